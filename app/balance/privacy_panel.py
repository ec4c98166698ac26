"""Privacy on the Balance page: copies of real rows, closeness to them, personal data left."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.balance.measured_panel import MeasuredPanel
from app.balance.privacy_limits_form import PrivacyLimitsForm
from app.balance.privacy_run import PrivacyRun
from app.parts.facts import decimal, number, percent, sentence
from app.parts.form import button, row_of
from app.parts.listing import chosen_place, rows_model, select_row, show_rows, told
from app.session import Session
from app.translate import translate_engine
from app.widgets.bars import Bar, Bars
from app.widgets.paged_model import Column, Row
from app.widgets.plain_label import PlainLabel
from app.widgets.table import DataTable
from app.words import joined
from engine.i18n import fill
from engine.mix.privacy import LEAST_ROWS
from engine.mix.spec import DatasetMix, PrivacyLimits
from engine.text.personal_data import TYPES

_REAL = "real"
# A near-copy is never told as one of 100 %.
_NEARLY = 0.99


class PrivacyPanel(MeasuredPanel):
    """Looks on demand; the rows that are found are listed and opened from here."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            PrivacyRun.of(session),
            self.tr("Privacy"),
            self.tr("Look for copies and personal data"),
            self.tr("Looking"),
            self.tr(
                "Before a dataset leaves: which synthetic rows repeat a real one, how near they lie "
                "to real rows, and where telephone numbers, addresses and the like are left. The "
                "rows are those that an export under your mix would hold."
            ),
            self.tr(
                "Nothing was looked for yet. Press “Look for copies and personal data”; accept some "
                "candidates first, for only they can copy a real row. You can go on working meanwhile."
            ),
        )
        self._session = session
        self._shown: object = None
        self._found: list[tuple[str, bool]] = []
        self.limits = PrivacyLimitsForm()
        self.limits.changed.connect(self._change_limits)
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("Rows to look at"))
        self.table.setMinimumHeight(180)
        self.table.opened.connect(self.open_row)
        self._open = button(self.tr("Open the row"))
        self._open.clicked.connect(lambda: self.open_row(chosen_place(self.table)))
        self._first = PlainLabel(role="muted", wrap=True)
        self.rows = QWidget()
        rows = QVBoxLayout(self.rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(PlainLabel(self.tr("Rows to look at"), "strong"))
        rows.addWidget(self.table, 1)
        rows.addLayout(row_of(self._first, None, self._open))
        self.body.addWidget(self.rows)
        self.body.addWidget(PlainLabel(self.tr("What stops an export"), "strong"))
        self.body.addWidget(self.limits)
        self._closeness = QWidget()
        near = QVBoxLayout(self._closeness)
        near.setContentsMargins(0, 8, 0, 0)
        near.addWidget(PlainLabel(self.tr("How far rows lie apart"), "strong"))
        self.bars = Bars(self.tr("How far rows lie apart"))
        self._near = PlainLabel(wrap=True)
        self._figures = PlainLabel(role="muted", wrap=True)
        for part in (self._near, self.bars, self._figures):
            near.addWidget(part)
        self.body.addWidget(self._closeness)
        self._caption = PlainLabel(
            self.tr(
                "Copies are found by their letters, not by their meaning: a retelling is not found. "
                "Personal data is found by its shape; a name alone is not. Finding nothing proves "
                "nothing: read some rows yourself."
            ),
            "muted",
            wrap=True,
        )
        self.body.addWidget(self._caption)
        self.body.addStretch(1)

    def read(self, mix: DatasetMix) -> None:
        """Show the limits of this mix and the last result."""
        super().read(mix)
        self.limits.show_limits(mix.privacy, self.run.result)

    def show_result(self, result: Mapping[str, Any] | None) -> None:
        """Show what was found."""
        self.limits.show_limits(self.mix.privacy, result)
        self.rows.setVisible(result is not None and bool(self._found))
        self._closeness.setVisible(result is not None)
        if result is None or result is self._shown:
            return
        self._shown = result
        self.outcome.setText(f"{self._copies(result)} {self._personal(result)}")
        self._list(result)
        self._show_closeness(result["closeness"])

    def _copies(self, result: Mapping[str, Any]) -> str:
        exact, near = int(result["exact_copies"]), int(result["near_copies"])
        made = int(result["synthetic"])
        if not made:
            return self.tr("An export would hold no synthetic row, so nothing can copy a real one.")
        if not exact and not near:
            return self.tr("No synthetic row of an export copies a real one.")
        text = self.tr(
            "Of {rows} synthetic rows in an export, {exact} copy a real row word for word and {near} "
            "nearly."
        )
        return sentence(text, rows=made, exact=exact, near=near)

    def _personal(self, result: Mapping[str, Any]) -> str:
        rows, types = int(result["personal_rows"]), result["personal_types"]
        if not rows:
            return self.tr("No personal data was found.")
        kinds = joined(
            [
                f"{translate_engine(TYPES[kind])} {number(types[kind])}"
                for kind in TYPES
                if kind in types
            ]
        )
        text = self.tr("Personal data is left in {count} of {rows} rows: {kinds}.")
        return sentence(text, count=rows, rows=int(result["rows"]), kinds=kinds)

    # The rows

    def _list(self, result: Mapping[str, Any]) -> None:
        rows: list[Row] = []
        self._found = []
        for each in result["copies"]:
            exact = each["likeness"] == 1
            likeness = percent(min(_NEARLY, each["likeness"]))
            near = fill(self.tr("near-copy, {share}"), {"share": likeness})
            kind = self.tr("copy") if exact else near
            self._found.append((str(each["uid"]), False))
            rows.append(Row(len(rows), (told(kind), each["text"], each["real_text"])))
        for each in result["finds"]:
            real = each["origin"] == _REAL
            where = self.tr("in a real row") if real else self.tr("in a synthetic row")
            self._found.append((str(each["uid"]), real))
            kind = told(translate_engine(TYPES[each["type"]]))
            rows.append(Row(len(rows), (kind, each["text"], where)))
        columns = (
            Column(self.tr("What"), "text"),
            Column(self.tr("Found")),
            Column(self.tr("Real row, or where")),
        )
        show_rows(self.table, rows_model(columns, lambda: rows), 1, most=420)
        select_row(self.table, 0)
        self.rows.setVisible(bool(rows))
        copies = int(result["exact_copies"]) + int(result["near_copies"])
        finds = sum(result["personal_types"].values())
        text = self.tr("The first {shown} of {count} finds.")
        self._first.setText(sentence(text, shown=len(rows), count=copies + finds))
        self._first.setVisible(len(rows) < copies + finds)

    def open_row(self, place: int) -> None:
        """Show a found row where it can be decided anew; a real one where it came from."""
        if not 0 <= place < len(self._found):
            return
        uid, real = self._found[place]
        if real:
            self.messages.show_message(
                self.tr(
                    "This is a real row. Mend its file and import it anew, or have personal data "
                    "replaced while it is imported."
                ),
                "info",
                self.tr("Go to Seeds"),
                lambda: self._session.screen_wanted.emit("seeds"),
            )
            return
        candidate = self._session.opened_store().candidates.find(uid)
        if candidate is None:
            self.messages.show_message(self.tr("This row is no longer in the project."), "warn")
            return
        self._session.screen_wanted.emit("curate")
        self._session.candidate_wanted.emit(candidate.id)

    # Closeness

    def _show_closeness(self, found: Mapping[str, Any] | None) -> None:
        self.bars.setVisible(found is not None)
        self._figures.setVisible(found is not None)
        if found is None:
            text = self.tr(
                "There are too few rows to say: {rows} real ones and {grown} grown from half of them "
                "are needed."
            )
            self._near.setText(sentence(text, rows=2 * LEAST_ROWS, grown=LEAST_ROWS))
            return
        text = self.tr(
            "{share} of the synthetic rows lie nearer to the real rows that they grew from than to "
            "real rows set aside; if they kept nothing of their seeds it would be half. {below} lie "
            "nearer to a real row than nearly all other real rows do. Paraphrases stay near on "
            "purpose, so no limit rests on this."
        )
        self._near.setText(
            fill(text, {"share": percent(found["nearer"]), "below": percent(found["below"])})
        )
        lines = (
            (self.tr("Synthetic rows to the real ones they grew from"), "dcr_training", "accent"),
            (self.tr("Synthetic rows to real ones set aside"), "dcr_held_out", "muted"),
            (self.tr("Real rows set aside to the other half"), "dcr_real", "ok"),
        )
        self.bars.set_bars(
            [
                Bar(title, found[name]["median"], decimal(found[name]["median"]), tone=tone)
                for title, name, tone in lines
            ]
        )
        text = self.tr(
            "Distance to the closest real row (DCR), 0 for the same text, 1 for nothing in common; "
            "the bars are medians, the 5th percentiles are {training}, {held_out} and {real}. "
            "Closest over second closest (NNDR): {ratio} to the rows they grew from, {other} to "
            "those set aside. {rows} synthetic rows against two halves of {half}."
        )
        values = {
            "training": found["dcr_training"]["low"],
            "held_out": found["dcr_held_out"]["low"],
            "real": found["dcr_real"]["low"],
            "ratio": found["nndr_training"]["median"],
            "other": found["nndr_held_out"]["median"],
        }
        shown: dict[str, object] = {name: decimal(value) for name, value in values.items()}
        self._figures.setText(
            sentence(text, rows=int(found["synthetic"]), half=int(found["half"]), **shown)
        )

    def _change_limits(self, limits: Callable[[PrivacyLimits], PrivacyLimits]) -> None:
        self.mix_wanted.emit(lambda mix: replace(mix, privacy=limits(mix.privacy)))

    def text(self) -> str:
        """What was found, in words and numbers."""
        result = self.run.result
        if result is None:
            return ""
        parts = [self.outcome.text(), self.limits.verdict.text(), self._near.text()]
        if result["closeness"] is not None:
            parts.append(self._figures.text())
        rows = [
            "\t".join((each["uid"], f"{each['likeness']:.2f}", each["text"], each["real_text"]))
            for each in result["copies"]
        ]
        return "\n\n".join((*parts, *(["\n".join(rows)] if rows else []), self._caption.text()))
