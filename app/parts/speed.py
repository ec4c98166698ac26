"""How fast answers come, from the last seconds of work."""

from collections import deque
from time import perf_counter

#: What tokens a second are the mean of.
TOKEN_SECONDS = 5.0
#: The same for answers, which come more rarely.
_ANSWER_SECONDS = 20.0


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
        while self._counts and now - self._counts[0][0] > _ANSWER_SECONDS:
            self._counts.popleft()

    def tokens_per_second(self) -> float:
        """Tokens of the answers."""
        since = perf_counter() - TOKEN_SECONDS
        tokens = sum(tokens for when, tokens, _ in self._counts if when >= since)
        return tokens / self._span(TOKEN_SECONDS)

    def rows_per_second(self) -> float:
        """Answers."""
        since = perf_counter() - _ANSWER_SECONDS
        rows = sum(when >= since for when, _, _ in self._counts)
        return rows / self._span(_ANSWER_SECONDS)

    def seconds_for(self, rows: int) -> int | None:
        """How long so many answers will take; None while nobody knows."""
        speed = self.rows_per_second()
        return round(rows / speed) if speed else None

    def _span(self, most: float) -> float:
        return max(0.2, min(most, perf_counter() - self._began))
