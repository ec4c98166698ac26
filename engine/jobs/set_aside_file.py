"""The rows that an import set aside, written to a file: to be mended there, or sent to who made it."""

import csv
import io
from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.store import Store

CANNOT_WRITE = QT_TRANSLATE_NOOP(
    "engine", "{file} can not be written ({problem}). Choose another folder."
)
#: What a spreadsheet would take for a formula is written as text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_set_aside(store: Store, path: Path, reasons: dict[int, str] | None = None) -> int:
    """Write file, line, reason and what the file held of every row set aside, as CSV; how many.

    `reasons` are in the reader's language, by the row's id; else they are in English.
    """
    rows = store.seeds.quarantined()
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["file", "line", "reason", "content"])
    for row in rows:
        english = str(UserError(row["reason"], **row["values"]))
        reason = (reasons or {}).get(int(row["id"]), english)
        writer.writerow([_plain(str(row["file"])), row["row"], _plain(reason), _plain(row["raw"])])
    try:
        path.write_text(text.getvalue(), encoding="utf-8-sig", newline="")
    except OSError as problem:
        raise UserError(
            CANNOT_WRITE, file=path.name, problem=problem.strerror or problem
        ) from problem
    return len(rows)


def _plain(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
