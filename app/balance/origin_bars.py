"""How many rows are real, synthetic and still waiting, as three bars."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal

from app.parts.facts import number, percent
from app.widgets.bars import Bar, Bars
from engine.store import QueueFilter

_KINDS = ("real", "accepted", "waiting")


class OriginBars(Bars):
    """Real, accepted and waiting rows of a project."""

    #: The candidates of a bar are to be looked at (`QueueFilter`), or the seeds.
    queue_wanted = Signal(object)
    seeds_wanted = Signal()

    def __init__(self, title: str = "") -> None:
        super().__init__(title)
        self.chosen.connect(self._open)

    def _open(self, place: int) -> None:
        if _KINDS[place] == "real":
            self.seeds_wanted.emit()
            return
        accepted = _KINDS[place] == "accepted"
        self.queue_wanted.emit(QueueFilter(None, kept=True) if accepted else QueueFilter())

    def show_cells(self, cells: Sequence[Mapping[str, Any]]) -> None:
        """Show the sums of the cells of `engine.jobs.statistics`."""
        real, made, waiting = (sum(int(each[name]) for each in cells) for name in _KINDS)
        share = real / (real + made) if real + made else 0.0
        lines = (
            (self.tr("Real"), real, percent(share), "ok", self.tr("Look at the seeds")),
            (self.tr("Synthetic, accepted"), made, percent(1 - share), "accent",
             self.tr("Look at the accepted rows")),
            (self.tr("Waiting for review"), waiting, "", "muted", self.tr("Review what waits")),
        )  # fmt: skip
        self.set_bars(
            [
                Bar(
                    title,
                    count,
                    f"{number(count)}  {part}".strip(),
                    tone=tone,
                    action=action if count else "",
                )
                for title, count, part, tone, action in lines
            ]
        )
