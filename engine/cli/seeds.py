"""The command that brings seeds in: import."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json, last_data
from engine.cli.project import Project
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.privacy import KEEP
from engine.importers.seeding import SeedOptions
from engine.jobs.import_seeds import import_file, with_privacy
from engine.jobs.records import with_columns
from engine.jobs.set_aside_file import write_set_aside
from engine.model import Chunking
from engine.store import Store


def import_seeds(
    project: Project,
    files: Annotated[
        list[Path],
        typer.Argument(
            help="JSONL, CSV, TSV, XLSX or text files; documents to make questions of: PDF, DOCX, "
            "PPTX, EPUB, HTML, Markdown."
        ),
    ],
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", help="ROLE=COLUMN, such as text=tweet; may be repeated."),
    ] = None,
    variety: Annotated[str, typer.Option(help="Of rows that do not say; else the project's.")] = "",
    script: Annotated[str, typer.Option(help="Arab, Latn, mixed; else detected row by row.")] = "",
    label: Annotated[str, typer.Option(help="A label for all rows that have none.")] = "",
    topic: Annotated[str, typer.Option(help="A topic for all rows that have none.")] = "",
    register: Annotated[str, typer.Option(help="A register for all rows that have none.")] = "",
    source: Annotated[
        str, typer.Option(help="Where rows that do not say come from; else the file's name.")
    ] = "",
    licence: Annotated[
        str,
        typer.Option(
            help="Of rows that do not say, such as CC-BY-4.0 or MIT; unknown if nobody can tell. "
            "Needed unless a column says it."
        ),
    ] = "",
    task: Annotated[
        str,
        typer.Option(
            help="Of the rows; else the project's. passage: cut a text file as a document."
        ),
    ] = "",
    chunk_size: Annotated[
        int, typer.Option(help="Of documents: how many characters a passage may have at most.")
    ] = Chunking().size,
    chunk_overlap: Annotated[
        int,
        typer.Option(
            help="Of documents: how many characters a passage may share with the one before it; else a "
            "sixth of the size, 200 at most.",
            show_default=False,
        ),
    ] = -1,
    encoding: Annotated[str, typer.Option(help="The files' encoding; else detected.")] = "",
    personal_data: Annotated[
        str,
        typer.Option(
            help="What becomes of phones, e-mails, ids, …: keep, redact ([PHONE]) or pseudonymise. "
            "The original stays in the project only."
        ),
    ] = KEEP,
    aside: Annotated[
        Path | None,
        typer.Option(help="Write all rows that are set aside into this file (CSV)."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Import seeds: nothing lost, nothing changed; bad rows are set aside with their reason."""
    console = Console(as_json=as_json)
    held: Counter[str] = Counter(rows=0)
    totals = {"imported": 0, "duplicates": 0, "quarantined": 0, "blank": 0}
    with Store.open(project) as store:
        options = SeedOptions(
            mapping=_mapping(map_ or []),
            task=task or store.setting("task", "text"),
            variety=variety or store.setting("variety"),
            variety_given=bool(variety),
            chunk_size=chunk_size,
            chunk_overlap=chunk_overlap,
            script=script,
            label=label,
            topic=topic,
            register=register,
            source=source,
            licence=licence,
        )
        options = with_columns(store, with_privacy(store, options, personal_data))
        if store.seeds.count():
            store.back_up("import")
        for file in files:
            events = console.watch(import_file(store.seeds, file, options, encoding))
            done = last_data(events)
            for name in totals:
                totals[name] += done[name]
            held.update(done["personal_data"])
        if aside is not None:
            write_set_aside(store, aside)
        set_aside = store.seeds.quarantined()[-5:] if totals["quarantined"] else []
    for row in set_aside:
        reason = UserError(row["reason"], **row["values"])
        console.say(f"set aside: {row['file']}, line {row['row']}: {reason}")
    console.result({**totals, "personal_data": dict(held)} if held["rows"] else totals)


def _mapping(pairs: list[str]) -> dict[str, str]:
    """`role=column` pairs as column → role, the way a file is read."""
    found = {}
    for pair in pairs:
        role, equals, column = pair.partition("=")
        if not equals or not role or not column:
            raise UserError(
                QT_TRANSLATE_NOOP("engine", "--map {pair} is not ROLE=COLUMN, such as text=tweet."),
                pair=pair,
            )
        found[column] = role
    return found


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("import")(import_seeds)
