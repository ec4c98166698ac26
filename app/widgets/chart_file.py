"""A chart as a picture: on white, with its title, for the clipboard or as a file.

PNG has two pixels a point. SVG draws texts as outlines, since viewers order and shape Arabic pieces
each in their own way and have other fonts; the numbers stand in it as its description.
"""

import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QFileDialog, QWidget

from app.theme import LIGHT
from app.translate import isolate, translate_engine, without_isolates
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill

if TYPE_CHECKING:
    from app.screen import Screen
    from app.widgets.chart import Chart

_MARGIN, _GAP, _SCALE = 20, 12, 2
_INCH = 0.0254
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 60


def picture(chart: "Chart") -> QImage:
    """The chart on white at twice the size, so that it stays sharp on paper."""
    size = _whole_size(chart)
    image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
    for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_dots(round(chart.logicalDpiX() / _INCH))
    image.setDevicePixelRatio(_SCALE)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    _paint(chart, painter, size)
    painter.end()
    image.setText("Title", without_isolates(chart.title))
    return image


def png(chart: "Chart") -> bytes:
    """The bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(chart).save(buffer, "PNG")  # type: ignore[call-overload]  # its stub wants bytes
    return bytes(buffer.data().data())


def svg(chart: "Chart") -> bytes:
    """The bytes of an SVG file."""
    from PySide6.QtSvg import QSvgGenerator  # only when a chart is saved

    size = _whole_size(chart)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(chart.logicalDpiX())
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(_for_xml(chart.title))
    generator.setDescription(_for_xml(chart.text()))
    painter = _OutlinePainter(generator)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor("white"))
    _paint(chart, painter, size)
    painter.end()
    return bytes(buffer.data().data())


def save(chart: "Chart", path: Path) -> None:
    """Write the chart as what the file's name says, whole or not at all; else a `UserError`."""
    data = svg(chart) if path.suffix.lower() == ".svg" else png(chart)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as problem:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The chart can not be written to {file}: {reason}. Choose another folder.",
            ),
            file=path,
            reason=problem.strerror or problem,
        ) from problem


def ask_and_save(chart: "Chart", kind: str) -> None:
    """Ask for a file and save; the page says what became of it."""
    title = QCoreApplication.translate("Chart", "Save the chart")
    name = " ".join(_NOT_IN_NAMES.sub(" ", without_isolates(chart.title)).split())
    name = name[:_LONGEST_NAME].strip(" .")
    file, _ = QFileDialog.getSaveFileName(
        chart, title, f"{name or 'chart'}.{kind}", f"{kind.upper()} (*.{kind})"
    )
    if not file:
        return
    path = Path(file)
    if path.suffix.lower() != f".{kind}":
        path = path.with_name(f"{path.name}.{kind}")
    page = page_of(chart)
    try:
        save(chart, path)
    except UserError as error:
        if page is None:
            raise
        page.show_message(translate_engine(error.text, error.values), "bad")
        return
    if page is not None:
        text = QCoreApplication.translate("Chart", "Saved as {file}.")
        page.show_message(fill(text, {"file": isolate(path.name)}), "ok")


def page_of(widget: QWidget) -> "Screen | None":
    """The page on which a widget stands."""
    from app.screen import Screen  # pages are made of widgets, not the other way

    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Screen):
        parent = parent.parentWidget()
    return parent


class _OutlinePainter(QPainter):
    """Draws texts as outlines; charts write in no other way than into a place."""

    def drawText(self, place: QRect | QRectF, flags: int, text: str) -> None:  # type: ignore[override]
        """One line of text where the alignment in `flags` puts it."""
        metrics = QFontMetricsF(self.font(), self.device())
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = metrics.horizontalAdvance(text)
        rest = place.width() - width
        side = Qt.AlignmentFlag(int(flags))
        if side & Qt.AlignmentFlag.AlignHCenter:
            x = place.left() + rest / 2
        elif bool(side & Qt.AlignmentFlag.AlignRight) != right_to_left:
            x = place.left() + rest
        else:
            x = place.left()
        y = place.top() + metrics.ascent()
        if side & Qt.AlignmentFlag.AlignVCenter:
            y += (place.height() - metrics.height()) / 2
        path = QPainterPath()
        # The mark gives the line the direction of the window, as QPainter does.
        path.addText(x, y, self.font(), ("\u200f" if right_to_left else "\u200e") + text)
        self.save()
        self.setBrush(self.pen().color())
        self.setPen(Qt.PenStyle.NoPen)
        self.drawPath(path)
        self.restore()


def _for_xml(text: str) -> str:
    """Signs that an XML file can not hold are left out."""
    return re.sub(
        r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", without_isolates(text)
    )


def _title_font(chart: "Chart") -> QFont:
    font = QFont(chart.font())
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 1.2)
    return font


def _title_lines(chart: "Chart", width: int) -> list[str]:
    metrics = QFontMetrics(_title_font(chart), chart)
    lines = [""] if chart.title else []
    for word in chart.title.split():
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _title_line_height(chart: "Chart") -> int:
    # Arabic letters come from another font, and reach lower than the first one's height.
    return round(1.5 * QFontMetrics(_title_font(chart), chart).height())


def _title_height(chart: "Chart", width: int) -> int:
    lines = len(_title_lines(chart, width))
    return lines * _title_line_height(chart) + _GAP if lines else 0


def _whole_size(chart: "Chart") -> QSize:
    size = chart.picture_size()
    height = size.height() + _title_height(chart, size.width())
    return QSize(size.width() + 2 * _MARGIN, height + 2 * _MARGIN)


def _paint(chart: "Chart", painter: QPainter, size: QSize) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(chart.layoutDirection())
    inside = chart.picture_size()
    painter.setFont(_title_font(chart))
    painter.setPen(LIGHT.colour("text"))
    row = _title_line_height(chart)
    for number, line in enumerate(_title_lines(chart, inside.width())):
        place = QRect(_MARGIN, _MARGIN + number * row, inside.width(), row)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(flags), line)
    painter.translate(_MARGIN, size.height() - _MARGIN - inside.height())
    chart.paint_picture(painter, LIGHT, inside)
