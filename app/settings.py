"""A person's taste, kept outside the project: language, look, sizes, recent files.

What belongs to the data (reasons, guidelines, quotas) is in the project file.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from app.fonts import ARABIC_FAMILY, LARGEST, NORMAL, SMALLEST
from app.theme import SCHEMES
from engine.paths import config_folder

T = TypeVar("T")

MOST_RECENT = 10


@dataclass
class Settings:
    """Read once with `Settings.load()`, changed as attributes, written with `save()`.

    An empty `language` means the system's; `keys` holds only the keys that a person changed
    (action → key).
    """

    language: str = ""
    theme: str = "system"
    text_size: int = NORMAL
    arabic_font: str = ARABIC_FAMILY
    annotator: str = ""
    model_folder: Path | None = None
    recent: list[Path] = field(default_factory=list)
    geometry: bytes = b""
    keys: dict[str, str] = field(default_factory=dict)
    hide_scores: bool = False
    other_script: bool = False
    typing_aid: bool = False

    @classmethod
    def load(cls) -> "Settings":
        """The settings on this machine; a damaged value counts as not set."""
        stored = _store()
        plain = cls()
        theme = _read(stored, "theme", str, plain.theme)
        folder = _read(stored, "model_folder", str, "")
        return cls(
            language=_read(stored, "language", str, plain.language),
            theme=theme if theme in SCHEMES else plain.theme,
            text_size=within_sizes(_read(stored, "text_size", int, plain.text_size)),
            arabic_font=_read(stored, "arabic_font", str, "") or plain.arabic_font,
            annotator=_read(stored, "annotator", str, plain.annotator),
            model_folder=Path(folder) if folder else None,
            recent=_read(stored, "recent", _paths, []),
            geometry=_read(stored, "geometry", _bytes, plain.geometry),
            keys=_read(stored, "keys", _mapping, {}),
            hide_scores=_read(stored, "hide_scores", str, "") == "yes",
            other_script=_read(stored, "other_script", str, "") == "yes",
            typing_aid=_read(stored, "typing_aid", str, "") == "yes",
        )

    def save(self) -> None:
        """Write everything; other values in the file stay."""
        self.text_size = within_sizes(self.text_size)
        stored = _store()
        stored.setValue("language", self.language)
        stored.setValue("theme", self.theme)
        stored.setValue("text_size", self.text_size)
        stored.setValue("arabic_font", self.arabic_font)
        stored.setValue("annotator", self.annotator)
        stored.setValue("model_folder", str(self.model_folder or ""))
        stored.setValue("recent", json.dumps([str(each) for each in self.recent]))
        stored.setValue("geometry", QByteArray(self.geometry))
        stored.setValue("keys", json.dumps(self.keys))
        stored.setValue("hide_scores", "yes" if self.hide_scores else "no")
        stored.setValue("other_script", "yes" if self.other_script else "no")
        stored.setValue("typing_aid", "yes" if self.typing_aid else "no")
        stored.sync()

    def remember_project(self, path: Path) -> None:
        """Put a project first among the recent ones, and save."""
        self.recent = [path, *(each for each in self.recent if each != path)][:MOST_RECENT]
        self.save()

    def forget_project(self, path: Path) -> None:
        """Take a project that is gone off the list, and save."""
        self.recent = [each for each in self.recent if each != path]
        self.save()


def within_sizes(size: int) -> int:
    """The nearest text size that is allowed."""
    return max(SMALLEST, min(size, LARGEST))


def _store() -> QSettings:
    folder = config_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def _read(stored: QSettings, name: str, convert: Callable[[Any], T], default: T) -> T:
    value = stored.value(name)
    try:
        return default if value is None else convert(value)
    except (ValueError, TypeError):
        return default


def _paths(value: object) -> list[Path]:
    return [Path(each) for each in json.loads(str(value)) if isinstance(each, str)]


def _mapping(value: object) -> dict[str, str]:
    pairs = dict(json.loads(str(value))).items()
    return {str(name): str(key) for name, key in pairs}


def _bytes(value: object) -> bytes:
    return bytes(value.data()) if isinstance(value, QByteArray) else b""
