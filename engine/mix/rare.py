"""Cells that would drown: which they are, what each is to get, and which rows are written again."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from engine.mix.pool import Cell, Pool
from engine.mix.spec import CELL_KEYS, DatasetMix, exact
from engine.mix.targets import floor_holds


def part_of(cell: Cell, by: Sequence[str]) -> tuple[str, ...]:
    """What a cell is over some of the keys."""
    return tuple(cell[CELL_KEYS.index(key)] for key in by)


class RareFloors:
    """The rare cells of a pool, each with the rows that it is to have at least.

    `of_code` is the number of the rare cell that each cell of the pool, by its code, is part of; -1
    for none.
    """

    def __init__(self, pool: Pool, mix: DatasetMix, places: Iterable[int], total: int) -> None:
        rare = mix.rare
        parts = [part_of(cell, rare.by) for cell in pool.cells]
        counts: Counter[tuple[str, ...]] = Counter()
        for code, number in Counter(pool.cell_codes[place] for place in places).items():
            counts[parts[code]] += number
        rows = counts.total()
        found = sorted(part for part, number in counts.items() if number < exact(rare.below) * rows)
        number_of = {part: number for number, part in enumerate(found)}
        self.cells: tuple[Mapping[str, str], ...] = tuple(
            dict(zip(rare.by, part, strict=True)) for part in found
        )
        self.of_code = [number_of.get(part, -1) for part in parts]
        self.wanted = rare.rows or ceil(exact(rare.share) * total)

    def __len__(self) -> int:
        return len(self.cells)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What is written again, or weighs more: `repeats` are places of rows, each as often as it is
    written again; `weights` are those of the training rows of rare cells, by the cell's number."""

    repeats: tuple[tuple[int, int], ...] = ()
    weights: Mapping[int, float] = field(default_factory=dict)


def emphasise(
    pool: Pool,
    mix: DatasetMix,
    floors: RareFloors,
    trained: Sequence[int],
    chosen: Mapping[int, int],
    synthetic: tuple[int, int],
) -> Emphasis:
    """What rare cells get beyond their rows. `trained` are the places of the training rows in the
    mix's order; `chosen` how many rows each rare cell has in all; `synthetic` how many of the
    training rows are real and how many are not.

    The floor on real rows holds with the repetitions counted, so real rows are repeated first.
    """
    times = mix.rare.repeat - 1
    if not times or not len(floors):
        return Emphasis()
    real = pool.is_real()
    rows: list[list[int]] = [[] for _ in floors.cells]
    for place in trained:
        number = floors.of_code[pool.cell_codes[place]]
        if number >= 0:
            rows[number].append(place)
    wanted = []
    for number, places in enumerate(rows):
        most = times * len(places)
        lacking = floors.wanted - chosen.get(number, 0) if floors.wanted else most
        wanted.append(max(0, min(lacking, most)))
    if mix.rare.weights:
        return Emphasis(
            weights={
                number: round((len(places) + wanted[number]) / len(places), 4)
                for number, places in enumerate(rows)
                if wanted[number]
            }
        )
    repeats: list[tuple[int, int]] = []
    reals, made = synthetic
    for number, places in enumerate(rows):
        places.sort(key=lambda place: not real[pool.cell_codes[place]])
        for place, nth in ((place, 1 + nth) for nth in range(times) for place in places):
            is_real = real[pool.cell_codes[place]]
            if wanted[number] and (is_real or floor_holds(reals, made + 1, mix.floor)):
                reals, made = reals + is_real, made + (not is_real)
                repeats.append((place, nth))
                wanted[number] -= 1
    return Emphasis(tuple(repeats))
