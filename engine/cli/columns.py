"""The command on the columns of a project's records: columns."""

from pathlib import Path
from typing import Annotated, Any

import typer

from engine.cli.console import Console, Json
from engine.cli.project import Project
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.records import SETTING, schema_of, set_schema
from engine.records import Column, parse_schema
from engine.store import Store


def columns(
    project: Project,
    take: Annotated[
        Path | None, typer.Option(help="Take the columns of this TOML or JSON file.")
    ] = None,
    save: Annotated[
        Path | None, typer.Option(help="Write the columns into this TOML file.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show the columns of the project's records, or take them from a file."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        if take is not None:
            set_schema(store, parse_schema(_read(take), take.name))
        schema = schema_of(store)
        own = bool(store.setting(SETTING))
    if save is not None:
        _write(save, schema.as_toml())
    console.table(
        schema.name if own else f"{schema.name} (until the project has its own)",
        ("name", "title", "type", "required", "personal", "values"),
        [
            (
                each.name,
                each.title,
                each.type,
                "yes" if each.required else "",
                "yes" if each.personal else "",
                _values(each),
            )
            for each in schema.columns
        ],
    )
    if as_json:
        console.result(
            {
                "name": schema.name,
                "own": own,
                "columns": [_as_data(each) for each in schema.columns],
            }
        )


def _values(column: Column) -> str:
    if column.choices:
        return ", ".join(column.choices)
    if column.low or column.high:
        return f"{column.low or '…'} – {column.high or '…'} {column.unit}".strip()
    return column.unit


def _as_data(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "title": column.title,
        "type": column.type,
        "required": column.required,
        "personal": column.personal,
        "choices": list(column.choices),
        "low": column.low,
        "high": column.high,
        "step": column.step,
        "unit": column.unit,
    }


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The file {file} can not be read: {problem}."),
            file=path,
            problem=problem,
        ) from problem


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The columns can not be written to {file}: {reason}"),
            file=path,
            reason=problem.strerror or problem,
        ) from problem


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(columns)
