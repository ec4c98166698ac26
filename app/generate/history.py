"""Runs of this project: what was asked of whom, what came of it, and which can go on."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.generate.order import teacher_title
from app.generate.pass_chart import PassChart
from app.generate.yield_chart import YieldChart
from app.parts.facts import moment, number, percent
from app.parts.form import button, row_of, scrolled
from app.parts.listing import chosen_place, rows_model, select_row, show_rows, told
from app.widgets.paged_model import Column, Row
from app.widgets.plain_label import PlainLabel
from app.widgets.table import DataTable
from engine.jobs.gaps import kept_of, recipe_yields
from engine.model import Outcome
from engine.recipes import PromptRecipe, in_language
from engine.store import QueueFilter, Run, Store


class RunHistory(QWidget):
    """A table of runs; an unfinished one can be taken up again."""

    #: Take up this run (`engine.store.Run`).
    go_on_wanted = Signal(object)
    #: Show the candidates of this run in the queue.
    queue_wanted = Signal(object)
    #: These candidates are to be looked at (`QueueFilter`).
    rows_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._runs: list[Run] = []
        self._busy = False
        self._none = PlainLabel(self.tr("There was no run yet."), "muted")
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("Past runs"))
        self.go_on = button(self.tr("Go on with this run"))
        self.go_on.clicked.connect(self._go_on)
        self.look = button(self.tr("Review its candidates"))
        self.look.clicked.connect(self._look)
        self.yields = YieldChart()
        self.yields.queue_wanted.connect(self.rows_wanted)
        self.passes = PassChart()
        self.passes.verifier_chosen.connect(self._look_at_stopped)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._none)
        layout.addWidget(self.table, 1)
        layout.addLayout(row_of(None, self.look, self.go_on))
        inside = QWidget()
        charts = QHBoxLayout(inside)
        charts.setContentsMargins(0, 0, 0, 0)
        charts.setSpacing(12)
        charts.addWidget(self.passes, 1)
        charts.addWidget(self.yields, 1)
        self._charts = scrolled(inside, self.tr("What became of runs"))
        layout.addWidget(self._charts, 1)

    def show_runs(self, store: Store, recipes: dict[str, PromptRecipe], language: str) -> None:
        """Read every run."""
        self._store = store
        self._runs = store.runs.all()
        became = store.yields.of_runs()
        columns = (
            Column(self.tr("When"), "text"),
            Column(self.tr("Recipe"), "text"),
            Column(self.tr("Teacher"), "text"),
            Column(self.tr("Answers"), "number"),
            Column(self.tr("Usable"), "number"),
            Column(self.tr("Candidates"), "number"),
            Column(self.tr("Kept"), "number"),
            Column(self.tr("State"), "text"),
        )

        def cells(run: Run) -> tuple[str, ...]:
            recipe = recipes.get(run.recipe_name)
            usable = told(percent(run.parsed / run.answered)) if run.answered else ""
            return (
                told(moment(run.at)),
                in_language(recipe.title, language) if recipe else run.recipe_name,
                teacher_title(run.teacher_name),
                f"{run.answered} / {run.requests}",
                usable,
                told(number(became.get(run.id, {}).get("candidates", 0))),
                told(_kept_words(became.get(run.id, {}))),
                self.tr("finished") if run.finished_at else self.tr("can go on"),
            )

        rows = [Row(run.id, cells(run)) for run in self._runs]
        show_rows(self.table, rows_model(columns, lambda: rows), 1)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.table.setVisible(bool(rows))
        self.look.setVisible(bool(rows))
        self.go_on.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._charts.setVisible(bool(rows))
        self.yields.show_yields(recipe_yields(store), recipes, language)
        select_row(self.table, 0)
        self._offer()

    def set_busy(self, busy: bool) -> None:
        """One run at a time."""
        self._busy = busy
        self._offer()

    def chosen(self) -> Run | None:
        """The run that is chosen."""
        place = chosen_place(self.table)
        return self._runs[place] if 0 <= place < len(self._runs) else None

    def _offer(self) -> None:
        run = self.chosen()
        unfinished = run is not None and not run.finished_at
        self.go_on.setEnabled(unfinished and not self._busy)
        self.look.setEnabled(run is not None)
        if run is not None and self._store is not None:
            self.passes.show_passes(self._store.yields.verifier_passes(run.id))

    def _look_at_stopped(self, verifier: str) -> None:
        """The rows of the run that a check rejects, else those that it flags."""
        run, store = self.chosen(), self._store
        if run is None or store is None:
            return
        for outcome in (Outcome.REJECT, Outcome.FLAG):
            wanted = QueueFilter(None, run_id=run.id, verifier=verifier, outcome=str(outcome))
            if store.candidates.queue(wanted, 1):
                self.rows_wanted.emit(wanted)
                return

    def _go_on(self) -> None:
        if (run := self.chosen()) is not None:
            self.go_on_wanted.emit(run)

    def _look(self) -> None:
        if (run := self.chosen()) is not None:
            self.queue_wanted.emit(run)


def _kept_words(counts: Mapping[str, int]) -> str:
    """How many people kept of those that they judged; empty before they judged any."""
    found = kept_of(counts)
    if not found.decided:
        return ""
    share = percent(found.kept / found.decided)
    return f"{number(found.kept)} / {number(found.decided)}  {share}"
