"""Tables as text: CSV and its relatives, as Excel and others write them in every country."""

import contextlib
import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import (
    ROW_LIMIT,
    escaped,
    is_blank,
    looks_like_json,
    too_long,
    visible_names,
)
from engine.importers.columns import holds_zerria_rows, is_header, is_known_name
from engine.importers.decoding import Decoded, Line, decode
from engine.importers.notes import SHORT_ROW, note
from engine.plugin import Importer, RawRow
from engine.text.spreadsheet_cell import restore

EXTRA_CELLS = QT_TRANSLATE_NOOP(
    "engine",
    "The row on line {line} has {cells} cells for {columns} columns. Put quotes around a cell "
    "that holds the separator, or remove what is too much.",
)
UNCLOSED_QUOTE = QT_TRANSLATE_NOOP(
    "engine",
    "A quote that opens on line {line} is never closed. Close it, or double it if it belongs to "
    "the text.",
)
SWALLOWED = QT_TRANSLATE_NOOP(
    "engine",
    "This line is inside a quote that opens on line {opened} and is never closed. Correct line "
    "{opened} and import the file again.",
)
UNREADABLE_ROW = QT_TRANSLATE_NOOP(
    "engine", "The row on line {line} can not be read as a table row: {problem}. Correct it."
)

_DELIMITERS = (",", ";", "\t", "|")
# A sign that no text holds: the table has one column, and its separators belong to the text.
_NO_DELIMITER = "\x1f"
_EXCEL_HINT = re.compile(r"sep=(.)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$")
_SAMPLE_ROWS = 50
_FIELD_LIMIT = 4 * ROW_LIMIT


class _TooMuch(Exception):  # noqa: N818 - a signal between the feed and its reader
    """A row that goes on beyond the limit."""


class _Feed:
    """Gives csv.reader one physical line after the other and remembers which made the row."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines = lines
        self.taken: list[Line] = []
        self.ended = False
        self._size = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines, None)
        if line is None:
            self.ended = True
            raise StopIteration
        self.taken.append(line)
        self._size += line.length
        if self._size > ROW_LIMIT:
            raise _TooMuch
        return line.text + line.ending

    def start_row(self) -> None:
        self.taken = []
        self._size = 0

    def raw(self) -> str:
        *lines, last = self.taken
        return escaped("".join(line.text + line.ending for line in lines) + last.text)


def sniff(head: bytes) -> bool:
    """Any text may be a table of one column, except JSON."""
    return not looks_like_json(head)


def read(path: Path, encoding: str) -> Iterator[RawRow]:
    """Every row by the names of the header; line 0, with the names alone, when no row follows."""
    csv.field_size_limit(_FIELD_LIMIT)
    decoded = decode(path, encoding)
    delimiter, headed = _layout(decoded)
    names: list[str] = []
    ours = False
    rows = 0
    for row in _records(decoded.lines(), delimiter):
        if isinstance(row, RawRow):
            rows += 1
            yield row
            continue
        line, cells, raw = row
        if line == 1 and _EXCEL_HINT.fullmatch(raw):
            continue
        if all(map(is_blank, cells)):
            yield RawRow(line, {})
            continue
        if not names:
            names = visible_names(cells if headed else [""] * len(cells))
            if headed:
                ours = holds_zerria_rows(names)
                continue
        rows += 1
        yield _row(line, names, list(map(restore, cells)) if ours else cells, raw)
    if names and not rows:
        yield RawRow(0, dict.fromkeys(names, ""))


def _records(
    lines: Iterator[Line], delimiter: str
) -> Iterator[RawRow | tuple[int, list[str], str]]:
    """The rows: line, cells and raw text of each, or what is wrong with it."""
    feed = _Feed(lines)
    reader = csv.reader(feed, delimiter=delimiter)
    while True:
        feed.start_row()
        try:
            cells = next(reader, None)
        except _TooMuch:
            yield from _refuse(feed.taken)
            reader = csv.reader(feed, delimiter=delimiter)
            continue
        except csv.Error as problem:
            first = feed.taken[0].number
            values = {"line": str(first), "problem": str(problem)}
            yield RawRow(first, values, feed.raw(), UNREADABLE_ROW)
            reader = csv.reader(feed, delimiter=delimiter)
            continue
        if cells is None:
            return
        if feed.ended:  # csv asks for another line only inside quotes
            yield from _refuse(feed.taken)
            return
        yield feed.taken[0].number, cells, feed.raw()


def _refuse(taken: Sequence[Line]) -> Iterator[RawRow]:
    """The lines a quote swallowed, each for itself, so that none is lost; or one long line."""
    opened = str(taken[0].number)
    for line in taken:
        if line.length > ROW_LIMIT:
            yield too_long(line.number, line.text, line.length)
        elif line is taken[0]:
            yield RawRow(line.number, {"line": opened}, escaped(line.text), UNCLOSED_QUOTE)
        elif is_blank(line.text):
            yield RawRow(line.number, {})
        else:
            yield RawRow(line.number, {"opened": opened}, escaped(line.text), SWALLOWED)


def _row(line: int, names: Sequence[str], cells: Sequence[str], raw: str) -> RawRow:
    if not all(map(is_blank, cells[len(names) :])):
        values = {"line": str(line), "cells": str(len(cells)), "columns": str(len(names))}
        return RawRow(line, values, raw, EXTRA_CELLS)
    columns = dict(zip(names, cells, strict=False))
    if len(cells) >= len(names):
        return RawRow(line, columns, raw)
    warning = note(SHORT_ROW, cells=len(cells), columns=len(names))
    return RawRow(line, {**dict.fromkeys(names, ""), **columns}, raw, warnings=(warning,))


def _layout(decoded: Decoded) -> tuple[str, bool]:
    """Guess the separator (none for a single column), and whether the first row names columns.

    The first rows must best agree in width; usual names in the first one weigh more.
    """
    lines = _LINE.findall(decoded.head())[: _SAMPLE_ROWS + 1]
    if len(lines) > 1 and not lines[-1].endswith(("\n", "\r")):
        lines.pop()
    hint = _EXCEL_HINT.fullmatch(lines[0].strip("\r\n")) if lines else None
    tried: Sequence[str] = _DELIMITERS
    if hint and hint[1] != '"':
        lines, tried = lines[1:], [str(hint[1])]
    best = _NO_DELIMITER
    best_rows = _parse(lines, best)
    best_score = (-1, -1.0, 0)
    for delimiter in tried:
        rows = _parse(lines, delimiter)
        width = len(rows[0]) if rows else 0
        if width < 2:
            continue
        agreeing = sum(len(row) == width for row in rows) / len(rows)
        score = (sum(map(is_known_name, rows[0])), agreeing, width)
        if score > best_score:
            best, best_score, best_rows = delimiter, score, rows
    return best, not best_rows or is_header(best_rows[0], best_rows[1:])


def _parse(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    rows = []
    with contextlib.suppress(csv.Error):
        rows += [row for row in csv.reader(lines, delimiter=delimiter) if any(row)]
    return rows


IMPORTER = Importer(
    name="delimited",
    title=QT_TRANSLATE_NOOP("engine", "Table (CSV, TSV)"),
    suffixes=(".csv", ".tsv", ".tab"),
    sniff=sniff,
    read=read,
)
