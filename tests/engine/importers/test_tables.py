"""CSV and its relatives: separators, headers, quotes, ragged rows."""

from pathlib import Path

import pytest

from engine.importers.cells import ROW_LIMIT
from engine.importers.delimited import UNCLOSED_QUOTE
from engine.importers.reading import BadRow, SeedOptions, preview, rows_to_seeds
from engine.model import SeedExample
from engine.plugin import RawRow


@pytest.fixture
def rows_of(tmp_path: Path):  # type: ignore[no-untyped-def]
    def read(text: str, name: str = "rows.csv") -> tuple[RawRow, ...]:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8", newline="")
        return preview(path).rows

    return read


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(rows_of, separator: str) -> None:  # type: ignore[no-untyped-def]
    lines = [["id", "text", "label"], ["1", "واش راك، لاباس", "a"], ["2", "c'est bon", "b"]]
    rows = rows_of("\n".join(separator.join(line) for line in lines))
    assert rows[0].columns == {"id": "1", "text": "واش راك، لاباس", "label": "a"}


def test_a_single_column_keeps_its_commas(rows_of) -> None:  # type: ignore[no-untyped-def]
    rows = rows_of('text\nbonjour, ça va\n"wach, rak"\n')
    assert [row.columns["text"] for row in rows] == ["bonjour, ça va", "wach, rak"]


@pytest.mark.parametrize(
    "text",
    [
        "واش راك خويا لاباس,positive\nفين راك,negative\n",
        "1,wach\n2,rak\n",
        "wach rak,pos\nfin rak,pos\n",
        "واش راك\nفين راك\n",
    ],
)
def test_a_table_without_a_header_keeps_its_first_row(rows_of, text: str) -> None:  # type: ignore[no-untyped-def]
    rows = rows_of(text)
    assert len(rows) == 2
    assert "column 1" in rows[0].columns


def test_the_hint_of_excel_names_the_separator(rows_of) -> None:  # type: ignore[no-untyped-def]
    rows = rows_of("sep=;\r\nid;text\r\n1;wach\r\n")
    assert [row.columns for row in rows] == [{"id": "1", "text": "wach"}]


def test_excels_unicode_text_is_a_table_under_the_name_txt(rows_of) -> None:  # type: ignore[no-untyped-def]
    assert rows_of("id\ttext\n1\twach\n", "rows.txt")[0].columns == {"id": "1", "text": "wach"}


def test_repeated_and_blank_names_can_be_told_apart(rows_of) -> None:  # type: ignore[no-untyped-def]
    rows = rows_of("text,text,,a\u202eb\nw,x,y,z\n")
    assert list(rows[0].columns) == ["text", "text (2)", "column 3", "a�b"]


def test_empty_cells_at_the_end_are_no_fault(rows_of) -> None:  # type: ignore[no-untyped-def]
    rows = rows_of("id,text\n1,wach,,\n")
    assert rows[0].columns == {"id": "1", "text": "wach"}
    assert not rows[0].problem


def test_a_quote_left_open_over_the_limit_does_not_swallow_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    middle = "".join(f"{number},wach rak khoya labes\n" for number in range(60_000))
    path.write_text('id,text\n1,"open\n' + middle, encoding="utf-8")
    outcomes = list(rows_to_seeds(path, SeedOptions()))
    assert len(outcomes) == 60_001
    bad = [each for each in outcomes if isinstance(each, BadRow)]
    assert bad[0].reason == UNCLOSED_QUOTE
    assert bad[0].values == {"line": "2"}
    assert bad[1].values["opened"] == "2"
    assert isinstance(outcomes[-1], SeedExample)


def test_a_long_line_is_set_aside_and_its_neighbours_are_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    long = "x" * (ROW_LIMIT + 5)
    path.write_text(f"id,text\n1,wach\n2,{long}\n3,rak\n", encoding="utf-8")
    first, second, third = rows_to_seeds(path, SeedOptions())
    assert isinstance(first, SeedExample)
    assert isinstance(third, SeedExample)
    assert isinstance(second, BadRow)
    assert second.values["length"] == str(ROW_LIMIT + 7)
    assert len(second.raw) == 1000


def test_a_row_that_is_set_aside_keeps_all_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text('id,text\n1,a,b,"c\nd"\n', encoding="utf-8")
    (bad,) = rows_to_seeds(path, SeedOptions())
    assert isinstance(bad, BadRow)
    assert bad.raw == '1,a,b,"c\nd"'
