"""Splits without leakage: a seed, all that grew from it and its copies stay on one side.

Groups are put, in the pseudo-random order of the mix, into the split that lacks most of the group's
kind of rows (label and variety) and of rows overall. So every beginning of that order is divided
evenly too, and dropping rows from the end later does not upset the shares.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from engine.mix.spec import SPLITS, TRAIN, DatasetMix
from engine.mix.targets import is_real
from engine.plugin import Record
from engine.text.normalise import exact_key

#: What a split is stratified by: label and variety.
Kind = tuple[str, str]


def order_key(seed: int, uid: str) -> tuple[bytes, str]:
    """The place of a row in the mix's shuffled order: the same everywhere, unlike `hash`."""
    return blake2b(f"{seed}:{uid}".encode("utf-8", "surrogatepass"), digest_size=16).digest(), uid


def group_lineages(
    rows: Iterable[Record], groups: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The group of every lineage among `rows`.

    `groups` maps the lineage of a seed to that of the seed it copies. Lineages that hold the same
    text are one group as well: a row must not be learnt in train and asked in test.
    """
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(one: str, other: str) -> None:
        low, high = sorted((root(one), root(other)))
        parent[high] = low

    for one, other in (groups or {}).items():
        join(one, other)
    first_with: dict[str, str] = {}
    lineages: dict[str, None] = {}
    for row in rows:
        lineages[row.lineage] = None
        if key := exact_key(row.text):
            join(row.lineage, first_with.setdefault(key, row.lineage))
    return {lineage: root(lineage) for lineage in lineages}


def assign(rows: Sequence[Record], mix: DatasetMix, group_of: Mapping[str, str]) -> dict[str, str]:
    """The split of every group. Groups without a row that may evaluate stay in train."""
    members: dict[str, Counter[Kind | None]] = {}
    for row in sorted(rows, key=lambda row: order_key(mix.seed, row.uid)):
        if mix.evaluation == "any" or is_real(row):
            members.setdefault(group_of[row.lineage], Counter()).update(
                [(row.label, row.variety), None]
            )
    shares = {name: float(mix.splits.get(name, 0.0)) for name in SPLITS}
    names = [name for name in SPLITS if shares[name]]
    held: Counter[tuple[str, Kind | None]] = Counter()
    seen: Counter[Kind | None] = Counter()  # None stands for rows of any kind
    found: dict[str, str] = {}
    for group, kinds in members.items():
        seen.update(kinds)
        lacks = {
            # Rounded, so that two equal lacks are equal on every machine; the first split wins then.
            name: round(sum(shares[name] * seen[kind] - held[name, kind] for kind in kinds), 6)
            for name in names
        }
        best = max(names, key=lacks.__getitem__)
        found[group] = best
        held.update({(best, kind): number for kind, number in kinds.items()})
    return {group: found.get(group, TRAIN) for group in dict.fromkeys(group_of.values())}


def held_back(row: Record, split_name: str, mix: DatasetMix) -> bool:
    """Whether a row must stay out because its group evaluates and it is not real."""
    return split_name != TRAIN and mix.evaluation == "real" and not is_real(row)


def split(
    rows: Sequence[Record],
    mix: DatasetMix,
    groups: Mapping[str, str] | None = None,
    assigned: Mapping[str, str] | None = None,
) -> dict[str, list[Record]]:
    """The rows of each split, in the order given; splits without a share are left out.

    `assigned` (lineage to split, from `Choice.assigned`) keeps to what the choice reckoned with.
    """
    if assigned is None:
        assigned = split_of_lineages(rows, mix, groups)
    parts: dict[str, list[Record]] = {
        name: [] for name in SPLITS if name == TRAIN or mix.splits.get(name)
    }
    for row in rows:
        name = assigned[row.lineage]
        if not held_back(row, name, mix):
            parts[name].append(row)
    return parts


def split_of_lineages(
    rows: Sequence[Record], mix: DatasetMix, groups: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The split of every lineage among `rows`."""
    group_of = group_lineages(rows, groups)
    by_group = assign(rows, mix, group_of)
    return {lineage: by_group[group] for lineage, group in group_of.items()}
