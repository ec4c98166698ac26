"""How many candidates of a run each verifier let pass, the strictest first."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.parts.facts import number, percent, sentence
from app.translate import isolate, translate_engine
from app.widgets.bars import Bar, Bars
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.verifiers import VERIFIERS

#: Verifiers shown: those that stopped most. The rest are told by a line.
_MOST = 6
#: Under this share of passes a bar is marked.
_FEW = 0.5


class PassChart(Card):
    """A bar each verifier; only candidates of which it could tell are counted."""

    #: The candidates of the run that this verifier stopped are to be looked at.
    verifier_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("What passed the checks, in the chosen run"))
        self.bars = Bars(self.tr("What passed the checks, in the chosen run"))
        self.bars.chosen.connect(lambda place: self.verifier_chosen.emit(self._names[place]))
        self._names: list[str] = []
        self._rest = PlainLabel(role="muted", wrap=True)
        self.body.addWidget(self.bars)
        self.body.addWidget(self._rest)

    def show_passes(self, passes: Mapping[str, tuple[int, int]]) -> None:
        """Show passed and told, by the verifier's name."""
        ordered = sorted(passes.items(), key=lambda each: (each[1][0] / each[1][1], each[0]))
        self._names = [name for name, _ in ordered[:_MOST]]
        look = self.tr("Look at the rows it stopped")
        self.bars.set_bars(
            [_bar(name, *counts, look) for name, counts in ordered[:_MOST]], full=1.0
        )
        self.bars.setVisible(bool(ordered))
        rest = [_title(name) for name, _ in ordered[_MOST:]]
        if not ordered:
            self._rest.setText(self.tr("This run has no candidates that were checked."))
        elif rest:
            text = self.tr("And {count} more checks that let at least as many pass.")
            self._rest.setText(sentence(text, count=len(rest)))
        self._rest.setVisible(not ordered or bool(rest))


def _bar(name: str, passed: int, told: int, look: str) -> Bar:
    share = passed / told
    return Bar(
        isolate(_title(name)),
        share,
        f"{percent(share)}  {number(passed)} / {number(told)}",
        tone="accent" if share >= _FEW else "warn",
        action=look if passed < told else "",
    )


def _title(name: str) -> str:
    found = VERIFIERS.get(name)
    return translate_engine(found.title) if found is not None else name
