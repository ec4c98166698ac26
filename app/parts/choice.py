"""A list to choose from: what is read is a title, what is meant is a short value."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """Shows titles, gives back values. The wheel scrolls the page unless the list has the focus."""

    #: A person chose this value.
    picked = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]] = (),
        value: str = "",
        parent: QWidget | None = None,
        *,
        letters: int = 12,
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.set_options(options, value)
        self.activated.connect(self._pick)

    def set_options(self, options: Sequence[tuple[str, str]], value: str | None = None) -> None:
        """Show these (value, title) pairs; without `value` the one chosen stays if it is there."""
        wanted = self.value() if value is None else value
        if options == self.options() and wanted == self.value():
            return
        self.blockSignals(True)
        self.clear()
        for name, title in options:
            self.addItem(title, name)
        self.blockSignals(False)
        self.set_value(wanted)

    def options(self) -> list[tuple[str, str]]:
        """The pairs that are shown."""
        return [(str(self.itemData(each)), self.itemText(each)) for each in range(self.count())]

    def value(self) -> str:
        """What is chosen; empty when the list is."""
        found = self.currentData()
        return "" if found is None else str(found)

    def set_value(self, value: str) -> None:
        """Choose a value, the first when it is not there; tells nobody."""
        self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.blockSignals(False)

    def pick(self, value: str) -> None:
        """Choose as a person does."""
        self.set_value(value)
        self.picked.emit(self.value())

    def _pick(self, _place: int) -> None:
        self.picked.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with a letter is the window's: Qt would search the list for what it writes."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a choice must not change under a passing wheel."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
