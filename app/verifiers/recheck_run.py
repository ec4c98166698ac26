"""The rows that wait are checked once more beside the work; what is said anew is written bit by bit."""

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal

from app.parts.snapshot_job import SnapshotJob
from app.session import Session
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.recheck import Rechecked
from engine.known_teachers import spec_as_data
from engine.plugin import TeacherSpec

#: Rows written in one turn of the event loop, and the room between two turns.
PORTION, BETWEEN_MS = 10, 10


class RecheckRun(SnapshotJob):
    """One at a time, a child of the session; what was written stays when it is stopped."""

    #: It is over and all is written: what `Rechecked.counts` says, and whether it was stopped.
    written = Signal(object, bool)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._rows: deque[Mapping[str, Any]] = deque()
        self._result: Rechecked | None = None
        #: Whether a copy of the project is being kept before it begins.
        self._keeps = False
        #: How it ended, while something is left to be written: done, stopped or failed.
        self._ended = ""
        #: Whether a teacher is asked.
        self.asks = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(BETWEEN_MS)
        self._turn.timeout.connect(self._write)
        self.finished.connect(lambda _: self._end("done"))
        self.stopped.connect(lambda: self._end("stopped"))
        self.failed.connect(lambda _: self._end("failed"))
        for signal in (self.finished, self.stopped, self.failed):
            signal.connect(session.other_model.release)

    @classmethod
    def of(cls, session: Session) -> "RecheckRun":
        """The session's one."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    @property
    def busy(self) -> bool:
        """Whether it runs, or something is left to be written."""
        return self._keeps or self.active or bool(self._rows)

    def check(self) -> None:
        """Check every row that waits; `UserError` when it can not begin."""
        self._begin({})

    def ask(self, teacher: TeacherSpec, checks: Sequence[str], most: int) -> None:
        """Ask a teacher about at most so many rows; `UserError` when it can not begin."""
        generation = self._session.generation
        if generation is not None and generation.active:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The teacher is at work: wait until the run in Generate is over, or cancel it.",
                )
            )
        if self._session.worker.busy:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "The teacher is at work on another page: wait until that is over."
                )
            )
        if self._session.worker.pid is not None:
            self._session.worker.call("unload", {})  # two models would not fit side by side
        self._session.other_model.take()
        self._begin({"teacher": spec_as_data(teacher), "checks": list(checks), "most": most})

    def _begin(self, args: Mapping[str, Any]) -> None:
        self._rows.clear()
        self._ended = ""
        self.asks = bool(args)
        self._keeps = True
        self._session.backup.make("verify", lambda: self._kept(args), self._not_kept)

    def _kept(self, args: Mapping[str, Any]) -> None:
        """There is a copy of the project: begin, unless that was taken back meanwhile."""
        if not self._keeps:
            return
        self._keeps = False
        self._result = Rechecked(self._session.opened_store())
        title = self.tr("Asking the teacher") if args else self.tr("Checking the rows again")
        try:
            self.start_job("recheck", args, title=title, page="verifiers")
        except UserError as error:
            self.failed.emit(error)

    def _not_kept(self, error: UserError) -> None:
        self._keeps = False
        self.failed.emit(error)

    def stop(self) -> None:
        """Ask it to end; `stopped` follows."""
        if self._keeps:
            self._keeps = False
            self._result = Rechecked(self._session.opened_store())
            self.stopped.emit()
        else:
            super().stop()

    def forget(self) -> None:
        """The project closes: what is not written is not."""
        self._session.other_model.release()
        self._turn.stop()
        self._rows.clear()
        self._keeps = False
        self._result = None

    def _on_told(self, kind: str, data: Mapping[str, Any]) -> None:
        super()._on_told(kind, data)
        if kind == "rows":
            self._rows.extend(data["rows"])
            if not self._turn.isActive():
                self._turn.start()

    def _write(self) -> None:
        result = self._result
        if result is None:
            return
        some = [self._rows.popleft() for _ in range(min(PORTION, len(self._rows)))]
        try:
            done = result.take(some)
        except UserError as error:
            self._rows.clear()
            self._job.drop()
            self._clear()
            self.failed.emit(error)
            return
        if done is not None:
            self._session.announce(done)
        if self._rows:
            self._turn.start()
        elif self._ended:
            self._tell()

    def _end(self, how: str) -> None:
        self._ended = how
        if not self._rows:
            self._tell()

    def _tell(self) -> None:
        result, self._result = self._result, None
        if result is not None and self._ended != "failed":
            self.written.emit(result.counts(), self._ended == "stopped")
