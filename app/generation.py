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
from app.translate import isolate, translate_engine
from app.worker import error_of
from engine.errors import UserError
from engine.i18n import fill
from engine.jobs.generate import Generation
from engine.jobs.outstanding import AfterCrash, Outstanding
from engine.jobs.planning import GenerationPlan
from engine.known_teachers import spec_as_data
from engine.plugin import TeacherSpec
from engine.recipes import PromptRecipe, in_language

if TYPE_CHECKING:
    from app.session import Session

#: Requests in one call of the worker: few enough that a pause takes effect soon, enough to keep a
#: teacher's batch full. Between the two, what takes about `CALL_SECONDS`.
FEWEST, MOST = 16, 64
CALL_SECONDS = 15.0
#: Answers stored in one turn of the event loop, and what they may take of it.
MOST_ANSWERS = 20
TURN_SECONDS = 0.007
_TELL_SECONDS = 0.1
#: What the states of a run are to the list of jobs.
_LISTED: Mapping[str, State] = {
    "planning": "running",
    "running": "running",
    "pausing": "paused",
    "paused": "paused",
    "cancelling": "stopping",
}
_SPEED_SECONDS = 10.0


class GenerationRun(QObject):
    """One run. `state` is planning, running, pausing, paused, cancelling, failed or over.

    After `failed` the run can be resumed: it goes on with exactly the missing requests.
    """

    #: answers, total, candidates, parsed, failed, set_aside, step, tokens_per_second, rows_per_minute, seconds_left, state.
    progress = Signal(object)
    #: How the teacher was opened, where that is not as asked for: marked sentences, none to forget.
    noted = Signal(object)
    #: The text of a candidate, as it was stored.
    sample = Signal(str)
    #: The state has changed.
    state_changed = Signal(str)
    #: What the run did: as `progress`, and run_id, resumed, missing, cancelled, failures (sentences).
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
        self._plan = GenerationPlan()
        self._random_seed: int | None = None
        self._outstanding = Outstanding(())
        self._waiting: deque[Mapping[str, Any]] = deque()
        self._listed: Job | None = None
        self._call = 0
        self._step = (0, 0)
        self._speed = _Speed()
        self._seconds_an_answer = TURN_SECONDS / 5
        self._told = 0.0
        self._total = self._answers = self._candidates = self._parsed = 0
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
        """Hand out no more; the requests in hand are answered, the model stays loaded."""
        if self.state == "running":
            self._set_state("pausing" if self._call else "paused")

    def resume(self) -> None:
        """Go on after a pause, or start again after a failure."""
        if self.state == "pausing":
            self._set_state("running")
        elif self.state in ("paused", "failed"):
            self._speed.restart()
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

    def figures(self) -> dict[str, Any]:
        """What `progress` says, now."""
        left = self._total - self._answers
        return {
            "answers": self._answers,
            "total": self._total,
            "candidates": self._candidates,
            "parsed": self._parsed,
            "failed": self._generation.failures.count,
            "set_aside": self._generation.failures.set_aside,
            "step": self._step,
            "tokens_per_second": round(self._speed.tokens_per_second(), 1),
            "rows_per_minute": round(60 * self._speed.rows_per_second(), 1),
            "seconds_left": self._speed.seconds_for(left),
            "to_quota": self._generation.to_quota,
            "state": self.state,
        }

    # From the worker

    def _on_event(self, call: int, kind: str, data: Mapping[str, Any]) -> None:
        if call != self._call:
            return
        if kind == "loaded":
            self._outstanding.loaded()
            self.noted.emit(list(data.get("notes", ())))
        elif kind == "answer":
            self._outstanding.answered(data)
            self._speed.count(int(data["completion_tokens"]), len(data.get("records", ())))
            self._store_soon([data, *self._outstanding.left_out()])
        elif kind == "progress" and "step" in data:
            self._step = (int(data["step"]), int(data["steps"]))
            self.progress.emit(self.figures())
        elif kind in ("done", "cancelled", "error"):
            self._call = 0
            if kind != "done":
                self._outstanding.stopped()
            if kind == "error":
                self._fail(error_of(data))
            elif kind == "cancelled":
                self._end(cancelled=True)
            else:
                self._go_on()

    def _on_crash(self, error: UserError) -> None:
        if not self._call:
            return
        self._call = 0
        if self._outstanding.crashed() is AfterCrash.GO_ON:
            self._store_soon(self._outstanding.left_out())
            self._go_on()
        else:
            self._fail(error)

    def _go_on(self) -> None:
        """A call is over: do what comes next."""
        if self.state == "cancelling":
            self._end(cancelled=True)
        elif self.state == "planning":
            self._start()
        elif self.state == "pausing":
            self._store_all()
            self._set_state("paused")
        else:
            self._hand_out()

    def _start(self) -> None:
        try:
            self._session.announce(self._generation.begin(self._plan, self._random_seed))
        except UserError as error:
            self._fail(error)
            return
        self._outstanding = Outstanding(self._generation.missing())
        self._total = len(self._outstanding)
        self._speed.restart()
        self._set_state("running")
        self._hand_out()

    def _hand_out(self) -> None:
        size = round(self._speed.rows_per_second() * CALL_SECONDS)
        size = max(FEWEST, min(size or 2 * FEWEST, MOST))
        lines = self._outstanding.take(size)
        if not lines and not (lines := self._next_portion(size)):
            if self.state != "failed":
                self._end(cancelled=False)
            return
        self._call = self._worker.call("generate", self._generation.call_args(lines))

    def _next_portion(self, size: int) -> list[Mapping[str, Any]]:
        """Where the run goes on until quotas are met: what is asked next, by what is stored now."""
        self._store_all()
        if self.state != "running":
            return []
        try:
            more = self._generation.more()
        except UserError as error:
            self._fail(error)
            return []
        self._outstanding = Outstanding(more)
        self._total += len(more)
        return self._outstanding.take(size)

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

    def _count(self, answers: list[Mapping[str, Any]], candidates: int) -> None:
        whole = [each for each in answers if each["finish"] != "cancelled"]
        self._answers += len(whole)
        self._candidates += candidates
        records = [record for each in whole for record in each.get("records", ())]
        self._parsed += sum(bool(each["parsed"]) for each in records)
        now = perf_counter()
        if now - self._told >= _TELL_SECONDS or self._answers == self._total:
            self._told = now
            if records:
                self.sample.emit(records[-1]["text"])
            self.progress.emit(self.figures())
            if self._listed is not None:
                text = sentence(self.tr("{number} candidates"), number=self._candidates)
                self._listed.advance(self._answers, self._total, text)

    def _store_all(self) -> None:
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

    def _end(self, *, cancelled: bool) -> None:
        self._store_all()
        if self.state == "failed" and not cancelled:
            return
        self._session.announce(self._generation.finish())
        if self._session.generation is self:
            self._session.generation = None
        self._set_state("over")
        if self._listed is not None:
            text = sentence(self.tr("{number} candidates"), number=self._candidates)
            self._listed.turn("stopped" if cancelled else "done", text)
        self._worker.told.disconnect(self._on_event)
        self._worker.crashed.disconnect(self._on_crash)
        self.finished.emit(
            {
                **self.figures(),
                "run_id": self._generation.run_id,
                "resumed": self._generation.resumed,
                "missing": self._total - self._answers,
                "cancelled": cancelled,
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


class _Speed:
    """Tokens and rows a second over the last seconds of work, pauses left out."""

    def __init__(self) -> None:
        self._counts: deque[tuple[float, int, int]] = deque()
        self._began = perf_counter()

    def restart(self) -> None:
        """Work begins, or goes on after a pause."""
        self._counts.clear()
        self._began = perf_counter()

    def count(self, tokens: int, rows: int) -> None:
        """An answer has come."""
        now = perf_counter()
        self._counts.append((now, tokens, rows))
        while self._counts and now - self._counts[0][0] > _SPEED_SECONDS:
            self._counts.popleft()

    def tokens_per_second(self) -> float:
        return sum(tokens for _, tokens, _ in self._counts) / self._span()

    def rows_per_second(self) -> float:
        return len(self._counts) / self._span() if self._counts else 0.0

    def seconds_for(self, rows: int) -> int | None:
        """How long so many answers will take; None while nobody knows."""
        speed = self.rows_per_second()
        return round(rows / speed) if speed else None

    def _span(self) -> float:
        return max(0.2, min(_SPEED_SECONDS, perf_counter() - self._began))
