"""JSON a line, and JSON lists."""

import json
from pathlib import Path

import pytest

from engine.importers.cells import ROW_LIMIT, NotText
from engine.importers.jsonl import (
    AFTER_THE_LIST,
    LIST_NOT_CLOSED,
    NOT_AN_OBJECT,
    NOT_JSON,
    TOO_DEEP,
    read,
)
from engine.importers.reading import BadRow, SeedOptions, preview, rows_to_seeds
from engine.model import SeedExample
from engine.plugin import RawRow
from engine.text.dialogue import messages_of


def rows_of(folder: Path, text: str, name: str = "rows.jsonl") -> list[RawRow]:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return list(read(path, ""))


def test_values_that_are_no_text_are_told_from_text(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, '{"a":"1.10","b":1.10,"c":true,"d":null,"e":[1,"é"],"f":NaN}')
    assert row.columns == {
        "a": "1.10",
        "b": "1.10",
        "c": "true",
        "d": "",
        "e": '[1, "é"]',
        "f": "NaN",
    }
    kinds = {name: isinstance(value, NotText) for name, value in row.columns.items()}
    assert kinds == {"a": False, "b": True, "c": True, "d": False, "e": True, "f": True}


def test_one_broken_line_does_not_stop_the_others(tmp_path: Path) -> None:
    deep = '{"text":' + "[" * 50_000 + "]" * 50_000 + "}"
    lines = ['{"text":"a"}', "{", "[1]", "", deep, '{"text":' + "9" * 9000 + "}", '{"text":"b"}']
    rows = rows_of(tmp_path, "\n".join(lines))
    assert [row.problem for row in rows] == [
        *("", NOT_JSON, NOT_AN_OBJECT, "", TOO_DEEP, NOT_JSON, ""),
    ]
    assert [row.line for row in rows] == [1, 2, 3, 4, 5, 6, 7]


def test_a_first_line_of_brackets_does_not_make_a_list_of_the_file(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "[" * 50_000 + '\n{"text":"b"}\n')
    assert [row.problem for row in rows] == [TOO_DEEP, ""]


@pytest.mark.parametrize("name", ["rows.json", "rows.jsonl", "rows.txt", "rows.csv", "rows"])
@pytest.mark.parametrize("indent", [None, 1])
def test_a_list_is_known_under_any_name(tmp_path: Path, name: str, indent: int | None) -> None:
    path = tmp_path / name
    rows = [{"id": number, "text": f'واش "راك" [{number}], {{لاباس}} \\'} for number in range(3)]
    path.write_text(json.dumps(rows, indent=indent, ensure_ascii=False), encoding="utf-8")
    seeds = list(rows_to_seeds(path, SeedOptions()))
    assert [seed.text for seed in seeds if isinstance(seed, SeedExample)] == [
        str(row["text"]) for row in rows
    ]


def test_a_broken_element_of_a_list_does_not_stop_the_others(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, '[\n{"text":"a"},\n{"text":},\n,\n"b",\n{"text":"c"}\n]\nmore')
    assert [row.problem for row in rows] == [
        *("", NOT_JSON, NOT_JSON, NOT_AN_OBJECT, "", AFTER_THE_LIST),
    ]
    assert [row.line for row in rows] == [2, 3, 4, 5, 6, 8]


def test_a_list_that_was_cut_is_said(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, '[\n{"text":"a"},\n{"text":"b')
    assert [row.problem for row in rows] == ["", LIST_NOT_CLOSED]
    assert rows[1].raw == '{"text":"b'


def test_a_list_longer_than_a_chunk_is_cut_at_the_same_places(tmp_path: Path) -> None:
    texts = [f'{"ل" * (number % 97)} \\" , ] {number}' for number in range(4000)]
    path = tmp_path / "rows.json"
    path.write_text(json.dumps([{"text": text} for text in texts]), encoding="utf-8")
    assert [row.columns["text"] for row in read(path, "")] == texts


def test_one_endless_element_is_set_aside_and_the_next_is_read(tmp_path: Path) -> None:
    long = "x" * (ROW_LIMIT + 100)
    rows = rows_of(tmp_path, '[{"text":"' + long + '"},{"text":"b"}]')
    assert len(rows[0].raw) == 1000
    assert int(rows[0].columns["length"]) > ROW_LIMIT
    assert rows[1].columns == {"text": "b"}


def test_a_conversation_of_many_turns_is_a_dialogue_and_one_out_of_turn_is_set_aside(
    tmp_path: Path,
) -> None:
    path = tmp_path / "chat.jsonl"
    turns = [("user", "a"), ("assistant", "b"), ("user", "c"), ("assistant", "d")]
    messages = [{"role": role, "content": content} for role, content in turns]
    out_of_turn = [messages[0], messages[0], messages[1], messages[3]]
    pair = [{"from": "human", "value": "س"}, {"from": "gpt", "value": "ج"}]
    path.write_text(
        "".join(json.dumps({"messages": each}) + "\n" for each in (messages, out_of_turn, pair)),
        encoding="utf-8",
    )
    assert preview(path).mapping == {"messages": "chat"}
    long, wrong, short = rows_to_seeds(path, SeedOptions())
    assert isinstance(long, SeedExample)
    assert (long.task, messages_of(long.text)) == ("dialogue", ("a", "b", "c", "d"))
    assert '"d"' in long.original
    assert isinstance(wrong, BadRow)
    assert '"d"' in wrong.raw
    assert isinstance(short, SeedExample)
    assert short.fields == {"instruction": "س", "answer": "ج"}
