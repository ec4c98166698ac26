"""The cells of a project over any two keys: what there is, and what the mix still wants."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.cell_words import in_reading_order, key_pairs, value_title
from app.parts.choice import Choice
from app.parts.facts import number, sentence
from app.parts.form import row_of, scrolled
from app.parts.outlook import Outlook
from app.translate import isolate
from app.widgets.matrix import Cell, Matrix
from app.widgets.plain_label import PlainLabel
from app.words import joined

#: Across stand the values of one key, or of these two.
BOTH = "variety+script"
#: The keys that `engine.jobs.statistics` counts by; cells over others are asked for.
COUNTED = ("label", "variety", "script")
_MOST_ROWS, _MOST_COLUMNS = 40, 12
Counts = dict[str, int]
T = TypeVar("T")


class CellTable(QWidget):
    """One key down, another across, and a last column for all of them."""

    #: The cell that was chosen, of the keys that it names; waiting.
    chosen = Signal(object, int)
    #: Counts over these keys are to be shown: `show_counts` is the answer.
    counts_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: Sequence[Mapping[str, Any]] = ()
        self._others: Sequence[Mapping[str, Any]] | None = None
        self._outlook = Outlook()
        self._rows: list[str] = []
        self._columns: list[dict[str, str]] = []
        self._left_out = 0
        self.down = Choice(key_pairs(), "label", letters=8)
        self.down.setAccessibleName(self.tr("What stands down"))
        self.across = Choice(
            [*key_pairs(), (BOTH, self.tr("Variety and script"))], "variety", letters=10
        )
        self.across.setAccessibleName(self.tr("What stands across"))
        self.down.picked.connect(self._pick)
        self.across.picked.connect(self._pick)
        self.matrix = Matrix(self.tr("Rows by kind"))
        self.matrix.chosen.connect(self._choose)
        self.matrix.empty = self.tr("Nothing to count yet: add seeds, or generate rows.")
        self._hint = PlainLabel(role="muted", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.matrix)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        line = row_of(
            self._hint, self.down, PlainLabel("\u00d7", "muted"), self.across, stretch=False
        )
        line.setStretch(0, 1)
        layout.addLayout(line)
        layout.addWidget(scrolled(inside, self.tr("Rows by kind")), 1)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that are crossed."""
        return tuple(dict.fromkeys((self.down.value(), *self._dimensions)))

    @property
    def _dimensions(self) -> tuple[str, ...]:
        across = self.across.value()
        names = tuple(across.split("+"))
        return tuple(name for name in names if name != self.down.value())

    def show_cells(self, cells: Sequence[Mapping[str, Any]], outlook: Outlook) -> None:
        """Show counts of `engine.jobs.statistics` beside what the mix wants."""
        self._cells, self._outlook = cells, outlook
        self._show()

    def show_counts(self, keys: Sequence[str], cells: Sequence[Mapping[str, Any]]) -> None:
        """Show the counts over other keys that were asked for."""
        if tuple(keys) == self.keys:
            self._others = cells
            self._show()

    def ask(self) -> None:
        """Ask for counts that are not those of `engine.jobs.statistics`."""
        if not set(self.keys) <= set(COUNTED):
            self.counts_wanted.emit(self.keys)

    def wanted(self, cell: Mapping[str, str]) -> Mapping[str, Any] | None:
        """The quota over exactly this cell."""
        for quota in self._outlook.quotas:
            if dict(quota["cell"]) == dict(cell):
                return quota
        return None

    def _pick(self) -> None:
        self._others = None
        self._show()
        self.ask()

    def _held(self) -> Sequence[Mapping[str, Any]]:
        """The cells to show, over the keys that are crossed."""
        return self._cells if set(self.keys) <= set(COUNTED) else self._others or ()

    def _show(self) -> None:
        down, dimensions = self.down.value(), self._dimensions
        counts: dict[tuple[str, tuple[str, ...]], Counts] = defaultdict(
            lambda: dict.fromkeys(("real", "accepted", "waiting"), 0)
        )
        rows: dict[str, int] = defaultdict(int)
        places: dict[tuple[str, ...], int] = defaultdict(int)
        for cell in self._held():
            head, values = str(cell[down]), tuple(str(cell[name]) for name in dimensions)
            for place in {values, ()}:
                for name in ("real", "accepted", "waiting"):
                    counts[head, place][name] += int(cell[name])
                    rows[head] += int(cell[name])
                    places[place] += int(cell[name])
        for quota in self._outlook.quotas:
            if down in quota["cell"] and set(quota["cell"]) <= {down, *dimensions}:
                rows[str(quota["cell"][down])] += 0
                if dimensions and set(dimensions) <= set(quota["cell"]):
                    places[tuple(str(quota["cell"][name]) for name in dimensions)] += 0
        places.pop((), None)
        self._rows = in_reading_order(down, _largest(rows, _MOST_ROWS))
        columns = sorted(_largest(places, _MOST_COLUMNS))
        if len(dimensions) == 1:
            ordered = in_reading_order(dimensions[0], [place[0] for place in columns])
            columns = [(value,) for value in ordered]
        self._left_out = len(rows) - len(self._rows) + len(places) - len(columns)
        self._columns = [dict(zip(dimensions, place, strict=True)) for place in columns]
        shown: dict[tuple[int, int], Cell] = {}
        most = max((_have(each) for each in counts.values()), default=1)
        for row, value in enumerate(self._rows):
            for column, place in enumerate([*columns, ()]):
                where = self._columns[column] if place else {}
                asked = self.wanted({**({down: value} if value else {}), **where})
                title = [value_title(down, value), self._head(where) if where else ""]
                shown[row, column] = self._cell(counts[value, place], asked, most, title)
        heads = [self._head(each) for each in self._columns]
        self.matrix.set_cells(
            [value_title(down, each) for each in self._rows], [*heads, self.tr("all")], shown
        )
        self._say()

    def _say(self) -> None:
        if not set(self.keys) <= set(COUNTED) and self._others is None:
            self._hint.setText(self.tr("Counting…"))
            return
        if self._outlook.quotas:
            text = self.tr("What there is / what the mix wants. Choose a cell to review it.")
        else:
            text = self.tr("Real and accepted rows. Choose a cell to review what waits in it.")
        if self._left_out:
            text += " " + self.tr("The largest are shown.")
        self._hint.setText(text)

    def _cell(
        self, counts: Counts, asked: Mapping[str, Any] | None, most: int, head: list[str]
    ) -> Cell:
        have, waiting = _have(counts), counts["waiting"]
        action = (
            sentence(self.tr("Review the {number} that wait"), number=waiting)
            if waiting
            else self.tr("Nothing waits: generate what is missing")
        )
        facts = [
            *head,
            sentence(self.tr("{number} real"), number=counts["real"]),
            sentence(self.tr("{number} accepted"), number=counts["accepted"]),
            sentence(self.tr("{number} waiting"), number=waiting),
        ]
        if asked is None:
            text = number(have) if have or waiting else ""
            return Cell(text, have / max(1, most), "accent", joined(facts), action)
        wanted, missing = int(asked["wanted"]), int(asked["missing"])
        facts.append(sentence(self.tr("{number} wanted"), number=wanted))
        if missing:
            facts.append(sentence(self.tr("{number} missing"), number=missing))
        tone = "ok" if not missing else "bad" if 2 * missing > wanted else "warn"
        return Cell(f"{number(have)} / {number(wanted)}", 1.0, tone, joined(facts), action)

    def _head(self, column: Mapping[str, str]) -> str:
        return ", ".join(isolate(value_title(name, value)) for name, value in column.items())

    def _choose(self, row: int, column: int) -> None:
        where = self._columns[column] if column < len(self._columns) else {}
        cell = {self.down.value(): self._rows[row], **where}
        waiting = sum(
            int(each["waiting"])
            for each in self._held()
            if all(str(each[key]) == want for key, want in cell.items())
        )
        self.chosen.emit(cell, waiting)


def _have(counts: Mapping[str, int]) -> int:
    return counts["real"] + counts["accepted"]


def _largest(counts: Mapping[T, int], most: int) -> list[T]:
    return sorted(counts, key=lambda each: -counts[each])[:most]
