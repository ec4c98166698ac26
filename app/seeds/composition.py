"""What the seeds are made of: how many of each label, variety, script and source, as bars."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.parts.facts import label_title, number, percent
from app.parts.form import scrolled
from app.translate import isolate
from app.widgets.bars import Bar, Bars
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from app.words import script_title, variety_title
from engine.store import Store

#: Bars of one chart; the rest are counted together in the last.
MOST = 12


class Composition(QWidget):
    """Four charts; exact copies are not counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = {
            "label": self.tr("Labels"),
            "variety": self.tr("Varieties"),
            "script": self.tr("Scripts"),
            "source": self.tr("Sources"),
        }
        self.charts: dict[str, Bars] = {}
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for place, (name, title) in enumerate(titles.items()):
            chart = Bars(title)
            chart.empty = self.tr("Nothing to count yet: add files with seeds.")
            card = Card(title)
            card.body.addWidget(chart)
            card.body.addStretch(1)
            self.charts[name] = chart
            grid.addWidget(card, place // 2, place % 2)
        grid.setRowStretch(2, 1)
        note = self.tr(
            "What is rare here is written even less by a teacher. Balance says how many rows of each "
            "kind the dataset is to have. Exact copies are left out."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(PlainLabel(note, "muted", wrap=True))
        layout.addWidget(scrolled(inside, self.tr("What the seeds are made of")), 1)

    def show_project(self, store: Store) -> None:
        """Count the seeds of the project."""
        cells = store.seeds.cells()
        titles = {"label": label_title, "variety": variety_title, "script": script_title}
        whole = sum(int(each["n"]) for each in cells)
        for name, title in titles.items():
            counts = [(title(value) or value, n) for value, n in _summed(cells, name)]
            self.charts[name].set_bars(self._bars(counts, whole))
        sources = [(each or self.tr("no source"), n) for each, n in store.seeds.sources(MOST)]
        self.charts["source"].set_bars(self._bars(sources, whole))

    def _bars(self, counts: Sequence[tuple[str, int]], whole: int) -> list[Bar]:
        shown = list(counts[:MOST])
        if (rest := whole - sum(n for _, n in shown)) > 0:
            shown.append((self.tr("all others"), rest))
        return [Bar(isolate(title), n, f"{number(n)}  {percent(n / whole)}") for title, n in shown]


def _summed(cells: Sequence[Mapping[str, Any]], name: str) -> list[tuple[str, int]]:
    sums: Counter[str] = Counter()
    for each in cells:
        sums[str(each[name])] += int(each["n"])
    return sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))
