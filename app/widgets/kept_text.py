"""A line of a person's own words, in either script: kept with Enter, left with Esc."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.keys import chord
from app.widgets.bidi_text import BidiText

_SIZE = 11


class KeptText(BidiText):
    """Keys that decide elsewhere are text here."""

    #: Enter: what was written, without blanks around it.
    kept = Signal(str)
    #: Esc.
    left = Signal()

    def __init__(self, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, size=_SIZE, editable=True, one_line=True, fit=(1, 1))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.save_wanted.connect(lambda: self.kept.emit(self.text().strip()[:longest]))
        self.cancel_wanted.connect(self.left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc leaves, the rest types."""
        if not (event.isAutoRepeat() and chord(event) in ("Enter", "Ctrl+Enter")):
            super().keyPressEvent(event)
        event.accept()
