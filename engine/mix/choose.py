"""Chooses the rows of an export: what can be met is met evenly, what can not is a shortage.

Deterministic for (rows, mix): rows come in an order that hashes the mix's seed and the row's uid.
Real rows are never dropped to please a share unless the mix says so; otherwise only a target of
fewer rows than there are real ones drops some, and then the quotas say which.

The floor on real rows protects what is *trained on* from collapse. So when the evaluation splits
are real only, it is held in the train split, and then it holds over the whole export as well.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from engine.mix.filling import Filling
from engine.mix.pool import Pool, pool_of
from engine.mix.rare import Emphasis, emphasise
from engine.mix.shortage import Filled, Shortage, split_shortage
from engine.mix.spec import COUNT, SPLITS, TRAIN, DatasetMix
from engine.mix.split import NOWHERE, assign, group_lineages, may_evaluate, split_name
from engine.plugin import Record

__all__ = ["REASONS", "Choice", "Filled", "Selection", "Shortage", "choose", "select"]

_TRAIN = SPLITS.index(TRAIN)
#: Why a row is left out; the first stands for one that is in.
REASONS = (
    "", "source", "contaminated", "duplicate", "evaluated", "held_back", "near_test", "per_seed",
    "per_recipe", "per_teacher", "per_family", "floor", "quota", "rows", "rejected",
)  # fmt: skip
_CODES = {name: code for code, name in enumerate(REASONS)}


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice among the rows of a pool, which are known by their places.

    `reasons` says of each place why it is left out (a place in `REASONS`, 0: it is in); `splits`
    and `groups` give of each lineage its split (a place in `SPLITS`, or `NOWHERE`) and its group.
    `total` is the number of rows that the quotas' shares refer to.
    """

    pool: Pool
    reasons: bytearray
    total: int
    quotas: tuple[Filled, ...]
    rare: tuple[Filled, ...]
    shortages: tuple[Shortage, ...]
    splits: Sequence[int]
    groups: Sequence[int]
    emphasis: Emphasis
    #: Of each cell by its code, the weight of its training rows.
    weights: Sequence[float]

    @property
    def removed_counts(self) -> dict[str, int]:
        """How many rows were left out, by reason."""
        counts = {name: self.reasons.count(code) for code, name in enumerate(REASONS) if code}
        return {name: number for name, number in sorted(counts.items()) if number}

    def places(self) -> Iterator[int]:
        """The places of the chosen rows, in order."""
        return (place for place, reason in enumerate(self.reasons) if not reason)

    def split_of(self, place: int) -> int:
        """The split of a row's lineage."""
        return self.splits[self.pool.lineages[place]]


@dataclass(frozen=True, slots=True)
class Choice:
    """A selection in terms of records, in the mix's order.

    `removed` says for each uid left out why: source (its source is left out), duplicate, held_back
    (synthetic, its group evaluates), a cap, floor, quota or rows. `assigned` is the split of each
    lineage and `groups` its group.
    """

    rows: tuple[Record, ...]
    total: int
    quotas: tuple[Filled, ...]
    rare: tuple[Filled, ...]
    shortages: tuple[Shortage, ...]
    removed: Mapping[str, str]
    assigned: Mapping[str, str]
    groups: Mapping[str, str]

    @property
    def removed_counts(self) -> dict[str, int]:
        """How many rows were left out, by reason."""
        return dict(sorted(Counter(self.removed.values()).items()))


def select(pool: Pool, mix: DatasetMix) -> Selection:
    """Choose among the rows of an arranged pool."""
    reasons = bytearray(0 if accepted else _CODES["rejected"] for accepted in pool.accepted)
    for place in _copies(pool):
        reasons[place] = _CODES["duplicate"]
    groups = group_lineages(pool, mix)
    splits = assign(pool, mix, groups, bytearray(not reason for reason in reasons))
    _hold_back(pool, mix, reasons, splits)
    real = pool.is_real()
    kept_real, made = array("i"), array("i")
    for place, reason in enumerate(reasons):
        if not reason:
            (kept_real if real[pool.cell_codes[place]] else made).append(place)
    if mix.split_by == COUNT:
        # So that a number of rows leaves the wanted numbers of rows to evaluate whole.
        evaluates = sorted(kept_real, key=lambda place: splits[pool.lineages[place]] == _TRAIN)
        kept_real = array("i", evaluates)

    def protects(place: int) -> bool:
        return mix.evaluation == "any" or splits[pool.lineages[place]] == _TRAIN

    filling = Filling(pool, mix, kept_real, made, protects)
    filling.run()
    for place in chain(kept_real, made):
        if not filling.chosen[place]:
            reasons[place] = _CODES[filling.why_not(place)]
    shortages = [*filling.shortages(), *_short_splits(pool, mix, reasons, splits)]
    emphasis, weights = _emphasis(pool, mix, filling, reasons, splits)
    return Selection(
        pool, reasons, filling.total, filling.quotas(), filling.rare(), tuple(shortages), splits,
        groups, emphasis, weights,
    )  # fmt: skip


def choose(
    records: Iterable[Record], mix: DatasetMix, groups: Mapping[str, str] | None = None
) -> Choice:
    """Choose among records. `groups` maps a lineage to one that it belongs with."""
    everything = list(records)
    rows = [row for row in everything if mix.licences.keep(row.source)]
    pool, names = pool_of(rows, mix, groups)
    found = select(pool, mix)
    removed = {row.uid: "source" for row in everything if not mix.licences.keep(row.source)}
    choice = choice_of(found, rows, names)
    return replace(choice, removed={**removed, **choice.removed})


def choice_of(
    found: Selection, rows: Sequence[Record] | Mapping[int, Record], names: Sequence[str]
) -> Choice:
    """A selection in terms of the records that the pool's numbers stand for; `names` are the uids
    of the lineages ("" for one without a row)."""
    pool = found.pool
    there = sorted(set(pool.lineages))
    first: dict[int, str] = {}
    for at in there:
        first.setdefault(found.groups[at], names[found.groups[at]] or names[at])
    return Choice(
        rows=tuple(rows[pool.numbers[place]] for place in found.places()),
        total=found.total,
        quotas=found.quotas,
        rare=found.rare,
        shortages=found.shortages,
        removed={
            rows[pool.numbers[place]].uid: REASONS[reason]
            for place, reason in enumerate(found.reasons)
            if reason
        },
        assigned={names[at]: split_name(found.splits[at]) for at in there},
        groups={names[at]: first[found.groups[at]] for at in there},
    )


def _copies(pool: Pool) -> Iterator[int]:
    """All but one of the rows with the same content: a real row wins over an edited one, that over
    a synthetic one. A rejected row is no copy of an accepted one, nor the other way round."""
    rejected = (place for place, accepted in enumerate(pool.accepted) if not accepted)
    there = (place for place, accepted in enumerate(pool.accepted) if accepted)
    before, kept = b"", False
    for place in pool.sorted_by(pool.contents, chain(there, rejected), pool.rank()):
        key = pool.content_key(place)
        if key != before:
            before, kept = key, True
        elif kept:
            yield place


def _hold_back(pool: Pool, mix: DatasetMix, reasons: bytearray, splits: Sequence[int]) -> None:
    """Leave out what may not be where its lineage is, and what would be trained on and nearly
    copies a row that evaluates."""
    may = may_evaluate(pool, mix)
    for place, reason in enumerate(reasons):
        name = splits[pool.lineages[place]]
        if not reason and name == NOWHERE:
            reasons[place] = _CODES["evaluated"]
        elif not reason and name != _TRAIN and not may[pool.cell_codes[place]]:
            reasons[place] = _CODES["held_back"]
    for pair in pool.near_places():
        for one, other in (pair, pair[::-1]):
            trained = splits[pool.lineages[one]] == _TRAIN and not may[pool.cell_codes[one]]
            asked = splits[pool.lineages[other]] != _TRAIN and may[pool.cell_codes[other]]
            if trained and asked and not reasons[one]:
                reasons[one] = _CODES["near_test"]


def _short_splits(
    pool: Pool, mix: DatasetMix, reasons: bytearray, splits: Sequence[int]
) -> Iterator[Shortage]:
    if mix.split_by != COUNT:
        return
    held = Counter(
        splits[pool.lineages[place]] for place, reason in enumerate(reasons) if not reason
    )
    for place, name in enumerate(SPLITS):
        wanted = int(mix.splits.get(name, 0))
        if name != TRAIN and held[place] < wanted:
            yield split_shortage(name, wanted, held[place])


def _emphasis(
    pool: Pool, mix: DatasetMix, filling: Filling, reasons: bytearray, splits: Sequence[int]
) -> tuple[Emphasis, list[float]]:
    weights = [1.0] * len(pool.cells)
    if mix.rare.repeat == 1 or not len(filling.floors):
        return Emphasis(), weights
    real = pool.is_real()
    trained = [
        place
        for place, reason in enumerate(reasons)
        if not reason and splits[pool.lineages[place]] == _TRAIN
    ]
    reals = sum(real[pool.cell_codes[place]] for place in trained)
    chosen = {number: each.chosen for number, each in enumerate(filling.rare())}
    counts = (reals, len(trained) - reals)
    found = emphasise(pool, mix, filling.floors, trained, chosen, counts)
    for code, number in enumerate(filling.floors.of_code):
        weights[code] = found.weights.get(number, 1.0)
    return found, weights
