"""Free text search over candidates by the consonants of their words, in either script.

The folded key of a text (`engine.text.skeleton`) is kept in an FTS5 table of trigrams, so that ``bzaf``
finds بزاف. It holds what the teacher wrote and, after an edit, what a person made of it.
"""

import json
from typing import Any, NamedTuple

from engine.store.connection import Database
from engine.text.skeleton import folded_key

#: Words of a search that are longer are cut: no text is found by more than this.
_LONGEST = 120
_FILLED = "search_filled"
#: Pages written in one step of merging.
_MERGED_PAGES = 8


class Pattern(NamedTuple):
    """A condition on `candidate_search` and its values; `alone` asks one text, for the last value."""

    sql: str
    values: tuple[Any, ...]
    alone: str = "instr(folded, ?) > 0"


def pattern(typed: str) -> Pattern | None:
    """What finds texts with these words: each but the last whole, in this order.

    None where there are fewer than two consonants: nearly every text has one.
    """
    wanted = f" {folded_key(typed[:_LONGEST])}"
    if len(wanted) < 3:
        return None
    parts = {wanted[place : place + 3] for place in range(len(wanted) - 2)}
    asked = " AND ".join(f'"{each}"' for each in sorted(parts))
    return Pattern("candidate_search MATCH ? AND instr(folded, ?) > 0", (asked, wanted))


def put(database: Database, candidate_id: int, *fields: str) -> None:
    """Keep what a candidate is found by, inside a transaction; `fields`: JSON of fields, or empty."""
    texts = [str(text) for each in fields if each for text in json.loads(each).values()]
    keys = dict.fromkeys(folded_key(text) for text in texts)
    database.run(
        "INSERT OR REPLACE INTO candidate_search (rowid, folded) VALUES (?, ?)",
        (candidate_id, "".join(f" {key} \n" for key in keys if key)),
    )


class Search:
    """Keeps the search table in step, and fills it for a project made before there was one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def missing(self) -> int:
        """How many candidates may not be found yet: those after the last one that was looked at."""
        last = self._database.value("SELECT max(id) FROM candidate") or 0
        return max(0, int(last) - self._filled())

    def fill(self, size: int = 200) -> bool:
        """Look at the next candidates; True while more are left. About 10 ms for 200."""
        rows = self._database.rows(
            "SELECT id, fields, now_fields FROM candidate WHERE id > ? ORDER BY id LIMIT ?",
            (self._filled(), size),
        )
        if not rows:
            return False
        there = {
            each["rowid"]
            for each in self._database.rows(
                "SELECT rowid FROM candidate_search WHERE rowid BETWEEN ? AND ?",
                (rows[0]["id"], rows[-1]["id"]),
            )
        }
        with self._database.write():
            for row in rows:
                if row["id"] not in there:
                    put(self._database, row["id"], row["fields"], row["now_fields"])
            self._database.run(
                "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                (_FILLED, str(rows[-1]["id"])),
            )
        return len(rows) == size

    def merge(self) -> bool:
        """Merge some segments of the table, about 3 ms; True while more are left.

        The merges that FTS5 makes by itself are off: https://www.sqlite.org/fts5.html#the_merge_command
        """
        with self._database.write(durable=False):
            before = self._database.changes
            self._database.run(
                "INSERT INTO candidate_search(candidate_search, rank) VALUES ('merge', ?)",
                (_MERGED_PAGES,),
            )
            # The command itself counts as one.
            return self._database.changes - before > 1

    def _filled(self) -> int:
        value = self._database.value("SELECT value FROM setting WHERE name = ?", (_FILLED,))
        return int(value) if value is not None and str(value).isdecimal() else 0
