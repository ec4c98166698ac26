"""The queue learns from decisions: which rows it needs, what is kept of it, and what it says.

Nobody waits for it: decisions are written as ever, and now and then the order is made anew.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.learning.model import MOST_LEARNED, Acceptance, from_json
from engine.learning.sitting import Sitting, refit
from engine.learning.trust import (
    TARGET,
    Unlocked,
    calibration,
    calibration_error,
    precision_above,
    unlocked,
)
from engine.mix.intervals import wilson
from engine.model import Action, Changed, Decision, Event, Stream
from engine.store import Store
from engine.store.candidates import BATCH
from engine.store.learning import Pick

#: The project's settings: learned or best order; the share of good rows asked of accepting by score.
ORDER, LEARNED, BEST = "queue_order", "learned", "best"
TARGET_SETTING, _AFTER = "accept_target", "learned_after"
#: Rows that wait and are scored in one refit: drawn by chance, and the newest.
POOL, NEWEST = 1_500, 500
#: Rows of one gesture that accepts by score; one undo takes them back in a second.
MOST_AT_ONCE = 2_000


def is_learned(store: Store) -> bool:
    """Whether the queue of this project shows first what teaches most."""
    return store.setting(ORDER, LEARNED) != BEST


def rows_to_learn(store: Store, pool: int = POOL) -> tuple[list[int], list[int], str]:
    """The rows of a refit by id: all of them, and which were shown by chance; then where the next
    draw goes on (`keep_result` wants it).
    """
    judged = store.learning.judged(MOST_LEARNED)
    waiting, after = store.learning.pool_ids(pool, NEWEST, store.setting(_AFTER))
    ids = [each for each, _ in judged] + waiting
    return ids, [each for each, random in judged if random], after


def row_data(store: Store, ids: Sequence[int], random: Sequence[int]) -> list[list[Any]]:
    """These rows as `Sitting.take` and the worker want them."""
    return [
        [each.id, each.text, [list(verdict) for verdict in each.verdicts], each.kept, each.random]
        for each in store.learning.rows(ids, random)
    ]


def keep_result(store: Store, result: dict[str, Any], after: str) -> Iterator[Changed]:
    """Keep what a refit came to, in writes of at most 200 rows; nothing where it had too little to
    learn from.
    """
    if not result["version"]:
        return
    version = str(result["version"])
    picks = [
        Pick(int(candidate), place, str(stream), float(score), version, str(why))
        for place, (candidate, stream, score, why) in enumerate(result["picks"])
    ]
    yield store.learning.keep_model(version, int(result["decisions"]), result["state"])
    for first in range(0, len(picks), BATCH):
        yield store.learning.add_picks(picks[first : first + BATCH])
    yield store.set_setting(_AFTER, after)


def learn(store: Store, pool: int = POOL) -> Iterator[Event]:
    """The job of the command: refit now; ends with `learned_state`."""
    sitting = Sitting()
    ids, random, after = rows_to_learn(store, pool)
    for first in range(0, len(ids), 500):
        sitting.take(row_data(store, ids[first : first + 500], random))
        yield Event("progress", {"rows": min(len(ids), first + 500)})
    for _ in keep_result(store, refit(sitting), after):
        continue
    yield Event("done", learned_state(store))


@dataclass(frozen=True, slots=True)
class Learned:
    """The model in force, None before the first, and whether it may accept rows."""

    version: str
    model: Acceptance | None
    lock: Unlocked
    target: float


def learned(store: Store) -> Learned:
    """What the project has learned; what is damaged counts as a `UserError`."""
    kept = store.learning.model()
    model = None if kept is None else from_json(kept["state"])
    target = target_of(store)
    tested = model.tested if model is not None else ()
    return Learned(kept["version"] if kept else "", model, unlocked(tested, target), target)


def target_of(store: Store) -> float:
    """Which share of rows accepted by score is to be good."""
    try:
        target = float(store.setting(TARGET_SETTING) or TARGET)
    except ValueError:
        return TARGET
    return target if 0.5 <= target <= 0.999 else TARGET


def acceptance(store: Store) -> dict[str, Any]:
    """What people did with rows that chance showed: counts, the share kept, its 95 % interval."""
    statuses = [status for _, status in store.learning.random_judged()]
    kept = sum(status != "rejected" for status in statuses)
    low, high = wilson(kept, len(statuses))
    return {
        "judged": len(statuses),
        "accepted": statuses.count("accepted"),
        "edited": statuses.count("edited"),
        "rejected": statuses.count("rejected"),
        "rate": round(kept / len(statuses), 4) if statuses else None,
        "low": round(low, 4),
        "high": round(high, 4),
    }


def learned_state(store: Store) -> dict[str, Any]:
    """All that `zerria learn` tells."""
    found = learned(store)
    model = found.model
    tested = model.tested if model is not None else ()
    error = calibration_error(tested)
    count, kept, (low, _) = precision_above(tested, found.lock.threshold)
    return {
        "order": LEARNED if is_learned(store) else BEST,
        "model": found.version,
        "decisions": model.decisions if model is not None else 0,
        "acceptance": acceptance(store),
        "calibration": [
            {"from": b.low, "to": b.high, "rows": b.count, "told": round(b.told, 4),
             "kept": round(b.kept, 4)}
            for b in calibration(tested)
        ],
        "calibration_error": None if error is None else round(error, 4),
        "accept_all": {
            "open": found.lock.open,
            "target": found.target,
            "threshold": found.lock.threshold,
            "rows_above": count if found.lock.open else 0,
            "kept_above": kept if found.lock.open else 0,
            "surely_good": round(low, 4) if found.lock.open else None,
            "missing": [{"text": text, "values": values} for text, values in found.lock.missing],
        },
    }  # fmt: skip


def rows_above(store: Store, threshold: float) -> list[Pick]:
    """The rows that accepting above this score would take: waiting, scored by the model in force,
    never of the random stream.

    A `UserError` while it is locked, or below the threshold that keeps the target.
    """
    found = learned(store)
    if not found.lock.open or not found.version:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "Rows can not be accepted by their score yet. What is missing: zerria learn PROJECT.",
            )
        )
    if threshold < found.lock.threshold:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "Above {score} it is not sure that {target} of the rows are good. Take {least} or more.",
            ),
            score=f"{threshold:.2f}",
            target=f"{found.target:.0%}",
            least=f"{found.lock.threshold:.2f}",
        )
    picks = store.learning.above(threshold, MOST_AT_ONCE)
    return [each for each in picks if each.model == found.version]


def accept_above(
    store: Store,
    threshold: float,
    annotator: str,
    decide: Callable[[Sequence[Decision], str], object],
    *,
    backed_up: bool = False,
) -> int:
    """Accept the rows above a score as one gesture, after a backup unless there is one; how many.

    Each decision carries the model's version and the row's score.
    """
    picks = rows_above(store, threshold)
    if not picks:
        return 0
    if not backed_up:
        store.back_up("accept")
    decisions = [
        Decision(
            each.candidate_id,
            Action.ACCEPT,
            annotator,
            stream=Stream.MODEL,
            model=each.model,
            model_score=each.score,
        )
        for each in picks
    ]
    decide(decisions, f"accept above {threshold:.2f} ({len(decisions)})")
    return len(decisions)
