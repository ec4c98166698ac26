"""What is known of a model file without loading it: its fingerprint, and facts for people."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.paths import data_folder
from engine.plugin import TeacherSpec
from engine.teachers.llama.header import Header, part_paths, read_header

#: Settings of the machine, not of the texts: they stay out of the fingerprint, so that a run can
#: resume with a smaller context or fewer GPU layers after a crash.
MACHINE_SETTINGS = frozenset({"context", "gpu_layers", "threads", "sequences", "batch"})

_CHUNK = 4 * 1024 * 1024


def fingerprint(spec: TeacherSpec) -> dict[str, object]:
    """Names exactly what answers: the file's content, the library and the settings that matter."""
    header = read_header(Path(spec.model))
    return {
        "kind": spec.kind,
        "name": spec.name,
        "file": header.path.name,
        "sha256": file_hash(part_paths(header)),
        "quantisation": header.quantisation,
        "library": f"llama-cpp-python {library_version()}",
        "settings": {
            key: value
            for key, value in sorted(spec.settings.items())
            if key not in MACHINE_SETTINGS
        },
    }


def library_version() -> str:
    """The version of the binding, read without loading its native library."""
    try:
        return version("llama-cpp-python")
    except PackageNotFoundError:
        return "unknown"


def file_hash(parts: list[Path]) -> str:
    """The SHA-256 of a model; of a split one, the SHA-256 of its parts' hashes, in order."""
    hashes = [_cached_hash(part) for part in parts]
    if len(hashes) == 1:
        return hashes[0]
    return hashlib.sha256("".join(hashes).encode()).hexdigest()


def _cached_hash(path: Path) -> str:
    """Hash a file once: gigabytes take seconds, and every start of a run asks."""
    status = path.stat()
    key, state = str(path.resolve()), [status.st_size, status.st_mtime_ns]
    cache_file = data_folder() / "fingerprints.json"
    cache = _read_cache(cache_file)
    entry = cache.get(key)
    if isinstance(entry, list) and entry[:2] == state and len(entry) == 3:
        return str(entry[2])
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
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
    _write_cache(cache_file, cache)
    return digest.hexdigest()


def _read_cache(path: Path) -> dict[str, object]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write_cache(path: Path, cache: Mapping[str, object]) -> None:
    """Best effort: a folder that cannot be written only costs hashing again."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".fingerprints")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(cache, file)
        Path(temporary).replace(path)
    except OSError:
        return


def describe(spec: TeacherSpec) -> dict[str, object]:
    """Plain facts of a model file for people; reads the header only."""
    header = read_header(Path(spec.model))
    size = sum(part.stat().st_size for part in part_paths(header))
    return {
        "family": header.architecture,
        "title": header.text("general.name"),
        "file": str(header.path),
        "bytes": size,
        "parameters": header.parameters if header.parts == 1 else 0,
        "quantisation": header.quantisation,
        "context": header.context,
        "vocabulary": header.vocabulary,
        "languages": list(header.languages),
        "licence": header.licence,
        "has_chat_template": bool(header.chat_template),
        "estimated_memory": size + _memory_of_context(header, 4096) + 256 * 1024 * 1024,
    }


def _memory_of_context(header: Header, tokens: int) -> int:
    """Bytes of keys and values (16 bits) for a context of `tokens`, from the header."""

    def number(key: str) -> int:
        return header.number(f"{header.architecture}.{key}")

    heads = max(1, number("attention.head_count"))
    heads_kv = number("attention.head_count_kv") or heads
    width = number("embedding_length") // heads
    keys = number("attention.key_length") or width
    values = number("attention.value_length") or width
    return tokens * number("block_count") * heads_kv * (keys + values) * 2
