"""Work in steps, done a few milliseconds in each turn of the event loop."""

from collections.abc import Callable
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer

from engine.errors import UserError
from engine.jobs.in_steps import Steps, T

#: What it may take of one turn, and the room between two turns.
TURN_SECONDS = 0.006
BETWEEN_MS = 1


class StepsInTurns(QTimer):
    """One piece of work at a time; what it gives, or why it can not, is told to who began it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Steps[Any] | None = None
        self._then: Callable[[Any], object] = _nothing
        self._failed: Callable[[UserError], object] = _nothing
        self.setInterval(BETWEEN_MS)
        self.timeout.connect(self._some)

    def begin(
        self,
        steps: Steps[T],
        then: Callable[[T], object],
        failed: Callable[[UserError], object],
    ) -> None:
        """Begin; what was not at its end is dropped."""
        self.drop()
        self._steps, self._then, self._failed = steps, then, failed
        self.start()

    def drop(self) -> None:
        """Do no more of it, and tell nobody."""
        self.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _some(self) -> None:
        steps, began = self._steps, perf_counter()
        if steps is None:
            return
        try:
            next(steps)
            while perf_counter() - began < TURN_SECONDS:
                next(steps)
        except StopIteration as end:
            self._steps = None
            self.stop()
            self._then(end.value)
        except UserError as error:
            self._steps = None
            self.stop()
            self._failed(error)
        except BaseException:
            self._steps = None
            self.stop()
            raise


def _nothing(_told: object) -> None:
    """Nobody has begun anything yet."""
