"""How fast a loaded model reads and writes here, in a few seconds whatever its size."""

from collections.abc import Callable
from time import perf_counter

from engine.measuring import Speed
from engine.teachers.llama.native import BATCH_TOKENS, Context, Model
from engine.teachers.llama.placement import Placement

_FIRST_PIECE = 8  # tokens: a second or two even for a large model on a slow computer
_MOST_STEPS = 60
_TEXT = "واش راك خويا، راني رايح للسوق نشري الخضرة. "


def measure_speed(
    model: Model,
    placement: Placement,
    sequences: int,
    threads: int,
    seconds: float,
    cancelled: Callable[[], bool],
) -> Speed | None:
    """Tokens a second of a prompt, then of `sequences` answers at a time, as a run has.

    Prompt pieces double until a third of the time is gone; then answers take steps until all of it
    is. The first step is not counted where there are others. A slow computer may take twice the
    time for one of each; where no step is done in it, answers are taken to be as slow as the first
    piece of the prompt, which is computed alike. None when not even that was done, or on a cancel.
    """
    room = 2 * BATCH_TOKENS + sequences * _MOST_STEPS
    length = 2 * BATCH_TOKENS + _MOST_STEPS
    context = placement.context(model, room, room, sequences, length=length)
    context.use_threads(threads)
    try:
        tokens = model.tokens(_TEXT, special=False, first=True)
        trial = _Trial(context, tokens, seconds, cancelled)
        prompts = trial.read()
        steps = trial.write(sequences) if prompts else []
    finally:
        context.close()
    if cancelled() or not prompts:
        return None
    counted = steps[1:] or steps
    written = sequences * len(counted) / sum(counted) if counted else prompts[0]
    return Speed(prompts[-1], written)


class _Trial:
    """The decodes of one measurement, stopped when twice its time is over."""

    def __init__(
        self, context: Context, tokens: list[int], seconds: float, cancelled: Callable[[], bool]
    ) -> None:
        self._context = context
        self._tokens = tokens
        self._seconds = seconds
        self._cancelled = cancelled
        self._began = perf_counter()
        self._place = 0

    def _spent(self) -> float:
        return perf_counter() - self._began

    def _over(self) -> bool:
        return self._cancelled() or self._spent() > 2 * self._seconds

    def _decode(self) -> float:
        """Its seconds; 0 when it was stopped."""
        started = perf_counter()
        return perf_counter() - started if self._context.decode(self._over) == 0 else 0.0

    def read(self) -> list[float]:
        """Tokens a second of each piece of a prompt."""
        found: list[float] = []
        size = _FIRST_PIECE
        while self._spent() < self._seconds / 3 and size <= self._context.batch_tokens:
            piece = (self._tokens * (size // len(self._tokens) + 1))[:size]
            self._context.add(0, self._place, piece, sample_last=False)
            spent = self._decode()
            if not spent:
                break
            found.append(size / spent)
            self._place, size = self._place + size, size * 2
        return found

    def write(self, sequences: int) -> list[float]:
        """Seconds of each step of so many answers after that prompt."""
        found: list[float] = []
        for sequence in range(1, sequences + 1):
            self._context.share(0, sequence)
        while len(found) < _MOST_STEPS and (not found or self._spent() < self._seconds):
            for sequence in range(1, sequences + 1):
                token = self._tokens[len(found) % len(self._tokens)]
                self._context.add(sequence, self._place, [token], sample_last=True)
            spent = self._decode()
            if not spent:
                break
            found.append(spent)
            self._place += 1
        return found
