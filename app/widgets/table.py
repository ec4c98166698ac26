"""A table of data: rows of equal height, each cell in its own direction, no markup."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.fonts import ARABIC_FAMILY, text_font
from app.widgets.cell_delegate import CellDelegate
from app.widgets.paged_model import PagedModel, Row

TABLE_SIZE = 13
_LEAST_TEXT = 200
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class DataTable(QTableView):
    """Shows a `PagedModel`; Enter or a double click opens a row."""

    #: The place of the row to open.
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stretch = 0
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
        self._stretch = stretch
        self._give_room()

    def _give_room(self) -> None:
        """The text takes what the others leave; where that is too little, one scrolls sideways."""
        header = self.horizontalHeader()
        if self.model() is None or self._stretch >= header.count():
            return
        others = sum(header.sectionSize(n) for n in range(header.count()) if n != self._stretch)
        cramped = header.count() > 1 and self.viewport().width() - others < _LEAST_TEXT
        mode = QHeaderView.ResizeMode.Interactive if cramped else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(self._stretch, mode)
        if cramped:
            header.resizeSection(self._stretch, _LEAST_TEXT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again what the text is left."""
        super().resizeEvent(event)
        self._give_room()

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
