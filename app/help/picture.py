"""The picture of a page of the window, in the language and the colours that are shown."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import DARK, tokens
from engine.paths import resources

SUFFIX = ".webp"
#: A page of help that shows the picture of a page of another name.
_SHOWN_ON = {"learning": "verifiers", "verifiers": ""}
_FALLBACK = "en"
_WIDEST = 860
_CORNER = 6


def picture_file(page: str, language: str, theme: str) -> Path:
    """Where the picture of a page of the window lies."""
    return resources() / "help" / "pictures" / f"{language}_{theme}_{page}{SUFFIX}"


def pictured(page: str, language: str) -> str:
    """The page of the window whose picture a page of help shows; empty: none."""
    name = _SHOWN_ON.get(page, page)
    there = name and any(picture_file(name, each, "light").is_file() for each in (language, "en"))
    return name if there else ""


class Picture(QWidget):
    """Shows one picture as wide as the page, and another one when the colours change."""

    def __init__(self, page: str, language: str, told: str) -> None:
        super().__init__()
        self._page, self._language = page, language
        self._image = QImage()
        self._dark: bool | None = None
        self.setAccessibleName(told)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(_WIDEST)
        self._load()

    @property
    def file(self) -> Path:
        """The file that is shown."""
        theme = "dark" if tokens() == DARK else "light"
        file = picture_file(self._page, self._language, theme)
        return file if file.is_file() else picture_file(self._page, _FALLBACK, theme)

    def is_shown(self) -> bool:
        """Whether there is a picture that could be read."""
        return not self._image.isNull()

    def _load(self) -> None:
        dark = tokens() == DARK
        if dark != self._dark:
            self._dark = dark
            self._image = QImage(str(self.file))
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its shape asks for."""
        if self._image.isNull():
            return 0
        return round(min(width, _WIDEST) * self._image.height() / self._image.width())

    def sizeHint(self) -> QSize:
        """As wide as a text may be."""
        return QSize(_WIDEST, self.heightForWidth(_WIDEST))

    def minimumSizeHint(self) -> QSize:
        """Small, but not nothing."""
        return QSize(200, self.heightForWidth(200))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._load()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it with a thin frame: its ground is that of the page."""
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        scale = self.devicePixelRatioF()
        wanted = (place.size() * scale).toSize()
        small = self._image.scaled(
            wanted,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(place, small)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens().colour("border"), 1))
        painter.drawRoundedRect(place, _CORNER, _CORNER)
