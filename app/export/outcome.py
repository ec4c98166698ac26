"""What an export would come to: rows, licence, what is missing or in conflict, and the way out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.export.preview_run import Preview
from app.parts.facts import sentence
from app.parts.form import button, row_of, scrolled
from app.parts.outlook import problem_sentence, shortage_sentence
from app.translate import isolate, isolate_ltr, translate_engine
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from app.words import joined
from engine.i18n import fill
from engine.mix.licence_table import OTHER
from engine.mix.licences import LicenceRules

_MOST_SENTENCES = 40
#: Sources of a conflict that get a button each; uids that a sentence names.
_MOST_SOURCES = 3
_UIDS = 2


class Outcome(Card):
    """Figures, sentences, and a button for each thing that can be done about them."""

    #: Go to this page.
    screen_wanted = Signal(str)
    #: Keep these rules on licences in the mix.
    rules_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("What will come out"))
        self._rules = LicenceRules()
        self.figures = PlainLabel(role="strong", wrap=True)
        self.licence = PlainLabel(role="muted", wrap=True)
        self.mix = PlainLabel(role="muted", wrap=True)
        self.missing = PlainLabel(wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for each in (self.figures, self.licence, self.mix, self.missing):
            column.addWidget(each)
        column.addStretch(1)
        self.buttons = QWidget()
        self._lines = QVBoxLayout(self.buttons)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        # Scrolled, so that many sentences do not make the window taller.
        self.body.addWidget(scrolled(inside, self.tr("What will come out")), 1)
        self.body.addWidget(self.buttons)

    def show_mix(self, text: str, rules: LicenceRules) -> None:
        """What the mix asks for, in a line."""
        self.mix.setText(text)
        self._rules = rules

    def show_counting(self) -> None:
        """The answer is on its way."""
        self.figures.setText(self.tr("Counting…"))
        self.licence.hide()
        self.missing.setText("")
        self._offer([], [])

    def show_preview(self, preview: Preview) -> None:
        """Show the answer."""
        self._show_figures(preview)
        told = [conflict_sentence(each) for each in preview.conflicts]
        if preview.problem is not None and not told:
            told = [problem_sentence(preview.problem)]
        told += [shortage_sentence(each) for each in preview.shortages[:_MOST_SENTENCES]]
        text = "\n".join(f"\u2022 {each}" for each in told)
        self.missing.setText(text or self.tr("Nothing is missing: the mix can be met."))
        self._offer(self._rulings(preview), self._ways(preview))

    def _show_figures(self, preview: Preview) -> None:
        self.mix.setVisible(preview.problem is None)
        if preview.problem is not None:
            self.figures.setText(
                self.tr("Nothing can be exported: licences are in conflict.")
                if preview.conflicts
                else self.tr("Nothing can be exported yet.")
            )
            self.licence.hide()
            return
        text = self.tr("{rows} rows: {real} real, {made} synthetic.")
        made = preview.rows - preview.real
        splits = [f"{split_title(name)} {isolate_ltr(count)}" for name, count in preview.splits]
        told = sentence(text, rows=preview.rows, real=preview.real, made=made)
        self.figures.setText(f"{told}  {joined(splits)}")
        if preview.licence == OTHER:
            licence = self.tr("Licence of the dataset: none that Zerria can name for all rows.")
        else:
            licence = fill(
                self.tr("Licence of the dataset: {licence}."),
                {"licence": isolate_ltr(preview.licence)},
            )
        if self._rules.leave_out:
            names = ", ".join(isolate(each or "–") for each in self._rules.leave_out)
            licence += " " + fill(self.tr("Left out: {sources}."), {"sources": names})
        self.licence.setText(licence)
        self.licence.show()

    def _rulings(self, preview: Preview) -> list[QPushButton]:
        """What the mix may say of licences to end a conflict, or to undo that."""
        found = []
        sources = [name for each in preview.conflicts for name in each["sources"]]
        for source in list(dict.fromkeys(sources))[:_MOST_SOURCES]:
            text = fill(self.tr("Leave out {source}"), {"source": isolate(source or "–")})
            left = tuple(dict.fromkeys((*self._rules.leave_out, source)))
            found.append(self._ruling(text, replace(self._rules, leave_out=left)))
        if any(each["kind"] == "unknown" for each in preview.conflicts):
            text = self.tr("Take in rows of unknown licence")
            found.append(self._ruling(text, replace(self._rules, allow_unknown=True)))
        if self._rules.leave_out:
            text = self.tr("Take in every source again")
            found.append(self._ruling(text, replace(self._rules, leave_out=())))
        return found

    def _ways(self, preview: Preview) -> list[QPushButton]:
        """The pages on which what is missing can be mended."""
        found = []
        if preview.shortages or preview.problem is not None:
            found.append(self._leading(self.tr("Change the mix"), "balance"))
            found.append(self._leading(self.tr("Add seeds"), "seeds"))
        if preview.shortages:
            found.append(self._leading(self.tr("Generate more"), "generate"))
        return found

    def _ruling(self, text: str, rules: LicenceRules) -> QPushButton:
        made = button(text)
        made.clicked.connect(lambda: self.rules_wanted.emit(rules))
        return made

    def _leading(self, text: str, screen: str) -> QPushButton:
        made = button(text)
        made.clicked.connect(lambda: self.screen_wanted.emit(screen))
        return made

    def _offer(self, *lines: Sequence[QPushButton]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for line in filter(None, lines):
            held = QWidget()
            row = row_of(*line)
            row.setContentsMargins(0, 0, 0, 0)
            held.setLayout(row)
            self._lines.addWidget(held)
        self.buttons.setVisible(any(lines))


def conflict_sentence(conflict: Mapping[str, Any]) -> str:
    """Why rows may not go out together, with the first of them."""
    uids = [str(each)[:8] for each in conflict["uids"]]
    shown = ", ".join(uids[:_UIDS]) + ("…" if len(uids) > _UIDS else "")
    return translate_engine(str(conflict["text"]), {**conflict["values"], "uids": shown})


def split_title(name: str) -> str:
    """A part of a dataset as it is read."""
    titles = {
        "train": QCoreApplication.translate("ExportScreen", "training"),
        "validation": QCoreApplication.translate("ExportScreen", "validation"),
        "test": QCoreApplication.translate("ExportScreen", "test"),
    }
    return titles.get(name, name)
