"""How the sitting goes: items in this set, per hour, how many were accepted, when to rest.

Nothing here is stored, and no timer runs: all is reckoned when a decision is made.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import monotonic

from engine.model import Action

#: How many items a person does before a natural pause, unless another number is set.
SET_SIZE = 200
_LATEST = 20
#: A longer gap is a coffee, not work: it counts as this much.
_IDLE_SECONDS = 60.0
#: A gap this long was a break.
_BREAK_SECONDS = 300.0
#: The own baseline: the median of this many first gaps of the sitting.
_BASELINE = 60
#: The pace has fallen when it is below this share of the baseline (40 % less).
_FALLEN = 0.6
_KEPT = (Action.ACCEPT, Action.EDIT)


@dataclass(frozen=True, slots=True)
class SetResult:
    """A finished set: items, working seconds, percent accepted (None: nothing was judged)."""

    items: int
    seconds: float
    accepted: int | None


class Pace:
    """Counts the decisions of this sitting. Time in the background, and idle time, is no work."""

    def __init__(self, size: int = SET_SIZE, clock: Callable[[], float] = monotonic) -> None:
        self.size = size
        self._clock = clock
        self._away: float | None = None
        self._lost = 0.0
        self._gaps: deque[float] = deque(maxlen=_LATEST)
        self._first: list[float] = []
        self._last: float | None = None
        #: What was decided on which candidate; what of it was undone, for redo.
        self._made: list[tuple[int, Action]] = []
        self._undone: list[tuple[int, Action]] = []
        self._kept = self._judged = 0
        self._set_told = 0
        self._worked = 0.0
        self._rested_at = 0.0
        self._set_at = 0.0
        self._shown = self._now()

    def _now(self) -> float:
        """The time, without that spent in the background."""
        return (self._clock() if self._away is None else self._away) - self._lost

    def pause(self) -> None:
        """The window went to the background: time stands still."""
        if self._away is None:
            self._away = self._clock()

    def resume(self) -> None:
        """The window is in front again."""
        if self._away is not None:
            away, self._away = self._away, None
            gone = self._clock() - away
            self._lost += gone
            if gone >= _BREAK_SECONDS:
                self._rested_at = self._worked

    def shown(self) -> None:
        """An item has come on screen."""
        self._shown = self._now()

    def milliseconds(self) -> int:
        """How long the current item has been on screen, in front."""
        return int(1000 * (self._now() - self._shown))

    def count(self, action: Action, candidate: int = 0) -> None:
        """A decision was made, on this candidate."""
        self.resume()
        now = self._now()
        gap = now - (self._shown if self._last is None else self._last)
        if gap <= _IDLE_SECONDS:
            self._gaps.append(gap)
            if len(self._first) < _BASELINE:
                self._first.append(gap)
        self._worked += min(gap, _IDLE_SECONDS)
        if gap >= _BREAK_SECONDS:
            self._rested_at = self._worked
        self._last = now
        self._made.append((candidate, action))
        self._undone.clear()
        self._tally(action, 1)

    def take_back(self, candidate: int = 0) -> None:
        """The last decision was undone, or was not written; one that was made elsewhere, or in an
        earlier sitting, was never counted."""
        if self._made and self._made[-1][0] == candidate:
            self._undone.append(self._made.pop())
            self._tally(self._undone[-1][1], -1)

    def bring_back(self, candidate: int = 0) -> None:
        """What was undone last is done again."""
        if self._undone and self._undone[-1][0] == candidate:
            self._made.append(self._undone.pop())
            self._tally(self._made[-1][1], 1)

    def _tally(self, action: Action, step: int) -> None:
        self._judged += step * (action not in (Action.SKIP, Action.FLAG))
        self._kept += step * (action in _KEPT)

    @property
    def done(self) -> int:
        """Items of the current set."""
        count = len(self._made)
        return (count - 1) % self.size + 1 if count else 0

    @property
    def total(self) -> int:
        """Items of this sitting."""
        return len(self._made)

    @property
    def minutes(self) -> int:
        """Whole minutes worked in this sitting."""
        return int(self._worked // 60)

    def finished_set(self) -> SetResult | None:
        """The set that the last decision completed, once; else None."""
        if len(self._made) <= self._set_told or len(self._made) % self.size:
            return None
        done = [action for _, action in self._made[-self.size :]]
        judged = sum(each not in (Action.SKIP, Action.FLAG) for each in done)
        share = _percent(sum(each in _KEPT for each in done), judged)
        result = SetResult(self.size, self._worked - self._set_at, share)
        self._set_at, self._set_told = self._worked, len(self._made)
        return result

    def break_due(self, minutes: int) -> bool:
        """Whether a break would be good (0: never): after so many minutes of work, or when the pace
        has fallen by 40 % against the own baseline. Said once, then not before as many again."""
        worked = self._worked - self._rested_at
        if not minutes or not (
            worked >= 60 * minutes or (worked >= _BREAK_SECONDS and self._slow())
        ):
            return False
        self._rested_at = self._worked
        return True

    def _slow(self) -> bool:
        if len(self._first) < _BASELINE or len(self._gaps) < _LATEST:
            return False
        return median(self._first) < _FALLEN * median(self._gaps)

    def per_hour(self) -> int | None:
        """The pace, from the median of the last gaps; None while it says nothing."""
        seconds = self.seconds_each()
        return None if seconds is None else round(3600 / max(seconds, 0.2))

    def seconds_each(self) -> float | None:
        """Time per item, the median of the last ones; None while it says nothing."""
        return median(self._gaps) if len(self._gaps) >= 3 else None

    def accepted(self) -> int | None:
        """Percent accepted or edited of what was judged; None before the first."""
        return _percent(self._kept, self._judged)


def _percent(kept: int, judged: int) -> int | None:
    return round(100 * kept / judged) if judged else None
