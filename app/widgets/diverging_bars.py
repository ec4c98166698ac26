"""Bars that run to either side of a middle line: what has become rarer, what more frequent.

The two shares stand beside each bar as numbers, and a word says what is marked, so nothing is told
by colour or side alone. Mirrored with the window; Ctrl+C copies all numbers as text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.theme import tokens
from app.translate import isolate_ltr, without_isolates
from app.widgets.plain_label import plain_tip

_GAP = 12
#: The longest bar is at least this difference, so that trifles look small.
LEAST_SCALE = 0.05
# The same for every chart of a page, so that their middle lines are one.
_LABEL, _MARK = 0.24, 0.13


@dataclass(frozen=True, slots=True)
class Diverging:
    """One line: two shares in [0, 1], the second beside the first. `mark` is a word, or nothing."""

    label: str
    before: float
    after: float
    mark: str = ""
    tip: str = ""

    @property
    def change(self) -> float:
        """How much more of it there is in the second."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Headings:
    """What stands over the columns: the two groups, and the two sides of the middle line."""

    before: str
    after: str
    less: str
    more: str


class DivergingBars(QWidget):
    """The chart, with its headings as the first line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = Headings("", "", "", "")
        self._bars: tuple[Diverging, ...] = ()
        self._scale = LEAST_SCALE
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(
        self, headings: Headings, bars: Sequence[Diverging], scale: float = LEAST_SCALE
    ) -> None:
        """Show these lines; a difference of `scale`, or the largest there is, fills its half."""
        self._headings, self._bars = headings, tuple(bars)
        self._scale = max([scale, *(abs(each.change) for each in self._bars)])
        self.setAccessibleName(without_isolates("; ".join(map(self._spoken, self._bars))))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """All numbers as a table for the clipboard: columns apart by tabs."""
        rows = [["", self._headings.before, self._headings.after, ""]]
        rows += [[each.label, *map(_percent, (each.before, each.after)), each.mark]
                 for each in self._bars]  # fmt: skip
        return without_isolates("\n".join("\t".join(row).rstrip("\t") for row in rows))

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(480, (len(self._bars) + 1) * self._row())

    def minimumSizeHint(self) -> QSize:
        """All lines, narrow."""
        return QSize(320, self.sizeHint().height())

    def bar_places(self) -> list[QRectF]:
        """Where each bar is painted, for tests."""
        return [self._bar(number) for number in range(len(self._bars))]

    # Places, as in a window from left to right

    def _row(self) -> int:
        return self.fontMetrics().height() + 8

    def _columns(self) -> tuple[float, float, float, float]:
        """The widths of the label, of the two numbers, and of the mark."""
        wide = self.fontMetrics().horizontalAdvance
        number = wide(isolate_ltr("100%"))
        before = max(number, min(wide(self._headings.before), self.width() * 0.15))
        after = max(number, min(wide(self._headings.after), self.width() * 0.15))
        return self.width() * _LABEL, before, after, self.width() * _MARK

    def _plot(self) -> QRectF:
        label, before, after, mark = self._columns()
        left = label + _GAP
        right = self.width() - before - after - mark - 3 * _GAP
        return QRectF(left, 0, max(20.0, right - left), self.height())

    def _bar(self, number: int) -> QRectF:
        bar, plot, row = self._bars[number], self._plot(), self._row()
        length = plot.width() / 2 * abs(bar.change) / self._scale
        thick = max(6, row // 3)
        left = plot.center().x() - (length if bar.change < 0 else 0)
        return self._mirrored(
            QRectF(left, (number + 1) * row + (row - thick) / 2, max(1.0, length), thick)
        )

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.left() - rect.width())
        return rect

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the headings, the middle line and every bar."""
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, row = tokens(), self._row()
        plot = self._mirrored(self._plot())
        middle = plot.center().x()
        heads = ("", self._headings.before, self._headings.after, "")
        self._paint_words(painter, 0, heads, "muted", "muted")
        self._paint_sides(painter)
        painter.setPen(QPen(look.colour("muted"), 1))
        painter.drawLine(QPointF(middle, row), QPointF(middle, self.height()))
        for number, bar in enumerate(self._bars):
            words = (bar.label, _percent(bar.before), _percent(bar.after), bar.mark)
            tone = "warn" if bar.mark else "accent"
            self._paint_words(painter, number + 1, words, "text", tone)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(tone))
            painter.drawRoundedRect(self._bar(number), 2, 2)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_sides(self, painter: QPainter) -> None:
        """What a bar to this side, and to that side, means."""
        plot, row = self._plot(), self._row()
        half = plot.width() / 2 - 4
        centre = Qt.AlignmentFlag.AlignVCenter
        for left, text, side in (
            (plot.left(), self._headings.less, Qt.AlignmentFlag.AlignTrailing),
            (plot.center().x() + 4, self._headings.more, Qt.AlignmentFlag.AlignLeading),
        ):
            place = self._mirrored(QRectF(left, 0, half, row))
            self._paint_text(painter, place, centre | side, text)

    def _paint_words(
        self, painter: QPainter, number: int, words: Sequence[str], tone: str, mark: str
    ) -> None:
        label, before, after, marks = self._columns()
        row, right = self._row(), self._plot().right()
        centre = Qt.AlignmentFlag.AlignVCenter
        trailing, leading = Qt.AlignmentFlag.AlignTrailing, Qt.AlignmentFlag.AlignLeading
        starts = (0.0, right + _GAP, right + before + 2 * _GAP, right + before + after + 3 * _GAP)
        for start, width, text, side, ink in zip(
            starts,
            (label, before, after, marks),
            words,
            (leading, trailing, trailing, leading),
            (tone, "muted", tone, mark),
            strict=True,
        ):
            painter.setPen(tokens().colour(ink))
            place = self._mirrored(QRectF(start, number * row, width, row))
            self._paint_text(painter, place, centre | side, text)

    def _paint_text(
        self, painter: QPainter, place: QRectF, flags: Qt.AlignmentFlag, text: str
    ) -> None:
        shown = self.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(place.width()) + 2
        )
        painter.drawText(place.adjusted(-1, 0, 1, 0), flags, shown)

    # What is read out, told and copied

    def _spoken(self, bar: Diverging) -> str:
        told = f"{bar.label}: {self._headings.before} {_percent(bar.before)}, "
        told += f"{self._headings.after} {_percent(bar.after)}"
        return f"{told} ({bar.mark})" if bar.mark else told

    def event(self, event: QEvent) -> bool:
        """Show the tip of the line under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = event.pos().y() // self._row() - 1
            if 0 <= number < len(self._bars):
                bar = self._bars[number]
                QToolTip.showText(event.globalPos(), plain_tip(bar.tip or self._spoken(bar)), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with the usual keys."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
        else:
            event.ignore()


def _percent(share: float) -> str:
    return isolate_ltr("<1%" if 0 < share < 0.005 else f"{round(100 * share)}%")
