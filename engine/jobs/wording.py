"""Sentences that say what a manifest measured, for the card and for machines alike. English."""

from collections.abc import Iterator, Mapping
from typing import Any

#: From this total variation on, a difference between real and synthetic rows is told.
TOLD_FROM = 0.10


def percent(part: float, whole: float) -> str:
    """A share as people read it."""
    return f"{100 * part / whole:.1f} %" if whole else "0.0 %"


def acceptance(decisions: Mapping[str, int]) -> str:
    """How many of the candidates of the project people kept."""
    kept = decisions.get("accept", 0) + decisions.get("edit", 0)
    decided = kept + decisions.get("reject", 0)
    if not decided:
        return "No synthetic row was offered for review."
    return (
        f"Of {decided} synthetic rows that people decided on, {percent(kept, decided)} were kept "
        f"({decisions.get('accept', 0)} as written, {decisions.get('edit', 0)} after editing) and "
        f"{decisions.get('reject', 0)} were rejected."
    )


def agreement(told: Mapping[str, Any]) -> str:
    """How far annotators agreed, or that it is not known."""
    if told["raw"] is None:
        return f"Agreement of annotators is not known: {told['note']}"
    low, high = told["interval"]
    return (
        f"{told['annotators']} annotators agreed on {percent(told['raw'], 1)} of "
        f"{told['candidates']} candidates (95 % interval {percent(low, 1)} to {percent(high, 1)}). "
        f"{told['note']}"
    )


def biases(manifest: Mapping[str, Any]) -> list[str]:
    """In what the synthetic rows differ from the real ones."""
    return [
        f"By {each['attribute']}, the {each['synthetic']} synthetic rows differ from the "
        f"{each['real']} real ones by a total variation of {each['total_variation']:.2f}."
        for each in manifest["representation"]
        if each["total_variation"] >= TOLD_FROM
    ]


def limits(manifest: Mapping[str, Any]) -> list[str]:
    """What the dataset is known to lack."""
    return list(_limits(manifest))


def _limits(manifest: Mapping[str, Any]) -> Iterator[str]:
    yield from (each["sentence"] for each in manifest["shortages"])
    if manifest["synthetic"]:
        yield (
            f"{percent(manifest['synthetic'], manifest['rows'])} of the rows are synthetic: they "
            "may carry the errors and habits of the teachers named."
        )
    if manifest["rejected"]:
        yield f"{manifest['rejected']} rows are ones that people rejected, marked as such."
    if manifest["agreement"]["raw"] is None and manifest["decisions"].get("accept", 0):
        yield "Each synthetic row was judged by one person only."
    missing = sum(each["rows"] for each in manifest["sources"] if not each["licence"])
    if missing:
        yield f"{missing} rows come from a source whose licence is not named."
    if "privacy" not in manifest:
        yield "Copies of real rows and personal data were not measured in this release."
