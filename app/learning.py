"""The queue learns beside the work: rows go to a worker in small portions, an order comes back.

Nothing here holds up a decision: a portion is some milliseconds, and only while no key was pressed
just before. The worker ends with the project and when it was not needed for a while.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.session import Session
from engine.errors import UserError
from engine.jobs.learn import is_learned, keep_result, row_data, rows_to_learn
from engine.model import Changed, changed

if TYPE_CHECKING:
    from app.worker import WorkerProcess

#: A refit follows this many decisions, and a pause of so long without one.
EVERY, PAUSE_MS = 10, 400
#: Rows read in one turn of the event loop, and the room between two turns.
PORTION, BETWEEN_MS = 20, 15
_IDLE_MS = 120_000


class QueueLearning(QObject):
    """One refit at a time, a child of the session. `learned` follows each that was kept."""

    learned = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._worker: WorkerProcess | None = None
        self._ids: list[int] = []
        self._random: set[int] = set()
        self._after = ""
        self._first = False
        self._asked = 0
        self._decided = EVERY
        self._begin = _single(self, PAUSE_MS, self._start)
        self._turn = _single(self, BETWEEN_MS, self._portion)
        self._write = _single(self, BETWEEN_MS, self._keep)
        self._writes: Iterator[Changed] | None = None
        self._kept = False
        self._idle = _single(self, _IDLE_MS, self._end)
        session.changed.connect(self._on_changed)
        session.closing.connect(self.drop)
        session.project_changed.connect(self._on_project)

    @classmethod
    def of(cls, session: Session) -> "QueueLearning":
        """The session's one."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    @property
    def active(self) -> bool:
        """Whether a refit is on its way."""
        return self._busy or self._begin.isActive()

    @property
    def _busy(self) -> bool:
        return bool(self._ids or self._asked) or self._writes is not None

    def refit(self) -> None:
        """Learn soon, whatever was decided since the last time."""
        self._decided = EVERY
        self._schedule()

    def drop(self) -> None:
        """End at once and keep nothing."""
        self._begin.stop()
        self._turn.stop()
        self._write.stop()
        self._ids, self._asked, self._writes = [], 0, None
        self._end()

    def _on_project(self) -> None:
        self._decided = EVERY

    def _on_changed(self, done: Changed) -> None:
        if "decisions" in done.tables:
            self._decided += 1
            self._schedule()

    def _schedule(self) -> None:
        store = self._session.store
        if store is None or self._busy or self._decided < EVERY:
            return
        if is_learned(store):
            self._begin.start()

    def _start(self) -> None:
        store = self._session.store
        if store is None or self._busy:
            return
        self._decided = 0
        ids, random, self._after = rows_to_learn(store)
        self._ids, self._random, self._first = ids, set(random), True
        if ids:
            self._turn.start()

    def _portion(self) -> None:
        store = self._session.store
        if store is None or not self._ids:
            return
        portion, self._ids = self._ids[:PORTION], self._ids[PORTION:]
        try:
            rows = row_data(store, portion, [each for each in portion if each in self._random])
        except UserError:
            self.drop()
            return
        worker = self._running()
        worker.call("learn_rows", {"rows": rows, "first": self._first})
        self._first = False
        if self._ids:
            self._turn.start()
        else:
            self._asked = worker.call("learn", {})

    def _running(self) -> "WorkerProcess":
        if self._worker is None:
            from app.worker import WorkerProcess  # not before the first window is painted

            self._worker = WorkerProcess(self)
            self._worker.told.connect(self._on_told)
            self._worker.crashed.connect(self._on_crash)
        return self._worker

    def _on_told(self, call: int, kind: str, data: Mapping[str, Any]) -> None:
        if not self._asked or call != self._asked or kind not in ("done", "error", "cancelled"):
            return
        self._asked = 0
        self._idle.start()
        store = self._session.store
        if kind != "done" or store is None or not is_learned(store):
            return
        self._writes = keep_result(store, dict(data), self._after)
        self._kept = False
        self._write.start()

    def _keep(self) -> None:
        """Write some of the result, then the rest in later turns."""
        if self._session.store is None or self._writes is None:
            return
        try:
            done = next(self._writes, None)
        except UserError as error:
            self._writes = None
            self._session.failed.emit(error)
            return
        if done is not None:
            self._kept = True
            self._write.start()
            return
        self._writes = None
        if self._kept:
            self._session.announce(changed("learned"))
            self.learned.emit()
        self._schedule()

    def _on_crash(self, _error: UserError) -> None:
        self.drop()  # the queue goes on in the order it has

    def _end(self) -> None:
        self._idle.stop()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.told.disconnect(self._on_told)
            worker.crashed.disconnect(self._on_crash)
            worker.close()
            worker.deleteLater()


def _single(parent: QObject, interval: int, action: Any) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(action)
    return timer
