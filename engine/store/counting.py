"""How many candidates a selection holds, counted a few milliseconds at a time."""

from typing import Any

from engine.store.connection import Database
from engine.store.selection import QueueFilter, selection

#: Candidates looked at in one step.
STEP = 1_000


class Counting:
    """Counts up to `most`. Where few can fit these are looked at, else the queue is walked."""

    def __init__(self, database: Database, wanted: QueueFilter, most: int, few: int) -> None:
        self._database = database
        self._asked = selection(database, wanted, few)
        self._most = most
        self._seen = 0
        self._after: tuple[float, int] | None = None
        self.count = 0

    def step(self) -> bool:
        """Look at some more candidates; False when everything is counted."""
        if self._asked.ids is not None:
            few = self._asked.ids[self._seen : self._seen + STEP]
            self._seen += STEP
            fitting, values = self._asked.among(few)
            found = self._database.value(f"SELECT count(*) FROM candidate WHERE {fitting}", values)
            self.count = min(self._most, self.count + int(found))
            return self._seen < len(self._asked.ids) and self.count < self._most
        after, place = "", list[Any]()
        if self._after is not None:
            after = " AND (score < ? OR (score = ? AND id > ?))"
            place = [self._after[0], *self._after]
        rows = self._database.rows(
            f"SELECT score, id, {self._asked.sql} FROM candidate WHERE {self._asked.status}{after} "
            "ORDER BY score DESC, id LIMIT ?",
            [*self._asked.values, *place, STEP],
        )
        if rows:
            self._after = (rows[-1][0], rows[-1][1])
        self.count = min(self._most, self.count + sum(1 for row in rows if row[2]))
        return len(rows) == STEP and self.count < self._most
