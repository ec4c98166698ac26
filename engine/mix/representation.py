"""Whether generated and accepted rows represent the real ones: who and what has become rarer.

For each attribute the shares of its categories are compared between two groups of rows. The rows
that grew from one seed are no independent witnesses (they share its label, mostly its topic and its
gender), so chance is reckoned over seeds: 1,000 bootstrap resamples draw whole seeds, with all of
their rows in every group.

- Intervals of total variation and Jensen–Shannon are basic bootstrap intervals (Davison and Hinkley
  1997, ch. 5): both figures are biased upwards in small samples, and reflection takes that back.
- The test is the chi-square distance between the two groups, against the bootstrap distribution
  of the same distance around what was found (a bootstrap test at the null: Efron and Tibshirani 1993,
  ch. 16; with whole clusters: Cameron, Gelbach and Miller 2008). Categories expected fewer than five
  times are tested as one (Cochran 1954). It was taken rather than a permutation of rows, which can not
  see that some seeds were given more children than others, for a seed's children share its label.
- Attributes are many, so q is reckoned over them (Benjamini and Hochberg).

An attribute is flagged at a total variation of 0.10 or more and q below 0.05: an effect of a size that
matters, and not by chance. Below 50 rows of 20 seeds a side nothing is said.
"""

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from math import ceil, isfinite
from typing import TYPE_CHECKING, Any

from engine.mix.intervals import (
    Interval,
    benjamini_hochberg,
    effective_size,
    jensen_shannon,
    ratio_interval,
    total_variation,
    wilson,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

#: What rows are compared by, in the order of the page; each a key of `Subject.values`.
ATTRIBUTES = (
    "variety",
    "script",
    "register",
    "topic",
    "label",
    "length",
    "speaker",
    "addressee",
)
#: The category of a row whose register, topic or label nobody stated: a class of its own.
NOT_STATED = ""
#: Who is compared with whom: the first is what the second should look like.
COMPARISONS = (
    ("real", "generated"),
    ("real", "accepted"),
    ("generated", "accepted"),
    ("real", "exported"),
)
FLAG_TV, FLAG_Q = 0.10, 0.05
LEAST_ROWS, LEAST_SEEDS = 50, 20
RESAMPLES = 1_000
#: Categories that are counted each; the rarer ones are one, under this name.
MOST_CATEGORIES, OTHERS = 30, "…"
#: From the first number of words on, up to the next one.
LENGTH_BANDS = (1, 5, 10, 20, 40)

# Seeds are drawn in so many blocks at most, so that a million of them take no longer.
_MOST_BLOCKS = 5_000
_AT_ONCE = 50
_LEAST_EXPECTED = 5


@dataclass(frozen=True, slots=True)
class Subject:
    """One row as it is compared: the seed it grew from, and its category of each attribute.

    An attribute that does not apply to the row is left out; one that applies and that nobody stated
    is `NOT_STATED`.
    """

    seed: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Category:
    """One value of an attribute in both groups. `ratio` is the second share over the first, with
    its 95 % interval; None where the first is 0. `lacking` more rows of it in the second group would
    give it the first one's share.
    """

    value: str
    counts: tuple[int, int]
    shares: tuple[float, float]
    ratio: float | None
    ratio_interval: tuple[float, float | None] | None
    lacking: int


@dataclass(frozen=True, slots=True)
class Shift:
    """One attribute in both groups. The figures are None where there are too few rows or seeds.

    `tv` total variation, `js` Jensen–Shannon divergence in bits, with 95 % intervals; `p` and `q` of
    the test.
    """

    attribute: str
    rows: tuple[int, int]
    seeds: tuple[int, int]
    categories: tuple[Category, ...]
    tv: float | None = None
    tv_interval: Interval | None = None
    js: float | None = None
    js_interval: Interval | None = None
    p: float | None = None
    q: float | None = None
    flagged: bool = False

    @property
    def most(self) -> Category:
        """The category whose share differs most."""
        return max(self.categories, key=lambda each: abs(each.shares[1] - each.shares[0]))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two groups of rows, attribute by attribute; one with a single category is left out."""

    base: str
    group: str
    rows: tuple[int, int]
    shifts: tuple[Shift, ...]

    def as_data(self) -> dict[str, Any]:
        """As plain JSON data."""
        return asdict(self)


def length_band(text: str) -> str:
    """How many words a text has, as a band: 1-4, 5-9, 10-19, 20-39, 40+."""
    words = len(text.split())
    starts = [start for start in LENGTH_BANDS if start <= max(1, words)]
    if len(starts) == len(LENGTH_BANDS):
        return f"{starts[-1]}+"
    return f"{starts[-1]}-{LENGTH_BANDS[len(starts)] - 1}"


def represent(
    groups: Mapping[str, Sequence[Subject]], *, seed: int = 0, resamples: int = RESAMPLES
) -> Generator[tuple[int, int], None, tuple[Comparison, ...]]:
    """Compare the groups that are there, by `COMPARISONS`; yields (done, total) on the way.

    Equal rows and equal seeds give equal results. Groups are named as in `COMPARISONS`; one that is
    empty is left out.
    """
    there = {name: rows for name, rows in groups.items() if rows}
    table = _Counts(there)
    drawn: list[Table] = []
    chunks = ceil(resamples / _AT_ONCE)
    for number in range(chunks):
        yield number, chunks
        drawn.append(table.resampled(seed, number, min(_AT_ONCE, resamples - number * _AT_ONCE)))
    return tuple(
        _comparison(table, base, group, drawn)
        for base, group in COMPARISONS
        if base in there and group in there
    )


class _Counts:
    """How often each category of each attribute occurs in each group, block of seeds by block."""

    def __init__(self, groups: Mapping[str, Sequence[Subject]]) -> None:
        import numpy as np

        self.rows = {name: len(subjects) for name, subjects in groups.items()}
        self.categories = {name: _categories(name, groups) for name in ATTRIBUTES}
        self.sizes: dict[tuple[str, str], Counter[str]] = {}
        self._columns: dict[tuple[str, str], slice] = {}
        places: dict[tuple[str, str, str], int] = {}
        for group in groups:
            for attribute, values in self.categories.items():
                start = len(places)
                places.update(
                    {(group, attribute, each): start + n for n, each in enumerate(values)}
                )
                self._columns[group, attribute] = slice(start, len(places))
                self.sizes[group, attribute] = Counter()
        blocks = _blocks({each.seed for subjects in groups.values() for each in subjects})
        self._table: Table = np.zeros((max(blocks.values(), default=0) + 1, len(places)))
        for group, subjects in groups.items():
            for subject in subjects:
                for attribute, value in subject.values.items():
                    known = (group, attribute, value)
                    column = places.get(known, places.get((group, attribute, OTHERS), -1))
                    if column >= 0:
                        self._table[blocks[subject.seed], column] += 1
                        self.sizes[group, attribute][subject.seed] += 1

    def of(self, group: str, attribute: str) -> "NDArray[np.float64]":
        """The counts of all rows, by category."""
        return self.part(self._table.sum(axis=0), group, attribute)

    def part(self, table: "Table", group: str, attribute: str) -> "Table":
        """The columns of one attribute in one group."""
        return table[..., self._columns[group, attribute]]

    def resampled(self, seed: int, number: int, count: int) -> "Table":
        """The counts of so many resamples of the blocks, one resample a row."""
        import numpy as np

        blocks = len(self._table)
        source = np.random.Generator(np.random.PCG64([seed, number]))
        drawn = source.integers(0, blocks, (count, blocks))
        times = np.stack([np.bincount(each, minlength=blocks) for each in drawn])
        return times.astype(np.float64) @ self._table


def _categories(attribute: str, groups: Mapping[str, Sequence[Subject]]) -> tuple[str, ...]:
    """The values of an attribute; the rarest ones are `OTHERS` when there are too many."""
    found = Counter(
        each.values[attribute]
        for subjects in groups.values()
        for each in subjects
        if attribute in each.values
    )
    common = sorted(found, key=lambda value: (-found[value], value))
    if len(common) > MOST_CATEGORIES:
        common = [*common[: MOST_CATEGORIES - 1], OTHERS]
    return tuple(common)


def _blocks(seeds: set[str]) -> dict[str, int]:
    ordered = sorted(seeds)
    if len(ordered) <= _MOST_BLOCKS:
        return {seed: place for place, seed in enumerate(ordered)}
    return {
        seed: int.from_bytes(
            blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
        )
        % _MOST_BLOCKS
        for seed in ordered
    }


def _comparison(table: _Counts, base: str, group: str, drawn: Sequence["Table"]) -> Comparison:
    shifts = []
    for attribute, values in table.categories.items():
        counts = [table.of(each, attribute) for each in (base, group)]
        if sum(1 for pair in zip(*counts, strict=True) if any(pair)) < 2:
            continue
        shift = _counted(table, attribute, values, base, group)
        if min(shift.rows) >= LEAST_ROWS and min(shift.seeds) >= LEAST_SEEDS:
            shift = _measured(shift, table, base, group, drawn)
        shifts.append(shift)
    tested = [each.p for each in shifts if each.p is not None]
    chances = iter(benjamini_hochberg(tested))
    judged = []
    for shift in shifts:
        if shift.p is None or shift.tv is None:
            judged.append(shift)
            continue
        q = next(chances)
        judged.append(replace(shift, q=q, flagged=shift.tv >= FLAG_TV and q < FLAG_Q))
    return Comparison(base, group, (table.rows[base], table.rows[group]), tuple(judged))


def _counted(table: _Counts, attribute: str, values: Sequence[str], base: str, group: str) -> Shift:
    """The counts, shares and ratios, without what chance has to say."""
    first, second = (table.of(each, attribute).tolist() for each in (base, group))
    totals = (sum(first), sum(second))
    sizes = [table.sizes[each, attribute] for each in (base, group)]
    worth = [effective_size(list(each.values())) for each in sizes]
    categories = []
    for value, one, other in zip(values, first, second, strict=True):
        if not one and not other:
            continue
        shares = (one / totals[0] if totals[0] else 0.0, other / totals[1] if totals[1] else 0.0)
        ratio, limits = None, None
        if shares[0] and totals[1]:
            ratio = shares[1] / shares[0]
            spans = [wilson(share * n, n) for share, n in zip(shares, worth, strict=True)]
            low, high = ratio_interval(shares[1], spans[1], shares[0], spans[0])
            limits = (low, high if isfinite(high) else None)
        lacking = _lacking(int(other), int(totals[1]), shares[0])
        categories.append(Category(value, (int(one), int(other)), shares, ratio, limits, lacking))
    seeds = (len(sizes[0]), len(sizes[1]))
    return Shift(attribute, (int(totals[0]), int(totals[1])), seeds, tuple(categories))


def _lacking(count: int, total: int, share: float) -> int:
    """How many more rows of a category among `total` would make up `share` of all."""
    if share >= 1:
        return 0
    return max(0, ceil((share * total - count) / (1 - share) - 1e-9))


def _measured(
    shift: Shift, table: _Counts, base: str, group: str, drawn: Sequence["Table"]
) -> Shift:
    """The shift with its distances, their intervals and the test."""
    import numpy as np

    attribute = shift.attribute
    found = [table.of(each, attribute) for each in (base, group)]
    one, other = (each / each.sum() for each in found)
    draws = [
        np.concatenate([table.part(each, name, attribute) for each in drawn])
        for name in (base, group)
    ]
    totals = [each.sum(axis=1, keepdims=True) for each in draws]
    whole = (totals[0][:, 0] > 0) & (totals[1][:, 0] > 0)
    ones, others = (each[whole] / total[whole] for each, total in zip(draws, totals, strict=True))
    tv = total_variation(one.tolist(), other.tolist())
    js = jensen_shannon(one.tolist(), other.tolist())
    drawn_tv = np.abs(ones - others).sum(axis=1) / 2
    return replace(
        shift,
        tv=tv,
        tv_interval=_reflected(tv, drawn_tv),
        js=js,
        js_interval=_reflected(js, _divergences(ones, others)),
        p=_chance(found, others - ones),
    )


def _divergences(ones: "Table", others: "Table") -> "NDArray[np.float64]":
    """The Jensen–Shannon divergence of each pair of rows."""
    import numpy as np

    middle = (ones + others) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = [np.where(each > 0, each * np.log2(each / middle), 0.0) for each in (ones, others)]
    divergences: NDArray[np.float64] = (parts[0] + parts[1]).sum(axis=1) / 2
    return divergences


def _reflected(found: float, drawn: "NDArray[np.float64]") -> Interval:
    """The basic bootstrap interval, within [0, 1]."""
    import numpy as np

    low, high = np.quantile(drawn, (0.025, 0.975)).tolist()
    return (min(1.0, max(0.0, 2 * found - high)), min(1.0, max(0.0, 2 * found - low)))


def _chance(found: Sequence["NDArray[np.float64]"], drawn: "Table") -> float:
    """The p of no difference: how often the resamples lie as far from what was found as that lies
    from none.
    """
    import numpy as np

    pooled = (found[0] + found[1]) / (found[0].sum() + found[1].sum())
    fewest = min(found[0].sum(), found[1].sum())
    rare = pooled * fewest < _LEAST_EXPECTED

    def merged(table: "Table") -> "Table":
        return np.concatenate([table[..., ~rare], table[..., rare].sum(-1, keepdims=True)], -1)

    weights = merged(pooled)
    used = weights > 0
    if used.sum() < 2:
        return 1.0
    difference = merged(found[1] / found[1].sum() - found[0] / found[0].sum())
    around = merged(drawn) - difference
    distance = (difference[used] ** 2 / weights[used]).sum()
    by_chance = (around[:, used] ** 2 / weights[used]).sum(axis=1)
    return float((1 + (by_chance >= distance - 1e-12).sum()) / (1 + len(by_chance)))
