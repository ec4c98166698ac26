"""How commands speak: progress and words on stderr, the result on stdout, JSON for machines."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any

import typer

from engine.i18n import fill
from engine.model import Event
from engine.text.script import reveal

#: `--json`, the same for every command.
Json = Annotated[bool, typer.Option("--json", help="End with one JSON object on stdout.")]


class Console:
    """The terminal of one command."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._shown = 0

    def say(self, text: str) -> None:
        """One line for a person, on stderr; nothing when a machine reads."""
        if not self.as_json:
            self._clear()
            print(reveal(text), file=sys.stderr)

    def progress(self, text: str) -> None:
        """A line that the next one replaces, on a terminal only."""
        if not self.as_json and sys.stderr.isatty():
            line = reveal(text)[:110]
            print(f"\r{line:<{self._shown}}", end="", file=sys.stderr, flush=True)
            self._shown = len(line)

    def _clear(self) -> None:
        if self._shown:
            print("\r" + " " * self._shown + "\r", end="", file=sys.stderr)
            self._shown = 0

    def watch(self, events: Iterable[Event]) -> Iterator[Event]:
        """Show progress and warnings of a job as they come; every event is passed on."""
        for event in events:
            if event.kind == "progress":
                self.progress("  ".join(f"{name} {value}" for name, value in event.data.items()))
            elif event.kind in ("warning", "shortage", "conflict"):
                self.say(_sentence(event.data))
            elif event.kind == "loaded":
                notes: Any = event.data.get("notes", ())
                for note in notes:
                    self.say(str(note))
            yield event
        self._clear()

    def result(self, data: Mapping[str, Any]) -> None:
        """The outcome: one JSON object, or `name  value` lines."""
        self._clear()
        if self.as_json:
            print(json.dumps(data, ensure_ascii=False))
            return
        width = max((len(name) for name in data), default=0)
        for name, value in data.items():
            shown = (
                value
                if isinstance(value, str | int | float)
                else json.dumps(value, ensure_ascii=False)
            )
            print(f"{name:<{width}}  {reveal(str(shown))}")

    def table(self, title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """A table on stdout; texts are plain, their control signs visible."""
        if self.as_json:
            return
        from rich.console import Console as Rich
        from rich.table import Table
        from rich.text import Text

        self._clear()
        table = Table(title=title or None, title_justify="left")
        for column in columns:
            table.add_column(column)
        for row in rows:
            table.add_row(*(Text(reveal(str(cell))) for cell in row))
        Rich().print(table)


def _sentence(data: Mapping[str, Any]) -> str:
    """What an event says, its placeholders filled."""
    return str(data.get("sentence") or fill(str(data.get("text", "")), data.get("values", {})))


def last_data(events: Iterable[Event]) -> dict[str, Any]:
    """Run a job to its end and return the data of its `done` event."""
    data: Mapping[str, Any] = {}
    for event in events:
        if event.kind == "done":
            data = event.data
    return dict(data)
