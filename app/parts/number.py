"""A number to set, that a passing wheel does not change."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from app.keys import chord


class Number(QSpinBox):
    """A whole number between two bounds; `special` is what the least one reads as."""

    def __init__(
        self,
        least: int,
        most: int,
        value: int,
        *,
        suffix: str = "",
        special: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exact = value
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(least, most)
        self.setGroupSeparatorShown(True)
        self.lineEdit().setTextMargins(6, 0, 6, 0)
        self.setSuffix(suffix)
        self.setSpecialValueText(special)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(96)
        self.setValue(value)

    def show_value(self, value: int) -> None:
        """Show a number without telling anyone; one beyond the bounds shows as the bound."""
        self._exact = value
        self.blockSignals(True)
        self.setValue(self._within(value))
        self.blockSignals(False)

    def amount(self) -> int:
        """The number that is set; one beyond the bounds stays until a person changes it."""
        return self._exact if self.value() == self._within(self._exact) else self.value()

    def _within(self, value: int) -> int:
        return max(self.minimum(), min(value, self.maximum()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undo to the page when nothing was typed here."""
        if leaves_undo(self, event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def leaves_undo(box: QAbstractSpinBox, event: QKeyEvent) -> bool:
    """Whether a key press asks for an undo that a number's own text can not give."""
    pressed, line = chord(event), box.lineEdit()
    if pressed == "Ctrl+Z":
        return not line.isUndoAvailable()
    return pressed in ("Ctrl+Y", "Ctrl+Shift+Z") and not line.isRedoAvailable()
