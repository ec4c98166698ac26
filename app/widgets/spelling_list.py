"""The spellings of the word that is being typed, in a small list at the caret."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QWidget

from app.fonts import text_font

_GAP = 2
_NARROWEST = 96
_PADDING = 36


class SpellingList(QListWidget):
    """Plain words, one of them marked; it never takes the keys from the text."""

    #: A word was clicked: its place.
    taken = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._within = parent
        self.setObjectName("spellings")
        self.setAccessibleName(self.tr("Spellings in Arabic letters"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.Box)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.currentTextChanged.connect(self._announce)
        self.itemClicked.connect(lambda item: self.taken.emit(self.row(item)))
        self.hide()

    def offer(
        self, words: Sequence[str], size: int, family: str, caret: QRect, right: bool
    ) -> None:
        """Show words, the first one marked, under the caret (over it where there is no room);
        `right`: the text runs from the right.
        """
        self.setFont(text_font(size, family))
        self.clear()
        self.addItems(list(words))
        self.setCurrentRow(0)
        wanted = self.sizeHint()
        self.resize(wanted)
        room = self._within.rect()
        left = caret.right() - wanted.width() if right else caret.left()
        top = caret.bottom() + _GAP
        if top + wanted.height() > room.bottom():
            top = caret.top() - _GAP - wanted.height()
        self.move(max(0, min(left, room.width() - wanted.width())), max(0, top))
        self.raise_()
        self.show()

    def step(self, by: int) -> None:
        """Mark the next word or the one before; after the last comes the first."""
        self.setCurrentRow((self.currentRow() + by) % max(1, self.count()))

    def _announce(self, word: str) -> None:
        """Tell a screen reader, whose focus stays in the text."""
        if word and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, word))

    def sizeHint(self) -> QSize:
        """As wide and high as its words."""
        rows = self.count()
        height = sum(self.sizeHintForRow(row) for row in range(rows)) + 2 * self.frameWidth() + 8
        return QSize(max(_NARROWEST, self.sizeHintForColumn(0) + _PADDING), height)

    def event(self, event: QEvent) -> bool:
        """A click must not reach what lies under the list."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            event.accept()
            return True
        return super().event(event)
