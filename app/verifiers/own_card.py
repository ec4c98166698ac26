"""How far an annotator agrees with themself: own rows that were shown twice. Nobody is ranked."""

from PySide6.QtCore import Signal

from app.parts.facts import decimal, number, percent
from app.parts.form import button, check_box, row_of
from app.translate import isolate
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from app.words import joined, reason_title
from engine.i18n import fill
from engine.jobs.second_looks import ONE_OF, are_on, own_consistency
from engine.learning.consistency import ENOUGH, Consistency
from engine.store import Store
from engine.store.second_looks import FEWEST_OWN


class OwnCard(Card):
    """Of whoever is at this machine alone; the rows that were answered otherwise can be settled."""

    #: Whether rows are to be shown again from now on.
    turned = Signal(bool)
    #: The rows that were answered otherwise are wanted, one after the other.
    settling_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("How steady your answers are"))
        self.rate = PlainLabel(role="strong", wrap=True)
        self.kappa = PlainLabel(wrap=True)
        self.reasons = PlainLabel(wrap=True)
        self.settle = button("")
        self.settle.clicked.connect(self.settling_wanted)
        self.on = check_box(self.tr("Show one of twenty of my rows again, unmarked"))
        self.on.toggled.connect(self.turned)
        about = self.tr(
            "One of {count} rows in the queue is one that you decided long ago, shown as if it were "
            "new, once you have decided {least}. Your answer changes nothing in it: it only tells how "
            "steady the answers are. Each person sees their own figures alone."
        )
        told = fill(about, {"count": number(ONE_OF), "least": number(FEWEST_OWN)})
        for part in (self.rate, self.kappa, self.reasons):
            self.body.addWidget(part)
        self.body.addLayout(row_of(self.settle, None))
        self.body.addWidget(PlainLabel(told, "muted", wrap=True))
        self.body.addWidget(self.on)

    def show_project(self, store: Store, annotator: str) -> None:
        """Read and show."""
        self.on.blockSignals(True)
        self.on.setChecked(are_on(store))
        self.on.blockSignals(False)
        found = own_consistency(store, annotator)
        self._show_rate(found)
        self.kappa.setVisible(found.count > 0)
        self.kappa.setText(self._kappa(found))
        self.reasons.setVisible(bool(found.reasons))
        most = [f"{isolate(reason_title(name))} {number(times)}" for name, times in found.reasons]
        text = self.tr("Reasons that changed most: {reasons}")
        self.reasons.setText(fill(text, {"reasons": joined(most)}))
        unsettled = len(store.second_looks.unsettled(annotator))
        self.settle.setVisible(unsettled > 0)
        text = self.tr("Settle what you answered otherwise ({count})")
        self.settle.setText(fill(text, {"count": number(unsettled)}))

    def _show_rate(self, found: Consistency) -> None:
        if not found.count:
            self.rate.setText(self.tr("No row was judged twice yet."))
            return
        low, high = found.interval
        text = self.tr(
            "You judged {count} rows twice and answered the same in {share} ({low} to {high}, 95 % "
            "sure)."
        )
        values = {
            "count": number(found.count), "share": percent(found.same / found.count),
            "low": percent(low), "high": percent(high),
        }  # fmt: skip
        self.rate.setText(fill(text, values))

    def _kappa(self, found: Consistency) -> str:
        if found.kappa is None:
            text = self.tr(
                "Cohen's kappa needs {count} rows, and both kinds of answers: kept and rejected."
            )
            return fill(text, {"count": number(ENOUGH)})
        text = self.tr(
            "Cohen's kappa: {kappa} (the same beyond chance: kept, with or without an edit, or "
            "rejected; 1 is always)."
        )
        return fill(text, {"kappa": decimal(found.kappa)})
