"""Commands on what is missing and what was learned from rejections: gaps, guidance."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.cli.console import Console, Json
from engine.cli.project import Project
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.gaps import of_cell, outlook, recipe_yields, standing
from engine.jobs.guidance import (
    Guidance,
    added_text,
    keep_guidance,
    kept_guidance,
    reason_counts,
    suggested,
)
from engine.jobs.project_mix import project_mix
from engine.known_teachers import default, find
from engine.mix.mix_file import read_mix
from engine.mix.spec import CELL_KEYS, cell_text
from engine.recipes import find_recipe
from engine.store import Store

_NO_CELL = QT_TRANSLATE_NOOP(
    "engine",
    "{cell} is no cell. Write keys and values like label=joy,variety=arq; the keys are {keys}.",
)
_NO_GUIDANCE = QT_TRANSLATE_NOOP(
    "engine",
    "The guidance file {file} can not be read: {problem}. It is a JSON object with the lists of "
    'texts "sentences" and "examples".',
)


def gaps(
    project: Project,
    recipe: Annotated[
        str, typer.Option(help="Reckon with what people keep of this recipe's rows.")
    ] = "",
    teacher: Annotated[str, typer.Option(help="Reckon with this teacher's measured speed.")] = "",
    cell: Annotated[str, typer.Option(help="Only this cell: label=joy,variety=arq.")] = "",
    mix: Annotated[
        Path | None, typer.Option("--mix", help="The mix: a TOML file; else the project's own.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show which cells of the mix lack accepted rows, and what it takes to fill them."""
    console = Console(as_json=as_json)
    found = find_recipe(recipe) if recipe else None
    spec = find(teacher) if teacher else default(rules=bool(found and found.operations))
    with Store.open(project) as store:
        chosen = project_mix(store) if mix is None else read_mix(mix)
        lacking = of_cell(standing(store, chosen, (mix or project).parent), parse_cell(cell))
        name = found.hash if found else ""
        data = outlook(store, lacking.now(store, name), name, spec.name)
        data["yields"] = recipe_yields(store)
    if as_json:
        console.result(data)
        return
    columns = ["cell", "wanted", "there", "missing", "to generate", "waiting", "expected", "to ask"]
    keys = ("wanted", "have", "missing", "room", "waiting", "expected", "candidates")
    lines = [
        [cell_text(each["cell"]) or "all rows", *(each[key] for key in keys)]
        for each in data["gaps"]
    ]
    console.table("What is missing, the emptiest first", columns, lines)
    columns = [
        "recipe",
        "version",
        "asked",
        "answered",
        "usable",
        "decided",
        "kept",
        "share",
        "95 %",
    ]
    console.table("What people kept, by recipe version", columns, map(_yield_line, data["yields"]))
    console.result({**data["outlay"], "rows_per_minute": data["rows_per_minute"] or "not measured"})


def guidance(
    project: Project,
    recipe: Annotated[str, typer.Option(help="A recipe's name or TOML file.")],
    avoid: Annotated[
        list[str] | None,
        typer.Option(help="Make guidance from the rejections for this reason; several times."),
    ] = None,
    file: Annotated[
        Path | None, typer.Option(help="Keep the guidance of this JSON file, edited by you.")
    ] = None,
    clear: Annotated[bool, typer.Option(help="Forget the guidance of this recipe.")] = False,
    as_json: Json = False,
) -> None:
    """Show, make or forget what the next prompts of a recipe learn from rejections."""
    console = Console(as_json=as_json)
    name = find_recipe(recipe).name
    with Store.open(project) as store:
        if clear:
            keep_guidance(store, name, Guidance())
        elif file is not None:
            keep_guidance(store, name, _read(file))
        elif avoid:
            keep_guidance(store, name, suggested(store, name, avoid))
        kept = kept_guidance(store, name)
        counts = [each for each in reason_counts(store) if each["recipe"] == name]
    data = {"reasons": counts, "guidance": kept.as_data(), "added": added_text(kept)}
    if as_json:
        console.result(data)
        return
    keys = ("version", "label", "variety", "script", "reason", "count")
    console.table("Rejections", keys, [[each[key] for key in keys] for each in counts])
    console.result({"added to the prompt": data["added"] or "nothing"})


def parse_cell(text: str) -> dict[str, str]:
    """A cell as one writes it: label=joy,variety=arq."""
    found: dict[str, str] = {}
    for part in filter(None, (each.strip() for each in text.split(","))):
        key, sign, value = part.partition("=")
        if not sign or key.strip() not in CELL_KEYS:
            raise UserError(_NO_CELL, cell=text, keys=", ".join(CELL_KEYS))
        found[key.strip()] = value.strip()
    return found


def chosen_guidance(store: Store, recipe: str, avoid: Sequence[str], *, kept: bool) -> Guidance:
    """The guidance of a run: made of rejections (and kept in the project), or as it was kept."""
    if avoid:
        keep_guidance(store, recipe, suggested(store, recipe, avoid))
    return kept_guidance(store, recipe) if avoid or kept else Guidance()


def _read(file: Path) -> Guidance:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise UserError(_NO_GUIDANCE, file=file, problem=problem) from problem
    known = ("reasons", "sentences", "examples")
    if not isinstance(data, Mapping) or any(
        not isinstance(data.get(key, []), list)
        or not all(isinstance(each, str) for each in data.get(key, []))
        for key in known
    ):
        raise UserError(_NO_GUIDANCE, file=file, problem="other keys or values")
    return Guidance.from_data(data)


def _yield_line(each: Mapping[str, Any]) -> list[object]:
    share = f"{each['kept'] / each['decided']:.0%}" if each["decided"] else ""
    between = f"{each['low']:.0%}-{each['high']:.0%}" if each["decided"] else ""
    names = ("recipe", "version", "requests", "answered", "parsed", "decided", "kept")
    return [*(each[name] for name in names), share, between]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(gaps)
    app.command()(guidance)
