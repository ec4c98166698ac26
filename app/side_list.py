"""The list of pages at the side of the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.screen import ScreenSpec
from app.translate import isolate_ltr
from app.widgets.plain_label import PlainLabel, plain_tip

_WIDTH, _MARGIN = 148, 12


class SideList(QWidget):
    """One button a page, with its key under the pointer; a click keeps the focus where it is."""

    #: The name of the page to show.
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 12, 0, 12)
        self._layout.setSpacing(4)
        self._hints: list[PlainLabel] = []
        self._narrow = False
        self.setFixedWidth(_WIDTH)

    def set_screens(self, specs: Sequence[ScreenSpec]) -> None:
        """List these pages, in the window's language."""
        while (old := self._layout.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = {}
        self._hints = []
        self._group = QButtonGroup(self)
        for number, spec in enumerate(specs, start=1):
            key = isolate_ltr(f"Ctrl+{number}") if number <= 9 else ""
            button = _button(spec.title(), key)
            self._hints += button.findChildren(PlainLabel)[1:]
            button.clicked.connect(lambda _=False, name=spec.name: self.chosen.emit(name))
            self._group.addButton(button)
            self._buttons[spec.name] = button
            self._layout.addWidget(button)
        self._layout.addStretch(1)
        right = self.isRightToLeft()
        self._layout.setContentsMargins(0 if right else 12, 12, 12 if right else 0, 12)

        self._show_hints()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the pages more room: no keys beside the names, which the menu lists as well."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_hints()

    def _show_hints(self) -> None:
        for hint in self._hints:
            hint.setVisible(not self._narrow)
        names = [each.layout() for each in self._buttons.values()]
        needed = [each.minimumSize().width() + _MARGIN for each in names if each is not None]
        self.setFixedWidth(max([0 if self._narrow else _WIDTH, *needed]))

    def mark(self, name: str) -> None:
        """Show which page is in front."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)


def _button(title: str, key: str) -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setAccessibleName(title)
    button.setToolTip(plain_tip(key))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.setMinimumHeight(34)
    inside = QVBoxLayout(button)
    inside.setContentsMargins(10, 0, 10, 0)
    name, hint = PlainLabel(title), PlainLabel(key, "muted")
    for label in (name, hint):
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    small = hint.font()
    small.setPointSizeF(small.pointSizeF() * 0.8)
    hint.setFont(small)
    inside.setDirection(QVBoxLayout.Direction.LeftToRight)
    inside.addWidget(name, 1)
    inside.addWidget(hint)
    return button
