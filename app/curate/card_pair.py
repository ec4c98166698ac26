"""The card of what is judged and that of its seed: under each other, or beside on a low window."""

from PySide6.QtWidgets import QSpacerItem, QVBoxLayout

from app.widgets.card import Card

#: What the text and its seed get of the width when they stand beside each other.
_TEXT_SHARE, _SEED_SHARE = 5, 3


class CardPair(QVBoxLayout):
    """Gives the text what its seed leaves of the height, or all of it."""

    def __init__(self, text: Card, seed: Card) -> None:
        super().__init__()
        self._cards = (text, seed)
        self._least = QSpacerItem(0, 0)
        self.setSpacing(10)
        self.addWidget(text, _TEXT_SHARE)
        self.addWidget(seed)
        self.addItem(self._least)

    def set_low(self, height: int) -> None:
        """On a low window the text gets this height, its seed beside it; 0: as on any other."""
        self.setDirection(self.Direction.LeftToRight if height else self.Direction.TopToBottom)
        self.setStretchFactor(self._cards[1], _SEED_SHARE if height else 0)
        self._least.changeSize(0, height)
        self.invalidate()
        for card in self._cards:
            card.set_dense(bool(height))
