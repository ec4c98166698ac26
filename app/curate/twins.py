"""What a candidate is nearly a copy of, as the check of near-copies found it."""

from dataclasses import dataclass

from app.curate.review_queue import ReviewItem
from engine.store import Store

#: The name of the verifier that knows the nearest seed or accepted row.
_VERIFIER = "near_duplicate"
_LONGEST_NOTE = 80


@dataclass(frozen=True, slots=True)
class Twin:
    """The nearest text: a seed, an accepted row or an earlier one of the run (`kind`); `id` is its
    number in the project, 0 where the check did not know it."""

    kind: str
    id: int
    text: str
    similarity: str


def twin_of(item: ReviewItem) -> Twin | None:
    """What resembles the item most; None where nothing does."""
    for each in item.candidate.verdicts:
        if each.verifier == _VERIFIER and (text := each.values.get("twin", "")):
            number = each.values.get("id", "")
            return Twin(
                each.values.get("kind", ""),
                int(number) if number.isdecimal() else 0,
                text,
                each.values.get("similarity", ""),
            )
    return None


def copy_of(store: Store, twin: Twin) -> tuple[str, str]:
    """The reason to reject a copy of this twin, and the note that says which row it copies."""
    reason = "copy_of_seed" if twin.kind == "seed" else "copy_of_row"
    found = store.seeds.get(twin.id) if twin.kind == "seed" else store.candidates.get(twin.id)
    name = found.uid if found is not None and found.text == twin.text else ""
    return reason, f"= {name}" if name else f"= {twin.text[:_LONGEST_NOTE]}"
