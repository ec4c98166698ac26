"""How fast answers come, from the last seconds of work."""

from collections import deque
from time import perf_counter

_SECONDS = 10.0


class Speed:
    """Tokens and rows a second over the last seconds of work, pauses left out."""

    def __init__(self) -> None:
        self._counts: deque[tuple[float, int, int]] = deque()
        self._began = perf_counter()

    def restart(self) -> None:
        """Work begins, or goes on after a pause."""
        self._counts.clear()
        self._began = perf_counter()

    def count(self, tokens: int, rows: int) -> None:
        """An answer has come."""
        now = perf_counter()
        self._counts.append((now, tokens, rows))
        while self._counts and now - self._counts[0][0] > _SECONDS:
            self._counts.popleft()

    def tokens_per_second(self) -> float:
        """Tokens of the answers."""
        return sum(tokens for _, tokens, _ in self._counts) / self._span()

    def rows_per_second(self) -> float:
        """Answers."""
        return len(self._counts) / self._span() if self._counts else 0.0

    def seconds_for(self, rows: int) -> int | None:
        """How long so many answers will take; None while nobody knows."""
        speed = self.rows_per_second()
        return round(rows / speed) if speed else None

    def _span(self) -> float:
        return max(0.2, min(_SECONDS, perf_counter() - self._began))
