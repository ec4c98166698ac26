"""Commands on what a dataset will do and where it is from: forecast, watermark."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.cli.console import Console, Json, last_data
from engine.cli.project import Project
from engine.jobs.forecast import forecast as run_forecast
from engine.jobs.project_mix import project_mix
from engine.jobs.watermark import job_args, key_to_look_for, tokeniser_for
from engine.mix.forecast import GENERATIONS
from engine.mix.mix_file import read_mix
from engine.runners.local import LocalRunner
from engine.store import Store


def forecast(
    project: Project,
    mix: Annotated[
        Path | None, typer.Option(help="The mix: a TOML file; else the project's own.")
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Equal seeds give equal results.")] = 0,
    generations: Annotated[
        int, typer.Option(min=1, max=20, help="How often a model is trained on the one before.")
    ] = GENERATIONS,
    as_json: Json = False,
) -> None:
    """Forecast collapse: train a small stand-in again and again on the mix, beside other mixes."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        chosen = read_mix(mix) if mix is not None else project_mix(store)
        folder = (mix or project).parent
        events = run_forecast(store, chosen, seed=seed, generations=generations, folder=folder)
        done = last_data(console.watch(events))
    if as_json:
        console.result(done)
        return
    for title, figure in (
        ("Perplexity of held-out real texts, × generation 0", "perplexity"),
        ("Rare words still written", "survival"),
    ):
        columns = ["scenario", "real", *map(str, range(generations + 1))]
        console.table(title, columns, [_line(each, figure) for each in done["curves"]])
    console.result({"forecast": done["sentence"], "note": done["caption"]})


def watermark(
    path: Annotated[Path, typer.Argument(help="JSONL, CSV, Parquet, text, or a release folder.")],
    project: Annotated[Path, typer.Option(help="The project whose mark is looked for.")],
    teacher: Annotated[
        str, typer.Option(help="Who wrote the texts; else the teacher of the last marked run.")
    ] = "",
    tokenizer: Annotated[
        Path | None, typer.Option(help="In place of a teacher: its model file (GGUF).")
    ] = None,
    field: Annotated[str, typer.Option(help="The column or key to read; else every text.")] = "",
    as_json: Json = False,
) -> None:
    """Look for the project's mark in texts: many rows together, never one alone."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        key = key_to_look_for(store)
        model = tokenizer or tokeniser_for(store, teacher)
    with LocalRunner() as runner:
        args = job_args(path.resolve(), key, model.resolve(), field)
        done = last_data(console.watch(runner.call("watermark", args)))
    if as_json:
        console.result(done)
        return
    shown = ("rows", "n", "repeated", "green", "z", "p", "verdict", "model", "key_id")
    told = {name: done[name] for name in shown}
    console.result({"watermark": done["sentence"], **told, "note": done["caption"]})


def _line(curve: Mapping[str, Any], figure: str) -> Sequence[str]:
    real = "all" if curve["scenario"] == "accumulate" else f"{curve['real_share']:.0%}"
    return [curve["scenario"], real, *(f"{each:.2f}" for each in curve[figure]["mean"])]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(forecast)
    app.command()(watermark)
