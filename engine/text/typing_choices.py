"""What a person chose for the words that they type: a small file of their own, on this machine only."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: Typed words that are remembered; the one that was not chosen for longest goes first.
MOST_WORDS = 5_000
_MOST_BYTES = 4 * 1024 * 1024
_LONGEST = 64


class TypingChoices:
    """How often each spelling was chosen for a typed word."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` is where they are kept; a damaged file counts as none."""
        self._path = path
        self._chosen: dict[str, dict[str, int]] = {}
        self._changed = False
        if path is not None:
            self._chosen = _read(path)

    def of(self, typed: str) -> tuple[str, ...]:
        """What was chosen for a word, the most frequent first; among equals the latest."""
        found = self._chosen.get(typed, {})
        latest_first = reversed(found.items())
        return tuple(text for text, _ in sorted(latest_first, key=lambda each: -each[1]))

    def add(self, typed: str, text: str) -> None:
        """It was chosen once more."""
        if max(len(typed), len(text)) > _LONGEST:
            return
        found = self._chosen.pop(typed, {})
        found[text] = found.pop(text, 0) + 1
        self._chosen[typed] = found
        while len(self._chosen) > MOST_WORDS:
            del self._chosen[next(iter(self._chosen))]
        self._changed = True

    def take_back(self, typed: str, text: str) -> None:
        """It was chosen, and that was undone."""
        found = self._chosen.get(typed, {})
        if text in found:
            found[text] -= 1
            if not found[text]:
                del found[text]
            if not found:
                del self._chosen[typed]
            self._changed = True

    def save(self) -> None:
        """Keep them for the next time; what can not be written is not kept."""
        if self._path is None or not self._changed:
            return
        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(self._chosen, ensure_ascii=False), encoding="utf-8")
            part.replace(self._path)
        except (OSError, UnicodeError):
            return
        self._changed = False


def _read(path: Path) -> dict[str, dict[str, int]]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            return {}
        stored = json.loads(path.read_text(encoding="utf-8"))
        return {
            typed: {text: number for text, number in found.items() if _is_count(number)}
            for typed, found in list(stored.items())[-MOST_WORDS:]
        }
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def _is_count(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and 0 < number < 1_000_000
