"""The collapse forecast on its way, and the last one that was made."""

from collections.abc import Mapping
from typing import Any

from app.parts.snapshot_job import SnapshotJob
from app.session import Session
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix
from engine.model import Changed

_READS = frozenset({"seeds", "candidates", "decisions"})


class ForecastRun(SnapshotJob):
    """One forecast at a time. `result` is the data of the last one, kept while the project is open."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.result: Mapping[str, Any] | None = None
        self._mix = self._asked = ""
        self._outdated = self._changed = False
        session.changed.connect(self._on_changed)

    @classmethod
    def of(cls, session: Session) -> "ForecastRun":
        """The session's one: a page that is made anew finds its forecast again."""
        found = session.findChild(ForecastRun)
        return found if isinstance(found, ForecastRun) else ForecastRun(session)

    def fits(self, mix: DatasetMix) -> bool:
        """Whether `result` is that of this mix and of the rows as they are."""
        return not self._outdated and self._mix == to_toml(mix)

    def start(self, mix: DatasetMix) -> None:
        """Forecast for this mix; a `UserError` when the project can not be copied."""
        self._asked, self._changed = to_toml(mix), False
        self.start_job("forecast", {"mix": self._asked})

    def take(self, data: Mapping[str, Any]) -> None:
        """Keep the result, and what it is the result of."""
        self.result = data
        self._mix, self._outdated = self._asked, self._changed

    def forget(self) -> None:
        """No result of a closed project is shown."""
        self.result = None

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & _READS:
            self._outdated = self._changed = True
