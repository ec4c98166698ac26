"""Generate: a recipe, a teacher and seeds give candidates for the queue."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from app.generate.history import RunHistory
from app.generate.learned import Learned
from app.generate.one_trial import OneTrial, one_request
from app.generate.order import GenerationOrder, needs_label
from app.generate.prompt import PromptPreview, explain, prompts_of_one_request, some_seeds
from app.generate.queued import QueuedTable
from app.generate.run_card import RunCard
from app.generate.run_end import run_end
from app.parts.facts import number, sentence
from app.parts.page import Page
from app.queued_runs import QueuedRuns
from app.screens.generate import SCREEN
from app.session import MissingRows, MoreRows, Session
from app.translate import isolate, translate_engine
from app.widgets.card import Card
from app.widgets.columns import Columns, part_of
from engine import known_teachers
from engine.errors import UserError
from engine.jobs.guidance import Guidance, keep_guidance, kept_guidance
from engine.jobs.records import fitted
from engine.jobs.watermark_key import set_marks
from engine.recipes import all_recipes, in_language, parse_recipe
from engine.store import QueueFilter, Run

if TYPE_CHECKING:
    from app.generation import GenerationRun
    from engine.jobs.planning import GenerationPlan

#: The places of past and of waiting runs among the tabs.
_HISTORY, _QUEUED = 2, 3


class GenerateScreen(Page):
    """What to ask at the side; the prompt, the run and past runs beside it."""

    watches = frozenset({"seeds"})

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN, session)
        self._run: GenerationRun | None = None
        self._number = 0
        self.form = GenerationOrder()
        self.form.changed.connect(self._show_prompt)
        self.form.start_wanted.connect(self.start)
        self.form.teachers_wanted.connect(lambda: session.screen_wanted.emit("teachers"))
        self.form.marking_picked.connect(self._set_marking)
        side = Card(self.tr("What to write"))
        side.body.addWidget(self.form, 1)
        self.run_card = RunCard()
        self.run_card.hide()
        self.run_card.pause_wanted.connect(self._pause)
        self.run_card.cancel_wanted.connect(self._cancel)
        self.run_card.queue_wanted.connect(self._review)
        self.prompt = PromptPreview()
        self.prompt.another_wanted.connect(self._another_seed)
        self.prompt.trial_wanted.connect(self.try_once)
        self.trial = OneTrial(session)
        self.trial.state_changed.connect(self._show_trial)
        self.trial.ready.connect(self.prompt.answer.show_answer)
        self.trial.failed.connect(self._on_trial_failed)
        self.history = RunHistory()
        self.history.go_on_wanted.connect(self.go_on)
        self.history.queue_wanted.connect(
            lambda run: session.show_queue(QueueFilter(run_id=run.id))
        )
        self.history.rows_wanted.connect(session.show_queue)
        self.runs = QueuedRuns.of(session)
        self.queued = QueuedTable(self.runs)
        self.runs.changed.connect(self._show_queued)
        self.runs.begun.connect(self._follow)
        self.runs.left_out.connect(self._on_left_out)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._prompt_title = self.tr("The prompt, with a real seed")
        self.learned = Learned(session)
        self.learned.kept.connect(self._keep_guidance)
        for title, part in (
            (self._prompt_title, self.prompt),
            (self.tr("What was rejected"), self.learned),
            (self.tr("Past runs"), self.history),
            (self.tr("Waiting runs"), self.queued),
        ):
            card = Card()
            card.body.addWidget(part, 1)
            self.tabs.addTab(card, title)
        self.tabs.currentChanged.connect(self._show_history)
        beside = QVBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.run_card)
        beside.addWidget(self.tabs, 1)
        row = Columns()
        row.add(side, width=428)
        row.add(part_of(beside), 1)
        self.inside.addWidget(row, 1)
        session.rows_wanted.connect(self._ask_for)
        if session.generation is not None:
            self._follow(session.generation)

    def read(self) -> None:
        """Offer what there is; say what is missing first."""
        store = self.session.opened_store()
        if not store.seeds.count():
            self.show_empty(
                self.tr("Nothing to grow from yet"),
                self.tr("A teacher writes new sentences from seeds. Add some first."),
                self.tr("Go to Seeds"),
                lambda: self.session.screen_wanted.emit("seeds"),
            )
            return
        self.form.read(store)
        if not self.form.has_teacher:
            self.show_empty(
                self.tr("No teacher yet"),
                self.tr(
                    "A teacher is a language model in a file on this computer (GGUF format). Add "
                    "one: nothing is sent anywhere."
                ),
                self.tr("Go to Teachers"),
                lambda: self.session.screen_wanted.emit("teachers"),
            )
            return
        self._show_history()
        self._show_queued()
        if recipe := self.form.chosen_recipe():
            self.learned.show_recipe(store, recipe.name)
        self._offer()
        self.show_content()

    def _show_history(self) -> None:
        """Read past runs, when they are looked at: a large project has many to count."""
        if self.session.store is None or self.tabs.currentIndex() != _HISTORY:
            return
        language = QLocale().name().partition("_")[0]
        self.history.show_runs(self.session.opened_store(), all_recipes(), language)

    def _show_queued(self) -> None:
        if self.session.store is None:
            return
        waiting = len(self.runs.all())
        title = self.tr("Waiting runs")
        self.tabs.setTabText(_QUEUED, f"{title} ({number(waiting)})" if waiting else title)
        language = QLocale().name().partition("_")[0]
        self.queued.show_runs(all_recipes(), language, busy=self._run is not None)

    def _show_prompt(self) -> None:
        store, recipe = self.session.store, self.form.chosen_recipe()
        if store is None or recipe is None:
            return
        form = self.form
        self.trial.forget()
        self.prompt.answer.clear()
        if self.learned.recipe != recipe.name:
            self.learned.show_recipe(store, recipe.name)
        self.tabs.setTabEnabled(1, not form.by_rules)
        if form.by_rules:
            self.tabs.setTabText(0, self.tr("What the rules do"))
            self.prompt.show_rules(recipe)
            self._offer()
            return
        self.tabs.setTabText(0, self._prompt_title)
        chosen = form.label.value(), form.variety.value(), form.script.value()
        seeds = some_seeds(store, recipe, chosen, needs_label(recipe), self._number)
        if not seeds:
            self.prompt.show_turns([], self.tr("No seed fits these choices."))
            return
        try:
            adapted = fitted(store, recipe)
            variety = store.setting("variety", "arq")
            wanted = form.options.choices()
            guidance = kept_guidance(store, recipe.name)
            turns, steps = prompts_of_one_request(
                adapted, seeds, self._number, guidance, variety, wanted
            )
            self.prompt.show_turns(turns, steps=steps)
        except UserError as error:
            self.prompt.show_turns([], explain(error))
        self._offer()

    def try_once(self) -> None:
        """Let the teacher answer the request that is shown; nothing of it is stored."""
        recipe, teacher = self.form.chosen_recipe(), self.form.chosen_teacher()
        if self.trial.active:
            self.trial.stop()
            return
        if recipe is None or teacher is None or self._run is not None:
            return
        store, form = self.session.opened_store(), self.form
        chosen = form.label.value(), form.variety.value(), form.script.value()
        plan = replace(
            form.plan(), per_seed=0, total=1, until_quotas=False, cell={}, watermark=False
        )
        guidance = Guidance() if form.by_rules else kept_guidance(store, recipe.name)
        try:
            adapted = fitted(store, recipe)
            seeds = some_seeds(store, adapted, chosen, needs_label(recipe), self._number)
            if not seeds:
                self.prompt.answer.tell(self.tr("No seed fits these choices."))
                return
            variety = store.setting("variety", "arq")
            line = one_request(adapted, seeds, self._number, guidance, variety, plan)
            self.run_card.hide()  # the page must fit a screen of 768 lines
            self.trial.start(recipe, teacher, line)
        except UserError as error:
            self.prompt.answer.tell(explain(error))
        # The rules do the same with the same seed, and show no other one to choose.
        self._number += form.by_rules

    def _show_trial(self, state: str) -> None:
        self.prompt.show_trial(state, possible=self._run is None)

    def _on_trial_failed(self, error: UserError) -> None:
        self.prompt.answer.tell(explain(error))

    def _ask_for(self, more: MoreRows) -> None:
        if self.is_empty:
            return
        self.form.ask_for(more)
        if isinstance(more, MissingRows):
            text = self.tr(
                "Set to write until the mix has enough: {what}. Choose a recipe, then start."
            )
        elif more.label or more.variety or more.script:
            text = self.tr("Set for {count} more: {what}. Choose a recipe, then start.")
        else:
            text = self.tr(
                "{count} more are wanted: {what}. No choice here asks for this. Grow more rows and "
                "accept those that fit, or add such sentences as seeds."
            )
        self.show_message(sentence(text, count=more.count, what=isolate(more.what)))

    def _set_marking(self, on: bool) -> None:
        self.session.write(lambda store: set_marks(store, on=on))

    def _keep_guidance(self, recipe: str, guidance: Guidance) -> None:
        self.session.write(lambda store: keep_guidance(store, recipe, guidance))
        self._show_prompt()
        self.show_message(self.tr("Kept. The prompt shows what the teacher will be told."), "ok")

    def _another_seed(self) -> None:
        self._number += 1
        self._show_prompt()

    def _offer(self) -> None:
        busy = self._run is not None
        self.prompt.trial.setEnabled(not busy or self.trial.active)
        self.form.set_running(busy)
        self.history.set_busy(busy)
        self.queued.start.setEnabled(not busy)

    # A run

    def start(self) -> None:
        """Start a run as the form says, or let it wait for the one in progress."""
        recipe, teacher = self.form.chosen_recipe(), self.form.chosen_teacher()
        if recipe is None or teacher is None:
            return
        plan = self.form.plan()
        if not self.form.by_rules:
            guidance = kept_guidance(self.session.opened_store(), recipe.name)
            plan = replace(plan, guidance=guidance.as_data() if guidance else {})
        self.clear_message()
        busy = self._run is not None
        try:
            self.runs.add(recipe, teacher.name, plan)
        except UserError as error:
            self.show_error(error)
            return
        if busy:
            self.show_message(self.tr("It waits, and begins by itself after the runs before it."))
        elif self.session.other_model.taken:
            text = self.tr(
                "It waits, and begins by itself: a teacher is being asked about waiting rows, and two "
                "models would not fit in the memory. You can stop that in Verifiers."
            )
            self.show_message(text)

    def go_on(self, run: Run) -> None:
        """Take up a run that is not finished: exactly the missing requests are asked."""
        if self._run is not None:
            return
        from app.generation import GenerationRun
        from engine.jobs.planning import GenerationPlan

        self.clear_message()
        store = self.session.opened_store()
        random_seed = run.plan.get("random_seed")
        plan = GenerationPlan.from_data(run.plan)
        try:
            self.session.other_model.refuse()
            recipe = parse_recipe(store.runs.recipe_source(run.recipe), run.recipe_name)
            again = GenerationRun(self.session, recipe, known_teachers.find(run.teacher_name))
        except UserError as error:
            self.show_error(error)
            return
        self.runs.follow(again)
        self._begin(again, plan, None if random_seed is None else int(random_seed))

    def _begin(self, run: "GenerationRun", plan: "GenerationPlan", seed: int | None) -> None:
        self._follow(run)
        self.run_card.begin()
        run.begin(plan, seed)

    def _follow(self, run: "GenerationRun") -> None:
        self._run = run
        self.trial.forget()
        run.progress.connect(self.run_card.show_figures)
        run.noted.connect(self._show_notes)
        run.sample.connect(self.run_card.add_sample)
        run.state_changed.connect(self._on_state)
        run.finished.connect(self._on_finished)
        run.failed.connect(self._on_failed)
        self.run_card.begin()
        self.run_card.set_state(run.state)
        self.run_card.show_figures(run.figures())
        self._offer()

    def _on_left_out(self, name: str, error: UserError) -> None:
        """A run that waited, or others wait for, could not be done."""
        text = self.tr("{recipe} was left out: {reason} It is under Past runs if it had begun.")
        recipe = all_recipes().get(name)
        language = QLocale().name().partition("_")[0]
        shown = in_language(recipe.title, language) if recipe else name
        reason = translate_engine(error.text, error.values)
        self.show_message(sentence(text, recipe=isolate(shown), reason=reason), "bad")

    def _pause(self) -> None:
        if self._run is not None:
            self.clear_message()
            self._run.hold()

    def _cancel(self) -> None:
        if self._run is not None:
            self.clear_message()
            self._run.cancel()

    def _review(self) -> None:
        self.session.show_queue(QueueFilter())

    def _show_notes(self, notes: Sequence[str]) -> None:
        self.run_card.show_notes([translate_engine(each) for each in notes])

    def _on_state(self, state: str) -> None:
        self.run_card.set_state(state)

    def _on_failed(self, error: UserError) -> None:
        text = translate_engine(error.text, error.values)
        self.show_message(text, "bad", self.tr("Start again"), self._pause)

    def _on_finished(self, told: Mapping[str, Any]) -> None:
        self._run = None
        self.run_card.set_state("stopped" if told["cancelled"] else "over")
        self.run_card.show_figures(told)
        self._offer()
        if self.session.store is None:
            return
        self._show_history()
        if isinstance(told["nothing"], UserError):
            self.run_card.hide()
            self.show_message(explain(told["nothing"]), "info")
            return
        count = int(told["candidates"])
        self.show_message(
            run_end(told),
            "bad" if told["failed"] else "ok" if count else "info",
            self.tr("Review them") if count else "",
            self._review,
        )
