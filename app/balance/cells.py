"""The cells of a project, label by variety or script: what there is, and what the mix still wants."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.choice import Choice
from app.parts.facts import label_title, number, sentence
from app.parts.form import row_of, scrolled
from app.parts.outlook import Outlook
from app.translate import isolate
from app.widgets.matrix import Cell, Matrix
from app.widgets.plain_label import PlainLabel
from app.words import joined, script_title, variety_title

VARIETY, SCRIPT, BOTH = "variety", "script", "both"
_MOST_LABELS = 40
_DIMENSIONS = {VARIETY: ("variety",), SCRIPT: ("script",), BOTH: ("variety", "script")}
Counts = dict[str, int]


class CellTable(QWidget):
    """Labels down, varieties or scripts across, and a last column for all of them."""

    #: The cell that was chosen: {"label", "variety", "script"}, of those that it names; waiting.
    chosen = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: Sequence[Mapping[str, Any]] = ()
        self._outlook = Outlook()
        self._labels: list[str] = []
        self._columns: list[dict[str, str]] = []
        self.across = Choice(
            [
                (VARIETY, self.tr("by variety")),
                (SCRIPT, self.tr("by script")),
                (BOTH, self.tr("by variety and script")),
            ],
            letters=16,
        )
        self.across.setAccessibleName(self.tr("What stands across"))
        self.across.picked.connect(self._show)
        self.matrix = Matrix()
        self.matrix.chosen.connect(self._choose)
        self._hint = PlainLabel(role="muted", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.matrix)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        line = row_of(self._hint, self.across, stretch=False)
        line.setStretch(0, 1)
        layout.addLayout(line)
        layout.addWidget(scrolled(inside, self.tr("Rows by label")), 1)

    def show_cells(self, cells: Sequence[Mapping[str, Any]], outlook: Outlook) -> None:
        """Show counts of `engine.jobs.statistics` beside what the mix wants."""
        self._cells, self._outlook = cells, outlook
        self._show()

    def wanted(self, cell: Mapping[str, str]) -> Mapping[str, Any] | None:
        """The quota over exactly this cell."""
        for quota in self._outlook.quotas:
            if dict(quota["cell"]) == dict(cell):
                return quota
        return None

    def _show(self) -> None:
        dimensions = _DIMENSIONS[self.across.value()]
        counts: dict[tuple[str, tuple[str, ...]], Counts] = defaultdict(
            lambda: dict.fromkeys(("real", "accepted", "waiting"), 0)
        )
        for cell in self._cells:
            values = tuple(str(cell[name]) for name in dimensions)
            for place in (values, ()):
                for name in ("real", "accepted", "waiting"):
                    counts[str(cell["label"]), place][name] += int(cell[name])
        labels = {str(cell["label"]) for cell in self._cells}
        labels |= {
            str(each["cell"]["label"]) for each in self._outlook.quotas if "label" in each["cell"]
        }
        self._labels = sorted(labels)[:_MOST_LABELS]
        places = sorted({place for _, place in counts if place})
        self._columns = [dict(zip(dimensions, place, strict=True)) for place in places]
        shown: dict[tuple[int, int], Cell] = {}
        most = max((_have(each) for each in counts.values()), default=1)
        for row, label in enumerate(self._labels):
            for column, place in enumerate([*places, ()]):
                where = {} if not place else self._columns[column]
                asked = self.wanted({**({"label": label} if label else {}), **where})
                head = [label_title(label), self._head(where) if where else ""]
                shown[row, column] = self._cell(counts[label, place], asked, most, head)
        heads = [self._head(each) for each in self._columns]
        self.matrix.set_cells(
            [label_title(each) for each in self._labels], [*heads, self.tr("all")], shown
        )
        if self._outlook.quotas:
            text = self.tr("What there is / what the mix wants. Choose a cell to review it.")
        else:
            text = self.tr("Real and accepted rows. Choose a cell to review what waits in it.")
        self._hint.setText(text)

    def _cell(
        self, counts: Counts, asked: Mapping[str, Any] | None, most: int, head: list[str]
    ) -> Cell:
        have = _have(counts)
        facts = [
            *head,
            sentence(self.tr("{number} real"), number=counts["real"]),
            sentence(self.tr("{number} accepted"), number=counts["accepted"]),
            sentence(self.tr("{number} waiting"), number=counts["waiting"]),
        ]
        if asked is None:
            text = number(have) if have or counts["waiting"] else ""
            return Cell(text, have / max(1, most), "accent", joined(facts))
        wanted, missing = int(asked["wanted"]), int(asked["missing"])
        facts.append(sentence(self.tr("{number} wanted"), number=wanted))
        if missing:
            facts.append(sentence(self.tr("{number} missing"), number=missing))
        tone = "ok" if not missing else "bad" if 2 * missing > wanted else "warn"
        return Cell(f"{number(have)} / {number(wanted)}", 1.0, tone, joined(facts))

    def _head(self, column: Mapping[str, str]) -> str:
        titles = {"variety": variety_title, "script": script_title}
        return ", ".join(isolate(titles[name](value)) for name, value in column.items())

    def _choose(self, row: int, column: int) -> None:
        label = self._labels[row]
        where = self._columns[column] if column < len(self._columns) else {}
        waiting = sum(
            int(cell["waiting"])
            for cell in self._cells
            if cell["label"] == label and all(cell[key] == want for key, want in where.items())
        )
        self.chosen.emit({"label": label, **where}, waiting)


def _have(counts: Mapping[str, int]) -> int:
    return counts["real"] + counts["accepted"]
