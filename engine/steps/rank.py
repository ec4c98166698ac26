"""Several answers to one prompt, compared two by two in both orders by the teacher itself.

The teacher chooses A or B by its token probabilities. Models like one place better than the other
whatever stands there, so that liking is measured first, with the same answer in both places, and
taken off (contextual calibration). A comparison counts only if both orders then agree; a request is
set aside where its best and its worst answer do not.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp

from engine.conversation import (
    ONE_OF,
    RANKING,
    Ask,
    Conversation,
    Said,
    Step,
    StepKind,
    Writing,
    number_of,
)
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Turn
from engine.recipes.template import rendered
from engine.scores import Choice, Question

_USUAL, _FEWEST, _MOST = 4, 2, 6
_CHOICES = ("A", "B")
#: Log-probabilities below this are as good as impossible.
_LOWEST = -60.0

SAME = QT_TRANSLATE_NOOP(
    "engine", "The teacher gave the same answer each time, so there is nothing to prefer."
)
INCONSISTENT = QT_TRANSLATE_NOOP(
    "engine", "The teacher preferred another answer once the order was turned round."
)


@dataclass(frozen=True, slots=True)
class _Compared:
    """Two answers by place: how likely the first is the better one, and whether orders agree."""

    first: int
    second: int
    likely: float
    consistent: bool


def _run(conversations: Sequence[Conversation], ask: Ask) -> None:
    answers = _answers(conversations, ask)
    questions = [
        _question(each, answers[each.id], pair)
        for each in conversations
        if len(answers[each.id]) > 1
        for pair in _orders(len(answers[each.id]))
    ]
    choices = ask.choose(questions)
    for each in conversations:
        _rank(each, answers[each.id], choices)


def _answers(conversations: Sequence[Conversation], ask: Ask) -> dict[str, list[str]]:
    """The different answers of each conversation, the one that is there first."""
    wanted = [
        Writing(each, f"answer-{number}")
        for each in conversations
        for number in range(1, int(number_of(each.step, "answers", _USUAL)))
    ]
    found = {each.id: [each.answer] for each in conversations}
    for writing, text in zip(wanted, ask.write(wanted), strict=True):
        texts = found[writing.conversation.id]
        if text and text not in texts:
            texts.append(text)
    return found


def _orders(count: int) -> Iterator[tuple[int, int]]:
    """The first answer beside itself, then every two in both orders."""
    yield 0, 0
    for one, other in combinations(range(count), 2):
        yield one, other
        yield other, one


def _question(each: Conversation, answers: Sequence[str], pair: tuple[int, int]) -> Question:
    values = {**each.values, "first": answers[pair[0]], "second": answers[pair[1]]}
    text = rendered(each.step.prompts["compare"], values, "rank")
    return Question(_name(each, pair), (Turn("user", text),), _CHOICES)


def _name(each: Conversation, pair: tuple[int, int]) -> str:
    return f"{each.id}/{pair[0]}-{pair[1]}"


def _rank(each: Conversation, answers: Sequence[str], choices: Mapping[str, Choice]) -> None:
    if len(answers) < 2:
        each.said.append(Said(ONE_OF, answers[0]))
        each.set_aside = SAME
        return
    compared = _compared(each, len(answers), choices)
    scores = [_score(place, compared, len(answers)) for place in range(len(answers))]
    each.said += [
        Said(ONE_OF, text, score=round(scores[place], 4)) for place, text in enumerate(answers)
    ]
    agreeing = sum(pair.consistent for pair in compared)
    each.said.append(Said(RANKING, f"{agreeing}/{len(compared)}"))
    each.facts |= {"agreeing": str(agreeing), "compared": str(len(compared))}
    best = max(range(len(answers)), key=lambda place: scores[place])
    worst = min(range(len(answers)), key=lambda place: scores[place])
    likely = _likely(best, worst, compared)
    if likely is None or likely <= 0.5:
        each.set_aside = INCONSISTENT
        return
    each.answer, each.other, each.margin = answers[best], answers[worst], 2 * likely - 1


def _compared(each: Conversation, count: int, choices: Mapping[str, Choice]) -> list[_Compared]:
    liking = _lead(choices.get(_name(each, (0, 0)))) or 0.0
    found = []
    for one, other in combinations(range(count), 2):
        straight = _lead(choices.get(_name(each, (one, other))))
        turned = _lead(choices.get(_name(each, (other, one))))
        if straight is None or turned is None:
            found.append(_Compared(one, other, 0.5, consistent=False))
            continue
        straight, turned = straight - liking, liking - turned
        likely = (_logistic(straight) + _logistic(turned)) / 2
        found.append(_Compared(one, other, likely, consistent=straight * turned > 0))
    return found


def _lead(choice: Choice | None) -> float | None:
    """By how much the first place leads, in nats; None where nothing was said."""
    if choice is None or len(choice.logs) != 2:
        return None
    first, second = (max(each, _LOWEST) for each in choice.logs)
    return first - second


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-value))


def _score(place: int, compared: Sequence[_Compared], count: int) -> float:
    """How likely an answer is better than another one; what is not consistent says nothing."""
    total = 0.5 * (count - 1)
    for pair in compared:
        if pair.consistent and place in (pair.first, pair.second):
            total += (pair.likely if place == pair.first else 1 - pair.likely) - 0.5
    return total / (count - 1)


def _likely(best: int, worst: int, compared: Sequence[_Compared]) -> float | None:
    """How likely the best is better than the worst; None where the orders do not agree."""
    for pair in compared:
        if pair.consistent and {pair.first, pair.second} == {best, worst} and best != worst:
            return pair.likely if pair.first == best else 1 - pair.likely
    return None


def _check(step: Step) -> Iterator[str]:
    if not _FEWEST <= number_of(step, "answers", _USUAL) <= _MOST:
        yield f"step.answers: from {_FEWEST} to {_MOST}"
    yield from (f"step.{name}" for name in sorted(set(step.options) - {"answers"}))


STEP = StepKind(
    name="rank",
    title=QT_TRANSLATE_NOOP("engine", "Rank"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "The teacher answers several times and compares its answers two by two, in both orders. "
        "The best and the worst become a pair.",
    ),
    prompts={"compare": QT_TRANSLATE_NOOP("engine", "Which of two answers is better?")},
    shown={
        "first": QT_TRANSLATE_NOOP("engine", "one answer"),
        "second": QT_TRANSLATE_NOOP("engine", "another answer"),
    },
    run=_run,
    check=_check,
    chooses=True,
)
