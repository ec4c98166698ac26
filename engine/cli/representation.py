"""Commands on what a dataset shows and hides: represent, privacy."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.cli.console import Console, Json, last_data
from engine.cli.project import Project
from engine.jobs.privacy import privacy as run_privacy
from engine.jobs.project_mix import project_mix
from engine.jobs.represent import represent as run_represent
from engine.mix.mix_file import read_mix
from engine.mix.spec import DatasetMix
from engine.store import Store

Mix = Annotated[
    Path | None, typer.Option("--mix", help="The mix: a TOML file; else the project's own.")
]
Seed = Annotated[int, typer.Option(min=0, help="Equal seeds give equal results.")]


def represent(project: Project, mix: Mix = None, seed: Seed = 0, as_json: Json = False) -> None:
    """Compare generated, accepted and exported rows with the real ones, attribute by attribute."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        events = run_represent(
            store, _chosen(store, mix), seed=seed, folder=(mix or project).parent
        )
        done = last_data(console.watch(events))
    if as_json:
        console.result(done)
        return
    columns = ["attribute", "rows", "seeds", "TV", "95 %", "JS", "q", "flagged"]
    for each in done["comparisons"]:
        title = f"{each['base']} → {each['group']}"
        console.table(title, columns, [_shift_line(shift) for shift in each["shifts"]])
        flagged = [shift for shift in each["shifts"] if shift["flagged"]]
        for shift in flagged:
            lines = [_category_line(category) for category in shift["categories"]]
            console.table(
                shift["attribute"], ["value", each["base"], each["group"], "ratio", "95 %"], lines
            )
    told = [each["sentence"] for each in done["sentences"]]
    console.result({"flagged": len(told), **{str(n): text for n, text in enumerate(told, 1)}})


def privacy(project: Project, mix: Mix = None, seed: Seed = 0, as_json: Json = False) -> None:
    """Look for copies of real rows and for personal data in what an export would hold."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        events = run_privacy(store, _chosen(store, mix), seed=seed, folder=(mix or project).parent)
        done = last_data(console.watch(events))
    if as_json:
        console.result(done)
        return
    copies = [
        [each["uid"], f"{each['likeness']:.2f}", each["text"], each["real_text"]]
        for each in done["copies"]
    ]
    if copies:
        console.table("Copies", ["row", "likeness", "synthetic", "real"], copies)
    finds = [[each["uid"], each["origin"], each["type"], each["text"]] for each in done["finds"]]
    if finds:
        console.table("Personal data", ["row", "origin", "type", "what"], finds)
    console.result(dict(_figures(done)))


def _figures(done: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    for name in ("rows", "synthetic", "exact_copies", "near_copies", "personal_rows"):
        yield name, done[name]
    closeness = done["closeness"]
    if closeness is None:
        yield "closeness", "too few rows"
        return
    yield "nearer_to_training_half", f"{closeness['nearer']:.1%}"
    yield "nearer_than_held_out_rows", f"{closeness['below']:.1%}"
    for name in ("dcr_training", "dcr_held_out", "dcr_real", "nndr_training", "nndr_held_out"):
        figures = closeness[name]
        yield name, f"5 % {figures['low']:.3f}, median {figures['median']:.3f}"


def _shift_line(shift: Mapping[str, Any]) -> Sequence[str]:
    pair = " / ".join(map(str, shift["rows"])), " / ".join(map(str, shift["seeds"]))
    if shift["tv"] is None:
        return [shift["attribute"], *pair, "insufficient data", "", "", "", ""]
    low, high = shift["tv_interval"]
    figures = f"{shift['tv']:.3f}", f"{low:.3f}-{high:.3f}", f"{shift['js']:.3f}"
    return [shift["attribute"], *pair, *figures, f"{shift['q']:.3f}", "yes" * shift["flagged"]]


def _category_line(category: Mapping[str, Any]) -> Sequence[str]:
    counts = [
        f"{count} ({share:.1%})"
        for count, share in zip(category["counts"], category["shares"], strict=True)
    ]
    if category["ratio"] is None:
        return [category["value"] or "not stated", *counts, "", ""]
    low, high = category["ratio_interval"]
    limits = f"{low:.2f}-" + (f"{high:.2f}" if high is not None else "")
    return [category["value"] or "not stated", *counts, f"{category['ratio']:.2f}", limits]


def _chosen(store: Store, mix: Path | None) -> DatasetMix:
    return read_mix(mix) if mix is not None else project_mix(store)


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(represent)
    app.command()(privacy)
