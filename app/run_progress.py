"""How far a run is, for the pages: counts of what was answered, and how fast."""

from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import Any

from app.parts.speed import Speed
from engine.jobs.generate import Generation

#: Requests in one call of the worker, and between the two what takes about `CALL_SECONDS`. A teacher's
#: batch runs dry at the end of each call, so they are long; one of `MOST` is made in half a frame.
FEWEST, MOST = 16, 128
CALL_SECONDS = 60.0
#: The same where requests are answered in portions, which a pause does not break off.
MOST_IN_PORTIONS, PORTIONS_SECONDS = 64, 15.0
_TELL_SECONDS = 0.1


class RunProgress:
    """The figures of one sitting of a run."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation
        self.speed = Speed()
        self.total = self.answers = self.candidates = self._parsed = 0
        #: The step in which the worker is, and how many there are.
        self.step = (0, 0)
        self._told = 0.0

    @property
    def missing(self) -> int:
        """Requests without an answer."""
        return self.total - self.answers

    def arrived(self, answer: Mapping[str, Any]) -> None:
        """An answer came from the worker; it is not stored yet."""
        self.speed.count(int(answer["completion_tokens"]), len(answer.get("records", ())))

    def stored(self, answers: Sequence[Mapping[str, Any]], candidates: int) -> bool:
        """Answers gave so many candidates; whether the pages are to be told now."""
        whole = [each for each in answers if each["finish"] != "cancelled"]
        self.answers += len(whole)
        self.candidates += candidates
        self._parsed += sum(bool(each["parsed"]) for each in records_of(whole))
        now = perf_counter()
        if now - self._told < _TELL_SECONDS and self.answers != self.total:
            return False
        self._told = now
        return True

    def call_size(self, *, in_portions: bool) -> int:
        """How many requests the next call of the worker asks."""
        seconds, most = CALL_SECONDS, MOST
        if in_portions:
            seconds, most = PORTIONS_SECONDS, MOST_IN_PORTIONS
        size = round(self.speed.rows_per_second() * seconds)
        return max(FEWEST, min(size or 2 * FEWEST, most))

    def figures(self, state: str) -> dict[str, Any]:
        """What a run's `progress` says."""
        failures = self._generation.failures
        return {
            "answers": self.answers,
            "total": self.total,
            "candidates": self.candidates,
            "parsed": self._parsed,
            "failed": failures.count,
            "set_aside": failures.set_aside,
            "passes": self._generation.passes.counts(),
            "step": self.step,
            "tokens_per_second": round(self.speed.tokens_per_second(), 1),
            "rows_per_minute": round(60 * self.speed.rows_per_second(), 1),
            "seconds_left": self.speed.seconds_for(self.missing),
            "to_quota": self._generation.to_quota,
            "state": state,
        }


def records_of(answers: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The records of answers that were not broken off."""
    whole = [each for each in answers if each["finish"] != "cancelled"]
    return [record for each in whole for record in each.get("records", ())]
