"""Which candidates a queue, a table or a gesture on many is about, and how SQLite finds them.

A selection is a conjunction. Where one of its conditions holds for few candidates, these are found by
its index and sorted; otherwise the candidates are walked in the order of the queue until enough fit. The
choice is made by counting up to `FEW`, which takes some milliseconds, so that neither a rare nor a common
condition keeps the window waiting at a million rows.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, NamedTuple

from engine.model import Outcome, Status
from engine.store.connection import Database
from engine.store.search import pattern
from engine.store.second_looks import UNSETTLED

#: A condition that holds for at most so many candidates is looked up first. Of a million, a page of 16
#: is found in about as many steps by walking where more fit.
FEW = 2_500
#: The same where thousands of candidates are wanted, and walking to them would take seconds.
FEW_OF_MANY = 40_000


class Ordering(NamedTuple):
    """How a table is sorted, and what comes after a row: its score (twice) and id, or its id."""

    by: str
    after: str


Order = Literal["best", "worst", "newest", "oldest"]
ORDERS: Mapping[Order, Ordering] = {
    "best": Ordering("score DESC, id", "(score < ? OR (score = ? AND id > ?))"),
    "worst": Ordering("score, id DESC", "(score > ? OR (score = ? AND id < ?))"),
    "newest": Ordering("id DESC", "id < ?"),
    "oldest": Ordering("id", "id > ?"),
}


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which candidates a queue shows; an empty text, 0 or None means any. Best score first.

    `verifier` with `outcome`: what a check said of it; a verifier alone: it said something. Lengths
    are characters of the teacher's text. `text` is searched for by its consonants, in either script.
    `second_look` names an annotator whose second look at it was answered otherwise than the first. `kept`, with any
    status: what people accepted, as written or edited.
    """

    status: Status | None = Status.WAITING
    label: str = ""
    variety: str = ""
    script: str = ""
    run_id: int = 0
    topic: str = ""
    recipe: str = ""
    teacher: str = ""
    annotator: str = ""
    verifier: str = ""
    outcome: str = ""
    shortest: int = 0
    longest: int = 0
    text: str = ""
    second_look: str = ""
    kept: bool = False

    def as_data(self) -> dict[str, object]:
        """Only what is asked for, to be kept as JSON."""
        return {name: value for name, value in asdict(self).items() if value or name == "status"}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "QueueFilter":
        """Read what `as_data` gave; what is unknown or of another kind is left out."""
        known = {each.name: type(each.default) for each in fields(cls)}
        kept: dict[str, Any] = {
            name: value
            for name, value in data.items()
            if name != "status" and name in known and type(value) is known[name]
        }
        if kept.get("outcome") not in {str(each) for each in Outcome}:
            kept.pop("outcome", None)
        status = data.get("status")
        whole = {str(each): each for each in Status}
        return cls(status=whole.get(status) if isinstance(status, str) else None, **kept)


class Condition(NamedTuple):
    """A condition on `candidate`, its values, and a query for the ids of those it holds for.

    A leading + or a sub-query by id keeps SQLite from an index: the queue's order is walked then.
    """

    sql: str
    values: tuple[Any, ...]
    ids: str = ""
    ids_values: tuple[Any, ...] = ()


def conditions(wanted: QueueFilter) -> list[Condition]:
    """What `wanted` asks beside the status, each by itself."""
    found = [
        Condition(f"{column} = ?", (value,))
        for column, value in (
            ("now_label", wanted.label),
            ("now_variety", wanted.variety),
            ("now_script", wanted.script),
        )
        if value
    ]
    found += [
        Condition(f"+{sql}", (value,), f"SELECT id FROM candidate WHERE {sql}")
        for sql, value in (
            ("run_id = ?", wanted.run_id),
            ("run_id IN (SELECT id FROM run WHERE recipe = ?)", wanted.recipe),
            ("run_id IN (SELECT id FROM run WHERE teacher = ?)", wanted.teacher),
            ("topic = ?", wanted.topic),
            ("length(text) >= ?", wanted.shortest),
            ("length(text) <= ?", wanted.longest),
        )
        if value
    ]
    if wanted.kept:
        found.append(Condition("status IN ('accepted', 'edited') AND status <> 'waiting'", ()))
    if wanted.annotator:
        by = "SELECT candidate_id FROM decision WHERE annotator = ? AND action <> 'revert'"
        one = f"EXISTS ({by} AND candidate_id = candidate.id)"
        found.append(Condition(one, (wanted.annotator,), by))
    if wanted.verifier:
        said, values = "SELECT candidate_id FROM verdict WHERE verifier = ?", [wanted.verifier]
        if wanted.outcome:
            said, values = f"{said} AND outcome = ?", [*values, wanted.outcome]
        one = f"EXISTS ({said} AND candidate_id = candidate.id)"
        found.append(Condition(one, tuple(values), said))
    if wanted.second_look:
        one = f"+id IN ({UNSETTLED})"
        found.append(Condition(one, (wanted.second_look,), UNSETTLED))
    asked = pattern(wanted.text)
    if asked is not None:
        ids = f"SELECT rowid FROM candidate_search WHERE {asked.sql}"
        one = "EXISTS (SELECT 1 FROM candidate_search WHERE rowid = candidate.id AND {})"
        found.append(Condition(one.format(asked.alone), asked.values[-1:], ids, asked.values))
    return found


class Selection(NamedTuple):
    """A selection as SQLite is asked for it: its state, what else is asked, and the ids if they are few."""

    status: str
    sql: str
    values: tuple[Any, ...]
    ids: list[int] | None

    @property
    def fitting(self) -> tuple[str, list[Any]]:
        """The condition and its values for a query over `candidate` in the order of the queue."""
        if self.ids is None:
            return f"{self.status} AND {self.sql}", [*self.values]
        return self.among(self.ids)

    def among(self, ids: list[int]) -> tuple[str, list[Any]]:
        """The condition for some of the few."""
        # The + keeps SQLite from walking the whole queue where the few are known.
        known = "id IN (SELECT value FROM json_each(?))"
        return f"{known} AND +({self.status} AND {self.sql})", [json.dumps(ids), *self.values]


def where(database: Database, wanted: QueueFilter) -> tuple[str, list[Any]]:
    """The condition and its values for a query over `candidate` in the order of the queue."""
    return selection(database, wanted, FEW).fitting


def selection(database: Database, wanted: QueueFilter, few: int) -> Selection:
    """How to ask for a selection; looked into anew after each write."""
    return database.while_unchanged(
        ("selection", wanted, few), lambda: _selection(database, wanted, few)
    )


def _selection(database: Database, wanted: QueueFilter, few: int) -> Selection:
    # The literal status lets SQLite use the partial indices of the waiting.
    status = "1" if wanted.status is None else f"status = '{Status(wanted.status)}'"
    if wanted.status not in (None, Status.WAITING):
        status += " AND status <> 'waiting'"
    asked = conditions(wanted)
    rarest, ids = _few(database, asked, few)
    left = [each for each in asked if each is not rarest]
    return Selection(
        status,
        " AND ".join(each.sql for each in left) or "1",
        tuple(value for each in left for value in each.values),
        ids,
    )


def _few(
    database: Database, asked: list[Condition], few: int
) -> tuple[Condition | None, list[int] | None]:
    """The rarest of the conditions and the ids that it holds for, if they are few."""
    rarest: Condition | None = None
    best: list[int] | None = None
    for each in asked:
        if each.ids:
            rows = database.rows(f"{each.ids} LIMIT {few + 1}", each.ids_values or each.values)
            if len(rows) <= (few if best is None else len(best)):
                rarest, best = each, sorted({int(row[0]) for row in rows})
    return rarest, best
