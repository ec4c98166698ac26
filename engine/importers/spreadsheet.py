"""Spreadsheets (XLSX): the first sheet that is shown, read in a stream, every cell as a text.

A workbook is a ZIP of XML and may come from anywhere: it is measured before it is opened (a bomb is
small outside and huge inside), a document type is refused, and rows and columns far outside do not
become millions of empty ones. Formulas are never computed: their text is taken, with a remark.
"""

import contextlib
import datetime
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import ROW_LIMIT, NotText, is_blank, too_long, visible_names
from engine.importers.columns import holds_zerria_rows, is_header
from engine.importers.decoding import open_file
from engine.importers.notes import NOT_TEXT_CELLS, OTHER_SHEETS, note
from engine.plugin import Importer, RawRow
from engine.text.spreadsheet_cell import restore, unescape_signs

EXTRA_CELLS = QT_TRANSLATE_NOOP(
    "engine",
    "The row {line} has a text in the column {cells}, beyond the {columns} columns of the sheet. "
    "Give its column a name in the first row, or remove what is too much.",
)
_NO_WORKBOOK = QT_TRANSLATE_NOOP(
    "engine",
    "{file} is no whole workbook ({problem}). Open it in the program it comes from and save it again "
    "as XLSX, or as CSV (UTF-8).",
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "engine",
    "{file} holds {size} MB in {packed} MB, too much to be a table of texts. Split it, or save the "
    "one sheet as CSV (UTF-8).",
)
_NO_SHEET = QT_TRANSLATE_NOOP("engine", "{file} has no sheet with rows. Choose another file.")
_TOO_WIDE = QT_TRANSLATE_NOOP(
    "engine",
    "{file} has more than {limit} columns. Remove those that are no part of the table, then try "
    "again.",
)

_SAMPLE_ROWS = 50
_MOST_ROWS = 1_048_576
_MOST_COLUMNS = 1_000
#: What is inside, in bytes: shared strings are held in memory, sheets are streamed.
_LARGEST, _LARGEST_STRINGS, _MOST_PARTS = 2 << 30, 256 << 20, 5_000
#: Tables of texts pack five to thirty times; bombs a thousand times.
_SUSPICIOUS_SIZE, _SUSPICIOUS_RATIO = 64 << 20, 200
#: What zipfile, either XML parser (their errors are syntax errors) and openpyxl raise on damaged
#: parts, by trying them.
_DAMAGES = (
    zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, TypeError,
    AttributeError, IndexError, EOFError, OSError, NotImplementedError, RuntimeError,
    OverflowError, AssertionError,
)  # fmt: skip


def sniff(head: bytes) -> bool:
    """A ZIP file; the suffix says that it is a workbook."""
    return head.startswith(b"PK\x03\x04")


def read(path: Path, _encoding: str) -> Iterator[RawRow]:
    """Every row by the names of the header; line 0, with the names alone, when no row follows.

    `line` is the number that the spreadsheet shows beside the row.
    """
    with _opened(path) as (sheet, others):
        rows = _rows(path, sheet)
        sample = list(islice(rows, _SAMPLE_ROWS))
        full = [texts for _, texts, _ in sample if not all(map(is_blank, texts))]
        if not full:
            return
        headed = is_header(full[0], full[1:])
        width = max(map(_width, full))
        first = [*full[0], *[""] * width][:width]
        names = visible_names(first if headed else [""] * width)
        ours = headed and holds_zerria_rows(first)
        remarks = [note(OTHER_SHEETS, sheets=", ".join(others))] if others else []
        count = 0
        for line, texts, odd in chain(sample, rows):
            if all(map(is_blank, texts)):
                yield RawRow(line, {})
            elif headed:
                headed = False
            else:
                count += 1
                yield _row(line, names, list(map(restore, texts)) if ours else texts, odd, remarks)
                remarks = []
    if not count:
        yield RawRow(0, dict.fromkeys(names, ""))


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[tuple[Any, list[str]]]:
    """The first sheet shown and the names of the others; whatever breaks it is a `UserError`."""
    from openpyxl import load_workbook

    with open_file(path) as file:
        try:
            _measure(path, file)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of extensions that a table does not need
                book = load_workbook(file, read_only=True, keep_links=False)
            sheets = [each for each in book.worksheets if each.sheet_state == "visible"]
            if not sheets:
                raise UserError(_NO_SHEET, file=path.name)
            sheets[0].reset_dimensions()  # what the file says of its size need not be true
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                yield sheets[0], [each.title for each in book.worksheets if each is not sheets[0]]
        except _DAMAGES as problem:
            shown = f"{type(problem).__name__}: {problem}"[:200]
            raise UserError(_NO_WORKBOOK, file=path.name, problem=shown) from problem


def _measure(path: Path, file: Any) -> None:
    """Refuse a bomb; zipfile never gives more of a part than is measured here."""
    with zipfile.ZipFile(file) as package:
        parts = package.infolist()
        size = sum(each.file_size for each in parts)
        packed = sum(each.compress_size for each in parts)
        strings = max(
            (each.file_size for each in parts if "worksheets/" not in each.filename), default=0
        )
        bomb = size > _SUSPICIOUS_SIZE and size > _SUSPICIOUS_RATIO * packed
        if bomb or size > _LARGEST or strings > _LARGEST_STRINGS or len(parts) > _MOST_PARTS:
            values = {"size": size >> 20, "packed": packed >> 20}
            raise UserError(_TOO_LARGE, file=path.name, **values)
        for each in parts:
            if each.filename.endswith((".xml", ".rels")):
                with package.open(each) as part:
                    head = part.read(4096).replace(b"\0", b"").upper()
                if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                    raise ValueError("a document type")


def _rows(path: Path, sheet: Any) -> Iterator[tuple[int, list[str], list[str]]]:
    """Number, texts and columns that held no text, of each row; blank ones after the last, not."""
    blank: list[int] = []
    for line, cells in enumerate(sheet.iter_rows(max_row=_MOST_ROWS), 1):
        if not cells:
            blank.append(line)
            continue
        if len(cells) > _MOST_COLUMNS:
            raise UserError(_TOO_WIDE, file=path.name, limit=_MOST_COLUMNS)
        yield from ((each, [], []) for each in blank)
        blank = []
        texts, odd = [], []
        for cell in cells:
            text, plain = _text(cell)
            texts.append(text)
            if not plain:
                odd.append(cell.column_letter)
        yield line, texts, odd


def _text(cell: Any) -> tuple[str, bool]:
    """The text of a cell, and whether it is what a person sees in the spreadsheet.

    An error such as #REF! is no text: a row is set aside for one where its text should be.
    """
    value = cell.value
    if value is None:
        return "", True
    if isinstance(value, str):
        text = unescape_signs(value)
        return (NotText(text), False) if cell.data_type == "e" else (text, cell.data_type == "s")
    if isinstance(value, bool):
        return str(value).upper(), False
    if isinstance(value, int):
        return str(value), cell.number_format in ("General", "@", "0")
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 1e15
        return str(int(value)) if whole else repr(value), False
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat(), False
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat(), False
    return str(getattr(value, "text", value)), False


def _width(texts: Sequence[str]) -> int:
    return max((place for place, text in enumerate(texts, 1) if not is_blank(text)), default=0)


def _row(
    line: int, names: Sequence[str], texts: Sequence[str], odd: Sequence[str], notes: Iterable[str]
) -> RawRow:
    raw = "\t".join(texts)
    if len(raw) > ROW_LIMIT:
        return too_long(line, raw, len(raw))
    if (width := _width(texts)) > len(names):
        values = {"line": str(line), "cells": str(width), "columns": str(len(names))}
        return RawRow(line, values, raw, EXTRA_CELLS)
    columns = {**dict.fromkeys(names, ""), **dict(zip(names, texts, strict=False))}
    found = [*notes, *([note(NOT_TEXT_CELLS, columns=", ".join(odd))] if odd else [])]
    return RawRow(line, columns, raw, warnings=tuple(found))


IMPORTER = Importer(
    name="xlsx",
    title=QT_TRANSLATE_NOOP("engine", "Spreadsheet (XLSX)"),
    suffixes=(".xlsx", ".xlsm"),
    sniff=sniff,
    read=read,
    decodes=False,
)
