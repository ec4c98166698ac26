"""The open project, for the screens: every write goes through here and is told to all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.backup import Backup
from app.jobs import Jobs
from app.long_write import LongWrite
from app.other_model import OtherModel
from app.settings import Settings, within_sizes
from app.words import user_name
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # the store and the worker are loaded when they are first needed
    from collections.abc import Sequence

    from app.generation import GenerationRun
    from app.worker import WorkerProcess
    from engine.model import Changed, Decision
    from engine.store import Gesture, QueueFilter, Store

IDLE_MS = 2_000
BETWEEN_MERGES_MS = 20
#: A gesture on more rows than this is written in portions.
_AT_ONCE = 40
BACKUP_MS = 10 * 60 * 1_000
#: While something writes without a pause, the log is moved into the file this often at least.
LONGEST_WITHOUT_CHECKPOINT_MS = 120_000


@dataclass(frozen=True, slots=True)
class MoreRows:
    """How many more rows of a kind a page wants generated; `what` is the kind in the window's words.

    An empty label, variety or script leaves that choice as it is; with none of them, Generate can
    not be asked for this kind.
    """

    count: int
    what: str
    label: str = ""
    variety: str = ""
    script: str = ""


@dataclass(frozen=True, slots=True)
class MissingRows(MoreRows):
    """What the mix lacks within a cell (an empty one: anywhere): Generate asks until its quotas are
    met, and `count` only tells how many are missing."""

    cell: Mapping[str, str] = field(default_factory=dict)


class Session(QObject):
    """One project at a time, who works on it, and the worker.

    `store` is None while no project is open; `opened_store` is for code that needs one.
    `generation` is the run in progress, so that a page that is made anew finds it again.
    `jobs` is the long work of all pages.
    """

    #: What a write changed (`engine.model.Changed`).
    changed = Signal(object)
    #: A project was opened, or closed.
    project_changed = Signal()
    #: The project is about to close: end what writes to it, now.
    closing = Signal()
    #: An undo or redo: the gesture (`engine.store.Gesture`), and "undo" or "redo".
    reverted = Signal(object, str)
    #: A page asks for another one by its name, such as "generate".
    screen_wanted = Signal(str)
    #: A page asks Generate, once it is in front, for these rows (`MoreRows`).
    rows_wanted = Signal(object)
    #: A page asks Curate, once it is in front, to show the candidate of this id.
    candidate_wanted = Signal(int)
    #: The filter of the queue, or the size of texts, was changed.
    queue_changed = Signal()
    text_changed = Signal()
    #: A person gave actions other keys.
    keys_changed = Signal()
    #: Something that was done, to be told on the page in front.
    noted = Signal(str)
    #: A backup or checkpoint between the gestures went wrong (`UserError`).
    failed = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.store: Store | None = None
        self._queue: QueueFilter | None = None
        self.jobs = Jobs(self)
        self.other_model = OtherModel(self)
        self.generation: GenerationRun | None = None
        #: Makes the sample project and returns its path; None: there is none to offer.
        self.make_sample: Callable[[], Path] | None = None
        self._worker: WorkerProcess | None = None
        self._long = LongWrite(self)
        self.backup = Backup(self)
        self._idle = _timer(self, IDLE_MS, self._when_idle)
        self._overdue = _timer(self, LONGEST_WITHOUT_CHECKPOINT_MS, self._when_idle)
        self._backup = _timer(self, BACKUP_MS, self._backup_due)
        self._backup_wanted = False

    @property
    def queue(self) -> "QueueFilter":
        """What Curate shows."""
        if self._queue is None:
            from engine.store import QueueFilter

            self._queue = QueueFilter()
        return self._queue

    @queue.setter
    def queue(self, wanted: "QueueFilter") -> None:
        self._queue = wanted

    @property
    def annotator(self) -> str:
        """Under whose name decisions are kept."""
        return self.settings.annotator or user_name()

    @property
    def worker(self) -> "WorkerProcess":
        """The worker process; it starts at its first call."""
        if self._worker is None:
            from app.worker import WorkerProcess  # not before the first window is painted

            self._worker = WorkerProcess(self)
        return self._worker

    def opened_store(self) -> "Store":
        """The open project's store; a `UserError` when there is none."""
        if self.store is None:
            raise UserError(QT_TRANSLATE_NOOP("engine", "Open a project, or make one, first."))
        return self.store

    def open(self, path: Path) -> None:
        """Open a project; the one before is closed only once this one is there."""
        if self.store is not None and self.store.path == path.absolute():
            return
        from engine.store import Store

        self._take(Store.open(path.absolute()))

    def create(self, path: Path, settings: dict[str, str]) -> None:
        """Make a project with its settings (name, variety, task) and open it."""
        from engine.store import Store

        self._take(Store.create(path.absolute(), settings))

    def close(self) -> None:
        """Let go of the project; everything is written."""
        if self.store is None:
            return
        self._let_go()
        self.project_changed.emit()

    def shut_down(self) -> None:
        """The window closes: let go of the project, end the worker."""
        self._let_go()
        if self._worker is not None:
            self._worker.close()

    def _take(self, store: "Store") -> None:
        self._let_go()
        self.store = store
        self._queue = None
        self.settings.remember_project(store.path)
        if store.backup_wanted:  # the process that was to make it when the project closed has not
            self._backup_wanted = True
            self._idle.start()
        self.project_changed.emit()

    def _let_go(self) -> None:
        if self.store is None:
            return
        self._long.finish()
        # One that is being made now is given up with the rest.
        unsaved = self._backup_wanted or self._backup.isActive() or self.backup.busy
        self.closing.emit()
        unsaved = unsaved or self._backup.isActive()
        for timer in (self._idle, self._overdue, self._backup):
            timer.stop()
        self._backup_wanted = False
        store, self.store = self.store, None
        if unsaved:
            self.backup.close(store)
        else:
            store.close()

    # Writing

    def write(self, action: "Callable[[Store], Changed]") -> "Changed":
        """Run one write of the store, and tell the pages what it changed."""
        self._long.finish()
        done = action(self.opened_store())
        self.announce(done)
        return done

    def decide(self, decisions: "Sequence[Decision]", summary: str = "") -> "Changed":
        """Append one gesture; a `UserError` means that nothing was written.

        One of many decisions is written in portions, and told to the pages once it is whole.
        """
        if len(decisions) > _AT_ONCE:
            return self._long.start(self.opened_store().decisions.in_portions(decisions, summary))
        return self.write(lambda store: store.decisions.decide(decisions, summary)[1])

    def undo(self) -> "Gesture | None":
        """Take back the last gesture; None when there is none."""
        return self._revert("undo")

    def redo(self) -> "Gesture | None":
        """Bring back the gesture last undone; None when there is none."""
        return self._revert("redo")

    def _revert(self, kind: str) -> "Gesture | None":
        self._long.finish()
        done = self.opened_store().decisions.revert_in_portions(kind, self.annotator)
        if done is None:
            return None
        gesture, writes = done
        self._long.start(writes, lambda: self.reverted.emit(gesture, kind))
        if len(gesture.candidates) <= _AT_ONCE:
            self._long.finish()
        return gesture

    def announce(self, done: "Changed") -> None:
        """Tell the pages what was written by other means than `write`, such as a job."""
        if not done.tables:
            return
        self._idle.start()
        for timer in (self._overdue, self._backup):
            if not timer.isActive():
                timer.start()
        self.changed.emit(done)

    # What pages ask of each other

    def show_queue(self, wanted: "QueueFilter") -> None:
        """Show these candidates in Curate."""
        self.queue = wanted
        self.queue_changed.emit()
        self.screen_wanted.emit("curate")

    def set_text_size(self, size: int) -> None:
        """Show data larger or smaller from now on."""
        self.settings.text_size = within_sizes(size)
        self.settings.save()
        self.text_changed.emit()

    # Between the gestures

    def _backup_due(self) -> None:
        self._backup_wanted = True
        if not self._idle.isActive():
            self._when_idle()

    def _when_idle(self) -> None:
        self._overdue.stop()
        if self.store is None:
            return
        try:
            self.store.checkpoint()
            self._merge_soon()
            if self._backup_wanted:
                self._backup_wanted = False
                self.backup.make("work")
        except UserError as error:
            self.failed.emit(error)

    def _merge_soon(self) -> None:
        QTimer.singleShot(BETWEEN_MERGES_MS, self, self._merge)

    def _merge(self) -> None:
        """Merge what the search holds, a few milliseconds at a time, while nothing else is done."""
        if self.store is None or self._idle.isActive():
            return
        try:
            if self.store.search.merge():
                self._merge_soon()
            else:
                self.store.checkpoint()
        except UserError as error:
            self.failed.emit(error)


def _timer(session: Session, interval: int, action: Callable[[], None]) -> QTimer:
    timer = QTimer(session)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(action)
    return timer
