"""Commands on what leaves Zerria: export."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json, last_data
from engine.cli.project import Project
from engine.jobs.export import export as run_export
from engine.jobs.token_lengths import measure_with
from engine.mix.mix_file import read_mix
from engine.runners.local import LocalRunner
from engine.store import Store


def export(
    project: Project,
    mix: Annotated[Path, typer.Option(help="The mix: a TOML file.")],
    out: Annotated[Path, typer.Option(help="The folder to write.")],
    format_name: Annotated[
        str,
        typer.Option(
            "--format", help="chat, trl_preference, llama_factory, hub, xlsx, …; else the mix's."
        ),
    ] = "",
    evaluation: Annotated[
        list[Path] | None,
        typer.Option(help="A file that will evaluate: rows near it stay out. May be repeated."),
    ] = None,
    refuse_shortage: Annotated[
        bool, typer.Option("--refuse-shortage", help="Write nothing if the mix can not be met.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell counts and what is missing; write nothing.")
    ] = False,
    tokenizer: Annotated[
        Path | None,
        typer.Option(
            help="A SentencePiece .model or a GGUF file: tell the rows' lengths under it."
        ),
    ] = None,
    max_tokens: Annotated[
        int, typer.Option("--max-tokens", min=0, help="Tell rows longer than this; 0: none.")
    ] = 0,
    as_json: Json = False,
) -> None:
    """Write a dataset under a mix: what is missing is told before anything is written."""
    console = Console(as_json=as_json)
    chosen = read_mix(mix)
    limits = chosen.decontamination
    more = [str(each.resolve()) for each in evaluation or ()]
    files = tuple(dict.fromkeys([*limits.files, *more]))
    chosen = replace(chosen, decontamination=replace(limits, files=files))
    with Store.open(project) as store, LocalRunner() as runner:
        events = run_export(
            store,
            chosen,
            format_name,
            out,
            accept_shortage=not refuse_shortage,
            dry_run=dry_run,
            folder=mix.parent,
            measure=measure_with(tokenizer, max_tokens, runner) if tokenizer else None,
        )
        done = last_data(console.watch(events))
    console.result(done)


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(export)
