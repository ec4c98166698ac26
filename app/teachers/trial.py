"""One trial of a teacher in the window's worker, which keeps the model loaded afterwards."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.session import Session
from engine.errors import UserError
from engine.model import Event
from engine.plugin import TeacherSpec

#: Loading a large model may take minutes; after this long nobody waits any more.
PATIENCE_MS = 180_000


class Trial(QObject):
    """One at a time. The worker itself ends it after ten seconds; `stop` ends it sooner."""

    #: The model is loaded: from here on it takes ten seconds.
    loaded = Signal()
    #: It finds out what is fastest on this computer, once for each model: some seconds more.
    calibrating = Signal()
    #: A person ended it.
    stopped = Signal()
    #: What `engine.jobs.try_teacher.report` gives back.
    ready = Signal(object)
    #: It could not answer (`UserError`).
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._spec: TeacherSpec | None = None
        self._events: list[Event] = []
        self._call = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._lose_patience)
        self._by_person = False

    @property
    def active(self) -> bool:
        """Whether a trial runs."""
        return self._call != 0

    def start(self, spec: TeacherSpec) -> None:
        """Let a teacher answer; a `UserError` says why not now."""
        from engine.jobs.try_teacher import request

        self._session.other_model.refuse()
        self._spec, self._events, self._by_person = spec, [], False
        worker = self._session.worker
        worker.told.connect(self._on_event)
        worker.crashed.connect(self._on_crash)
        self._call = worker.call("try_teacher", request(spec))
        self._patience.start(PATIENCE_MS)

    def stop(self) -> None:
        """A person does not want it any more."""
        self._by_person = True
        self._lose_patience()

    def _lose_patience(self) -> None:
        """End it; the answers that came until then count."""
        if self._call:
            self._session.worker.cancel(self._call)

    def _on_event(self, call: int, kind: str, data: Mapping[str, Any]) -> None:
        if call != self._call or kind == "crashed":
            return
        self._events.append(Event(kind, data))
        if kind == "loaded":
            self.loaded.emit()
        elif kind == "calibrating":
            self.calibrating.emit()
        elif kind == "calibrated":
            self.loaded.emit()
        elif kind == "cancelled" and self._by_person:
            self._end()
            self.stopped.emit()
        elif kind in ("done", "cancelled"):
            self._end()
            self._tell()
        elif kind == "error":
            self._end()
            from app.worker import error_of

            error = error_of(data)
            if not isinstance(error, UserError):
                raise error
            self.failed.emit(error)

    def _tell(self) -> None:
        from engine.jobs.try_teacher import report

        assert self._spec is not None
        self.ready.emit(report(self._spec, self._events))

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
