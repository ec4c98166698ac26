"""Beside the candidate, when asked for: where it comes from, as plain texts to read and copy."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.curate.origin_facts import Fact, as_text, origin_facts
from app.curate.review_queue import ReviewItem
from app.parts.form import button, scrolled
from app.session import Session
from app.widgets.bidi_text import BidiText
from app.widgets.card import Card
from app.widgets.key_button import KeyButton
from app.widgets.plain_label import PlainLabel
from engine.model import Status

_DATA_SIZE = 10
_MOST_LINES = 14
#: The next item is painted long before what it comes from is read.
_LATER_MS = 60


class OriginPanel(Card):
    """Reads the project only while it is open."""

    #: The button beside the heading: close it.
    left = Signal()

    def __init__(self, session: Session, cap: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._item: ReviewItem | None = None
        self._facts: list[Fact] = []
        self._rows: list[tuple[PlainLabel, BidiText]] = []
        self.set_title(self.tr("Where it comes from"))
        self.setAccessibleName(self.tr("Where it comes from"))
        self.copy_all = button(self.tr("Copy all"))
        self.copy_all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.copy_all.clicked.connect(self._copy)
        close = KeyButton(self.tr("Close"), cap, "small")
        close.clicked.connect(self.left)
        self.header.addWidget(self.copy_all)
        self.header.addWidget(close)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._column)
        scroll = scrolled(inside, self.tr("Where it comes from"))
        self.body.addWidget(scroll, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LATER_MS)
        self._soon.timeout.connect(self._read)

    def follow(self, item: ReviewItem) -> None:
        """Another item is shown; what it comes from follows after it is painted."""
        self._item = item
        self._soon.start()

    def show_item(self, item: ReviewItem) -> None:
        """Read and show at once."""
        self._item = item
        self._read()

    def forget(self) -> None:
        """The panel is closed: nothing is to be read any more."""
        self._soon.stop()
        self._item = None

    def facts(self) -> list[Fact]:
        """What is shown: titles and texts."""
        return self._facts

    def _read(self) -> None:
        self._soon.stop()
        store = self._session.store
        if self._item is None or store is None:
            return
        waits = self._item.candidate.status == Status.WAITING
        hidden = waits and self._session.settings.hide_scores
        self._facts = origin_facts(store, self._item, hidden=hidden)
        while len(self._rows) < len(self._facts):
            self._add_row()
        for number, (label, view) in enumerate(self._rows):
            shown = number < len(self._facts)
            if shown:
                title, value = self._facts[number]
                label.setText(title)
                view.setAccessibleName(title)
                view.set_text(value)
            label.setVisible(shown)
            view.setVisible(shown)

    def _add_row(self) -> None:
        label = PlainLabel(role="muted")
        view = BidiText(size=_DATA_SIZE, fit=(1, _MOST_LINES))
        self._column.insertWidget(self._column.count() - 1, label)
        self._column.insertWidget(self._column.count() - 1, view)
        self._rows.append((label, view))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._facts))
