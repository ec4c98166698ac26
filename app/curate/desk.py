"""What the loop of Curate shows, and the keys that only change how it is looked at."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.curate.decision_bar import DecisionBar
from app.curate.item_card import ItemCard
from app.curate.key_sheet import KeySheet
from app.curate.progress_line import ProgressLine
from app.curate.review_queue import ReviewItem
from app.curate.side_panel import SidePanel
from app.fonts import NORMAL
from app.keys import Keys
from app.session import Session


class Desk(QWidget):
    """The candidate, what stands beside it, and the bar of gestures; nothing is decided here."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keys = Keys(session.settings.keys)
        self.card = ItemCard(session.settings)
        self.side = SidePanel(self._keys)
        self.bar = DecisionBar(self._keys)
        self.line = ProgressLine()
        self._build()
        self.card.text.zoom_wanted.connect(self._zoom)
        session.text_changed.connect(self._apply_taste)

    def _build(self) -> None:
        self.side.setFixedWidth(312)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.card, 1)
        middle.addWidget(self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.line)
        layout.addLayout(middle, 1)
        layout.addWidget(self.bar)

    @property
    def item(self) -> ReviewItem | None:
        """The item on screen."""
        return None

    def _looks(self) -> dict[str, Callable[[], object]]:
        """What keys do to the view, by the action's name."""
        return {
            "difference": self.card.toggle_difference,
            "similar": self.side.toggle_similar,
            "guide": self.side.toggle_guidelines,
            "turns": self.card.turns.toggle,
            "keys": lambda: KeySheet(self._keys, self).open(),
            "flip-direction": self.card.flip_direction,
            "show-marks": self.card.toggle_marks,
            "larger": lambda: self._zoom(1),
            "smaller": lambda: self._zoom(-1),
            "normal-size": lambda: self._session.set_text_size(NORMAL),
        }

    def _apply_taste(self) -> None:
        self.card.apply_fonts()
        if self.item is not None:
            self.card.show_scores(self.item)
            self.side.show_item(self.item, hidden=self._session.settings.hide_scores)

    def _zoom(self, step: int) -> None:
        self._session.set_text_size(self._session.settings.text_size + 2 * step)
