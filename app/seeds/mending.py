"""A row that was set aside, mended where it is seen: what the file held, and a form beside it."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.curate.aided_texts import AidedTexts
from app.parts.choice import Choice
from app.parts.facts import variety_pairs
from app.parts.form import Form, button, scrolled
from app.session import Session
from app.translate import isolate, isolate_ltr, translate_engine
from app.widgets.bidi_text import BidiText
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.i18n import fill
from engine.importers.columns import FIELD
from engine.jobs.repair_seeds import SetAside
from engine.mix.licence_table import SUGGESTED

_SIZE = 15
#: The part of the page that the form takes under its table, in pixels; the rest is scrolled to.
_HEIGHT = 300


class Mending(QWidget):
    """Shows one row; `wanted` when a person says that it is right now."""

    #: The row (`SetAside`) and its parts, by role.
    wanted = Signal(object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._aid = AidedTexts(session, self)
        self._row: SetAside | None = None
        self._texts: dict[str, BidiText] = {}
        self._title = PlainLabel(role="strong", wrap=True)
        self._raw = BidiText(size=_SIZE, fit=(1, 3))
        self._raw.setAccessibleName(self.tr("What the file holds"))
        self._form = Form()
        self.label = QLineEdit()
        self.variety = Choice(letters=18)
        self.source = QLineEdit()
        self.licence = QComboBox()
        self.licence.setEditable(True)
        self.licence.addItems(list(SUGGESTED))
        self._own = Form()
        self._form.add(self.tr("What the file holds"), self._raw)
        first, second = Form(), Form()
        first.add(self.tr("Label"), self.label)
        first.add(self.tr("Source"), self.source)
        second.add(self.tr("Variety"), self.variety)
        second.add(self.tr("Licence"), self.licence)
        terms = QHBoxLayout()
        terms.setSpacing(24)
        terms.addLayout(first, 1)
        terms.addLayout(second, 1)
        self.add = button(self.tr("Add as a seed"), "primary")
        self.add.setToolTip("Ctrl+Enter")
        self.add.clicked.connect(self._add)
        card = Card()
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._aid.button)
        top.addWidget(self.add)
        card.body.addLayout(top)
        card.body.addLayout(self._form)
        card.body.addLayout(self._own)
        card.body.addLayout(terms)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(card, self.tr("Mend the chosen row")))
        self.setFixedHeight(_HEIGHT)

    def show_row(self, row: SetAside | None) -> None:
        """Show a row, or nothing; what a person typed for the same row stays."""
        if row is not None and self._row is not None and row.id == self._row.id:
            return
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        place = fill(
            self.tr("{file}, line {line}"),
            {"file": isolate(row.file), "line": isolate_ltr(QLocale().toString(row.line))},
        )
        self._title.setText(f"{place}: {translate_engine(row.reason, row.values)}")
        self._raw.set_text(row.raw)
        self._show_fields(row)
        usual = self._session.opened_store().setting("variety")
        self._aid.attach(list(self._texts.values()), row.parts.get("variety") or usual)
        self.label.setText(row.parts.get("label", ""))
        self.variety.set_options(variety_pairs(), row.parts.get("variety") or None)
        self.source.setText(row.parts.get("source", ""))
        self.licence.setCurrentText(row.parts.get("licence", ""))

    def _show_fields(self, row: SetAside) -> None:
        self._aid.detach()
        self._own.clear()
        self._texts = {}
        for each in sorted(row.task.fields, key=lambda field: not field.main):
            role = "text" if each.main else FIELD + each.name
            edit = BidiText(size=_SIZE, fit=(1, 3), editable=True)
            edit.set_text(row.parts.get(role, ""))
            self._own.add(translate_engine(each.title), edit)
            edit.save_wanted.connect(self._add)
            edit.edited.connect(self._offer)
            self._texts[role] = edit
        self._offer()

    def _offer(self) -> None:
        self.add.setEnabled(bool(self._texts["text"].text().strip()))

    def parts(self) -> Mapping[str, str]:
        """The row as it stands in the form, by role."""
        return {
            **{role: edit.text() for role, edit in self._texts.items()},
            "label": self.label.text().strip(),
            "variety": self.variety.value(),
            "source": self.source.text().strip(),
            "licence": self.licence.currentText().strip(),
        }

    def _add(self) -> None:
        if self._row is not None and self.add.isEnabled():
            self.wanted.emit(self._row, self.parts())
