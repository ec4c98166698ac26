"""How far the model can be trusted, from rows that chance alone showed to people.

Plain Python: the window reckons it itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.i18n import QT_TRANSLATE_NOOP
from engine.mix.intervals import Interval, wilson

#: Rows judged at random, and the calibration error, that accepting by score asks for.
ENOUGH_RANDOM, MOST_ERROR = 200, 0.05
#: Of rows accepted by score so many are to be good, unless a person says otherwise.
TARGET = 0.95
#: The scores that are tried as a threshold: few, since the best of many would look too good.
STEPS = tuple(step / 100 for step in range(50, 100, 5))
_BINS = 10

Tested = Sequence[tuple[float, bool]]


@dataclass(frozen=True, slots=True)
class Bin:
    """Rows whose chance was told between two bounds: how many, the mean chance, the share kept."""

    low: float
    high: float
    count: int
    told: float
    kept: float


def calibration(tested: Tested) -> list[Bin]:
    """Ten bins of equal width; empty ones are left out."""
    found = []
    for number in range(_BINS):
        inside = [each for each in tested if min(_BINS - 1, int(each[0] * _BINS)) == number]
        if inside:
            told = sum(chance for chance, _ in inside) / len(inside)
            kept = sum(kept for _, kept in inside) / len(inside)
            found.append(Bin(number / _BINS, (number + 1) / _BINS, len(inside), told, kept))
    return found


def calibration_error(tested: Tested) -> float | None:
    """The expected calibration error (Naeini et al. 2015); None without rows."""
    bins = calibration(tested)
    if not bins:
        return None
    return sum(each.count * abs(each.told - each.kept) for each in bins) / len(tested)


def precision_above(tested: Tested, threshold: float) -> tuple[int, int, Interval]:
    """Of the rows told at least this chance: how many there are, how many were kept, and the 95 %
    interval of that share (Wilson).
    """
    inside = [kept for chance, kept in tested if chance >= threshold]
    return len(inside), sum(inside), wilson(sum(inside), len(inside))


@dataclass(frozen=True, slots=True)
class Unlocked:
    """Whether rows may be accepted by score. `threshold` is the least that keeps the target, 0 while
    locked; `missing` are sentences with their values, one for each thing that is missing.
    """

    threshold: float
    missing: tuple[tuple[str, dict[str, object]], ...] = ()

    @property
    def open(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def unlocked(tested: Tested, target: float) -> Unlocked:
    """Whether rows above some score may be accepted unseen, and above which."""
    missing: list[tuple[str, dict[str, object]]] = []
    if len(tested) < ENOUGH_RANDOM:
        text = QT_TRANSLATE_NOOP(
            "engine", "{count} of {wanted} rows shown at random have been judged."
        )
        missing.append((text, {"count": len(tested), "wanted": ENOUGH_RANDOM}))
    error = calibration_error(tested)
    if error is not None and error > MOST_ERROR:
        text = QT_TRANSLATE_NOOP(
            "engine",
            "The chances that the model tells are off by {error} on average; at most {most}.",
        )
        missing.append((text, {"error": f"{error:.1%}", "most": f"{MOST_ERROR:.0%}"}))
    threshold = next(
        (step for step in STEPS if precision_above(tested, step)[2][0] >= target), None
    )
    if threshold is None:
        text = QT_TRANSLATE_NOOP(
            "engine",
            "Above no score is it sure that at least {target} of the rows are good as they are.",
        )
        missing.append((text, {"target": f"{target:.0%}"}))
    return Unlocked(0.0 if missing or threshold is None else threshold, tuple(missing))
