"""Candidates, their verdicts, the curation queue and the counts of cells."""

import json
from collections.abc import Iterator, Mapping, Sequence
from sqlite3 import Row
from typing import Any

from engine.model import (
    Candidate,
    Changed,
    Outcome,
    Status,
    Verdict,
    canonical_json,
    changed,
    content_id,
)
from engine.store.connection import Database, now
from engine.store.neighbours import ProjectNeighbours
from engine.store.search import put
from engine.store.selection import QueueFilter, where

#: The most candidates written in one transaction: a longer one would hold up the window.
BATCH = 200


def candidate_digest(row: Mapping[str, Any]) -> str:
    """The hash of what the teacher wrote, to find a damaged row."""
    return content_id(
        "candidate", row["fields"], row["text"], row["label"], row["variety"], row["script"]
    )


class Candidates:
    """The candidates of one project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, rows: Sequence[tuple[Candidate, Sequence[int]]]) -> list[int]:
        """Insert candidates with their verdicts and bands, inside the caller's transaction.

        A candidate that is there already (same uid: a resumed request) is left as it is.
        """
        ids = []
        for candidate, bands in rows:
            if self._database.one("SELECT 1 FROM candidate WHERE uid = ?", (candidate.uid,)):
                continue
            candidate_id = self._insert(candidate)
            ids.append(candidate_id)
            self._database.run_many(
                "INSERT OR IGNORE INTO candidate_band VALUES (?, ?)",
                [(band, candidate_id) for band in bands],
            )
            self._put_verdicts(candidate_id, candidate.verdicts)
            put(self._database, candidate_id, canonical_json(dict(candidate.fields)))
            count(self._database, candidate_id, 1)
        return ids

    def _insert(self, candidate: Candidate) -> int:
        values = {
            "uid": candidate.uid,
            "request_id": candidate.request_id,
            "run_id": candidate.run_id,
            "seed_id": candidate.seed_id or None,
            "recipe": candidate.recipe,
            "teacher": candidate.teacher,
            "task": candidate.task,
            "fields": canonical_json(dict(candidate.fields)),
            "text": candidate.text,
            "label": candidate.label,
            "topic": candidate.topic,
            "variety": candidate.variety,
            "script": candidate.script,
            "score": candidate.score,
            "now_label": candidate.label,
            "now_variety": candidate.variety,
            "now_script": candidate.script,
            "at": now(),
            "operation": candidate.operation,
            "register": candidate.register,
        }
        values["digest"] = candidate_digest(values)
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        return self._database.run(
            f"INSERT INTO candidate ({names}) VALUES ({marks})",
            list(values.values()),
        )

    def _put_verdicts(self, candidate_id: int, verdicts: Sequence[Verdict]) -> None:
        self._database.run_many(
            "INSERT OR REPLACE INTO verdict VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    candidate_id,
                    each.verifier,
                    each.version,
                    str(each.outcome),
                    each.score,
                    each.sentence,
                    canonical_json(dict(each.values)),
                )
                for each in verdicts
            ],
        )

    def set_verdicts(self, rows: Sequence[tuple[int, Sequence[Verdict], float]]) -> Changed:
        """Replace the verdicts of candidates after a re-verification, with their new scores."""
        with self._database.write():
            for candidate_id, verdicts, score in rows:
                self._put_verdicts(candidate_id, verdicts)
                self._database.run(
                    "UPDATE candidate SET score = ? WHERE id = ?", (score, candidate_id)
                )
        return changed("verdicts", "candidates", ids=[row[0] for row in rows])

    def get(self, candidate_id: int) -> Candidate | None:
        """One candidate with its verdicts."""
        found = self._with_verdicts(
            self._database.rows("SELECT * FROM candidate WHERE id = ?", (candidate_id,))
        )
        return found[0] if found else None

    def of(self, ids: Sequence[int]) -> list[Candidate]:
        """These candidates with their verdicts, in this order; unknown ones are left out."""
        found: dict[int, Candidate] = {}
        for first in range(0, len(ids), BATCH):
            listed = ", ".join(str(int(each)) for each in ids[first : first + BATCH])
            rows = self._database.rows(f"SELECT * FROM candidate WHERE id IN ({listed})")
            found |= {each.id: each for each in self._with_verdicts(rows)}
        return [found[each] for each in ids if each in found]

    def find(self, name: object) -> Candidate | None:
        """The candidate of this id or uid, without verdicts."""
        row = self._database.one(
            "SELECT * FROM candidate WHERE id = ? OR uid = ?",
            (name if isinstance(name, int) else -1, name if isinstance(name, str) else ""),
        )
        return None if row is None else candidate_of(row, ())

    def queue(
        self, wanted: QueueFilter, limit: int = 64, after: tuple[float, int] | None = None
    ) -> list[Candidate]:
        """The next candidates of the queue: one indexed query, best score first.

        `after` is the (score, id) of the last one already fetched.
        """
        fitting, values = where(self._database, wanted)
        if after is not None:
            fitting += " AND (score < ? OR (score = ? AND id > ?))"
            values += [after[0], after[0], after[1]]
        rows = self._database.rows(
            f"SELECT * FROM candidate WHERE {fitting} ORDER BY score DESC, id LIMIT ?",
            [*values, limit],
        )
        return self._with_verdicts(rows)

    def waiting(self) -> int:
        """How many candidates wait for a decision."""
        return self.counts().get(Status.WAITING, 0)

    def counts(self) -> dict[Status, int]:
        """How many candidates there are in each status."""
        rows = self._database.rows("SELECT status, sum(n) AS n FROM tally GROUP BY status")
        return {Status(row["status"]): row["n"] for row in rows if row["n"]}

    def cells(self) -> list[dict[str, Any]]:
        """Counts by task, label, variety, script and status."""
        return [dict(row) for row in self._database.rows("SELECT * FROM tally WHERE n > 0")]

    def stream(self, statuses: Sequence[Status]) -> Iterator[Candidate]:
        """All candidates in these statuses by id, without verdicts; nothing written meanwhile."""
        marks = ", ".join("?" * len(statuses))
        rows = self._database.stream(
            f"SELECT * FROM candidate WHERE status IN ({marks}) ORDER BY id",
            [str(each) for each in statuses],
        )
        for row in rows:
            yield candidate_of(row, ())

    def page(self, after: int, size: int = BATCH) -> list[Candidate]:
        """The next candidates after an id, with their verdicts."""
        return self._with_verdicts(
            self._database.rows(
                "SELECT * FROM candidate WHERE id > ? ORDER BY id LIMIT ?", (after, size)
            )
        )

    def neighbours(
        self,
        bands: Sequence[int],
        *,
        without_candidate: int = 0,
        run_id: int = 0,
        beside: Sequence[tuple[str, Sequence[int]]] = (),
    ) -> ProjectNeighbours:
        """The index a verifier asks for texts near the one with these bands."""
        return ProjectNeighbours(
            self._database,
            bands,
            without_candidate=without_candidate,
            run_id=run_id,
            beside=beside,
        )

    def damaged(self) -> Iterator[int]:
        """The ids of candidates whose text no longer is what was stored."""
        for row in self._database.stream("SELECT * FROM candidate"):
            if candidate_digest(dict(row)) != row["digest"]:
                yield int(row["id"])

    def _with_verdicts(self, rows: Sequence[Row]) -> list[Candidate]:
        if not rows:
            return []
        verdicts: dict[int, list[Verdict]] = {row["id"]: [] for row in rows}
        marks = ", ".join("?" * len(verdicts))
        found = self._database.rows(
            f"SELECT * FROM verdict WHERE candidate_id IN ({marks})",
            list(verdicts),
        )
        for row in found:
            verdicts[row["candidate_id"]].append(
                Verdict(
                    row["verifier"],
                    row["version"],
                    Outcome(row["outcome"]),
                    row["score"],
                    row["sentence"],
                    json.loads(row["sentence_values"]),
                )
            )
        return [candidate_of(row, tuple(verdicts[row["id"]])) for row in rows]


def count(database: Database, candidate_id: int, step: int) -> None:
    """Add `step` to the tally of the cell that a candidate is in now."""
    # Not INSERT ... SELECT: it opens a savepoint, at which FTS5 writes a segment for each candidate.
    cell = database.one(
        "SELECT task, now_label, now_variety, now_script, status FROM candidate WHERE id = ?",
        (candidate_id,),
    )
    if cell is not None:
        database.run(
            "INSERT INTO tally VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET n = n + excluded.n",
            (*cell, step),
        )


def recount(database: Database) -> None:
    """Rebuild the tally from the candidates."""
    with database.write():
        database.run("DELETE FROM tally")
        database.run(
            "INSERT INTO tally SELECT task, now_label, now_variety, now_script, status, count(*) "
            "FROM candidate GROUP BY 1, 2, 3, 4, 5"
        )


def candidate_of(row: Row, verdicts: tuple[Verdict, ...]) -> Candidate:
    """A row of the table `candidate` as it is known outside the store."""
    return Candidate(
        id=row["id"],
        uid=row["uid"],
        request_id=row["request_id"],
        run_id=row["run_id"],
        seed_id=row["seed_id"] or 0,
        recipe=row["recipe"],
        teacher=row["teacher"],
        task=row["task"],
        fields=json.loads(row["fields"]),
        text=row["text"],
        label=row["label"],
        topic=row["topic"],
        variety=row["variety"],
        script=row["script"],
        score=row["score"],
        status=Status(row["status"]),
        final_fields=json.loads(row["now_fields"]) if row["now_fields"] else {},
        final_label=row["now_label"],
        final_variety=row["now_variety"],
        final_script=row["now_script"],
        verdicts=verdicts,
        operation=row["operation"],
        register=row["register"],
    )
