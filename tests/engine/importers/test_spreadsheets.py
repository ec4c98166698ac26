"""Spreadsheets as teams send them, and as nobody should; and the way back of an export."""

import contextlib
import datetime
import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import UserError
from engine.exporters import COLUMNS, EXPORTERS
from engine.importers import IMPORTERS
from engine.importers.columns import ZERRIA_COLUMNS
from engine.importers.notes import recognise
from engine.importers.reading import SeedOptions, preview, rows_to_seeds
from engine.model import SeedExample
from engine.plugin import RawRow, Record
from engine.tasks import TASKS

openpyxl = pytest.importorskip("openpyxl")
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def saved(tmp_path: Path) -> Callable[..., Path]:
    def save(*rows: Sequence[Any], others: Sequence[str] = ()) -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(list(row))
        for name in others:
            book.create_sheet(name)
        book.save(tmp_path / "seeds.xlsx")
        return tmp_path / "seeds.xlsx"

    return save


def rows_of(path: Path) -> list[RawRow]:
    return list(IMPORTERS["xlsx"].read(path, ""))


def seeds_of(path: Path, options: SeedOptions | None = None) -> list[SeedExample]:
    found = rows_to_seeds(path, options or SeedOptions())
    return [each for each in found if isinstance(each, SeedExample)]


def changed(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    with zipfile.ZipFile(path) as old:
        parts = {each: old.read(each) for each in old.namelist()}
    parts[part] = change(parts.get(part, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return path


def test_a_table_of_excel_becomes_seeds_with_the_numbers_of_its_rows(saved: Any) -> None:
    path = saved(("texte", "label"), ("واش راك", "joy"), (), ("لاباس\nبزاف", None))
    assert preview(path).mapping == {"texte": "text", "label": "label"}
    seeds = seeds_of(path)
    assert [(each.text, each.label, each.row) for each in seeds] == [
        ("واش راك", "joy", 2),
        ("لاباس\nبزاف", "", 4),
    ]
    assert not any(each.warnings for each in seeds)


def test_a_sheet_without_a_header_keeps_its_first_row(saved: Any) -> None:
    texts = ["راني رايح للسوق نشري الخضرة", "واش راك خويا لاباس عليك اليوم"]
    assert [each.text for each in seeds_of(saved(*[(text,) for text in texts]))] == texts


def test_what_is_no_text_is_taken_as_text_with_a_remark(saved: Any) -> None:
    day = datetime.date(2024, 5, 6)
    path = saved(("text", "b"), ("=1+1", 1), (12, 1.5), (day, True), ("ok", 3.0), ("#N/A", ""))
    rows = rows_of(path)
    assert [tuple(each.columns.values()) for each in rows] == [
        ("=1+1", "1"),
        ("12", "1.5"),
        ("2024-05-06", "TRUE"),
        ("ok", "3"),
        ("#N/A", ""),
    ]
    said = [recognise(row.warnings[0])[1]["columns"] if row.warnings else "" for row in rows]
    assert said == ["A", "B", "A, B", "", "A"]


def test_signs_that_excel_escapes_are_read_as_themselves(saved: Any) -> None:
    (row,) = rows_of(saved(("text",), ("a_x000D_\nb _x005F_x0041_",)))
    assert row.columns["text"] == "a\r\nb _x0041_"


def test_only_the_first_sheet_shown_is_read_and_the_others_are_named(saved: Any) -> None:
    path = saved(("text",), ("واش",), ("راك",), others=["المعجم", "x"])
    first, second = rows_of(path)
    assert "المعجم, x" in first.warnings[0]
    assert not second.warnings


def test_an_empty_sheet_and_a_header_alone_have_no_rows(saved: Any) -> None:
    assert rows_of(saved()) == []
    assert [row.line for row in rows_of(saved(("text", "label")))] == [0]
    assert seeds_of(saved(("text", "label"))) == []


def test_a_text_beyond_the_columns_is_set_aside_with_its_row(saved: Any) -> None:
    plain = [("text", "label"), *[("واش", "joy")] * 60]
    (bad,) = [row for row in rows_of(saved(*plain, ("a", "b", "c", "d"))) if row.problem]
    assert (bad.line, bad.columns["cells"]) == (62, "4")


# What is exported comes home.

RECORD = Record(
    uid="s1", task="text", fields={"text": ""}, text="", label="", variety="arq", script="Arab",
    topic="", origin="real", lineage="s1",
)  # fmt: skip


def exported(name: str, records: Iterator[Record] | list[Record], folder: Path) -> Path:
    file = io.BytesIO()
    EXPORTERS[name].write(iter(records), file, TASKS)
    path = folder / f"train{EXPORTERS[name].suffix}"
    path.write_bytes(file.getvalue())
    return path


def test_importers_know_the_columns_of_an_export() -> None:
    assert ZERRIA_COLUMNS == COLUMNS


@pytest.mark.parametrize("name", ["csv", "xlsx"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(
        # A short text file with a NUL is taken for a binary one.
        st.text(
            st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1
        ).filter(lambda text: text.strip()),
        min_size=1,
        max_size=5,
    )
)
def test_what_was_exported_is_imported_exactly(name: str, tmp_path: Path, texts: list[str]) -> None:
    records = [replace(RECORD, text=text, fields={"text": text}, label=text) for text in texts]
    path = exported(name, records, tmp_path)
    importer = IMPORTERS["delimited" if name == "csv" else "xlsx"]
    rows = list(importer.read(path, ""))
    assert [row.columns["text"] for row in rows] == texts
    assert [row.columns["label"] for row in rows] == texts


@pytest.mark.parametrize("name", ["csv", "xlsx"])
@pytest.mark.parametrize("task", ["instruction", "translation"])
def test_every_field_of_a_task_comes_home(name: str, task: str, tmp_path: Path) -> None:
    fields = {each.name: f"-{each.name} =واش" for each in TASKS[task].fields}
    record = replace(RECORD, task=task, fields=fields, text=fields[TASKS[task].main])
    path = exported(name, [record], tmp_path)
    options = SeedOptions(task=task, fields=tuple(fields), main=TASKS[task].main)
    (seed,) = seeds_of(path, options)
    assert (seed.fields, seed.text, seed.variety) == (fields, record.text, "arq")


def test_an_apostrophe_of_another_table_is_left_alone(saved: Any, tmp_path: Path) -> None:
    assert [row.columns["text"] for row in rows_of(saved(("text",), ("'واش",)))] == ["'واش"]
    (tmp_path / "a.csv").write_text("uid,text\n1,'واش\n", "utf-8")
    assert seeds_of(tmp_path / "a.csv")[0].text == "'واش"


# Hostile workbooks.


def test_a_bomb_is_refused_before_it_is_opened(saved: Any) -> None:
    path = changed(saved(("text",), ("a",)), "xl/sharedStrings.xml", lambda _: b" " * (65 << 20))
    assert path.stat().st_size < 1 << 20
    with pytest.raises(UserError, match=r"seeds\.xlsx holds 65 MB in 0 MB"):
        rows_of(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(saved: Any, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]>'
    path = changed(saved(("text",), ("a",)), SHEET, lambda old: head.encode(encoding) + old)
    with pytest.raises(UserError, match=r"seeds\.xlsx is no whole workbook"):
        rows_of(path)


def test_a_cell_far_away_does_not_become_millions_of_empty_ones(saved: Any) -> None:
    def far(old: bytes, place: bytes) -> bytes:
        return old.replace(b"</sheetData>", b'<row r="%b"><c r="XFC%b" t="inlineStr"><is><t>a</t></is></c></row></sheetData>' % (place, place))  # fmt: skip

    path = changed(saved(("text",), ("واش",)), SHEET, lambda old: far(old, b"3"))
    with pytest.raises(UserError, match="more than 1000 columns"):
        rows_of(path)
    path = changed(saved(("text",), ("واش",)), SHEET, lambda old: far(old, b"99999999999"))
    assert [row.columns["text"] for row in rows_of(path)] == ["واش"]


def test_the_size_that_a_sheet_claims_is_not_believed(saved: Any) -> None:
    def claim(old: bytes) -> bytes:
        return old.replace(b'ref="A1:A2"', b'ref="A1:XFD1048576"')

    path = changed(saved(("text",), ("واش",)), SHEET, claim)
    assert [row.columns["text"] for row in rows_of(path)] == ["واش"]


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        (SHEET, b"</row>", b"</raw>"),
        (SHEET, b'r="A1"', b'r="1A"'),
        (SHEET, b'<row r="1"', b'<row r="x"'),
        (SHEET, b't="inlineStr"><is><t>a</t></is>', b't="s"><v>99</v>'),
        (SHEET, b't="inlineStr"><is><t>a</t></is>', b't="s"><v>-x</v>'),
        ("xl/workbook.xml", b"<sheets>", b"<x>"),
        ("xl/workbook.xml", b'r:id="rId1"', b'r:id="rId9"'),
        ("xl/workbook.xml", b'state="visible"', b'state="hidden"'),
        ("xl/styles.xml", b"numFmtId", b"numFmtXd"),
        ("[Content_Types].xml", b"sheet.main+xml", b"sheet.none+xml"),
    ],
)
def test_a_damaged_part_is_told_by_name(saved: Any, part: str, before: bytes, after: bytes) -> None:
    path = changed(saved(("text",), ("a",)), part, lambda old: old.replace(before, after))
    with pytest.raises(UserError, match=r"seeds\.xlsx"):
        list(rows_of(path))


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"PK\x03\x04" + b"\xff" * 500])
def test_a_file_that_is_no_workbook_is_told_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.xlsx"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"odd\.xlsx is no whole workbook"):
        preview(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_a_workbook_with_wrong_bytes_is_read_or_told(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(exported("xlsx", [replace(RECORD, text="واش")], tmp_path).read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.xlsx"
    path.write_bytes(bytes(content))
    with contextlib.suppress(UserError):
        rows_of(path)
