"""Commands that prove what left Zerria: check."""

from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json, last_data
from engine.jobs.check import check as run_check
from engine.store import Store


def check(
    folder: Annotated[Path, typer.Argument(help="The folder of an export.")],
    project: Annotated[
        Path | None,
        typer.Option(help="The project it came from: its rows and decisions are compared too."),
    ] = None,
    as_json: Json = False,
) -> int:
    """Re-open an export and prove it: format, hashes, no leak between splits, quotas."""
    console = Console(as_json=as_json)
    if project is None:
        done = last_data(console.watch(run_check(folder)))
    else:
        with Store.open(project) as store:
            done = last_data(console.watch(run_check(folder, store)))
    console.result(done)
    return 0 if done["ok"] else 2


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(check)
