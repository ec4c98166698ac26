"""Exports that were made, each with the mix it was made under and its manifest."""

import json
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from engine.model import Changed, canonical_json, changed
from engine.store.connection import Database, now


class Releases:
    """The releases of one project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        mix: str,
        random_seed: int,
        format_name: str,
        folder: str,
        manifest: Mapping[str, Any],
        evaluated: Mapping[str, Sequence[str]] | None = None,
    ) -> Changed:
        """Note a finished export; `evaluated` are the uids of its validation and test rows, which
        later exports must not train on."""
        with self._database.write():
            release = self._database.run(
                "INSERT INTO release (uid, at, mix, random_seed, format, folder, manifest) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    uuid.uuid4().hex,
                    now(),
                    mix,
                    random_seed,
                    format_name,
                    folder,
                    canonical_json(dict(manifest)),
                ),
            )
            self._database.run_many(
                "INSERT OR IGNORE INTO release_row (release_id, uid, split) VALUES (?, ?, ?)",
                [
                    (release, uid, split)
                    for split, uids in (evaluated or {}).items()
                    for uid in uids
                ],
            )
        return changed("releases")

    def all(self) -> list[dict[str, Any]]:
        """Every release, newest first, its manifest as data."""
        rows = self._database.rows("SELECT * FROM release ORDER BY id DESC")
        return [{**dict(row), "manifest": json.loads(row["manifest"])} for row in rows]
