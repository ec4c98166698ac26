"""What is reckoned once and kept between starts: JSON files in the application's data folder."""

import json
import os
import tempfile
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from engine.paths import data_folder


def read_kept(name: str) -> dict[str, object]:
    """What a file holds; nothing when it is not there or spoilt."""
    try:
        found = json.loads(_path(name).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def write_kept(name: str, content: Mapping[str, object]) -> None:
    """Replace a file whole; a folder that can not be written only costs reckoning again."""
    path = _path(name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{name}")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file)
        Path(temporary).replace(path)
    except OSError:
        return


def library_version() -> str:
    """The version of the binding, read without loading its native library."""
    try:
        return version("llama-cpp-python")
    except PackageNotFoundError:
        return "unknown"


def _path(name: str) -> Path:
    return data_folder() / f"{name}.json"
