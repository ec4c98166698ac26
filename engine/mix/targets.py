"""The arithmetic of a mix: what each quota comes to in rows, and what the floor leaves room for.

`zerria check` uses the same functions on what was written, years later.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from engine.mix.pool import Cell
from engine.mix.spec import CELL_KEYS, DatasetMix, Quota, exact
from engine.model import Origin
from engine.plugin import Record


def matches(quota: Quota, cell: Cell) -> bool:
    """Whether rows of this cell count for the quota."""
    return all(
        quota.cell.get(key, value) == value for key, value in zip(CELL_KEYS, cell, strict=True)
    )


def is_real(record: Record) -> bool:
    """Whether a person wrote the row. An edited one counts as synthetic: a teacher began it."""
    return record.origin == Origin.REAL


def synthetic_room(real: int, share: float) -> int | None:
    """The most synthetic rows beside so many real ones; None without a floor."""
    least = exact(share)
    return None if least == 0 else floor(real * (1 - least) / least)


def floor_holds(real: int, synthetic: int, share: float) -> bool:
    """Whether the real rows make up their share."""
    return real >= exact(share) * (real + synthetic)


def targets(mix: DatasetMix, total: int) -> tuple[int, ...]:
    """The rows each quota asks for out of `total`.

    Shares are rounded by the largest remainder among quotas over the same keys, so thirds of 100
    are 34, 33, 33 and never 99 or 102 together.
    """
    wanted = [quota.count or 0 for quota in mix.quotas]
    for crossing in dict.fromkeys(quota.crossing for quota in mix.quotas):
        parts = {
            number: exact(quota.share) * total
            for number, quota in enumerate(mix.quotas)
            if quota.crossing == crossing and quota.share is not None
        }
        for number, part in parts.items():
            wanted[number] = floor(part)
        left = floor(sum(parts.values(), Fraction(0))) - sum(map(floor, parts.values()))
        by_remainder = sorted(
            parts, key=lambda number: (floor(parts[number]) - parts[number], number)
        )
        for number in by_remainder[:left]:
            wanted[number] += 1
    return tuple(wanted)


def room_for_the_rest(mix: DatasetMix, total: int) -> int:
    """How many rows that no quota names may be added: what the quotas leave of `total`."""
    wanted = targets(mix, total)
    by_crossing: dict[tuple[str, ...], int] = {}
    for quota, number in zip(mix.quotas, wanted, strict=True):
        by_crossing[quota.crossing] = by_crossing.get(quota.crossing, 0) + number
    return max(0, total - max(by_crossing.values(), default=0))


def total_for(
    mix: DatasetMix,
    real: int,
    synthetic: int,
    of_quota: Sequence[tuple[int, int]],
    room: int | None,
) -> int:
    """How many rows to aim at; `of_quota` holds (real, available) of each quota.

    With `rows` in the mix, that many. Otherwise the largest total at which every share can be met;
    when the real rows alone already upset the shares and may not be dropped, the total at which the
    largest real cell is just its share: the shortages then say what the other cells lack.
    """
    if mix.rows:
        return mix.rows
    most = real + (synthetic if room is None else min(room, synthetic))
    shares: list[tuple[Fraction, int, int]] = [
        (exact(quota.share), *counts)
        for quota, counts in zip(mix.quotas, of_quota, strict=True)
        if quota.share
    ]
    shares += _rest(mix, (real, real + synthetic), of_quota)
    if not shares:
        return most
    if mix.drop_real:
        # A cell without any row is a shortage, and no reason to drop all the others.
        there = [floor(available / share) for share, _, available in shares if available]
        return min([*there, most])
    met = min(min(floor(available / share) for share, _, available in shares), most)
    needed = max(ceil(in_cell / share) for share, in_cell, _ in shares)
    return max(met, needed, real)


def _rest(
    mix: DatasetMix, everything: tuple[int, int], of_quota: Sequence[tuple[int, int]]
) -> Iterator[tuple[Fraction, int, int]]:
    """What the shares over the same keys leave for other rows: share, real and available rows.

    A share of 0.5 for joy leaves 0.5 for the other labels, and without enough of them joy would be
    more than half.
    """
    for crossing in dict.fromkeys(quota.crossing for quota in mix.quotas if quota.share):
        same = [number for number, quota in enumerate(mix.quotas) if quota.crossing == crossing]
        given = (mix.quotas[number].share for number in same)
        share = 1 - sum((exact(each) for each in given if each), Fraction(0))
        if share > 0:
            real, available = (
                max(0, everything[kind] - sum(of_quota[number][kind] for number in same))
                for kind in (0, 1)
            )
            yield share, real, available


def counted(quotas: Sequence[Quota], cells: Mapping[Cell, int]) -> list[int]:
    """How many of the counted rows each quota has."""
    return [
        sum(number for cell, number in cells.items() if matches(quota, cell)) for quota in quotas
    ]
