"""What each verifier let pass of the rows of a run so far."""

from collections import Counter
from collections.abc import Iterable

from engine.model import Outcome, Verdict


class Passes:
    """Counts as `Yields.verifier_passes` does of a whole run: rows a verifier could not judge are left out."""

    def __init__(self) -> None:
        self._told: Counter[str] = Counter()
        self._passed: Counter[str] = Counter()

    def add(self, verdicts: Iterable[Verdict]) -> None:
        """Count one row."""
        for each in verdicts:
            if each.outcome != Outcome.UNSCORED:
                self._told[each.verifier] += 1
                self._passed[each.verifier] += each.outcome == Outcome.PASS

    def counts(self) -> dict[str, tuple[int, int]]:
        """Rows that passed, and rows judged, by the verifier's name."""
        return {name: (self._passed[name], told) for name, told in self._told.items()}
