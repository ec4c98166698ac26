"""Which cells lack rows, how many still have to be asked for, and how long that may take.

A candidate that waits counts by the chance that people keep it, so a run stops when what waits will
do, and goes on when people keep less of it than was expected.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, inf

from engine.mix.intervals import Interval, wilson

#: What is believed of a recipe before anyone has decided: as if this many were decided, half kept.
PRIOR = 2.0
#: The decisions on a recipe as a whole count for so many of a cell.
BORROWED = 8.0
#: Less is never expected, or a run would ask without end for what people do not want.
LEAST = 0.05


@dataclass(frozen=True, slots=True)
class Kept:
    """How many of the candidates that people decided on they kept."""

    kept: int = 0
    decided: int = 0

    @property
    def interval(self) -> Interval:
        """The 95 % interval of the share that is kept; all of [0, 1] without a decision."""
        return wilson(self.kept, self.decided)

    def expected(self, within: "Kept | None" = None) -> float:
        """The share to reckon with: this one's drawn towards that of all (`within`), or a half."""
        whole = 0.5
        if within is not None:
            whole = (within.kept + PRIOR / 2) / (within.decided + PRIOR)
        weight = BORROWED if within is not None else PRIOR
        return max(LEAST, (self.kept + weight * whole) / (self.decided + weight))


@dataclass(frozen=True, slots=True)
class Gap:
    """A cell that lacks rows; an empty cell means any row.

    `wanted` rows are asked for and `have` can be used; `room` of what is missing may be generated
    (the floor of real rows and the caps allow no more). `waiting` candidates of it are undecided, of
    which `expected` will be kept. `kept` are the decisions on which that rests.
    """

    cell: Mapping[str, str]
    wanted: int
    have: int
    room: int
    waiting: int = 0
    expected: float = 0.0
    kept: Kept = Kept()
    share: float = 0.5

    @property
    def missing(self) -> int:
        """Rows that it lacks."""
        return max(0, self.wanted - self.have)

    @property
    def open(self) -> float:
        """Rows that are still to be generated beside what waits."""
        return max(0.0, self.room - self.expected)

    @property
    def emptiness(self) -> float:
        """The share of what is wanted that is neither there nor to be expected."""
        return self.open / max(1, self.wanted)

    @property
    def requests(self) -> int:
        """Candidates to ask for, as far as one can tell."""
        return ceil(self.open / self.share) if self.open >= 0.5 else 0

    def as_data(self) -> dict[str, object]:
        """As the commands print it."""
        return {
            "cell": dict(self.cell),
            "wanted": self.wanted,
            "have": self.have,
            "missing": self.missing,
            "room": self.room,
            "waiting": self.waiting,
            "expected": round(self.expected, 1),
            "candidates": self.requests,
            "kept": self.kept.kept,
            "decided": self.kept.decided,
        }


@dataclass(frozen=True, slots=True)
class Outlay:
    """What it takes to fill gaps: candidates to ask for and seconds, each from … to.

    `seconds` is None while nobody has measured; an upper bound can be `inf`: with few decisions
    nobody can say how much people will keep.
    """

    candidates: int
    least: int
    most: float
    seconds: Interval | None

    def as_data(self) -> dict[str, object]:
        """As the commands print it; None where there is no bound."""
        low, high = self.seconds or (None, None)
        return {
            "candidates": self.candidates,
            "candidates_least": self.least,
            "candidates_most": None if self.most == inf else int(self.most),
            "seconds_least": None if low is None else round(low),
            "seconds_most": None if high is None or high == inf else round(high),
        }


def outlay(gaps: Sequence[Gap], kept: Kept, speed: tuple[float, float, float] | None) -> Outlay:
    """What it takes, by the limits of what people keep and of the measured rows a minute.

    Gaps over other keys may share rows, so the sum is an upper estimate where quotas overlap.
    """
    low, high = kept.interval
    candidates = sum(each.requests for each in gaps)
    open_rows = sum(each.open for each in gaps if each.requests)
    least = ceil(open_rows / high) if high else 0
    most = ceil(open_rows / low) if low >= LEAST else (inf if open_rows else 0)
    if speed is None or speed[0] <= 0:
        return Outlay(candidates, min(least, candidates), max(most, candidates), None)
    seconds = (60 * least / speed[2], 60 * most / speed[0])
    return Outlay(candidates, min(least, candidates), max(most, candidates), seconds)
