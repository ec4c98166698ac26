"""The one connection to a project file: reads, and writes in one kind of transaction."""

import contextlib
import sqlite3
from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP

T = TypeVar("T")

#: So many answers are kept while nothing is written.
_MOST_KEPT = 8


def now() -> str:
    """The wall time as stored: UTC, ISO 8601, milliseconds. Shown, never used to order."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Database:
    """A project file opened for reading and writing by this process alone."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._kept: dict[Hashable, Any] = {}
        self._kept_at = -1
        self._holds = self._held_at = 0

    def while_unchanged(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` found, without asking again until something is written."""
        if self._kept_at != self._connection.total_changes or len(self._kept) > _MOST_KEPT:
            self._kept.clear()
            self._kept_at = self._connection.total_changes
        if key not in self._kept:
            self._kept[key] = make()
        found: T = self._kept[key]
        return found

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """All rows of a query."""
        return self._connection.execute(sql, values).fetchall()

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[sqlite3.Row]:
        """The rows of a query one by one; nothing may be written meanwhile."""
        yield from self._connection.execute(sql, values)

    def one(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Row | None:
        """The first row of a query, or None."""
        row: sqlite3.Row | None = self._connection.execute(sql, values).fetchone()
        return row

    def value(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The first column of the first row, or None."""
        row = self.one(sql, values)
        return None if row is None else row[0]

    @property
    def changes(self) -> int:
        """How many rows this connection has changed so far."""
        return self._connection.total_changes

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Write one statement inside `write()`; the id of the inserted row."""
        if not self._connection.in_transaction:
            raise RuntimeError("a write outside of Database.write()")
        return self._connection.execute(sql, values).lastrowid or 0

    def run_many(self, sql: str, values: Sequence[Sequence[Any]]) -> None:
        """Write one statement for many rows inside `write()`."""
        if not self._connection.in_transaction:
            raise RuntimeError("a write outside of Database.write()")
        self._connection.executemany(sql, values)

    @contextlib.contextmanager
    def write(self, *, durable: bool = True) -> Iterator[None]:
        """One transaction: all of it is stored, durably, or nothing is; in another, a part of it.

        What is not `durable` does not wait for the disk: a failure of power may take it back, whole, until
        the next durable one. So is written what the program can make again (answers of a teacher, what was
        learned).
        """
        if self._connection.in_transaction:
            yield
            return
        try:
            if not durable:
                self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as problem:
            raise _write_problem(self.path, problem) from problem
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException as problem:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            if isinstance(problem, sqlite3.OperationalError):
                raise _write_problem(self.path, problem) from problem
            raise
        finally:
            if not durable:
                self._connection.execute("PRAGMA synchronous = FULL")

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file: when idle, for it can take 0.2 s.

        Not while the file is held still for another process that copies it.
        """
        if not self._holds:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def hold(self, *, held: bool) -> bool:
        """Put everything into the file and write nothing to it, until whoever asked lets it go; whether
        the file is whole and held. A second one may ask as long as nothing was written since.
        """
        if not held:
            self._holds = max(0, self._holds - 1)
            return False
        if not self._holds:
            busy, left, _ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if busy or left:
                return False
            self._held_at = self._connection.total_changes
        elif self._held_at != self._connection.total_changes:
            return False
        self._holds += 1
        return True

    def copy_to(self, path: Path) -> None:
        """A consistent copy at `path` (SQLite's backup API)."""
        with contextlib.closing(sqlite3.connect(path)) as target:
            self._connection.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")

    def quick_check(self) -> list[str]:
        """What SQLite finds wrong with the file's structure; empty when nothing."""
        found = [str(row[0]) for row in self.rows("PRAGMA quick_check(20)")]
        return [] if found == ["ok"] else found

    def close(self) -> None:
        """Checkpoint and let go of the file."""
        self._holds = 0
        with contextlib.suppress(sqlite3.Error):
            self.checkpoint()
        self._connection.close()


def _write_problem(path: Path, problem: sqlite3.OperationalError) -> UserError:
    if "full" in str(problem):
        return UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The disk is full, so nothing was written to {file}. Free some space, then try "
                "again: what was saved before is safe.",
            ),
            file=path.name,
        )
    return UserError(
        QT_TRANSLATE_NOOP("engine", "{file} can not be written: {problem}."),
        file=path.name,
        problem=problem,
    )
