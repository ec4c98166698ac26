"""A button that shows its key, coloured by what it does."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from app.translate import isolate_ltr
from app.widgets.plain_label import plain_tip, without_mnemonic

Look = Literal["plain", "ok", "info", "bad", "primary", "small"]

#: What a low window gives a button: a line of Arabic letters, and nothing around it.
_DENSE_HEIGHT = 32
_ANY_HEIGHT = 16777215  # what Qt calls no greatest height

#: Letters of the words that stay when there is no room for all of them.
_LEAST_LETTERS = 4


class KeyButton(QPushButton):
    """A button with the key of its action. `look`: plain, ok, info, bad, primary or small.

    A click does not take the focus from the text that is being judged; Tab still reaches it. Words
    that do not fit are cut before the key, and are whole in the tip.
    """

    def __init__(
        self, text: str, cap: str = "", look: Look = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._cap = "", ""
        self.setProperty("look", look)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_label(text, cap)

    def set_label(self, text: str, cap: str = "") -> None:
        """Change the words and the key; both may be data."""
        self._words = text
        self._cap = f"\u2002{isolate_ltr(without_mnemonic(cap))}" if cap else ""
        self.setText(without_mnemonic(text) + self._cap)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))

    def shown_text(self) -> str:
        """What is painted: the words, as many as fit, and the key."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_PushButtonContents
        inside = self.style().subElementRect(part, option, self).width()
        metrics = self.fontMetrics()
        room = inside - metrics.horizontalAdvance(self._cap)
        if metrics.horizontalAdvance(self._words) <= room:
            return self.text()
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        return without_mnemonic(words) + self._cap

    def minimumSizeHint(self) -> QSize:
        """The key and the first letters of the words."""
        metrics, whole = self.fontMetrics(), self.sizeHint()
        words = metrics.horizontalAdvance(self._words)
        least = min(words, metrics.horizontalAdvance("m" * _LEAST_LETTERS))
        return QSize(whole.width() - words + least, whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as the style does, the words cut where they must be."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text()
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


def dense(within: QWidget, on: bool) -> None:
    """No air around the words of all buttons of a part of the page, or as usual."""
    for button in within.findChildren(QPushButton):
        if button.property("look") != "small":
            button.setMaximumHeight(_DENSE_HEIGHT if on else _ANY_HEIGHT)
