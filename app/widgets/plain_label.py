"""Labels and tips that show text as it stands, markup included.

Qt's own QLabel guesses: a candidate with an image tag would open that file. So no QLabel in the
window but this one, and every tip passes through `plain_tip`.
"""

from html import escape
from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from engine.text.script import base_direction

_LEFT_TO_RIGHT_MARK = "\u200e"
_RIGHT_TO_LEFT_MARK = "\u200f"

Role = Literal["body", "muted", "strong", "title"]


def plain_tip(text: str) -> str:
    """A text for `setToolTip`: wrapped, and shown as it stands whatever is in it."""
    if not text:
        return ""
    return f'<p dir="{base_direction(text)}" style="white-space: pre-wrap">{escape(text)}</p>'


def without_mnemonic(text: str) -> str:
    """Data on a button or in a menu, where a single `&` would become a keyboard shortcut."""
    return text.replace("&", "&&")


def text_side(text: str) -> Qt.LayoutDirection:
    """The direction in which a text of data runs."""
    if base_direction(text) == "rtl":
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


class PlainLabel(QLabel):
    """A label whose text is never markup.

    `role` is body, muted (secondary), strong or title (a screen's heading). Sentences of the window
    go in through the constructor or `setText` and follow the window's direction; data goes in
    through `set_data` and follows its own. Qt guesses the direction of a label by its first letter,
    so a mark that says it is put before the text; `text()` is without it.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role == "muted":
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        if role in ("strong", "title"):
            font = self.font()
            font.setBold(True)
            if role == "title":
                font.setPointSizeF(font.pointSizeF() * 1.5)
            self.setFont(font)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def set_data(self, text: str) -> None:
        """Show a text of data in its own direction."""
        self.setLayoutDirection(text_side(text))
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text in the direction that the label has."""
        self._shown = text
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        mark = _RIGHT_TO_LEFT_MARK if right_to_left else _LEFT_TO_RIGHT_MARK
        marked = right_to_left or not text.isascii()
        super().setText(mark + text if text and marked else text)

    def text(self) -> str:
        """The text that was set."""
        return self._shown

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.setText(self._shown)

    def setToolTip(self, text: str) -> None:
        """Set a tip, shown as plain text."""
        super().setToolTip(plain_tip(text))
