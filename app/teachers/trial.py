"""Ten seconds with a teacher: it answers a few requests, and one sees how well and how fast."""

from collections.abc import Iterator, Mapping
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.session import Session
from engine.errors import UserError
from engine.model import Event
from engine.plugin import TeacherSpec

#: From its first answer it has this long; then the trial counts what there is.
LONGEST_MS = 10_000
#: Loading a large model may take minutes; after this long nobody waits any more.
PATIENCE_MS = 180_000
#: What `try_teacher` asks for.
_REQUESTS = 16


class _Recorder:
    """Notes what a job would ask of a worker, and later gives it the answers."""

    def __init__(self, events: tuple[Event, ...] = ()) -> None:
        self.args: Mapping[str, Any] = {}
        self._events = events

    def call(self, _job: str, args: Mapping[str, Any]) -> Iterator[Event]:
        self.args = args
        return iter(self._events)


class Trial(QObject):
    """One trial at a time, in the worker that keeps the model loaded afterwards."""

    #: What `engine.jobs.try_teacher` gives back.
    ready = Signal(object)
    #: It could not answer (`UserError`).
    failed = Signal(object)
    #: A text that came.
    sample = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._spec: TeacherSpec | None = None
        self._events: list[Event] = []
        self._call = 0
        self._began = 0.0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.stop)

    @property
    def active(self) -> bool:
        """Whether a trial runs."""
        return self._call != 0

    def start(self, spec: TeacherSpec) -> None:
        """Let a teacher answer."""
        from engine.jobs.try_teacher import try_teacher

        recorder = _Recorder()
        try_teacher(spec, recorder)
        self._spec, self._events = spec, []
        worker = self._session.worker
        worker.told.connect(self._on_event)
        worker.crashed.connect(self._on_crash)
        self._call = worker.call("generate", recorder.args)
        self._patience.start(PATIENCE_MS)

    def stop(self) -> None:
        """End it; what came until then counts."""
        if self._call:
            self._session.worker.cancel(self._call)

    def _on_event(self, call: int, kind: str, data: Mapping[str, Any]) -> None:
        if call != self._call or kind == "crashed":
            return
        self._events.append(Event(kind, data))
        if kind == "loaded":
            self._began = monotonic()
        elif kind == "answer":
            if self._patience.interval() != LONGEST_MS:
                self._patience.start(LONGEST_MS)
            for record in data.get("records", ()):
                self.sample.emit(str(record["text"]))
        elif kind in ("done", "cancelled"):
            if kind == "cancelled":
                self._events.append(self._done_so_far())
            self._end()
            self._tell()
        elif kind == "error":
            self._end()
            from app.worker import error_of

            error = error_of(data)
            if not isinstance(error, UserError):
                raise error
            self.failed.emit(error)

    def _done_so_far(self) -> Event:
        """The `done` of a trial that was cut short, its seconds those of a whole one."""
        answers = [each.data for each in self._events if each.kind == "answer"]
        parsed = [each for each in answers if _is_parsed(each)]
        seconds = (monotonic() - self._began) * _REQUESTS / max(1, len(answers))
        told = {"answers": len(answers), "parsed": len(parsed), "seconds": seconds}
        return Event("done", told)

    def _tell(self) -> None:
        from engine.jobs.try_teacher import try_teacher

        assert self._spec is not None
        self.ready.emit(try_teacher(self._spec, _Recorder(tuple(self._events))))

    def _on_crash(self, error: UserError) -> None:
        if self._call:
            self._end()
            self.failed.emit(error)

    def _end(self) -> None:
        self._call = 0
        self._patience.stop()
        worker = self._session.worker
        worker.told.disconnect(self._on_event)
        worker.crashed.disconnect(self._on_crash)


def _is_parsed(answer: Mapping[str, Any]) -> bool:
    return any(record.get("parsed", True) for record in answer.get("records", ()))
