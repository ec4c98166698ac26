"""The numbers of a chart as text: for the clipboard, and as a table to select from."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.translate import without_isolates
from engine.text.spreadsheet_cell import neutralise

#: A number may begin with a sign; no spreadsheet runs it.
_NUMBER = re.compile(r"[+-]?[0-9][0-9\s.,\u00a0\u202f]*%?")
_MOST_ROWS = 8
#: So many columns share the room; more are scrolled to.
_EVEN = 8


def as_text(title: str, rows: Sequence[Sequence[str]]) -> str:
    """A title and rows of cells, apart by tabs."""
    lines = [_cell(title)] if title else []
    lines += ["\t".join(map(_cell, row)).rstrip("\t") for row in rows]
    return "\n".join(lines)


def _cell(text: str) -> str:
    plain = " ".join(without_isolates(text).replace("\0", "").split())
    return plain if _NUMBER.fullmatch(plain) else neutralise(plain)


class NumbersTable(QTableWidget):
    """Rows of a chart; what is selected is copied as it stands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 6)
        self.horizontalHeader().setHighlightSections(False)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; the first are the headings."""
        heads = [*map(without_isolates, rows[0])] if rows else []
        self.clear()
        self.setColumnCount(len(heads))
        self.setRowCount(max(0, len(rows) - 1))
        self.setHorizontalHeaderLabels(heads)
        for place, row in enumerate(rows[1:]):
            for column, text in enumerate(row):
                item = QTableWidgetItem(without_isolates(text))
                side = Qt.AlignmentFlag.AlignTrailing if column else Qt.AlignmentFlag.AlignLeading
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(place, column, item)
        self.resizeColumnsToContents()
        even = QHeaderView.ResizeMode.Stretch
        some = QHeaderView.ResizeMode.Interactive
        header = self.horizontalHeader()
        header.setSectionResizeMode(even if len(heads) <= _EVEN else some)

    def wanted_height(self) -> int:
        """Its rows, up to some; the rest is scrolled to."""
        rows = min(self.rowCount(), _MOST_ROWS)
        line = self.verticalHeader().defaultSectionSize()
        return self.horizontalHeader().sizeHint().height() + rows * line + 2 * self.frameWidth() + 2

    def selected_text(self) -> str:
        """The cells that are selected, columns apart by tabs."""
        places = sorted((each.row(), each.column()) for each in self.selectedIndexes())
        rows: dict[int, list[str]] = {}
        for row, column in places:
            item = self.item(row, column)
            rows.setdefault(row, []).append(item.text() if item is not None else "")
        return as_text("", list(rows.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with the usual keys; letters are keys of the page."""
        typed = event.text()
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
        elif typed.isprintable() and typed.strip():
            event.ignore()
        else:
            super().keyPressEvent(event)
