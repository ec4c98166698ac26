"""JSON Lines and JSON arrays: written in batches, and read back row by row in little memory.

An array has one object a line between lines of its brackets, so that a file of a million rows is
checked as a stream; an array laid out otherwise by another program is read whole.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from json.encoder import encode_basestring
from pathlib import Path
from typing import BinaryIO

from engine.exporters import problem
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Record, TaskType

RowText = Callable[[Record, Mapping[str, TaskType]], str]
Writer = Callable[[Iterable[Record], BinaryIO, Mapping[str, TaskType]], int]
#: What is wrong with a row, as a marked sentence with {file} and {row}; "" if nothing is.
Finding = Callable[[object], str]
Check = Callable[[Path], Iterator[str]]

_BATCH = 1000


def quoted(text: str) -> str:
    """A text as JSON, quotes included, with readable Arabic.

    JSON escapes the quotation mark, the backslash and the controls below the space, which are not
    printable; most texts have none of them and need no look at each letter.
    """
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return encode_basestring(text)


def lines_writer(row_text: RowText) -> Writer:
    """A `write` of JSON Lines: `row_text` gives the JSON of a record."""

    def write(records: Iterable[Record], file: BinaryIO, tasks: Mapping[str, TaskType]) -> int:
        rows = 0
        stream = iter(records)
        known = dict(tasks)  # a registry looks a task up slower than its row is written
        while batch := [row_text(record, known) for record in islice(stream, _BATCH)]:
            rows += len(batch)
            batch.append("")
            file.write("\n".join(batch).encode())
        return rows

    return write


def array_writer(row_text: RowText) -> Writer:
    """A `write` of a JSON array with one object a line."""

    def write(records: Iterable[Record], file: BinaryIO, tasks: Mapping[str, TaskType]) -> int:
        rows = 0
        stream = iter(records)
        known = dict(tasks)  # a registry looks a task up slower than its row is written
        file.write(b"[")
        while batch := [row_text(record, known) for record in islice(stream, _BATCH)]:
            file.write(b",\n" if rows else b"\n")
            file.write(",\n".join(batch).encode())
            rows += len(batch)
        file.write(b"\n]\n")
        return rows

    return write


def lines_check(finding: Finding) -> Check:
    """A `check` of JSON Lines: cut lines, what is no JSON, and what `finding` says of a row."""

    def check(path: Path) -> Iterator[str]:
        row = 0
        with path.open("rb") as file:
            for row, line in enumerate(file, 1):
                if not line.endswith(b"\n"):
                    text = QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the line is cut off.")
                    yield problem(text, file=path.name, row=row)
                if found := _line_finding(line, finding):
                    yield problem(found, file=path.name, row=row)
        if not row:
            yield problem(QT_TRANSLATE_NOOP("engine", "{file} is empty."), file=path.name)

    return check


def array_check(finding: Finding) -> Check:
    """A `check` of a JSON array: brackets and commas, and what `finding` says of a row."""

    def check(path: Path) -> Iterator[str]:
        row = 0
        try:
            for row, line in enumerate(_array_lines(path), 1):
                if found := _line_finding(line, finding):
                    yield problem(found, file=path.name, row=row)
        except (ValueError, RecursionError):
            row = 0
        if not row:
            text = QT_TRANSLATE_NOOP("engine", "{file} is no JSON array of rows in UTF-8.")
            yield problem(text, file=path.name)

    return check


def _array_lines(path: Path) -> Iterator[bytes]:
    """The JSON of each row of an array; `ValueError` where brackets or commas are wrong."""
    with path.open("rb") as file:
        if file.readline() != b"[\n":
            file.seek(0)
            values = json.loads(file.read().decode())
            if not isinstance(values, list):
                raise ValueError("no array")
            yield from (json.dumps(value).encode() for value in values)
            return
        before = b""
        for line in file:
            if before == b"]\n":
                raise ValueError("text after the array")
            if before:
                yield _without_comma(before, is_last=line == b"]\n")
            before = line
        if before != b"]\n":
            raise ValueError("the array has no end")


def _without_comma(line: bytes, *, is_last: bool) -> bytes:
    end = b"\n" if is_last else b",\n"
    if not line.endswith(end) or (is_last and line.endswith(b",\n")):
        raise ValueError("a comma too many or too few")
    return line.removesuffix(end)


def _line_finding(line: bytes, finding: Finding) -> str:
    try:
        value = json.loads(line.decode())
        if b"\\ud" in line or b"\\uD" in line:
            json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: a text holds half a character.")
    except (ValueError, RecursionError):
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: this is no UTF-8 JSON.")
    return finding(value)
