"""Representation on the Balance page: which texts have become rarer than among the real ones."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.balance.attribute_block import AttributeBlock
from app.balance.measured_panel import MeasuredPanel
from app.balance.rebalance import quotas_of, rebalanced, with_quotas
from app.balance.representation_run import RepresentationRun
from app.balance.shifts import attribute_title, change, comparison_title, shift_sentence
from app.parts.choice import Choice
from app.parts.facts import sentence
from app.parts.form import row_of
from app.session import Session
from app.translate import isolate
from app.widgets.plain_label import PlainLabel
from engine.i18n import fill
from engine.mix.representation import LEAST_ROWS, LEAST_SEEDS

#: Whose shifts are told first.
_FIRST = (
    ("real", "accepted"),
    ("real", "exported"),
    ("real", "generated"),
    ("generated", "accepted"),
)


class RepresentationPanel(MeasuredPanel):
    """Compares on demand; one comparison is shown at a time, attribute by attribute."""

    #: More rows of one class are wanted (`MoreRows`).
    rows_wanted = Signal(object)
    #: The rows of one class are to be looked at (`QueueFilter`).
    queue_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(
            RepresentationRun.of(session),
            self.tr("Representation"),
            self.tr("Compare the rows"),
            self.tr("Comparing"),
            self.tr(
                "A teacher repeats what it writes best, and reviewing prefers what one likes. Here "
                "you see which kinds of texts have become rarer, or more frequent, than among your "
                "real rows: by variety, script, register, topic, label, length, and by the gender "
                "that a text shows of who speaks and who is spoken to."
            ),
            self.tr(
                "Nothing was compared yet. Press “Compare the rows”: it needs seeds and generated "
                "rows, and accepted ones tell the most. You can go on working meanwhile."
            ),
        )
        self._shown: object = None
        self.pair = Choice(letters=30)
        self.pair.setAccessibleName(self.tr("Which rows are compared"))
        self.pair.picked.connect(self._show_blocks)
        self.details = QCheckBox(self.tr("Show the statistics"))
        self.details.toggled.connect(self._show_details)
        self._result = QWidget()
        inside = QVBoxLayout(self._result)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(row_of(self.pair, None, self.details))
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(8)
        inside.addLayout(self._blocks)
        self._caption = PlainLabel(role="muted", wrap=True)
        inside.addWidget(self._caption)
        self.blocks: list[AttributeBlock] = []
        self.body.addWidget(self._result)
        self.body.addStretch(1)

    def show_result(self, result: Mapping[str, Any] | None) -> None:
        """Show the comparison in which something has shifted, and what the figures are not."""
        self._result.setVisible(result is not None)
        if result is None or result is self._shown:
            return
        self._shown = result
        pairs = {(each["base"], each["group"]): each for each in result["comparisons"]}
        flagged = {
            pair: [shift for shift in pairs[pair]["shifts"] if shift["flagged"]]
            for pair in _FIRST
            if pair in pairs
        }
        first = next((pair for pair, shifts in flagged.items() if shifts), None)
        self.outcome.setText(self._outcome(pairs, flagged, first))
        options = [("/".join(pair), comparison_title(*pair)) for pair in pairs]
        self.pair.set_options(options)
        chosen = first or next((pair for pair in _FIRST if pair in pairs), None)
        self.pair.set_value("/".join(chosen or ()))
        self._caption.setText(self._limits(result["right_of_100"]))
        self._show_blocks()

    def _outcome(
        self,
        pairs: Mapping[tuple[str, str], Mapping[str, Any]],
        flagged: Mapping[tuple[str, str], list[Mapping[str, Any]]],
        first: tuple[str, str] | None,
    ) -> str:
        if first is not None:
            largest = max(flagged[first], key=lambda shift: float(shift["tv"]))
            told = shift_sentence(*first, largest)
            others = sum(map(len, flagged.values())) - 1
            if others:
                text = self.tr("Differences found besides this one: {count}.")
                told = f"{told} {sentence(text, count=others)}"
            return told
        if any(shift["tv"] is not None for each in pairs.values() for shift in each["shifts"]):
            return self.tr("Nothing has shifted: the rows are like your real ones.")
        text = self.tr(
            "There are too few rows to judge: {rows} rows from {seeds} seeds are needed on each "
            "side. The counts are below."
        )
        return sentence(text, rows=LEAST_ROWS, seeds=LEAST_SEEDS)

    def _limits(self, right: Mapping[str, int]) -> str:
        gender = self.tr(
            "Who speaks and who is spoken to is read from word endings, by rules that know Algerian "
            "and Moroccan Darija only. In 200 sentences that we wrote ourselves, the 111 genders "
            "they named were right and four were missed; of 100 they named in posts and comments, "
            "{speaker} were right for who speaks and {addressee} for who is spoken to. It is the "
            "gender that a text shows, not that of its author; most texts show none."
        )
        chance = self.tr(
            "“Differs” means: at least one row in ten would have to change its class, and chance "
            "alone would hardly do that. Rows of one seed count as one witness. Alike is not "
            "proved: a small difference needs many rows to be seen."
        )
        values = {name: right.get(name, 0) for name in ("speaker", "addressee")}
        return f"{sentence(gender, **values)}\n{chance}"

    def _chosen(self) -> Mapping[str, Any] | None:
        result = self.run.result
        if result is None:
            return None
        return next(
            (
                each
                for each in result["comparisons"]
                if f"{each['base']}/{each['group']}" == self.pair.value()
            ),
            None,
        )

    def _show_blocks(self) -> None:
        for old in self.blocks:
            self._blocks.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.blocks = []
        chosen = self._chosen()
        if chosen is None:
            return
        shifts = sorted(
            chosen["shifts"], key=lambda each: (not each["flagged"], -(each["tv"] or 0))
        )
        scale = max(
            (abs(change(each)) for shift in shifts for each in shift["categories"]), default=0
        )
        for shift in shifts:
            block = AttributeBlock(chosen["base"], chosen["group"], shift, scale)
            block.rows_wanted.connect(self.rows_wanted)
            block.queue_wanted.connect(self.queue_wanted)
            block.rebalance_wanted.connect(self.rebalance)
            self.blocks.append(block)
            self._blocks.addWidget(block)
        self._show_details()

    def _show_details(self) -> None:
        for block in self.blocks:
            block.figures.setVisible(self.details.isChecked())

    # What can be done

    def rebalance(self, attribute: str) -> None:
        """Ask the mix for the shares that the real rows have, and say so; it can be undone."""
        chosen = self._chosen()
        if chosen is None:
            return
        shift = next(each for each in chosen["shifts"] if each["attribute"] == attribute)
        shares = {str(each["value"]): float(each["shares"][0]) for each in shift["categories"]}
        before = quotas_of(self.mix, attribute)
        self.mix_wanted.emit(lambda mix: rebalanced(mix, attribute, shares))
        told = self.tr(
            "The mix now asks for the shares of your real rows ({attribute}). Rows that would "
            "exceed them stay out of an export; what is missing is listed under Rows and mix."
        )
        if before:
            told += " " + self.tr("The quotas it had there are replaced.")

        def undo() -> None:
            self.mix_wanted.emit(lambda mix: with_quotas(mix, attribute, before))

        self.messages.show_message(
            fill(told, {"attribute": isolate(attribute_title(attribute))}),
            "ok",
            self.tr("Undo"),
            undo,
        )

    def text(self) -> str:
        """The sentence, every number of the comparison that is shown, and the limits."""
        parts = [self.outcome.text(), self.pair.currentText()]
        parts += [each.text() for each in self.blocks]
        return "\n\n".join((*parts, self._caption.text()))
