"""What is true of all rows of a file whose own columns do not say it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.parts.choice import Choice
from app.parts.facts import any_or, script_pairs, variety_pairs
from app.parts.form import Form
from app.translate import isolate_ltr, translate_engine
from app.widgets.plain_label import PlainLabel
from app.words import task_title
from engine.i18n import fill
from engine.mix.licence_table import SUGGESTED, UNKNOWN, find_licence, is_unknown
from engine.tasks import TASKS


class ForAllRows(QWidget):
    """Task, variety, script, label, source and licence of a whole file."""

    #: Another task was chosen.
    task_picked = Signal(str)
    #: Anything that is said here is different.
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.task = Choice()
        self.task.picked.connect(self._pick_task)
        self.variety = Choice()
        self.script = Choice()
        self.label = QLineEdit()
        self.source = QLineEdit()
        self.source.setPlaceholderText(self.tr("such as DODa, or who wrote them"))
        self.licence = QComboBox()
        self.licence.setEditable(True)
        self.licence.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        edit = self.licence.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("Choose or write one"))
        self.licence.editTextChanged.connect(self._show_licence)
        self.understood = PlainLabel(role="muted", wrap=True)
        self.understood.hide()
        self._suggested = ""
        self._asked = ""
        self._fields: dict[str, QLineEdit] = {}
        for choice in (self.task, self.variety, self.script):
            choice.picked.connect(self.changed)
        self.label.textChanged.connect(self.changed)
        self.licence.editTextChanged.connect(self.changed)
        form = Form()
        form.add(self.tr("Task"), self.task)
        form.add(self.tr("Variety"), self.variety)
        form.add(self.tr("Script"), self.script)
        form.add(self.tr("Label"), self.label)
        form.add(self.tr("Source"), self.source)
        form.add(self.tr("Licence"), self.licence)
        form.addRow(self.understood)
        self._own = Form()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addLayout(self._own)

    def begin(self, task: str, variety: str) -> None:
        """Offer everything, with the project's own task and variety chosen."""
        self._asked = task
        self.task.set_options([(name, task_title(name)) for name in TASKS], task)
        self.variety.set_options(variety_pairs(), self.variety.value() or variety)
        self.script.set_options(any_or(self.tr("Seen in each row"), script_pairs()))
        if not self.licence.count():
            self.licence.addItems(list(SUGGESTED))
            self.licence.addItem(self.tr("Unknown"), UNKNOWN)
            self.licence.setCurrentIndex(-1)
            self.licence.setCurrentText("")
        self._show_fields(self.task.value())

    def fix_task(self, task: str) -> None:
        """A format whose rows are of one task leaves no choice; "" leaves it."""
        if task and task != self.task.value():
            self.task.set_value(task)
            self._pick_task(task)
        self.task.setEnabled(not task or task == self._asked)

    def suggest_source(self, name: str) -> None:
        """Name the source after the file, unless a person named it."""
        if self.source.text() in ("", self._suggested):
            self.source.setText(name)
            self._suggested = name

    def licence_text(self) -> str:
        """The licence as it is stored: what was written, or that nobody knows it."""
        return UNKNOWN if self.licence_unknown else self.licence.currentText().strip()

    @property
    def licence_unknown(self) -> bool:
        """Whether a person said that nobody knows the licence."""
        text = self.licence.currentText().strip()
        return bool(text) and (is_unknown(text) or text == self.tr("Unknown"))

    @property
    def licence_said(self) -> bool:
        """Whether there is an answer at all."""
        return bool(self.licence.currentText().strip())

    def defaults(self) -> dict[str, str]:
        """Values for the task's other fields."""
        return {name: edit.text() for name, edit in self._fields.items() if edit.text().strip()}

    def _show_licence(self, written: str) -> None:
        found = find_licence(written)
        if not written.strip() or self.licence_unknown or (found and found.id == written.strip()):
            text = ""
        elif found:
            text = fill(self.tr("Understood as {licence}."), {"licence": isolate_ltr(found.id)})
        else:
            text = self.tr("Zerria does not know this licence; it is kept as you write it.")
        self.understood.setText(text)
        self.understood.setVisible(bool(text))

    def _pick_task(self, task: str) -> None:
        self._show_fields(task)
        self.task_picked.emit(task)

    def _show_fields(self, task: str) -> None:
        self._own.clear()
        self._fields = {}
        known = task in TASKS and not TASKS[task].material
        for each in TASKS[task].fields if known else ():
            if not each.main and not TASKS[task].open:
                edit = QLineEdit()
                edit.setPlaceholderText(self.tr("for rows without such a column"))
                self._own.add(translate_engine(each.title), edit)
                self._fields[each.name] = edit
