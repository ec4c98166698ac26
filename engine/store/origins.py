"""What was asked of whom when a candidate came about, and what came back: read when a person asks."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.model import Turn
from engine.store.connection import Database
from engine.store.provenance import SAMPLING_KEYS


@dataclass(frozen=True, slots=True)
class Origin:
    """One request with its run, recipe and teacher, as they were.

    `prompt` is what the teacher was sent, `answer` what it gave back, both unchanged; `sampling`
    holds the request's own random seed too. `options` is what was chosen for the run.
    """

    run: int
    run_at: str
    random_seed: int
    recipe: str
    recipe_name: str
    recipe_version: int
    teacher: str
    teacher_name: str
    fingerprint: Mapping[str, Any]
    prompt: Sequence[Turn]
    sampling: Mapping[str, Any]
    options: Mapping[str, str]
    operations: Sequence[str]
    answer: str
    finish: str
    error: str


class Origins:
    """The origins of one project's candidates."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, request_id: str) -> Origin | None:
        """Where the answer to a request comes from; one query by keys. None when it is unknown."""
        row = self._database.one(
            "SELECT request.line, request.answer, request.finish, request.error, run.id, run.at, "
            "run.random_seed, recipe.hash AS recipe, recipe.name AS recipe_name, "
            "recipe.version AS recipe_version, teacher.hash AS teacher, "
            "teacher.name AS teacher_name, teacher.fingerprint FROM request "
            "JOIN run ON run.id = request.run_id JOIN recipe ON recipe.hash = run.recipe "
            "JOIN teacher ON teacher.hash = run.teacher WHERE request.id = ?",
            (request_id,),
        )
        if row is None:
            return None
        line = json.loads(row["line"])
        body, own = line.get("body", {}), line.get("zerria", {})
        return Origin(
            run=row["id"],
            run_at=row["at"],
            random_seed=row["random_seed"],
            recipe=row["recipe"],
            recipe_name=row["recipe_name"],
            recipe_version=row["recipe_version"],
            teacher=row["teacher"],
            teacher_name=row["teacher_name"],
            fingerprint=json.loads(row["fingerprint"]),
            prompt=[
                Turn(str(each.get("role", "")), str(each.get("content", "")))
                for each in body.get("messages", [])
            ],
            sampling={key: body[key] for key in SAMPLING_KEYS if body.get(key) not in (None, [])},
            options=own.get("options") or {},
            operations=own.get("operations") or [],
            answer=row["answer"],
            finish=row["finish"],
            error=row["error"],
        )
