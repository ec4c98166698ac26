"""Counts what is left of a queue once its first item is painted, between what a person does."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.curate.review_queue import ReviewQueue
from app.session import Session


class LeftCounter(QTimer):
    """Calls `counted` when the number is known."""

    def __init__(self, session: Session, counted: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._queue: ReviewQueue | None = None
        self._counted = counted
        self.setInterval(0)
        self.timeout.connect(self._step)
        session.closing.connect(self.stop)

    def begin(self, queue: ReviewQueue | None) -> None:
        """Count what this queue has not counted yet."""
        self._queue = queue
        if queue is not None and queue.counting:
            self.start()

    def _step(self) -> None:
        if self._queue is None or not self._queue.count_on():
            self.stop()
            self._counted()
