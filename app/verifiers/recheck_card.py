"""Check the rows that wait once more, or ask a teacher about them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy

from app.generate.order import teacher_title
from app.parts.choice import Choice
from app.parts.facts import sentence
from app.parts.form import button, check_box, row_of
from app.parts.number import Number
from app.translate import translate_engine
from app.verifiers.recheck_run import RecheckRun
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel, plain_tip
from app.widgets.progress_strip import ProgressStrip
from engine import known_teachers
from engine.errors import UserError
from engine.jobs.ask_verdicts import asking_names
from engine.plugin import TeacherSpec
from engine.verifiers import VERIFIERS

_USUAL, _MOST = 200, 1_000_000
_BOXES_A_LINE = 3


class RecheckCard(Card):
    """Says what it would change before it does, and what it has changed after."""

    #: It could not be done (`UserError`); what was done, in words.
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, run: RecheckRun) -> None:
        super().__init__(self.tr("The rows that wait"))
        self.run = run
        self._teachers: Mapping[str, TeacherSpec] = {}
        self._count = 0
        self._waiting = PlainLabel(wrap=True)
        self.check = button(self.tr("Check the waiting rows again"))
        self.check.clicked.connect(self._check)
        self.teacher = Choice(letters=14)
        self.most = Number(1, _MOST, _USUAL)
        self.boxes = {name: self._box(name) for name in asking_names()}
        self.ask = button(self.tr("Ask the teacher about the waiting rows"))
        self.ask.clicked.connect(self._ask)
        self.strip = ProgressStrip()
        self.strip.stop_wanted.connect(run.stop)
        self.teacher.setAccessibleName(self.tr("Teacher"))
        self.most.setAccessibleName(self.tr("Rows, the best first"))
        self._name = PlainLabel(self.tr("Rows, the best first"))
        self._about = PlainLabel(
            self.tr(
                "These checks ask a teacher: choose which. Rows that it was asked about are left out, "
                "so what was stopped goes on where it was."
            ),
            "muted",
            wrap=True,
        )
        self._none = PlainLabel(
            self.tr("No teacher here can be asked: add a model file in Teachers."),
            "muted",
            wrap=True,
        )
        self.body.addWidget(self._waiting)
        self.body.addLayout(row_of(self.check))
        self.body.addWidget(self._about)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, box in enumerate(self.boxes.values()):
            grid.addWidget(box, place // _BOXES_A_LINE, place % _BOXES_A_LINE)
        self.body.addLayout(grid)
        self.body.addLayout(row_of(self.teacher, self._name, self.most))
        self.body.addLayout(row_of(self.ask))
        self.body.addWidget(self._none)
        self.body.addWidget(self.strip)
        run.progress.connect(self.strip.advance)
        run.failed.connect(self._on_failed)
        run.written.connect(self._on_written)

    def show_waiting(self, count: int) -> None:
        """Show how many rows wait, and which teachers can be asked."""
        if count:
            text = self.tr(
                "Rows that wait: {count}. Moved thresholds, new seeds and newly accepted rows reach them "
                "when they are checked again: their verdicts and their order may change. Rows that "
                "people decided on stay as they are. A copy of the project is kept first."
            )
            self._waiting.setText(sentence(text, count=count))
        else:
            self._waiting.setText(self.tr("No row waits: generate some first."))
        self._offer_teachers()
        self._follow(count)

    def _offer_teachers(self) -> None:
        from engine.teachers import TEACHERS

        try:
            known = known_teachers.known()
        except UserError as error:
            known = {}
            self.failed.emit(error)
        self._teachers = {
            name: each
            for name, each in known.items()
            if each.kind in TEACHERS and TEACHERS[each.kind].scores
        }
        self.teacher.set_options([(name, teacher_title(name)) for name in self._teachers])
        for part in (self.teacher, self._name, self.most, self.ask, *self.boxes.values()):
            part.setVisible(bool(self._teachers))
        self._none.setVisible(not self._teachers)

    def _box(self, name: str) -> QCheckBox:
        box = check_box(translate_engine(VERIFIERS[name].title))
        box.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        box.setToolTip(plain_tip(translate_engine(VERIFIERS[name].help)))
        box.toggled.connect(lambda _: self._follow())
        return box

    def chosen(self) -> list[str]:
        """The checks that are ticked."""
        return [name for name, box in self.boxes.items() if box.isChecked()]

    def _follow(self, count: int | None = None) -> None:
        if count is not None:
            self._count = count
        free = self._count > 0 and not self.run.busy
        self.check.setEnabled(free)
        self.ask.setEnabled(free and bool(self.chosen()) and bool(self._teachers))
        if not self.run.busy:
            self.strip.end()
        elif self.strip.isHidden():
            self._begin()

    # The run

    def _check(self) -> None:
        try:
            self.run.check()
        except UserError as error:
            self.failed.emit(error)
            return
        self._begin()

    def _ask(self) -> None:
        teacher = self._teachers.get(self.teacher.value())
        if teacher is None:
            return
        try:
            self.run.ask(teacher, self.chosen(), self.most.amount())
        except UserError as error:
            self.failed.emit(error)
            return
        self._begin()

    def _begin(self) -> None:
        if not self.run.busy:
            return  # it could not begin, and that is told
        self.strip.begin(
            self.tr("Asking the teacher") if self.run.asks else self.tr("Checking the rows again")
        )
        self.check.setEnabled(False)
        self.ask.setEnabled(False)

    def _on_failed(self, error: UserError) -> None:
        self._follow()
        self.failed.emit(error)

    def _on_written(self, counts: Mapping[str, int], stopped: bool) -> None:
        self.strip.end()
        self._follow()
        text = self.tr(
            "Rows checked again: {checked}; changed: {changed}; stopped that were not: {stopped}; "
            "no longer stopped: {freed}. Decisions stay as they were."
        )
        told = sentence(text, **counts)
        if stopped:
            lead = self.tr("Stopped; what was done stays.")
            told = f"{lead} {told}"
        self.told.emit(told)
