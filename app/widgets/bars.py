"""Horizontal bars: a label, a bar and a number on each line, mirrored with the window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.theme import Tokens
from app.translate import isolate_ltr
from app.widgets.chart import Chart

_GAP = 10
_LABEL = 0.4


@dataclass(frozen=True, slots=True)
class Bar:
    """One line. `text` is the number as written (else `value` itself); `target` a thin mark.

    A negative value is painted in the tone "bad". `action` says what choosing the line does.
    """

    label: str
    value: float
    text: str = ""
    target: float | None = None
    tone: str = "accent"
    tip: str = ""
    action: str = ""

    def number(self) -> str:
        """The number as written at the end of the line, never turned round by Arabic around it."""
        return isolate_ltr(self.text or f"{self.value:g}")


class Bars(Chart):
    """A small bar chart; choosing a line that has an action emits `chosen`."""

    #: The place of the line that was chosen.
    chosen = Signal(int)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._full = 0.0
        self.set_title(title)

    def set_bars(self, bars: Sequence[Bar], full: float = 0.0) -> None:
        """Show these lines; a bar of `full`, or the longest one, fills the room there is."""
        self._bars, self._full = tuple(bars), full
        self._changed()

    def bars(self) -> tuple[Bar, ...]:
        """What was set."""
        return self._bars

    def bar_places(self) -> list[QRectF]:
        """Where each bar is painted, for tests."""
        return [self._parts(number)[1] for number in range(len(self._bars))]

    def numbers(self) -> list[list[str]]:
        """A row for each line; the mark is a column where one line has it."""
        marked = any(each.target is not None for each in self._bars)
        rows = [["", self.tr("Number"), *([self.tr("Mark")] if marked else [])]]
        for each in self._bars:
            mark = "" if each.target is None else f"{each.target:.4g}"
            rows.append([each.label, each.number(), *([mark] if marked else [])])
        return rows

    # Places

    def _hint(self) -> QSize:
        return QSize(280, max(1, len(self._bars)) * self._line())

    def _narrowest(self) -> QSize:
        return QSize(160, self._hint().height())

    def _file_size(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance
        labels = max((wide(each.label) for each in self._bars), default=0)
        return QSize(min(1600, int(labels / _LABEL) + 20), self._hint().height())

    def _count(self) -> int:
        return len(self._bars)

    def _place(self, number: int) -> QRectF:
        return QRectF(0, number * self._line(), self._room.width(), self._line())

    def _line(self) -> int:
        return self.fontMetrics().height() + 8

    def _widths(self) -> tuple[float, float, float]:
        """The widths of the labels, of the longest bar and of the numbers."""
        wide, width = self.fontMetrics().horizontalAdvance, self._room.width()
        label = min(max(wide(each.label) for each in self._bars), int(width * _LABEL))
        figures = max(wide(each.number()) for each in self._bars)
        return label, max(0, width - label - figures - 2 * _GAP), figures

    def _parts(self, number: int) -> tuple[QRectF, QRectF, QRectF]:
        """The places of label, bar and number of one line."""
        label, room, figures = self._widths()
        length = room * abs(self._bars[number].value) / self._largest()
        top, height = number * self._line(), self._line()
        thick = max(6, height // 3)
        parts = (
            QRectF(0, top, label, height),
            QRectF(label + _GAP, top + (height - thick) / 2, length, thick),
            QRectF(self._room.width() - figures, top, figures, height),
        )
        return self._mirrored(parts[0]), self._mirrored(parts[1]), self._mirrored(parts[2])

    def _largest(self) -> float:
        values = [abs(each.value) for each in self._bars]
        return max([self._full, *values, *(each.target or 0 for each in self._bars)]) or 1

    # Painting

    def _paint(self, painter: QPainter, look: Tokens) -> None:
        metrics = self.fontMetrics()
        centre = Qt.AlignmentFlag.AlignVCenter
        for number, bar in enumerate(self._bars):
            label, drawn, figures = self._parts(number)
            text = metrics.elidedText(
                bar.label, Qt.TextElideMode.ElideRight, int(label.width()) + 1
            )
            painter.setPen(look.colour("text"))
            painter.drawText(label, centre | Qt.AlignmentFlag.AlignLeading, text)
            painter.setPen(look.colour("muted"))
            painter.drawText(figures, centre | Qt.AlignmentFlag.AlignTrailing, bar.number())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("bad" if bar.value < 0 else bar.tone))
            painter.drawRoundedRect(drawn, 3, 3)
            self._paint_target(painter, look, bar, drawn)

    def _paint_target(self, painter: QPainter, look: Tokens, bar: Bar, drawn: QRectF) -> None:
        if bar.target is None:
            return
        step = bar.target * self._widths()[1] / self._largest()
        x = drawn.right() - step if self._right_to_left else drawn.left() + step
        painter.setPen(QPen(look.colour("text"), 2))
        painter.drawLine(int(x), int(drawn.top()) - 3, int(x), int(drawn.bottom()) + 3)

    # What is read out and chosen

    def _spoken(self, number: int) -> str:
        bar = self._bars[number]
        return f"{bar.label} {bar.number()}"

    def _tip(self, number: int) -> str:
        return self._bars[number].tip or self._spoken(number)

    def _action(self, number: int) -> str:
        return self._bars[number].action

    def _choose(self, number: int) -> None:
        self.chosen.emit(number)
