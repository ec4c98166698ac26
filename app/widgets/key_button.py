"""A button that shows its key, coloured by what it does."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.translate import isolate_ltr
from app.widgets.plain_label import plain_tip, without_mnemonic

Look = Literal["plain", "ok", "info", "bad", "primary", "small"]


class KeyButton(QPushButton):
    """A button with the key of its action. `look`: plain, ok, info, bad, primary or small.

    A click does not take the focus from the text that is being judged; Tab still reaches it.
    """

    def __init__(
        self, text: str, cap: str = "", look: Look = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_label(text, cap)

    def set_label(self, text: str, cap: str = "") -> None:
        """Change the words and the key; both may be data."""
        key = f"\u2002{isolate_ltr(without_mnemonic(cap))}" if cap else ""
        self.setText(without_mnemonic(text) + key)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
