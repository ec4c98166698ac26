"""The prompt as the teacher gets it, made with a real seed."""

from collections.abc import Mapping, Sequence
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.generate.trial_view import TrialView
from app.parts.form import button, row_of, scrolled
from app.translate import translate_engine
from app.widgets.bidi_text import BidiText
from app.widgets.plain_label import PlainLabel
from engine.errors import UserError
from engine.jobs.guidance import Guidance, guided
from engine.model import SeedExample
from engine.recipes import PromptRecipe
from engine.store import Store

_SIZE = 14
#: Seeds looked at to find some that fit, and how many of those one preview may show as examples.
_LOOKED_AT, _KEPT = 3_000, 40


class PromptPreview(QWidget):
    """System and user turn of one request; another seed at a button."""

    #: The same with another seed.
    another_wanted = Signal()
    #: The teacher is to answer it once, or to stop doing so.
    trial_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._system = BidiText(size=_SIZE, fit=(1, 6))
        self._user = BidiText(size=_SIZE, fit=(1, 30))
        self._problem = PlainLabel(role="muted", wrap=True)
        self._turns = QWidget()
        turns = QVBoxLayout(self._turns)
        turns.setContentsMargins(0, 0, 0, 0)
        turns.setSpacing(4)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._problem)
        column.addWidget(self._turns)
        for name, text in (
            (self.tr("Who the teacher is to be"), self._system),
            (self.tr("What it is asked"), self._user),
        ):
            turns.addWidget(PlainLabel(name, "muted"))
            turns.addWidget(text)
            text.setAccessibleName(name)
        self._steps: list[tuple[PlainLabel, BidiText]] = []
        self._column = turns
        column.addStretch(1)
        self._another = button(self.tr("Another seed"))
        self._another.clicked.connect(self.another_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inside, self.tr("The prompt")), 1)
        self.answer = TrialView()
        self.trial = button(self.tr("Try it once"))
        self.trial.clicked.connect(self.trial_wanted)
        layout.addWidget(self.answer)
        layout.addLayout(row_of(self.trial, None, self._another))

    def show_turns(
        self,
        turns: list[tuple[str, str]],
        problem: str = "",
        steps: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Show a request, or why there is none; and what further steps ask, by title."""
        texts = dict(turns)
        while len(self._steps) < len(steps):
            self._steps.append((PlainLabel(role="muted"), BidiText(size=_SIZE, fit=(1, 30))))
            for widget in self._steps[-1]:
                self._column.addWidget(widget)
        for number, (label, view) in enumerate(self._steps):
            shown = number < len(steps)
            if shown:
                label.setText(steps[number][0])
                view.set_text(steps[number][1])
                view.setAccessibleName(steps[number][0])
            label.setVisible(shown)
            view.setVisible(shown)
        self._system.set_text(texts.get("system", ""))
        self._user.set_text(texts.get("user", ""))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._turns.show()
        self._another.show()

    def show_rules(self, recipe: PromptRecipe) -> None:
        """Say what a teacher without a model does with a seed, in place of a prompt."""
        from engine.text.operations import OPERATIONS

        lines = [
            f"\u2022 {translate_engine(each.title)} \u2014 {translate_engine(each.help)}"
            for each in (OPERATIONS[name] for name in recipe.operations)
        ]
        told = self.tr("This teacher reads no prompt. It changes your sentences by rules, at once:")
        self._problem.setText("\n".join([told, *lines]))
        self._problem.show()
        self._turns.hide()
        self._another.hide()

    def show_trial(self, state: str, *, possible: bool) -> None:
        """What a trial does now (`loading`, `writing` or ""), and whether one can be made."""
        self.trial.setText(self.tr("Stop the trial") if state else self.tr("Try it once"))
        self.trial.setEnabled(possible or bool(state))
        if state == "loading":
            self.answer.tell(self.tr("The teacher is being loaded…"))
        elif state:
            self.answer.tell(self.tr("The teacher answers…"))
        else:
            self.answer.clear()

    def text(self) -> str:
        """The user turn that is shown."""
        return self._user.toPlainText()


def prompts_of_one_request(
    recipe: PromptRecipe,
    seeds: list[SeedExample],
    number: int,
    guidance: Guidance,
    variety: str = "",
    options: Mapping[str, str] | None = None,
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The turns of one request, and title and prompt of what its further steps ask.

    A `UserError` says what is wrong with the recipe.
    """
    from engine.jobs.planning import GenerationPlan, plan_requests
    from engine.jobs.recipe_steps import step_prompts

    plan = GenerationPlan(total=1, options=options or {})
    planned = plan_requests(recipe, seeds, plan, "preview", number, variety)
    line = guided(planned, guidance)[0].line
    messages = line["body"]["messages"]
    steps = [
        (f"{translate_engine(step)} \u2022 {translate_engine(title)}", text)
        for step, title, text in step_prompts(line, translate_engine)
    ]
    return [(str(each["role"]), str(each["content"])) for each in messages], steps


def some_seeds(
    store: Store,
    recipe: PromptRecipe,
    chosen: tuple[str, str, str],
    labelled: bool,
    number: int,
) -> list[SeedExample]:
    """A few seeds that fit the recipe and the chosen label, variety and script ("": any), other
    ones for another number."""
    from engine.jobs.recipe_fit import fits

    label, variety, script = chosen
    found: list[SeedExample] = []
    after = 0
    for _ in range(_LOOKED_AT // 200):
        page = store.seeds.page(after, 200)
        found += [
            each
            for each in page
            if each.duplicate_kind != "exact"
            and label in ("", each.label)
            and variety in ("", each.variety)
            and script in ("", each.script)
            and fits(recipe, each)
            and (each.label or not labelled)
        ]
        if len(page) < 200 or len(found) >= 5 * _KEPT:
            break
        after = page[-1].id
    if not found:
        return []
    start = number * 7 % len(found)
    turned = [*found[start:], *found[:start]]
    return list(islice(turned, _KEPT))


def explain(error: UserError) -> str:
    """An error as a line of the page."""
    return translate_engine(error.text, error.values)
