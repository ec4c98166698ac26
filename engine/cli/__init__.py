"""The command line: one file per command family, each a thin shell around a job.

Exit status: 0 done, 2 the user's error (also wrong options), 1 a bug of ours, 130 cancelled.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer

from engine.cli import (
    check,
    columns,
    decisions,
    demo,
    doctor,
    export,
    gaps,
    generate,
    learning,
    project,
    recipes,
    representation,
    review,
    seeds,
    teachers,
    text,
    tokens,
    trust,
)
from engine.cli.hooks import Hooks
from engine.errors import Cancelled, UserError
from engine.text.script import reveal

#: Wrong options and commands. Newer versions of Typer carry a click of their own, so the class is
#: reached through the one name that Typer always had.
_WRONG_USE: type[Exception] = next(
    each for each in typer.BadParameter.__mro__ if each.__name__ == "ClickException"
)
_CANCELLED = 130


def make_app() -> typer.Typer:
    """All commands; the window's program adds its own to it."""
    app = typer.Typer(
        name="zerria",
        help="Grow a small set of real Darija examples into a balanced, human-verified set.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
    )
    for family in (
        demo,
        project,
        columns,
        seeds,
        generate,
        gaps,
        decisions,
        learning,
        export,
        check,
        tokens,
        trust,
        representation,
        doctor,
    ):
        family.add_to(app)
    app.add_typer(teachers.app, name="teacher")
    app.add_typer(recipes.app, name="recipe")
    app.add_typer(text.app, name="text")
    app.add_typer(review.app, name="review")
    return app


def main(
    argv: Sequence[str] | None = None,
    *,
    open_window: Callable[[Path | None, str], int] | None = None,
    window_facts: Callable[[], Mapping[str, object]] | None = None,
) -> int:
    """Run one command and return its exit status; see `Hooks` for what the window lends."""
    _speak_utf8()
    command = typer.main.get_command(make_app())
    try:
        code: Any = command.main(
            args=list(sys.argv[1:] if argv is None else argv),
            prog_name="zerria",
            standalone_mode=False,
            obj=Hooks(open_window, window_facts),
        )
    except UserError as error:
        print(f"zerria: {reveal(str(error))}", file=sys.stderr)
        return 2
    except _WRONG_USE as error:
        error.show()  # type: ignore[attr-defined]
        return 2
    except (Cancelled, KeyboardInterrupt, typer.Abort):
        code = _CANCELLED
    except BrokenPipeError:
        return 1
    if code == _CANCELLED:  # Typer itself turns a Ctrl+C between two steps into this status
        print("zerria: cancelled; what was done until then is kept.", file=sys.stderr)
    return code if isinstance(code, int) else 0


def _speak_utf8() -> None:
    """Arabic must come out whole on a terminal or pipe of any code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
