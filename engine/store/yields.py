"""What became of candidates: how many of each recipe version people kept, and why others were not."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, pairwise

from engine.model import Status
from engine.store.connection import Database
from engine.store.decisions import Decisions

_CHUNK = 500
#: The keys by which rejections are counted, and by which a cell of candidates can be asked for.
REASON_KEYS = ("label", "variety", "script")
_COLUMNS: Mapping[str, str] = {
    "label": "now_label",
    "variety": "now_variety",
    "script": "now_script",
    "register": "register",
    "topic": "topic",
    "task": "task",
}
#: Words of a text as far as SQL can count them: runs of blanks are one.
_WORDS = (
    "(length(trim(text)) - length(replace(trim(replace(replace(text, '  ', ' '), '  ', ' ')), "
    "' ', '')) + 1)"
)
#: A longer silence between two answers is a pause, and no measure of a teacher.
_PAUSE_SECONDS = 60.0
_MEASURED, _PARTS = 4_000, 6


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that people rejected, with the reasons of the decision in force."""

    recipe: str
    label: str
    variety: str
    script: str
    text: str
    reasons: tuple[str, ...]


class Yields:
    """What people made of the candidates of one project."""

    def __init__(self, database: Database, decisions: Decisions) -> None:
        self._database = database
        self._decisions = decisions

    def rejected(self, most: int) -> Iterator[Rejected]:
        """The rejected candidates, the newest first, at most so many."""
        rows = self._database.stream(
            "SELECT id, recipe, now_label, now_variety, now_script, text FROM candidate "
            "WHERE status = ? ORDER BY id DESC LIMIT ?",
            (str(Status.REJECTED), most),
        )
        while chunk := list(islice(rows, _CHUNK)):
            held = self._decisions.all_in_force([int(row["id"]) for row in chunk])
            for row in chunk:
                decision = held.get(int(row["id"]))
                yield Rejected(
                    row["recipe"],
                    row["now_label"],
                    row["now_variety"],
                    row["now_script"],
                    row["text"],
                    decision.reasons if decision is not None else (),
                )

    def by_recipe(self) -> dict[str, dict[str, int]]:
        """Of each recipe version by its hash: requests, answered, parsed, and candidates by status."""
        found: dict[str, Counter[str]] = {}
        rows = self._database.rows(
            "SELECT run.recipe, count(*) AS requests, sum(answered) AS answered, "
            "sum(min(parsed, 1)) AS parsed FROM request JOIN run ON run.id = request.run_id "
            "GROUP BY 1"
        )
        for row in rows:
            counts = found.setdefault(row["recipe"], Counter())
            counts.update({name: row[name] for name in ("requests", "answered", "parsed")})
        rows = self._database.rows(
            "SELECT recipe, status, count(*) AS n FROM candidate GROUP BY 1, 2"
        )
        for row in rows:
            counts = found.setdefault(row["recipe"], Counter())
            counts["candidates"] += row["n"]
            counts[row["status"]] += row["n"]
        return {recipe: dict(counts) for recipe, counts in found.items()}

    def of_cell(
        self, cell: Mapping[str, str], words: tuple[int, int] = (0, 0), recipe: str = ""
    ) -> dict[str, int]:
        """The candidates of a cell by status; `unusable` are those of `waiting` with a score of 0.

        `words` are the least and the most words of a text (0: no limit).
        """
        asked = [(f"{_COLUMNS[key]} = ?", value) for key, value in cell.items() if key in _COLUMNS]
        fitting = [text for text, _ in asked]
        values: list[object] = [value for _, value in asked]
        for limit, sign in zip(words, (">=", "<="), strict=True):
            if limit:
                fitting.append(f"{_WORDS} {sign} ?")
                values.append(limit)
        if recipe:
            fitting.append("recipe = ?")
            values.append(recipe)
        rows = self._database.rows(
            "SELECT status, score = 0 AS unusable, count(*) AS n FROM candidate "
            f"WHERE {' AND '.join(fitting) or '1'} GROUP BY 1, 2",
            values,
        )
        counts: Counter[str] = Counter()
        for row in rows:
            counts[row["status"]] += row["n"]
            if row["unusable"] and row["status"] == Status.WAITING:
                counts["unusable"] += row["n"]
        return dict(counts)

    def of_seeds(self) -> dict[int, int]:
        """How many candidates of each seed wait or were kept."""
        rows = self._database.rows(
            "SELECT seed_id, count(*) AS n FROM candidate "
            "WHERE status IN ('waiting', 'accepted', 'edited') AND seed_id IS NOT NULL GROUP BY 1"
        )
        return {int(row["seed_id"]): int(row["n"]) for row in rows}

    def verifier_passes(self, run_id: int) -> dict[str, tuple[int, int]]:
        """Of each verifier in a run: how many of its candidates passed, of how many it could tell."""
        rows = self._database.rows(
            "SELECT verifier, sum(outcome = 'pass') AS passed, count(*) AS n FROM verdict "
            "JOIN candidate ON candidate.id = verdict.candidate_id "
            "WHERE run_id = ? AND outcome <> 'unscored' GROUP BY 1 ORDER BY 1",
            (run_id,),
        )
        return {row["verifier"]: (int(row["passed"]), int(row["n"])) for row in rows}

    def of_runs(self) -> dict[int, dict[str, int]]:
        """The candidates of each run: `candidates` in all, then those that are decided by status."""
        found = {
            int(row["run_id"]): {"candidates": int(row["n"])}
            for row in self._database.rows(
                "SELECT run_id, count(*) AS n FROM candidate GROUP BY run_id"
            )
        }
        for row in self._database.rows(
            "SELECT run_id, status, count(*) AS n FROM candidate WHERE status <> 'waiting' "
            "GROUP BY 1, 2"
        ):
            found[int(row["run_id"])][row["status"]] = int(row["n"])
        return found

    def rows_a_minute(self, recipe: str, teacher_name: str) -> tuple[float, float, float] | None:
        """Candidates a minute as measured in the project: the least, all in all, the most.

        From the times at which the last candidates of this recipe and teacher were stored, pauses
        left out, in up to six parts; None with too few.
        """
        rows = self._database.rows(
            "SELECT candidate.at, count(*) AS n FROM candidate JOIN teacher "
            "ON teacher.hash = candidate.teacher WHERE recipe = ? AND teacher.name = ? "
            "GROUP BY run_id, candidate.at ORDER BY max(candidate.id) DESC LIMIT ?",
            (recipe, teacher_name, _MEASURED),
        )
        return _speeds([(row["at"], int(row["n"])) for row in reversed(rows)])


def _speeds(stored: Sequence[tuple[str, int]]) -> tuple[float, float, float] | None:
    """Rows a minute (least, mean, most) from when rows were stored, oldest first."""
    steps: list[tuple[float, int]] = []
    for (before, _), (after, number) in pairwise(stored):
        try:
            past = (datetime.fromisoformat(after) - datetime.fromisoformat(before)).total_seconds()
        except ValueError:
            continue
        if 0 <= past <= _PAUSE_SECONDS:
            steps.append((past, number))
    seconds, rows = sum(past for past, _ in steps), sum(number for _, number in steps)
    if len(steps) < 2 or seconds <= 0:
        return None
    each = max(2, len(steps) // _PARTS)
    parts = []
    for start in range(0, len(steps) - each + 1, each):
        part = steps[start : start + each]
        if (past := sum(past for past, _ in part)) > 0:
            parts.append(60 * sum(number for _, number in part) / past)
    mean = 60 * rows / seconds
    return min([*parts, mean]), mean, max([*parts, mean])
