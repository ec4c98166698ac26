"""Backups while people work: a large project is copied by a worker, so that no key waits for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.errors import UserError

if TYPE_CHECKING:
    from app.parts.background import BackgroundJob
    from app.session import Session
    from engine.store import Store

#: A smaller file is copied and checked at once: it takes a frame.
SMALL_BYTES = 4_000_000


class Backup(QObject):
    """One at a time, a child of the session. The file is held still while the worker copies it."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._job: BackgroundJob | None = None
        self._busy = False
        self._then: list[Callable[[], object]] = []
        session.closing.connect(self._let_go)

    def make(self, reason: str, then: Callable[[], object] | None = None) -> None:
        """Make one and call `then`; where it can not be made, the session says `failed`.

        While one is being made, that one is waited for.
        """
        store = self._session.store
        if store is None:
            return
        if then is not None:
            self._then.append(then)
        if self._busy:
            return
        self._busy = True
        try:
            large = store.path.stat().st_size >= SMALL_BYTES
            if large and store.hold_still(held=True):
                self._running().start(
                    "back_up", {"project": str(store.path.absolute()), "reason": reason}
                )
                return
            store.back_up(reason)
        except UserError as error:
            self._end(error)
            return
        self._end(None)

    def _running(self) -> "BackgroundJob":
        if self._job is None:
            from app.parts.background import BackgroundJob  # not before the first window is painted

            self._job = BackgroundJob(self._session, self)
            self._job.done.connect(lambda _data: self._end(None))
            self._job.failed.connect(self._end)
            self._job.stopped.connect(lambda: self._end(None))
        return self._job

    def _end(self, error: UserError | None) -> None:
        then = self._let_go()
        if error is not None:
            self._session.failed.emit(error)
            return
        for each in then:
            each()

    def _let_go(self) -> list[Callable[[], object]]:
        """The file may change again."""
        then, self._then, self._busy = self._then, [], False
        store: Store | None = self._session.store
        if store is not None:
            store.hold_still(held=False)
        return then
