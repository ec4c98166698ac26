"""All conditions of a selection, in a sheet that opens under its button."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.parts.choice import Choice
from app.parts.facts import any_or, label_title, script_pairs, sentence, variety_pairs
from app.parts.form import button, row_of
from app.parts.number import Number
from app.translate import isolate, translate_engine
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from app.words import outcome_title
from engine.model import Outcome
from engine.store import QueueFilter, Store
from engine.verifiers import VERIFIERS

_LONGEST = 100_000
#: What a condition and its name want of the width.
_COLUMN = 270
_MOST_COLUMNS = 4


class SelectionForm(Card):
    """Each change asks for the candidates that fit, at once."""

    #: The selection as it stands now (`QueueFilter`).
    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Conditions"))
        self._wanted = QueueFilter()
        self._cells: list[tuple[PlainLabel, QWidget]] = []
        self._grid = QGridLayout()
        self.choices = {
            name: Choice(letters=8)
            for name in (
                "label",
                "variety",
                "script",
                "topic",
                "run_id",
                "recipe",
                "teacher",
                "verifier",
                "outcome",
                "annotator",
            )
        }
        self.shortest = Number(0, _LONGEST, 0, special=self.tr("any"))
        self.longest = Number(0, _LONGEST, 0, special=self.tr("any"))
        self.clear = button(self.tr("Clear all conditions"))
        self._build()
        for choice in self.choices.values():
            choice.picked.connect(self._read)
        for number in (self.shortest, self.longest):
            number.valueChanged.connect(self._read)
        self.clear.clicked.connect(self._clear)

    def _build(self) -> None:
        titles = {
            "label": self.tr("Label"),
            "variety": self.tr("Variety"),
            "script": self.tr("Script"),
            "topic": self.tr("Topic"),
            "run_id": self.tr("Run"),
            "recipe": self.tr("Recipe"),
            "teacher": self.tr("Teacher"),
            "verifier": self.tr("Check"),
            "outcome": self.tr("The check says"),
            "annotator": self.tr("Decided by"),
        }
        controls: list[tuple[str, QWidget]] = [
            *((title, self.choices[name]) for name, title in titles.items()),
            (self.tr("Letters, at least"), self.shortest),
            (self.tr("Letters, at most"), self.longest),
        ]
        for title, control in controls:
            label = PlainLabel(title)
            label.setBuddy(control)
            control.setAccessibleName(title)
            self._cells.append((label, control))
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self.body.addLayout(self._grid)
        self.body.addLayout(row_of(self.clear, None))
        self.arrange(_COLUMN * _MOST_COLUMNS)

    def arrange(self, width: int) -> None:
        """In as many columns as there is room for; each is read downwards."""
        columns = max(1, min(_MOST_COLUMNS, width // _COLUMN))
        rows = -(-len(self._cells) // columns)
        for number, (label, control) in enumerate(self._cells):
            self._grid.addWidget(label, number % rows, 2 * (number // rows))
            self._grid.addWidget(control, number % rows, 2 * (number // rows) + 1)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(2 * column + 1, int(column < columns))

    def show_selection(self, store: Store, wanted: QueueFilter) -> None:
        """Offer what the project has, and show what is asked for."""
        self._wanted = wanted
        listings, runs = store.listings, store.runs.all()
        labels = sorted({str(cell["label"]) for cell in store.candidates.cells() if cell["label"]})
        recipes = {run.recipe: run.recipe_name for run in runs}
        teachers = {run.teacher: run.teacher_name for run in runs}
        run_pairs = [
            (
                str(run.id),
                sentence(self.tr("{number}: {name}"), number=run.id, name=run.recipe_name),
            )
            for run in runs
        ]
        pairs: dict[str, list[tuple[str, str]]] = {
            "label": [(each, label_title(each)) for each in labels],
            "variety": variety_pairs(),
            "script": script_pairs(),
            "topic": [(each, isolate(each)) for each in listings.choices("topic")],
            "run_id": run_pairs,
            "recipe": [(key, isolate(name)) for key, name in recipes.items()],
            "teacher": [(key, isolate(name)) for key, name in teachers.items()],
            "verifier": [(each.name, translate_engine(each.title)) for each in VERIFIERS.values()],
            "outcome": [(str(each), outcome_title(str(each))) for each in Outcome],
            "annotator": [(each, isolate(each)) for each in listings.choices("annotator")],
        }
        for name, choice in self.choices.items():
            value = str(getattr(wanted, name) or "")
            known = pairs[name] if value in {"", *(key for key, _ in pairs[name])} else []
            choice.set_options(
                any_or(self.tr("any"), known or [*pairs[name], (value, value)]), value
            )
        self.shortest.show_value(wanted.shortest)
        self.longest.show_value(wanted.longest)

    def _read(self) -> None:
        values = {name: choice.value() for name, choice in self.choices.items()}
        run = values.pop("run_id")
        self._wanted = replace(
            self._wanted,
            **values,  # type: ignore[arg-type]
            run_id=int(run or 0),
            shortest=self.shortest.amount(),
            longest=self.longest.amount(),
        )
        self.changed.emit(self._wanted)

    def _clear(self) -> None:
        now = self._wanted
        self._wanted = QueueFilter(status=now.status, text=now.text, kept=now.kept)
        for choice in self.choices.values():
            choice.set_value("")
        for number in (self.shortest, self.longest):
            number.show_value(0)
        self.changed.emit(self._wanted)
