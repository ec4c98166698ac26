"""What the mix of a project lacks, before a run fills it: reckoned by the run's own worker on a copy,
so that the window does not wait for a pass over a large project.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from app.parts.outlook import SMALL, usable_rows
from app.parts.project_copy import ProjectCopy
from engine.jobs.gaps import Standing
from engine.jobs.project_mix import project_mix
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix
from engine.store import Store

if TYPE_CHECKING:
    from app.worker import WorkerProcess


class MixReckoning:
    """One question at a time; `found` is the answer, None while there is none."""

    def __init__(self, store: Store) -> None:
        self.found: Standing | None = None
        self._store = store
        self._mix: DatasetMix | None = None
        self._copy = ProjectCopy()

    @property
    def is_long(self) -> bool:
        """Whether it takes longer than a window may wait: a small project is reckoned at once."""
        return usable_rows(self._store) + self._store.candidates.waiting() > SMALL

    def begin(self, worker: "WorkerProcess") -> int:
        """Copy the project and ask; returns the call of the worker. `UserError`: no room for it."""
        self.clear()
        self.found, self._mix = None, project_mix(self._store)
        where = self._copy.make(self._store, "standing")
        return worker.call("standing", {**where, "mix": to_toml(self._mix)})

    def copied(self) -> None:
        """The worker has its copy."""
        self._copy.copied()

    def take(self, data: Mapping[str, Any]) -> None:
        """The call is done: keep its answer, if it was this question's."""
        if self._mix is not None and "gaps" in data:
            self.found = Standing.from_data(self._mix, data["gaps"])
        self.clear()

    def clear(self) -> None:
        """The call is over: the copy goes."""
        self._copy.clear()
