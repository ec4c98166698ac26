"""Commands of a review in another tool: out to it and back."""

from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json, last_data
from engine.cli.project import Project
from engine.jobs.review_elsewhere import bring as run_bring
from engine.jobs.review_elsewhere import send as run_send
from engine.model import Status
from engine.store import QueueFilter, Store

app = typer.Typer(
    help="Review candidates in Argilla or Label Studio, and bring the answers home.",
    no_args_is_help=True,
)


@app.command()
def send(
    project: Project,
    out: Annotated[Path, typer.Option(help="The new folder to write.")],
    tool: Annotated[str, typer.Option("--format", help="argilla or label-studio.")],
    status: Annotated[Status, typer.Option(help="waiting, skipped or flagged.")] = Status.WAITING,
    task: Annotated[str, typer.Option(help="Only this task; one at a time.")] = "",
    label: Annotated[str, typer.Option(help="Only this label.")] = "",
    variety: Annotated[str, typer.Option(help="Only this variety, such as arq.")] = "",
    limit: Annotated[int, typer.Option(min=0, help="The best so many; 0 for all.")] = 0,
    as_json: Json = False,
) -> None:
    """Write candidates as an import of another tool, with its questions and this text in them."""
    console = Console(as_json=as_json)
    wanted = QueueFilter(status=status, label=label, variety=variety)
    with Store.open(project) as store:
        events = run_send(store, tool, out, wanted, task=task, limit=limit)
        console.result(last_data(console.watch(events)))


@app.command()
def bring(
    project: Project,
    file: Annotated[Path, typer.Argument(help="The tool's export: JSON, or Argilla's folder.")],
    as_json: Json = False,
) -> None:
    """Take a tool's answers as decisions, all in one gesture that one undo takes back."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        console.result(last_data(console.watch(run_bring(store, file))))
