"""What is known of a model file without loading it: its fingerprint, and facts for people."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from math import prod
from pathlib import Path

import psutil

from engine.errors import Cancelled, UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import TeacherSpec
from engine.teachers.llama.header import Header, part_paths, read_header
from engine.teachers.llama.kept_calibration import kept, key_of
from engine.teachers.llama.kept_figures import library_version, read_kept, write_kept
from engine.teachers.llama.memory import (
    BATCH,
    PROCESS_BYTES,
    SEQUENCES,
    USUAL_OWN,
    USUAL_SHARED,
    Needs,
    all_tensors,
    apart_tokens,
    estimate,
    usual_tokens,
)
from engine.teachers.llama.shape import shape_of
from engine.teachers.llama.tensors import Tensor

#: Settings of the machine, not of the texts: they stay out of the fingerprint, so that a run can
#: resume with a smaller context or fewer GPU layers after a crash.
MACHINE_SETTINGS = frozenset(
    {"context", "gpu_layers", "threads", "sequences", "batch", "full_speed_on_battery"}
)

_FITS = QT_TRANSLATE_NOOP(
    "engine", "It fits: it needs about {needed} of memory, and {free} are free."
)
_TIGHT = QT_TRANSLATE_NOOP(
    "engine",
    "It is tight: it needs about {needed} of memory, and only {free} of {total} are free. Close"
    " other programs before you start, or let it write fewer answers at a time.",
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "engine",
    "It does not fit: it needs about {needed} of memory, and this computer has {total}. Choose a"
    " smaller model, or a more compressed file of this one.",
)

_FILE = "fingerprints"
_CARD_PARTS = ("cuda", "vulkan", "metal", "hip", "sycl", "opencl", "musa", "cann")
_CHUNK = 4 * 1024 * 1024


def fingerprint(spec: TeacherSpec, cancelled: Callable[[], bool] = bool) -> dict[str, object]:
    """Names exactly what answers: the file's content, the library and the settings that matter."""
    header = read_header(Path(spec.model))
    return {
        "kind": spec.kind,
        "name": spec.name,
        "file": header.path.name,
        "sha256": file_hash(part_paths(header), cancelled),
        "quantisation": header.quantisation,
        "library": f"llama-cpp-python {library_version()}",
        "settings": {
            key: value
            for key, value in sorted(spec.settings.items())
            if key not in MACHINE_SETTINGS
        },
    }


def file_hash(parts: list[Path], cancelled: Callable[[], bool] = bool) -> str:
    """The SHA-256 of a model; of a split one, the SHA-256 of its parts' hashes, in order."""
    hashes = [_cached_hash(part, cancelled) for part in parts]
    if len(hashes) == 1:
        return hashes[0]
    return hashlib.sha256("".join(hashes).encode()).hexdigest()


def _known_hash(path: Path) -> str:
    """A file's hash if it was ever reckoned; empty otherwise: describing reads no gigabytes."""
    try:
        status = path.stat()
    except OSError:
        return ""
    entry = read_kept(_FILE).get(str(path.resolve()))
    known = isinstance(entry, list) and entry[:2] == [status.st_size, status.st_mtime_ns]
    return str(entry[2]) if known and isinstance(entry, list) and len(entry) == 3 else ""


def _cached_hash(path: Path, cancelled: Callable[[], bool]) -> str:
    """Hash a file once: gigabytes take seconds, and every start of a run asks."""
    status = path.stat()
    key, state = str(path.resolve()), [status.st_size, status.st_mtime_ns]
    cache = read_kept(_FILE)
    entry = cache.get(key)
    if isinstance(entry, list) and entry[:2] == state and len(entry) == 3:
        return str(entry[2])
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                if cancelled():
                    raise Cancelled
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The model file {file} cannot be read to its end ({reason}). Check the disk, or"
                " copy the file again.",
            ),
            file=path,
            reason=error.strerror or error,
        ) from error
    cache[key] = [*state, digest.hexdigest()]
    write_kept(_FILE, cache)
    return digest.hexdigest()


def describe(spec: TeacherSpec) -> dict[str, object]:
    """Plain facts of a model file for people; reads the header only.

    `needs` are bytes for a usual run; `fits` is yes, tight or no, with its sentence in `verdict`
    (text and values, of which those in bytes are `needed`, `free` and `total`).
    """
    header = read_header(Path(spec.model))
    tensors = all_tensors(header)
    size = sum(part.stat().st_size for part in part_paths(header))
    run = _usual_run(spec, header)
    needs = estimate(header, run.tokens, run.sequences, apart=run.apart, batch=run.batch)
    fits, verdict = judge(needs)
    return {
        "family": header.architecture,
        "title": header.text("general.name"),
        "file": str(header.path),
        "parts": header.parts,
        "bytes": size,
        "parameters": sum(prod(each.dimensions) for each in tensors),
        "bits_per_weight": _bits(tensors),
        "quantisation": header.quantisation,
        "context": header.context,
        "layers": shape_of(header).layers,
        "vocabulary": header.vocabulary,
        "languages": list(header.languages),
        "licence": header.licence,
        "has_chat_template": bool(header.chat_template),
        "needs": {
            "weights": needs.weights,
            "copies": needs.copies,
            "context": needs.context,
            "work": needs.work + PROCESS_BYTES,
            "total": needs.total,
            "scoring": needs.scoring,
            "tokens": run.tokens,
            "answers_at_a_time": run.sequences,
            "apart": run.apart,
            "certain": needs.certain,
        },
        "fits": fits,
        "verdict": verdict,
    }


@dataclass(frozen=True, slots=True)
class _Run:
    """The context of a usual run: tokens for answers at a time, apart or in one memory."""

    tokens: int
    sequences: int
    batch: int
    apart: bool


def _usual_run(spec: TeacherSpec, header: Header) -> _Run:
    """As `Placement` makes it: what is set goes before what was measured here, that before the usual."""
    found = kept(key_of(_known_hash(header.path), 0))
    sequences = _number(spec, "sequences", found.sequences if found else SEQUENCES)
    batch = _number(spec, "batch", found.batch if found else BATCH)
    most = _number(spec, "context", 0)
    on_card = spec.settings.get("gpu_layers", -1) != 0 and builds_for_cards()
    quarter = psutil.virtual_memory().available // 4
    tokens = apart_tokens(shape_of(header), USUAL_SHARED + USUAL_OWN, sequences, quarter)
    if tokens and tokens <= (most or tokens) and not on_card:
        return _Run(tokens, sequences, batch, apart=True)
    usual = usual_tokens(sequences)
    return _Run(min(usual, most or usual), sequences, batch, apart=False)


@cache
def builds_for_cards() -> bool:
    """Whether the installed llama.cpp has a part for graphics cards, told from its files alone."""
    found = find_spec("llama_cpp")
    places = (found and found.submodule_search_locations) or []
    names = [each.name.lower() for place in places for each in Path(place, "lib").glob("*ggml-*")]
    return any(kind in name for name in names for kind in _CARD_PARTS)


def judge(needs: Needs) -> tuple[str, dict[str, object]]:
    """Whether this computer holds a run: yes, tight or no, and the sentence that says so."""
    memory = psutil.virtual_memory()
    values = {"needed": needs.total, "free": memory.available, "total": memory.total}
    if needs.total <= memory.available:
        return "yes", {"text": _FITS, "values": values}
    # The system itself keeps about a tenth.
    if needs.least <= 0.9 * memory.total:
        return "tight", {"text": _TIGHT, "values": values}
    return "no", {"text": _TOO_LARGE, "values": values}


def _number(spec: TeacherSpec, name: str, usual: int) -> int:
    value = spec.settings.get(name, 0)
    return int(value) if isinstance(value, int | float) and value > 0 else usual


def _bits(tensors: Sequence[Tensor]) -> float:
    """What a weight takes on average, in bits."""
    weights = sum(prod(each.dimensions) for each in tensors)
    return round(8 * sum(each.size for each in tensors) / weights, 1) if weights else 0.0
