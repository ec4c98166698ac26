"""A number to set, that a passing wheel does not change."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget


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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(least, most)
        self.setGroupSeparatorShown(True)
        self.setSuffix(suffix)
        self.setSpecialValueText(special)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(96)
        self.setValue(value)

    def show_value(self, value: int) -> None:
        """Show a number without telling anyone."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
