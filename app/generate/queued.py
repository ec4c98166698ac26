"""Runs that wait: what comes next, in which order, and what to take out."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.generate.order import teacher_title
from app.parts.facts import sentence
from app.parts.form import button, row_of
from app.parts.listing import chosen_place, rows_model, select_row, show_rows, told
from app.queued_runs import QueuedRun, QueuedRuns
from app.widgets.paged_model import Column, Row
from app.widgets.plain_label import PlainLabel
from app.widgets.table import DataTable
from engine.recipes import PromptRecipe, in_language


class QueuedTable(QWidget):
    """A table of the runs that wait, the next on top."""

    def __init__(self, runs: QueuedRuns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._none = PlainLabel(
            self.tr(
                "No run waits. While one is in progress, “Add to the queue” lets the next one wait "
                "for it; it then begins by itself."
            ),
            "muted",
            wrap=True,
        )
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("Runs that wait"))
        self.sooner = button(self.tr("Sooner"))
        self.sooner.clicked.connect(lambda: self._move(-1))
        self.later = button(self.tr("Later"))
        self.later.clicked.connect(lambda: self._move(1))
        self.take_out = button(self.tr("Take out"))
        self.take_out.clicked.connect(self._remove)
        self.start = button(self.tr("Start the queue"), "primary")
        self.start.clicked.connect(runs.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._none)
        layout.addWidget(self.table, 1)
        layout.addLayout(row_of(self.sooner, self.later, self.take_out, None, self.start))
        layout.addStretch(0)

    def show_runs(self, recipes: Mapping[str, PromptRecipe], language: str, *, busy: bool) -> None:
        """Read what waits; `busy` while a run is in progress."""
        waiting = self._runs.all()
        place = max(0, min(chosen_place(self.table), len(waiting) - 1))
        columns = (
            Column(self.tr("Recipe"), "text"),
            Column(self.tr("Teacher"), "text"),
            Column(self.tr("How many"), "text"),
        )

        def cells(run: QueuedRun) -> tuple[str, ...]:
            recipe = recipes.get(run.recipe_name)
            title = in_language(recipe.title, language) if recipe else run.recipe_name
            return title, teacher_title(run.teacher), told(self._amount(run.plan))

        rows = [Row(number, cells(run)) for number, run in enumerate(waiting)]
        show_rows(self.table, rows_model(columns, lambda: rows), 0)
        select_row(self.table, place)
        self._none.setVisible(not rows)
        self.table.setVisible(bool(rows))
        for each in (self.sooner, self.later, self.take_out, self.start):
            each.setVisible(bool(rows))
        self.start.setEnabled(not busy)

    def _amount(self, plan: Mapping[str, object]) -> str:
        if plan.get("until_quotas"):
            return self.tr("until the quotas are met")
        if isinstance(total := plan.get("total"), int) and total:
            return sentence(self.tr("{number} in all"), number=total)
        each = plan.get("per_seed")
        return sentence(
            self.tr("{number} from each seed"), number=each if isinstance(each, int) else 0
        )

    def _move(self, by: int) -> None:
        place = chosen_place(self.table)
        self._runs.move(place, by)
        select_row(self.table, max(0, min(place + by, len(self._runs.all()) - 1)))

    def _remove(self) -> None:
        self._runs.remove(chosen_place(self.table))
