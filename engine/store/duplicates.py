"""Seeds that repeat another one."""

from engine.model import SeedExample
from engine.store.connection import Database
from engine.store.seeds import read_seed


class Duplicates:
    """The duplicates among the seeds of one project; `Seeds` marks them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, after: int, size: int) -> list[tuple[SeedExample, str]]:
        """The next ones after an id, each with the text of the seed it repeats."""
        rows = self._database.rows(
            "SELECT seed.*, twin.text AS twin_text FROM seed JOIN seed AS twin "
            "ON twin.id = seed.duplicate_of WHERE seed.id > ? ORDER BY seed.id LIMIT ?",
            (after, size),
        )
        return [(read_seed(row), str(row["twin_text"])) for row in rows]

    def count(self) -> int:
        """How many there are."""
        return int(self._database.value("SELECT coalesce(sum(duplicates), 0) FROM import"))
