"""Commands on what leaves Zerria: export, check."""

from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json, last_data
from engine.cli.project import Project
from engine.jobs.check import check as run_check
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


def check(
    folder: Annotated[Path, typer.Argument(help="The folder of an export.")],
    as_json: Json = False,
) -> int:
    """Re-open an export and prove it: format, hashes, no leak between splits, quotas."""
    console = Console(as_json=as_json)
    done = last_data(console.watch(run_check(folder)))
    console.result(done)
    return 0 if done["ok"] else 2


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(export)
    app.command()(check)
