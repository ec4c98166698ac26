"""A folder that is complete or absent: written beside its place, synced, then renamed.

An export that was killed leaves a hidden folder `.NAME.zerria-part`, which the next export to the
same place removes. Only a folder that Zerria wrote, and to which nobody added files, is replaced.
"""

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP

MANIFEST = "manifest.json"
#: What the manifest says it is.
FORMAT = "zerria-export"
_CHUNK = 1 << 20


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of an export folder; `ValueError` or `OSError` when it has none."""
    value = json.loads((folder / MANIFEST).read_bytes().decode())
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise ValueError(f"no manifest of the format {FORMAT}")
    return value


def digest(path: Path) -> tuple[str, int]:
    """SHA-256 and size of a file."""
    found = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
            size += len(chunk)
    return found.hexdigest(), size


def file_facts(path: Path) -> dict[str, Any]:
    """SHA-256 and size of a file, as a manifest holds them."""
    sha256, size = digest(path)
    return {"sha256": sha256, "bytes": size}


def files_in(folder: Path) -> list[str]:
    """Every file below the folder by its path in it, with forward slashes; links are not followed."""
    found = []
    for root, folders, files in os.walk(folder):
        here = Path(root)
        linked = [name for name in folders if (here / name).is_symlink()]
        found += [(here / name).relative_to(folder).as_posix() for name in (*files, *linked)]
    return sorted(found)


def is_inside(name: str) -> bool:
    """Whether a name that a manifest gives is a plain path below its own folder."""
    parts = PurePosixPath(name).parts
    return (
        bool(parts)
        and PurePosixPath(*parts).as_posix() == name
        and not PurePosixPath(name).is_absolute()
        and not any(part == ".." or "\\" in part or ":" in part for part in parts)
    )


def check_target(target: Path) -> None:
    """Refuse a place where an export would destroy something of the user's."""
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not target.is_dir():
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "{folder} is a file. Name a folder for the export."),
            folder=target,
        )
    try:
        files = read_manifest(target).get("files")
    except (OSError, ValueError, RecursionError) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The folder {folder} is not empty and no export of Zerria, so it was left alone. "
                "Name a new folder.",
            ),
            folder=target,
        ) from problem
    known = {MANIFEST, *(files if isinstance(files, Mapping) else ())}
    foreign = [name for name in files_in(target) if name not in known]
    if foreign:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The export in {folder} also holds {file}, which Zerria did not write, so it was "
                "not replaced. Move that file, or name a new folder.",
            ),
            folder=target,
            file=foreign[0],
        )


@contextlib.contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A folder to write into; it becomes `target` when the block ends well, else it is removed."""
    target = target.resolve()
    part = target.with_name(f".{target.name}.zerria-part")
    old = target.with_name(f".{target.name}.zerria-old")
    try:
        _finish_interrupted(target, old)
        check_target(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        try:
            yield part
            _sync_all(part)
            _put_in_place(part, target, old)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    except OSError as problem:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The export to {folder} did not work ({problem}), and nothing of it was kept. Check "
                "the free space and the rights, then try again.",
            ),
            folder=target,
            problem=problem,
        ) from problem


def _finish_interrupted(target: Path, old: Path) -> None:
    """Undo or finish a replacement that a kill or a power cut interrupted."""
    if old.exists() and target.exists():
        shutil.rmtree(old)
    elif old.exists():
        old.replace(target)


def _put_in_place(part: Path, target: Path, old: Path) -> None:
    if target.exists() and not any(target.iterdir()):
        target.rmdir()
    if target.exists():
        target.replace(old)
    try:
        part.replace(target)
    except BaseException:
        if old.exists():
            old.replace(target)
        raise
    _sync(target.parent)
    shutil.rmtree(old, ignore_errors=True)


def _sync_all(folder: Path) -> None:
    """Every file first, then every folder from the innermost out."""
    for root, _, files in os.walk(folder, topdown=False):
        for name in files:
            _sync(Path(root) / name)
        _sync(Path(root))


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows has no handle of a folder to sync
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
