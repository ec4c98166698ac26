"""Runs that are planned portion by portion: more requests, and those that there are already."""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.model import Changed, changed
from engine.store.connection import Database
from engine.store.runs import plan_requests

_AT_ONCE = 500


class Portions:
    """The portions of the runs of one project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def extend(
        self, run_id: int, requests: Sequence[tuple[str, int, Mapping[str, Any]]]
    ) -> Changed:
        """Plan more requests of a run, after those it has."""
        with self._database.write():
            last = self._database.value(
                "SELECT max(position) FROM request WHERE run_id = ?", (run_id,)
            )
            plan_requests(self._database, run_id, 0 if last is None else int(last) + 1, requests)
        return changed("runs")

    def known(self, ids: Sequence[str], run_id: int) -> set[str]:
        """Those of these requests that belong to the run, or have an answer in whatever run."""
        found: set[str] = set()
        for start in range(0, len(ids), _AT_ONCE):
            part = ids[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(part))
            rows = self._database.rows(
                f"SELECT id FROM request WHERE id IN ({marks}) AND (answered = 1 OR run_id = ?)",
                [*part, run_id],
            )
            found.update(str(row["id"]) for row in rows)
        return found
