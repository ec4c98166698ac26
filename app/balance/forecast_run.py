"""The collapse forecast on its way, and the last one that was made."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.parts.snapshot_job import SnapshotJob
from app.session import Session
from engine.mix.spec import DatasetMix, to_toml
from engine.model import Changed

_READS = frozenset({"seeds", "candidates", "decisions"})


class ForecastRun(QObject):
    """One forecast at a time. `result` is the data of the last one, kept while the project is open."""

    #: Steps done, steps in all.
    progress = Signal(int, int)
    #: There is a new `result`.
    finished = Signal()
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.result: Mapping[str, Any] | None = None
        self._mix = self._asked = ""
        self._outdated = self._changed = False
        self._job = SnapshotJob(session, self)
        self._job.told.connect(self._on_told)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self.failed)
        self._job.stopped.connect(self.stopped)
        session.changed.connect(self._on_changed)
        session.closing.connect(self._forget)

    @classmethod
    def of(cls, session: Session) -> "ForecastRun":
        """The session's one: a page that is made anew finds its forecast again."""
        found = session.findChild(ForecastRun)
        return found if isinstance(found, ForecastRun) else ForecastRun(session)

    @property
    def active(self) -> bool:
        """Whether one runs."""
        return self._job.active

    def fits(self, mix: DatasetMix) -> bool:
        """Whether `result` is that of this mix and of the rows as they are."""
        return not self._outdated and self._mix == to_toml(mix)

    def start(self, mix: DatasetMix) -> None:
        """Forecast for this mix; a `UserError` when the project can not be copied."""
        self._asked, self._changed = to_toml(mix), False
        self._job.start("forecast", {"mix": self._asked})

    def stop(self) -> None:
        """Stop it; the result before stays."""
        self._job.stop()

    def _on_told(self, kind: str, data: Mapping[str, Any]) -> None:
        if kind == "progress":
            self.progress.emit(int(data["done"]), int(data["total"]))

    def _on_done(self, data: Mapping[str, Any]) -> None:
        self.result = data
        self._mix, self._outdated = self._asked, self._changed
        self.finished.emit()

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & _READS:
            self._outdated = self._changed = True

    def _forget(self) -> None:
        self.result = None
