"""How long an owner waits for a worker that shows no sign of life.

A native call can hang: a driver, a disk that does not answer, a loop in a library. A job that is at
work asks again and again whether it shall stop, and the worker tells of that as a `pulse`; one that
has told nothing for minutes is ended and counts as crashed, so that its run goes on.
"""

import os
from time import monotonic

from engine.i18n import QT_TRANSLATE_NOOP

#: The jobs that are watched: those in which a teacher computes. Others may be silent for long.
WATCHED = frozenset({"generate", "try_teacher", "score_texts", "choose", "embed"})
#: Seconds without a sign. One step of 512 tokens of an 8B model takes 100 s on two slow cores, and
#: a model of 8 GB some five minutes to read from a slow stick, in one call that tells nothing.
MOVING_SECONDS = 300.0
LOADING_SECONDS = 900.0
#: A wait that took longer than this was no wait: the computer slept, or the owner was busy.
_LONGEST_WAIT = 2.0

STUCK = QT_TRANSLATE_NOOP(
    "engine",
    "The model has not moved for {seconds} seconds, so it was ended. What it had finished is kept."
    " Start again; if it happens again, choose a smaller model or a smaller context.",
)


class Patience:
    """What is left of the patience with one call. To be asked at least once a second."""

    def __init__(self, job: str) -> None:
        self._watched = job in WATCHED
        self._loading = True
        self._waited = 0.0
        self._last = monotonic()

    @property
    def limit(self) -> float:
        """Seconds without a sign; `ZERRIA_PATIENCE` sets it, for very slow machines."""
        try:
            return float(os.environ["ZERRIA_PATIENCE"])
        except (KeyError, ValueError):
            return LOADING_SECONDS if self._loading else MOVING_SECONDS

    def moved(self, kind: str) -> None:
        """An event of the call has come."""
        if kind == "loaded":
            self._loading = False
        self._waited = 0.0
        self._last = monotonic()

    def ran_out(self) -> bool:
        """Whether nothing has come for too long, time asleep not counted."""
        now = monotonic()
        self._waited += min(now - self._last, _LONGEST_WAIT)
        self._last = now
        return self._watched and self._waited > self.limit
