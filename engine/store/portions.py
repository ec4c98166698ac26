"""Runs that are planned portion by portion: more requests, and those that there are already."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from engine.model import Changed, canonical_json, changed
from engine.store.connection import Database, now
from engine.store.runs import PLANNING, plan_requests

_AT_ONCE = 500
_CLEARED_AT_ONCE = 50

Requests = Sequence[tuple[str, int, Mapping[str, Any]]]


class Portions:
    """The portions of the runs of one project.

    A run of many requests is begun, its requests are added some at a time, and only when it is
    `complete` it is a run like any other: one whose planning was cut off is cleared by the next.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, recipe: str, teacher: str, plan: Mapping[str, Any], random_seed: int) -> int:
        """Begin to plan a run; returns its id."""
        with self._database.write(durable=False):
            return self._database.run(
                "INSERT INTO run (recipe, teacher, plan, random_seed, at, finished_at) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (recipe, teacher, canonical_json(dict(plan)), random_seed, now(), PLANNING),
            )

    def add(self, run_id: int, first: int, requests: Requests) -> list[tuple[str, int]]:
        """Add requests from this position on; returns those that an earlier run has not got an answer
        for, with their positions: they go over to this run when it is complete.
        """
        places = {request_id: first + at for at, (request_id, _, _) in enumerate(requests)}
        marks = ", ".join("?" * len(places))
        # Durable bit by bit: or the next decision would wait until all of it is on the disk.
        with self._database.write():
            plan_requests(self._database, run_id, first, requests, take_over=False)
            rows = self._database.rows(
                f"SELECT id FROM request WHERE id IN ({marks}) AND run_id <> ? AND answered = 0",
                [*places, run_id],
            )
        return [(str(row["id"]), places[row["id"]]) for row in rows]

    def complete(self, run_id: int, taken_over: Sequence[tuple[str, int]] = ()) -> Changed:
        """All requests are there: from now on it is a run, in one durable transaction."""
        with self._database.write():
            self._database.run_many(
                "UPDATE request SET run_id = ?, position = ? WHERE id = ? AND answered = 0",
                [(run_id, place, request_id) for request_id, place in taken_over],
            )
            self._database.run("UPDATE run SET finished_at = '' WHERE id = ?", (run_id,))
        return changed("runs", "recipes")

    def clear(self) -> Iterator[None]:
        """Remove runs whose planning was cut off, with their requests, a few at a time."""
        runs = self._database.rows("SELECT id FROM run WHERE finished_at = ?", (PLANNING,))
        for run in runs:
            left = True
            while left:
                with self._database.write(durable=False):
                    self._database.run(
                        "DELETE FROM request WHERE id IN (SELECT id FROM request WHERE run_id = ? "
                        "AND answered = 0 LIMIT ?)",
                        (run["id"], _CLEARED_AT_ONCE),
                    )
                    left = bool(
                        self._database.one("SELECT 1 FROM request WHERE run_id = ?", (run["id"],))
                    )
                    if not left:
                        self._database.run("DELETE FROM run WHERE id = ?", (run["id"],))
                yield

    def extend(self, run_id: int, requests: Requests) -> Changed:
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
