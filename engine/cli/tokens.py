"""The command on the length of an export's rows in tokens."""

from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json, last_data
from engine.jobs.token_lengths import report_on_lengths
from engine.runners.local import LocalRunner


def tokens(
    folder: Annotated[Path, typer.Argument(help="The folder of an export.")],
    tokenizer: Annotated[
        Path, typer.Option(help="A SentencePiece .model or a GGUF file: what you train with.")
    ],
    max_tokens: Annotated[
        int, typer.Option("--max-tokens", min=0, help="Tell rows longer than this; 0: none.")
    ] = 0,
    as_json: Json = False,
) -> None:
    """Measure the rows of an export in tokens, by split, and name those that are too long."""
    console = Console(as_json=as_json)
    with LocalRunner() as runner:
        events = report_on_lengths(folder, tokenizer, max_tokens, runner)
        found = last_data(console.watch(events))
    if as_json:
        console.result(found)
        return
    names = ("rows", "mean", "median", "p95", "p99", "max", "over")
    rows = [(split, *(each[name] for name in names)) for split, each in found["splits"].items()]
    console.table("", ("split", *names), rows)
    for each in found["splits"].values():
        for row in each["over_rows"]:
            console.say(f"{row['uid']}  {row['tokens']}")


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(tokens)
