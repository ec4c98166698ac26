"""A line to type in that is kept with Enter and left with Esc, and lets no key through."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.keys import chord


class KeptLine(QLineEdit):
    """Keys that decide elsewhere are text here."""

    #: Enter: what was written, without blanks around it.
    kept = Signal(str)
    #: Esc.
    left = Signal()

    def __init__(self, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(longest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc leaves, the rest types."""
        pressed = chord(event)
        if pressed in ("Enter", "Ctrl+Enter"):
            if not event.isAutoRepeat():
                self.kept.emit(self.text().strip())
        elif pressed == "Esc":
            self.left.emit()
        else:
            super().keyPressEvent(event)
            event.accept()
