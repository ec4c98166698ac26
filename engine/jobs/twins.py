"""What a text is nearly a copy of: the nearest seeds and candidates, with what became of each.

Read from the project by bands, in plain Python: a few milliseconds at a million rows, for the window
to do while nobody waits.
"""

import json
from dataclasses import dataclass
from typing import Literal

from engine.model import Candidate, Status
from engine.store import Store
from engine.store.neighbours import NearRow
from engine.tasks import TASKS
from engine.text.bands import bands_of_one, similarity_to

#: So many are told, from this likeness on (the Jaccard of 3-grams).
MOST, LEAST = 3, 0.55
#: Of seeds and of candidates so many are compared exactly: those that share most bands.
_COMPARED, _COMPARED_LONG, _LONG = 16, 6, 1_000


@dataclass(frozen=True, slots=True)
class Twin:
    """A seed (`status` is None) or a candidate as it stands now, and how like the text it is.

    `reasons` are those of a rejection.
    """

    kind: Literal["seed", "candidate"]
    id: int
    uid: str
    text: str
    similarity: float
    status: Status | None = None
    reasons: tuple[str, ...] = ()


def twins_of(store: Store, candidate: Candidate, text: str, most: int = MOST) -> list[Twin]:
    """The nearest to the text that a candidate has now, nearest first: seeds, candidates that were
    decided on whatever was decided, and all of its run.
    """
    near = store.candidates.neighbours(
        bands_of_one(text), without_candidate=candidate.id, run_id=candidate.run_id
    )
    rows = near.sharing_most(_COMPARED if len(text) <= _LONG else _COMPARED_LONG)
    likeness = similarity_to(text)
    found = []
    for row in rows:
        stands = _as_it_stands(row)
        if (score := likeness(stands)) >= LEAST:
            found.append((score, stands, row))
    found.sort(key=lambda each: (-each[0], each[2].kind != "seed", each[2].id))
    return [_twin(store, *each) for each in found[:most]]


def copy_reason(twin: Twin) -> tuple[str, str]:
    """The reason to reject a copy of this twin, and the note that says which row it copies."""
    return ("copy_of_seed" if twin.kind == "seed" else "copy_of_row"), f"= {twin.uid}"


def _as_it_stands(row: NearRow) -> str:
    """The text as a person corrected it, else as it was made."""
    task = TASKS.get(row.task)
    if not row.now_fields or task is None:
        return row.text
    return str(json.loads(row.now_fields).get(task.main, row.text))


def _twin(store: Store, score: float, text: str, row: NearRow) -> Twin:
    if row.kind == "seed":
        return Twin("seed", row.id, row.uid, text, score)
    status = Status(row.status)
    decision = store.decisions.in_force(row.id) if status == Status.REJECTED else None
    reasons = decision.reasons if decision is not None else ()
    return Twin("candidate", row.id, row.uid, text, score, status, reasons)
