"""How many answers at a time, threads and tokens a step are fastest with one model on one machine.

Nobody can say beforehand: decoding is bound by memory on most laptops and by arithmetic on some,
and more threads than real cores lose. So the loaded model is measured for some seconds, and what
was found is kept beside the application's data.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from time import perf_counter

import psutil

from engine.teachers.llama.facts import library_version
from engine.teachers.llama.kept_figures import read_kept, write_kept
from engine.teachers.llama.memory import SEQUENCES
from engine.teachers.llama.native import BATCH_TOKENS, Context, Model

#: llama.cpp takes 256, one of which holds the shared prefix.
MOST_SEQUENCES = 255
_FILE = "calibrations"
_TRIED = (8, 16, 32, 64)
_BATCHES = (512, 256)
#: Measuring ends after this many seconds with what is known by then.
_BUDGET = 8.0
#: A larger shape is taken only where it gains more than the noise of a short measurement.
_GAIN = 1.05
_STEPS = 4  # of one shape; the first one warms up and is not counted
_ROOM = 32  # tokens of each sequence
_ROOM_APART = 256  # the same with a memory apart: llama.cpp's least
_WAY = "apart"  # what was found before sequences had memories apart holds no more

#: Tokens of a context with memories apart, for a length and a number of sequences; 0 for none.
Apart = Callable[[Model, int, int], int]


@dataclass(frozen=True, slots=True)
class Calibration:
    """What is fastest: answers at a time, threads, and most tokens of one decode.

    `generated` are answer tokens per second of all sequences together, `prompt` prompt tokens per
    second, 0 where not measured.
    """

    sequences: int
    threads: int
    batch: int
    generated: float = 0.0
    prompt: float = 0.0


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


def key_of(sha256: str, gpu_layers: int) -> str:
    """What a calibration holds for: the model, this machine's cores, the library, the placement."""
    cores = psutil.cpu_count(logical=False) or 0
    return f"{sha256} {cores} {library_version()} {gpu_layers} {_WAY}"


def kept(key: str) -> Calibration | None:
    """What was found earlier; None for nothing, or for what can not be read."""
    found = read_kept(_FILE).get(key)
    if not isinstance(found, dict):
        return None
    values = {each.name: _number(found.get(each.name)) for each in fields(Calibration)}
    whole = {name: int(values[name]) for name in ("sequences", "threads", "batch")}
    if not 1 <= whole["sequences"] <= MOST_SEQUENCES or not 32 <= whole["batch"] <= 4096:
        return None
    return Calibration(**whole, generated=values["generated"], prompt=values["prompt"])


def _number(value: object) -> float:
    """A number as it may stand in the file; 0 for anything else."""
    sound = isinstance(value, int | float) and 0 <= value < 1e9
    return float(value) if sound and isinstance(value, int | float) else 0.0


def keep(key: str, calibration: Calibration) -> None:
    """Remember it for the next start."""
    write_kept(_FILE, {**read_kept(_FILE), key: asdict(calibration)})
