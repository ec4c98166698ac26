"""Opens and makes project files: guards first, then the lock, then the settings.

One process owns a project. The connection holds an exclusive lock, so a second one is told so at
once, and SQLite's WAL-reset corruption (3.7.0 to 3.51.2), which needs two, can not happen.
"""

import sqlite3
from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.store.backups import back_up
from engine.store.connection import Database
from engine.store.migrations import VERSION, expected_schema, migrate, read_schema

#: "ZERR": marks a project among other SQLite files.
APPLICATION_ID = 0x5A455252
SUFFIX = ".zerria"
#: What SQLite keeps of a project in memory; of 2 MB, its own measure, a search reads everything anew.
_CACHE_KIB = 32_000
_TABLES_OF_LIBRARIES = (
    "table sqlite_stat",
    "table _sqlite_migrations",
    "index idx__sqlite_migrations",
)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=0.2)
    connection.row_factory = sqlite3.Row
    return connection


def create_database(path: Path) -> Database:
    """A new, empty project file; never over an existing one."""
    if path.exists():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "{file} exists already. Choose another name, or open that project."
            ),
            file=path,
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _connect(path)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    except (OSError, sqlite3.Error) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "{file} can not be made: {problem}."),
            file=path,
            problem=problem,
        ) from problem
    return _own(path, connection)


def open_database(path: Path) -> Database:
    """Open an existing project, migrating it if it is older (after a verified backup)."""
    _look_before(path)
    try:
        connection = _connect(path)
        return _own(path, connection)
    except sqlite3.DatabaseError as problem:
        if "locked" in str(problem):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "{file} is open in another window or command. Close it there first: one "
                    "program at a time writes to a project.",
                ),
                file=path.name,
            ) from problem
        raise _damaged(path, str(problem)) from problem


def _look_before(path: Path) -> None:
    """Refuse what is no project of this version's world before SQLite writes anything to it."""
    if not path.is_file():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "There is no project at {file}. Make one with: zerria new {file}"
            ),
            file=path,
        )
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "{file} can not be read: {problem}."),
            file=path,
            problem=problem,
        ) from problem
    if len(header) < 100 or not header.startswith(b"SQLite format 3\x00"):
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "{file} is not a Zerria project."), file=path.name
        )
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "{file} is a database of another program, not a Zerria project."
            ),
            file=path.name,
        )


def _own(path: Path, connection: sqlite3.Connection) -> Database:
    """Take the exclusive lock, check the schema and set the connection up."""
    try:
        unclean = path.with_name(path.name + "-wal").exists()
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
        for setting in (
            "synchronous = FULL",
            "wal_autocheckpoint = 0",
            "foreign_keys = ON",
            "cell_size_check = ON",
            "mmap_size = 0",
            f"cache_size = {-_CACHE_KIB}",
            "trusted_schema = OFF",
        ):
            connection.execute(f"PRAGMA {setting}")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        database = Database(path, connection)
        if version > VERSION:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "{file} was made by a newer Zerria (file version {found}, this program knows "
                    "{known}). Update Zerria to open it; the file was not touched.",
                ),
                file=path.name,
                found=version,
                known=VERSION,
            )
        if 0 < version < VERSION:
            back_up(database, "migration")
        if version < VERSION:
            migrate(connection)
        _check_schema(path, connection)
        connection.set_authorizer(_authorize)
        if unclean and (problems := database.quick_check()):
            raise _damaged(path, problems[0])
    except BaseException:
        connection.close()
        raise
    return database


def _damaged(path: Path, problem: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "{file} is damaged: {problem}. Open the newest copy from the folder {backups} and keep "
            "the damaged file.",
        ),
        file=path.name,
        problem=problem,
        backups=path.name + "-backups",
    )


def _check_schema(path: Path, connection: sqlite3.Connection) -> None:
    """The file's tables and indices are exactly ours: no planted trigger, view or column."""
    found, expected = read_schema(connection), expected_schema()
    differing = {name for name, sql in found.items() if expected.get(name) != sql}
    differing |= set(expected) - set(found)
    # ANALYZE statistics are SQLite's own, the list of migrations sqlite-utils'; both are plain tables.
    differing = {name for name in differing if not name.startswith(_TABLES_OF_LIBRARIES)}
    if differing:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "{file} holds something a Zerria project does not have ({what}), so it was not "
                "opened. Ask whoever sent it for an untouched copy.",
            ),
            file=path.name,
            what=sorted(differing)[0],
        )


def _authorize(
    action: int,
    first: str | None,  # noqa: ARG001 - the signature SQLite calls
    second: str | None,  # noqa: ARG001
    database: str | None,  # noqa: ARG001
    source: str | None,
) -> int:
    """Deny whatever a trigger or view asks for, and attaching other files."""
    if source is not None or action == sqlite3.SQLITE_ATTACH:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK
