"""Commands on a project as a whole: new, stats."""

from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.statistics import composition_table, statistics
from engine.jobs.token_report import report_on_tokens
from engine.model import VARIETIES
from engine.runners.local import LocalRunner
from engine.store import Store
from engine.tasks import TASKS
from engine.text.script import reveal

Project = Annotated[Path, typer.Argument(help="The project file, NAME.zerria.")]


def new(
    project: Project,
    variety: Annotated[
        str, typer.Option(help="What the project is in: arq, ary, aeb, arz, apc, arb.")
    ] = "arq",
    task: Annotated[str, typer.Option(help="The shape of its seeds: see the help.")] = "text",
    as_json: Json = False,
) -> None:
    """Make a new, empty project."""
    if variety not in VARIETIES:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "There is no variety {name}. There are: {known}."),
            name=variety,
            known=", ".join(VARIETIES),
        )
    if task not in TASKS:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "There is no task {name}. There are: {known}."),
            name=task,
            known=", ".join(TASKS),
        )
    with Store.create(project, {"variety": variety, "task": task}) as store:
        Console(as_json=as_json).result(
            {"project": str(store.path), "variety": variety, "task": task}
        )


def stats(
    project: Project,
    tokenizer: Annotated[
        Path | None,
        typer.Option(
            help="A SentencePiece .model or a GGUF file: adds tokens per word of the seeds."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Count seeds, candidates and decisions, in all and by cell."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        data = statistics(store)
        if tokenizer is not None:
            with LocalRunner() as runner:
                report = report_on_tokens(
                    (seed.text for seed in store.seeds.stream()), tokenizer, runner
                )
            data["tokens_per_word"] = round(report.tokens_per_word, 2)
            data["shattered"] = [word for word, _ in report.shattered]
    if not as_json:
        for line in composition_table(data["cells"]).split("\n"):
            print(reveal(line))
        data = {name: value for name, value in data.items() if name != "cells"}
    console.result(data)


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(new)
    app.command()(stats)
