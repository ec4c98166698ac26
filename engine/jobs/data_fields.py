"""What columns a data file has, and of which types, told by reading it: for its description."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

#: Media types by suffix; those that croissant's library reads are spelled as it does.
MEDIA_TYPES = {
    ".jsonl": "application/jsonlines",
    ".json": "application/json",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".parquet": "application/x-parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}
#: So many rows tell the types of a file of JSON lines.
_SAMPLE = 1_000
_TYPES = {str: "sc:Text", bool: "sc:Boolean", int: "sc:Integer", float: "sc:Float"}


@dataclass(frozen=True, slots=True)
class DataField:
    """A column: `parts` are the texts in its object, or in each of a list of them (`many`), such as
    the turns of a chat."""

    name: str
    type: str = "sc:Text"
    many: bool = False
    parts: tuple[str, ...] = ()


def fields_of(path: Path) -> list[DataField]:
    """The columns of a file of rows; none for a format that is no table or can not be read."""
    reader = {
        ".jsonl": _of_lines,
        ".json": _of_array,
        ".csv": _of_cells,
        ".parquet": _of_parquet,
    }.get(path.suffix)
    return reader(path) if reader else []


def array_rows(path: Path) -> Iterator[Any]:
    """The values of a JSON array: one by one where each has a line of its own, else all at once.

    Raises `ValueError` on what is no JSON array.
    """
    with path.open("rb") as file:
        lines = (line.strip().removesuffix(b",") for line in file)
        if next(lines, b"") != b"[":
            yield from _whole_array(path)
            return
        for line in lines:
            if line == b"]":
                return
            yield json.loads(line.decode())


def _whole_array(path: Path) -> list[Any]:
    values = json.loads(path.read_bytes().decode())
    if not isinstance(values, list):
        raise ValueError("no array")  # noqa: TRY004 - the same fault as text that is no JSON
    return values


def _of_lines(path: Path) -> list[DataField]:
    with path.open("rb") as file:
        rows = [json.loads(line.decode()) for line in islice(file, _SAMPLE)]
    names = {name: None for row in rows if isinstance(row, dict) for name in row}
    return _described({name: [row[name] for row in rows if name in row] for name in names})


def _of_array(path: Path) -> list[DataField]:
    """The keys that every row has: a path into the array would skip rows without them. None where
    a value holds objects: croissant's library finds no path into those of an array.
    """
    names: dict[str, list[Any]] = {}
    for number, row in enumerate(array_rows(path)):
        if not isinstance(row, dict):
            return []
        if not number:
            names = {name: [] for name in row}
        names = {name: values for name, values in names.items() if name in row}
        if number < _SAMPLE:
            for name, values in names.items():
                values.append(row[name])
    found = _described(names)
    return [] if any(each.parts for each in found) else found


def _of_cells(path: Path) -> list[DataField]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [DataField(name) for name in next(csv.reader(file), [])]


def _of_parquet(path: Path) -> list[DataField]:
    from pyarrow import parquet, types

    found = []
    for column in parquet.read_schema(path):
        kind = column.type
        many = types.is_list(kind) or types.is_large_list(kind)
        kind = kind.value_type if many else kind
        parts: tuple[str, ...] = ()
        if many and types.is_struct(kind):
            parts = tuple(each.name for each in kind)
        name = next(
            (
                name
                for fits, name in (
                    (types.is_boolean, "sc:Boolean"),
                    (types.is_integer, "sc:Integer"),
                    (types.is_floating, "sc:Float"),
                )
                if fits(kind)
            ),
            "sc:Text",
        )
        found.append(DataField(column.name, name, many, parts))
    return found


def _described(columns: dict[str, list[Any]]) -> list[DataField]:
    """The columns that can be described: not those of objects that hold more than texts."""
    found = [_field(name, values) for name, values in columns.items()]
    return [each for each in found if each is not None]


def _field(name: str, values: list[Any]) -> DataField | None:
    if values and all(isinstance(each, dict) for each in values):
        plain = [key for key in values[0] if all(isinstance(each.get(key), str) for each in values)]
        return DataField(name, parts=tuple(plain)) if plain else None
    lists = [each for each in values if isinstance(each, list)]
    if len(lists) < len(values) or not values:
        return DataField(name, _type(values))
    inner = [each for items in lists for each in items]
    if inner and all(isinstance(each, dict) for each in inner):
        names = {key: None for each in inner for key, value in each.items()}
        plain = [key for key in names if all(isinstance(each.get(key), str) for each in inner)]
        return DataField(name, many=True, parts=tuple(plain))
    return DataField(name, _type(inner), many=True)


def _type(values: list[Any]) -> str:
    kinds = {type(each) for each in values}
    return _TYPES.get(kinds.pop(), "sc:Text") if len(kinds) == 1 else "sc:Text"
