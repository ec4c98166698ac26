"""What each check let pass so far in the run in progress: a chip each, the strictest first."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.parts.facts import percent, sentence
from app.translate import isolate, translate_engine
from app.widgets.chips import Chip, ChipStrip
from engine.verifiers import VERIFIERS

#: Under this share of passes a chip is marked; from there on it is fine only where all passed.
_FEW = 0.5


class LivePasses(ChipStrip):
    """Only rows of which a check could tell are counted. Nothing is shown before the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_passes({})

    def show_passes(self, passes: Mapping[str, tuple[int, int]]) -> None:
        """Show passed and judged, by the verifier's name."""
        ordered = sorted(passes.items(), key=lambda each: (each[1][0] / each[1][1], each[0]))
        self.set_chips([self._chip(name, *counts) for name, counts in ordered])
        self.setVisible(bool(ordered))

    def _chip(self, name: str, passed: int, judged: int) -> Chip:
        share = passed / judged
        found = VERIFIERS.get(name)
        title = translate_engine(found.title) if found is not None else name
        tip = sentence(
            self.tr("{check}: let {passed} of {judged} rows pass so far."),
            check=isolate(title),
            passed=passed,
            judged=judged,
        )
        tone = "ok" if passed == judged else "plain" if share >= _FEW else "warn"
        text = f"{isolate(title)} {percent(share)}"
        return Chip(text, tone, "warning" if tone == "warn" else None, tip, tip)
