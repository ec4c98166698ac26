"""What rows shown by chance say: how many are good, how honest the scores are, what is unlocked."""

from PySide6.QtCore import Signal

from app.parts.facts import number, percent
from app.parts.form import check_box
from app.translate import isolate_ltr, percentage, translate_engine
from app.widgets.bars import Bar, Bars
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.i18n import fill
from engine.jobs.learn import BEST, LEARNED, acceptance, is_learned, learned
from engine.learning.model import FEWEST, FEWEST_REJECTS
from engine.learning.trust import calibration, calibration_error
from engine.store import Store


class TrustCard(Card):
    """Sentences first, then the calibration as bars; the order of the queue can be turned off."""

    #: The order that is wanted from now on.
    order_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("What rows shown by chance say"))
        self.rate = PlainLabel(role="strong", wrap=True)
        self.model = PlainLabel(wrap=True)
        self.honest = PlainLabel(wrap=True)
        self.bars = Bars(self.tr("Rows kept, by the chance that was told"))
        self.lock = PlainLabel(role="muted", wrap=True)
        self.order = check_box(self.tr("Show first what teaches the queue most"))
        self.order.toggled.connect(
            lambda checked: self.order_wanted.emit(LEARNED if checked else BEST)
        )
        for part in (self.rate, self.model, self.honest, self.bars, self.lock, self.order):
            self.body.addWidget(part)

    def show_project(self, store: Store) -> None:
        """Read and show; a `UserError` when the model is damaged."""
        self.order.blockSignals(True)
        self.order.setChecked(is_learned(store))
        self.order.blockSignals(False)
        self._show_rate(store)
        found = learned(store)
        model = found.model
        if model is None:
            text = self.tr(
                "The queue has not learned yet: it begins at {count} decisions, {rejects} of them "
                "rejected or edited."
            )
            values = {"count": number(FEWEST), "rejects": number(FEWEST_REJECTS)}
        else:
            text = self.tr("The queue has learned from {count} decisions.")
            values = {"count": number(model.decisions)}
        self.model.setText(fill(text, values))
        tested = model.tested if model is not None else ()
        error = calibration_error(tested)
        self.honest.setVisible(error is not None)
        self.bars.setVisible(error is not None)
        if error is not None:
            told = self.tr(
                "The chances it tells are off by {error} on average, over {count} rows. Below: rows "
                "kept, by the chance that was told; the mark is where each bar should end."
            )
            shown = isolate_ltr(percentage(error, 1))
            self.honest.setText(fill(told, {"error": shown, "count": number(len(tested))}))
            self.bars.set_bars(
                [
                    Bar(
                        isolate_ltr(f"{percentage(each.low)}\u2013{percentage(each.high)}"), each.kept,
                        f"{percentage(each.kept)} / {each.count}", target=each.told,
                    )
                    for each in calibration(tested)
                ],
                full=1.0,
            )  # fmt: skip
        missing = [translate_engine(text, values) for text, values in found.lock.missing]
        opened = self.tr("Rows can be accepted by their score, from {share} on: in Curate.")
        self.lock.setText(
            fill(opened, {"share": percent(found.lock.threshold)})
            if found.lock.open
            else " ".join([self.tr("Accepting all above a score is locked."), *missing])
        )

    def _show_rate(self, store: Store) -> None:
        counts = acceptance(store)
        if counts["rate"] is None:
            self.rate.setText(self.tr("No row shown by chance has been judged yet."))
            return
        text = self.tr("People kept {share} of {count} rows ({low} to {high}, 95 % sure).")
        names = {"share": "rate", "low": "low", "high": "high"}
        values = {name: percent(counts[key]) for name, key in names.items()}
        self.rate.setText(fill(text, {**values, "count": number(counts["judged"])}))
