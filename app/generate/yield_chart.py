"""How much of what each recipe version wrote people kept: what to use, and what to change."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.parts.facts import sentence
from app.translate import isolate, isolate_ltr, percentage
from app.widgets.bars import Bar, Bars
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.recipes import PromptRecipe, in_language
from engine.store import QueueFilter

#: Recipe versions shown: those with the most decisions. The command `zerria gaps` lists all.
_MOST = 6
#: Fewer decisions than these say little, and their bar is grey.
_FEW = 20


class YieldChart(Card):
    """A bar each recipe version; its tip is the 95 % interval (Wilson)."""

    #: The candidates of a recipe version are to be looked at (`QueueFilter`).
    queue_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("What people kept, by recipe version"))
        self.bars = Bars(self.tr("What people kept, by recipe version"))
        self.bars.chosen.connect(self._open)
        self._hashes: list[str] = []
        self._none = PlainLabel(self.tr("Nothing was decided yet: judge some in Curate."), "muted")
        self.body.addWidget(self.bars)
        self.body.addWidget(self._none)

    def show_yields(
        self, yields: Sequence[dict[str, Any]], recipes: dict[str, PromptRecipe], language: str
    ) -> None:
        """Show what `engine.jobs.gaps.recipe_yields` says."""
        decided = sorted((each for each in yields if each["decided"]), key=_decided, reverse=True)
        self._hashes = [str(each["hash"]) for each in decided[:_MOST]]
        bars = [self._bar(each, recipes, language) for each in decided[:_MOST]]
        self.bars.set_bars(bars, full=1.0)
        self.bars.setVisible(bool(decided))
        self._none.setVisible(not decided)

    def _bar(self, each: dict[str, Any], recipes: dict[str, PromptRecipe], language: str) -> Bar:
        recipe = recipes.get(each["recipe"])
        title = in_language(recipe.title, language) if recipe else isolate(each["recipe"])
        share = each["kept"] / each["decided"]
        text = self.tr("Between {low} and {high} in 95 of 100 cases like this.")
        return Bar(
            f"{title} {isolate_ltr(each['version'])}",
            share,
            f"{each['kept']} / {each['decided']}",
            tone="accent" if each["decided"] >= _FEW else "muted",
            tip=sentence(text, low=percentage(each["low"]), high=percentage(each["high"])),
            action=self.tr("Look at what it wrote"),
        )

    def _open(self, place: int) -> None:
        self.queue_wanted.emit(QueueFilter(status=None, recipe=self._hashes[place]))


def _decided(each: dict[str, Any]) -> int:
    return int(each["decided"])
