"""Paints the cells of a table: each text shaped once, on one line, in its own direction."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QStaticText, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.widgets.paged_model import PagedModel

#: Between a cell's edge and its text, as the style sheet and Qt's style have it together.
_MARGIN = 11
_MOST_KEPT = 2_000
_ENABLED = QStyle.StateFlag.State_Enabled.value
_LOOKED_AT = (
    _ENABLED | QStyle.StateFlag.State_Selected.value | QStyle.StateFlag.State_HasFocus.value
)

Index = QModelIndex | QPersistentModelIndex


class _Shaped(NamedTuple):
    text: QStaticText
    width: float
    height: float


class CellDelegate(QStyledItemDelegate):
    """Cells that are neither selected nor in focus are painted here; Qt paints the others.

    Qt's painting asks the model nine times a cell, and the style sheet for each; that took a page of a
    table longer than a frame.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._font = QFont()
        self._metrics = QFontMetricsF(self._font)
        self._shaped: OrderedDict[tuple[str, bool, int], _Shaped] = OrderedDict()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        model = index.model()
        if not isinstance(model, PagedModel):
            super().paint(painter, option, index)
            return
        text, side = model.cell(index.row(), index.column())
        if side == "left":
            option.direction = Qt.LayoutDirection.LeftToRight
        elif side == "right":
            option.direction = Qt.LayoutDirection.RightToLeft
        if option.state.value & _LOOKED_AT != _ENABLED:
            super().paint(painter, option, index)
            return
        rect = option.rect
        room = rect.width() - 2 * _MARGIN
        if room <= 0:
            return
        font = option.font
        self._use(font)
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        shaped = self._shape(text, right_to_left, room)
        x = float(rect.left() + _MARGIN)
        if right_to_left != (side == "trailing"):
            x += room - shaped.width
        y = rect.top() + (rect.height() - shaped.height) / 2
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawStaticText(QPointF(x, y), shaped.text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the whole text on one line."""
        model = index.model()
        if not isinstance(model, PagedModel):
            return super().sizeHint(option, index)
        self._use(option.font)
        text, _ = model.cell(index.row(), index.column())
        width = self._metrics.horizontalAdvance(text) + 2 * _MARGIN
        return QSize(int(width) + 1, int(self._metrics.height()) + 1)

    def _use(self, font: QFont) -> None:
        if font != self._font:
            self._font = QFont(font)
            self._metrics = QFontMetricsF(self._font)
            self._shaped.clear()

    def _shape(self, text: str, right_to_left: bool, room: int) -> _Shaped:
        key = (text, right_to_left, room)
        if key in self._shaped:
            self._shaped.move_to_end(key)
            return self._shaped[key]
        fitted = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        static = QStaticText(fitted)
        static.setTextFormat(Qt.TextFormat.PlainText)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        static.setTextOption(option)
        static.prepare(font=self._font)
        size = static.size()
        shaped = self._shaped[key] = _Shaped(static, size.width(), size.height())
        if len(self._shaped) > _MOST_KEPT:
            self._shaped.popitem(last=False)
        return shaped
