"""Rows that could not be read, one at a time: looked at, and mended."""

from collections.abc import Sequence
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Changed, SeedExample, changed
from engine.store.connection import Database
from engine.store.seeds import Seeds, quarantined_row, read_seed

_MENDED_ALREADY = QT_TRANSLATE_NOOP(
    "engine", "Line {line} of {file} is no longer set aside: it was mended already."
)


class Quarantine:
    """The quarantine of one project; `Seeds` fills it."""

    def __init__(self, database: Database, seeds: Seeds) -> None:
        self._database = database
        self._seeds = seeds

    def get(self, row_id: int) -> dict[str, Any] | None:
        """A row as in `Seeds.quarantined`; None when it is not set aside."""
        row = self._database.one("SELECT * FROM quarantine WHERE id = ?", (row_id,))
        return None if row is None else quarantined_row(row)

    def like(self, row_id: int) -> SeedExample | None:
        """The first seed of the same import: what is true of one row is often true of all."""
        row = self._database.one(
            "SELECT seed.* FROM seed JOIN quarantine USING (import_id) WHERE quarantine.id = ? "
            "ORDER BY seed.id LIMIT 1",
            (row_id,),
        )
        return None if row is None else read_seed(row)

    def repair(
        self, row_id: int, seed: SeedExample, exact_key: str, bands: Sequence[int]
    ) -> Changed:
        """A row that a person mended becomes a seed, in one transaction.

        `UserError` when it is no longer set aside (somebody mended it meanwhile).
        """
        with self._database.write():
            import_id = self._database.value(
                "SELECT import_id FROM quarantine WHERE id = ?", (row_id,)
            )
            if import_id is None:
                raise UserError(_MENDED_ALREADY, file=seed.file, line=str(seed.row))
            stored, _ = self._seeds.add(import_id, [(seed, exact_key, bands)])
            self._database.run("DELETE FROM quarantine WHERE id = ?", (row_id,))
            self._database.run(
                "UPDATE import SET quarantined = quarantined - 1 WHERE id = ?", (import_id,)
            )
        return stored | changed("quarantine")
