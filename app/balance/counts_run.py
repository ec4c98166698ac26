"""Rows counted by any two keys: here for a small project, by a worker for a large one."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal

from app.parts.outlook import SMALL
from app.parts.snapshot_job import SnapshotJob
from app.session import Session
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix
from engine.model import Changed

_READS = frozenset({"seeds", "candidates", "decisions"})


class CountsRun(SnapshotJob):
    """One count at a time; `counted` follows a question, at once when the answer is known."""

    #: The keys, and the data of `engine.jobs.cell_counts`.
    counted = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._known: dict[tuple[str, ...], Mapping[str, Any]] = {}
        self._bounds = (0, 0)
        self._keys: tuple[str, ...] = ()
        session.changed.connect(self._on_changed)

    @classmethod
    def of(cls, session: Session) -> "CountsRun":
        """The session's one: a page that is made anew finds its counts again."""
        found = session.findChild(CountsRun)
        return found if isinstance(found, CountsRun) else CountsRun(session)

    def ask(self, keys: Sequence[str], mix: DatasetMix) -> None:
        """Count by these keys; the mix says what is short and long."""
        from engine.jobs.cell_counts import cell_counts

        wanted = tuple(keys)
        if mix.length_bounds != self._bounds:
            self._known.clear()
            self._bounds = mix.length_bounds
        if wanted not in self._known:
            if not self.small:
                self._keys = wanted
                self.start_job("cell_counts", {"keys": list(wanted), "mix": to_toml(mix)})
                return
            self._known[wanted] = cell_counts(self._session.opened_store(), wanted, mix)
        self.counted.emit(wanted, self._known[wanted])

    @property
    def small(self) -> bool:
        """Whether the project is counted here, in some milliseconds."""
        store = self._session.opened_store()
        return store.seeds.count() + sum(store.candidates.counts().values()) <= SMALL

    def take(self, data: Mapping[str, Any]) -> None:
        """Keep the answer."""
        self._known[self._keys] = data
        self.counted.emit(self._keys, data)

    def forget(self) -> None:
        """No counts of a closed project are shown."""
        self._known.clear()

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & _READS:
            self._known.clear()
