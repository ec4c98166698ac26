"""The rows that an export may hold, by number: scanned once in a lean form, then read in any order.

A million rows do not fit into memory as records, so whoever chooses among them keeps their numbers
and asks for the rows again. A row's number is twice the id of its seed, or twice that of its
candidate and one.
"""

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from sqlite3 import Row
from typing import Any, NamedTuple

from engine.conversation import Said, said_from_json
from engine.plugin import Record
from engine.store.connection import Database
from engine.store.decisions import Decisions
from engine.store.provenance import (
    SAMPLING_SQL,
    TURNS_SQL,
    Roots,
    passage_of,
    provenance,
    sampling_of,
)
from engine.store.runs import Runs

_BATCH = 500
#: Rows of one band that are compared with each other; more that share it come from one template.
_MOST_OF_A_BAND = 32
_PASSED = (
    "status = 'waiting' AND EXISTS (SELECT 1 FROM verdict WHERE candidate_id = candidate.id) AND "
    "NOT EXISTS (SELECT 1 FROM verdict WHERE candidate_id = candidate.id AND outcome <> 'pass')"
)


_SEEDS = (
    "SELECT id, uid, task, fields, text, label, variety, script, topic, source, licence, register, "
    "exact_key FROM seed"
)
_CANDIDATES = (
    "SELECT candidate.id, candidate.uid, candidate.task, candidate.fields, now_fields, "
    "candidate.text, now_label, now_variety, now_script, candidate.topic, candidate.register, "
    "recipe, teacher, status, seed.uid, seed.source, seed.licence, seed_id, request_id, operation, "
    "candidate.label FROM candidate LEFT JOIN seed ON seed.id = candidate.seed_id"
)
#: Twice as fast as `json.loads`, on what the store itself wrote.
_decoded = json.JSONDecoder().raw_decode


class Scanned(NamedTuple):
    """A row without its decision and verdicts; `root` is the id of the seed it grows from, 0 when
    that is gone. `exact_key` is that of a seed's text, "" for a candidate."""

    number: int
    root: int
    record: Record
    exact_key: str


class Rows:
    """The rows of one project on their way out."""

    def __init__(self, database: Database, decisions: Decisions, runs: Runs) -> None:
        self._database = database
        self._decisions = decisions
        self._runs = runs

    def seed_ids(self) -> Iterator[tuple[int, int]]:
        """The id of every seed, in order, with that of the seed it copies (0: none)."""
        for row in self._database.stream("SELECT id, duplicate_of FROM seed ORDER BY id"):
            yield row["id"], row["duplicate_of"] or 0

    def scan(self, *, passing: bool = False, rejected: bool = False) -> Iterator[Scanned]:
        """Distinct seeds, then accepted and edited candidates, each by id.

        With `passing` also candidates that wait and that every verifier passed; with `rejected`
        also rejected ones. Of provenance there is only recipe and teacher.
        """
        for row in self._database.stream(f"{_SEEDS} WHERE duplicate_kind <> 'exact' ORDER BY id"):
            yield Scanned(2 * row[0], row[0], _plain_seed(row), row[12])
        wanted = ["accepted", "edited", *(["rejected"] if rejected else [])]
        where = "status IN ('" + "', '".join(wanted) + "')"
        for row in self._database.stream(
            f"{_CANDIDATES} WHERE {f'({where} OR ({_PASSED}))' if passing else where} "
            "ORDER BY candidate.id"
        ):
            root = row[17] if row[14] else 0
            made = _plain_candidate(row, {"recipe": row[11], "teacher": row[12]})
            yield Scanned(2 * row[0] + 1, root, made, "")

    def records(self) -> Iterator[Record]:
        """Distinct seeds, then accepted and edited candidates, each whole, by id."""
        seeds = self._database.stream(
            "SELECT id FROM seed WHERE duplicate_kind <> 'exact' ORDER BY id"
        )
        made = self._database.stream(
            "SELECT id FROM candidate WHERE status IN ('accepted', 'edited') ORDER BY id"
        )
        numbers = array("q", (2 * row["id"] for row in seeds))
        numbers.extend(2 * row["id"] + 1 for row in made)
        yield from self.read(numbers)

    def read(self, numbers: Iterable[int]) -> Iterator[Record]:
        """The rows of these numbers, in this order, whole; five queries for five hundred rows."""
        recipes, teachers = self._runs.recipes_used(), self._runs.fingerprints()
        return self._in_order(numbers, lambda ids: self._made(ids, recipes, teachers))

    def find(self, uid: str) -> Record | None:
        """The row of this uid as the project has it now; None when it has none to export.

        A rejected candidate is one too, for formats of judged rows hold it; so is one that waits,
        for a mix may ask for those that every verifier passed.
        """
        row = self._database.one("SELECT id, duplicate_kind FROM seed WHERE uid = ?", (uid,))
        if row is not None:
            return None if row[1] == "exact" else next(self.read([2 * row[0]]))
        row = self._database.one(
            "SELECT id FROM candidate WHERE uid = ? "
            "AND status IN ('accepted', 'edited', 'rejected', 'waiting')",
            (uid,),
        )
        return None if row is None else next(self.read([2 * row[0] + 1]))

    def plain(self, numbers: Iterable[int]) -> Iterator[Record]:
        """The rows of these numbers, in this order, as `scan` gives them."""

        def made(ids: Sequence[int]) -> dict[int, Record]:
            rows = self._database.rows(f"{_CANDIDATES} WHERE candidate.id IN ({_listed(ids)})")
            return {
                2 * row[0] + 1: _plain_candidate(row, {"recipe": row[11], "teacher": row[12]})
                for row in rows
            }

        return self._in_order(numbers, made)

    def _in_order(
        self, numbers: Iterable[int], made: Callable[[Sequence[int]], dict[int, Record]]
    ) -> Iterator[Record]:
        stream = iter(numbers)
        while batch := list(islice(stream, _BATCH)):
            ids = _listed(number >> 1 for number in batch if not number & 1)
            rows = self._database.rows(f"{_SEEDS} WHERE id IN ({ids})")
            found = {2 * row[0]: _plain_seed(row) for row in rows}
            candidates = [number >> 1 for number in batch if number & 1]
            found |= made(candidates) if candidates else {}
            for number in batch:
                yield found[number]

    def uids(self, numbers: Iterable[int]) -> Iterator[str]:
        """The uids of these rows, in this order."""
        return self._column(numbers, "uid")

    def texts(self, numbers: Iterable[int]) -> Iterator[str]:
        """The main texts of these rows, of a candidate the teacher's, in this order."""
        return self._column(numbers, "text")

    def _column(self, numbers: Iterable[int], column: str) -> Iterator[str]:
        stream = iter(numbers)
        while batch := list(islice(stream, _BATCH)):
            found: dict[int, str] = {}
            for kind, table in ((0, "seed"), (1, "candidate")):
                ids = [number >> 1 for number in batch if number & 1 == kind]
                for row in self._database.rows(
                    f"SELECT id, {column} FROM {table} WHERE id IN ({_listed(ids)})"
                ):
                    found[2 * row["id"] + kind] = row[1]
            yield from (found[number] for number in batch)

    def _made(
        self,
        ids: Sequence[int],
        recipes: Mapping[str, Mapping[str, Any]],
        teachers: Mapping[str, Mapping[str, Any]],
    ) -> dict[int, Record]:
        listed = _listed(ids)
        rows = self._database.rows(f"{_CANDIDATES} WHERE candidate.id IN ({listed})")
        verdicts: dict[int, list[tuple[str, int, str, float]]] = {}
        for each in self._database.stream(
            "SELECT candidate_id, verifier, version, outcome, score FROM verdict "
            f"WHERE candidate_id IN ({listed})"
        ):
            verdicts.setdefault(each[0], []).append(tuple(each)[1:])
        decisions = self._decisions.all_in_force(ids)
        requests = [row[18] for row in rows]
        marks = ", ".join("?" * len(requests))
        asked = {
            each[0]: (each[1], each[2])
            for each in self._database.stream(
                f"SELECT id, {SAMPLING_SQL}, {TURNS_SQL} FROM request WHERE id IN ({marks})",
                requests,
            )
        }
        found = {}
        for row in rows:
            recipe = recipes.get(row[11], {})
            told = Roots(
                candidate=row[1],
                seeds=[row[14] or row[1]] if row[17] else [],
                request=row[18],
                recipe=row[11],
                teacher=row[12],
                recipe_name=recipe.get("name", ""),
                recipe_version=recipe.get("version", 0),
                teacher_sha256=str(teachers.get(row[12], {}).get("sha256") or ""),
                operation=row[19],
                sampling=sampling_of(asked.get(row[18], ("", ""))[0]),
                turns=said_from_json(asked.get(row[18], ("", ""))[1]),
                passage=passage_of(_decoded(row[3])[0]),
                verdicts=verdicts.get(row[0], ()),
            )
            facts: dict[str, Any] = {}
            made = _plain_candidate(row, facts)
            edited = made.fields if made.draft else {}
            facts.update(provenance(told, decisions.get(row[0]), made.draft, edited))
            found[2 * row[0] + 1] = made
        return found

    def turns_of(self, request_id: str) -> list[Said]:
        """What was said in a request of several steps, in order; none where it has one step."""
        stored = self._database.value(
            f"SELECT {TURNS_SQL} FROM request WHERE id = ?", (request_id,)
        )
        return said_from_json(stored or "")

    def near_bands(self, *, among_candidates: bool) -> Iterator[tuple[int, int]]:
        """Pairs of numbers whose texts share a band, so that they may be near-copies: each candidate
        with seeds other than its own; or candidates with each other. A pair may come several times.
        """
        sql = (
            "SELECT band, candidate_id AS one, candidate_id AS other FROM candidate_band "
            "ORDER BY band"
            if among_candidates
            else "SELECT c.band, c.candidate_id AS one, s.seed_id AS other FROM candidate_band AS c "
            "JOIN seed_band AS s ON s.band = c.band JOIN candidate ON candidate.id = c.candidate_id "
            "WHERE candidate.seed_id IS NOT s.seed_id ORDER BY c.band"
        )
        band, held = -1, list[int]()
        for row in self._database.stream(sql):
            if row["band"] != band:
                band, held = row["band"], list[int]()
            if len(held) >= _MOST_OF_A_BAND:
                continue
            if among_candidates:
                yield from ((2 * row["one"] + 1, 2 * each + 1) for each in held[-8:])
                held.append(row["one"])
            else:
                yield 2 * row["one"] + 1, 2 * row["other"]
                held.append(row["one"])

    def evaluated_before(self) -> dict[str, str]:
        """The rows that evaluated in an earlier release, by uid: test, or validation."""
        found: dict[str, str] = {}
        for row in self._database.stream("SELECT uid, split FROM release_row ORDER BY split DESC"):
            if found.get(row["uid"]) != "test":
                found[row["uid"]] = row["split"]
        return found


def _listed(ids: Iterable[int]) -> str:
    """Whole numbers as they stand in SQL."""
    return ", ".join(str(int(each)) for each in ids)


def _plain_seed(row: Row) -> Record:
    _, uid, task, fields, text, label, variety, script, topic, source, licence, register, _ = row
    return Record(
        uid, task, _decoded(fields)[0], text, label, variety, script, topic, "real", uid, source,
        licence, {}, register,
    )  # fmt: skip


def _plain_candidate(row: Row, provenance: Mapping[str, object]) -> Record:
    _, uid, task, fields, now_fields, text, label, variety, script, topic, register = row[:11]
    draft = _decoded(fields)[0]
    final = _decoded(now_fields)[0] if now_fields else {}
    status, lineage, source, licence = row[13:17]
    edited = status == "edited"
    final, text = record_fields(draft, final, text, edited=edited)
    return Record(
        uid, task, final, text, label, variety, script, topic, "edited" if edited else "synthetic",
        lineage or uid, source or "", licence or "", provenance, register,
        draft if edited else {}, status != "rejected", row[20] if edited else "",
    )  # fmt: skip


def record_fields(
    draft: Mapping[str, str], final: Mapping[str, str], text: str, *, edited: bool
) -> tuple[dict[str, str], str]:
    """The fields and the main text of a row, from a candidate's own and those of its decision."""
    fields = dict(final) or dict(draft)
    if not edited:
        return fields, text
    # The main field is one whose value the candidate's text is; of two, the one edited.
    same = [name for name, value in draft.items() if value == text]
    edits = [fields[name] for name in same if fields.get(name, "") not in ("", text)]
    return fields, edits[0] if edits else text
