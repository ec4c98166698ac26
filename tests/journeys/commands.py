"""Commands of a journey in this process: a process of its own for each takes most of the time.

`test_command_line_journey` runs them as a user does.
"""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any

from engine.cli import main


@dataclass(frozen=True)
class Said:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


def run(*words: object) -> Said:
    """One command, however it ends."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(each) for each in words])
    for stream in (out, err):
        stream.seek(0)
    return Said(code, out.read(), err.read())


def runs(*words: object, code: int = 0) -> dict[str, Any]:
    """One command with --json: what it told, or where it must fail the sentence as `error`."""
    said = run(*words, "--json")
    assert said.code == code, said.err
    if code:
        return {"error": said.err}
    return dict(json.loads(said.out.splitlines()[-1]))
