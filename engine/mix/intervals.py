"""How far two distributions lie apart, and how sure a share, a ratio or a set of tests is.

Small formulas without numpy, each with its source; `representation` puts them together.
"""

from collections.abc import Sequence
from math import inf, log2, sqrt

#: The normal quantile of a 95 % interval.
Z_95 = 1.959963984540054
Interval = tuple[float, float]


def total_variation(one: Sequence[float], other: Sequence[float]) -> float:
    """Half the sum of the differences of two distributions, in [0, 1]: the share of rows that
    would have to change their category.
    """
    return sum(abs(p - q) for p, q in zip(one, other, strict=True)) / 2


def jensen_shannon(one: Sequence[float], other: Sequence[float]) -> float:
    """The Jensen–Shannon divergence in bits, in [0, 1] (Lin 1991, IEEE Trans. Inf. Theory 37)."""
    found = 0.0
    for p, q in zip(one, other, strict=True):
        middle = (p + q) / 2
        found += sum(each * log2(each / middle) / 2 for each in (p, q) if each > 0)
    return min(1.0, max(0.0, found))


def wilson(successes: float, trials: float, z: float = Z_95) -> Interval:
    """The score interval of a share (Wilson 1927, JASA 22); all of [0, 1] without trials."""
    if trials <= 0:
        return (0.0, 1.0)
    share = successes / trials
    middle = share + z * z / (2 * trials)
    reach = z * sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return (max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale))


def ratio_interval(share: float, limits: Interval, base: float, base_limits: Interval) -> Interval:
    """The interval of `share / base` from the limits of both (MOVER: Donner and Zou 2012,
    Stat. Methods Med. Res. 21), the lower one written so that nothing cancels.

    `base` is above 0. Without an upper limit that is `inf`.
    """
    low, high = limits
    base_low, base_high = base_limits
    product = share * base
    part = low * (2 * share - low)
    inside = product**2 - part * base_high * (2 * base - base_high)
    sum_of_both = product + sqrt(max(0.0, inside))
    lower = part / sum_of_both if sum_of_both > 0 else 0.0
    scale = base_low * (2 * base - base_low)
    inside = product**2 - high * (2 * share - high) * scale
    upper = (product + sqrt(max(0.0, inside))) / scale if scale > 0 else inf
    return (max(0.0, lower), upper)


def effective_size(sizes: Sequence[int]) -> float:
    """How many independent rows clusters of these sizes are worth if the rows of one are alike
    (Kish 1965, Survey Sampling): the square of their sum over the sum of their squares.
    """
    squares = sum(size * size for size in sizes)
    return sum(sizes) ** 2 / squares if squares else 0.0


def benjamini_hochberg(chances: Sequence[float]) -> list[float]:
    """The q of each p: the least rate of false discoveries at which it counts as one (Benjamini and
    Hochberg 1995, JRSS B 57), in the order given.
    """
    count = len(chances)
    found = [1.0] * count
    least = 1.0
    for rank, place in enumerate(sorted(range(count), key=lambda each: -chances[each])):
        least = min(least, chances[place] * count / (count - rank))
        found[place] = least
    return found
