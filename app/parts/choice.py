"""A list to choose from: what is read is a title, what is meant is a short value."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from app.widgets.plain_label import plain_tip

#: What a style leaves free beside the title.
_INSET = 4


#: Keys that in a closed list of Qt's choose another line at each press.
_STEPS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class Choice(QComboBox):
    """Shows titles, gives back values. Nothing passing changes it: the wheel scrolls the page.

    A title that is too long is cut in its middle, and whole in a tip.
    """

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
        """Closed, arrows and letters open the list: nothing is chosen but by Enter or a click.

        Ctrl with a letter is the window's: Qt would search the list for what it writes.
        """
        letter = event.text().isprintable() and event.text().strip()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.text().isprintable():
            event.ignore()
        elif event.key() in _STEPS or letter:
            self.showPopup()
            if letter:
                self.view().keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a choice must not change under a passing wheel."""
        event.ignore()

    def shown_text(self) -> str:
        """The chosen title as far as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideMiddle, room.width() - _INSET
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As any list, its title cut in the middle: names of models differ at their ends."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell a title that is cut in a tip."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        if not self.toolTip() and self.shown_text() != self.currentText():
            QToolTip.showText(event.globalPos(), plain_tip(self.currentText()), self)
            return True
        return super().event(event)
