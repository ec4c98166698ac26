"""JSON: one object a line, or a list of objects under any name."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import (
    ROW_LIMIT,
    NotText,
    escaped,
    is_blank,
    looks_like_json,
    too_long,
    visible_names,
)
from engine.importers.decoding import Decoded, decode
from engine.importers.json_list import elements
from engine.importers.notes import DOUBLED_KEYS, note
from engine.plugin import Importer, RawRow

NOT_JSON = QT_TRANSLATE_NOOP(
    "engine",
    "The row on line {line} is not valid JSON: {problem} (character {place}). Correct the line, or "
    "remove it.",
)
NOT_AN_OBJECT = QT_TRANSLATE_NOOP(
    "engine",
    "The row on line {line} is no JSON object. Write it as {example}, with a name for every value.",
)
TOO_DEEP = QT_TRANSLATE_NOOP(
    "engine", "The row on line {line} is nested too deeply to be read. Write it flat."
)
LIST_NOT_CLOSED = QT_TRANSLATE_NOOP(
    "engine", "The list has no end: the file may have been cut on line {line}. Get a whole copy."
)
AFTER_THE_LIST = QT_TRANSLATE_NOOP(
    "engine", "There is text after the end of the list, on line {line}. Move it into the list."
)


class _Number(float):
    """A number that remembers how it was written: 1.10 must not become 1.1."""

    literal: str

    def __new__(cls, literal: str) -> "_Number":
        made = super().__new__(cls, literal)
        made.literal = literal
        return made


def sniff(head: bytes) -> bool:
    """Some line begins like a JSON object or list."""
    return looks_like_json(head) or any(
        line.lstrip().startswith((b'{"', b"{}", b"[", b'"')) for line in head.splitlines()
    )


def read(path: Path, encoding: str) -> Iterator[RawRow]:
    """One row an object; a broken one has a problem and does not stop the others."""
    decoded = decode(path, encoding)
    if _is_list(decoded):
        yield from _read_list(decoded)
        return
    for line in decoded.lines():
        if line.length > ROW_LIMIT:
            yield too_long(line.number, line.text, line.length)
        else:
            yield _row(line.number, line.text)


def _is_list(decoded: Decoded) -> bool:
    """Whether the whole file is one list, not one object (or list) a line."""
    if not decoded.head().lstrip("\ufeff \t\r\n").startswith("["):
        return False
    first = ""
    for line in decoded.lines():
        if is_blank(line.text):
            continue
        if first:
            # A broken first line of a JSONL file must not make a list of all that follows.
            lines_follow = first.strip() != "[" and not first.rstrip().endswith(",")
            an_object = line.text.lstrip().startswith("{") and _complete(line.text)
            return not _complete(first) and not (lines_follow and an_object)
        if line.length > ROW_LIMIT:
            return True
        first = line.text
    return True


def _complete(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _read_list(decoded: Decoded) -> Iterator[RawRow]:
    with decoded.open() as stream:
        for element in elements(stream):
            values = {"line": str(element.line)}
            if element.kind == "unclosed":
                yield RawRow(element.line, values, escaped(element.text), LIST_NOT_CLOSED)
            elif element.kind == "after":
                yield RawRow(element.line, values, escaped(element.text), AFTER_THE_LIST)
            elif element.length > ROW_LIMIT:
                yield too_long(element.line, element.text, element.length)
            else:
                yield _row(element.line, element.text, blank_is_problem=True)


def _row(line: int, text: str, *, blank_is_problem: bool = False) -> RawRow:
    if is_blank(text) and not blank_is_problem:
        return RawRow(line, {})
    doubled: list[str] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(found)
        if len(made) < len(found):
            names = [name for name, _ in found]
            doubled.extend(name for name in made if names.count(name) > 1)
        return made

    try:
        value = json.loads(text.strip("\ufeff \t"), object_pairs_hook=pairs, parse_float=_Number)
        columns = _columns(value) if isinstance(value, dict) else {}
    except json.JSONDecodeError as problem:
        values = {"line": str(line), "problem": problem.msg, "place": str(problem.pos + 1)}
        return RawRow(line, values, escaped(text), NOT_JSON)
    except RecursionError:
        return RawRow(line, {"line": str(line)}, escaped(text), TOO_DEEP)
    except ValueError as problem:  # a number of more than 4,300 digits
        values = {"line": str(line), "problem": str(problem), "place": "1"}
        return RawRow(line, values, escaped(text), NOT_JSON)
    if not isinstance(value, dict):
        values = {"line": str(line), "example": '{"text": "…"}'}
        return RawRow(line, values, escaped(text), NOT_AN_OBJECT)
    names = ", ".join(visible_names(dict.fromkeys(doubled)))
    warnings = (note(DOUBLED_KEYS, names=names),) if doubled else ()
    return RawRow(line, columns, text, warnings=warnings)


def _columns(value: dict[str, Any]) -> dict[str, str]:
    return dict(zip(visible_names(value), map(_cell, value.values()), strict=True))


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, _Number):
        return NotText(value.literal)
    return NotText(json.dumps(value, ensure_ascii=False))


IMPORTER = Importer(
    name="jsonl",
    title=QT_TRANSLATE_NOOP("engine", "JSON, one object a line or one list"),
    suffixes=(".jsonl", ".ndjson", ".json"),
    sniff=sniff,
    read=read,
)
