"""Commands on what leaves Zerria: export."""

from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json, last_data
from engine.cli.project import Project
from engine.jobs.export import export as run_export
from engine.mix.mix_file import read_mix
from engine.store import Store


def export(
    project: Project,
    mix: Annotated[Path, typer.Option(help="The mix: a TOML file.")],
    out: Annotated[Path, typer.Option(help="The folder to write.")],
    format_name: Annotated[
        str, typer.Option("--format", help="chat, alpaca, csv, parquet; else the mix's.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Write a dataset under a mix: what is missing is told before anything is written."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        done = last_data(console.watch(run_export(store, read_mix(mix), format_name, out)))
    console.result(done)


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(export)
