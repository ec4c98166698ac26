"""Checks the rows that wait once more, on a copy of the project in the worker; the owner writes.

With a teacher its answers are asked for first, best rows first, and rows of which all the checks
that were chosen have been told already are left out: a run that was stopped is gone on with.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.answers import score, verdict_as_data, verdict_from_data
from engine.errors import Cancelled
from engine.jobs.ask_verdicts import asked_rows, check_names, project_facts
from engine.jobs.verify import verdicts_of
from engine.known_teachers import spec_from_data
from engine.model import Candidate, Changed, Outcome, Status, Verdict
from engine.scores import Scorer
from engine.store import QueueFilter, Store

#: Rows that are asked about at once, and rows that are told in one event.
PORTION = 64
_TOLD = 20
_STOPS = (Outcome.FLAG, Outcome.REJECT)

Row = tuple[int, list[Verdict], float]


def rechecked(store: Store, cancelled: Callable[[], bool]) -> Iterator[list[Row]]:
    """What the verifiers say now of every candidate that waits, some at a time."""
    for candidates in _waiting(store, _TOLD):
        if cancelled():
            raise Cancelled
        rows = []
        for each in candidates:
            verdicts = verdicts_of(store, each)
            rows.append((each.id, verdicts, score(verdicts)))
        yield rows


def asked_anew(
    store: Store,
    scorer: Scorer,
    checks: Sequence[str],
    most: int,
    cancelled: Callable[[], bool],
) -> Iterator[list[Row]]:
    """The same once the teacher was asked about at most so many rows that it was not asked about."""
    facts = project_facts(store)
    left = most
    for candidates in _waiting(store, PORTION):
        fresh = [each for each in candidates if not_asked(each, checks)][:left]
        if not fresh:
            yield []
            continue
        rows = asked_rows(store, scorer, fresh, checks, facts, cancelled)
        if cancelled():
            raise Cancelled
        yield rows
        left -= len(fresh)
        if not left:
            return


def not_asked(candidate: Candidate, checks: Sequence[str]) -> bool:
    """Whether the teacher has something to say of it that it has not said yet."""
    told = {each.verifier for each in candidate.verdicts if "told" in each.values}
    broken = any(
        each.verifier == "parses" and each.outcome == Outcome.REJECT for each in candidate.verdicts
    )
    return not broken and not set(checks) <= told


def _waiting(store: Store, size: int) -> Iterator[list[Candidate]]:
    """The candidates that wait, best first."""
    after: tuple[float, int] | None = None
    while page := store.candidates.queue(QueueFilter(), size, after):
        after = (page[-1].score, page[-1].id)
        yield page


def run_in_worker(
    args: Mapping[str, Any],
    emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `recheck`: args snapshot, and to ask a teacher: teacher, checks, most.

    Events `rows` hold what is to be written: id, verdicts, score.
    """
    from engine.runners.scoring import opened_scorer  # not for a check without a teacher

    with Store.open(Path(args["snapshot"])) as store:
        total, done = store.candidates.waiting(), 0
        if args.get("teacher"):
            checks = [str(each) for each in args["checks"]]
            check_names(checks)
            total = min(total, int(args["most"]))
            scorer = opened_scorer(spec_from_data(args["teacher"]), emit, cancelled)
            portions = asked_anew(store, scorer, checks, total, cancelled)
        else:
            portions = rechecked(store, cancelled)
        for rows in portions:
            if cancelled():
                raise Cancelled
            for start in range(0, len(rows), _TOLD):
                emit("rows", {"rows": [_as_data(row) for row in rows[start : start + _TOLD]]})
            done += len(rows)
            emit("progress", {"done": done, "total": total})
    return {"candidates": done}


def _as_data(row: Row) -> dict[str, Any]:
    number, verdicts, worth = row
    return {"id": number, "verdicts": [verdict_as_data(each) for each in verdicts], "score": worth}


@dataclass(slots=True)
class Rechecked:
    """What was written of it, counted; `take` writes what the worker told."""

    store: Store
    checked: int = 0
    changed: int = 0
    #: Rows that a check stops now and none did before, and the other way round.
    stopped: int = 0
    freed: int = 0
    decided: int = 0

    def take(self, rows: Sequence[Mapping[str, Any]]) -> Changed | None:
        """Write the rows that still wait and of which something else is said now."""
        held = {each.id: each for each in self.store.candidates.of([int(r["id"]) for r in rows])}
        writes: list[Row] = []
        for row in rows:
            candidate = held.get(int(row["id"]))
            if candidate is None or candidate.status != Status.WAITING:
                self.decided += 1
                continue
            self.checked += 1
            verdicts = [verdict_from_data(each) for each in row["verdicts"]]
            worth = float(row["score"])
            if _same(candidate, verdicts, worth):
                continue
            self.changed += 1
            before, after = _stops(candidate.verdicts), _stops(verdicts)
            self.stopped += after and not before
            self.freed += before and not after
            writes.append((candidate.id, verdicts, worth))
        return self.store.candidates.set_verdicts(writes) if writes else None

    def counts(self) -> dict[str, int]:
        """What is told at the end."""
        names = ("checked", "changed", "stopped", "freed", "decided")
        return {name: int(getattr(self, name)) for name in names}


def _stops(verdicts: Sequence[Verdict]) -> bool:
    return any(each.outcome in _STOPS for each in verdicts)


def _same(candidate: Candidate, verdicts: Sequence[Verdict], worth: float) -> bool:
    def ordered(those: Sequence[Verdict]) -> list[Verdict]:
        return sorted(those, key=lambda each: each.verifier)

    alike = ordered(candidate.verdicts) == ordered(verdicts)
    return alike and abs(candidate.score - worth) < 1e-9
