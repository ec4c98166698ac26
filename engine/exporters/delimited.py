"""CSV in UTF-8, a header first, for spreadsheets and scripts alike.

A cell that a spreadsheet would run as a formula is made harmless, reversibly: see
`engine/text/spreadsheet_cell.py`.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from engine.exporters import COLUMNS, other_fields, problem, row_values
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter, Record, TaskType
from engine.text.spreadsheet_cell import DANGEROUS, neutralise

_LONGEST_CELL = 64 * 1024 * 1024


def _cell(text: str) -> str:
    # Python's writer quotes a lone CR in some versions only; this gives the same bytes in all.
    text = neutralise(text)
    if any(sign in text for sign in ',"\r\n') or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text


def _write(records: Iterable[Record], file: BinaryIO, tasks: Mapping[str, TaskType]) -> int:
    others = other_fields(tasks)
    header = [*COLUMNS, *(f"field_{name}" for name in others)]
    file.write(",".join(header).encode() + b"\n")
    rows = 0
    for record in records:
        values = row_values(record, tasks, others)
        file.write(",".join(map(_cell, values)).encode() + b"\n")
        rows += 1
    return rows


def _check(path: Path) -> Iterator[str]:
    # The limit is the process's own; a longer text is no reason to call a file broken.
    csv.field_size_limit(_LONGEST_CELL)
    row = 0
    try:
        with path.open("rb") as file:
            if file.read(3) == b"\xef\xbb\xbf":
                text = QT_TRANSLATE_NOOP("engine", "{file} begins with a byte order mark.")
                yield problem(text, file=path.name)
            file.seek(0)
            reader = csv.reader(io.TextIOWrapper(file, encoding="utf-8", newline=""), strict=True)
            header = next(reader, [])
            if tuple(header[: len(COLUMNS)]) != COLUMNS:
                text = QT_TRANSLATE_NOOP("engine", "{file}: the columns should be {columns}.")
                yield problem(text, file=path.name, columns=", ".join(COLUMNS))
                return
            for row, cells in enumerate(reader, 1):
                if finding := _finding(cells, len(header)):
                    yield problem(finding, file=path.name, row=row)
    except (csv.Error, UnicodeDecodeError) as reason:
        text = QT_TRANSLATE_NOOP("engine", "{file}, after row {row}: this is no CSV in UTF-8.")
        yield problem(text, file=path.name, row=row, reason=reason)
        return
    if not row:
        yield problem(QT_TRANSLATE_NOOP("engine", "{file} is empty."), file=path.name)


def _finding(cells: list[str], columns: int) -> str:
    if len(cells) != columns:
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the number of cells is wrong.")
    if not cells[COLUMNS.index("uid")].strip() or not cells[COLUMNS.index("text")].strip():
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the uid or the text is empty.")
    if any(cell[:1] in DANGEROUS for cell in cells if cell):
        return QT_TRANSLATE_NOOP(
            "engine", "{file}, row {row}: a cell would run as a formula in a spreadsheet."
        )
    return ""


EXPORTER = Exporter(
    name="csv",
    title=QT_TRANSLATE_NOOP("engine", "Table (CSV)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Opened by spreadsheets and read by any script; formulas in texts are made harmless.",
    ),
    path="{split}.csv",
    write=_write,
    check=_check,
)
