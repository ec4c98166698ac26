"""Fills the quotas of a mix row by row, always the one that is furthest from its target."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush
from itertools import chain
from math import ceil

from engine.mix.caps import CAPPED, Capping
from engine.mix.pool import Pool
from engine.mix.rare import RareFloors
from engine.mix.shortage import Filled, Shortage, Totals, find_shortages
from engine.mix.spec import DatasetMix, exact
from engine.mix.targets import (
    counted,
    floor_holds,
    matches,
    room_for_the_rest,
    synthetic_room,
    targets,
    total_for,
)


class Filling:
    """The state of one choice: who is in, and how full each quota is.

    Rows that no quota names share one more, invisible quota: what the others leave of the total.
    `protects` says of a place whether its row, if real, counts for the floor. Rows are places in
    the pool; `chosen` says of each place whether it is in.
    """

    def __init__(
        self,
        pool: Pool,
        mix: DatasetMix,
        real: Sequence[int],
        made: Sequence[int],
        protects: Callable[[int], bool],
    ) -> None:
        self._pool = pool
        self._mix = mix
        self._real = real
        self._made = in_turns(pool, made)
        self._protects = protects
        self._is_real = pool.is_real()
        self._cells = list(pool.cells)
        rest = len(mix.quotas)
        #: Of each cell, the quotas that it counts for; the last number is the invisible one.
        self._quotas_of = [
            tuple(n for n, quota in enumerate(mix.quotas) if matches(quota, cell)) or (rest,)
            for cell in self._cells
        ]
        self.chosen = bytearray(len(pool))
        self.rows = 0
        self._taken = array("i")
        self._protecting = 0
        self._capping = Capping(pool, mix)
        reals = self._counted(real)
        self._available: list[int] = []
        self._capped: list[str] = []
        for number, quota in enumerate(mix.quotas):
            here = [matches(quota, cell) for cell in self._cells]
            fit, capped = self._capping.room(p for p in made if here[pool.cell_codes[p]])
            self._available.append(reals[number] + fit)
            self._capped.append(capped)
        usable, _ = self._capping.room(made)
        room = synthetic_room(sum(map(protects, real)), mix.floor)
        self.total = total_for(
            mix, len(real), usable, list(zip(reals, self._available, strict=True)), room
        )
        if len(real) > self.total:
            # Not all real rows fit, so the total is reached and fixes how many may be synthetic.
            room = self.total - ceil(exact(mix.floor) * self.total)
        self._room = usable if room is None else room
        self.available = len(real) + usable
        others = room_for_the_rest(mix, self.total)
        self._aim = self.total
        if not mix.rows and not any(quota.share for quota in mix.quotas):
            # Nothing refers to a total: as many as can be, and never too few.
            others, self._aim = len(real) + len(made), 0
        self._targets = [*targets(mix, self.total), others]
        self._filled = [0] * len(self._targets)
        self.floors = RareFloors(pool, mix, chain(real, made) if mix.rare.below else (), self.total)
        self._in_floor = [0] * len(self.floors)

    def _counted(self, places: Iterable[int]) -> list[int]:
        """How many of these rows each quota has."""
        codes = Counter(self._pool.cell_codes[place] for place in places)
        return counted(
            self._mix.quotas, {self._cells[code]: number for code, number in codes.items()}
        )

    def run(self) -> None:
        """Choose: real rows first, then synthetic ones as far as quotas, caps and floor allow."""
        if len(self._real) <= self.total and not self._mix.drop_real:
            for place in self._real:
                self._take(place)
        else:
            self._fill(self._real, self.total)
        self._fill(self._made, min(self._room, self.total - self.rows))
        left = (p for p in self._real if not self._mix.drop_real and not self.chosen[p])
        while self.rows < self.total and (place := next(left, -1)) >= 0:
            self._take(place)
        while self._taken and not floor_holds(self._protecting, len(self._taken), self._mix.floor):
            self._drop_last()
            if (place := next(left, -1)) >= 0:
                self._take(place)

    def _take(self, place: int) -> None:
        code = self._pool.cell_codes[place]
        self.chosen[place] = 1
        self.rows += 1
        self._count(code, 1)
        if self._is_real[code]:
            self._protecting += self._protects(place)
        else:
            self._taken.append(place)
            self._capping.use(place)

    def _drop_last(self) -> None:
        place = self._taken.pop()
        self.chosen[place] = 0
        self.rows -= 1
        self._count(self._pool.cell_codes[place], -1)
        self._capping.use(place, -1)

    def _count(self, code: int, step: int) -> None:
        for number in self._quotas_of[code]:
            self._filled[number] += step
        if (rare := self.floors.of_code[code]) >= 0:
            self._in_floor[rare] += step

    def _fill(self, rows: Iterable[int], allowed: int) -> None:
        """Take at most `allowed` of `rows`, none over a target: the emptiest quota picks. Before
        that, the rare cell that is furthest from its floor does."""
        buckets: dict[tuple[int, tuple[int, ...]], _Bucket] = {}
        codes = self._pool.cell_codes
        places = array("i", rows)
        for turn, place in enumerate(places):
            kind = (self.floors.of_code[codes[place]], self._quotas_of[codes[place]])
            if kind not in buckets:
                buckets[kind] = _Bucket(kind[1], places)
            buckets[kind].turns.append(turn)
        floor = self.floors.wanted
        rare = range(len(self.floors) if floor else 0)
        allowed = self._pick(
            [[each for kind, each in buckets.items() if kind[0] == number] for number in rare],
            lambda number: self._in_floor[number] / floor,
            allowed,
        )
        wanted = self._targets
        self._pick(
            [
                [each for each in buckets.values() if number in each.quotas]
                for number in range(len(wanted))
            ],
            lambda number: self._filled[number] / wanted[number] if wanted[number] else 1.0,
            allowed,
        )

    def _pick(
        self,
        buckets: Sequence[Sequence["_Bucket"]],
        fullness: Callable[[int], float],
        allowed: int,
    ) -> int:
        """Let the emptiest of some targets, each with the buckets that count for it, pick a row in
        turn; how many rows are still allowed then."""
        heap = [(fullness(number), number) for number in range(len(buckets))]
        heapify(heap)
        while allowed > 0 and heap:
            full, number = heappop(heap)
            if full >= 1:
                continue
            if full != fullness(number):  # a row of another target counted here as well
                heappush(heap, (fullness(number), number))
                continue
            open_ones = [
                bucket
                for bucket in buckets[number]
                if bucket.left() and all(map(self._is_open, bucket.quotas))
            ]
            if not open_ones:
                continue
            place = min(open_ones, key=_Bucket.turn).take()
            if self._is_real[self._pool.cell_codes[place]] or not self._capping.reached(place):
                self._take(place)
                allowed -= 1
            heappush(heap, (fullness(number), number))
        return allowed

    def _is_open(self, number: int) -> bool:
        return self._filled[number] < self._targets[number]

    def why_not(self, place: int) -> str:
        """Why a row was left out: rows, a cap, floor or quota."""
        if self._is_real[self._pool.cell_codes[place]]:
            return "quota" if self._mix.drop_real else "rows"
        if reached := self._capping.reached(place):
            return reached
        return "floor" if self._floor_room() <= 0 else "quota"

    def _floor_room(self) -> int:
        """How many more synthetic rows the floor would allow beside the real rows chosen."""
        room = synthetic_room(self._protecting, self._mix.floor)
        if room is None:  # more than any quota can lack
            return len(self._made) + self.total + sum(self._targets) + self.floors.wanted
        return room - len(self._taken)

    def quotas(self) -> tuple[Filled, ...]:
        """How far each quota was filled."""
        reals = self._counted(place for place in self._real if self.chosen[place])
        return tuple(
            Filled(quota.cell, wanted, chosen, real, available, capped)
            for quota, wanted, chosen, real, available, capped in zip(
                self._mix.quotas,
                self._targets[:-1],
                self._filled[:-1],
                reals,
                self._available,
                self._capped,
                strict=True,
            )
        )

    def rare(self) -> tuple[Filled, ...]:
        """How far the floor of each rare cell was reached."""
        return tuple(
            Filled(cell, self.floors.wanted, chosen, *self._there(number))
            for number, (cell, chosen) in enumerate(
                zip(self.floors.cells, self._in_floor, strict=True)
            )
        )

    def _there(self, number: int) -> tuple[int, int, str]:
        """Of a rare cell: real rows chosen, rows that the caps allow, and the cap that binds."""
        codes = self._pool.cell_codes

        def of(places: Sequence[int]) -> list[int]:
            return [place for place in places if self.floors.of_code[codes[place]] == number]

        real = of(self._real)
        room, capped = self._capping.room(of(self._made))
        return sum(self.chosen[place] for place in real), len(real) + room, capped

    def shortages(self) -> tuple[Shortage, ...]:
        """What is missing: of the quotas, of the rare cells, of the rows in all."""
        totals = Totals(self._aim, self.rows, self.available)
        filled = self.quotas()
        named = [each.cell for each in filled if each.missing]
        # Where a quota lacks more rows already, its remedy serves the floor too.
        rare = [each for each in self.rare() if each.cell not in named]
        most = {kind: self._capping.most(kind) for kind in CAPPED}
        return find_shortages(self._mix, [*filled, *rare], totals, self._floor_room(), most)


def in_turns(pool: Pool, made: Iterable[int]) -> "array[int]":
    """Every seed's best row first, then every seed's second: edited ones before untouched ones."""
    rank = pool.rank()
    seen = array("i", [0]) * pool.lineage_count
    turns: list[array[int]] = []
    places = array("i", made)
    for untouched in (False, True):
        for place in places:
            if (rank[pool.cell_codes[place]] > 1) is untouched:
                lineage = pool.lineages[place]
                if seen[lineage] == len(turns):
                    turns.append(array("i"))
                turns[seen[lineage]].append(place)
                seen[lineage] += 1
    return array("i", chain.from_iterable(turns))


class _Bucket:
    """Rows that count for the same quotas, by their turns among `places`; the next one is taken
    first."""

    def __init__(self, quotas: tuple[int, ...], places: "array[int]") -> None:
        self.quotas = quotas
        self.turns = array("i")
        self._places = places
        self._next = 0

    def left(self) -> bool:
        """Whether any row is left."""
        return self._next < len(self.turns)

    def turn(self) -> int:
        """The turn of the next row."""
        return self.turns[self._next]

    def take(self) -> int:
        """The next row."""
        self._next += 1
        return self._places[self.turns[self._next - 1]]
