"""A share to set, as a percentage with at most one decimal."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from app.parts.number import leaves_undo

_DECIMALS = 1


class Share(QDoubleSpinBox):
    """A share from 0 to `most` percent that a passing wheel does not change.

    A share that is finer than what is shown (a third) stays as it is until a person changes it.
    `special` is what 0 reads as.
    """

    def __init__(
        self,
        share: float = 0.0,
        most: float = 100.0,
        *,
        special: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exact = share
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDecimals(_DECIMALS)
        self.setRange(0.0, most)
        self.setSuffix(" %")
        self.setSpecialValueText(special)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(96)
        self.setValue(100 * share)

    def show_share(self, share: float) -> None:
        """Show a share without telling anyone."""
        self._exact = share
        self.blockSignals(True)
        self.setValue(100 * share)
        self.blockSignals(False)

    def share(self) -> float:
        """The share that is set."""
        if round(100 * self._exact, _DECIMALS) == round(self.value(), _DECIMALS):
            return self._exact
        return round(self.value() / 100, 6)

    def textFromValue(self, value: float) -> str:
        """Without a decimal where there is none."""
        whole = round(value, _DECIMALS) == round(value)
        return QLocale().toString(value, "f", 0 if whole else _DECIMALS)

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
