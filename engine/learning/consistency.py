"""How far a person agrees with themself: the same rows, judged twice, kept or rejected.

Plain Python: the window reckons it itself.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from engine.mix.intervals import Interval, wilson

#: So many rows judged twice are needed for kappa to say something.
ENOUGH = 30
#: As many reasons are told as changed most.
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Twice:
    """One row judged twice: whether it was kept (accepted or edited), and the reasons against it."""

    first: bool
    second: bool
    first_reasons: tuple[str, ...] = ()
    second_reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consistency:
    """`same` of `count` rows were kept both times or rejected both times; `interval` is 95 % sure.

    `kappa` is Cohen's (1960, Educ. Psychol. Meas. 20) of the two answers kept and rejected, the first
    looks as one rater and the second looks as the other; None with fewer than `ENOUGH` rows, or
    where all answers were the same, so that nothing could agree by chance less than always.
    `reasons` are those given at only one of the two looks, the most frequent first.
    """

    count: int
    same: int
    interval: Interval
    kappa: float | None
    reasons: tuple[tuple[str, int], ...]


def consistency(rows: Sequence[Twice]) -> Consistency:
    """What rows judged twice by one person tell."""
    same = sum(each.first == each.second for each in rows)
    changed: Counter[str] = Counter()
    for each in rows:
        changed.update(set(each.first_reasons) ^ set(each.second_reasons))
    most = sorted(changed.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_REASONS]
    return Consistency(len(rows), same, wilson(same, len(rows)), cohen_kappa(rows), tuple(most))


def cohen_kappa(rows: Sequence[Twice]) -> float | None:
    """Agreement beyond chance, 1 at most; None where there is too little to say."""
    count = len(rows)
    if count < ENOUGH:
        return None
    first = sum(each.first for each in rows) / count
    second = sum(each.second for each in rows) / count
    chance = first * second + (1 - first) * (1 - second)
    if chance >= 1:
        return None
    same = sum(each.first == each.second for each in rows) / count
    return (same - chance) / (1 - chance)
