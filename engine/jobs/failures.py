"""What went wrong with requests of a run, in sentences."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from engine.i18n import QT_TRANSLATE_NOOP

NOT_ANSWERED = QT_TRANSLATE_NOOP("engine", "{count} requests could not be answered. {reason}")
SET_ASIDE = QT_TRANSLATE_NOOP("engine", "{count} requests were set aside. {reason}")
_KEPT_REASONS = 3


class Failures:
    """Requests of a sitting that gave no candidate, counted by what is said of them.

    `count` are those whose answer is an error, `set_aside` those whose steps came to nothing.
    """

    def __init__(self) -> None:
        self._reasons: Counter[str] = Counter()
        self._aside: Counter[str] = Counter()

    @property
    def count(self) -> int:
        return self._reasons.total()

    @property
    def set_aside(self) -> int:
        return self._aside.total()

    def add(self, answer: Mapping[str, Any]) -> None:
        """Count an answer if it gave no candidate."""
        if answer["finish"] == "error":
            self._reasons[str(answer["error"])] += 1
        elif answer["finish"] == "set aside":
            self._aside[str(answer["error"])] += 1

    def sentences(self) -> list[tuple[str, dict[str, str]]]:
        """A marked sentence with its values for each of the commonest reasons."""
        return [
            (text, {"count": str(count), "reason": reason})
            for text, reasons in ((NOT_ANSWERED, self._reasons), (SET_ASIDE, self._aside))
            for reason, count in reasons.most_common(_KEPT_REASONS)
        ]
