"""Seed examples, imports and the quarantine of rows that could not be read."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from sqlite3 import Row
from typing import Any

from engine.model import Changed, SeedExample, canonical_json, changed, content_id
from engine.store.connection import Database, now
from engine.store.neighbours import ProjectNeighbours

_COLUMNS = (
    "uid, import_id, task, fields, text, exact_key, label, topic, variety, script, source, "
    "licence, file, row, source_id, original, warnings, duplicate_of, duplicate_kind, "
    "duplicate_score, digest, register"
)
#: Jaccard on folded character 3-grams from which a seed is marked as a near-copy of another.
NEAR = 0.8


def seed_digest(seed: SeedExample) -> str:
    """The hash of what a person wrote, to find a damaged row (`integrity_check` misses most)."""
    return content_id("seed", dict(seed.fields), seed.text, seed.label, seed.variety, seed.script)


class Seeds:
    """The seeds of one project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin_import(
        self, file: str, sha256: str, encoding: str, mapping: Mapping[str, str], signature: str
    ) -> int:
        """Note an import of a file; its id goes with every row that comes from it."""
        with self._database.write():
            return self._database.run(
                "INSERT INTO import (file, sha256, encoding, mapping, signature, at) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (file, sha256, encoding, canonical_json(dict(mapping)), signature, now()),
            )

    def remembered_mapping(self, signature: str) -> dict[str, str] | None:
        """The column mapping last used for files with these columns."""
        found = self._database.value(
            "SELECT mapping FROM import WHERE signature = ? ORDER BY id DESC LIMIT 1", (signature,)
        )
        return None if found is None else dict(json.loads(found))

    def add(
        self,
        import_id: int,
        rows: Sequence[tuple[SeedExample, str, Sequence[int]]],
        *,
        blank: int = 0,
    ) -> tuple[Changed, int]:
        """Store seeds, each with its exact key and bands, duplicates marked and kept.

        Returns what changed and how many of the rows are duplicates.
        """
        duplicates = 0
        ids = []
        with self._database.write():
            for seed, exact_key, bands in rows:
                stored = self._mark_duplicate(seed, exact_key, bands)
                duplicates += bool(stored.duplicate_of)
                ids.append(self._insert(import_id, stored, exact_key, bands))
            self._database.run(
                "UPDATE import SET imported = imported + ?, duplicates = duplicates + ?, "
                "blank = blank + ? WHERE id = ?",
                (len(rows), duplicates, blank, import_id),
            )
        return changed("seeds", ids=ids), duplicates

    def _mark_duplicate(
        self, seed: SeedExample, exact_key: str, bands: Sequence[int]
    ) -> SeedExample:
        twin = self._database.value(
            "SELECT id FROM seed WHERE exact_key = ? AND exact_key <> '' ORDER BY id LIMIT 1",
            (exact_key,),
        )
        if twin is not None:
            return replace(
                seed, duplicate_of=int(twin), duplicate_kind="exact", duplicate_score=1.0
            )
        near = ProjectNeighbours(self._database, bands, kinds=("seed",), threshold=NEAR)
        found = near.nearest(seed.text)
        if found is None:
            return seed
        return replace(
            seed, duplicate_of=found.id, duplicate_kind="near", duplicate_score=found.score
        )

    def _insert(
        self, import_id: int, seed: SeedExample, exact_key: str, bands: Sequence[int]
    ) -> int:
        content = ("seed", seed.task, dict(seed.fields), seed.label, seed.variety, seed.script)
        occurrence = 0
        uid = content_id(*content, occurrence)
        while self._database.one("SELECT 1 FROM seed WHERE uid = ?", (uid,)):
            occurrence += 1
            uid = content_id(*content, occurrence)
        seed_id = self._database.run(
            f"INSERT INTO seed ({_COLUMNS}) VALUES ({', '.join('?' * 22)})",
            (
                uid,
                import_id,
                seed.task,
                canonical_json(dict(seed.fields)),
                seed.text,
                exact_key,
                seed.label,
                seed.topic,
                seed.variety,
                seed.script,
                seed.source,
                seed.licence,
                seed.file,
                seed.row,
                seed.source_id,
                seed.original,
                canonical_json(list(seed.warnings)),
                seed.duplicate_of or None,
                seed.duplicate_kind,
                seed.duplicate_score,
                seed_digest(seed),
                seed.register,
            ),
        )
        self._database.run_many(
            "INSERT OR IGNORE INTO seed_band VALUES (?, ?)", [(band, seed_id) for band in bands]
        )
        return seed_id

    def quarantine(
        self, import_id: int, file: str, rows: Sequence[tuple[int, str, str, Mapping[str, str]]]
    ) -> Changed:
        """Keep rows that could not be read: line, raw text, reason (a marked sentence), values."""
        with self._database.write():
            self._database.run_many(
                "INSERT INTO quarantine (import_id, file, row, raw, reason, reason_values) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (import_id, file, line, raw, reason, canonical_json(dict(values)))
                    for line, raw, reason, values in rows
                ],
            )
            self._database.run(
                "UPDATE import SET quarantined = quarantined + ? WHERE id = ?",
                (len(rows), import_id),
            )
        return changed("quarantine")

    def quarantined(self) -> list[dict[str, Any]]:
        """Every quarantined row: import_id, file, row, raw, reason, values."""
        return [
            quarantined_row(row)
            for row in self._database.rows("SELECT * FROM quarantine ORDER BY id")
        ]

    def imports(self) -> list[dict[str, Any]]:
        """Every import with its counts, newest first."""
        return [dict(row) for row in self._database.rows("SELECT * FROM import ORDER BY id DESC")]

    def count(self) -> int:
        """How many seeds there are."""
        return int(self._database.value("SELECT count(*) FROM seed"))

    def get(self, seed_id: int) -> SeedExample | None:
        """The seed of this id."""
        row = self._database.one("SELECT * FROM seed WHERE id = ?", (seed_id,))
        return None if row is None else read_seed(row)

    def find(self, uid: str) -> SeedExample | None:
        """The seed of this uid."""
        row = self._database.one("SELECT * FROM seed WHERE uid = ?", (uid,))
        return None if row is None else read_seed(row)

    def stream(self, *, distinct: bool = False) -> Iterator[SeedExample]:
        """All seeds in order; with `distinct`, without those marked as exact duplicates."""
        where = "WHERE duplicate_kind <> 'exact'" if distinct else ""
        for row in self._database.stream(f"SELECT * FROM seed {where} ORDER BY id"):
            yield read_seed(row)

    def page(self, after: int, size: int) -> list[SeedExample]:
        """The next `size` seeds after an id: a page of the table."""
        rows = self._database.rows(
            "SELECT * FROM seed WHERE id > ? ORDER BY id LIMIT ?", (after, size)
        )
        return [read_seed(row) for row in rows]

    def sources(self, most: int) -> list[tuple[str, int]]:
        """The sources with the most seeds, and how many each has; exact duplicates left out."""
        return [
            (row["source"], row["n"])
            for row in self._database.rows(
                "SELECT source, count(*) AS n FROM seed WHERE duplicate_kind <> 'exact' "
                "GROUP BY source ORDER BY n DESC, source LIMIT ?",
                (most,),
            )
        ]

    def cells(self) -> list[dict[str, Any]]:
        """Counts by task, label, variety and script, without exact duplicates."""
        return [
            dict(row)
            for row in self._database.rows(
                "SELECT task, label, variety, script, count(*) AS n FROM seed "
                "WHERE duplicate_kind <> 'exact' GROUP BY task, label, variety, script"
            )
        ]

    def damaged(self) -> Iterator[int]:
        """The ids of seeds whose text no longer is what was stored."""
        for row in self._database.stream("SELECT * FROM seed"):
            if seed_digest(read_seed(row)) != row["digest"]:
                yield int(row["id"])


def quarantined_row(row: Row) -> dict[str, Any]:
    """A row of the quarantine as plain data."""
    return {**dict(row), "values": json.loads(row["reason_values"])}


def read_seed(row: Row) -> SeedExample:
    """A row of the table as what it is."""
    return SeedExample(
        id=row["id"],
        uid=row["uid"],
        task=row["task"],
        fields=json.loads(row["fields"]),
        text=row["text"],
        label=row["label"],
        topic=row["topic"],
        register=row["register"],
        variety=row["variety"],
        script=row["script"],
        source=row["source"],
        licence=row["licence"],
        file=row["file"],
        row=row["row"],
        source_id=row["source_id"],
        original=row["original"],
        warnings=tuple(json.loads(row["warnings"])),
        duplicate_of=row["duplicate_of"] or 0,
        duplicate_kind=row["duplicate_kind"],
        duplicate_score=row["duplicate_score"],
    )
