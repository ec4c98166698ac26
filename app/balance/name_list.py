"""A short list of names or files that a person puts together: add, take away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from app.parts.form import button, row_of
from app.translate import isolate
from app.widgets.plain_label import plain_tip

_SHOWN_LINES = 3


class NameList(QWidget):
    """The names that are in; `adding` is put before the button that takes one away."""

    #: A person took a name away.
    edited = Signal()

    def __init__(self, name: str, *adding: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFixedHeight(_SHOWN_LINES * (self.fontMetrics().height() + 14) + 12)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._follow)
        self.remove = button(self.tr("Take away"))
        self.remove.clicked.connect(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.list)
        line = row_of(*adding, self.remove, stretch=False)
        if adding:
            line.setStretch(0, 1)
        layout.addLayout(line)
        self._follow()

    def names(self) -> tuple[str, ...]:
        """The names in the list."""
        return tuple(self._names)

    def show_names(self, names: Sequence[str]) -> None:
        """Show these names."""
        if list(names) == self._names:
            return
        self._names = list(names)
        self.list.clear()
        for each in self._names:
            self.list.addItem(isolate(each))
            self.list.item(self.list.count() - 1).setToolTip(plain_tip(each))
        self._follow()

    def add(self, name: str) -> None:
        """Put a name in, once."""
        if name and name not in self._names:
            self.show_names([*self._names, name])
            self.edited.emit()

    def _remove(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._names):
            self.show_names([*self._names[:place], *self._names[place + 1 :]])
            self.edited.emit()

    def _follow(self) -> None:
        self.remove.setEnabled(self.list.currentRow() >= 0)
        self.list.setVisible(bool(self._names))
        self.remove.setVisible(bool(self._names))
