"""One attribute on the representation panel: what was found, its bars, and what can be done."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.balance.cell_queue import queue_of
from app.balance.rebalance import can_rebalance
from app.balance.shifts import (
    VAGUE,
    Category,
    Shift,
    attribute_title,
    change,
    class_phrase,
    class_title,
    figures,
    group_title,
    is_marked,
    verdict,
)
from app.parts.facts import sentence
from app.parts.form import button, row_of
from app.session import MoreRows
from app.translate import isolate
from app.widgets.diverging_bars import Diverging, DivergingBars, Headings
from app.widgets.plain_label import PlainLabel
from engine.i18n import fill
from engine.mix.representation import LENGTH_BANDS
from engine.store import QueueFilter

_MOST_BARS, _MOST_BUTTONS = 10, 2
# So many letters of a class stand on a button: a label may be a whole sentence.
_LONGEST = 60
#: The choices that Generate has.
_ASKED = ("label", "variety", "script")
_BANDS = [str(start) for start in LENGTH_BANDS]


class AttributeBlock(QWidget):
    """Shows one shift, its bars to the `scale` of all; the buttons are there where something is to be done about it."""

    #: More rows of one class are wanted (`MoreRows`).
    rows_wanted = Signal(object)
    #: The rows of one class are to be looked at (`QueueFilter`).
    queue_wanted = Signal(object)
    #: An export should have the shares of the real rows.
    rebalance_wanted = Signal(str)

    def __init__(self, base: str, group: str, shift: Shift, scale: float) -> None:
        super().__init__()
        self._shift = shift
        self._attribute = str(shift["attribute"])
        values = {"attribute": attribute_title(self._attribute), "verdict": verdict(shift)}
        title = fill(self.tr("{attribute}: {verdict}"), values)
        self.title = PlainLabel(title, "strong" if shift["flagged"] else "body", wrap=True)
        self.title.setToolTip(figures(shift))
        self._group = group
        self._queues: list[QueueFilter | None] = []
        self.bars = DivergingBars(title)
        self.bars.chosen.connect(self._open)
        self.figures = PlainLabel(figures(shift), "muted", wrap=True)
        self.figures.hide()
        self.offers: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.bars)
        layout.addWidget(self.figures)
        ordered = self._ordered()
        if len(ordered) > _MOST_BARS:
            rest = self.tr("{count} more classes differ less.")
            layout.addWidget(
                PlainLabel(sentence(rest, count=len(ordered) - _MOST_BARS), "muted", wrap=True)
            )
        self.bars.set_bars(
            Headings(
                group_title(base),
                group_title(group),
                self.tr("rarer"),
                self.tr("more frequent"),
            ),
            [self._bar(each) for each in ordered[:_MOST_BARS]],
            scale,
        )
        if shift["flagged"] and base == "real":
            self._offer(layout)

    def _ordered(self) -> list[Category]:
        """The classes that differ most come first; lengths stay in their order."""
        categories: list[Category] = list(self._shift["categories"])
        if self._attribute == "length":
            return sorted(categories, key=_length)
        return sorted(categories, key=lambda each: (-abs(change(each)), str(each["value"])))

    def _bar(self, category: Category) -> Diverging:
        mark = ""
        if is_marked(self._shift, category):
            mark = self.tr("too rare") if change(category) < 0 else self.tr("too frequent")
        before, after = category["shares"]
        label = class_title(self._attribute, str(category["value"]))
        tip = self.tr("{class}: {before} rows against {after} rows")
        first, second = category["counts"]
        wanted = self._queue_of(str(category["value"])) if second else None
        self._queues.append(wanted)
        told = sentence(tip, **{"class": label, "before": first, "after": second})
        action = self._action() if wanted is not None else ""
        return Diverging(label, before, after, mark, told, action)

    def _action(self) -> str:
        if self._group == "accepted":
            return self.tr("Look at its accepted rows")
        return self.tr("Look at its generated rows")

    def _queue_of(self, value: str) -> QueueFilter | None:
        """The candidates of a class, where the queue can be narrowed to them."""
        if self._group not in ("generated", "accepted") or value in VAGUE:
            return None
        wanted, left = queue_of({self._attribute: value}, None)
        return None if left else replace(wanted, kept=self._group == "accepted")

    def _open(self, number: int) -> None:
        wanted = self._queues[number]
        if wanted is not None:
            self.queue_wanted.emit(wanted)

    def _offer(self, layout: QVBoxLayout) -> None:
        lacking = [
            each
            for each in self._ordered()
            if is_marked(self._shift, each)
            and change(each) < 0
            and each["lacking"]
            and each["value"] not in VAGUE
        ]
        for category in lacking[:_MOST_BUTTONS]:
            self.offers.append(self._more(category))
        if can_rebalance(self._attribute):
            rebalance = button(self.tr("Rebalance at export"))
            rebalance.clicked.connect(self._rebalance)
            self.offers.append(rebalance)
            layout.addLayout(row_of(*self.offers))
            return
        if self.offers:
            layout.addLayout(row_of(*self.offers))
        layout.addWidget(
            PlainLabel(
                self.tr("A mix can not ask for this: generate or write what is missing."),
                "muted",
                wrap=True,
            )
        )

    def _more(self, category: Category) -> QWidget:
        value, count = str(category["value"]), int(category["lacking"])
        asked = {self._attribute: value} if self._attribute in _ASKED else {}
        what = class_phrase(self._attribute, value)
        more = MoreRows(count, what, **asked)
        text = self.tr("Generate {count} more: {what}")
        short = what if len(what) <= _LONGEST else f"{what[:_LONGEST]}\u2026"
        made = button(sentence(text, count=count, what=isolate(short)))
        made.clicked.connect(lambda: self.rows_wanted.emit(more))
        return made

    def _rebalance(self) -> None:
        self.rebalance_wanted.emit(self._attribute)

    def text(self) -> str:
        """What the block says, and all its numbers."""
        return "\n".join((self.title.text(), self.bars.text(), self.figures.text()))


def _length(category: Category) -> int:
    start = str(category["value"]).partition("-")[0].rstrip("+")
    return _BANDS.index(start) if start in _BANDS else len(_BANDS)
