"""A gesture on many rows, written a few at a time between the events of the window."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from engine.errors import UserError

if TYPE_CHECKING:
    from app.session import Session
    from engine.model import Changed


class LongWrite(QObject):
    """One at a time; whoever writes next has the rest of it written first."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._writes: Iterator[Changed] | None = None
        self._done: Changed | None = None
        self._then: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    def start(
        self, writes: "Iterator[Changed]", then: Callable[[], object] | None = None
    ) -> "Changed":
        """Write the first portion, which may raise a `UserError`, and the others soon; then tell the
        pages, and call `then`.
        """
        self.finish()
        self._done = first = next(writes)
        self._writes, self._then = writes, then
        self._timer.start()
        return first

    def finish(self) -> None:
        """Write now what is left."""
        while self._writes is not None:
            self._step()

    def _step(self) -> None:
        if self._writes is None or self._done is None:
            return
        error = None
        try:
            more = next(self._writes, None)
        except UserError as problem:
            more, error = None, problem
        if more is not None:
            self._done |= more
            return
        self._timer.stop()
        done, then = self._done, self._then
        self._writes = self._done = self._then = None
        self._session.announce(done)
        if error is not None:
            self._session.failed.emit(error)
        elif then is not None:
            then()
