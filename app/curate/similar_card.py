"""The card of the nearest texts: each with its likeness, what became of it, and a button to copy it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.keys import Keys
from app.parts.facts import decimal
from app.translate import isolate, isolate_ltr
from app.widgets.bidi_text import BidiText
from app.widgets.card import Card
from app.widgets.key_button import KeyButton
from app.widgets.plain_label import PlainLabel
from app.words import joined, reason_title, status_title
from engine.i18n import fill
from engine.jobs.twins import MOST, Twin
from engine.model import Status

_DATA_SIZE = 12
#: Lines of the nearest text, and of the others.
_FIRST, _OTHERS = (1, 3), (1, 2)


class TwinRow(QWidget):
    """One of the nearest texts."""

    def __init__(self, cap: str, lines: tuple[int, int]) -> None:
        super().__init__()
        # The words that the twin does not share with the candidate are marked; the rest is common.
        self.text = BidiText(size=_DATA_SIZE, fit=lines)
        self.told = PlainLabel(role="muted", wrap=True)
        self.copy = KeyButton(self.tr("A copy"), cap, "small")
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.text)
        layout.addLayout(foot)

    def show_twin(self, twin: Twin, text: str, *, hidden: bool, marked: bool) -> None:
        """Show one; `hidden`: not how like it is and what became of it."""
        told = joined([decimal(twin.similarity), self._became(twin)])
        self.text.set_text(twin.text)
        self.text.setAccessibleName(fill(self.tr("Similar: {what}"), {"what": told}))
        if marked:
            self.text.compare_with(text, "removed")
        self.told.setText("" if hidden else told)

    def _became(self, twin: Twin) -> str:
        if twin.status is None:
            return self.tr("seed")
        if twin.status == Status.REJECTED and twin.reasons:
            reasons = ", ".join(isolate(reason_title(each)) for each in twin.reasons)
            return fill(self.tr("rejected: {reasons}"), {"reasons": reasons})
        return status_title(twin.status)


class SimilarCard(Card):
    """The three nearest. `copied` with the place of one that the item is a copy of; `in_sight` when
    the card comes into view.
    """

    copied = Signal(int)
    in_sight = Signal()

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self.set_title(self.tr("Similar, already there"))
        self.header.addWidget(PlainLabel(isolate_ltr(keys.cap("similar")), "muted"))
        self.rows = [
            TwinRow(keys.cap("copy") if not place else "", _OTHERS if place else _FIRST)
            for place in range(MOST)
        ]
        self.rows[0].copy.setObjectName("copy")
        self.nothing = PlainLabel(role="muted", wrap=True)
        self._shown: tuple[list[Twin] | None, str, bool] | None = None
        self.body.addWidget(self.nothing)
        for place, row in enumerate(self.rows):
            row.copy.clicked.connect(partial(self.copied.emit, place))
            self.body.addWidget(row)
        self.show_twins(None, "")

    def show_twins(self, twins: Sequence[Twin] | None, text: str, *, hidden: bool = False) -> None:
        """Show what is like this text; None while it is being looked up."""
        if self._shown == (asked := (None if twins is None else list(twins), text, hidden)):
            return
        self._shown = asked
        found = twins or ()
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(found))
            if place < len(found):
                row.show_twin(found[place], text, hidden=hidden, marked=not place)
        self.nothing.setVisible(not found)
        self.nothing.setText(
            self.tr("Nothing like it among seeds, decided items and its run.")
            if twins is not None
            else self.tr("Looking\u2026")
        )

    def chosen(self) -> int:
        """The place of the row that has the focus, else of the first."""
        focus = QApplication.focusWidget()
        found = (p for p, row in enumerate(self.rows) if focus and row.isAncestorOf(focus))
        return next(found, 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Shown by a key, or with its page."""
        super().showEvent(event)
        self.in_sight.emit()
