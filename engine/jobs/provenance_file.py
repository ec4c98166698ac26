"""Reads provenance.jsonl of an export line by line, as often as asked, and keeps none of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: What every line says as a text.
LINE_TEXTS = (
    "uid", "split", "origin", "task", "label", "variety", "script", "topic", "register", "lineage",
    "group", "source", "licence",
)  # fmt: skip


class ProvenanceFile:
    """The lines that can be read, each with its number in the file as `line`.

    Iterating reads the file anew; `len` is known after a first reading. `broken` holds the numbers
    of the first lines that are no record, at most `most` of them.
    """

    def __init__(self, path: Path, most: int) -> None:
        self.path = path
        self.broken: list[int] = []
        self._most = most
        self._rows = 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        self.broken = []
        rows = 0
        try:
            file = self.path.open("rb")
        except OSError:
            return  # told as missing by whoever looks at the files
        with file:
            for number, raw in enumerate(file, 1):
                line = parsed_line(raw)
                if line is not None:
                    rows += 1
                    line["line"] = number
                    yield line
                elif len(self.broken) < self._most:
                    self.broken.append(number)
        self._rows = rows

    def __len__(self) -> int:
        return self._rows

    def at(self, places: set[int]) -> dict[int, dict[str, Any]]:
        """The lines at these places (of the readable ones, from 0)."""
        found: dict[int, dict[str, Any]] = {}
        if places:
            last = max(places)
            for place, line in enumerate(self):
                if place in places:
                    found[place] = line
                if place == last:
                    break
        return found


def parsed_line(raw: bytes) -> dict[str, Any] | None:
    """A line as an object with texts where there should be texts; None when it is not."""
    try:
        line = json.loads(raw.decode())
    except (ValueError, RecursionError):
        return None
    if not isinstance(line, dict) or not isinstance(line.get("provenance", {}), dict):
        return None
    return line if all(isinstance(line.get(key), str) for key in LINE_TEXTS) else None
