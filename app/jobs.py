"""Long work of all pages in one list: how far it is, and how to hold or stop it."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QObject, Signal

State = Literal["running", "paused", "stopping", "done", "failed", "stopped"]
#: How a job can have ended.
ENDED: Sequence[State] = ("done", "failed", "stopped")
#: Jobs that ended and are still listed; older ones are forgotten.
MOST_ENDED = 20


class Job(QObject):
    """One piece of long work. `title` is in the window's language, `page` where it was asked for.

    `done` of `total` steps (0: nobody knows), `text` is what there is to say: figures, or why it
    failed. `hold` pauses or goes on; `stop` asks it to end. Either may be missing.
    """

    #: Anything about it is different.
    changed = Signal()

    def __init__(
        self,
        parent: QObject,
        title: str,
        page: str,
        stop: Callable[[], object] | None = None,
        hold: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.title, self.page = title, page
        self.stop, self.hold = stop, hold
        self.state: State = "running"
        self.done = self.total = 0
        self.text = ""

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self.state in ENDED

    def advance(self, done: int, total: int, text: str = "") -> None:
        """It is so far."""
        self.done, self.total, self.text = done, total, text
        self.changed.emit()

    def turn(self, state: State, text: str = "") -> None:
        """It is in another state; with it ends what can be held or stopped."""
        self.state = state
        self.text = text or self.text
        self.changed.emit()


class Jobs(QObject):
    """The long work of one session, the newest last."""

    #: A job came, went, or is different.
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []

    def begin(
        self,
        title: str,
        page: str,
        stop: Callable[[], object] | None = None,
        hold: Callable[[], object] | None = None,
    ) -> Job:
        """List a piece of work; whoever does it tells the job how far it is, and its end."""
        job = Job(self, title, page, stop, hold)
        job.changed.connect(self.changed)
        self._jobs.append(job)
        ended = [each for each in self._jobs if each.ended]
        self._forget(ended[: len(ended) - MOST_ENDED])
        self.changed.emit()
        return job

    def all(self) -> list[Job]:
        """What is listed, the newest last."""
        return list(self._jobs)

    def running(self) -> list[Job]:
        """What is not at its end."""
        return [each for each in self._jobs if not each.ended]

    def share(self) -> float | None:
        """How much of all running work is done, from 0 to 1; None while nobody knows."""
        known = [each for each in self.running() if each.total]
        if not known:
            return None
        return sum(min(1.0, each.done / each.total) for each in known) / len(known)

    def clear_ended(self) -> None:
        """List only what runs."""
        self._forget([each for each in self._jobs if each.ended])
        self.changed.emit()

    def _forget(self, jobs: Sequence[Job]) -> None:
        for each in jobs:
            self._jobs.remove(each)
            each.deleteLater()
