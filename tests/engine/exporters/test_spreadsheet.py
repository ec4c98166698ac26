"""Spreadsheets: read back by openpyxl, another reader than the program's own, text for text."""

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hand_made import real
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.exporters import COLUMNS, EXPORTERS, spreadsheet
from engine.tasks import TASKS
from engine.text.spreadsheet_cell import escape_signs, restore, unescape_signs

XLSX = EXPORTERS["xlsx"]
SHEET = "xl/worksheets/sheet1.xml"
ODD = [
    "=1+1",
    "+212 6 61 00 00 00",
    "-واش",
    "'=1",
    "#N/A",
    "12",
    "TRUE",
    "2024-01-01",
    "a\r\nb\rc\nd\te",
    " blanks ",
    "\0\x01\x0b\x1f",
    "\ufffe\uffff",
    "_x0041_ _x005F_ _x_",
    "<b>&amp;]]>",
    "واش\u200f راك \u202b🙂",
    "\u2028\x85",
]


def written(rows):
    file = io.BytesIO()
    assert XLSX.write(iter(rows), file, TASKS) == len(rows)
    return file.getvalue()


def cells_of(content):
    """The cells below the header as openpyxl reads them: texts decoded as Excel does."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    header, *rows = book.active.iter_rows()
    names = [each.value for each in header]
    return [dict(zip(names, row, strict=False)) for row in rows]


def text_of(cell):
    return restore(unescape_signs(cell.value or ""))


def rows_of(texts):
    return [replace(real(n), text=text, label=text) for n, text in enumerate(texts)]


@pytest.mark.parametrize("text", ODD)
def test_no_cell_is_a_formula_and_every_text_comes_back(text):
    (row,) = cells_of(written(rows_of([text])))
    assert {each.data_type for each in row.values() if each.value is not None} == {"s"}
    assert not (row["text"].value or "").startswith(("=", "+", "-", "@"))
    assert text_of(row["text"]) == text_of(row["label"]) == text


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1))
def test_any_text_comes_back(texts):
    assert [text_of(row["text"]) for row in cells_of(written(rows_of(texts)))] == texts


@given(st.text())
def test_escaped_signs_come_back_and_are_xml(text):
    assert unescape_signs(escape_signs(text)) == text
    ElementTree.fromstring(f"<t>{escape_signs(text).translate({38: '', 60: '', 62: ''})}</t>")


def test_the_sheet_reads_from_the_right_where_most_rows_are_arabic():
    arabic, latin = real(1), replace(real(2), script="Latn")
    sheets = {
        name: zipfile.ZipFile(io.BytesIO(written(rows))).read(SHEET)
        for name, rows in {"most": [arabic, arabic, latin], "half": [arabic, latin]}.items()
    }
    assert b'rightToLeft="1"' in sheets["most"]
    assert b"rightToLeft" not in sheets["half"]


def test_a_text_too_long_for_a_cell_is_named_with_its_row():
    fits = "🙂" * 16_383 + "x"
    (row,) = cells_of(written(rows_of([fits])))
    assert text_of(row["text"]) == fits
    with pytest.raises(UserError, match=r"s1 \(row 3 of its sheet\) has 32768 .* column text"):
        written(rows_of(["a", fits + "x"]))


def test_more_rows_than_a_sheet_holds_are_refused_by_name(monkeypatch):
    monkeypatch.setattr(spreadsheet, "_MOST_ROWS", 4)
    assert len(cells_of(written(rows_of("abc")))) == 3
    with pytest.raises(UserError, match=r"4 rows at most.*s3 \(number 4"):
        written(rows_of("abcd"))
    monkeypatch.setattr(spreadsheet, "_LARGEST_SHEET", 4_000)
    with pytest.raises(UserError, match=r"2 GB; the row s1"):
        written(rows_of(["a" * 100, "b" * 5_000]))


def test_the_file_holds_no_time():
    with zipfile.ZipFile(io.BytesIO(written([real(1)]))) as book:
        assert {each.date_time for each in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any("docProps" in each.filename for each in book.infolist())


def changed(content, before, after):
    """The workbook with its sheet edited by hand."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for each in old.infolist():
            part = old.read(each)
            new.writestr(each, part.replace(before, after) if each.filename == SHEET else part)
    return file.getvalue()


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (b">s1</t></is>", b">=1</t></is>", "row 1: a cell would run as a formula"),
        (b'<c r="A2" s="1" t="inlineStr">', b'<c r="A2"><f>1+1</f>', "row 1: a cell would run"),
        (b">s1<", b"><", "row 1: the uid or the text is empty"),
        (b'r="A2"', b'r="ZZ2"', "row 1: the number of cells"),
        (b'r="A2"', b'r="AAAAAAA2"', "no whole workbook"),
        (b'r="A2"', b'r=""', "no whole workbook"),
        (b">uid<", b">id<", "the columns should be uid, task"),
        (b"</row>", b"</rows>", "no whole workbook"),
    ],
)
def test_a_workbook_changed_by_hand_is_found(tmp_path, before, after, said):
    path = tmp_path / "train.xlsx"
    path.write_bytes(changed(written([real(1)]), before, after))
    (found,) = XLSX.check(path)
    assert said in found
    assert "train.xlsx" in found


def test_the_header_has_the_columns_of_the_csv():
    rows = [replace(real(1), task=task.name, fields=dict(task.example)) for task in TASKS.values()]
    content = written(rows)
    assert list(cells_of(content)[0])[: len(COLUMNS)] == list(COLUMNS)
    assert b">field_instruction<" in zipfile.ZipFile(io.BytesIO(content)).read(SHEET)
