"""Fills the quotas of a mix row by row, always the one that is furthest from its target."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush
from math import ceil

from engine.mix.shortage import Filled, Shortage, Totals, find_shortages
from engine.mix.spec import DatasetMix, exact
from engine.mix.targets import (
    Cell,
    cell_of,
    counted,
    floor_holds,
    is_real,
    matches,
    room_for_the_rest,
    synthetic_room,
    targets,
    total_for,
)
from engine.model import Origin
from engine.plugin import Record


class Filling:
    """The state of one choice: who is in, and how full each quota is.

    Rows that no quota names share one more, invisible quota: what the others leave of the total.
    `protects` says which real rows count for the floor.
    """

    def __init__(
        self,
        mix: DatasetMix,
        real: Sequence[Record],
        made: Sequence[Record],
        protects: Callable[[Record], bool],
    ) -> None:
        self._mix = mix
        self._real = real
        self._made = in_turns(made)
        self._protects = protects
        self._indices: dict[Cell, tuple[int, ...]] = {}
        self.chosen: dict[str, Record] = {}
        self._taken: list[Record] = []
        self._protecting = 0
        self._per_seed: Counter[str] = Counter()
        reals = counted(mix.quotas, Counter(map(cell_of, real)))
        synthetic, within = self._synthetic()
        self._available = [number + within[place] for place, number in enumerate(reals)]
        self._capped = [within[place] < synthetic[place] for place in range(len(reals))]
        usable = within[-1]
        room = synthetic_room(sum(map(protects, real)), mix.floor)
        self.total = total_for(
            mix, len(real), usable, list(zip(reals, self._available, strict=True)), room
        )
        if len(real) > self.total:
            # Not all real rows fit, so the total is reached and fixes how many may be synthetic.
            room = self.total - ceil(exact(mix.floor) * self.total)
        self._room = usable if room is None else room
        self.available = len(real) + usable
        rest = room_for_the_rest(mix, self.total)
        self._aim = self.total
        if not mix.rows and not any(quota.share for quota in mix.quotas):
            # Nothing refers to a total: as many as can be, and never too few.
            rest, self._aim = len(real) + len(made), 0
        self._targets = [*targets(mix, self.total), rest]
        self._filled = [0] * len(self._targets)

    def _synthetic(self) -> tuple[list[int], list[int]]:
        """Synthetic rows by quota, all and within the cap per seed; the last entry is overall."""
        by_seed: list[Counter[str]] = [Counter() for _ in range(len(self._mix.quotas) + 1)]
        for row in self._made:
            for place in {*self._quotas_of(row), len(self._mix.quotas)}:
                by_seed[place][row.lineage] += 1
        cap = self._mix.max_synthetic_per_seed
        return (
            [seeds.total() for seeds in by_seed],
            [sum(min(cap, number) for number in seeds.values()) for seeds in by_seed],
        )

    def _quotas_of(self, row: Record) -> tuple[int, ...]:
        cell = cell_of(row)
        if cell not in self._indices:
            quotas = self._mix.quotas
            found = tuple(i for i, quota in enumerate(quotas) if matches(quota, cell))
            self._indices[cell] = found or (len(quotas),)
        return self._indices[cell]

    def run(self) -> None:
        """Choose: real rows first, then synthetic ones as far as quotas, cap and floor allow."""
        if len(self._real) <= self.total:
            for row in self._real:
                self._take(row)
        else:
            self._fill(self._real, self.total)
        self._fill(self._made, min(self._room, self.total - len(self.chosen)))
        left = deque(row for row in self._real if row.uid not in self.chosen)
        while left and len(self.chosen) < self.total:
            self._take(left.popleft())
        while self._taken and not floor_holds(self._protecting, len(self._taken), self._mix.floor):
            self._drop_last()
            if left:
                self._take(left.popleft())

    def _take(self, row: Record) -> None:
        self.chosen[row.uid] = row
        for place in self._quotas_of(row):
            self._filled[place] += 1
        if is_real(row):
            self._protecting += self._protects(row)
        else:
            self._taken.append(row)
            self._per_seed[row.lineage] += 1

    def _drop_last(self) -> None:
        row = self._taken.pop()
        del self.chosen[row.uid]
        self._per_seed[row.lineage] -= 1
        for place in self._quotas_of(row):
            self._filled[place] -= 1

    def _fill(self, rows: Iterable[Record], allowed: int) -> None:
        """Take at most `allowed` of `rows`, none over a target: the emptiest quota picks."""
        buckets: dict[tuple[int, ...], deque[tuple[int, Record]]] = {}
        for place, row in enumerate(rows):
            buckets.setdefault(self._quotas_of(row), deque()).append((place, row))
        heap = [(self._fullness(number), number) for number in range(len(self._targets))]
        heapify(heap)
        while allowed > 0 and heap:
            fullness, number = heappop(heap)
            if fullness >= 1:
                continue
            if fullness != self._fullness(number):  # a row of another quota counted here as well
                heappush(heap, (self._fullness(number), number))
                continue
            open_ones = [
                bucket
                for quotas, bucket in buckets.items()
                if bucket and number in quotas and all(map(self._is_open, quotas))
            ]
            if not open_ones:
                continue
            row = min(open_ones, key=lambda bucket: bucket[0][0]).popleft()[1]
            if is_real(row) or self._per_seed[row.lineage] < self._mix.max_synthetic_per_seed:
                self._take(row)
                allowed -= 1
            heappush(heap, (self._fullness(number), number))

    def _fullness(self, number: int) -> float:
        wanted = self._targets[number]
        return self._filled[number] / wanted if wanted else 1.0

    def _is_open(self, number: int) -> bool:
        return self._filled[number] < self._targets[number]

    def why_not(self, row: Record) -> str:
        """Why a row was left out: rows, per_seed, floor or quota."""
        if is_real(row):
            return "rows"
        if self._per_seed[row.lineage] >= self._mix.max_synthetic_per_seed:
            return "per_seed"
        return "floor" if self._floor_room() <= 0 else "quota"

    def _floor_room(self) -> int:
        """How many more synthetic rows the floor would allow beside the real rows chosen."""
        room = synthetic_room(self._protecting, self._mix.floor)
        return len(self._made) + self.total if room is None else room - len(self._taken)

    def quotas(self) -> tuple[Filled, ...]:
        """How far each quota was filled."""
        reals = Counter(cell_of(row) for row in self.chosen.values() if is_real(row))
        return tuple(
            Filled(quota.cell, wanted, chosen, real, available, capped)
            for quota, wanted, chosen, real, available, capped in zip(
                self._mix.quotas,
                self._targets[:-1],
                self._filled[:-1],
                counted(self._mix.quotas, reals),
                self._available,
                self._capped,
                strict=True,
            )
        )

    def shortages(self) -> tuple[Shortage, ...]:
        """What is missing, in the order of the quotas."""
        totals = Totals(self._aim, len(self.chosen), self.available)
        return find_shortages(self._mix, self.quotas(), totals, self._floor_room())


def in_turns(made: Iterable[Record]) -> list[Record]:
    """Every seed's best row first, then every seed's second: edited ones before untouched ones."""
    seen: Counter[str] = Counter()
    turns: list[tuple[int, Record]] = []
    for row in sorted(made, key=lambda row: row.origin != Origin.EDITED):
        turns.append((seen[row.lineage], row))
        seen[row.lineage] += 1
    return [row for _, row in sorted(turns, key=lambda turn: turn[0])]
