"""A backup made by the worker, while the owner of the project holds its file still."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.store.backups import back_up_file


def run_in_worker(
    args: dict[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `back_up`: args project, reason; the path of the copy, empty where it was stopped."""
    made = back_up_file(Path(args["project"]), str(args["reason"]), cancelled)
    return {"backup": str(made or "")}
