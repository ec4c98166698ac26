"""Backups while people work: a large project is copied by a worker, so that no key waits for it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess

from engine.errors import UserError

if TYPE_CHECKING:
    from app.parts.background import BackgroundJob
    from app.session import Session
    from engine.store import Store

#: A smaller file is copied and checked at once: it takes a frame.
SMALL_BYTES = 4_000_000

Then = Callable[[], object]
Failed = Callable[[UserError], object]


class Backup(QObject):
    """One at a time, a child of the session. The file is held still while the worker copies it."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._job: BackgroundJob | None = None
        #: Whether one is being made.
        self.busy = False
        self._holds = False
        self._then: list[tuple[Then, Failed]] = []
        session.closing.connect(self._let_go)

    def make(self, reason: str, then: Then | None = None, failed: Failed | None = None) -> None:
        """Make one and call `then`; where it can not be made `failed`, or the session says so.

        While one is being made, that one is waited for.
        """
        store = self._session.store
        if store is None:
            return
        self._then.append((then or _nothing, failed or self._session.failed.emit))
        if self.busy:
            return
        self.busy = True
        try:
            large = store.path.stat().st_size >= SMALL_BYTES
            self._holds = large and store.hold_still(held=True)
            if self._holds:
                self._running().start(
                    "back_up", {"project": str(store.path.absolute()), "reason": reason}
                )
                return
            store.back_up(reason)
        except UserError as error:
            self._end(error)
            return
        self._end(None)

    def close(self, store: "Store") -> None:
        """Close a project that was written to since its last backup. Of a large one it is made by a
        process of its own, which nobody waits for."""
        from engine.store.backups import want_backup

        path = store.path.absolute()
        try:
            if path.stat().st_size < SMALL_BYTES:
                store.back_up("work")
                store.close()
                return
            want_backup(path)
        except (OSError, UserError) as problem:
            store.close()
            if isinstance(problem, UserError):
                self._session.failed.emit(problem)
            return
        store.close()
        _back_up_closed(path)

    def _running(self) -> "BackgroundJob":
        if self._job is None:
            from app.parts.background import BackgroundJob  # not before the first window is painted

            self._job = BackgroundJob(self._session, self)
            self._job.done.connect(lambda _data: self._end(None))
            self._job.failed.connect(self._end)
            self._job.stopped.connect(lambda: self._end(None))
        return self._job

    def _end(self, error: UserError | None) -> None:
        for then, failed in self._let_go():
            if error is None:
                then()
            else:
                failed(error)

    def _let_go(self) -> list[tuple[Then, Failed]]:
        """The file may change again."""
        then, self._then, self.busy = self._then, [], False
        store: Store | None = self._session.store
        if self._holds and store is not None:
            store.hold_still(held=False)
        self._holds = False
        return then


def _nothing() -> None:
    """Nobody waits for it."""


def _back_up_closed(path: Path) -> None:
    """Let a process that outlives this one back a closed project up."""
    from app.worker import worker_environment
    from engine.runners.local import worker_command
    from engine.worker import BACK_UP

    program, *arguments = worker_command()
    process = QProcess()
    process.setProgram(program)
    process.setArguments([*arguments, BACK_UP, str(path)])
    process.setProcessEnvironment(worker_environment())
    for redirect in (process.setStandardOutputFile, process.setStandardErrorFile):
        redirect(QProcess.nullDevice())
    process.startDetached()
