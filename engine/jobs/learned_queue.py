"""What the queue shows next: the streams of the learned order, woven into one."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from engine.jobs.learn import is_learned
from engine.learning.order import slots
from engine.model import Candidate, Stream
from engine.store import QueueFilter, Store
from engine.store.learning import Pick


@dataclass(frozen=True, slots=True)
class Queued:
    """A candidate, the stream that shows it, and the model's version and chance behind that."""

    candidate: Candidate
    stream: str = ""
    model: str = ""
    score: float | None = None


class LearnedQueue:
    """Reads the next candidates; what was decided is left out by the project itself.

    Before there is a model, and where its picks are used up, the best come in their place.
    """

    def __init__(self, store: Store, seed: int = 0) -> None:
        self._store = store
        self._slots = slots(seed)

    def next(self, limit: int, without: Collection[int] = ()) -> list[Queued]:
        """The next candidates in order, without those that are shown already."""
        learning, reach = self._store.learning, limit + len(without)
        chosen: dict[int, tuple[str, Pick | None]] = dict.fromkeys(without, ("", None))
        here = len(chosen)
        best = (Pick(each, 0, "", 0.0) for each in learning.best_ids(reach))
        sources: dict[str, Iterator[Pick]] = {
            Stream.UNCERTAIN: iter(learning.picks(Stream.UNCERTAIN, reach)),
            Stream.LIKELY: iter(learning.picks(Stream.LIKELY, reach)),
            Stream.RANDOM: iter(
                Pick(each, 0, Stream.RANDOM, 0.0) for each in learning.random_ids(reach)
            ),
        }
        while len(chosen) < here + limit:
            wanted = next(self._slots)
            order = (wanted,) if wanted == Stream.RANDOM else (wanted, "", Stream.UNCERTAIN)
            found = _first(chosen, [best if not each else sources[each] for each in order])
            if found is None:
                rest = [*sources.values(), best]
                found = _first(chosen, rest)
            if found is None:
                break
            chosen[found.candidate_id] = (found.stream, found)
        new = list(chosen.items())[here:]
        rows = {each.id: each for each in learning.candidates([number for number, _ in new])}
        return [
            _queued(rows[number], stream, pick) for number, (stream, pick) in new if number in rows
        ]


def _first(
    chosen: dict[int, tuple[str, Pick | None]], sources: list[Iterator[Pick]]
) -> Pick | None:
    for source in sources:
        for pick in source:
            if pick.candidate_id not in chosen:
                return pick
    return None


def _queued(candidate: Candidate, stream: str, pick: Pick | None) -> Queued:
    if pick is None or not pick.model:
        return Queued(candidate, stream)
    return Queued(candidate, stream, pick.model, pick.score)


def is_woven(store: Store, wanted: QueueFilter) -> bool:
    """Whether this queue follows the learned order: all that waits, and nothing picked out."""
    return wanted == QueueFilter() and is_learned(store)
