"""The recipe itself: a prompt, its sampling, the task it yields and the verifiers it needs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property

from engine.conversation import ANSWER, Step
from engine.model import Sampling, Turn, content_id, unusual_sampling
from engine.recipes.template import rendered

#: `task = "seed"`: the answer is one more record of the seed's own task.
SAME_AS_SEED = "seed"
#: `script = "other"`: the script that the seed is not in.
OTHER_SCRIPT = "other"


# Part of every hash, in this order: a recipe keeps its hash when others are added.
_FIRST_SAMPLING = (
    *("temperature", "top_p", "top_k", "min_p", "repetition_penalty", "max_tokens", "stop"),
)


@dataclass(frozen=True)
class PromptRecipe:
    """One immutable recipe, identified by the hash of its content.

    `writes` are the fields that the teacher fills; `examples` is how many other seeds a prompt
    shows; `vary` holds lists whose values are taken in turn, request by request; `script = "other"`
    asks for the script that the seed is not in; `operations` are what the rule teacher may do in
    place of the prompt (`engine/text/operations`), in order of preference; `subject` names what
    draws the subject of each request (`engine/subjects`) with `subject_options`; `may_write` are
    fields that an answer may leave out, and `answer` is its JSON schema where it is more than texts;
    `steps` are what is done with the first answer (`engine/steps`): the two fields written then are
    the better answer and the worse one; `seeds` is the task of the seeds it needs: their fields are
    then the record's too, and it writes in the project's variety, whatever language they are in.
    """

    name: str
    version: int
    title: Mapping[str, str]
    when: Mapping[str, str]
    task: str
    writes: tuple[str, ...]
    examples: int
    script: str
    vary: Mapping[str, tuple[str, ...]]
    system: str
    user: str
    sampling: Sampling
    verifiers: Mapping[str, Mapping[str, float]]
    source: str
    operations: tuple[str, ...] = ()
    subject: str = ""
    subject_options: Mapping[str, tuple[str, ...] | float] = field(default_factory=dict)
    may_write: tuple[str, ...] = ()
    answer: Mapping[str, object] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    seeds: str = ""

    @cached_property
    def hash(self) -> str:
        """The content's hash: all that shapes an answer, and nothing of how it is presented."""
        later = unusual_sampling(asdict(self.sampling))
        return content_id(
            "recipe",
            self.name,
            self.version,
            self.task,
            list(self.writes),
            self.examples,
            self.script,
            {key: list(values) for key, values in self.vary.items()},
            self.system,
            self.user,
            [[name, getattr(self.sampling, name)] for name in _FIRST_SAMPLING],
            {name: dict(limits) for name, limits in self.verifiers.items()},
            *([list(self.operations)] if self.operations else []),
            *([{"subject": self.subject, **_plain(self.subject_options)}] if self.subject else []),
            *([{"answer": dict(self.answer), "may": list(self.may_write)}] if self.answer else []),
            *([{"steps": [each.as_data() for each in self.steps]}] if self.steps else []),
            *([{"seeds": self.seeds}] if self.seeds else []),
            *([{"sampling": later}] if later else []),
        )

    def schema(self) -> dict[str, object]:
        """The JSON schema of an answer: one object with the written fields, in order.

        Where there are steps, the first answer is one text.
        """
        if self.answer:
            return dict(self.answer)
        names = [ANSWER] if self.steps else list(self.writes)
        return {
            "type": "object",
            "properties": {name: {"type": "string"} for name in names},
            "required": names,
            "additionalProperties": False,
        }

    def render(self, values: Mapping[str, object]) -> tuple[Turn, ...]:
        """The system and user turns for one request; a template's mistake is a `UserError`."""
        return tuple(
            Turn(role, rendered(template, values, self.name))
            for role, template in (("system", self.system), ("user", self.user))
            if template.strip()
        )


def _plain(options: Mapping[str, tuple[str, ...] | float]) -> dict[str, object]:
    return {
        key: list(value) if isinstance(value, tuple) else value for key, value in options.items()
    }


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in `language` (a code such as ar), else in English, else any."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")
