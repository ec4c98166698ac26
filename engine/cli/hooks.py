"""What the window's program lends to the command line; the engine alone has none of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Hooks:
    """`open_window(project, screen)` runs the window and returns its exit status;
    `window_facts()` tells of Qt and fonts."""

    open_window: Callable[[Path | None, str], int] | None = None
    window_facts: Callable[[], Mapping[str, object]] | None = None
