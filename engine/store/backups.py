"""Verified copies of the project, beside it: before migrations, imports and bulk gestures.

Each copy is written to a temporary name, checked, then renamed: complete or absent. Old ones are
thinned to the 12 newest, one a day for 12 days and one a week for 10 weeks (Anki and Zotero do
likewise).
"""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.store.connection import Database

_KEEP_RECENT, _KEEP_DAYS, _KEEP_WEEKS = 12, 12, 10
_PIECE = 1 << 20
_STAMP = "%Y%m%dT%H%M%S%f"
#: Beside the backups while the last state of a closed project is in none of them.
_WANTED = "wanted"
CANNOT_COPY = QT_TRANSLATE_NOOP(
    "engine",
    "No copy of {file} to work on could be made ({problem}). Check the free space, then try again.",
)


def folder_of(path: Path) -> Path:
    """The folder of a project's backups."""
    return path.with_name(path.name + "-backups")


def want_backup(path: Path) -> None:
    """Note that a backup is missing; the next one that is made takes the note away."""
    folder_of(path).mkdir(exist_ok=True)
    (folder_of(path) / _WANTED).touch()


def backup_wanted(path: Path) -> bool:
    """Whether a backup that was to be made when the project closed is missing."""
    return (folder_of(path) / _WANTED).exists()


def back_up(database: Database, reason: str) -> Path:
    """Copy the open project; a copy that does not check out is a `UserError`, and is removed."""
    return _copy(database.path, reason, database.copy_to)


def back_up_file(path: Path, reason: str, stop: Callable[[], bool] = lambda: False) -> Path | None:
    """The same for a process that does not own the project, while its owner holds the file still.

    All of the log is in the file then, and nothing is written to the file. None where it was stopped.
    Never in the owner's process: to close a file there would drop SQLite's lock on it.
    """
    try:
        return _copy(path, reason, lambda to: _copy_still(path, to, stop))
    except _StoppedError:
        return None


def copy_file(path: Path, to: Path, stop: Callable[[], bool]) -> bool:
    """A copy to work on, by another process than the owner, which holds the file still; False where it
    was stopped."""
    try:
        _copy_still(path, to, stop)
    except _StoppedError:
        return False
    except (OSError, sqlite3.Error) as problem:
        raise UserError(CANNOT_COPY, file=path.name, problem=problem) from problem
    return True


def _copy_still(path: Path, to: Path, stop: Callable[[], bool]) -> None:
    before = path.stat()
    with path.open("rb") as source, to.open("wb") as target:
        while piece := source.read(_PIECE):
            if stop():
                raise _StoppedError
            target.write(piece)
    after = path.stat()
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        raise OSError("the file was written to")
    with contextlib.closing(sqlite3.connect(to)) as copied:
        copied.execute("PRAGMA journal_mode = DELETE")


class _StoppedError(Exception):
    """Nobody wants the copy any more."""


def _copy(path: Path, reason: str, copy: Callable[[Path], None]) -> Path:
    folder = folder_of(path)
    folder.mkdir(exist_ok=True)
    stamp = datetime.now(UTC).strftime(_STAMP)
    final = folder / f"{stamp}-{reason}.zerria"
    unfinished = final.with_suffix(".part")
    try:
        copy(unfinished)
        with contextlib.closing(sqlite3.connect(unfinished)) as copied:
            found = copied.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise sqlite3.DatabaseError(str(found))
        unfinished.replace(final)
        (folder / _WANTED).unlink(missing_ok=True)
    except _StoppedError:
        unfinished.unlink(missing_ok=True)
        raise
    except (OSError, sqlite3.Error) as problem:
        unfinished.unlink(missing_ok=True)
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "No backup of {file} could be made ({problem}), so nothing was changed. Check the "
                "free space, then try again.",
            ),
            file=path.name,
            problem=problem,
        ) from problem
    thin(folder, datetime.now(UTC))
    return final


def backups(path: Path) -> list[Path]:
    """The backups of a project, newest first."""
    return sorted(folder_of(path).glob("*.zerria"), reverse=True)


def clear_unfinished(path: Path) -> None:
    """Remove copies of a project that were not finished, by whomever."""
    for each in folder_of(path).glob("*.part"):
        with contextlib.suppress(
            OSError
        ):  # where it is still being written, it goes when that ends
            each.unlink()


def thin(folder: Path, today: datetime) -> None:
    """Remove backups that are neither recent nor the newest of a kept day or week."""
    keep: set[Path] = set()
    seen: set[tuple[str, object]] = set()
    dated = []
    for path in sorted(folder.glob("*.zerria"), reverse=True):
        with contextlib.suppress(ValueError):
            when = datetime.strptime(path.name.split("-")[0], _STAMP).replace(tzinfo=UTC)
            dated.append((path, when))
    for number, (path, when) in enumerate(dated):
        age = today - when
        if number < _KEEP_RECENT:
            keep.add(path)
        for span, unit, key in (
            (timedelta(days=_KEEP_DAYS), "day", when.date()),
            (timedelta(weeks=_KEEP_WEEKS), "week", when.isocalendar()[:2]),
        ):
            if age <= span and (unit, key) not in seen:
                seen.add((unit, key))
                keep.add(path)
    for path, _ in dated:
        if path not in keep:
            path.unlink(missing_ok=True)
