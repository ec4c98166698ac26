"""Importing seed examples, from the owner's side: the rows that were read go into the project.

The window gets the batches from the worker, the command line reads in its own process; both hand
them to the same `SeedImport`.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import storable
from engine.importers.decoding import open_file
from engine.importers.notes import recognise
from engine.importers.privacy import KEEP, PSEUDONYMISE
from engine.importers.reading import (
    Preview,
    batches,
    importer_for,
    preview,
    seed_from_data,
    task_of,
)
from engine.importers.seeding import NO_TEXT_COLUMN, SeedOptions
from engine.jobs.in_steps import Steps, at_once
from engine.jobs.pseudonym_key import made_key
from engine.mix.licence_table import SUGGESTED, UNKNOWN, find_licence, is_unknown
from engine.model import Changed, Event, changed
from engine.paths import shown_path
from engine.store import Store
from engine.store.seeds import Seeds
from engine.tasks import TASKS

_CHUNK = 1 << 19
#: What an import counts.
COUNTS = ("imported", "duplicates", "quarantined", "blank")
HOLDS_PERSONAL_DATA = QT_TRANSLATE_NOOP(
    "engine",
    "Rows with personal data: {rows} ({kinds}). It goes to teachers and exports as it is; to replace "
    "it, import into a new project with --personal-data redact or pseudonymise.",
)
NO_LICENCE = QT_TRANSLATE_NOOP(
    "engine",
    "Under which licence may the rows of {file} be used? Say it for all rows with --licence ({known}, "
    "…; {unknown} if nobody can tell), or name the column that says it: --map licence=COLUMN.",
)
STRANGE_LICENCE = QT_TRANSLATE_NOOP(
    "engine",
    "The licence {licence} of {file} is none that Zerria knows; it is kept as it is written. Known "
    "are {known}, …",
)


class SeedImport:
    """One import of one file: takes batches as the worker sends them, and keeps count."""

    def __init__(
        self,
        seeds: Seeds,
        path: Path,
        encoding: str,
        mapping: Mapping[str, str],
        signature: str,
        sha256: str = "",
    ) -> None:
        self._seeds = seeds
        self._file = shown_path(Path(path.name))
        self._counts = dict.fromkeys(COUNTS, 0)
        self._personal: Counter[str] = Counter()
        self.import_id = seeds.begin_import(
            self._file, sha256 or file_sha256(path), encoding, mapping, signature
        )

    def take(self, batch: Mapping[str, Any]) -> Changed:
        """Store one batch: its seeds with duplicates marked, and the rows set aside."""
        done = changed()
        self._personal.update(batch.get("personal", {}))
        rows = [
            (seed_from_data(data), str(data["exact_key"]), [int(band) for band in data["bands"]])
            for data in batch["seeds"]
        ]
        if rows or batch["blank"]:
            stored, duplicates = self._seeds.add(self.import_id, rows, blank=batch["blank"])
            done |= stored
            self._counts["imported"] += len(rows)
            self._counts["duplicates"] += duplicates
            self._counts["blank"] += batch["blank"]
        if batch["bad"]:
            done |= self._seeds.quarantine(
                self.import_id,
                self._file,
                [(bad["line"], bad["raw"], bad["reason"], bad["values"]) for bad in batch["bad"]],
            )
            self._counts["quarantined"] += len(batch["bad"])
        return done

    def totals(self) -> dict[str, int]:
        """How many rows were imported (duplicates among them), set aside, and blank."""
        return dict(self._counts)

    def personal_data(self) -> dict[str, int]:
        """How many rows held personal data (`rows`), and how many finds of each type there were."""
        return {"rows": 0, **self._personal}


def import_file(
    store_seeds: Seeds,
    path: Path,
    options: SeedOptions,
    encoding: str = "",
    importer: str = "",
) -> Iterator[Event]:
    """Import a file in this process: warnings, one progress event a batch, then done.

    `UserError` when neither a column nor the options say under which licence the rows are.
    """
    importer = importer_for(path, options.task, importer)
    look = preview(path, encoding, importer, other_fields(with_task(options)), options.chunking)
    options = with_task(replace(options, task=task_of(look.importer, options.task)))
    options = replace(options, mapping=options.mapping or mapping_for(store_seeds, look))
    _require_columns(path, look, options)
    options = with_terms(path, options)
    if options.licence and not is_unknown(options.licence) and not find_licence(options.licence):
        names = {"licence": options.licence, "file": path.name, "known": ", ".join(SUGGESTED)}
        yield Event("warning", {"text": STRANGE_LICENCE, "values": names})
    for warning in look.warnings:
        text, values = recognise(warning)
        yield Event("warning", {"text": text, "values": values})
    job = SeedImport(store_seeds, path, look.encoding, options.mapping, look.signature)
    for batch in batches(path, options, look.encoding, look.importer):
        done = job.take(batch)
        yield Event("progress", {**job.totals(), "tables": sorted(done.tables)})
    personal = job.personal_data()
    if personal["rows"] and options.personal_data == KEEP:
        values = {"rows": str(personal["rows"]), "kinds": kinds_of(personal)}
        yield Event("warning", {"text": HOLDS_PERSONAL_DATA, "values": values})
    found = {"encoding": look.encoding, "importer": look.importer, "personal_data": personal}
    yield Event("done", {**job.totals(), **found})


def with_terms(path: Path, options: SeedOptions) -> SeedOptions:
    """The options with a licence and a source for every row; the file is a source of its own.

    `UserError` when nobody said the licence. Rows that leave the cell of a licence column empty
    then have the licence of the options, or are set aside.
    """
    if not options.licence.strip() and "licence" not in options.mapping.values():
        raise UserError(NO_LICENCE, file=path.name, known=", ".join(SUGGESTED), unknown=UNKNOWN)
    source = options.source.strip() or storable(shown_path(Path(path.stem))).strip()
    return replace(options, source=source, licence=options.licence.strip())


def mapping_for(seeds: Seeds, look: Preview) -> dict[str, str]:
    """The mapping last used for a file with these columns, else the guess."""
    return seeds.remembered_mapping(look.signature) or dict(look.mapping)


def kinds_of(personal: Mapping[str, int]) -> str:
    """`PHONE 8, EMAIL 4`: what `SeedImport.personal_data` counted, the same in every language."""
    return ", ".join(
        f"{kind.upper()} {count}" for kind, count in personal.items() if kind != "rows" and count
    )


def with_privacy(store: Store, options: SeedOptions, choice: str) -> SeedOptions:
    """The options with what becomes of personal data; a project gets its key at first use."""
    key = made_key(store) if choice == PSEUDONYMISE else ""
    return replace(options, personal_data=choice, pseudonym_key=key)


def with_task(options: SeedOptions) -> SeedOptions:
    """The options with the fields of their task filled in."""
    if options.task not in TASKS:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "There is no task {task}. Use one of: {known}."),
            task=options.task,
            known=", ".join(TASKS),
        )
    if options.columns:  # a record, whose fields the project names
        return options
    task = TASKS[options.task]
    return replace(options, main=task.main, fields=tuple(each.name for each in task.fields))


def other_fields(options: SeedOptions) -> tuple[str, ...]:
    """The names of the task's fields that are not the main one, to guess columns for."""
    return tuple(name for name in options.fields if name != options.main)


def file_sha256(path: Path) -> str:
    """The hash of a file's bytes, at once."""
    return at_once(hashing(path))


def hashing(path: Path) -> Steps[str]:
    """The hash of a file's bytes, in steps."""
    digest = hashlib.sha256()
    with open_file(path) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            yield
    return digest.hexdigest()


def _require_columns(path: Path, look: Preview, options: SeedOptions) -> None:
    """A column named by hand that a table does not have is a slip, not a thousand bad rows."""
    if not look.rows or not look.columns:
        return
    if not {"text", "chat"} & set(options.mapping.values()):
        raise UserError(NO_TEXT_COLUMN, file=path.name, columns=", ".join(look.columns[:30]))
    for column, role in options.mapping.items():
        absent = column not in look.columns
        if absent and (
            role == "licence" or (role == "text" and "chat" not in look.mapping.values())
        ):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "{file} has no column {column}. Its columns are: {columns}."
                ),
                file=path.name,
                column=column,
                columns=", ".join(look.columns[:30]),
            )
