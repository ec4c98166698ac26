"""Runs, their requests, and the recipes and teachers they used, by content hash.

A request is planned before it is asked, so a run that a crash or a person ended goes on with
exactly the requests that have no answer.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.model import Candidate, Changed, canonical_json, changed, content_id
from engine.store.candidates import Candidates
from engine.store.connection import Database, now
from engine.store.provenance import SAMPLING_SQL, sampling_of

#: What stands in `run.finished_at` while the requests of a run are being planned, portion by portion.
PLANNING = "planning"
_PAGE = 50


@dataclass(frozen=True, slots=True)
class Run:
    """One run: what was asked of whom, and how far it is."""

    id: int
    recipe: str
    recipe_name: str
    teacher: str
    teacher_name: str
    plan: Mapping[str, Any]
    random_seed: int
    at: str
    finished_at: str
    requests: int
    answered: int
    parsed: int


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer on its way into the project: the request's id, the raw answer, its candidates."""

    request_id: str
    answer: str
    finish: str
    error: str
    parsed: int
    prompt_tokens: int
    completion_tokens: int
    candidates: Sequence[tuple[Candidate, Sequence[int]]]


class Runs:
    """The runs of one project."""

    def __init__(self, database: Database, candidates: Candidates) -> None:
        self._database = database
        self._candidates = candidates

    def keep_recipe(self, recipe_hash: str, name: str, version: int, source: str) -> None:
        """Keep the text of a recipe that is used; a hash is written once."""
        with self._database.write():
            self._database.run(
                "INSERT OR IGNORE INTO recipe VALUES (?, ?, ?, ?, ?)",
                (recipe_hash, name, version, source, now()),
            )

    def keep_teacher(self, name: str, fingerprint: Mapping[str, object]) -> str:
        """Keep a teacher's fingerprint; returns its hash."""
        teacher = content_id("teacher", dict(fingerprint))
        with self._database.write():
            self._database.run(
                "INSERT OR IGNORE INTO teacher VALUES (?, ?, ?, ?)",
                (teacher, name, canonical_json(dict(fingerprint)), now()),
            )
        return teacher

    def unfinished(self, recipe: str, teacher: str, plan: Mapping[str, Any]) -> int | None:
        """The newest unfinished run with this recipe, teacher and plan."""
        found = self._database.value(
            "SELECT id FROM run WHERE recipe = ? AND teacher = ? AND plan = ? "
            "AND finished_at = '' ORDER BY id DESC LIMIT 1",
            (recipe, teacher, canonical_json(dict(plan))),
        )
        return None if found is None else int(found)

    def begin(
        self,
        recipe: str,
        teacher: str,
        plan: Mapping[str, Any],
        random_seed: int,
        requests: Sequence[tuple[str, int, Mapping[str, Any]]],
    ) -> tuple[int, Changed]:
        """Plan a run: (request id, seed id, request line) in the order they are to be asked.

        A request that an earlier run has an answer for keeps it and is not asked again; one that
        an earlier run left unanswered goes over to this run.
        """
        with self._database.write():
            run_id = self._database.run(
                "INSERT INTO run (recipe, teacher, plan, random_seed, at) VALUES (?, ?, ?, ?, ?)",
                (recipe, teacher, canonical_json(dict(plan)), random_seed, now()),
            )
            plan_requests(self._database, run_id, 0, requests)
        return run_id, changed("runs", "recipes")

    def missing(self, run_id: int) -> Iterator[dict[str, Any]]:
        """The request lines of a run that have no answer, in order; read a page at a time."""
        after: tuple[int, str] = (-1, "")
        while rows := self._database.rows(
            "SELECT position, id, line FROM request WHERE run_id = ? AND answered = 0 "
            "AND (position, id) > (?, ?) ORDER BY position, id LIMIT ?",
            (run_id, *after, _PAGE),
        ):
            for row in rows:
                yield json.loads(row["line"])
            after = rows[-1]["position"], rows[-1]["id"]

    def store_answers(self, answers: Sequence[Answered]) -> Changed:
        """Store answers and their candidates, all of one batch in one transaction.

        Answers that a failure of power takes back are missing again, and asked for again.
        """
        ids: list[int] = []
        with self._database.write(durable=False):
            for each in answers:
                self._database.run(
                    "UPDATE request SET answered = 1, answer = ?, finish = ?, error = ?, "
                    "parsed = ?, prompt_tokens = ?, completion_tokens = ? WHERE id = ?",
                    (
                        each.answer,
                        each.finish,
                        each.error,
                        each.parsed,
                        each.prompt_tokens,
                        each.completion_tokens,
                        each.request_id,
                    ),
                )
                ids += self._candidates.add(each.candidates)
        return changed("candidates", "verdicts", "runs", ids=ids)

    def origin_of(self, request_id: str) -> tuple[int, str]:
        """The seed's id (0 when there is none) and the teacher's hash of a request."""
        row = self._database.one(
            "SELECT request.seed_id, run.teacher FROM request JOIN run ON run.id = request.run_id "
            "WHERE request.id = ?",
            (request_id,),
        )
        return (0, "") if row is None else (row["seed_id"] or 0, row["teacher"])

    def context_of(self, request_id: str) -> dict[str, Any]:
        """What the request's line says of its answer: the key `zerria`; {} when unknown."""
        line = self._database.value("SELECT line FROM request WHERE id = ?", (request_id,))
        return {} if line is None else dict(json.loads(line).get("zerria", {}))

    def sampling_of(self, request_id: str) -> dict[str, Any]:
        """How the teacher was to pick its words in a request; {} when unknown."""
        return sampling_of(
            self._database.value(f"SELECT {SAMPLING_SQL} FROM request WHERE id = ?", (request_id,))
        )

    def finish(self, run_id: int) -> Changed:
        """Mark a run as finished when nothing is missing."""
        with self._database.write():
            self._database.run(
                "UPDATE run SET finished_at = ? WHERE id = ? AND finished_at = '' AND NOT EXISTS "
                "(SELECT 1 FROM request WHERE run_id = run.id AND answered = 0)",
                (now(), run_id),
            )
        return changed("runs")

    def get(self, run_id: int) -> Run | None:
        """One run."""
        return next((each for each in self.all() if each.id == run_id), None)

    def all(self) -> list[Run]:
        """Every run, newest first; one that is not planned yet is none."""
        rows = self._database.rows(
            "SELECT run.*, recipe.name AS recipe_name, teacher.name AS teacher_name, "
            "(SELECT count(*) FROM request WHERE run_id = run.id) AS requests, "
            "(SELECT count(*) FROM request WHERE run_id = run.id AND answered = 1) AS answered, "
            "(SELECT coalesce(sum(parsed), 0) FROM request WHERE run_id = run.id) AS parsed "
            "FROM run JOIN recipe ON recipe.hash = run.recipe "
            "JOIN teacher ON teacher.hash = run.teacher WHERE run.finished_at <> ? "
            "ORDER BY run.id DESC",
            (PLANNING,),
        )
        return [
            Run(
                row["id"],
                row["recipe"],
                row["recipe_name"],
                row["teacher"],
                row["teacher_name"],
                json.loads(row["plan"]),
                row["random_seed"],
                row["at"],
                row["finished_at"],
                row["requests"],
                row["answered"],
                row["parsed"],
            )
            for row in rows
        ]

    def recipe_source(self, recipe_hash: str) -> str:
        """The TOML text of a recipe that was used, or ''."""
        return str(
            self._database.value("SELECT source FROM recipe WHERE hash = ?", (recipe_hash,)) or ""
        )

    def fingerprints(self) -> dict[str, dict[str, Any]]:
        """The fingerprint of every teacher used, by its hash."""
        rows = self._database.rows("SELECT hash, fingerprint FROM teacher ORDER BY hash")
        return {row["hash"]: json.loads(row["fingerprint"]) for row in rows}

    def recipes_used(self) -> dict[str, dict[str, Any]]:
        """Name and version of every recipe used, by its hash."""
        rows = self._database.rows("SELECT hash, name, version FROM recipe ORDER BY hash")
        return {row["hash"]: {"name": row["name"], "version": row["version"]} for row in rows}


def plan_requests(
    database: Database,
    run_id: int,
    first: int,
    requests: Sequence[tuple[str, int, Mapping[str, Any]]],
    *,
    take_over: bool = True,
) -> None:
    """Put requests into a run from this position on, within a transaction.

    Those that an earlier run left unanswered go over to this run, unless they are to stay there.
    """
    taken = (
        "DO UPDATE SET run_id = excluded.run_id, position = excluded.position WHERE answered = 0"
    )
    database.run_many(
        "INSERT INTO request (id, run_id, position, seed_id, line) VALUES (?, ?, ?, ?, ?) "
        f"ON CONFLICT {taken if take_over else 'DO NOTHING'}",
        [
            (request_id, run_id, position, seed_id or None, canonical_json(dict(line)))
            for position, (request_id, seed_id, line) in enumerate(requests, first)
        ],
    )
