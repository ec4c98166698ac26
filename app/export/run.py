"""An export on its way: a copy of the project goes to a worker, the release comes back."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.parts.background import BackgroundJob
from app.session import Session
from engine.errors import UserError


class ExportRun(QObject):
    """One export at a time; ends with `finished`, `failed` or `stopped`."""

    #: Rows written, rows in all.
    progress = Signal(int, int)
    #: A warning of the export (text, values).
    warned = Signal(object)
    #: The data of the job's result, its `release` kept in the project.
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._folder: Path | None = None
        self._job = BackgroundJob(session, self)
        self._job.told.connect(self._on_told)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._job.stopped.connect(self._on_stopped)
        session.closing.connect(self._clear)

    @classmethod
    def of(cls, session: Session) -> "ExportRun":
        """The session's one: a page that is made anew finds its export again."""
        found = session.findChild(ExportRun)
        return found if isinstance(found, ExportRun) else ExportRun(session)

    @property
    def active(self) -> bool:
        """Whether an export runs."""
        return self._job.active

    def start(self, mix: str, format_name: str, out: Path) -> None:
        """Copy the project and begin; `mix` is TOML text."""
        self._clear()
        self._folder = Path(tempfile.mkdtemp(prefix="zerria-export-"))
        snapshot = self._folder / "snapshot.zerria"
        self._session.opened_store().snapshot(snapshot)
        args = {"snapshot": str(snapshot), "mix": mix, "format": format_name, "out": str(out)}
        self._job.start("export", args)

    def stop(self) -> None:
        """Stop it; nothing is left of it."""
        self._job.stop()

    def _on_told(self, kind: str, data: Mapping[str, Any]) -> None:
        if kind == "progress":
            self.progress.emit(int(data["done"]), int(data["total"]))
        elif kind == "warning":
            self.warned.emit(data)

    def _on_done(self, data: Mapping[str, Any]) -> None:
        from engine.jobs.export import keep_release

        self._clear()
        try:
            self._session.write(lambda store: keep_release(store, data["release"]))
        except UserError as error:
            self.failed.emit(error)
            return
        self.finished.emit(data)

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
