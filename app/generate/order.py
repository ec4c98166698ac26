"""What to generate: the recipe, the teacher, the seeds it grows from, and how much."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.generate.extra_checks import ExtraChecks
from app.generate.option_fields import OptionFields
from app.parts.cell_words import cell_title
from app.parts.choice import Choice
from app.parts.facts import any_or, label_title, sentence
from app.parts.form import Form, button, row_of
from app.parts.number import Number
from app.session import MissingRows, MoreRows
from app.translate import isolate
from app.widgets.plain_label import PlainLabel
from app.words import script_title, task_title, variety_title
from engine import known_teachers
from engine.jobs.watermark_key import marks
from engine.plugin import TeacherSpec
from engine.recipes import SAME_AS_SEED, PromptRecipe, all_recipes, in_language
from engine.store import Store
from engine.tasks import TASKS

if TYPE_CHECKING:
    from engine.jobs.planning import GenerationPlan

#: Two ways to say how many.
PER_SEED, IN_ALL = "per_seed", "in_all"
#: The third: as many as the mix lacks.
UNTIL_QUOTAS = "until_quotas"
OFF, ON = "off", "on"
#: What stands first: of those that the chosen teacher can follow.
FIRST_RECIPES = ("paraphrase", "word_swap")


class GenerationOrder(QWidget):
    """The form at the side of Generate."""

    #: Something was changed that the prompt depends on.
    changed = Signal()
    start_wanted = Signal()
    teachers_wanted = Signal()
    #: The answers of this project are to be marked from now on, or no more.
    marking_picked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipes: Mapping[str, PromptRecipe] = {}
        self._teachers: Mapping[str, TeacherSpec] = {}
        self._cells: list[dict[str, Any]] = []
        self._cell: dict[str, str] = {}
        self.recipe = Choice(letters=18)
        self.recipe.picked.connect(self._show)
        self._when = PlainLabel(role="muted", wrap=True)
        self.options = OptionFields()
        self.options.picked.connect(self._show)
        self.teacher = Choice(letters=14)
        self.teacher.picked.connect(self._offer_recipes)
        others = button(self.tr("Teachers…"))
        others.clicked.connect(self.teachers_wanted)
        self.label = Choice()
        self.variety = Choice()
        self.script = Choice()
        for each in (self.label, self.variety, self.script):
            each.picked.connect(self._show)
        self.way = Choice(
            [
                (PER_SEED, self.tr("from each seed")),
                (IN_ALL, self.tr("in all")),
                (UNTIL_QUOTAS, self.tr("until quotas are met")),
            ],
            letters=10,
        )
        self.way.picked.connect(self._show_amount)
        self.amount = Number(1, 100_000, 1)
        self.amount.valueChanged.connect(self._tell_total)
        self.checks = ExtraChecks()
        self.watermark = Choice([(OFF, self.tr("off")), (ON, self.tr("on"))], letters=10)
        self.watermark.picked.connect(self._pick_marking)
        self._marking = PlainLabel(role="muted", wrap=True)
        self._total = PlainLabel(role="muted", wrap=True)
        self.start = button(self.tr("Start"), "primary")
        self.start.clicked.connect(self.start_wanted)
        form = Form()
        form.add(self.tr("Recipe"), self.recipe)
        form.addRow(self._when)
        form.addRow(self.options)
        form.add(self.tr("Teacher"), _line(self.teacher, others))
        self.teacher.setAccessibleName(self.tr("Teacher"))
        form.addRow(PlainLabel(self.tr("Grow from these seeds"), "muted"))
        form.add(self.tr("Label"), self.label)
        form.add(self.tr("Variety"), self.variety)
        form.add(self.tr("Script"), self.script)
        form.addRow(PlainLabel(self.tr("How many"), "muted"))
        form.add(self.tr("Candidates"), _line(self.amount, self.way))
        self.amount.setAccessibleName(self.tr("Candidates"))
        form.addRow(self.checks)
        form.add(self.tr("Watermark"), self.watermark)
        form.addRow(self._marking)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._total)
        layout.addStretch(1)
        layout.addLayout(row_of(None, self.start))

    def read(self, store: Store) -> None:
        """Offer the recipes, teachers, labels, varieties and scripts that there are."""
        self._recipes = all_recipes()
        self._teachers = known_teachers.known()
        self._cells = store.seeds.cells()
        self.watermark.set_value(ON if marks(store) else OFF)
        self.teacher.set_options([(name, teacher_title(name)) for name in self._teachers])
        self._fill_recipes()
        anything = self.tr("any")
        for name, choice, title in (
            ("label", self.label, label_title),
            ("variety", self.variety, variety_title),
            ("script", self.script, script_title),
        ):
            values = sorted({str(cell[name]) for cell in self._cells} - {""})
            choice.set_options(any_or(anything, [(each, title(each)) for each in values]))
        self._show()

    def _fill_recipes(self) -> None:
        """Of a teacher that works by rules, the recipes it can follow."""
        language = QLocale().name().partition("_")[0]
        titles = [
            (name, in_language(each.title, language))
            for name, each in self._recipes.items()
            if each.operations or not self.by_rules
        ]
        titles.sort(key=lambda pair: (pair[0] not in FIRST_RECIPES, pair[1]))
        self.recipe.set_options(titles)

    def _offer_recipes(self) -> None:
        self._fill_recipes()
        self._show()

    @property
    def by_rules(self) -> bool:
        """Whether the chosen teacher reads no prompt."""
        from engine.teachers import TEACHERS

        teacher = self.chosen_teacher()
        return teacher is not None and TEACHERS[teacher.kind].by_operations

    @property
    def has_teacher(self) -> bool:
        """Whether there is anyone to ask."""
        return bool(self._teachers)

    def chosen_recipe(self) -> PromptRecipe | None:
        """The recipe to use."""
        return self._recipes.get(self.recipe.value())

    def chosen_teacher(self) -> TeacherSpec | None:
        """The teacher to ask."""
        return self._teachers.get(self.teacher.value())

    def plan(self) -> "GenerationPlan":
        """What to generate."""
        from engine.jobs.planning import GenerationPlan

        way, amount = self.way.value(), self.amount.value()
        until = way == UNTIL_QUOTAS
        return GenerationPlan(
            per_seed=amount if way == PER_SEED else 0,
            total=amount if way == IN_ALL else 0,
            until_quotas=until,
            cell=dict(self._cell) if until else {},
            label=self.label.value(),
            variety=self.variety.value(),
            script=self.script.value(),
            watermark=self.can_mark and self.watermark.value() == ON,
            options=self.options.choices(),
            checks=self.checks.chosen(),
        )

    def ask_for(self, more: MoreRows) -> None:
        """Set so many rows in all, from the seeds of their kind."""
        for choice, value in (
            (self.label, more.label),
            (self.variety, more.variety),
            (self.script, more.script),
        ):
            if value:
                choice.set_value(value)
        way = UNTIL_QUOTAS if isinstance(more, MissingRows) else IN_ALL
        self.way.set_value(way)
        self._show_amount(way)
        if isinstance(more, MissingRows):
            self._cell = dict(more.cell)
        else:
            self.amount.setValue(more.count)
        self._show()

    @property
    def can_mark(self) -> bool:
        """Whether the chosen teacher's answers can be marked."""
        from engine.teachers import TEACHERS

        teacher = self.chosen_teacher()
        return teacher is not None and TEACHERS[teacher.kind].marks

    @property
    def _can_be_asked(self) -> bool:
        from engine.teachers import TEACHERS

        teacher = self.chosen_teacher()
        return teacher is not None and TEACHERS[teacher.kind].scores

    def _pick_marking(self, value: str) -> None:
        self.marking_picked.emit(value == ON)
        self._show_marking()

    def _show_marking(self) -> None:
        self.watermark.setEnabled(self.can_mark)
        self.checks.setEnabled(self._can_be_asked)
        told = ""
        if not self.can_mark:
            told = self.tr("This teacher's answers can not be marked: only a model's can.")
        elif self.watermark.value() == ON:
            told = self.tr("Marked for this project's key. Balance, Watermark finds it again.")
        self._marking.setText(told)
        self._marking.setVisible(bool(told) and self.watermark.value() == ON)

    def fitting(self) -> int:
        """How many seeds the choices leave."""
        recipe = self.chosen_recipe()
        varieties = self._varieties()
        asked = {
            "label": self.label.value(),
            "variety": self.variety.value(),
            "script": self.script.value(),
        }
        return sum(
            int(cell["n"])
            for cell in self._cells
            if all(not value or cell[name] == value for name, value in asked.items())
            and (cell["label"] or not needs_label(recipe))
            and all(cell["variety"] in wanted for wanted in varieties)
        )

    def _varieties(self) -> list[tuple[str, ...]]:
        """The varieties that the chosen options take seeds of."""
        recipe, chosen = self.chosen_recipe(), self.options.choices()
        options = recipe.options if recipe is not None else {}
        found = [options[name].choices[each].seeds for name, each in chosen.items()]
        return [each for each in found if each]

    def set_running(self, running: bool) -> None:
        """One run at a time: while one is in progress, the next is to wait."""
        self.start.setText(self.tr("Add to the queue") if running else self.tr("Start"))
        self.start.setEnabled(self.fitting() > 0)

    def _show_amount(self, way: str) -> None:
        self._cell = {}
        self.amount.setVisible(way != UNTIL_QUOTAS)
        each = way == PER_SEED
        self.amount.blockSignals(True)
        self.amount.setMaximum(100 if each else 100_000)
        self.amount.setValue(1 if each else min(max(self.fitting(), 1), 500))
        self.amount.blockSignals(False)
        self._tell_total()

    def _show(self) -> None:
        recipe = self.chosen_recipe()
        self.options.show_recipe(recipe)
        language = QLocale().name().partition("_")[0]
        self._when.setText(in_language(recipe.when, language) if recipe else "")
        self._show_marking()
        self._tell_total()
        self.changed.emit()

    def amount_text(self) -> str:
        """What is said of how many will be asked for."""
        return self._total.text()

    def _tell_total(self) -> None:
        seeds = self.fitting()
        recipe = self.chosen_recipe()
        amount = self.amount.value()
        total = seeds * amount if self.way.value() == PER_SEED else amount
        if recipe is not None:
            at_once = recipe.narrowed(self.options.choices()).answers
            per_seed = -(-amount // at_once) * at_once
            total = (
                seeds * per_seed if self.way.value() == PER_SEED else -(-total // at_once) * at_once
            )
        if seeds and self.way.value() == UNTIL_QUOTAS:
            if self._cell:
                text = self.tr("{seeds} seeds fit: what the mix lacks of {cell} is asked for.")
            else:
                text = self.tr(
                    "{seeds} seeds fit: what the mix lacks is asked for, the emptiest kind first."
                )
            told = sentence(text, seeds=seeds, cell=isolate(cell_title(self._cell)))
        elif seeds:
            text = self.tr("{seeds} seeds fit: {total} candidates will be asked for.")
            told = sentence(text, seeds=seeds, total=total)
        elif needs_label(recipe):
            told = self.tr("No seed fits: this recipe needs seeds with a label.")
        else:
            told = self.tr("No seed fits these choices.")
        if recipe is not None and recipe.task != SAME_AS_SEED:
            makes = sentence(self.tr("Makes: {task}."), task=task_title(recipe.task))
            told = f"{told} {makes}"
        self._total.setText(told)


def needs_label(recipe: PromptRecipe | None) -> bool:
    """Whether a recipe only works with seeds that have a label."""
    if recipe is None or recipe.task == SAME_AS_SEED:
        return False
    return recipe.task in TASKS and TASKS[recipe.task].labelled


def teacher_title(name: str) -> str:
    """A teacher as it is read: the one that ships has a title, others their own name."""
    from PySide6.QtCore import QCoreApplication

    if name == known_teachers.STARTER:
        return QCoreApplication.translate("Teachers", "The one that ships (starter)")
    if name == known_teachers.RULES:
        return QCoreApplication.translate("Teachers", "Rules, without a model")
    return name


def _line(*widgets: QWidget) -> QWidget:
    inside = QWidget()
    layout = row_of(*widgets, stretch=False)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setStretch(0, 1)
    inside.setLayout(layout)
    return inside
