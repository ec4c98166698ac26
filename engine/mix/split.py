"""Splits without leakage: a seed, all that grew from it and its copies stay on one side.

Groups are put, in the pseudo-random order of the mix, into the split that lacks most of the group's
kind of rows (label and variety) and of rows overall. So every beginning of that order is divided
evenly too, and dropping rows from the end later does not upset the shares. Groups with a row that
evaluated in an earlier release stay where they were.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from engine.mix.pool import Pool, pool_of
from engine.mix.spec import COUNT, SPLITS, TEST, TRAIN, VALIDATION, DatasetMix
from engine.plugin import Record

#: In no split: it evaluated before, and the mix has no such split.
NOWHERE = -1
_TRAIN = SPLITS.index(TRAIN)


def split_name(place: int) -> str:
    """The name of a split; "" for `NOWHERE`."""
    return "" if place == NOWHERE else SPLITS[place]


def group_lineages(pool: Pool, mix: DatasetMix) -> "array[int]":
    """The group of every lineage, named by the smallest lineage in it.

    Lineages that hold the same text are one group: a row must not be learnt in train and asked in
    test. So are those of real near-copies; of any near-copies when any row may evaluate.
    """
    parent = array("i", range(pool.lineage_count))

    def root(name: int) -> int:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(one: int, other: int) -> None:
        low, high = sorted((root(one), root(other)))
        parent[high] = low

    for one, other in pool.links:
        join(one, other)
    for one, other in pool.equal_texts():
        if pool.lineages[one] != pool.lineages[other]:
            join(pool.lineages[one], pool.lineages[other])
    real = pool.is_real()
    for one, other in pool.near_places():
        both = real[pool.cell_codes[one]] and real[pool.cell_codes[other]]
        if both or mix.evaluation == "any":
            join(pool.lineages[one], pool.lineages[other])
    return array("i", map(root, range(pool.lineage_count)))


def may_evaluate(pool: Pool, mix: DatasetMix) -> list[bool]:
    """Of each cell by its code, whether its rows may be in validation and test."""
    return [mix.evaluation == "any" or real for real in pool.is_real()]


def assign(
    pool: Pool, mix: DatasetMix, group_of: Sequence[int], alive: Sequence[int]
) -> "array[int]":
    """The split of every lineage, as its place in `SPLITS` or `NOWHERE`.

    `alive` says of each row whether it is there. Groups without a row that may evaluate stay in
    train.
    """
    dealing = _Dealing(pool, mix, group_of, alive)
    dealing.run()
    return array("b", map(dealing.found.__getitem__, group_of))


class _Members:
    """The rows of each group that may evaluate, chained in the mix's order."""

    def __init__(
        self, pool: Pool, mix: DatasetMix, group_of: Sequence[int], alive: Sequence[int]
    ) -> None:
        self._follows = array("i", [-1]) * len(pool)
        self._first = array("i", [-1]) * pool.lineage_count
        last = array("i", [-1]) * pool.lineage_count
        self._pool = pool
        self._group_of = group_of
        kinds: dict[tuple[str, ...], int] = {}
        #: What a split is stratified by: the code of label and variety of each cell, from 1.
        self._kinds = [1 + kinds.setdefault(cell[:2], len(kinds)) for cell in pool.cells]
        may = may_evaluate(pool, mix)
        for place, code in enumerate(pool.cell_codes):
            if alive[place] and may[code]:
                group = group_of[pool.lineages[place]]
                if last[group] < 0:
                    self._first[group] = place
                else:
                    self._follows[last[group]] = place
                last[group] = place

    def groups(self) -> Iterator[int]:
        """Every group with a row, in the order of their first ones."""
        for place, lineage in enumerate(self._pool.lineages):
            group = self._group_of[lineage]
            if self._first[group] == place:
                yield group

    def kinds(self, group: int) -> dict[int, int]:
        """The rows of a group by kind; 0 stands for rows of any kind."""
        found = {0: 0}
        place = self._first[group]
        while place >= 0:
            kind = self._kinds[self._pool.cell_codes[place]]
            found[kind] = found.get(kind, 0) + 1
            found[0] += 1
            place = self._follows[place]
        return found


class _Dealing:
    """Deals the groups out; `found` is the split of each, train where it has no row to evaluate."""

    def __init__(
        self, pool: Pool, mix: DatasetMix, group_of: Sequence[int], alive: Sequence[int]
    ) -> None:
        self._mix = mix
        self._members = _Members(pool, mix, group_of, alive)
        self._names = [place for place, name in enumerate(SPLITS) if mix.splits.get(name)]
        self._shares = [float(mix.splits.get(name, 0.0)) for name in SPLITS]
        self._before = _before(pool, mix, group_of)
        #: How many rows each split may get beside those that evaluated before.
        self._room = [float("inf")] * len(SPLITS)
        if mix.split_by == COUNT:
            self._reckon_shares()
        self._held: list[Counter[int]] = [Counter() for _ in SPLITS]
        self._seen: Counter[int] = Counter()
        self.found = array("b", [_TRAIN]) * pool.lineage_count

    def _reckon_shares(self) -> None:
        """By count: the share that the wanted rows are of those there; train gets the rest."""
        rows = max(1, sum(self._members.kinds(group)[0] for group in self._members.groups()))
        self._room[1:] = self._shares[1:]
        for group, name in self._before.items():
            if name != NOWHERE:
                self._room[name] -= self._members.kinds(group)[0]
        self._shares = [share / rows for share in self._shares]
        self._shares[_TRAIN] = max(0.0, 1 - sum(self._shares[1:]))
        self._names = [_TRAIN, *(place for place in self._names if place != _TRAIN)]

    def run(self) -> None:
        for group, name in self._before.items():
            self.found[group] = name
        # Groups that evaluated before take their turn among the others, so that a mix that is run
        # again deals as it did.
        for group in self._members.groups():
            self._deal(group)
        if self._mix.split_by == COUNT:
            self._fill_up()

    def _deal(self, group: int) -> None:
        kinds = self._members.kinds(group)
        if group in self._before:
            name = self._before[group]
        else:
            name = self._neediest(kinds)
            self._room[name] -= kinds[0]
            self.found[group] = name
        self._seen.update(kinds)
        if name != NOWHERE:
            self._held[name].update(kinds)

    def _neediest(self, kinds: Mapping[int, int]) -> int:
        """The split with room that lacks most of these kinds of rows once they are there."""
        best, most = _TRAIN, float("-inf")
        for name in self._names:
            if kinds[0] > self._room[name]:
                continue
            held, share = self._held[name], self._shares[name]
            lack = sum(share * (self._seen[kind] + kinds[kind]) - held[kind] for kind in kinds)
            # Rounded, so that two equal lacks are equal on every machine; the first split wins then.
            if round(lack, 6) > most:
                best, most = name, round(lack, 6)
        return best

    def _fill_up(self) -> None:
        """What a wanted number still lacks comes from the end of train."""
        trained = [
            group
            for group in self._members.groups()
            if self.found[group] == _TRAIN and group not in self._before
        ]
        for name in self._names[1:]:
            kept = []
            while trained and self._room[name] > 0:
                group = trained.pop()
                rows = self._members.kinds(group)[0]
                if rows <= self._room[name]:
                    self.found[group] = name
                    self._room[name] -= rows
                else:
                    kept.append(group)
            trained += reversed(kept)


def _before(pool: Pool, mix: DatasetMix, group_of: Sequence[int]) -> dict[int, int]:
    """Where groups with a row of an earlier release's test or validation must be; test wins."""
    found: dict[int, int] = {}
    if not mix.keep_earlier_tests:
        return found
    for lineage, name in sorted(pool.evaluated.items()):
        if name in (VALIDATION, TEST):
            place = SPLITS.index(name)
            group = group_of[lineage]
            found[group] = max(place, found.get(group, place))
    return {
        group: place if mix.splits.get(SPLITS[place]) else NOWHERE
        for group, place in sorted(found.items())
    }


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
        pool, names = pool_of(rows, mix, groups)
        found = assign(pool, mix, group_lineages(pool, mix), bytes([1]) * len(pool))
        assigned = {name: split_name(found[place]) for place, name in enumerate(names)}
    parts: dict[str, list[Record]] = {name: [] for name in mix.split_names}
    for row in rows:
        name = assigned[row.lineage]
        if name and (name == TRAIN or mix.evaluation == "any" or row.origin == "real"):
            parts[name].append(row)
    return parts
