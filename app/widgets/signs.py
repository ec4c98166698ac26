"""Small signs painted as lines, so that none depends on a font: a tick, a cross, a triangle…"""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.theme import Tokens

Sign = Literal["accept", "reject", "warning", "unscored", "edit", "flag", "skip", "revert", "info"]

# On a square of 16 by 16, y down; each tuple is one line.
_LINES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "accept": (((3, 8.5), (6.5, 12), (13, 4.5)),),
    "reject": (((4, 4), (12, 12)), ((12, 4), (4, 12))),
    "warning": (((8, 2.5), (14.5, 13.5), (1.5, 13.5), (8, 2.5)), ((8, 6.5), (8, 9.8))),
    "unscored": (((4.5, 8), (11.5, 8)),),
    "edit": (((3, 13), (3.8, 9.8), (10.8, 2.8), (13.2, 5.2), (6.2, 12.2), (3, 13)),),
    "flag": (((4, 14), (4, 2.5), (12.5, 2.5), (10, 5.5), (12.5, 8.5), (4, 8.5)),),
    "skip": (((4, 3.5), (9, 8), (4, 12.5)), ((12, 3.5), (12, 12.5))),
    "revert": (((6.5, 3), (3, 6), (6.5, 9)), ((3, 6), (10.5, 6), (13, 8.5), (10.5, 12), (6, 12))),
    "info": (((8, 7.2), (8, 11.5)),),
}
_DOTS: dict[str, tuple[float, float]] = {"warning": (8, 11.7), "info": (8, 4.7)}
# Signs that point somewhere and so turn round where the window begins on the right.
_TURNING = ("skip", "revert")


def paint_sign(
    painter: QPainter,
    sign: Sign,
    x: float,
    y: float,
    size: float,
    colour: QColor,
    mirrored: bool = False,
) -> None:
    """Paint a sign with its corner at x, y. `mirrored` turns those that point somewhere."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    painter.scale(size / 16, size / 16)
    if mirrored and sign in _TURNING:
        painter.translate(16, 0)
        painter.scale(-1, 1)
    round_ends = (Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, *round_ends))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if sign == "info":
        painter.drawEllipse(QRectF(1.5, 1.5, 13, 13))
    for line in _LINES[sign]:
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in line]))
    if sign in _DOTS:
        painter.drawPoint(QPointF(*_DOTS[sign]))
    painter.restore()


def tone_colours(look: Tokens, tone: str) -> tuple[QColor, QColor]:
    """Ink and ground of a tone: ok, warn, bad, info (or accent), plain."""
    if tone in ("info", "accent"):
        return look.colour("accent"), look.colour("accent_tint")
    if tone in ("ok", "warn", "bad"):
        return look.colour(tone), look.colour(f"{tone}_tint")
    return look.colour("text"), look.colour("track")
