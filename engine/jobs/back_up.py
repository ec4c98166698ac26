"""A backup made by another process than the project's owner.

While the project is open its owner holds the file still. Of a project that was just closed a process
of its own makes it, which nobody waits for (`engine.worker --back-up`): if that dies, or the project is
opened and written to meanwhile, the note that it is wanted stays, and the next session that opens the
project makes it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.errors import Cancelled
from engine.store.backups import back_up_file, copy_file


def run_in_worker(
    args: dict[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `back_up`: args project, reason; the path of the copy, empty where it was stopped."""
    made = back_up_file(Path(args["project"]), str(args["reason"]), cancelled)
    return {"backup": str(made or "")}


def copy_project(
    args: dict[str, Any],
    emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `copy_project`: args copy_from, snapshot; the event `copied` says that the owner may
    write to its file again. It goes before a job that reads a copy."""
    if not copy_file(Path(args["copy_from"]), Path(args["snapshot"]), cancelled):
        raise Cancelled
    emit("copied", {})
    return {}
