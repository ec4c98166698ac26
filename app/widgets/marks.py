"""Makes signs visible that a reader can not see: a thin line and the sign's short name."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.theme import tokens
from app.widgets.diff import document_positions
from engine.text.script import Mark, invisible_marks

# Usual in honest text, so shown on demand only: joiners; and no-break spaces, which the engine does
# not report at all.
_USUAL = frozenset({0x200C, 0x200D})
_SPACES = {0x00A0: "NBSP", 0x202F: "NNBSP"}


@lru_cache(maxsize=256)
def shown_marks(text: str, everything: bool) -> tuple[Mark, ...]:
    """The signs to show in a text: those that reorder or hide, or also the usual ones."""
    found = [each for each in invisible_marks(text) if everything or each.code_point not in _USUAL]
    if everything:
        found += [
            Mark(place, ord(sign), _SPACES[ord(sign)])
            for place, sign in enumerate(text)
            if ord(sign) in _SPACES
        ]
    return tuple(found)


def paint_marks(edit: QTextEdit, painter: QPainter, text: str, marks: tuple[Mark, ...]) -> None:
    """Paint a tag at each sign that is in view."""
    if not marks:
        return
    positions = document_positions(text)
    look = tokens()
    font = edit.font()
    font.setPointSizeF(max(6.0, font.pointSizeF() * 0.32))
    painter.setFont(font)
    cursor = QTextCursor(edit.document())
    view = edit.viewport().rect()
    for mark in marks:
        cursor.setPosition(positions[mark.position])
        place = edit.cursorRect(cursor)
        if not place.intersects(view):
            continue
        painter.setPen(QPen(look.colour("warn"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(place.x(), place.top()), QPointF(place.x(), place.bottom()))
        width = painter.fontMetrics().horizontalAdvance(mark.name) + 6
        height = painter.fontMetrics().capHeight() + 6
        left = min(max(0, place.x() - width // 2), view.width() - width)
        tag = QRectF(left, place.top(), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("warn_tint"))
        painter.drawRoundedRect(tag, 3, 3)
        painter.setPen(look.colour("warn"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, mark.name)
