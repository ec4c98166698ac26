"""A long job in a worker of its own, so that it neither waits for the teacher nor disturbs it.

The worker ends with the job, and with the project if that is closed before.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.jobs import Job, State
from app.session import Session
from app.translate import translate_engine
from engine.errors import UserError

if TYPE_CHECKING:
    from app.worker import WorkerProcess


class BackgroundJob(QObject):
    """One job at a time. `told` is what it says on the way; it ends with exactly one of the others."""

    #: Kind and data of an event.
    told = Signal(str, object)
    #: The data of its result.
    done = Signal(object)
    #: Why it could not be done (`UserError`).
    failed = Signal(object)
    #: It was stopped.
    stopped = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent or session)
        self._session = session
        self._worker: WorkerProcess | None = None
        self._listed: Job | None = None
        self._call = 0
        self._crash: UserError | None = None
        session.closing.connect(self.drop)

    @property
    def active(self) -> bool:
        """Whether it runs."""
        return self._call != 0

    def start(self, job: str, args: Mapping[str, Any], *, title: str = "", page: str = "") -> None:
        """Start a job; one that still runs is dropped. With a title it is listed among the jobs."""
        from app.worker import WorkerProcess  # not before the first window is painted

        self.drop()
        self._worker = WorkerProcess(self)
        self._worker.told.connect(self._on_event)
        self._worker.crashed.connect(self._on_crash)
        self._call = self._worker.call(job, args)
        if title:
            self._listed = self._session.jobs.begin(title, page, self.stop)

    def stop(self) -> None:
        """Ask it to end; `stopped` follows."""
        if self._worker is not None:
            self._worker.cancel(self._call)
            if self._listed is not None:
                self._listed.turn("stopping")

    def drop(self) -> None:
        """End it at once and say nothing."""
        self._call = 0
        self._end("stopped")

    def _on_event(self, call: int, kind: str, data: Mapping[str, Any]) -> None:
        if call != self._call:
            return
        if kind not in ("done", "error", "cancelled", "crashed"):
            if kind == "progress" and self._listed is not None:
                self._listed.advance(int(data.get("done", 0)), int(data.get("total", 0)))
            self.told.emit(kind, data)
            return
        if kind == "crashed":
            return  # `_on_crash` follows, with the sentence
        self._call = 0
        if kind == "done":
            self._end("done")
            self.done.emit(data)
        elif kind == "cancelled":
            self._end("stopped")
            self.stopped.emit()
        else:
            from app.worker import error_of

            error = error_of(data)
            self._end("failed", error)
            if not isinstance(error, UserError):
                self.stopped.emit()
                raise error
            self.failed.emit(error)

    def _on_crash(self, error: UserError) -> None:
        if self._call:
            self._call = 0
            self._end("failed", error)
            self.failed.emit(error)

    def _end(self, state: State, error: Exception | None = None) -> None:
        listed, self._listed = self._listed, None
        if listed is not None:
            why = translate_engine(error.text, error.values) if isinstance(error, UserError) else ""
            listed.turn(state, why)
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.told.disconnect(self._on_event)
            worker.crashed.disconnect(self._on_crash)
            worker.close()
            worker.deleteLater()
