"""Why an item is shown, in words: the rule that chose it, and what speaks for it and against it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.curate.item_card import verifier_title
from app.curate.review_queue import ReviewItem
from app.parts.facts import decimal
from app.translate import isolate, isolate_ltr, percentage, translate_engine
from app.widgets.bars import Bar
from app.words import verdict_sentence
from engine.i18n import fill
from engine.learning.contributions import Because, Part
from engine.model import Outcome, Status, Stream, Verdict
from engine.text.script import reveal
from engine.verifiers import VERIFIERS

#: So many of the strongest stand in the line itself; of checks only those this far from their mean.
_IN_LINE, _FAR = 2, 0.1
_MOST_BARS = 8


@dataclass(frozen=True, slots=True)
class Why:
    """The line, and unfolded: a bar for each part and a sentence on what they are."""

    line: str
    bars: Sequence[Bar] = ()
    note: str = ""


def why(item: ReviewItem, *, hidden: bool = False) -> Why:
    """Why this item; nothing of it while scores are `hidden` and it waits."""
    if hidden and item.candidate.status == Status.WAITING:
        return Why(QCoreApplication.translate("SidePanel", "Scores are hidden until you decide."))
    rule = [_rule(item)]
    # What chance showed was never looked at, and an own earlier row is shown as such a one.
    if item.because is not None and item.stream != Stream.RANDOM:
        return _of_model(rule, item.because, item.candidate.verdicts)
    if item.chance is not None:
        rule.append(_chance(item.chance))
    if item.unseen and item.stream != Stream.RANDOM:
        rule.append(QCoreApplication.translate("SidePanel", "The model has not looked at it yet."))
    return _of_checks(rule, item)


def _rule(item: ReviewItem) -> str:
    told = {
        str(Stream.RANDOM): QCoreApplication.translate(
            "SidePanel", "Shown by chance: such rows tell how good all rows are."
        ),
        str(Stream.UNCERTAIN): QCoreApplication.translate(
            "SidePanel", "Hard to tell: your answer teaches the queue most."
        ),
        str(Stream.LIKELY): QCoreApplication.translate("SidePanel", "Likely good."),
    }.get(item.stream)
    if told is not None:
        return told
    candidate = item.candidate
    if not _told(candidate.verdicts):
        return QCoreApplication.translate("SidePanel", "No check has looked at it yet.")
    if any(each.verifier == "parses" and not each.score for each in candidate.verdicts):
        return QCoreApplication.translate(
            "SidePanel", "The answer could not be read, so it comes last."
        )
    mean = isolate_ltr(decimal(candidate.score))
    return fill(
        QCoreApplication.translate("SidePanel", "Best first: the mean of its checks is {mean}."),
        {"mean": mean},
    )


def _chance(chance: float) -> str:
    return (
        fill(
            QCoreApplication.translate("SidePanel", "Chance: {share}"),
            {"share": isolate_ltr(percentage(chance))},
        )
        + "."
    )


# What the model holds for it and against it


def _of_model(rule: list[str], because: Because, verdicts: Sequence[Verdict]) -> Why:
    parts = [(because.points(each.value), each) for each in because.parts]
    parts.sort(key=lambda each: -abs(each[0]))
    bars = [
        Bar(_part_title(part), points, _signed(points), tip=_part_tip(part, verdicts))
        for points, part in parts
    ]
    strongest = _listed([(bar.text, bar.label) for bar in bars[:_IN_LINE]])
    note = fill(
        QCoreApplication.translate(
            "SidePanel",
            "Points: by how much the chance would be lower or higher without it. It starts at "
            "{start}; all that is not listed: {rest}.",
        ),
        {
            "start": isolate_ltr(percentage(because.start)),
            "rest": isolate_ltr(_signed(because.points(because.rest))),
        },
    )
    return Why(" ".join([*rule, _chance(because.chance), strongest]), bars, note)


def _part_title(part: Part) -> str:
    if part.kind == "word":
        return isolate(reveal(part.name))
    verifier = VERIFIERS.get(part.name)
    return translate_engine(verifier.title) if verifier is not None else isolate(part.name)


def _part_tip(part: Part, verdicts: Sequence[Verdict]) -> str:
    found = [each for each in verdicts if part.kind == "check" and each.verifier == part.name]
    return verdict_sentence(found[0]) if found else ""


# Without it: what lies far from the mean of the checks


def _of_checks(rule: list[str], item: ReviewItem) -> Why:
    told = _told(item.candidate.verdicts)
    if len(told) < 2:
        return Why(" ".join(rule))
    mean = sum(each.score for each in told) / len(told)
    told.sort(key=lambda each: -abs(each.score - mean))
    bars = [
        Bar(
            translate_engine(verifier_title(each)),
            each.score - mean,
            _signed(each.score - mean, 2),
            tip=verdict_sentence(each),
        )
        for each in told[:_MOST_BARS]
    ]
    far = [(bar.text, bar.label) for bar in bars[:_IN_LINE] if abs(bar.value) >= _FAR]
    note = fill(
        QCoreApplication.translate(
            "SidePanel", "Its checks around their mean, {mean}: which pull it up, which down."
        ),
        {"mean": isolate_ltr(decimal(mean))},
    )
    parts = rule if item.stream else [*rule, _listed(far)]
    return Why(" ".join(each for each in parts if each), bars, note)


def _told(verdicts: Sequence[Verdict]) -> list[Verdict]:
    return [each for each in verdicts if each.outcome != Outcome.UNSCORED]


def _listed(parts: Sequence[tuple[str, str]]) -> str:
    return " \u00b7 ".join(f"{isolate_ltr(number)}\u00a0{name}" for number, name in parts)


def _signed(value: float, places: int = -1) -> str:
    """A number with its sign: a point or more whole, less with one place."""
    if places < 0:
        places = 0 if abs(value) >= 1 else 1
    return ("\u2212" if value < 0 else "+") + decimal(abs(value), places)
