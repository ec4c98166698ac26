"""What becomes of personal data in a file: phones, e-mails, ids and the like."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.choice import Choice
from app.parts.facts import number, sentence
from app.parts.form import Form
from app.translate import translate_engine
from app.widgets.plain_label import PlainLabel
from app.words import joined
from engine.importers.columns import FIELD
from engine.importers.privacy import KEEP, PSEUDONYMISE, REDACT
from engine.plugin import RawRow
from engine.text.personal_data import TYPES, counts_by_type, find_personal_data


class PersonalDataChoice(QWidget):
    """Tells what the first rows hold, and asks whether it is to be replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice(
            [
                (KEEP, self.tr("Keep it as it is")),
                (REDACT, self.tr("Put its kind in its place")),
                (PSEUDONYMISE, self.tr("Put invented data in its place")),
            ]
        )
        self.choice.picked.connect(self._explain)
        self._found = PlainLabel(role="muted", wrap=True)
        self._what = PlainLabel(role="muted", wrap=True)
        form = Form()
        form.add(self.tr("On import"), self.choice)
        self.choice.setAccessibleName(self.tr("Personal data on import"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._found)
        layout.addLayout(form)
        layout.addWidget(self._what)
        self._explain()

    def show_rows(self, rows: Iterable[RawRow], roles: Mapping[str, str]) -> None:
        """Look for personal data in the columns of these rows that become texts."""
        texts = [
            row.columns.get(column, "")
            for row in rows
            if not row.problem
            for column, role in roles.items()
            if role in ("text", "chat") or role.startswith(FIELD)
        ]
        counts = counts_by_type(each for text in texts for each in find_personal_data(text))
        if counts:
            text = self.tr("In the first rows: {kinds}.")
            self._found.setText(sentence(text, kinds=kinds_told(counts)))
        else:
            self._found.setText(self.tr("None was seen in the first rows."))

    def _explain(self) -> None:
        says = {
            KEEP: self.tr("Teachers and exports will see it."),
            REDACT: self.tr(
                "A phone number becomes [PHONE], an e-mail address [EMAIL]. The original stays in "
                "the project; no teacher and no export sees it."
            ),
            PSEUDONYMISE: self.tr(
                "The same number becomes the same invented one, which nobody has. The original "
                "stays in the project; no teacher and no export sees it."
            ),
        }
        self._what.setText(says[self.choice.value()])


def kinds_told(counts: Mapping[str, int]) -> str:
    """Kinds of personal data with how many there are, in the window's language."""
    return joined(
        [
            f"{translate_engine(TYPES[kind])} {number(counts[kind])}"
            for kind in TYPES
            if counts.get(kind)
        ]
    )


def personal_data_told(counts: Mapping[str, int], *, kept: bool) -> str:
    """The sentence about an import: `counts` as `SeedImport.personal_data` gives them."""
    if kept:
        text = QCoreApplication.translate(
            "PersonalDataChoice",
            "Rows with personal data: {rows} ({kinds}). Teachers and exports will see it.",
        )
    else:
        text = QCoreApplication.translate(
            "PersonalDataChoice", "Personal data was replaced in {rows} rows ({kinds})."
        )
    return sentence(text, rows=counts["rows"], kinds=kinds_told(counts))
