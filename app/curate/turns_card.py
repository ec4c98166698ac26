"""How a candidate came about, where its recipe has several steps: every turn, in order."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.parts.form import scrolled
from app.translate import isolate, isolate_ltr
from app.widgets.bidi_text import BidiText
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.conversation import CRITIQUE, DRAFT, ONE_OF, RANKING, REVISION, Said
from engine.criteria import constitution
from engine.errors import UserError
from engine.i18n import fill

_SIZE = 14
#: The first row: what the candidate grew from.
_SEED = "seed"
_LEAST, _MOST_HEIGHT = 110, 260
#: Turns that are shown; a recipe makes at most eight.
_MOST = 24


class TurnsCard(Card):
    """Hidden for what was written in one step; a key hides it too."""

    #: Shown or hidden by a person.
    toggled = Signal()

    def __init__(self, cap: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("How it came about"))
        self.header.addWidget(PlainLabel(isolate_ltr(cap), "muted"))
        self._wanted = True
        self._rows: list[tuple[PlainLabel, BidiText]] = []
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        scroll = scrolled(inside, self.tr("How it came about"), grows=False)
        self.body.addWidget(scroll, 1)
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_MOST_HEIGHT)
        self._turns: tuple[Said, ...] = ()
        self.hide()

    @property
    def is_shown(self) -> bool:
        """Whether there are turns and a person wants to see them."""
        return self._wanted and bool(self._turns)

    def show_turns(self, turns: Sequence[Said], seed: str) -> None:
        """Show the turns of one candidate, as they were written, after what they grew from."""
        begin = [Said(_SEED, seed)] if seed and turns else []
        self._turns = (*begin, *turns[:_MOST])
        while len(self._rows) < len(self._turns):
            self._add_row()
        number = 0
        for place, (label, view) in enumerate(self._rows):
            said = self._turns[place] if place < len(self._turns) else None
            if said is not None:
                number += said.kind == ONE_OF
                label.setText(self._turn_title(said, number))
                view.set_text(said.text if said.kind != RANKING else "")
                view.setAccessibleName(label.text())
            label.setVisible(said is not None)
            view.setVisible(said is not None and said.kind != RANKING)
        self.setVisible(self.is_shown)

    def toggle(self) -> None:
        """Show or hide how it came about."""
        self._wanted = not self._wanted
        self.setVisible(self.is_shown)
        self.toggled.emit()

    def text(self) -> str:
        """What is shown, for tests."""
        return "\n".join(
            f"{label.text()}: {view.text()}"
            for (label, view), _ in zip(self._rows, self._turns, strict=False)
        )

    def _add_row(self) -> None:
        label, view = PlainLabel(role="muted", wrap=True), BidiText(size=_SIZE, fit=(1, 4))
        label.setFixedWidth(210)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = len(self._rows)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(view, row, 1)
        self._rows.append((label, view))

    def _turn_title(self, said: Said, number: int) -> str:
        if said.kind == RANKING:
            told = self.tr("{share} comparisons agree in both orders")
            return fill(told, {"share": isolate_ltr(said.text)})
        if said.kind == ONE_OF:
            told = self.tr("Answer {number}, score {score}")
            score = "\u2013" if said.score is None else QLocale().toString(said.score, "f", 2)
            return fill(told, {"number": number, "score": isolate_ltr(score)})
        titles = {
            _SEED: self.tr("Seed"),
            DRAFT: self.tr("Draft"),
            CRITIQUE: self.tr("Critique: {principle}"),
            REVISION: self.tr("Revision: {principle}"),
        }
        principle = isolate(principle_title(said.principle))
        return fill(titles.get(said.kind, isolate(said.kind)), {"principle": principle})


def principle_title(asked: str) -> str:
    """A principle as people read it: its title in the constitution, else as the teacher is asked."""
    try:
        known = constitution()
    except UserError:
        return asked
    language = QLocale().name().partition("_")[0]
    return next((each.titled(language) for each in known if each.ask == asked), asked)
