"""Verified copies of the project, beside it: before migrations, imports and bulk gestures.

Each copy is written to a temporary name, checked, then renamed: complete or absent. Old ones are
thinned to the 12 newest, one a day for 12 days and one a week for 10 weeks (Anki and Zotero do
likewise).
"""

import contextlib
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.store.connection import Database

_KEEP_RECENT, _KEEP_DAYS, _KEEP_WEEKS = 12, 12, 10
_STAMP = "%Y%m%dT%H%M%S%f"


def folder_of(path: Path) -> Path:
    """The folder of a project's backups."""
    return path.with_name(path.name + "-backups")


def back_up(database: Database, reason: str) -> Path:
    """Copy the open project; a copy that does not check out is a `UserError`, and is removed."""
    folder = folder_of(database.path)
    folder.mkdir(exist_ok=True)
    stamp = datetime.now(UTC).strftime(_STAMP)
    final = folder / f"{stamp}-{reason}.zerria"
    unfinished = final.with_suffix(".part")
    try:
        database.copy_to(unfinished)
        with contextlib.closing(sqlite3.connect(unfinished)) as copy:
            found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise sqlite3.DatabaseError(str(found))
        unfinished.replace(final)
    except (OSError, sqlite3.Error) as problem:
        unfinished.unlink(missing_ok=True)
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "No backup of {file} could be made ({problem}), so nothing was changed. Check the "
                "free space, then try again.",
            ),
            file=database.path.name,
            problem=problem,
        ) from problem
    thin(folder, datetime.now(UTC))
    return final


def backups(path: Path) -> list[Path]:
    """The backups of a project, newest first."""
    return sorted(folder_of(path).glob("*.zerria"), reverse=True)


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
