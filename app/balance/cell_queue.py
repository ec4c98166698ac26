"""A cell as a selection of the queue, as far as the queue can be narrowed to it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.parts.cell_words import key_title
from engine.i18n import fill
from engine.model import Origin, Status
from engine.store import QueueFilter

#: Keys of a cell that the queue has a condition for.
_KNOWN = ("label", "variety", "script", "topic")
#: Rows that wait are all of this origin, so it narrows nothing.
_WAITS = {"origin": str(Origin.SYNTHETIC)}


def queue_of(
    cell: Mapping[str, str], status: Status | None = Status.WAITING
) -> tuple[QueueFilter, list[str]]:
    """The selection, and the keys of the cell that it can not be narrowed by.

    The queue has no condition for "no label" and the like: there an empty value means any.
    """
    usable = {key: value for key, value in cell.items() if key in _KNOWN and value}
    left = [key for key in cell if key not in usable and _WAITS.get(key) != cell[key]]
    wanted = QueueFilter(
        status=status,
        label=usable.get("label", ""),
        variety=usable.get("variety", ""),
        script=usable.get("script", ""),
        topic=usable.get("topic", ""),
    )
    return wanted, left


def not_narrowed(wanted: QueueFilter, left: Sequence[str]) -> str:
    """Says by which keys of a cell the queue is not narrowed; empty: by all of them it is."""
    if not left:
        return ""
    narrowed = wanted != QueueFilter(status=wanted.status)
    text = (
        QCoreApplication.translate(
            "CellQueue", "Curate can not be narrowed by {keys}: it shows more than this cell."
        )
        if narrowed
        else QCoreApplication.translate(
            "CellQueue", "Curate can not be narrowed by {keys}: choose label, variety or script."
        )
    )
    return fill(text, {"keys": ", ".join(map(key_title, left))})
