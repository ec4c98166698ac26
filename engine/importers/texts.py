"""One text a row out of any file that can be imported: what the text commands read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.importers import IMPORTERS
from engine.importers.cells import is_blank
from engine.importers.reading import preview

_NO_FIELD = QT_TRANSLATE_NOOP(
    "engine", "{file} has no field {field}. Name one of its own with --field: {columns}."
)


@dataclass(frozen=True, slots=True)
class TextRow:
    """The text of one row; `row` is the line it starts on, from 1.

    `problem` says why the row could not be read (then `text` is empty).
    """

    row: int
    text: str
    problem: str = ""


def read_texts(path: Path, field: str = "") -> Iterator[TextRow]:
    """The texts of a file, in order, every row once; a blank row has an empty text.

    Without a field, the column that an import would take as the text is taken. Raises `UserError`
    for a file that can not be read, and for a field that no row of its beginning has.
    """
    look = preview(path)
    column = field or next((name for name, role in look.mapping.items() if role == "text"), "")
    if look.rows and column not in look.columns:
        raise UserError(
            _NO_FIELD, file=path.name, field=field or "text", columns=", ".join(look.columns[:30])
        )
    for row in IMPORTERS[look.importer].read(path, look.encoding):
        if row.problem:
            problem = fill(row.problem, {"line": str(row.line), **row.columns})
            yield TextRow(row.line, "", problem)
        else:
            text = row.columns.get(column, "")
            yield TextRow(row.line, "" if is_blank(text) else str(text))
