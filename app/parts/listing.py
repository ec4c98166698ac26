"""A short list as the rows of a table; long ones fetch their rows from the project."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel

from app.translate import without_isolates
from app.widgets.paged_model import Column, PagedModel, Row
from app.widgets.table import DataTable

#: Pixels that a column may take which is not the one that grows.
WIDEST = 240


def rows_model(columns: Sequence[Column], rows: Callable[[], Sequence[Row]]) -> PagedModel:
    """A model over all rows there are, for lists that stay short; their keys are of no matter."""
    held: list[Row] = []

    def count() -> int:
        held[:] = [Row(number, row.cells) for number, row in enumerate(rows())]
        return len(held)

    def fetch(after: int | None, size: int) -> Sequence[Row]:
        first = 0 if after is None else after + 1
        return held[first : first + size]

    return PagedModel(columns, fetch, count)


def told(text: str) -> str:
    """A sentence of the window as a cell: tables show signs that can not be seen, ours included.

    Arabic dates of the locale carry marks too.
    """
    return without_isolates(text).replace("\u200f", "")


def show_rows(table: DataTable, model: PagedModel, stretch: int, most: int = WIDEST) -> None:
    """Show a model; no column but the stretched one takes more than its share."""
    table.set_model(model, stretch)
    for column in range(model.columnCount()):
        if column != stretch and table.columnWidth(column) > most:
            table.setColumnWidth(column, most)


def select_row(table: DataTable, place: int) -> None:
    """Choose a row; Qt's own `selectRow` looks at the keys that are held, and with Ctrl down (the
    page was opened by Ctrl and a digit) chooses nothing.
    """
    model, selection = table.model(), table.selectionModel()
    if model is not None and selection is not None and 0 <= place < model.rowCount():
        whole = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(model.index(place, 0), whole.ClearAndSelect | whole.Rows)


def chosen_place(table: DataTable) -> int:
    """The place of the row that is chosen; -1 when none is."""
    selection = table.selectionModel()
    rows = selection.selectedRows() if selection is not None else []
    return rows[0].row() if rows else -1
