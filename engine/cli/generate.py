"""Commands that make and check candidates: generate, verify."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json, last_data
from engine.cli.gaps import chosen_guidance, parse_cell
from engine.cli.project import Project
from engine.jobs.ask_verdicts import ask_verdicts, asking_names
from engine.jobs.gaps import standing
from engine.jobs.generate import Generation
from engine.jobs.generate import generate as run_generation
from engine.jobs.guidance import added_text
from engine.jobs.planning import GenerationPlan
from engine.jobs.verify import verify_candidates
from engine.jobs.watermark import can_mark
from engine.jobs.watermark_key import marks
from engine.known_teachers import default, find
from engine.mix.mix_file import read_mix
from engine.recipes import choices_from, find_recipe
from engine.runners.local import LocalRunner
from engine.store import Store


def generate(
    project: Project,
    recipe: Annotated[str, typer.Option(help="A recipe's name or TOML file.")],
    teacher: Annotated[
        str, typer.Option(help="A teacher's name; else your first model, or rules.")
    ] = "",
    per_seed: Annotated[int, typer.Option(min=0, help="Candidates from each seed.")] = 0,
    total: Annotated[int, typer.Option(min=0, help="Candidates in all.")] = 0,
    seed: Annotated[
        int | None, typer.Option(help="Random seed: the same one asks the same requests.")
    ] = None,
    label: Annotated[str, typer.Option(help="Only seeds with this label.")] = "",
    variety: Annotated[str, typer.Option(help="Only seeds of this variety.")] = "",
    script: Annotated[str, typer.Option(help="Only seeds in this script.")] = "",
    watermark: Annotated[
        bool | None,
        typer.Option(help="Mark the answers with the project's key; else as the project says."),
    ] = None,
    option: Annotated[
        list[str] | None,
        typer.Option(
            "--set", help="A choice of the recipe, as NAME=CHOICE; zerria recipe show tells them."
        ),
    ] = None,
    check: Annotated[
        list[str] | None,
        typer.Option(
            help="One more check, such as judge or label_kept; may be given several times."
        ),
    ] = None,
    until_quotas: Annotated[
        bool, typer.Option(help="Ask for what the project's mix lacks, the emptiest cell first.")
    ] = False,
    cell: Annotated[
        str, typer.Option(help="With --until-quotas: only this cell, as label=joy,variety=arq.")
    ] = "",
    mix: Annotated[
        Path | None,
        typer.Option("--mix", help="With --until-quotas: this mix; else the project's own."),
    ] = None,
    avoid: Annotated[
        list[str] | None,
        typer.Option(help="Tell the teacher what was rejected for this reason; several times."),
    ] = None,
    guided: Annotated[
        bool, typer.Option(help="Add the guidance that the project keeps for this recipe.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Let a teacher write candidates from the seeds; an interrupted run goes on where it was."""
    console = Console(as_json=as_json)
    found = find_recipe(recipe)
    spec = find(teacher) if teacher else default(rules=bool(found.operations))
    each = per_seed or (0 if total or until_quotas else 1)
    plan = GenerationPlan(each, total, label, variety, script)
    with Store.open(project) as store, LocalRunner() as runner:
        marked = marks(store) if watermark is None else watermark
        if marked and watermark is None and not can_mark(spec):
            console.say(f"The answers of {spec.name} can not be marked: they will carry no mark.")
            marked = False
        guidance = chosen_guidance(store, found.name, avoid or (), kept=guided)
        if guidance:
            console.say(f"Added to each prompt:\n{added_text(guidance)}")
        plan = replace(
            plan,
            watermark=marked,
            checks=tuple(check or ()),
            options=choices_from(option or ()),
            until_quotas=until_quotas,
            cell=parse_cell(cell) if until_quotas else {},
            guidance=guidance.as_data() if guidance else {},
        )
        generation = Generation(store, found, spec)
        lacking = None
        if until_quotas and mix is not None:
            lacking = standing(store, read_mix(mix), mix.parent)
        generation.begin(plan, seed, lacking)
        if generation.resumed:
            console.say("Going on with the run that was interrupted.")
        totals = last_data(console.watch(run_generation(generation, runner)))
    console.result(totals)


def verify(
    project: Project,
    teacher: Annotated[
        str, typer.Option(help="Ask this teacher for the checks given with --check.")
    ] = "",
    check: Annotated[
        list[str] | None,
        typer.Option(
            help="A check that asks a teacher; may be given several times. Else all of them."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Run the verifiers again on every candidate that waits for a decision."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        if not teacher and not check:
            console.result(last_data(console.watch(verify_candidates(store))))
            return
        spec = find(teacher) if teacher else default(rules=False)
        with LocalRunner() as runner:
            events = ask_verdicts(store, spec, check or asking_names(), runner)
            console.result(last_data(console.watch(events)))


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(generate)
    app.command()(verify)
