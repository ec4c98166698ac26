"""A table of cells such as label by variety: fuller cells are darker, each with its number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.theme import Tokens, tokens
from app.translate import isolate_ltr
from app.widgets.bars import CHOOSING_KEYS
from app.widgets.plain_label import plain_tip

_GAP = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the number as text, how full it is in [0, 1], a tone and a tip."""

    text: str
    share: float = 0.0
    tone: str = "accent"
    tip: str = ""


class Matrix(QWidget):
    """Cells by row and column; the first column stands where the window begins.

    A click on a cell, or Space or Enter on it, emits `chosen`; the arrows move as they point.
    """

    #: Row and column of the cell that was chosen.
    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[str, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._cells: dict[tuple[int, int], Cell] = {}
        self._current = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_cells(
        self,
        rows: Sequence[str],
        columns: Sequence[str],
        cells: Mapping[tuple[int, int], Cell],
    ) -> None:
        """Show the cells; one that is missing in the mapping is empty."""
        self._rows, self._columns = tuple(rows), tuple(columns)
        self._cells = dict(cells)
        self._current = (0, 0)
        self._speak()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows, as wide as its columns need."""
        return QSize(
            self._head() + len(self._columns) * 92, (len(self._rows) + 1) * self._line() + _GAP
        )

    def minimumSizeHint(self) -> QSize:
        """All rows, narrow columns."""
        return QSize(self._head() + len(self._columns) * 48, self.sizeHint().height())

    def cell_place(self, row: int, column: int) -> QRectF:
        """Where a cell is painted; row or column -1 is a heading."""
        head = self._head()
        width = (self.width() - head) / max(1, len(self._columns))
        x = 0.0 if column < 0 else head + column * width
        rect = QRectF(x, (row + 1) * self._line(), head if column < 0 else width, self._line())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - x - rect.width())
        return rect.adjusted(_GAP / 2, _GAP / 2, -_GAP / 2, -_GAP / 2)

    def _line(self) -> int:
        return self.fontMetrics().height() + 14

    def _head(self) -> int:
        widest = max((self.fontMetrics().horizontalAdvance(each) for each in self._rows), default=0)
        return min(widest + 16, 180)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint headings and cells."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = tokens()
        painter.setPen(look.colour("muted"))
        for column, text in enumerate(self._columns):
            self._write(painter, self.cell_place(-1, column), text, Qt.AlignmentFlag.AlignCenter)
        for row, text in enumerate(self._rows):
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            self._write(painter, self.cell_place(row, -1), text, side)
        for row in range(len(self._rows)):
            for column in range(len(self._columns)):
                self._paint_cell(painter, row, column, look)

    def _paint_cell(self, painter: QPainter, row: int, column: int, look: Tokens) -> None:
        cell = self._cells.get((row, column), Cell(""))
        rect = self.cell_place(row, column)
        focused = self.hasFocus() and (row, column) == self._current
        line = (look.colour("accent"), 2) if focused else (look.colour("border"), 1)
        painter.setPen(QPen(*line))
        painter.setBrush(_ground(look, cell))
        painter.drawRoundedRect(rect, 4, 4)
        toned = cell.tone in ("ok", "warn", "bad")
        painter.setPen(look.colour(cell.tone if toned else "text"))
        number = isolate_ltr(cell.text) if cell.text else ""
        self._write(painter, rect, number, Qt.AlignmentFlag.AlignCenter)

    def _write(self, painter: QPainter, rect: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        room = int(rect.width()) - 4
        text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.adjusted(2, 0, -2, 0), side, text)

    def _speak(self) -> None:
        row, column = self._current
        if row < len(self._rows) and column < len(self._columns):
            cell = self._cells.get(self._current, Cell(""))
            words = [self._rows[row], self._columns[column], cell.text, cell.tip]
            self.setAccessibleName(", ".join(each for each in words if each))

    def _at(self, point: QPoint) -> tuple[int, int] | None:
        for row in range(len(self._rows)):
            for column in range(len(self._columns)):
                if self.cell_place(row, column).contains(point.toPointF()):
                    return row, column
        return None

    def event(self, event: QEvent) -> bool:
        """Show the tip of the cell under the pointer, or its whole headings."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(event.pos())
            if place is not None:
                tip = self._cells.get(place, Cell("")).tip
                tip = tip or f"{self._rows[place[0]]}, {self._columns[place[1]]}"
                QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell that was clicked."""
        place = self._at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = place
            self.chosen.emit(*place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows as they point, choose with Space."""
        forward = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        steps = {
            int(Qt.Key.Key_Up): (-1, 0),
            int(Qt.Key.Key_Down): (1, 0),
            int(Qt.Key.Key_Right): (0, forward),
            int(Qt.Key.Key_Left): (0, -forward),
        }
        if event.key() in steps and self._rows and self._columns:
            down, along = steps[event.key()]
            row = max(0, min(self._current[0] + down, len(self._rows) - 1))
            column = max(0, min(self._current[1] + along, len(self._columns) - 1))
            self._current = (row, column)
            self._speak()
            self.update()
        elif event.key() in CHOOSING_KEYS and self._rows and self._columns:
            self.chosen.emit(*self._current)
        else:
            event.ignore()


def _ground(look: Tokens, cell: Cell) -> QColor:
    tint = look.colour(f"{cell.tone if cell.tone in ('ok', 'warn', 'bad') else 'accent'}_tint")
    plain = look.colour("surface")
    share = max(0.0, min(cell.share, 1.0))
    return QColor.fromRgbF(
        plain.redF() + (tint.redF() - plain.redF()) * share,
        plain.greenF() + (tint.greenF() - plain.greenF()) * share,
        plain.blueF() + (tint.blueF() - plain.blueF()) * share,
    )
