"""Chooses the rows of an export: what can be met is met evenly, what can not is a shortage.

Deterministic for (records, mix): rows come in an order that hashes the mix's seed and the row's
uid. Real rows are never dropped to please a share; only a target of fewer rows than there are real
ones drops some, and then the quotas say which.

The floor on real rows protects what is *trained on* from collapse. So when the evaluation splits
are real only, it is held in the train split, and then it holds over the whole export as well.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from engine.mix.filling import Filling
from engine.mix.shortage import Filled, Shortage
from engine.mix.spec import TRAIN, DatasetMix
from engine.mix.split import assign, group_lineages, held_back, order_key
from engine.mix.targets import is_real
from engine.model import Origin
from engine.plugin import Record
from engine.text.normalise import exact_key

__all__ = ["Choice", "Filled", "Shortage", "choose"]


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen rows in the mix's order, and what became of the others.

    `total` is the number of rows the quotas' shares refer to. `removed` says for each uid left out
    why: source (its source is left out), duplicate, held_back (synthetic, its group evaluates), per_seed, floor, quota or rows.
    `assigned` is the split of each lineage and `groups` its group, as `split` takes them.
    """

    rows: tuple[Record, ...]
    total: int
    quotas: tuple[Filled, ...]
    shortages: tuple[Shortage, ...]
    removed: Mapping[str, str]
    assigned: Mapping[str, str]
    groups: Mapping[str, str]

    @property
    def removed_counts(self) -> dict[str, int]:
        """How many rows were left out, by reason."""
        return dict(sorted(Counter(self.removed.values()).items()))


def choose(
    records: Iterable[Record], mix: DatasetMix, groups: Mapping[str, str] | None = None
) -> Choice:
    """Choose rows under the mix. `groups` maps a seed's lineage to that of the seed it copies."""
    everything = sorted(records, key=lambda row: order_key(mix.seed, row.uid))
    ordered = [row for row in everything if mix.licences.keep(row.source)]
    pool, removed = _distinct(ordered)
    removed |= {row.uid: "source" for row in everything if not mix.licences.keep(row.source)}
    group_of = group_lineages(pool, groups)
    by_group = assign(pool, mix, group_of)
    assigned = {lineage: by_group[group] for lineage, group in group_of.items()}
    real = [row for row in pool if is_real(row)]
    made = []
    for row in pool:
        if is_real(row):
            continue
        if held_back(row, assigned[row.lineage], mix):
            removed[row.uid] = "held_back"
        else:
            made.append(row)

    def protects(row: Record) -> bool:
        return mix.evaluation == "any" or assigned[row.lineage] == TRAIN

    filling = Filling(mix, real, made, protects)
    filling.run()
    places = {row.uid: place for place, row in enumerate(ordered)}
    rows = tuple(sorted(filling.chosen.values(), key=lambda row: places[row.uid]))
    for row in (*real, *made):
        if row.uid not in filling.chosen:
            removed[row.uid] = filling.why_not(row)
    return Choice(
        rows=rows,
        total=filling.total,
        quotas=filling.quotas(),
        shortages=filling.shortages(),
        removed=removed,
        assigned=assigned,
        groups=group_of,
    )


def _distinct(ordered: Sequence[Record]) -> tuple[list[Record], dict[str, str]]:
    """Without copies: a real row wins over an edited one, that over a synthetic one."""
    rank = {Origin.REAL: 0, Origin.EDITED: 1, Origin.SYNTHETIC: 2}
    kept: dict[tuple[str, ...], Record] = {}
    removed: dict[str, str] = {}
    for row in sorted(ordered, key=lambda row: rank.get(Origin(row.origin), 2)):
        key = _content(row)
        if key in kept:
            removed[row.uid] = "duplicate"
        else:
            kept[key] = row
    return [row for row in ordered if row.uid not in removed], removed


def _content(row: Record) -> tuple[str, ...]:
    """What two copies share: every field, so "yes" may answer more than one question."""
    keys = [exact_key(row.fields[name]) for name in sorted(row.fields)]
    return (row.task, *(keys if any(keys) else (row.uid,)))
