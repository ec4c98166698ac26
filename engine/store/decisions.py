"""Decisions, append-only, grouped in gestures; undo and redo append too and survive a restart.

A decision is in force while no decision in force reverts it. Undo of a gesture appends a gesture
whose decisions revert its decisions; redo appends one that reverts those of the undo.
"""

import json
import sys
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from sqlite3 import Row
from typing import Any, TypeVar

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import (
    STATUS_OF,
    Action,
    Changed,
    Decision,
    Status,
    Stream,
    canonical_json,
    changed,
)
from engine.store.candidates import count
from engine.store.connection import Database, now
from engine.store.search import put

T = TypeVar("T")

#: Decisions in one transaction of a long gesture: about half a frame of the window.
PORTION = 40
#: How the summary of a second look begins.
SECOND_LOOK = "second look: "
#: Second looks never decide.
_DECIDES = f"stream <> '{Stream.SECOND_LOOK}'"


@dataclass(frozen=True, slots=True)
class Gesture:
    """One thing a person did, however many candidates it touched. `kind`: decide, undo, redo."""

    id: int
    kind: str
    summary: str
    annotator: str
    at: str
    candidates: tuple[int, ...] = ()


class Decisions:
    """The decisions of one project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def decide(self, decisions: Sequence[Decision], summary: str = "") -> tuple[int, Changed]:
        """Append one gesture; returns its id and what changed.

        `UserError` names a candidate that does not exist; then nothing is written.
        """
        ((gesture, told),) = self._deciding(decisions, summary, sys.maxsize)
        return gesture, told

    def in_portions(self, decisions: Sequence[Decision], summary: str = "") -> Iterator[Changed]:
        """Append one gesture in several transactions, so that a window need not wait for them all.

        One undo takes back what is there, even where only some of them were written.
        """
        return (told for _, told in self._deciding(decisions, summary, PORTION))

    def _deciding(
        self, decisions: Sequence[Decision], summary: str, size: int
    ) -> Iterator[tuple[int, Changed]]:
        gesture = 0
        for portion, _ in _portions(decisions, size):
            with self._database.write():
                if not gesture:
                    self._database.run(
                        "UPDATE gesture SET state = 'dropped' WHERE state = 'undone'"
                    )
                    gesture = self._gesture(
                        "decide", None, _summary(decisions, summary), decisions[0].annotator
                    )
                for each in portion:
                    self._append(gesture, each, None)
                    self._apply(each.candidate_id)
            yield gesture, _told(each.candidate_id for each in portion)

    def undo(self, annotator: str) -> tuple[Gesture, Changed] | None:
        """Revert the last gesture in force; None when there is none."""
        return self._revert("undo", self.next_undo(), annotator)

    def redo(self, annotator: str) -> tuple[Gesture, Changed] | None:
        """Revert the last undo, unless something was decided since; None when there is none."""
        return self._revert("redo", self.next_redo(), annotator)

    def revert_in_portions(
        self, kind: str, annotator: str
    ) -> tuple[Gesture, Iterator[Changed]] | None:
        """As `undo` or `redo` ("undo", "redo"), in several transactions of which each can be the last:
        the gesture counts as reverted once all of them are written.
        """
        target = self.next_undo() if kind == "undo" else self.next_redo()
        if target is None:
            return None
        return target, self._reverting(kind, target, annotator, PORTION)

    def next_undo(self) -> Gesture | None:
        """What undo would take back."""
        return self._read_gesture(
            self._database.value("SELECT max(id) FROM gesture WHERE state = 'done'")
        )

    def next_redo(self) -> Gesture | None:
        """What redo would bring back: the gesture that was undone."""
        return self._read_gesture(
            self._database.value(
                "SELECT id FROM gesture WHERE state = 'undone' ORDER BY undone_by DESC LIMIT 1"
            )
        )

    def _revert(
        self, kind: str, target: Gesture | None, annotator: str
    ) -> tuple[Gesture, Changed] | None:
        if target is None:
            return None
        (told,) = self._reverting(kind, target, annotator, sys.maxsize)
        return target, told

    def _reverting(
        self, kind: str, target: Gesture, annotator: str, size: int
    ) -> Iterator[Changed]:
        gesture = 0
        for portion, last in _portions(self._standing(target.id, kind), size):
            with self._database.write():
                gesture = gesture or self._gesture(kind, target.id, target.summary, annotator)
                for row in portion:
                    again = Stream.SECOND_LOOK if row["stream"] == Stream.SECOND_LOOK else ""
                    revert = Decision(row["candidate_id"], Action.REVERT, annotator, stream=again)
                    self._append(gesture, revert, row["id"])
                    self._apply(row["candidate_id"])
                if last:
                    state = ("undone", gesture) if kind == "undo" else ("done", None)
                    self._database.run(
                        "UPDATE gesture SET state = ?, undone_by = ? WHERE id = ?",
                        (*state, target.id),
                    )
            yield _told(row["candidate_id"] for row in portion)

    def _standing(self, gesture: int, kind: str) -> list[Row]:
        """The decisions to revert: those of the gesture that hold, or what took back the others.

        Each decision of it, its reverts and theirs are a chain: it holds where the chain is odd.
        """
        rows = self._database.rows(
            "SELECT id, candidate_id, reverts, stream FROM decision WHERE gesture_id IN "
            "(SELECT id FROM gesture WHERE id = ?1 OR (id > ?1 AND reverts = ?1)) ORDER BY id",
            (gesture,),
        )
        chains: dict[int, list[Row]] = {}
        for row in rows:
            chain = chains.pop(row["reverts"], []) if row["reverts"] is not None else []
            chains[row["id"]] = [*chain, row]
        holds = 1 if kind == "undo" else 0
        return [chain[-1] for chain in chains.values() if len(chain) % 2 == holds]

    def _read_gesture(self, gesture: int | None) -> Gesture | None:
        row = self._database.one("SELECT * FROM gesture WHERE id = ?", (gesture,))
        if row is None:
            return None
        touched = self._database.rows(
            "SELECT candidate_id FROM decision WHERE gesture_id = ? ORDER BY id", (gesture,)
        )
        return Gesture(
            row["id"],
            row["kind"],
            row["summary"],
            row["annotator"],
            row["at"],
            tuple(each["candidate_id"] for each in touched),
        )

    def _gesture(self, kind: str, reverts: int | None, summary: str, annotator: str) -> int:
        return self._database.run(
            "INSERT INTO gesture (uid, kind, reverts, summary, annotator, at, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                uuid.uuid4().hex,
                kind,
                reverts,
                summary,
                annotator,
                now(),
                "done" if kind == "decide" else kind,
            ),
        )

    def _append(self, gesture: int, decision: Decision, reverts: int | None) -> None:
        if not self._database.one("SELECT 1 FROM candidate WHERE id = ?", (decision.candidate_id,)):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "There is no candidate {id} in this project; nothing was decided."
                ),
                id=decision.candidate_id,
            )
        self._database.run(
            "INSERT INTO decision (gesture_id, candidate_id, action, reverts, fields, label, "
            "variety, script, reasons, note, annotator, at, duration_ms, stream, model, "
            "model_score, no_label) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                gesture,
                decision.candidate_id,
                str(decision.action),
                reverts,
                canonical_json(dict(decision.fields)) if decision.fields else "",
                decision.label,
                decision.variety,
                decision.script,
                canonical_json(list(decision.reasons)),
                decision.note,
                decision.annotator,
                decision.at or now(),
                decision.duration_ms,
                decision.stream,
                decision.model,
                decision.model_score,
                int(decision.no_label),
            ),
        )

    def _apply(self, candidate: int) -> None:
        """Bring the caches of one candidate in line with its decision in force."""
        row = self._in_force(candidate)
        before = self._database.one(
            "SELECT fields, now_fields FROM candidate WHERE id = ?", (candidate,)
        )
        count(self._database, candidate, -1)
        if row is None:
            self._database.run(
                "UPDATE candidate SET status = ?, now_fields = '', now_label = label, "
                "now_variety = variety, now_script = script WHERE id = ?",
                (str(Status.WAITING), candidate),
            )
        else:
            self._database.run(
                "UPDATE candidate SET status = ?, now_fields = ?, "
                "now_label = CASE WHEN ? THEN '' WHEN ? = '' THEN label ELSE ? END, "
                "now_variety = CASE ? WHEN '' THEN variety ELSE ? END, "
                "now_script = CASE ? WHEN '' THEN script ELSE ? END WHERE id = ?",
                (
                    str(STATUS_OF[Action(row["action"])]),
                    row["fields"],
                    row["no_label"],
                    *(row[name] for name in ("label", "variety", "script") for _ in (0, 1)),
                    candidate,
                ),
            )
        count(self._database, candidate, 1)
        edited = row["fields"] if row is not None else ""
        if before is not None and before["now_fields"] != edited:
            put(self._database, candidate, before["fields"], edited)

    def _in_force(self, candidate: int) -> Row | None:
        return _last_held(
            self._database.rows(
                f"SELECT * FROM decision WHERE candidate_id = ? AND {_DECIDES} ORDER BY id DESC",
                (candidate,),
            )
        )

    def all_in_force(self, candidates: Sequence[int]) -> dict[int, Decision]:
        """The decision that holds for each of these candidates, by candidate; one query."""
        marks = ", ".join("?" * len(candidates))
        rows = self._database.stream(
            f"SELECT * FROM decision WHERE candidate_id IN ({marks}) AND {_DECIDES} "
            "ORDER BY candidate_id, id DESC",
            candidates,
        )
        held = {
            candidate: _last_held(decided)
            for candidate, decided in groupby(rows, key=lambda row: int(row["candidate_id"]))
        }
        return {candidate: _decision(row) for candidate, row in held.items() if row is not None}

    def in_force(self, candidate: int) -> Decision | None:
        """The decision that holds for a candidate, or None while it waits."""
        row = self._in_force(candidate)
        return None if row is None else _decision(row)

    def first_of(self, gesture: int) -> Decision | None:
        """The first decision of a gesture."""
        row = self._database.one(
            "SELECT * FROM decision WHERE gesture_id = ? ORDER BY id LIMIT 1", (gesture,)
        )
        return None if row is None else _decision(row)

    def history(self, candidate: int) -> list[Decision]:
        """Every decision ever made about a candidate, reverts and second looks included, oldest
        first."""
        rows = self._database.rows(
            "SELECT * FROM decision WHERE candidate_id = ? ORDER BY id", (candidate,)
        )
        return [_decision(row) for row in rows]

    def latest(self, limit: int = 6) -> list[Decision]:
        """The last answers that hold, second looks among them, newest first: the strip under the
        queue."""
        found: list[Decision] = []
        seen: set[int] = set()
        for row in self._database.stream(
            f"SELECT candidate_id, {_DECIDES} AS decides FROM decision ORDER BY id DESC"
        ):
            if row["candidate_id"] in seen:
                continue
            about = self._database.rows(
                f"SELECT * FROM decision WHERE candidate_id = ? AND ({_DECIDES}) = ? "
                "ORDER BY id DESC",
                (row["candidate_id"], row["decides"]),
            )
            held = _last_held(about)
            # Where a second look was undone, the decision before it has its place further on.
            if held is not None or row["decides"]:
                seen.add(row["candidate_id"])
            if held is not None:
                found.append(_decision(held))
            if len(found) >= limit or len(seen) > 10 * limit:
                break
        return found

    def totals(self) -> dict[str, int]:
        """Candidates by the action in force: accept, edit, reject, skip, flag."""
        rows = self._database.rows("SELECT status, sum(n) AS n FROM tally GROUP BY status")
        by_status = {row["status"]: row["n"] for row in rows}
        return {str(action): by_status.get(status, 0) for action, status in STATUS_OF.items()}

    def annotators(self) -> dict[str, int]:
        """How many decisions each annotator appended, reverts not counted."""
        rows = self._database.rows(
            "SELECT annotator, count(*) AS n FROM decision WHERE action <> 'revert' GROUP BY 1"
        )
        return {row["annotator"]: row["n"] for row in rows}


def _portions(rows: Sequence[T], size: int) -> Iterator[tuple[Sequence[T], bool]]:
    """The rows, so many at a time, and whether they are the last."""
    for first in range(0, max(1, len(rows)), size):
        yield rows[first : first + size], first + size >= len(rows)


def _told(candidates: Iterable[int]) -> Changed:
    return changed("decisions", "candidates", ids=list(candidates))


def _last_held(rows: Iterable[Row]) -> Row | None:
    """Of the decisions about one candidate, newest first, the one in force."""
    reverted: set[int] = set()
    for row in rows:
        if row["id"] in reverted:
            continue
        if row["action"] == Action.REVERT:
            reverted.add(row["reverts"])
        else:
            return row
    return None


def _summary(decisions: Sequence[Decision], given: str = "") -> str:
    first = decisions[0]
    lead = SECOND_LOOK if first.stream == Stream.SECOND_LOOK else ""
    if given:
        return f"{lead}{given}"
    reason = f": {first.reasons[0]}" if first.reasons else ""
    many = f" ({len(decisions)})" if len(decisions) > 1 else ""
    return f"{lead}{first.action}{reason}{many}"


def _decision(row: Any) -> Decision:
    return Decision(
        id=row["id"],
        candidate_id=row["candidate_id"],
        action=Action(row["action"]),
        annotator=row["annotator"],
        fields=json.loads(row["fields"]) if row["fields"] else {},
        label=row["label"],
        variety=row["variety"],
        script=row["script"],
        reasons=tuple(json.loads(row["reasons"])),
        note=row["note"],
        duration_ms=row["duration_ms"],
        at=row["at"],
        stream=row["stream"],
        model=row["model"],
        model_score=row["model_score"],
        no_label=bool(row["no_label"]),
    )
