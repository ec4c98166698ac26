"""The rows that an export may hold, by number: scanned once in a lean form, then read in any order.

A million rows do not fit into memory as records, so whoever chooses among them keeps their numbers
and asks for the rows again. A row's number is twice the id of its seed, or twice that of its
candidate and one.
"""

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from sqlite3 import Row
from typing import NamedTuple

from engine.model import Origin, Status
from engine.plugin import Record, seed_record
from engine.store.candidates import Candidates
from engine.store.connection import Database
from engine.store.decisions import Decisions
from engine.store.provenance import SAMPLING_SQL, sampling_of
from engine.store.records import RootsReader, candidate_record, record_fields, roots_reader
from engine.store.runs import Runs
from engine.store.seeds import seed_of

_BATCH = 500
#: Rows of one band that are compared with each other; more that share it come from one template.
_MOST_OF_A_BAND = 32
_PASSED = (
    "status = 'waiting' AND EXISTS (SELECT 1 FROM verdict WHERE candidate_id = candidate.id) AND "
    "NOT EXISTS (SELECT 1 FROM verdict WHERE candidate_id = candidate.id AND outcome <> 'pass')"
)


_CANDIDATES = (
    "SELECT candidate.*, seed.uid AS lineage, seed.source, seed.licence FROM candidate "
    "LEFT JOIN seed ON seed.id = candidate.seed_id"
)


class Scanned(NamedTuple):
    """A row without its decision and verdicts; `root` is the id of the seed it grows from, 0 when
    that is gone. `exact_key` is that of a seed's text, "" for a candidate."""

    number: int
    root: int
    record: Record
    exact_key: str


class Rows:
    """The rows of one project on their way out."""

    def __init__(
        self, database: Database, candidates: Candidates, decisions: Decisions, runs: Runs
    ) -> None:
        self._database = database
        self._candidates = candidates
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
        for row in self._database.stream(
            "SELECT * FROM seed WHERE duplicate_kind <> 'exact' ORDER BY id"
        ):
            seed = _plain_seed(row)
            yield Scanned(2 * row["id"], row["id"], seed, row["exact_key"])
        wanted = ["accepted", "edited", *(["rejected"] if rejected else [])]
        where = "status IN ('" + "', '".join(wanted) + "')"
        for row in self._database.stream(
            f"{_CANDIDATES} WHERE {f'({where} OR ({_PASSED}))' if passing else where} ORDER BY candidate.id"
        ):
            made = _plain_candidate(row)
            root = row["seed_id"] if row["lineage"] else 0
            yield Scanned(2 * row["id"] + 1, root, made, "")

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
        stream = iter(numbers)
        roots = roots_reader(self._runs)
        while batch := list(islice(stream, _BATCH)):
            found = self._seeds([number >> 1 for number in batch if not number & 1])
            made = [number >> 1 for number in batch if number & 1]
            found |= self._made(made, roots) if made else {}
            for number in batch:
                yield found[number]

    def plain(self, numbers: Iterable[int]) -> Iterator[Record]:
        """The rows of these numbers, in this order, as `scan` gives them."""
        stream = iter(numbers)
        while batch := list(islice(stream, _BATCH)):
            ids = _listed(number >> 1 for number in batch if not number & 1)
            found = {
                2 * row["id"]: _plain_seed(row)
                for row in self._database.rows(f"SELECT * FROM seed WHERE id IN ({ids})")
            }
            ids = _listed(number >> 1 for number in batch if number & 1)
            for row in self._database.rows(f"{_CANDIDATES} WHERE candidate.id IN ({ids})"):
                found[2 * row["id"] + 1] = _plain_candidate(row)
            yield from (found[number] for number in batch)

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

    def _seeds(self, ids: Sequence[int]) -> dict[int, Record]:
        rows = self._database.rows(f"SELECT * FROM seed WHERE id IN ({_listed(ids)})")
        return {2 * row["id"]: seed_record(seed_of(row)) for row in rows}

    def _made(self, ids: Sequence[int], roots: RootsReader) -> dict[int, Record]:
        candidates = self._candidates.listed(ids)
        listed = _listed(sorted({each.seed_id for each in candidates}))
        seeds = {
            row["id"]: (row["uid"], row["source"], row["licence"])
            for row in self._database.rows(
                f"SELECT id, uid, source, licence FROM seed WHERE id IN ({listed})"
            )
        }
        decisions = self._decisions.all_in_force(ids)
        requests = sorted({each.request_id for each in candidates})
        marks = ", ".join("?" * len(requests))
        sampling = {
            row["id"]: row[1]
            for row in self._database.rows(
                f"SELECT id, {SAMPLING_SQL} FROM request WHERE id IN ({marks})", requests
            )
        }
        found = {}
        for candidate in candidates:
            lineage = seeds.get(candidate.seed_id, (candidate.uid, "", ""))
            told = sampling_of(sampling.get(candidate.request_id))
            found[2 * candidate.id + 1] = candidate_record(
                candidate, decisions.get(candidate.id), *lineage, roots(candidate, lineage[0], told)
            )
        return found

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
    return Record(
        uid=row["uid"],
        task=row["task"],
        fields=json.loads(row["fields"]),
        text=row["text"],
        label=row["label"],
        variety=row["variety"],
        script=row["script"],
        topic=row["topic"],
        origin="real",
        lineage=row["uid"],
        source=row["source"],
        licence=row["licence"],
        register=row["register"],
    )


def _plain_candidate(row: Row) -> Record:
    draft = json.loads(row["fields"])
    final = json.loads(row["now_fields"]) if row["now_fields"] else {}
    edited = row["status"] == Status.EDITED
    fields, text = record_fields(draft, final, row["text"], edited=edited)
    return Record(
        uid=row["uid"],
        task=row["task"],
        fields=fields,
        text=text,
        label=row["now_label"],
        variety=row["now_variety"],
        script=row["now_script"],
        topic=row["topic"],
        register=row["register"],
        origin=str(Origin.EDITED if edited else Origin.SYNTHETIC),
        lineage=row["lineage"] or row["uid"],
        source=row["source"] or "",
        licence=row["licence"] or "",
        provenance={"recipe": row["recipe"], "teacher": row["teacher"]},
        draft=draft if edited else {},
        accepted=row["status"] != Status.REJECTED,
    )
