"""What every exporter keeps, a newcomer's as well: parametrised over the registry."""

import io
from dataclasses import replace

import pytest
from hand_made import real
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import UserError
from engine.exporters import COLUMNS, EXPORTERS, suits, turns_of
from engine.model import Turn
from engine.plugin import CHOSEN, EDITED, JUDGED
from engine.tasks import TASKS
from engine.text.spreadsheet_cell import neutralise, restore

TEXT_FORMATS = [
    name
    for name, exporter in EXPORTERS.items()
    if exporter.suffix in (".json", ".jsonl", ".csv", ".txt")
]
each_exporter = pytest.mark.parametrize("exporter", EXPORTERS.values(), ids=list(EXPORTERS))


def example_rows(rows=CHOSEN):
    """A row of each task that a format with this `rows` can hold."""
    found = []
    for number, task in enumerate(TASKS.values()):
        text = task.example[task.main]
        row = replace(
            real(number, text=text), task=task.name, fields=dict(task.example), label="joy"
        )
        if rows == EDITED:
            row = replace(row, draft={**task.example, task.main: f"{text} بزاف."})
        if rows == JUDGED and number % 2:
            row = replace(row, accepted=False)
        if suits(rows, row, TASKS):
            found.append(row)
    assert len(found) >= 4
    return found


def text_row(number, text="", rows=CHOSEN):
    """A row of the task text, with a draft where the format needs one."""
    row = replace(real(number, text=text), task="text")
    return replace(row, draft={"text": row.text + " مسودة"}) if rows == EDITED else row


def written(exporter, rows):
    file = io.BytesIO()
    assert exporter.write(iter(rows), file, TASKS) == len(rows)
    return file.getvalue()


def problems(exporter, tmp_path, content):
    path = tmp_path / f"train{exporter.suffix}"
    path.write_bytes(content)
    return list(exporter.check(path))


@each_exporter
def test_every_task_is_written_and_passes_the_formats_own_check(exporter, tmp_path):
    assert problems(exporter, tmp_path, written(exporter, example_rows(exporter.rows))) == []


@each_exporter
def test_equal_rows_give_equal_bytes(exporter):
    assert written(exporter, example_rows(exporter.rows)) == written(
        exporter, example_rows(exporter.rows)
    )


@each_exporter
def test_rows_are_taken_as_a_stream(exporter, tmp_path):
    assert exporter.suffix.startswith(".")
    path = tmp_path / f"train{exporter.suffix}"
    with path.open("wb") as file:
        rows = (text_row(n, rows=exporter.rows) for n in range(45_000))
        assert exporter.write(rows, file, TASKS) == 45_000
    assert list(exporter.check(path)) == []


@each_exporter
def test_a_file_that_is_cut_off_or_empty_or_no_text_is_found(exporter, tmp_path):
    whole = written(exporter, example_rows(exporter.rows))
    for broken in (whole[:-20], b"", b"\xff\xfe\x00" * 10, whole[: len(whole) // 2 + 1]):
        assert problems(exporter, tmp_path, broken)


@each_exporter
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_any_text_is_written_so_that_the_check_passes(exporter, tmp_path, text):
    rows = [text_row(1, text, exporter.rows), text_row(2, rows=exporter.rows)]
    assert problems(exporter, tmp_path, written(exporter, rows)) == []


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_text_formats_hold_readable_arabic_and_line_feeds_only(name):
    content = written(EXPORTERS[name], example_rows(EXPORTERS[name].rows))
    assert "راني رايح للسوق" in content.decode()
    assert "\\u0" not in content.decode()
    assert b"\r" not in content
    assert not content.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "line",
    [
        '{"messages": []}',
        '{"messages": [{"role": "user", "content": "a"}]}',
        '{"messages": [{"role": "assistant", "content": "a"}]}',
        '{"messages": [{"role": "user", "content": " "}, {"role": "assistant", "content": "a"}]}',
        '{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "x": 1}',
        '{"messages": [{"role": "bot", "content": "a"}, {"role": "assistant", "content": "b"}]}',
        '{"messages": [{"role": ["user"], "content": "a"}, {"role": {}, "content": "b"}]}',
        "[]",
        "null",
        "[" * 100_000,
    ],
)
def test_a_chat_row_that_a_trainer_would_trip_on_is_named(line, tmp_path):
    good = (
        '{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}\n'
    )
    (found,) = problems(EXPORTERS["chat"], tmp_path, (good + line + "\n").encode())
    assert "train.jsonl, row 2" in found


@pytest.mark.parametrize(
    "value",
    [
        '{"instruction": "a", "output": "b"}',
        '{"instruction": "a", "input": 1, "output": "b"}',
        '{"instruction": "", "input": "", "output": "b"}',
        '{"instruction": "a", "input": "", "output": "b", "uid": "1"}',
        '{"instruction": "a", "input": "", "output": "b", "history": [["a"]]}',
        "3",
    ],
)
def test_an_alpaca_row_that_a_trainer_would_trip_on_is_named(value, tmp_path):
    (found,) = problems(EXPORTERS["alpaca"], tmp_path, f"[{value}]".encode())
    assert "train.json, row 1" in found


def test_alpaca_keeps_the_system_prompt_and_earlier_turns():
    import json

    turns = (
        Turn("system", "s"),
        Turn("user", "1"),
        Turn("assistant", "2"),
        Turn("user", "3"),
        Turn("assistant", "4"),
    )
    task = replace(TASKS["text"], to_turns=lambda record: turns)
    file = io.BytesIO()
    EXPORTERS["alpaca"].write([replace(real(1), task="text")], file, {"text": task})
    assert json.loads(file.getvalue()) == [
        {"instruction": "3", "input": "", "output": "4", "system": "s", "history": [["1", "2"]]}
    ]


FORMULAS = [
    "=1+1",
    "+212 6",
    "-واش",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\0=1",
    "'=1",
    "''",
    "'",
    "=cmd|'/c'!A0",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_neutralised_and_comes_back_exactly(text):
    assert neutralise(text)[0] == "'"
    assert restore(neutralise(text)) == text


@given(st.text())
def test_every_text_comes_back_from_its_cell(text):
    assert restore(neutralise(text)) == text
    assert not neutralise(text).startswith(("=", "+", "-", "@", "\t", "\r", "\0"))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_a_csv_reader_gets_every_text_back(texts):
    import csv

    rows = [replace(real(n), text=text, label=text) for n, text in enumerate(texts)]
    content = written(EXPORTERS["csv"], rows).decode()
    table = list(csv.DictReader(io.StringIO(content, newline=""), strict=True))
    assert [restore(row["text"]) for row in table] == texts
    assert [restore(row["label"]) for row in table] == texts


def test_a_csv_row_with_a_live_formula_or_a_missing_cell_is_named(tmp_path):
    header = ",".join(COLUMNS)
    content = f"{header}\nu1,text,=1+1,,,,,real\nu2,text,a\nu3,text,ok,,,,,real\n"
    found = problems(EXPORTERS["csv"], tmp_path, content.encode())
    assert ["row 1" in found[0], "row 2" in found[1], len(found)] == [True, True, 2]


def test_the_fields_beside_the_main_one_are_columns():
    content = written(EXPORTERS["csv"], example_rows()).decode()
    header = content.splitlines()[0].split(",")
    assert header[: len(COLUMNS)] == list(COLUMNS)
    assert {"field_instruction", "field_source", "field_target"} <= set(header)
    assert "field_text" not in header


def test_parquet_is_read_back_by_pandas_as_it_was(tmp_path):
    import pandas as pd

    path = tmp_path / "train.parquet"
    path.write_bytes(written(EXPORTERS["parquet"], example_rows()))
    frame = pd.read_parquet(path)
    assert list(frame["text"]) == [row.text for row in example_rows()]
    assert list(frame.columns[: len(COLUMNS)]) == list(COLUMNS)


def test_a_row_of_an_unknown_task_or_without_a_field_is_named():
    with pytest.raises(UserError, match=r"s1.*nothing_like_it"):
        turns_of(replace(real(1), task="nothing_like_it"), TASKS)
    with pytest.raises(UserError, match=r"s1.*instruction"):
        turns_of(replace(real(1), task="instruction"), TASKS)
