"""A table of cells such as label by variety: fuller cells are darker, each with its number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.theme import Tokens
from app.translate import isolate_ltr
from app.widgets.chart import Chart

_GAP = 3
_WIDEST_HEAD = 180


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the number as text, how full it is in [0, 1], a tone and a tip.

    `action` says what choosing the cell does.
    """

    text: str
    share: float = 0.0
    tone: str = "accent"
    tip: str = ""
    action: str = ""


_NONE = Cell("")


class Matrix(Chart):
    """Cells by row and column; the first column stands where the window begins.

    Choosing a cell that has an action emits `chosen`; the arrows move as they point.
    """

    #: Row and column of the cell that was chosen.
    chosen = Signal(int, int)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[str, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._cells: dict[tuple[int, int], Cell] = {}
        self.set_title(title)

    def set_cells(
        self,
        rows: Sequence[str],
        columns: Sequence[str],
        cells: Mapping[tuple[int, int], Cell],
    ) -> None:
        """Show the cells; one that is missing in the mapping is empty."""
        if (tuple(rows), tuple(columns)) != (self._rows, self._columns):
            self._current = 0
        self._rows, self._columns = tuple(rows), tuple(columns)
        self._cells = dict(cells)
        self._changed()

    def cell_place(self, row: int, column: int) -> QRectF:
        """Where a cell is painted; row or column -1 is a heading."""
        head = self._head()
        width = (self._room.width() - head) / max(1, len(self._columns))
        x = 0.0 if column < 0 else head + column * width
        rect = QRectF(x, (row + 1) * self._line(), head if column < 0 else width, self._line())
        return self._mirrored(rect).adjusted(_GAP / 2, _GAP / 2, -_GAP / 2, -_GAP / 2)

    def numbers(self) -> list[list[str]]:
        """The cells as they stand."""
        rows = [["", *self._columns]]
        for row, head in enumerate(self._rows):
            cells = [self._cells.get((row, at), _NONE).text for at in range(len(self._columns))]
            rows.append([head, *cells])
        return rows

    # Places

    def _hint(self) -> QSize:
        height = (len(self._rows) + 1) * self._line() + _GAP
        return QSize(self._head() + len(self._columns) * 92, height)

    def _narrowest(self) -> QSize:
        return QSize(self._head() + len(self._columns) * 48, self._hint().height())

    def _file_size(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance
        head = max(map(wide, self._rows), default=0) + 16
        widest = max(map(wide, self._columns), default=0) + 16
        width = min(2400, head + len(self._columns) * max(92, widest))
        return QSize(width, self._hint().height())

    def _count(self) -> int:
        return len(self._rows) * len(self._columns)

    def _place(self, number: int) -> QRectF:
        return self.cell_place(*divmod(number, len(self._columns)))

    def _at(self, point: QPoint) -> int | None:
        head = self._head()
        x = self._room.width() - point.x() if self._right_to_left else point.x()
        width = (self._room.width() - head) / max(1, len(self._columns))
        row, column = point.y() // self._line() - 1, int((x - head) // max(1.0, width))
        if 0 <= row < len(self._rows) and 0 <= column < len(self._columns):
            return row * len(self._columns) + column
        return None

    def _line(self) -> int:
        return self.fontMetrics().height() + 14

    def _head(self) -> int:
        widest = max((self.fontMetrics().horizontalAdvance(each) for each in self._rows), default=0)
        # The picture for a file has room for whole headings.
        return widest + 16 if self._canvas is not None else min(widest + 16, _WIDEST_HEAD)

    def _beside(self, key: int) -> int | None:
        forward = -1 if self._right_to_left else 1
        steps = {
            int(Qt.Key.Key_Up): (-1, 0),
            int(Qt.Key.Key_Down): (1, 0),
            int(Qt.Key.Key_Right): (0, forward),
            int(Qt.Key.Key_Left): (0, -forward),
        }
        if key not in steps:
            return None
        row, column = divmod(self._current, len(self._columns))
        down, along = steps[key]
        row = max(0, min(row + down, len(self._rows) - 1))
        column = max(0, min(column + along, len(self._columns) - 1))
        return row * len(self._columns) + column

    # Painting

    def _paint(self, painter: QPainter, look: Tokens) -> None:
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
        cell = self._cells.get((row, column), _NONE)
        rect = self.cell_place(row, column)
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(cell_ground(look, cell))
        painter.drawRoundedRect(rect, 4, 4)
        toned = cell.tone in ("ok", "warn", "bad")
        painter.setPen(look.colour(cell.tone if toned else "text"))
        number = isolate_ltr(cell.text) if cell.text else ""
        self._write(painter, rect, number, Qt.AlignmentFlag.AlignCenter)

    def _write(self, painter: QPainter, rect: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        room = int(rect.width()) - 4
        text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.adjusted(2, 0, -2, 0), side, text)

    # What is read out and chosen

    def _cell(self, number: int) -> Cell:
        return self._cells.get(divmod(number, len(self._columns)), _NONE)

    def _heads(self, number: int) -> tuple[str, str]:
        row, column = divmod(number, len(self._columns))
        return self._rows[row], self._columns[column]

    def _summary(self) -> str:
        return self._spoken(self._current) if self._count() else ""

    def _spoken(self, number: int) -> str:
        cell = self._cell(number)
        return ", ".join(each for each in (*self._heads(number), cell.text, cell.tip) if each)

    def _tip(self, number: int) -> str:
        return self._cell(number).tip or ", ".join(self._heads(number))

    def _action(self, number: int) -> str:
        return self._cell(number).action

    def _choose(self, number: int) -> None:
        self.chosen.emit(*divmod(number, len(self._columns)))


def cell_ground(look: Tokens, cell: Cell) -> QColor:
    """The colour of a cell: the fuller, the nearer to the tint of its tone."""
    tint = look.colour(f"{cell.tone if cell.tone in ('ok', 'warn', 'bad') else 'accent'}_tint")
    plain = look.colour("surface")
    share = max(0.0, min(cell.share, 1.0))
    return QColor.fromRgbF(
        plain.redF() + (tint.redF() - plain.redF()) * share,
        plain.greenF() + (tint.greenF() - plain.greenF()) * share,
        plain.blueF() + (tint.blueF() - plain.blueF()) * share,
    )
