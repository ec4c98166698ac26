"""How many rows are real, synthetic and still waiting, as three bars."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.parts.facts import number, percent
from app.widgets.bars import Bar, Bars


class OriginBars(Bars):
    """Real, accepted and waiting rows of a project."""

    def show_cells(self, cells: Sequence[Mapping[str, Any]]) -> None:
        """Show the sums of the cells of `engine.jobs.statistics`."""
        real, made, waiting = (
            sum(int(each[name]) for each in cells) for name in ("real", "accepted", "waiting")
        )
        share = real / (real + made) if real + made else 0.0
        lines = (
            (self.tr("Real"), real, percent(share), "ok"),
            (self.tr("Synthetic, accepted"), made, percent(1 - share), "accent"),
            (self.tr("Waiting for review"), waiting, "", "muted"),
        )
        self.set_bars(
            [
                Bar(title, count, f"{number(count)}  {part}".strip(), tone=tone)
                for title, count, part, tone in lines
            ]
        )
