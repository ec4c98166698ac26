"""A long job that reads the project: a worker runs it on a copy, which is thrown away at its end."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.parts.background import BackgroundJob
from app.parts.project_copy import ProjectCopy
from app.session import Session
from engine.errors import UserError


class SnapshotJob(QObject):
    """One job at a time, a child of the session. It ends with exactly one of its three signals.

    When the project is closed it ends without a word. A subclass says what it is for: a job inside
    an object inside the session would be a third level, whose cycles PySide collects wrongly.
    """

    #: Steps done, steps in all.
    progress = Signal(int, int)
    #: The data of its result.
    finished = Signal(object)
    #: Why it could not be done (`UserError`).
    failed = Signal(object)
    #: It was stopped.
    stopped = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._copy = ProjectCopy()
        self._job = BackgroundJob(session, self)
        self._job.told.connect(self._on_told)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._job.stopped.connect(self._on_stopped)
        session.closing.connect(self._on_closing)

    @property
    def active(self) -> bool:
        """Whether it runs."""
        return self._job.active

    def start_job(
        self, job: str, args: Mapping[str, Any], *, title: str = "", page: str = ""
    ) -> None:
        """Copy the project and begin; with a title it is listed among the jobs. The worker gets the copy's path as `snapshot`, and as `folder`
        where the project itself lies: relative paths in its mix start there.
        """
        self._job.drop()
        where = self._copy.make(self._session.opened_store(), job)
        self._job.start(job, {**where, **args}, title=title, page=page)

    def stop(self) -> None:
        """Ask it to end; `stopped` follows."""
        self._job.stop()

    def take(self, data: Mapping[str, Any]) -> None:
        """Keep what a subclass keeps of a result, before `finished` is told."""

    def forget(self) -> None:
        """Let go of what belongs to the project that is being closed."""

    def _on_told(self, kind: str, data: Mapping[str, Any]) -> None:
        if kind == "copied":
            self._copy.copied()
        elif kind == "progress":
            self.progress.emit(int(data["done"]), int(data["total"]))

    def _on_done(self, data: Mapping[str, Any]) -> None:
        self._clear()
        self.take(data)
        self.finished.emit(data)

    def _on_failed(self, error: UserError) -> None:
        self._clear()
        self.failed.emit(error)

    def _on_stopped(self) -> None:
        self._clear()
        self.stopped.emit()

    def _on_closing(self) -> None:
        self._clear()
        self.forget()

    def _clear(self) -> None:
        self._copy.clear()
