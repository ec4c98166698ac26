"""One request to the teacher, shown with what the checks say of its answer; nothing is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.jobs import Job, State
from app.session import Session
from app.translate import translate_engine
from engine.answers import verdict_from_data
from engine.errors import UserError
from engine.jobs.generate import Generation
from engine.jobs.guidance import Guidance, guided
from engine.jobs.near_verdicts import near_verdicts
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.model import SeedExample, Verdict
from engine.plugin import TeacherSpec
from engine.recipes import PromptRecipe


@dataclass(frozen=True, slots=True)
class Tried:
    """What one request gave: the text of its first record with its verdicts, and how many there are.

    `problem` says why there is no record.
    """

    seed_text: str
    text: str = ""
    verdicts: tuple[Verdict, ...] = ()
    count: int = 0
    problem: str = ""


class OneTrial(QObject):
    """One at a time, in the worker of the session, which keeps the model loaded afterwards."""

    #: What it does now: `loading`, `writing`, or nothing ("").
    state_changed = Signal(str)
    #: The answer (`Tried`).
    ready = Signal(object)
    #: It could not answer (`UserError`).
    failed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._call = 0
        self._line: Mapping[str, Any] = {}
        self._tried: Tried | None = None
        self._listed: Job | None = None
        session.closing.connect(self.forget)

    @property
    def active(self) -> bool:
        """Whether it waits for an answer."""
        return self._call != 0

    def start(self, recipe: PromptRecipe, spec: TeacherSpec, line: Mapping[str, Any]) -> None:
        """Ask; a `UserError` says why this teacher can not be asked this."""
        self.forget()
        self._session.other_model.refuse()
        args = Generation(self._session.opened_store(), recipe, spec).call_args([line])
        self._line, self._tried = line, None
        worker = self._session.worker
        worker.told.connect(self._on_event)
        worker.crashed.connect(self._on_crash)
        self._call = worker.call("generate", args)
        title = self.tr("One trial of a prompt")
        self._listed = self._session.jobs.begin(title, "generate", self.stop)
        self.state_changed.emit("writing")

    def stop(self) -> None:
        """Ask it to end."""
        if self._call:
            self._session.worker.cancel(self._call)

    def forget(self) -> None:
        """End it at once and say nothing of its answer."""
        if self._call:
            self.stop()
            self._end("stopped")

    def _on_event(self, call: int, kind: str, data: Mapping[str, Any]) -> None:
        if call != self._call or kind == "crashed":
            return  # `_on_crash` follows, with the sentence
        if kind == "loading":
            self.state_changed.emit("loading")
        elif kind == "loaded":
            self.state_changed.emit("writing")
        elif kind == "answer":
            self._tried = self._read(data)
        elif kind == "done":
            self._end("done")
            if self._tried is not None:
                self.ready.emit(self._tried)
        elif kind == "cancelled":
            self._end("stopped")
        elif kind == "error":
            from app.worker import error_of

            self._on_error(error_of(data))

    def _read(self, answer: Mapping[str, Any]) -> Tried:
        context = self._line["zerria"]
        records: Sequence[Mapping[str, Any]] = answer.get("records", ())
        if not records:
            return Tried(str(context["seed_text"]), problem=str(answer.get("error", "")))
        first = records[0]
        verdicts = [verdict_from_data(each) for each in first["verdicts"]]
        verdicts += near_verdicts(self._session.opened_store(), first, context)
        return Tried(
            str(context["seed_text"]), str(first["text"]), tuple(verdicts), count=len(records)
        )

    def _on_error(self, error: Exception) -> None:
        self._end("failed", error)
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)

    def _on_crash(self, error: UserError) -> None:
        if self._call:
            self._on_error(error)

    def _end(self, state: State, error: Exception | None = None) -> None:
        self._call = 0
        worker = self._session.worker
        worker.told.disconnect(self._on_event)
        worker.crashed.disconnect(self._on_crash)
        listed, self._listed = self._listed, None
        if listed is not None:
            why = translate_engine(error.text, error.values) if isinstance(error, UserError) else ""
            listed.turn(state, why)
        self.state_changed.emit("")


def one_request(
    recipe: PromptRecipe,
    seeds: Sequence[SeedExample],
    number: int,
    guidance: Guidance,
    variety: str,
    plan: GenerationPlan,
) -> dict[str, Any]:
    """The line of one request; another number is another one. `UserError`: why there is none."""
    planned = plan_requests(recipe, list(seeds), plan, "preview", number, variety)
    return dict(guided(planned, guidance)[0].line)
