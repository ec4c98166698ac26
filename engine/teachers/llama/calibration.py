"""How many answers at a time, threads and tokens a step are fastest with one model on one machine.

Nobody can say beforehand: decoding is bound by memory on most laptops and by arithmetic on some,
and more threads than real cores lose. So the loaded model is measured for some seconds, and what
was found is kept beside the application's data.
"""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from engine.teachers.llama.kept_calibration import Calibration
from engine.teachers.llama.memory import SEQUENCES
from engine.teachers.llama.native import BATCH_TOKENS, Context, Model

_TRIED = (8, 16, 32, 64)
_BATCHES = (512, 256)
#: Measuring ends after this many seconds with what is known by then.
_BUDGET = 8.0
#: A larger shape is taken only where it gains more than the noise of a short measurement.
_GAIN = 1.05
_STEPS = 4  # of one shape; the first one warms up and is not counted
_ROOM = 32  # tokens of each sequence
_ROOM_APART = 256  # the same with a memory apart: llama.cpp's least

#: Tokens of a context with memories apart, for a length and a number of sequences; 0 for none.
Apart = Callable[[Model, int, int], int]


def calibrate(
    model: Model,
    threads: int,
    cancelled: Callable[[], bool],
    apart: Apart = lambda _model, _length, _sequences: 0,
) -> Calibration | None:
    """Measure a loaded model for some seconds; None when cancelled or out of memory.

    Where `apart` allows it, sequences have their memories apart, as in a run.

    No context of the model may be in use meanwhile.
    """
    ends = perf_counter() + _BUDGET
    try:
        best = _best_writing(model, threads, ends, cancelled, apart)
        for batch in _BATCHES:
            if best.prompt and perf_counter() > ends:
                break
            rate = _reading(model, batch, best.threads, cancelled)
            if rate > best.prompt * _GAIN:
                best = replace(best, batch=batch, prompt=rate)
    except (MemoryError, InterruptedError):
        return None
    return best


def _best_writing(
    model: Model, threads: int, ends: float, cancelled: Callable[[], bool], apart: Apart
) -> Calibration:
    """The fastest of a few shapes: all threads or half of them, then fewer or more sequences."""
    shapes = [(SEQUENCES, each) for each in dict.fromkeys((threads, max(1, threads // 2)))]
    shapes += [(each, 0) for each in _TRIED if each != SEQUENCES]
    best = Calibration(SEQUENCES, threads, BATCH_TOKENS)
    for sequences, wanted in shapes:
        if best.generated and perf_counter() > ends:
            break
        used = wanted or best.threads
        rate = _writing(model, sequences, used, cancelled, apart)
        # A smaller shape takes less memory and answers sooner: it need only be as good.
        if rate > best.generated * (1.0 if sequences < best.sequences else _GAIN):
            best = replace(best, sequences=sequences, threads=used, generated=rate)
    return best


def _writing(
    model: Model, sequences: int, threads: int, cancelled: Callable[[], bool], apart: Apart
) -> float:
    """Answer tokens per second with so many sequences."""
    separate = bool(apart(model, _ROOM_APART, sequences))
    room = _ROOM_APART if separate else _ROOM
    context = Context(
        model, sequences * room, sequences, threads, kind="apart" if separate else "common"
    )
    try:
        times = []
        for position in range(_STEPS):
            for sequence in range(sequences):
                context.add(sequence, position, [_token(model, sequence)], sample_last=True)
            times.append(_decode(context, cancelled))
        return sequences / min(times[1:])
    finally:
        context.close()


def _reading(model: Model, batch: int, threads: int, cancelled: Callable[[], bool]) -> float:
    """Prompt tokens per second in pieces of `batch`."""
    context = Context(model, max(_BATCHES), 1, threads, batch)
    try:
        seconds = 0.0
        for start in range(0, max(_BATCHES), batch):
            tokens = [_token(model, each) for each in range(start, start + batch)]
            context.add(0, start, tokens, sample_last=False)
            seconds += _decode(context, cancelled)
        return max(_BATCHES) / seconds
    finally:
        context.close()


def _decode(context: Context, cancelled: Callable[[], bool]) -> float:
    began = perf_counter()
    code = context.decode(cancelled)
    if code == 2 or cancelled():
        raise InterruptedError
    if code:
        raise MemoryError
    return perf_counter() - began


def _token(model: Model, number: int) -> int:
    """Any token: the speed does not depend on which."""
    return (number * 7919 + 11) % model.vocabulary
