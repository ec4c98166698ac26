"""Curate on a low window, such as a small laptop at 150 %: the text stays the largest thing."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.curate.decision_bar import DecisionBar
from app.curate.item_card import ItemCard
from app.widgets.columns import Columns
from app.widgets.room import Room

#: What the text and its seed want of the width before anything stands beside them.
_WANTED = 720


class LowWindow(QObject):
    """Gives the text all the height there is; what stands beside it goes under it, a key away."""

    def __init__(self, room: Room, middle: Columns, card: ItemCard, bar: DecisionBar) -> None:
        super().__init__(room)
        self.on = False
        self._room, self._middle, self._card, self._bar = room, middle, card, bar
        room.installEventFilter(self)

    def set_on(self, on: bool) -> None:
        """Arrange the page for a low window, or for any other."""
        self.on = on
        self._middle.set_wanted(self._card, _WANTED if on else 0)
        self._bar.set_low(on)
        self._fit()

    def reveal(self, part: QWidget) -> bool:
        """Scroll to what a key asks for and is out of sight; False where it is in sight."""
        seen = part.visibleRegion().boundingRect().height()
        if not self.on or not self._middle.stacked or seen > part.height() // 2:
            return False
        self._room.verticalScrollBar().setValue(part.y())
        return True

    def _fit(self) -> None:
        self._card.pair.set_low(self._room.maximumViewportSize().height() if self.on else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the window."""
        if self.on and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)
