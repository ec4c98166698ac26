"""Rows that an annotator decided and is shown anew, and what was answered then.

A second look is a decision of the stream `second_look`: it is undone as any other, and never the one in
force. It holds while the gesture that made it does.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from engine.model import Action, Stream
from engine.store.connection import Database

#: Nobody is shown a row again before so many own decisions.
FEWEST_OWN = 100
#: A row was decided long enough ago once so many own decisions followed, or after a day.
FORGOTTEN_AFTER, FORGOTTEN_DAY = 50, timedelta(days=1)
#: So many of the last second looks are told of.
MOST_TOLD = 2_000
_DRAWS = 12
#: As the index `decision_own` has it: what a person judged with the row before their eyes.
_OWN = (
    "annotator = ?1 AND action IN ('accept', 'edit', 'reject') "
    "AND stream NOT IN ('model', 'second_look')"
)
_HOLDS = "(SELECT state FROM gesture WHERE gesture.id = {}.gesture_id) = 'done'"
#: The last second look at each row, with the decision that was in force then.
_LOOKS = (
    "decision AS again JOIN decision AS first ON first.id = (SELECT max(before.id) FROM decision AS "
    "before WHERE before.candidate_id = again.candidate_id AND before.id < again.id AND "
    "before.stream <> 'second_look' AND before.action <> 'revert' AND "
    + _HOLDS.format("before")
    + ") WHERE again.stream = 'second_look' AND again.annotator = ? AND "
    "again.action NOT IN ('revert', 'skip') AND first.action IN ('accept', 'edit', 'reject') AND "
    + _HOLDS.format("again")
    + " AND NOT EXISTS (SELECT 1 FROM decision AS newer WHERE newer.candidate_id = "
    "again.candidate_id AND newer.id > again.id AND newer.stream = 'second_look' AND "
    "newer.action <> 'revert' AND " + _HOLDS.format("newer") + ")"
)
_SETTLED = (
    "EXISTS (SELECT 1 FROM decision AS later WHERE later.candidate_id = again.candidate_id AND "
    "later.id > again.id AND later.stream <> 'second_look' AND later.action <> 'revert' AND "
    + _HOLDS.format("later")
    + ")"
)
#: The rows that an annotator answered otherwise the second time, and did not decide anew since.
UNSETTLED = (
    f"SELECT again.candidate_id FROM {_LOOKS} AND (again.action = 'flag' OR "
    f"(again.action = 'reject') <> (first.action = 'reject')) AND NOT {_SETTLED}"
)


@dataclass(frozen=True, slots=True)
class Look:
    """What an annotator answered the first and the second time, with the reasons."""

    candidate_id: int
    first: Action
    first_reasons: tuple[str, ...]
    second: Action
    second_reasons: tuple[str, ...]


class SecondLooks:
    """The second looks of one project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, annotator: str, count: int, without: Collection[int], lots: Random) -> list[int]:
        """Rows to be shown anew, drawn by chance: decided by this annotator long enough ago, as that
        decision still stands, and never shown anew; fewer or none where there are not so many.
        """
        found = self._database.rows(
            f"SELECT id, at FROM decision WHERE {_OWN} ORDER BY id DESC LIMIT ?2",
            (annotator, FEWEST_OWN),
        )
        if len(found) < FEWEST_OWN:
            return []
        yesterday = (datetime.now(UTC) - FORGOTTEN_DAY).isoformat(timespec="milliseconds")
        last = next(
            row["id"]
            for place, row in enumerate(found)
            if place >= FORGOTTEN_AFTER or row["at"] <= yesterday
        )
        first = self._database.value(f"SELECT min(id) FROM decision WHERE {_OWN}", (annotator,))
        draws = [lots.randint(first, last) for _ in range(_DRAWS * count)]
        # The own decision at a draw, or the next one after it.
        rows = self._database.rows(
            "SELECT DISTINCT own.candidate_id FROM json_each(?2) AS drawn CROSS JOIN decision AS own ON own.id = "
            f"(SELECT min(id) FROM decision WHERE {_OWN} AND id >= drawn.value) "
            f"WHERE own.id <= ?3 AND {_HOLDS.format('own')} AND NOT EXISTS (SELECT 1 FROM decision "
            "AS other WHERE other.candidate_id = own.candidate_id AND other.action <> 'revert' AND "
            "(other.id > own.id OR other.stream = 'second_look') AND "
            f"{_HOLDS.format('other')})",
            (annotator, json.dumps(draws), last),
        )
        here = set(without)
        return [int(row[0]) for row in rows if row[0] not in here][:count]

    def looks(self, annotator: str) -> list[Look]:
        """What this annotator answered both times, the newest first, at most `MOST_TOLD`; a second
        look that was skipped is left out.
        """
        rows = self._database.rows(
            "SELECT again.candidate_id, first.action AS one, first.reasons AS one_reasons, "
            f"again.action AS two, again.reasons AS two_reasons FROM {_LOOKS} "
            f"ORDER BY again.id DESC LIMIT {MOST_TOLD}",
            (annotator,),
        )
        return [
            Look(
                row["candidate_id"],
                Action(row["one"]),
                tuple(json.loads(row["one_reasons"])),
                Action(row["two"]),
                tuple(json.loads(row["two_reasons"])),
            )
            for row in rows
        ]

    def unsettled(self, annotator: str) -> list[int]:
        """The rows that were answered otherwise the second time and not decided anew since."""
        rows: Sequence[tuple[int]] = self._database.rows(UNSETTLED, (annotator,))  # type: ignore[assignment]
        return [int(row[0]) for row in rows]

    def answer_to(self, candidate_id: int) -> Action | None:
        """What the last second look at a row that holds answered; None where there was none."""
        found = self._database.value(
            "SELECT action FROM decision WHERE candidate_id = ? AND stream = ? AND action <> "
            f"'revert' AND {_HOLDS.format('decision')} ORDER BY id DESC LIMIT 1",
            (candidate_id, str(Stream.SECOND_LOOK)),
        )
        return None if found is None else Action(found)
