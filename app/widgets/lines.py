"""A line chart over whole steps, with its legend as a table of numbers; mirrored with the window.

A step is chosen with the pointer or the arrow keys; the numbers of that step stand beside each name,
so nothing is told by colour or place alone.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Tokens
from app.translate import isolate_ltr
from app.widgets.chart import Chart

_GAP = 8
_SWATCH = 28
_LEAST_PLOT = 120
_TICKS = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a value per step from 0, and its band where `low` and `high` have values too.

    `style` tells lines apart without colour; a `strong` one is thick and written in bold.
    """

    label: str
    values: tuple[float, ...]
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()
    tone: str = "muted"
    style: Qt.PenStyle = Qt.PenStyle.SolidLine
    strong: bool = False


class Lines(Chart):
    """The chart. `write` turns a value into what is read; the axis begins at `least`."""

    #: The step whose numbers are shown, when a person chose another.
    stepped = Signal(int)

    def __init__(
        self,
        write: Callable[[float], str],
        least: float = 0.0,
        most: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._write = write
        self._least = least
        self._most = most
        self._step_title = ""
        self._lines: tuple[Line, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_lines(self, title: str, step_title: str, lines: Sequence[Line]) -> None:
        """Show these lines; the numbers are those of the last step. `step_title` names a step."""
        self.title, self._step_title = title, step_title
        self._lines = tuple(lines)
        self._current = self._last()
        self._changed()

    @property
    def step(self) -> int:
        """The step whose numbers are shown."""
        return self._current

    def set_step(self, step: int) -> None:
        """Show the numbers of a step."""
        step = max(0, min(step, self._last()))
        if step != self._current:
            self._current = step
            self._speak()
            self.update()

    def numbers(self) -> list[list[str]]:
        """A row for each step, a column for each line."""
        return [
            [self._step_title, *(each.label for each in self._lines)],
            *(
                [str(step), *(self._write(each.values[step]) for each in self._lines)]
                for step in range(self._last() + 1)
            ),
        ]

    def point_place(self, line: int, step: int) -> QPointF:
        """Where a value is painted, for tests."""
        return self._point(step, self._lines[line].values[step])

    # Places

    def _hint(self) -> QSize:
        return QSize(440, _LEAST_PLOT + self._legend_height() + self._foot())

    def _narrowest(self) -> QSize:
        return QSize(280, self._hint().height())

    def _file_size(self) -> QSize:
        names = (each.label for each in self._lines)
        wide = max(map(self.fontMetrics().horizontalAdvance, names), default=0)
        return QSize(max(640, wide + 240), 280 + self._legend_height() + self._foot())

    def _count(self) -> int:
        return self._last() + 1 if self._lines else 0

    def _last(self) -> int:
        return min((len(each.values) for each in self._lines), default=1) - 1

    def _row(self) -> int:
        return self.fontMetrics().height() + 4

    def _legend_height(self) -> int:
        return (len(self._lines) + 1) * self._row()

    def _foot(self) -> int:
        return self._row() + _GAP

    def _highest(self) -> float:
        if self._most is not None:
            return self._most
        values = [value for each in self._lines for value in (*each.values, *each.high)]
        step = tick_step(self._least, max([*values, self._least + 0.1]))
        top = max([*values, self._least + 0.1])
        return self._least + step * math.ceil((top - self._least) / step - 1e-9)

    def _ticks(self) -> list[float]:
        top = self._highest()
        step = tick_step(self._least, top)
        number = int((top - self._least) / step + 1e-9)
        return [self._least + step * each for each in range(number + 1)]

    def _plot(self) -> QRectF:
        """Where the lines run, as in a window from left to right."""
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(self._shown(each)) for each in self._ticks())
        head = self._row() / 2
        height = self._room.height() - self._legend_height() - self._foot() - head
        left = widest + _GAP
        return QRectF(left, head, max(1, self._room.width() - left - _GAP), max(1, height))

    def _point(self, step: int, value: float) -> QPointF:
        plot = self._plot()
        span = self._highest() - self._least
        x = plot.left() + plot.width() * step / max(1, self._last())
        y = plot.bottom() - plot.height() * (value - self._least) / span
        return QPointF(self._room.width() - x if self._right_to_left else x, y)

    def _shown(self, value: float) -> str:
        return isolate_ltr(self._write(value))

    # Painting

    def _paint(self, painter: QPainter, look: Tokens) -> None:
        if not self._lines:
            return
        self._paint_axes(painter, look)
        for each in reversed(self._lines):
            self._paint_band(painter, look, each)
        for each in reversed(self._lines):
            painter.setPen(_pen(look, each))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            places = [self._point(*pair) for pair in enumerate(each.values)]
            painter.drawPolyline(QPolygonF(places))
        self._paint_legend(painter, look)

    def _paint_axes(self, painter: QPainter, look: Tokens) -> None:
        plot = self._plot()
        row = self._row()
        aside = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        for value in self._ticks():
            y = self._point(0, value).y()
            painter.setPen(QPen(look.colour("border"), 1))
            painter.drawLine(self._point(0, value), self._point(self._last(), value))
            painter.setPen(look.colour("muted"))
            place = self._mirrored(QRectF(0, y - row / 2, plot.left() - _GAP, row))
            painter.drawText(place, aside, self._shown(value))
        for step in range(self._last() + 1):
            x = self._point(step, self._least).x()
            painter.setPen(look.colour("text" if step == self._current else "muted"))
            place = QRectF(x - 20, plot.bottom() + 2, 40, row)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(step))
        painter.setPen(QPen(look.colour("muted"), 1, Qt.PenStyle.DotLine))
        x = self._point(self._current, self._least).x()
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _paint_band(self, painter: QPainter, look: Tokens, line: Line) -> None:
        if not line.low or not line.high:
            return
        above = [self._point(*pair) for pair in enumerate(line.high)]
        below = [self._point(*pair) for pair in enumerate(line.low)]
        ground = look.colour(line.tone)
        ground.setAlphaF(0.22 if line.strong else 0.12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF([*above, *reversed(below)]))

    def _paint_legend(self, painter: QPainter, look: Tokens) -> None:
        row, width = self._row(), self._room.width()
        top = self._room.height() - self._legend_height()
        plain = painter.font()
        bold = self.font()
        bold.setBold(True)
        painter.setFont(bold)
        metrics = painter.fontMetrics()
        numbers = max(metrics.horizontalAdvance(self._number(each)) for each in self._lines) + 4
        names = max(metrics.horizontalAdvance(each.label) for each in self._lines) + 4
        names = min(names, width - _SWATCH - numbers - 3 * _GAP)
        painter.setFont(plain)
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setPen(look.colour("muted"))
        heading = f"{self._step_title} {isolate_ltr(self._current)}"
        painter.drawText(self._mirrored(QRectF(0, top, width, row)), leading, heading)
        for number, line in enumerate(self._lines, 1):
            y = top + number * row
            swatch = self._mirrored(QRectF(0, y, _SWATCH, row))
            painter.setPen(_pen(look, line))
            painter.drawLine(
                QPointF(swatch.left(), swatch.center().y()),
                QPointF(swatch.right(), swatch.center().y()),
            )
            painter.setPen(look.colour("text"))
            painter.setFont(bold if line.strong else plain)
            label = painter.fontMetrics().elidedText(
                line.label, Qt.TextElideMode.ElideRight, int(names)
            )
            painter.drawText(self._mirrored(QRectF(_SWATCH + _GAP, y, names, row)), leading, label)
            place = QRectF(_SWATCH + names + 2 * _GAP, y, numbers, row)
            painter.drawText(self._mirrored(place), leading, self._number(line))
        painter.setFont(plain)

    def _number(self, line: Line) -> str:
        return self._shown(line.values[min(self._current, len(line.values) - 1)])

    # What is read out, and how a step is chosen

    def _summary(self) -> str:
        return self._spoken(self._current) if self._lines else ""

    def _spoken(self, number: int) -> str:
        told = [f"{each.label} {self._shown(each.values[number])}" for each in self._lines]
        return f"{self._step_title} {number}: {', '.join(told)}"

    def _beside(self, key: int) -> int | None:
        forward = -1 if self._right_to_left else 1
        steps = {int(Qt.Key.Key_Right): forward, int(Qt.Key.Key_Left): -forward}
        if key not in steps:
            return None
        return max(0, min(self._current + steps[key], self._last()))

    def _moved(self) -> None:
        self.stepped.emit(self._current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the numbers of the nearest step."""
        step = self._at(event.position().toPoint())
        if step is not None:
            self._go(step)

    def _at(self, point: QPoint) -> int | None:
        if not self._lines:
            return None
        x = self._room.width() - point.x() if self._right_to_left else point.x()
        plot = self._plot()
        step = round((x - plot.left()) / plot.width() * self._last())
        return max(0, min(step, self._last()))


def _pen(look: Tokens, line: Line) -> QPen:
    pen = QPen(look.colour(line.tone), 3 if line.strong else 1.5, line.style)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def tick_step(least: float, most: float) -> float:
    """A round step (1, 2 or 5 times a power of ten) that cuts the axis into at most five."""
    rough = (most - least) / _TICKS
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(power * each for each in (1, 2, 5, 10) if power * each >= rough * (1 - 1e-9))
