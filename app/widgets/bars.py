"""Horizontal bars: a label, a bar and a number on each line, mirrored with the window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.theme import tokens
from app.translate import isolate_ltr
from app.widgets.plain_label import plain_tip

_GAP = 10

CHOOSING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Bar:
    """One line. `text` is the number as written (else `value` itself); `target` a thin mark.

    A negative value is painted in the tone "bad".
    """

    label: str
    value: float
    text: str = ""
    target: float | None = None
    tone: str = "accent"
    tip: str = ""

    def number(self) -> str:
        """The number as written at the end of the line, never turned round by Arabic around it."""
        return isolate_ltr(self.text or f"{self.value:g}")


class Bars(QWidget):
    """A small bar chart. A click on a line, or Space or Enter on it, emits `chosen`."""

    #: The place of the line that was chosen.
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these lines; the longest bar fills the room there is."""
        self._bars = tuple(bars)
        self._current = min(self._current, max(0, len(self._bars) - 1))
        self._speak()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(280, max(1, len(self._bars)) * self._line())

    def minimumSizeHint(self) -> QSize:
        """All lines, narrow."""
        return QSize(160, self.sizeHint().height())

    def bar_places(self) -> list[QRectF]:
        """Where each bar is painted, for tests."""
        return [self._parts(number)[1] for number in range(len(self._bars))]

    def _line(self) -> int:
        return self.fontMetrics().height() + 8

    def _parts(self, number: int) -> tuple[QRectF, QRectF, QRectF]:
        """The places of label, bar and number of one line."""
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(each.label) for each in self._bars)
        label = min(widest, int(self.width() * 0.4))
        figures = max(metrics.horizontalAdvance(each.number()) for each in self._bars)
        room = max(0, self.width() - label - figures - 2 * _GAP)
        bar = self._bars[number]
        length = room * abs(bar.value) / self._largest()
        top, height = number * self._line(), self._line()
        thick = max(6, height // 3)
        parts = (
            QRectF(0, top, label, height),
            QRectF(label + _GAP, top + (height - thick) / 2, length, thick),
            QRectF(self.width() - figures, top, figures, height),
        )
        return self._mirrored(parts[0]), self._mirrored(parts[1]), self._mirrored(parts[2])

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.left() - rect.width())
        return rect

    def _largest(self) -> float:
        values = [abs(each.value) for each in self._bars]
        return max([*values, *(each.target or 0 for each in self._bars)]) or 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = tokens()
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
            self._paint_target(painter, bar, drawn)
            if self.hasFocus() and number == self._current:
                painter.setPen(QPen(look.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                line = QRectF(1, number * self._line() + 1, self.width() - 2, self._line() - 2)
                painter.drawRoundedRect(line, 4, 4)

    def _paint_target(self, painter: QPainter, bar: Bar, drawn: QRectF) -> None:
        if bar.target is None:
            return
        scale = drawn.width() / abs(bar.value) if bar.value else 0
        if not scale:
            room = max(place.width() for place in self.bar_places())
            scale = room / self._largest()
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        step = bar.target * scale
        x = drawn.right() - step if right_to_left else drawn.left() + step
        painter.setPen(QPen(tokens().colour("text"), 2))
        painter.drawLine(int(x), int(drawn.top()) - 3, int(x), int(drawn.bottom()) + 3)

    def _speak(self) -> None:
        self.setAccessibleName(", ".join(f"{each.label} {each.number()}" for each in self._bars))

    def _at(self, point: QPoint) -> int | None:
        number = point.y() // self._line()
        return number if 0 <= number < len(self._bars) else None

    def event(self, event: QEvent) -> bool:
        """Show the tip of the line under the pointer, or its whole label."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._at(event.pos())
            if number is not None:
                bar = self._bars[number]
                tip = bar.tip or f"{bar.label} {bar.number()}"
                QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the line that was clicked."""
        number = self._at(event.position().toPoint())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = number
            self.chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, choose with Space or Enter."""
        steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        if event.key() in steps and self._bars:
            self._current = (self._current + steps[event.key()]) % len(self._bars)
            self.update()
        elif event.key() in CHOOSING_KEYS and self._bars:
            self.chosen.emit(self._current)
        else:
            event.ignore()
