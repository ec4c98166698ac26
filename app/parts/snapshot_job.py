"""A long job that reads the project: a worker runs it on a copy, which is thrown away at its end."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.parts.background import BackgroundJob
from app.session import Session
from engine.errors import UserError


class SnapshotJob(QObject):
    """One job at a time. `told` is what it says on the way; it ends with one of the others.

    When the project is closed it ends without a word.
    """

    #: Kind and data of an event.
    told = Signal(str, object)
    #: The data of its result.
    done = Signal(object)
    #: Why it could not be done (`UserError`).
    failed = Signal(object)
    #: It was stopped.
    stopped = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._folder: Path | None = None
        self._job = BackgroundJob(session, self)
        self._job.told.connect(self.told)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._job.stopped.connect(self._on_stopped)
        session.closing.connect(self._clear)

    @property
    def active(self) -> bool:
        """Whether it runs."""
        return self._job.active

    def start(self, job: str, args: Mapping[str, Any]) -> None:
        """Copy the project and begin; the worker gets the copy's path as `snapshot`."""
        self._job.drop()
        self._clear()
        self._folder = Path(tempfile.mkdtemp(prefix=f"zerria-{job}-"))
        snapshot = self._folder / "snapshot.zerria"
        try:
            self._session.opened_store().snapshot(snapshot)
        except UserError:
            self._clear()
            raise
        self._job.start(job, {"snapshot": str(snapshot), **args})

    def stop(self) -> None:
        """Ask it to end; `stopped` follows."""
        self._job.stop()

    def _on_done(self, data: Mapping[str, Any]) -> None:
        self._clear()
        self.done.emit(data)

    def _on_failed(self, error: UserError) -> None:
        self._clear()
        self.failed.emit(error)

    def _on_stopped(self) -> None:
        self._clear()
        self.stopped.emit()

    def _clear(self) -> None:
        folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
