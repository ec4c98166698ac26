"""What each column of a file means: one choice a column, each meaning given once."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.choice import Choice
from app.parts.form import Form
from app.translate import isolate, translate_engine
from engine.importers.columns import FIELD, ROLES
from engine.plugin import TaskType
from engine.tasks import TASKS


class ColumnMeanings(QWidget):
    """The columns of a file and what each is taken for."""

    #: A person changed a meaning.
    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        #: The tasks by name; the records of a project have its own columns.
        self.tasks: Mapping[str, TaskType] = TASKS
        self._choices: dict[str, Choice] = {}
        self._form = Form()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._form)

    def show_columns(self, columns: Sequence[str], mapping: Mapping[str, str], task: str) -> None:
        """Show the columns with the meaning that is guessed or remembered."""
        self._form.clear()
        self._choices = {}
        options = self._options(task)
        for column in columns:
            choice = Choice(options, mapping.get(column, ""), letters=14)
            choice.picked.connect(lambda role, name=column: self._give(name, role))
            self._form.add(isolate(column), choice)
            self._choices[column] = choice

    def set_task(self, task: str) -> None:
        """Offer the fields of another task."""
        for choice in self._choices.values():
            choice.set_options(self._options(task))

    def mapping(self) -> dict[str, str]:
        """Column → meaning, of the columns that have one."""
        found = {column: choice.value() for column, choice in self._choices.items()}
        return {column: role for column, role in found.items() if role}

    def choice_of(self, column: str) -> Choice:
        """The choice of one column."""
        return self._choices[column]

    def _give(self, column: str, role: str) -> None:
        for other, choice in self._choices.items():
            if role and other != column and choice.value() == role:
                choice.set_value("")
        self.picked.emit()

    def _options(self, task: str) -> list[tuple[str, str]]:
        titles = {
            "text": self._main_title(task),
            "label": self.tr("Label"),
            "variety": self.tr("Variety"),
            "script": self.tr("Script"),
            "topic": self.tr("Topic"),
            "register": self.tr("Register"),
            "source": self.tr("Source"),
            "licence": self.tr("Licence"),
            "id": self.tr("Its number in the source"),
            "chat": self.tr("A chat: question and answer"),
        }
        known = self.tasks
        fields = [each for each in known[task].fields if not each.main] if task in known else []
        return [
            ("", self.tr("Not used")),
            *((role, titles.get(role, role)) for role in ROLES),
            *((FIELD + each.name, translate_engine(each.title)) for each in fields),
        ]

    def _main_title(self, task: str) -> str:
        if task not in TASKS:
            return self.tr("Text")
        main = next(each for each in TASKS[task].fields if each.main)
        return translate_engine(main.title)
