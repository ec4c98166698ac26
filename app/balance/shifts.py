"""Representation in words: attributes, their classes, groups of rows, and what has shifted.

A shift is one attribute of a comparison as the job tells it (`engine.mix.representation.Shift` as
data).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.parts.facts import percent
from app.translate import isolate, isolate_ltr
from app.words import script_title, variety_title
from engine.i18n import fill
from engine.mix.representation import FLAG_Q, FLAG_TV, NOT_STATED, OTHERS
from engine.text.gender import UNMARKED

#: Classes that say that something is not known, or several at once.
VAGUE = (NOT_STATED, OTHERS, UNMARKED)
#: A class of a flagged attribute is marked from this difference of shares on.
_MARKED = 0.05

Shift = Mapping[str, Any]
Category = Mapping[str, Any]


def attribute_title(name: str) -> str:
    """What rows are compared by."""
    titles = {
        "variety": QCoreApplication.translate("Shifts", "Variety"),
        "script": QCoreApplication.translate("Shifts", "Script"),
        "register": QCoreApplication.translate("Shifts", "Register"),
        "topic": QCoreApplication.translate("Shifts", "Topic"),
        "label": QCoreApplication.translate("Shifts", "Label"),
        "length": QCoreApplication.translate("Shifts", "Length"),
        "speaker": QCoreApplication.translate("Shifts", "Who speaks"),
        "addressee": QCoreApplication.translate("Shifts", "Who is spoken to"),
    }
    return titles.get(name, name)


def group_title(name: str) -> str:
    """A group of rows, as the heading of a column."""
    titles = {
        "real": QCoreApplication.translate("Shifts", "Real"),
        "generated": QCoreApplication.translate("Shifts", "Generated"),
        "accepted": QCoreApplication.translate("Shifts", "Accepted"),
        "exported": QCoreApplication.translate("Shifts", "Exported"),
    }
    return titles.get(name, name)


def comparison_title(base: str, group: str) -> str:
    """Two groups, as one chooses between comparisons."""
    titles = {
        ("real", "generated"): QCoreApplication.translate("Shifts", "Generated against real rows"),
        ("real", "accepted"): QCoreApplication.translate("Shifts", "Accepted against real rows"),
        ("generated", "accepted"): QCoreApplication.translate(
            "Shifts", "Accepted against generated rows"
        ),
        ("real", "exported"): QCoreApplication.translate(
            "Shifts", "Synthetic rows of an export against real rows"
        ),
    }
    return titles.get((base, group), f"{base} {group}")


def class_title(attribute: str, value: str) -> str:
    """One class of an attribute, as the name of a bar."""
    if value == NOT_STATED:
        return QCoreApplication.translate("Shifts", "not stated")
    if value == OTHERS:
        return QCoreApplication.translate("Shifts", "all others")
    if attribute in ("speaker", "addressee"):
        return {
            "f": QCoreApplication.translate("Shifts", "a woman"),
            "m": QCoreApplication.translate("Shifts", "a man"),
        }.get(value, QCoreApplication.translate("Shifts", "the text does not show it"))
    if attribute == "length":
        text = QCoreApplication.translate("Shifts", "{count} words")
        return fill(text, {"count": isolate_ltr(value.replace("-", "\u2013"))})
    if attribute == "variety":
        return variety_title(value)
    return script_title(value) if attribute == "script" else isolate(value)


def class_phrase(attribute: str, value: str) -> str:
    """The texts of one class, as the subject of a sentence."""
    if value == OTHERS:
        return QCoreApplication.translate("Shifts", "texts of the rarer kinds")
    exact = {
        ("speaker", "f"): QCoreApplication.translate("Shifts", "texts in which a woman speaks"),
        ("speaker", "m"): QCoreApplication.translate("Shifts", "texts in which a man speaks"),
        ("speaker", UNMARKED): QCoreApplication.translate(
            "Shifts", "texts that do not show who speaks"
        ),
        ("addressee", "f"): QCoreApplication.translate("Shifts", "texts said to a woman"),
        ("addressee", "m"): QCoreApplication.translate("Shifts", "texts said to a man"),
        ("addressee", UNMARKED): QCoreApplication.translate(
            "Shifts", "texts that do not show who is spoken to"
        ),
        ("label", NOT_STATED): QCoreApplication.translate("Shifts", "texts without a label"),
        ("topic", NOT_STATED): QCoreApplication.translate("Shifts", "texts without a topic"),
        ("register", NOT_STATED): QCoreApplication.translate("Shifts", "texts without a register"),
    }
    if (attribute, value) in exact:
        return exact[attribute, value]
    texts = {
        "variety": QCoreApplication.translate("Shifts", "texts in {class}"),
        "script": QCoreApplication.translate("Shifts", "texts in {class}"),
        "label": QCoreApplication.translate("Shifts", "texts labelled {class}"),
        "topic": QCoreApplication.translate("Shifts", "texts about {class}"),
        "register": QCoreApplication.translate("Shifts", "texts in the register {class}"),
        "length": QCoreApplication.translate("Shifts", "texts of {class}"),
    }
    return fill(texts.get(attribute, "{class}"), {"class": class_title(attribute, value)})


def change(category: Category) -> float:
    """How much larger the share of a class is in the second group."""
    first, second = category["shares"]
    return float(second) - float(first)


def telling(shift: Shift) -> Category:
    """The class by which a shift is told: of those that differ most, one that says something."""
    categories: Sequence[Category] = shift["categories"]
    return max(
        categories,
        key=lambda each: (
            round(abs(change(each)), 2),
            each["value"] not in VAGUE,
            change(each) < 0,
        ),
    )


def is_marked(shift: Shift, category: Category) -> bool:
    """Whether a class is one of those that make its attribute differ."""
    return bool(shift["flagged"]) and abs(change(category)) >= _MARKED


def shift_sentence(base: str, group: str, shift: Shift) -> str:
    """A shift in one sentence, by its most telling class."""
    rarer = {
        ("real", "generated"): QCoreApplication.translate(
            "Shifts",
            "Among the generated rows, {what} are rarer than among your real rows: {after} against "
            "{before}.",
        ),
        ("real", "accepted"): QCoreApplication.translate(
            "Shifts",
            "Among the accepted rows, {what} are rarer than among your real rows: {after} against "
            "{before}.",
        ),
        ("generated", "accepted"): QCoreApplication.translate(
            "Shifts",
            "Among the accepted rows, {what} are rarer than among all generated ones: {after} "
            "against {before}. Reviewing shifted it.",
        ),
        ("real", "exported"): QCoreApplication.translate(
            "Shifts",
            "Among the synthetic rows of an export, {what} are rarer than among your real rows: "
            "{after} against {before}.",
        ),
    }
    more = {
        ("real", "generated"): QCoreApplication.translate(
            "Shifts",
            "Among the generated rows, {what} are more frequent than among your real rows: {after} "
            "against {before}.",
        ),
        ("real", "accepted"): QCoreApplication.translate(
            "Shifts",
            "Among the accepted rows, {what} are more frequent than among your real rows: {after} "
            "against {before}.",
        ),
        ("generated", "accepted"): QCoreApplication.translate(
            "Shifts",
            "Among the accepted rows, {what} are more frequent than among all generated ones: "
            "{after} against {before}. Reviewing shifted it.",
        ),
        ("real", "exported"): QCoreApplication.translate(
            "Shifts",
            "Among the synthetic rows of an export, {what} are more frequent than among your real "
            "rows: {after} against {before}.",
        ),
    }
    category = telling(shift)
    text = (rarer if change(category) < 0 else more)[base, group]
    before, after = map(percent, category["shares"])
    what = class_phrase(shift["attribute"], category["value"])
    return fill(text, {"what": isolate(what), "before": before, "after": after})


def verdict(shift: Shift) -> str:
    """What is found of an attribute, in a few words."""
    if shift["tv"] is None:
        return QCoreApplication.translate("Shifts", "too few rows to judge")
    if shift["flagged"]:
        return QCoreApplication.translate("Shifts", "differs")
    if shift["tv"] >= FLAG_TV:
        return QCoreApplication.translate("Shifts", "seems to differ, but that may be chance")
    if shift["q"] < FLAG_Q:
        return QCoreApplication.translate("Shifts", "differs a little")
    return QCoreApplication.translate("Shifts", "alike")


def figures(shift: Shift) -> str:
    """The statistics of an attribute, for those who know them."""
    counts = QCoreApplication.translate(
        "Shifts", "{rows} rows of {seeds} seeds against {others} rows of {other_seeds} seeds."
    )
    (rows, others), (seeds, other_seeds) = shift["rows"], shift["seeds"]
    told = fill(
        counts,
        {
            "rows": isolate_ltr(rows),
            "seeds": isolate_ltr(seeds),
            "others": isolate_ltr(others),
            "other_seeds": isolate_ltr(other_seeds),
        },
    )
    if shift["tv"] is None:
        return told
    text = QCoreApplication.translate(
        "Shifts", "Total variation {tv}, Jensen\u2013Shannon {js} bits, q {q}."
    )
    values = {
        "tv": _with_interval(shift["tv"], shift["tv_interval"]),
        "js": _with_interval(shift["js"], shift["js_interval"]),
        "q": isolate_ltr(f"{shift['q']:.3f}"),
    }
    return f"{fill(text, values)} {told}"


def _with_interval(figure: float, interval: Sequence[float]) -> str:
    low, high = interval
    return isolate_ltr(f"{figure:.3f} ({low:.3f}\u2013{high:.3f})")
