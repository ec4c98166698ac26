"""One key of a quota and its value, offered from what the project holds."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.parts.cell_words import key_pairs, key_title, value_title
from app.parts.choice import Choice
from engine.mix.spec import LENGTHS
from engine.model import VARIETIES, Origin, Script

#: Values that are known whatever the project holds; of the other keys any text may be written.
_KNOWN: Mapping[str, Sequence[str]] = {
    "variety": tuple(VARIETIES),
    "script": tuple(map(str, Script)),
    "origin": tuple(map(str, Origin)),
    "length": LENGTHS,
}
_CLOSED = ("script", "origin", "length")


class ValueBox(QComboBox):
    """Shows titles of values; where the project may hold others, one can be written too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)

    def show_key(self, key: str, values: Sequence[str]) -> None:
        """Offer these values of a key, and those that are known anyway."""
        was = self.value()
        found = [each for each in values if each]
        options = list(dict.fromkeys([*found, *_KNOWN.get(key, ())]))
        self.setEditable(bool(key) and key not in _CLOSED)
        self.setEnabled(bool(key))
        self.setAccessibleName(key_title(key))
        self.clear()
        for each in options:
            self.addItem(value_title(key, each), each)
        self.setCurrentIndex(self.findData(was) if was in options else 0 if options else -1)

    def value(self) -> str:
        """The value that is chosen or written."""
        text = self.currentText().strip()
        place = self.findText(text, Qt.MatchFlag.MatchExactly)
        return str(self.itemData(place)) if place >= 0 else text

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a choice must not change under a passing wheel."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class KeyLine(QWidget):
    """A key and its value; a line without a key asks for nothing."""

    #: Another key was chosen.
    changed = Signal()

    def __init__(self, nothing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Mapping[str, Sequence[str]] = {}
        self._none = [("", nothing)] if nothing else []
        self.key = Choice([*self._none, *key_pairs()], letters=8)
        self.key.setAccessibleName(self.tr("Rows are counted by"))
        self.value = ValueBox()
        self.key.picked.connect(self._pick)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.key, 1)
        line.addWidget(self.value, 1)
        self._show_value()

    def offer(self, values: Mapping[str, Sequence[str]]) -> None:
        """Take what the project holds of each key."""
        if values != self._values:
            self._values = values
            self._show_value()

    def set_taken(self, taken: Sequence[str]) -> None:
        """Keys that other lines have are not offered here."""
        self.key.set_options([*self._none, *(pair for pair in key_pairs() if pair[0] not in taken)])

    def _pick(self) -> None:
        self._show_value()
        self.changed.emit()

    def _show_value(self) -> None:
        key = self.key.value()
        self.value.show_key(key, self._values.get(key, ()))
        self.value.setVisible(bool(key))
