"""The card that says in one line why an item is shown, and unfolded what the line rests on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from app.curate.why import Why
from app.widgets.bars import Bars
from app.widgets.card import Card
from app.widgets.key_button import KeyButton
from app.widgets.plain_label import PlainLabel


class _Line(PlainLabel):
    """The line; a click unfolds it too."""

    clicked = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class WhyCard(Card):
    """Folded at first. `toggled` once a person folded or unfolded it."""

    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Why this item"))
        self.more = KeyButton("", "", "small")
        self.more.clicked.connect(self._toggle)
        self.header.addWidget(self.more)
        self.line = _Line(role="muted", wrap=True)
        self.line.clicked.connect(self._toggle)
        self.bars = Bars(self.tr("Why this item"))
        self.note = PlainLabel(role="muted", wrap=True)
        for part in (self.line, self.bars, self.note):
            self.body.addWidget(part)
        self._shown = Why("")
        self._open = False
        self.set_open(False)

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded."""
        return self._open

    def set_open(self, shown: bool) -> None:
        """Unfold or fold it."""
        self._open = shown
        self.more.set_label(self.tr("Less") if shown else self.tr("More"))
        self.more.setAccessibleName(
            self.tr("Why this item: less") if shown else self.tr("Why this item: more")
        )
        self._lay_out()

    def show_why(self, told: Why) -> None:
        """Show why another item is shown."""
        self._shown = told
        self.line.setText(told.line)
        self.bars.set_bars(told.bars)
        self.note.setText(told.note)
        self._lay_out()

    def _toggle(self) -> None:
        if self._shown.bars:
            self.set_open(not self._open)
            self.toggled.emit()

    def _lay_out(self) -> None:
        there = bool(self._shown.bars)
        self.more.setVisible(there)
        self.line.setCursor(
            Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor
        )
        self.bars.setVisible(there and self._open)
        self.note.setVisible(there and self._open)
