"""Commands on teachers: list, add, info, test."""

from pathlib import Path
from typing import Annotated, Any

import typer

from engine.cli import teacher_facts, teacher_scores
from engine.cli.console import Console, Json
from engine.jobs.try_teacher import try_teacher
from engine.known_teachers import add as keep
from engine.known_teachers import default, find, known
from engine.plugin import TeacherSpec
from engine.runners.local import LocalRunner
from engine.teachers import TEACHERS

app = typer.Typer(help="Teachers: the models that write.", no_args_is_help=True)
teacher_scores.add_to(app)


@app.command("list")
def list_teachers(as_json: Json = False) -> None:
    """The teachers you have."""
    console = Console(as_json=as_json)
    specs = list(known().values())
    console.table(
        "", ("teacher", "kind", "model"), [(each.name, each.kind, each.model) for each in specs]
    )
    if as_json:
        console.result(
            {"teachers": [{"name": s.name, "kind": s.kind, "model": s.model} for s in specs]}
        )


@app.command("add")
def add_teacher(
    name: str,
    file: Annotated[Path, typer.Argument(help="A GGUF model file.")],
    context: Annotated[int, typer.Option(min=0, help="Most tokens; 0: what a run needs.")] = 0,
    gpu_layers: Annotated[
        int, typer.Option(help="Layers on the GPU; -1: all that fit, 0: none.")
    ] = -1,
    threads: Annotated[int, typer.Option(min=0, help="Processor threads; 0: chosen.")] = 0,
    sequences: Annotated[int, typer.Option(min=0, help="Answers at a time; 0: chosen.")] = 0,
    batch: Annotated[int, typer.Option(min=0, help="Tokens a step; 0: chosen.")] = 0,
    full_speed_on_battery: Annotated[
        bool, typer.Option("--full-speed-on-battery", help="All threads on battery as well.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Add a GGUF model of your choice; the file stays where it is."""
    settings: dict[str, int | float | str | bool] = {
        name: value
        for name, value in (
            ("context", context),
            ("threads", threads),
            ("sequences", sequences),
            ("batch", batch),
            ("full_speed_on_battery", full_speed_on_battery),
        )
        if value
    }
    if gpu_layers >= 0:
        settings["gpu_layers"] = gpu_layers
    spec = TeacherSpec(name, "llama", str(file.resolve()), settings)
    facts = TEACHERS["llama"].describe(spec)
    keep(spec)
    teacher_facts.show(Console(as_json=as_json), name, facts)


@app.command()
def info(
    teacher: Annotated[str, typer.Argument(help="A teacher's name, or a GGUF file.")] = "",
    as_json: Json = False,
) -> None:
    """What a teacher is, what it needs, and whether this computer holds it."""
    spec = _spec(teacher)
    console = Console(as_json=as_json)
    facts = dict(TEACHERS[spec.kind].describe(spec))
    build = teacher_facts.build_of(spec) if spec.kind == "llama" else {}
    teacher_facts.show(console, spec.name, facts, build)


@app.command()
def test(
    teacher: Annotated[str, typer.Argument(help="A teacher's name, or a GGUF file.")] = "",
    as_json: Json = False,
) -> None:
    """Try it for ten seconds: how fast it reads and writes, and the time for 1,000 rows.

    The first time, some seconds before that find out how many answers at a time, threads and tokens
    a step are fastest on this computer. That is kept for the model.
    """
    console = Console(as_json=as_json)
    with LocalRunner() as runner:
        data: dict[str, Any] = try_teacher(_spec(teacher), runner)
    teacher_facts.show_trial(console, data)


def _spec(name: str) -> TeacherSpec:
    if not name:
        return default(rules=False)
    if name not in known() and (Path(name).exists() or name.endswith(".gguf")):
        return TeacherSpec(Path(name).stem, "llama", name)
    return find(name)
