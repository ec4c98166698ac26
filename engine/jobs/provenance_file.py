"""Reads provenance.jsonl of an export line by line, as often as asked, and keeps none of it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
    if not isinstance(line, dict) or not isinstance(line.get("accepted", True), bool):
        return None
    if not all(isinstance(line.get(key), str) for key in LINE_TEXTS):
        return None
    return line if _is_provenance(line.get("provenance", {})) else None


def _is_provenance(value: object) -> bool:
    """Whether what is counted of a row's provenance has the shape that it should."""
    if not isinstance(value, dict):
        return False
    seeds, edit = value.get("seeds", []), value.get("edit", {})
    return (
        isinstance(seeds, list)
        and all(isinstance(each, str) for each in seeds)
        and all(isinstance(value.get(key, ""), str) for key in ("recipe", "teacher"))
        and isinstance(value.get("sampling", {}), dict)
        and isinstance(edit, dict)
        and _is_distance(edit)
    )


def _is_distance(edit: Mapping[str, Any]) -> bool:
    distance, share = edit.get("distance"), edit.get("normalised")
    if distance is None:
        return True
    return (
        isinstance(distance, int)
        and 0 <= distance < 1 << 53
        and isinstance(share, int | float)
        and 0 <= share <= 1
    )


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line as the row that it tells of, as far as a manifest counts it."""

    uid: str
    task: str
    label: str
    variety: str
    script: str
    topic: str
    register: str
    origin: str
    source: str
    licence: str
    accepted: bool
    provenance: Mapping[str, Any]


def row_of(line: Mapping[str, Any]) -> LineRow:
    """What a manifest counts of a line."""
    return LineRow(
        line["uid"],
        line["task"],
        line["label"],
        line["variety"],
        line["script"],
        line["topic"],
        line["register"],
        line["origin"],
        line["source"],
        line["licence"],
        line.get("accepted", True),
        line.get("provenance", {}),
    )
