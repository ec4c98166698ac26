"""Where resources, sample projects, models and logs live, from source and installed alike."""

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path

_ROOT = Path(__file__).resolve().parent.parent


def shown_path(path: Path) -> str:
    """A path as text that can be stored and shown, whatever bytes its name holds."""
    return os.fsencode(path).decode("utf-8", "replace")


def resources() -> Path:
    """The folder of recipes, icons, help, translations and the starter teacher."""
    return _ROOT / "resources"


def samples() -> Path:
    """The sample projects that ship, one folder each."""
    return _ROOT / "projects"


def _own(variable: str, default: Path) -> Path:
    given = os.environ.get(variable)
    return Path(given) if given else default


def config_folder() -> Path:
    """This person's settings. `ZERRIA_CONFIG` moves it (tests, portable use)."""
    return _own("ZERRIA_CONFIG", user_config_path("zerria", appauthor=False))


def data_folder() -> Path:
    """This person's models and projects. `ZERRIA_DATA` moves it."""
    return _own("ZERRIA_DATA", user_data_path("zerria", appauthor=False))


def log_folder() -> Path:
    """Logs of the window and its workers. `ZERRIA_LOGS` moves it."""
    return _own("ZERRIA_LOGS", user_log_path("zerria", appauthor=False))
