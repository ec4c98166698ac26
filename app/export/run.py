"""An export on its way: a copy of the project goes to a worker, the release comes back."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from app.parts.snapshot_job import SnapshotJob
from app.session import Session
from engine.errors import UserError


class ExportRun(SnapshotJob):
    """One export at a time; the release of a finished one is kept in the project."""

    #: A warning of the export (text, values).
    warned = Signal(object)
    #: A conflict of licences that stops it, as the engine tells it.
    conflicted = Signal(object)

    @classmethod
    def of(cls, session: Session) -> "ExportRun":
        """The session's one: a page that is made anew finds its export again."""
        found = session.findChild(ExportRun)
        return found if isinstance(found, ExportRun) else ExportRun(session)

    def start(self, mix: str, format_name: str, out: Path) -> None:
        """Copy the project and begin; `mix` is TOML text."""
        args = {"mix": mix, "format": format_name, "out": str(out)}
        self.start_job("export", args, title=self.tr("Export"), page="export")

    def _on_told(self, kind: str, data: Mapping[str, Any]) -> None:
        super()._on_told(kind, data)
        if kind == "warning":
            self.warned.emit(data)
        elif kind == "conflict":
            self.conflicted.emit(data)

    def _on_done(self, data: Mapping[str, Any]) -> None:
        from engine.jobs.export import keep_release

        try:
            self._session.write(lambda store: keep_release(store, data["release"]))
        except UserError as error:
            self._on_failed(error)
            return
        super()._on_done(data)
