"""Whether a project's file is whole: SQLite's own check, and each text against its hash."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from engine.model import Changed
from engine.store import Store

SETTING = "last_check"
#: Problems that are told by name; the number is that of all.
_TOLD = 20


@dataclass(frozen=True, slots=True)
class LastCheck:
    """When the file was last checked, and what was wrong with it."""

    at: str
    count: int
    problems: tuple[str, ...] = ()


def run_in_worker(
    args: Mapping[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    _cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `health`: args snapshot, a copy page by page, with whatever is wrong with it."""
    with Store.open(Path(args["snapshot"])) as store:
        found = store.problems()
    return {"count": len(found), "problems": found[:_TOLD]}


def keep_check(store: Store, data: Mapping[str, Any]) -> Changed:
    """Keep what a check found in the project."""
    kept = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "count": int(data["count"]),
        "problems": [str(each) for each in data["problems"]],
    }
    return store.set_setting(SETTING, json.dumps(kept, ensure_ascii=False))


def last_check(store: Store) -> LastCheck | None:
    """The last check; None when there was none, or what is kept of it can not be read."""
    try:
        kept = json.loads(store.setting(SETTING) or "null")
        return LastCheck(str(kept["at"]), int(kept["count"]), tuple(map(str, kept["problems"])))
    except (ValueError, TypeError, KeyError):
        return None


def size_of(store: Store) -> int:
    """Bytes of the project's file, with what is not yet moved into it."""
    names = (store.path, store.path.with_name(store.path.name + "-wal"))
    return sum(path.stat().st_size for path in names if path.is_file())


def size_of_backups(store: Store) -> int:
    """Bytes of all its copies."""
    return sum(path.stat().st_size for path in store.backups() if path.is_file())
