"""The only SQL: one project file, its tables behind one small part each."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from engine.model import Changed, changed
from engine.plugin import Record
from engine.store.backups import back_up, backup_wanted, backups, clear_unfinished
from engine.store.candidates import Candidates, recount
from engine.store.connection import Database
from engine.store.counting import Counting
from engine.store.decisions import Decisions, Gesture
from engine.store.duplicates import Duplicates
from engine.store.evidence import Evidence
from engine.store.learning import Learning
from engine.store.listings import Listings, in_cells
from engine.store.opening import SUFFIX, create_database, open_database
from engine.store.origins import Origin, Origins
from engine.store.portions import Portions
from engine.store.quarantine import Quarantine
from engine.store.releases import Releases
from engine.store.rows import Rows
from engine.store.runs import Answered, Run, Runs
from engine.store.search import Search
from engine.store.second_looks import SecondLooks
from engine.store.seeds import Seeds
from engine.store.selection import Order, QueueFilter
from engine.store.yields import Rejected, Yields

__all__ = [
    "SUFFIX", "Answered", "Counting", "Gesture", "Order", "Origin", "QueueFilter", "Rejected", "Run", "Store",
    "in_cells",
]  # fmt: skip


class Store:
    """One open project. Closing it lets another program open the file."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.path = database.path
        self.seeds = Seeds(database)
        self.quarantine = Quarantine(database, self.seeds)
        self.duplicates = Duplicates(database)
        self.candidates = Candidates(database)
        self.decisions = Decisions(database)
        self.runs = Runs(database, self.candidates)
        self.releases = Releases(database)
        self.rows = Rows(database, self.decisions, self.runs)
        self.evidence = Evidence(database)
        self.search = Search(database)
        self.listings = Listings(database)
        self.learning = Learning(database, self.candidates)
        self.portions = Portions(database)
        self.origins = Origins(database)
        self.second_looks = SecondLooks(database)
        self.yields = Yields(database, self.decisions)

    @classmethod
    def create(cls, path: Path, settings: dict[str, str]) -> "Store":
        """Make a project with these settings (variety, task, …) and open it."""
        store = cls(create_database(with_suffix(path)))
        for name, value in settings.items():
            store.set_setting(name, value)
        return store

    @classmethod
    def open(cls, path: Path) -> "Store":
        """Open an existing project; `UserError` says what is in the way."""
        return cls(open_database(path if path.exists() else with_suffix(path)))

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write everything into the file and release it."""
        self._database.close()

    def setting(self, name: str, default: str = "") -> str:
        """A setting of the project: variety, task, guidelines, reasons, annotator's choices."""
        found = self._database.value("SELECT value FROM setting WHERE name = ?", (name,))
        return default if found is None else str(found)

    def set_setting(self, name: str, value: str) -> Changed:
        """Change a setting of the project."""
        with self._database.write():
            self._database.run(
                "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                (name, value),
            )
        return changed("project")

    def records(self) -> Iterator[Record]:
        """Every row that an export may hold, with its provenance."""
        return self.rows.records()

    def record(self, uid: str) -> Record | None:
        """The row of a uid as it would be exported now, or None."""
        return self.rows.find(uid)

    def back_up(self, reason: str) -> Path:
        """A verified copy of the project in the folder beside it."""
        return back_up(self._database, reason)

    def hold_still(self, *, held: bool) -> bool:
        """Let another process copy the file (`back_up_file`), or no longer; whether it may."""
        if not held:
            clear_unfinished(self.path)
        return self._database.hold(held=held)

    @property
    def backup_wanted(self) -> bool:
        """Whether the backup of its last closing is missing."""
        return backup_wanted(self.path)

    def backups(self) -> list[Path]:
        """The project's backups, newest first."""
        return backups(self.path)

    def snapshot(self, path: Path) -> None:
        """A consistent copy for a job worker to read."""
        self._database.copy_to(path)

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file, when idle."""
        self._database.checkpoint()

    def recount(self) -> None:
        """Rebuild the cell counts from the candidates."""
        recount(self._database)

    def problems(self) -> list[str]:
        """What is wrong with the file: SQLite's findings and rows whose text changed."""
        found = self._database.quick_check()
        found += [f"seed {each}" for each in self.seeds.damaged()]
        found += [f"candidate {each}" for each in self.candidates.damaged()]
        return found


def with_suffix(path: Path) -> Path:
    """The project file's path: `NAME.zerria`."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
