"""A table of data: rows of equal height, each cell in its own direction, no markup."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.fonts import ARABIC_FAMILY, text_font
from app.widgets.cell_delegate import CellDelegate
from app.widgets.paged_model import PagedModel, Row

TABLE_SIZE = 13
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class DataTable(QTableView):
    """Shows a `PagedModel`; Enter or a double click opens a row."""

    #: The place of the row to open.
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(text_font(TABLE_SIZE, ARABIC_FAMILY))
        self.setItemDelegate(CellDelegate(self))
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().lineSpacing() + 6)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFont(QWidget().font())
        self.activated.connect(self._open)

    def set_model(self, model: PagedModel, stretch: int = 0) -> None:
        """Show a model; the column `stretch` takes the room that is left by the others."""
        self.setModel(model)
        self.horizontalHeader().setResizeContentsPrecision(50)
        for column in range(model.columnCount()):
            self.resizeColumnToContents(column)
        self.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def selected_rows(self) -> list[Row]:
        """The rows that are selected, in their order on screen."""
        model = self.model()
        if not isinstance(model, PagedModel):
            return []
        places = sorted(each.row() for each in self.selectionModel().selectedRows())
        return [row for row in (model.row_at(place) for place in places) if row is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits are keys of the page: Qt would search all rows for them."""
        typed = event.text()
        if typed.isprintable() and typed.strip() and not event.modifiers() & _HELD:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
