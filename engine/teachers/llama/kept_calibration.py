"""What a calibration found for a model on this machine, kept between starts; loads nothing native."""

from dataclasses import asdict, dataclass, fields

import psutil

from engine.teachers.llama.kept_figures import library_version, read_kept, write_kept

#: llama.cpp takes 256, one of which holds the shared prefix.
MOST_SEQUENCES = 255
_FILE = "calibrations"
_WAY = "apart"  # what was found before sequences had memories apart holds no more


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
