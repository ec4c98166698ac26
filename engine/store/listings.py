"""Candidates in bulk: a selection as a table, its ids for one gesture, its size, and what to choose from."""

from typing import Literal

from engine.model import Candidate
from engine.store.candidates import candidate_of
from engine.store.connection import Database
from engine.store.counting import Counting
from engine.store.selection import (
    FEW,
    FEW_OF_MANY,
    ORDERS,
    Order,
    QueueFilter,
    selection,
    where,
)

#: Of so many different topics or annotators one can be chosen from a list.
MOST_CHOICES = 500
#: So many are counted by walking even where the selection is not rare.
_QUICKLY_WALKED = 1_000


class Listings:
    """What is asked of many candidates of one project at once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def listed(
        self, wanted: QueueFilter, order: Order, limit: int, after: tuple[float, int] | None = None
    ) -> list[Candidate]:
        """The next candidates of a table, without verdicts; `after` as in `queue`."""
        by = ORDERS[order]
        fitting, values = where(self._database, wanted)
        if after is not None:
            fitting += f" AND {by.after}"
            values += [after[0], *after] if "score" in by.after else [after[1]]
        rows = self._database.rows(
            f"SELECT * FROM candidate WHERE {fitting} ORDER BY {by.by} LIMIT ?", [*values, limit]
        )
        return [candidate_of(row, ()) for row in rows]

    def ids(self, wanted: QueueFilter, most: int) -> list[int]:
        """The first candidates of a selection, best score first."""
        fitting, values = selection(self._database, wanted, FEW_OF_MANY).fitting
        sql = f"SELECT id FROM candidate WHERE {fitting} ORDER BY score DESC, id LIMIT ?"
        return [int(row["id"]) for row in self._database.rows(sql, [*values, most])]

    def choices(self, column: Literal["topic", "annotator"]) -> list[str]:
        """The different topics of candidates, or names of who decided: one look-up for each."""
        table = {"topic": "candidate", "annotator": "decision"}[column]
        names: list[str] = []
        while len(names) < MOST_CHOICES:
            name = self._database.value(
                f"SELECT min({column}) FROM {table} WHERE {column} > ?", names[-1:] or [""]
            )
            if name is None:
                break
            names.append(str(name))
        return names

    def fitting(self, wanted: QueueFilter, most: int = 1_000) -> int:
        """How many candidates a selection holds: exactly, at once, where only the state and the cell
        are asked for; else counted one by one up to `most`, as `counting` does without waiting."""
        if in_cells(wanted):
            asked = {"label": wanted.label, "variety": wanted.variety, "script": wanted.script}
            return sum(
                int(row["n"])
                for row in self._database.rows("SELECT * FROM tally WHERE n > 0")
                if wanted.status is None or row["status"] == str(wanted.status)
                if all(not value or row[name] == value for name, value in asked.items())
            )
        fitting, values = where(self._database, wanted)
        sql = f"SELECT count(*) FROM (SELECT 1 FROM candidate WHERE {fitting} LIMIT ?)"
        return int(self._database.value(sql, [*values, most]))

    def counting(self, wanted: QueueFilter, most: int = 1_000) -> Counting:
        """Counts a selection up to `most` in steps of a few milliseconds."""
        few = FEW if most <= _QUICKLY_WALKED else FEW_OF_MANY
        return Counting(self._database, wanted, most, few)


def in_cells(wanted: QueueFilter) -> bool:
    """Whether a selection asks for nothing that the table of counts does not know."""
    return wanted == QueueFilter(wanted.status, wanted.label, wanted.variety, wanted.script)
