"""The search for the project's mark on its way, and the last result."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.parts.background import BackgroundJob
from app.session import Session
from engine.jobs.watermark import job_args, key_to_look_for


class WatermarkRun(BackgroundJob):
    """One search at a time. `result` is the data of the last one, kept while the project is open.

    It needs of the project nothing but the key, so it works on no copy of it.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.result: Mapping[str, Any] | None = None
        self.done.connect(self._keep)
        session.closing.connect(self._forget)

    @classmethod
    def of(cls, session: Session) -> "WatermarkRun":
        """The session's one: a page that is made anew finds its result again."""
        found = session.findChild(WatermarkRun)
        return found if isinstance(found, WatermarkRun) else WatermarkRun(session)

    def look(self, path: Path, model: Path) -> None:
        """Look in a file or folder; a `UserError` when the project has marked nothing."""
        key = key_to_look_for(self._session.opened_store())
        args = job_args(path, key, model)
        self.start("watermark", args, title=self.tr("Search for the mark"), page="balance")

    def _keep(self, data: Mapping[str, Any]) -> None:
        self.result = data

    def _forget(self) -> None:
        """No result of a closed project is shown."""
        self.result = None
