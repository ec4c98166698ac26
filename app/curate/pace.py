"""How the sitting goes: items in this set, per hour, and how many of them were accepted."""

from collections import deque
from statistics import median
from time import monotonic

from engine.model import Action

#: How many items a person does before a natural pause.
SET_SIZE = 200
_LATEST = 20
#: A longer gap is a coffee, not work.
_IDLE_SECONDS = 60.0


class Pace:
    """Counts the decisions of this sitting."""

    def __init__(self) -> None:
        self._gaps: deque[float] = deque(maxlen=_LATEST)
        self._last: float | None = None
        self._actions: list[Action] = []
        self._shown = monotonic()

    def shown(self) -> None:
        """An item has come on screen."""
        self._shown = monotonic()

    def milliseconds(self) -> int:
        """How long the current item has been on screen."""
        return int(1000 * (monotonic() - self._shown))

    def count(self, action: Action) -> None:
        """A decision was made."""
        now = monotonic()
        began = self._shown if self._last is None else self._last
        if now - began <= _IDLE_SECONDS:
            self._gaps.append(now - began)
        self._last = now
        self._actions.append(action)

    def take_back(self) -> None:
        """The last decision was undone, or was not written."""
        if self._actions:
            self._actions.pop()

    @property
    def done(self) -> int:
        """Items of the current set."""
        count = len(self._actions)
        return count if count <= SET_SIZE else (count - 1) % SET_SIZE + 1

    @property
    def set_is_full(self) -> bool:
        """Whether the last decision completed a set."""
        return bool(self._actions) and len(self._actions) % SET_SIZE == 0

    def per_hour(self) -> int | None:
        """The pace, from the median of the last gaps; None while it says nothing."""
        if len(self._gaps) < 3:
            return None
        return round(3600 / max(median(self._gaps), 0.2))

    def accepted(self) -> int | None:
        """Percent accepted or edited of what was judged; None before the first."""
        judged = [each for each in self._actions if each not in (Action.SKIP, Action.FLAG)]
        if not judged:
            return None
        kept = sum(each in (Action.ACCEPT, Action.EDIT) for each in judged)
        return round(100 * kept / len(judged))
