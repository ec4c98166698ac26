"""A backup made by another process than the project's owner.

While the project is open its owner holds the file still (`run_in_worker`). Of a project that was just
closed a process of its own makes it, which nobody waits for (`after_closing`): if that dies, or the
project is opened and written to meanwhile, the note that it is wanted stays, and the next session
that opens the project makes it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.store.backups import back_up_file


def run_in_worker(
    args: dict[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `back_up`: args project, reason; the path of the copy, empty where it was stopped."""
    made = back_up_file(Path(args["project"]), str(args["reason"]), cancelled)
    return {"backup": str(made or "")}


def after_closing(path: Path) -> int:
    """Back up a closed project; 0, or 1 where it could not be done."""
    try:
        back_up_file(path, "work")
    except UserError:
        return 1
    return 0
