"""A job about the rows and the mix of the project, on its way, and its last result."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Self

from app.parts.snapshot_job import SnapshotJob
from app.session import Session
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix, PrivacyLimits
from engine.model import Changed

_READS = frozenset({"seeds", "candidates", "decisions"})


class MixRun(SnapshotJob):
    """One at a time. `result` is the data of the last one, kept while the project is open.

    A subclass names its job in `job`, and gives it a `title` for people.
    """

    job = ""

    def title(self) -> str:
        """What people call it; without a name it is not listed among the jobs."""
        return ""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.result: Mapping[str, Any] | None = None
        self._basis = self._asked = ""
        self._outdated = self._changed = False
        session.changed.connect(self._on_changed)

    @classmethod
    def of(cls, session: Session) -> Self:
        """The session's one: a page that is made anew finds its result again."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    def fits(self, mix: DatasetMix) -> bool:
        """Whether `result` is that of this mix and of the rows as they are."""
        return not self._outdated and self._basis == _basis(mix)

    def start(self, mix: DatasetMix) -> None:
        """Begin for this mix; a `UserError` when the project can not be copied."""
        self._asked, self._changed = _basis(mix), False
        args = {"mix": to_toml(mix)}
        self.start_job(self.job, args, title=self.title(), page="balance")

    def take(self, data: Mapping[str, Any]) -> None:
        """Keep the result, and what it is the result of."""
        self.result = data
        self._basis, self._outdated = self._asked, self._changed

    def forget(self) -> None:
        """No result of a closed project is shown."""
        self.result = None

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & _READS:
            self._outdated = self._changed = True


def _basis(mix: DatasetMix) -> str:
    """What of a mix a result depends on: all but the limits, which only stop an export."""
    return to_toml(replace(mix, privacy=PrivacyLimits()))
