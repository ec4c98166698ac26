"""Recipes of several steps: a request goes through them as a conversation with its teacher.

Values and the contract of a kind of step (`engine/steps`). A step is given many conversations at
once, so that the teacher answers a batch of them at a time; it leaves behind the better answer, the
one it is preferred to, and every turn.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from engine.scores import Choice, Question

Option = tuple[str, ...] | float
Options = Mapping[str, Option]

#: The one field that a teacher writes where a recipe has steps.
ANSWER = "answer"
#: What a turn is.
KINDS = DRAFT, ONE_OF, RANKING, CRITIQUE, REVISION = (
    *("draft", "answer", "ranking", "critique", "revision"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One `[[step]]` of a recipe: its kind, its templates by name and its other keys."""

    kind: str
    prompts: Mapping[str, str] = field(default_factory=dict)
    options: Options = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """As plain JSON data, for the request line and the recipe's hash."""
        options = {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in self.options.items()
        }
        return {"kind": self.kind, "prompts": dict(self.prompts), "options": options}


def step_from_data(data: Mapping[str, Any]) -> Step:
    """The inverse of `Step.as_data`."""
    options = {
        name: tuple(map(str, value)) if isinstance(value, list) else float(value)
        for name, value in data["options"].items()
    }
    return Step(str(data["kind"]), dict(data["prompts"]), options)


@dataclass(frozen=True, slots=True)
class Said:
    """One turn, as it is kept: what it is, its text, the principle it follows, and its score.

    The text of a `RANKING` says how many comparisons of how many agree in both orders ("5/6").
    """

    kind: str
    text: str
    principle: str = ""
    score: float | None = None


@dataclass(slots=True)
class Conversation:
    """One request under way. `values` is what templates see, `step` the step that is going on.

    Steps change the rest: `answer` is the best so far, `other` the one it is preferred to, `margin`
    by how much (0 to 1), `facts` what verifiers may know; `set_aside` is a marked sentence when
    nothing came of it.
    """

    id: str
    values: Mapping[str, Any]
    answer: str
    step: Step
    other: str = ""
    margin: float | None = None
    said: list[Said] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    set_aside: str = ""


@dataclass(frozen=True, slots=True)
class Writing:
    """A text asked for in a conversation: the object's one field, and the user turn.

    Without a `prompt` the request's own is asked once more. `name` tells the askings of one
    conversation apart and draws them differently.
    """

    conversation: Conversation
    name: str
    field: str = ANSWER
    prompt: str = ""


class Ask(Protocol):
    """How a step reaches the teacher: with as much at once as it can."""

    def write(self, wanted: Sequence[Writing]) -> list[str]:
        """A text for each, in order; empty where none could be read."""
        ...

    def choose(self, questions: Sequence[Question]) -> Mapping[str, Choice]:
        """How likely each choice is, by the question's id; one that failed is left out."""
        ...


def _unchanged(options: Options, _identity: str) -> Options:
    return options


def _no_problem(_step: Step) -> Iterator[str]:
    return iter(())


@dataclass(frozen=True, slots=True)
class StepKind:
    """A kind of step: what its table must hold, and what it does.

    `prompts` are its templates with their titles, and what each sees of the conversation beside the
    request's values is `shown`, by name, with the words that stand for it in a preview. `prepare` draws what one request needs (its id makes that the same
    everywhere). `check` yields marked sentences for options that can not be. `chooses`: only a
    teacher that scores can take it.
    """

    name: str
    title: str
    help: str
    prompts: Mapping[str, str]
    shown: Mapping[str, str]
    run: Callable[[Sequence[Conversation], Ask], None]
    prepare: Callable[[Options, str], Options] = _unchanged
    check: Callable[[Step], Iterator[str]] = _no_problem
    chooses: bool = False


def number_of(step: Step, name: str, usual: float) -> float:
    """An option that is a number."""
    value = step.options.get(name, usual)
    return value if isinstance(value, int | float) else usual


def texts_of(step: Step, name: str) -> tuple[str, ...]:
    """An option that is one or more texts."""
    value = step.options.get(name, ())
    return value if isinstance(value, tuple) else ()


def said_as_data(said: Sequence[Said]) -> list[dict[str, Any]]:
    """Turns as plain JSON data, without what is empty."""
    return [
        {name: value for name, value in asdict(each).items() if value not in ("", None)}
        for each in said
    ]


def said_from_json(text: str) -> list[Said]:
    """The turns of a stored answer; none where it holds something else."""
    try:
        found = json.loads(text) if text.startswith("[") else []
    except (ValueError, RecursionError):
        return []
    return [
        Said(
            str(each.get("kind", "")),
            str(each.get("text", "")),
            str(each.get("principle", "")),
            _score(each.get("score")),
        )
        for each in found
        if isinstance(each, dict)
    ]


def _score(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
