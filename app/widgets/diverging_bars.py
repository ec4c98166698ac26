"""Bars that run to either side of a middle line: what has become rarer, what more frequent.

The two shares stand beside each bar as numbers, and a word says what is marked, so nothing is told
by colour or side alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.theme import Tokens
from app.translate import isolate_ltr, percentage
from app.widgets.chart import Chart

_GAP = 12
#: The longest bar is at least this difference, so that trifles look small.
LEAST_SCALE = 0.05
# The same for every chart of a page, so that their middle lines are one.
_LABEL, _MARK, _HEAD = 0.24, 0.13, 0.15


@dataclass(frozen=True, slots=True)
class Diverging:
    """One line: two shares in [0, 1], the second beside the first. `mark` is a word, or nothing.

    `action` says what choosing the line does.
    """

    label: str
    before: float
    after: float
    mark: str = ""
    tip: str = ""
    action: str = ""

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


class DivergingBars(Chart):
    """The chart, with its headings as the first line."""

    #: The place of the line that was chosen.
    chosen = Signal(int)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = Headings("", "", "", "")
        self._bars: tuple[Diverging, ...] = ()
        self._scale = LEAST_SCALE
        self.set_title(title)

    def set_bars(
        self, headings: Headings, bars: Sequence[Diverging], scale: float = LEAST_SCALE
    ) -> None:
        """Show these lines; a difference of `scale`, or the largest there is, fills its half."""
        self._headings, self._bars = headings, tuple(bars)
        self._scale = max([scale, *(abs(each.change) for each in self._bars)])
        self._changed()

    def numbers(self) -> list[list[str]]:
        """Both shares of each line, and its mark."""
        rows = [["", self._headings.before, self._headings.after, ""]]
        rows += [[each.label, *map(_percent, (each.before, each.after)), each.mark]
                 for each in self._bars]  # fmt: skip
        return rows

    def bar_places(self) -> list[QRectF]:
        """Where each bar is painted, for tests."""
        return [self._bar(number) for number in range(len(self._bars))]

    # Places, as in a window from left to right

    def _hint(self) -> QSize:
        return QSize(480, (len(self._bars) + 1) * self._row())

    def _narrowest(self) -> QSize:
        return QSize(320, self._hint().height())

    def _file_size(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance
        label = max((wide(each.label) for each in self._bars), default=0) / _LABEL
        mark = max((wide(each.mark) for each in self._bars), default=0) / _MARK
        heads = max(map(wide, (self._headings.before, self._headings.after))) / _HEAD
        return QSize(min(1600, int(max(640, label, mark, heads)) + 8), self._hint().height())

    def _count(self) -> int:
        return len(self._bars)

    def _place(self, number: int) -> QRectF:
        return QRectF(0, (number + 1) * self._row(), self._room.width(), self._row())

    def _row(self) -> int:
        return self.fontMetrics().height() + 8

    def _columns(self) -> tuple[float, float, float, float]:
        """The widths of the label, of the two numbers, and of the mark."""
        wide = self.fontMetrics().horizontalAdvance
        number, width = wide(isolate_ltr("100%")), self._room.width()
        before = max(number, min(wide(self._headings.before), width * _HEAD))
        after = max(number, min(wide(self._headings.after), width * _HEAD))
        return width * _LABEL, before, after, width * _MARK

    def _plot(self) -> QRectF:
        label, before, after, mark = self._columns()
        left = label + _GAP
        right = self._room.width() - before - after - mark - 3 * _GAP
        return QRectF(left, 0, max(20.0, right - left), self._room.height())

    def _bar(self, number: int) -> QRectF:
        bar, plot, row = self._bars[number], self._plot(), self._row()
        length = plot.width() / 2 * abs(bar.change) / self._scale
        thick = max(6, row // 3)
        left = plot.center().x() - (length if bar.change < 0 else 0)
        return self._mirrored(
            QRectF(left, (number + 1) * row + (row - thick) / 2, max(1.0, length), thick)
        )

    # Painting

    def _paint(self, painter: QPainter, look: Tokens) -> None:
        if not self._bars:
            return
        row = self._row()
        plot = self._mirrored(self._plot())
        middle = plot.center().x()
        heads = ("", self._headings.before, self._headings.after, "")
        self._paint_words(painter, look, 0, heads, "muted", "muted")
        self._paint_sides(painter)
        painter.setPen(QPen(look.colour("muted"), 1))
        painter.drawLine(QPointF(middle, row), QPointF(middle, self._room.height()))
        for number, bar in enumerate(self._bars):
            words = (bar.label, _percent(bar.before), _percent(bar.after), bar.mark)
            tone = "warn" if bar.mark else "accent"
            self._paint_words(painter, look, number + 1, words, "text", tone)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(tone))
            painter.drawRoundedRect(self._bar(number), 2, 2)

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
        self,
        painter: QPainter,
        look: Tokens,
        number: int,
        words: Sequence[str],
        tone: str,
        mark: str,
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
            painter.setPen(look.colour(ink))
            place = self._mirrored(QRectF(start, number * row, width, row))
            self._paint_text(painter, place, centre | side, text)

    def _paint_text(
        self, painter: QPainter, place: QRectF, flags: Qt.AlignmentFlag, text: str
    ) -> None:
        shown = self.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(place.width()) + 2
        )
        painter.drawText(place.adjusted(-1, 0, 1, 0), flags, shown)

    # What is read out and chosen

    def _summary(self) -> str:
        return "; ".join(map(self._spoken, range(len(self._bars))))

    def _spoken(self, number: int) -> str:
        bar = self._bars[number]
        told = f"{bar.label}: {self._headings.before} {_percent(bar.before)}, "
        told += f"{self._headings.after} {_percent(bar.after)}"
        return f"{told} ({bar.mark})" if bar.mark else told

    def _tip(self, number: int) -> str:
        return self._bars[number].tip or self._spoken(number)

    def _action(self, number: int) -> str:
        return self._bars[number].action

    def _choose(self, number: int) -> None:
        self.chosen.emit(number)


def _percent(share: float) -> str:
    return isolate_ltr(f"<{percentage(0.01)}" if 0 < share < 0.005 else percentage(share))
