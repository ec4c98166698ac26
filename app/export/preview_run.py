"""Reckons what an export would be: a worker makes it on a copy of the project and throws it away."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal

from app.parts.snapshot_job import SnapshotJob
from app.session import Session
from engine.errors import UserError


@dataclass(frozen=True, slots=True)
class Preview:
    """What the job `preview_export` gives back, and what it told on its way.

    With `problem` there is no export to be had; `conflicts` (of licences) may be why.
    """

    rows: int = 0
    real: int = 0
    splits: tuple[tuple[str, int], ...] = ()
    licence: str = ""
    shortages: tuple[Mapping[str, Any], ...] = ()
    conflicts: tuple[Mapping[str, Any], ...] = ()
    files: tuple[Mapping[str, Any], ...] = ()
    problem: UserError | None = None


class PreviewRun(SnapshotJob):
    """One preview at a time; a new question replaces the one before."""

    #: The answer (`Preview`).
    ready = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shortages: list[Mapping[str, Any]] = []
        self._conflicts: list[Mapping[str, Any]] = []
        self.failed.connect(self._tell_problem)

    @classmethod
    def of(cls, session: Session) -> "PreviewRun":
        """The session's one."""
        found = session.findChild(PreviewRun)
        return found if isinstance(found, PreviewRun) else PreviewRun(session)

    def ask(self, mix: str, format_name: str) -> None:
        """Reckon for this mix (TOML text) and format; `ready` follows."""
        self.forget()
        try:
            self.start_job("preview_export", {"mix": mix, "format": format_name})
        except UserError as error:
            self._tell_problem(error)

    def take(self, data: Mapping[str, Any]) -> None:
        """Tell the answer."""
        self.ready.emit(
            Preview(
                rows=int(data["rows"]),
                real=int(data["real"]),
                splits=tuple((str(name), int(count)) for name, count in data["splits"].items()),
                licence=str(data["licence"]),
                shortages=tuple(data["shortages"]),
                files=tuple(data["files"]),
            )
        )

    def forget(self) -> None:
        """Let go of what was told of the last question."""
        self._shortages, self._conflicts = [], []

    def _on_told(self, kind: str, data: Mapping[str, Any]) -> None:
        super()._on_told(kind, data)
        if kind == "shortage":
            self._shortages.append(data)
        elif kind == "conflict":
            self._conflicts.append(data)

    def _tell_problem(self, error: UserError) -> None:
        self.ready.emit(
            Preview(
                shortages=tuple(self._shortages),
                conflicts=tuple(self._conflicts),
                problem=error,
            )
        )
