"""A dialog that is never larger than the window it lies over: what has no room is scrolled to."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

#: What stays free of the window around a dialog, in pixels.
_AROUND = 24


class Sheet(QDialog):
    """`wish` is the size it gets where there is room; else what its content would like."""

    def __init__(self, parent: QWidget | None = None, wish: QSize | None = None) -> None:
        super().__init__(parent)
        self._wish = wish

    def room(self) -> QSize:
        """The most that the window, or without one the screen, leaves it."""
        parent = self.parentWidget()
        whole = parent.window().size() if parent is not None else self.screen().availableSize()
        return whole - QSize(_AROUND, _AROUND)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size wished for, as far as there is room."""
        self.resize((self._wish or self.sizeHint()).boundedTo(self.room()))
        super().showEvent(event)
