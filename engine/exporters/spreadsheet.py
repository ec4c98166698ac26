"""XLSX: one sheet of texts, written as XML in a stream.

The parts of the file and their order are those of ECMA-376 part 1 (SpreadsheetML). They are written
here and not by a library: a library stamps the time into the file, takes "#N/A" for an error, cuts
a long text off without a word, and is several times slower. Every cell is an inline text in the
number format "@", so that a spreadsheet keeps it a text when a person edits it.
"""

import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import IO, BinaryIO
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from engine.errors import UserError
from engine.exporters import COLUMNS, other_fields, problem, row_values
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Script
from engine.plugin import Exporter, Record, TaskType
from engine.text.spreadsheet_cell import (
    DANGEROUS,
    escape_signs,
    neutralise,
    restore,
    unescape_signs,
)

#: Excel's limits ("Excel specifications and limits"): UTF-16 units of a cell, rows of a sheet.
_LONGEST_CELL = 32_767
_MOST_ROWS = 1_048_576
#: A part of more bytes needs ZIP64, which not every spreadsheet reads.
_LARGEST_SHEET = 2**31 - 1
#: How many rows are looked at to tell which way the sheet reads.
_LOOKED_AT = 1_000
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET = "xl/worksheets/sheet1.xml"

_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/{_SHEET}" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
    '<sheets><sheet name="rows" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>",
}
_ROWS, _ROW, _FORMULA = (f"{{{_MAIN}}}{name}" for name in ("sheetData", "row", "f"))
_TEXT = f"{{{_MAIN}}}is/{{{_MAIN}}}t"
#: What zipfile and the XML parser raise on what is not, or no longer, a workbook.
_NO_WORKBOOK = (
    zipfile.BadZipFile, zlib.error, ElementTree.ParseError, KeyError, ValueError, EOFError, OSError,
    NotImplementedError, RuntimeError,
)  # fmt: skip
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BEGINNING = f'{_XML}<worksheet xmlns="{_MAIN}">'


def _write(records: Iterable[Record], file: BinaryIO, tasks: Mapping[str, TaskType]) -> int:
    others = other_fields(tasks)
    names = [*COLUMNS, *(f"field_{name}" for name in others)]
    stream = iter(records)
    first = list(islice(stream, _LOOKED_AT))
    arabic = 2 * sum(each.script == Script.ARAB for each in first) > len(first)
    rows = 0
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as workbook:
        for name, xml in _PARTS.items():
            workbook.writestr(_entry(name), _XML + xml)
        with workbook.open(_entry(_SHEET), "w") as sheet:
            size = sheet.write((_head(right_to_left=arabic) + _row(1, names)).encode())
            for rows, record in enumerate(chain(first, stream), 1):
                values = row_values(record, tasks, others)
                size += sheet.write(_row_of(record, rows + 1, names, values).encode())
                if rows >= _MOST_ROWS or size > _LARGEST_SHEET:
                    raise _too_large(rows, record.uid)
            sheet.write(b"</sheetData></worksheet>")
    return rows


def _entry(name: str) -> zipfile.ZipInfo:
    """A part with no time of its own, so that equal rows give equal bytes."""
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    return info


def _head(*, right_to_left: bool) -> str:
    direction = ' rightToLeft="1"' if right_to_left else ""
    return (
        f'{_BEGINNING}<sheetViews><sheetView{direction} workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
        "</sheetViews><sheetData>"
    )


def _row_of(record: Record, number: int, names: list[str], values: list[str]) -> str:
    cells = list(map(neutralise, values))
    for name, cell in zip(names, cells, strict=True):
        # A code point takes at most two UTF-16 units, so that most cells need no counting.
        if len(cell) * 2 > _LONGEST_CELL and _units(cell) > _LONGEST_CELL:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The row {uid} (row {row} of its sheet) has {length} characters in the column "
                    "{column}; a cell of a spreadsheet holds {limit} at most. Export it in another "
                    "format, or shorten or reject the row.",
                ),
                uid=record.uid,
                row=number,
                column=name,
                length=_units(cell),
                limit=_LONGEST_CELL,
            )
    return _row(number, cells)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _too_large(rows: int, uid: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "A sheet holds {limit} rows at most, with the header, and 2 GB; the row {uid} (number "
            "{row} of its split) does not fit. Ask for fewer rows, or export CSV or Parquet.",
        ),
        limit=_MOST_ROWS,
        uid=uid,
        row=rows,
    )


def _row(number: int, cells: Iterable[str]) -> str:
    return f'<row r="{number}">{"".join(_cells(number, cells))}</row>'


def _cells(number: int, cells: Iterable[str]) -> Iterator[str]:
    for place, cell in enumerate(cells):
        if cell:
            text = escape(escape_signs(cell))
            yield (
                f'<c r="{_letters(place)}{number}" s="1" t="inlineStr"><is>'
                f'<t xml:space="preserve">{text}</t></is></c>'
            )


def _letters(place: int) -> str:
    """The name of a column by its place from 0: A to Z, then AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _check(path: Path) -> Iterator[str]:
    row = 0
    try:
        with zipfile.ZipFile(path) as workbook, workbook.open(_SHEET) as sheet:
            damaged = workbook.testzip()
            # What begins as ours does declares no entities.
            begun = workbook.open(_SHEET).read(len(_BEGINNING)) == _BEGINNING.encode()
            if damaged is not None or not begun:
                raise zipfile.BadZipFile(damaged or _SHEET)
            rows = _rows_in(sheet)
            header = [text for text, _ in next(rows, ())]
            if tuple(header[: len(COLUMNS)]) != COLUMNS:
                text = QT_TRANSLATE_NOOP("engine", "{file}: the columns should be {columns}.")
                yield problem(text, file=path.name, columns=", ".join(COLUMNS))
                return
            for row, cells in enumerate(rows, 1):
                if finding := _finding(cells, len(header)):
                    yield problem(finding, file=path.name, row=row)
    except _NO_WORKBOOK as reason:
        text = QT_TRANSLATE_NOOP("engine", "{file}, after row {row}: this is no whole workbook.")
        yield problem(text, file=path.name, row=row, reason=reason)
        return
    if not row:
        yield problem(QT_TRANSLATE_NOOP("engine", "{file} is empty."), file=path.name)


def _rows_in(sheet: IO[bytes]) -> Iterator[list[tuple[str, bool]]]:
    """The cells of each row by their places: the text, and whether it is a plain text."""
    rows = None
    for event, element in ElementTree.iterparse(sheet, ("start", "end")):  # noqa: S314 - begins as ours
        if event == "start":
            rows = element if element.tag == _ROWS else rows
        elif element.tag == _ROW:
            found: list[tuple[str, bool]] = []
            for cell in element:
                place = _place(cell.get("r", ""))
                found += [("", True)] * (place + 1 - len(found))
                plain = cell.get("t") == "inlineStr" and cell.find(_FORMULA) is None
                found[place] = (unescape_signs(cell.findtext(_TEXT, "")), plain)
            yield found
            if rows is not None:
                rows.clear()


def _place(name: str) -> int:
    """The place from 0 of the column in the name of a cell; `ValueError` when it is none of ours."""
    letters = name.rstrip("0123456789")
    if not 1 <= len(letters) <= 2 or not (letters.isascii() and letters.isupper()):
        raise ValueError(name)
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _finding(cells: list[tuple[str, bool]], columns: int) -> str:
    texts = [restore(text) for text, _ in cells] + [""] * len(COLUMNS)
    if len(cells) > columns:
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the number of cells is wrong.")
    if not texts[COLUMNS.index("uid")].strip() or not texts[COLUMNS.index("text")].strip():
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the uid or the text is empty.")
    if any(not plain or text[:1] in DANGEROUS for text, plain in cells if text or not plain):
        return QT_TRANSLATE_NOOP(
            "engine", "{file}, row {row}: a cell would run as a formula in a spreadsheet."
        )
    return ""


EXPORTER = Exporter(
    name="xlsx",
    title=QT_TRANSLATE_NOOP("engine", "Spreadsheet (XLSX)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Opened by Excel and LibreOffice, from right to left where the rows are; every cell is text.",
    ),
    path="{split}.xlsx",
    write=_write,
    check=_check,
)
