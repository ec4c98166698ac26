"""What will become of the first rows of a file: tried without storing anything."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.facts import sentence
from app.translate import isolate, translate_engine
from app.widgets.bidi_text import BidiText
from app.widgets.plain_label import PlainLabel, text_side
from app.words import joined, script_title, variety_title
from engine.errors import UserError
from engine.importers.notes import recognise
from engine.importers.seeding import BadRow, BlankRow, Outcome, Seeding, SeedOptions
from engine.model import SeedExample
from engine.plugin import RawRow
from engine.text.normalise import exact_key, normalise

_SIZE = 16


class DryRun(QWidget):
    """How many rows become seeds, and one row: its text in its direction, and as it is compared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcomes: list[Outcome] = []
        self.summary = PlainLabel(wrap=True)
        self.text = BidiText(size=_SIZE, fit=(1, 3))
        self.text.setAccessibleName(self.tr("The chosen row as a seed"))
        self.facts = PlainLabel(role="muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for each in (self.summary, self.text, self.facts):
            layout.addWidget(each)

    def try_rows(self, rows: Sequence[RawRow], options: SeedOptions) -> None:
        """Try these rows as they would be imported."""
        try:
            seeding = Seeding("", options)
        except UserError:
            self._outcomes = []
            self.summary.setText(self.tr("No column is chosen as the text."))
            return
        self._outcomes = [seeding.outcome(each) for each in rows]
        seeds = [each for each in self._outcomes if isinstance(each, SeedExample)]
        copies = len(seeds) - len({exact_key(each.text) for each in seeds})
        aside = sum(isinstance(each, BadRow) for each in self._outcomes)
        parts = [sentence(self.tr("{number} become seeds"), number=len(seeds))]
        if copies:
            parts.append(sentence(self.tr("{number} of them duplicates"), number=copies))
        if aside:
            parts.append(sentence(self.tr("{number} set aside"), number=aside))
        told = sentence(self.tr("Of the first {number} rows:"), number=len(self._outcomes))
        self.summary.setText(f"{told} {joined(parts)}")

    def show_row(self, place: int) -> None:
        """Show what becomes of one of them."""
        outcome = self._outcomes[place] if 0 <= place < len(self._outcomes) else None
        self.text.setVisible(isinstance(outcome, SeedExample))
        self.facts.setVisible(outcome is not None)
        if isinstance(outcome, SeedExample):
            self.text.set_text(outcome.text)
            self.facts.setText(self._facts(outcome))
        elif isinstance(outcome, BadRow):
            self.facts.setText(translate_engine(outcome.reason, outcome.values))
        elif isinstance(outcome, BlankRow):
            self.facts.setText(self.tr("Blank: it is passed over."))

    def _facts(self, seed: SeedExample) -> str:
        right = text_side(seed.text) == Qt.LayoutDirection.RightToLeft
        parts = [
            self.tr("right to left") if right else self.tr("left to right"),
            script_title(seed.script),
            variety_title(seed.variety),
            isolate(seed.label) if seed.label else "",
            sentence(
                self.tr("stored as it stands, compared as: {key}"),
                key=isolate(normalise(seed.text, "matching")),
            ),
            *(translate_engine(*recognise(each)) for each in seed.warnings),
        ]
        return joined([each for each in parts if each])
