"""The command that shows it all: demo."""

from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json
from engine.cli.hooks import Hooks
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.demo import Demo, guideline_languages
from engine.paths import data_folder
from engine.runners.local import LocalRunner


def demo(
    context: typer.Context,
    headless: Annotated[
        bool, typer.Option("--headless", help="No window: go on to a checked export.")
    ] = False,
    folder: Annotated[
        Path | None, typer.Option("--dir", help="Where the sample project is made.")
    ] = None,
    language: Annotated[
        str, typer.Option("--language", help="Of the sample's guidelines: ar, en or fr.")
    ] = "en",
    as_json: Json = False,
) -> int:
    """Make the sample project, let the starter teacher write, then review or export."""
    console = Console(as_json=as_json)
    hooks: Hooks = context.obj or Hooks()
    if not headless and hooks.open_window is None:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "This program has no window. Use: demo --headless")
        )
    if language not in guideline_languages():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "The sample has no guidelines in “{language}”. Choose one of: {known}."
            ),
            language=language,
            known=", ".join(guideline_languages()),
        )
    show = Demo(folder or _own_folder(fresh=headless), language)
    if not headless and show.project.exists():
        assert hooks.open_window is not None
        return hooks.open_window(show.project, "curate")
    with LocalRunner() as runner:
        for event in console.watch(show.prepare(runner)):
            if event.kind == "step":
                console.say(str(event.data["sentence"]))
    if not headless:
        assert hooks.open_window is not None
        return hooks.open_window(show.project, "curate")
    for event in console.watch(show.finish()):
        if event.kind == "step":
            console.say(str(event.data["sentence"]))
    console.table("zerria demo", ("step", "result"), show.report().items())
    if as_json:
        console.result(show.report())
    return 0 if show.checked else 1


def _own_folder(*, fresh: bool) -> Path:
    """Where the sample is kept; with `fresh`, the first such folder that holds none yet."""
    folder = data_folder() / "demo"
    number = 2
    while fresh and Demo(folder).project.exists():
        folder = data_folder() / f"demo-{number}"
        number += 1
    return folder


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(demo)
