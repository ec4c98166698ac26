"""A run of generation in the window: requests go to the worker, its answers into the project.

Answers are stored a few at a time between the events of the window, never longer than a frame.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from app.jobs import Job, State
from app.parts.facts import sentence
from app.parts.mix_reckoning import MixReckoning
from app.parts.steps import StepsInTurns
from app.run_progress import RunProgress, records_of
from app.translate import isolate, translate_engine
from app.worker import error_of
from engine.errors import UserError
from engine.i18n import fill
from engine.jobs.gap_filling import NothingToFill
from engine.jobs.generate import Generation
from engine.jobs.in_steps import Steps
from engine.jobs.outstanding import AfterCrash, Outstanding
from engine.jobs.planning import GenerationPlan
from engine.known_teachers import spec_as_data
from engine.plugin import TeacherSpec
from engine.recipes import PromptRecipe, in_language
from engine.runners.asked import in_portions

if TYPE_CHECKING:
    from app.session import Session

#: Answers stored in one turn of the event loop, and what they may take of it.
MOST_ANSWERS = 20
TURN_SECONDS = 0.007
#: What the states of a run are to the list of jobs.
_LISTED: Mapping[str, State] = {
    "planning": "running",
    "running": "running",
    "pausing": "paused",
    "paused": "paused",
    "cancelling": "stopping",
}


class GenerationRun(QObject):
    """One run. `state` is planning, running, pausing, paused, cancelling, failed or over.

    After `failed` the run can be resumed: it goes on with exactly the missing requests.
    """

    #: `RunProgress.figures`.
    progress = Signal(object)
    #: How the teacher was opened, where that is not as asked for: marked sentences, none to forget.
    noted = Signal(object)
    #: The text of a candidate, as it was stored.
    sample = Signal(str)
    #: The state has changed.
    state_changed = Signal(str)
    #: What the run did: as `progress`, and run_id, resumed, missing, cancelled, failures (sentences),
    #: and `nothing`: the `UserError` that says why there was nothing to do.
    finished = Signal(object)
    #: It can not go on (`UserError`); what it had finished is stored.
    failed = Signal(object)

    def __init__(
        self,
        session: "Session",
        recipe: PromptRecipe,
        teacher: TeacherSpec,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or session)
        self.recipe, self.teacher = recipe, teacher
        self.state = "planning"
        self._session = session
        self._worker = session.worker
        self._generation = Generation(session.opened_store(), recipe, teacher)
        self._reckoning = MixReckoning(session.opened_store())
        self._plan = GenerationPlan()
        self._random_seed: int | None = None
        self._outstanding = Outstanding(())
        self._waiting: deque[Mapping[str, Any]] = deque()
        self._listed: Job | None = None
        self._call = self._held = 0
        self._loaded = self._in_portions = self._stored_first = False
        self._done = RunProgress(self._generation)
        self._seconds_an_answer = TURN_SECONDS / 5
        #: What is planned in steps, while it is.
        self._steps = StepsInTurns(self)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._store_some)
        self._worker.told.connect(self._on_event)
        self._worker.crashed.connect(self._on_crash)
        session.closing.connect(self._abandon)

    @property
    def active(self) -> bool:
        """Whether it is not over: running, paused, or waiting for someone to start it again."""
        return self.state != "over"

    def begin(self, plan: GenerationPlan, random_seed: int | None = None) -> None:
        """Plan the run and start it. A teacher's fingerprint is made by the worker first."""
        self._plan, self._random_seed = plan, random_seed
        self._reckoning.found = None
        self._session.generation = self
        if self._listed is None:
            self._listed = self._session.jobs.begin(
                fill(self.tr("Writing: {recipe}"), {"recipe": isolate(self._title())}),
                "generate",
                self.cancel,
                self.hold,
            )
        self._call = self._worker.call("describe_teacher", {"teacher": spec_as_data(self.teacher)})

    def hold(self) -> None:
        """Pause, or go on."""
        if self.state in ("paused", "pausing", "failed"):
            self.resume()
        else:
            self.pause()

    def pause(self) -> None:
        """Hand out no more; the model stays loaded.

        Answers that are being written are written again later. Where many are answered together,
        they are finished first: a pause would throw away too much.
        """
        if self.state == "running":
            self._set_state("pausing" if self._call or self._stored_first else "paused")
            self._hold_call()

    def _hold_call(self) -> None:
        if self._call and self._loaded and self.state == "pausing" and not self._in_portions:
            self._held = self._call
            self._worker.cancel(self._call)

    def resume(self) -> None:
        """Go on after a pause, or start again after a failure."""
        if self.state == "pausing":
            self._set_state("running")
        elif self.state in ("paused", "failed"):
            self._done.speed.restart()
            planned = bool(self._outstanding.lines)
            self._set_state("running" if planned else "planning")
            if planned:
                if self._waiting:
                    self._turn.start()
                self._hand_out()
            else:
                self.begin(self._plan, self._random_seed)

    def cancel(self) -> None:
        """Stop: what is answered stays, the rest stays missing."""
        if self.state in ("paused", "failed"):
            self._end(cancelled=True)
        elif self.state not in ("over", "cancelling"):
            self._set_state("cancelling")
            if self._call:
                self._worker.cancel(self._call)
            elif self._steps.isActive():
                self._steps.begin(self._generation.clearing(), self._cleared, self._fail)

    def _cleared(self, _nothing: object) -> None:
        self._end(cancelled=True)

    def figures(self) -> dict[str, Any]:
        """What `progress` says, now."""
        return self._done.figures(self.state)

    # From the worker

    def _on_event(self, call: int, kind: str, data: Mapping[str, Any]) -> None:
        if call != self._call:
            return
        if kind == "loaded":
            self._outstanding.loaded()
            self._loaded = True
            self._hold_call()
            self.noted.emit(list(data.get("notes", ())))
        elif kind == "answer":
            self._outstanding.answered(data)
            self._done.arrived(data)
            self._store_soon([data, *self._outstanding.left_out()])
        elif kind == "copied":
            self._reckoning.copied()
        elif kind == "progress" and "step" in data:
            self._done.step = (int(data["step"]), int(data["steps"]))
            self.progress.emit(self.figures())
        elif kind in ("done", "cancelled", "error"):
            self._call = 0
            self._reckoning.take(data)
            if kind != "done":
                self._outstanding.stopped()
            if kind == "error":
                self._fail(error_of(data))
            elif kind == "cancelled" and call != self._held:
                self._end(cancelled=True)
            else:
                self._go_on()

    def _on_crash(self, error: UserError) -> None:
        if not self._call:
            return
        self._call = 0
        self._reckoning.clear()
        if self._outstanding.crashed() is AfterCrash.GO_ON:
            self._store_soon(self._outstanding.left_out())
            self._go_on()
        else:
            self._fail(error)

    def _go_on(self) -> None:
        """A call is over: do what comes next, once its answers are stored if that is no call."""
        if self._waiting and (self.state != "running" or not self._outstanding):
            self._stored_first = True
        elif self.state == "cancelling":
            self._end(cancelled=True)
        elif self.state == "planning":
            self._start()
        elif self.state == "pausing":
            self._set_state("paused")
        else:
            self._hand_out()

    def _start(self) -> None:
        known = self._reckoning
        try:
            if self._plan.until_quotas and known.found is None and known.is_long:
                self._call = known.begin(self._worker)
                return
        except UserError as error:
            self._fail(error)
            return
        self._steps.begin(self._planning(), self._planned, self._not_planned)

    def _planning(self) -> Steps[list[dict[str, Any]]]:
        found = self._reckoning.found
        told = yield from self._generation.beginning(self._plan, self._random_seed, found)
        self._session.announce(told)
        return (yield from self._generation.reading_missing())

    def _not_planned(self, error: UserError) -> None:
        if isinstance(error, NothingToFill):
            self._end(cancelled=False, nothing=error)
        else:
            self._fail(error)

    def _planned(self, lines: list[dict[str, Any]]) -> None:
        self._outstanding = Outstanding(lines)
        self._done.total = len(lines)
        self._done.speed.restart()
        self._set_state("running")
        self._hand_out()

    def _hand_out(self) -> None:
        if self._steps.isActive():
            return  # it goes on when they are done
        lines = self._outstanding.take(self._done.call_size(in_portions=self._in_portions))
        if not lines:
            self._plan_more()
            return
        self._loaded, self._in_portions = False, any(map(in_portions, lines))
        self._call = self._worker.call("generate", self._generation.call_args(lines))

    def _plan_more(self) -> None:
        """Where the run goes on until quotas are met: what is asked next, by what is stored now."""
        self._store_all()
        if self.state == "running":
            self._steps.begin(self._generation.planning_more(), self._planned_more, self._fail)

    def _planned_more(self, more: list[dict[str, Any]]) -> None:
        if not more:
            self._end(cancelled=False)
            return
        self._outstanding = Outstanding(more)
        self._done.total += len(more)
        if self.state == "running":
            self._hand_out()

    # Into the project

    def _store_soon(self, answers: Iterable[Mapping[str, Any]]) -> None:
        self._waiting.extend(answers)
        if self._waiting and not self._turn.isActive():
            self._turn.start()

    def _store_some(self) -> None:
        """Store as many answers as fit into a part of a frame, in one transaction."""
        fitting = int(TURN_SECONDS / max(self._seconds_an_answer, 1e-5))
        count = max(1, min(MOST_ANSWERS, fitting, len(self._waiting)))
        if not self._waiting:
            return
        answers = [self._waiting.popleft() for _ in range(count)]
        began = perf_counter()
        try:
            told = self._generation.take(answers, self._outstanding.lines)
        except UserError as error:
            self._waiting.extendleft(reversed(answers))
            self._stored_first = False
            if self._call:
                self._worker.cancel(self._call)
                self._call = 0
                self._outstanding.stopped()
            self._fail(error, store=False)
            return
        self._count(answers, len(told.ids))
        self._session.announce(told)
        taken = (perf_counter() - began) / count
        self._seconds_an_answer = 0.7 * self._seconds_an_answer + 0.3 * taken
        if self._waiting:
            self._turn.start()
        elif self._stored_first:
            self._stored_first = False
            self._go_on()

    def _count(self, answers: list[Mapping[str, Any]], candidates: int) -> None:
        if not self._done.stored(answers, candidates):
            return
        if records := records_of(answers):
            self.sample.emit(records[-1]["text"])
        self.progress.emit(self.figures())
        if self._listed is not None:
            text = sentence(self.tr("{number} candidates"), number=self._done.candidates)
            self._listed.advance(self._done.answers, self._done.total, text)

    def _store_all(self) -> None:
        self._stored_first = False
        while self._waiting and self.state != "failed":
            self._store_some()
        self._turn.stop()

    # The end

    def _title(self) -> str:
        return in_language(self.recipe.title, QLocale().name().partition("_")[0])

    def _set_state(self, state: str) -> None:
        self.state = state
        if self._listed is not None and state in _LISTED:
            self._listed.turn(_LISTED[state])
        self.state_changed.emit(state)
        self.progress.emit(self.figures())

    def _fail(self, error: Exception, *, store: bool = True) -> None:
        if store:
            self._store_all()
        self._set_state("failed")
        if not isinstance(error, UserError):
            raise error
        if self._listed is not None:
            self._listed.turn("paused", translate_engine(error.text, error.values))
        self.failed.emit(error)

    def _end(self, *, cancelled: bool, nothing: UserError | None = None) -> None:
        self._steps.drop()
        self._store_all()
        if self.state == "failed" and not cancelled:
            return
        self._reckoning.clear()
        self._session.announce(self._generation.finish())
        if self._session.generation is self:
            self._session.generation = None
        self._set_state("over")
        if self._listed is not None:
            text = sentence(self.tr("{number} candidates"), number=self._done.candidates)
            if nothing is not None:
                text = translate_engine(nothing.text, nothing.values)
            self._listed.turn("stopped" if cancelled else "done", text)
        self._worker.told.disconnect(self._on_event)
        self._worker.crashed.disconnect(self._on_crash)
        self.finished.emit(
            {
                **self.figures(),
                "run_id": self._generation.run_id,
                "resumed": self._generation.resumed,
                "missing": self._done.missing,
                "cancelled": cancelled,
                "nothing": nothing,
                "failures": self._generation.told(),
            }
        )

    def _abandon(self) -> None:
        """The project closes: store what is here, leave the rest missing."""
        if self.active:
            call, self._call = self._call, 0
            self._end(cancelled=True)
            if call:
                self._worker.cancel(call)
