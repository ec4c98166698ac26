"""Schema steps, applied by name with sqlite-utils; each in one transaction with its record.

Append a step, never edit one that was released: an old file of each released schema is upgraded in
the tests. `PRAGMA user_version` holds the number of steps, so that opening a current project costs
no import of sqlite-utils and a newer file is refused.
"""

import contextlib
import sqlite3
import sys
from types import ModuleType

from engine.store.schema import (
    BECAUSE,
    FIRST,
    LEARNING,
    OPERATIONS,
    RELEASES,
    SEARCH,
    SECOND_LOOKS,
    SEGMENTS,
)


def _import_sqlite_utils() -> ModuleType:
    """Import sqlite-utils without pandas and numpy, which it imports when they are installed.

    WORKAROUND for https://github.com/simonw/sqlite-utils/blob/main/sqlite_utils/db.py: the import
    takes two seconds with pandas and 0.3 without; we only use its migrations.
    """
    masked = [name for name in ("pandas", "numpy") if name not in sys.modules]
    for name in masked:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        import sqlite_utils
        import sqlite_utils.migrations
    finally:
        for name in masked:
            del sys.modules[name]
    return sqlite_utils


STEPS = (
    ("first", FIRST),
    ("operations", OPERATIONS),
    ("releases", RELEASES),
    ("search", SEARCH),
    ("learning", LEARNING),
    ("second_looks", SECOND_LOOKS),
    ("because", BECAUSE),
    ("segments", SEGMENTS),
)
VERSION = len(STEPS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the open project to `VERSION`, each missing step in one transaction."""
    sqlite_utils = _import_sqlite_utils()
    database = sqlite_utils.Database(connection, execute_plugins=False)
    migrations = sqlite_utils.migrations.Migrations("zerria")
    for number, (name, statements) in enumerate(STEPS, start=1):

        def step(
            db: object,  # noqa: ARG001 - the signature sqlite-utils calls
            statements: tuple[str, ...] = statements,
            number: int = number,
        ) -> None:
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")

        migrations(name=name)(step)
    migrations.apply(database)


def expected_schema() -> dict[str, str]:
    """Every schema object of a current project by name: what an opened file must have, exactly."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        for _, statements in STEPS:
            for statement in statements:
                fresh.execute(statement)
        return read_schema(fresh)


def read_schema(connection: sqlite3.Connection) -> dict[str, str]:
    """Name to SQL text of every table, index, trigger and view of an open database."""
    rows = connection.execute("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master")
    return {str(name): str(sql) for name, sql in rows}
