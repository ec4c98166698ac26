"""Schemas of records: read, written, refused by name; values, pseudonyms, drawing."""

import json
import re
from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.records import parse_schema, shipped_schema
from engine.records.drawing import draw_records
from engine.records.pseudonyms import RecordPseudonyms
from engine.text.personal_data import find_personal_data

KEY = bytes(range(32))
SCHEMA = """
name = "visits"
[[column]]
name = "text"
[[column]]
name = "ward"
type = "category"
choices = ["قلب", "عيون"]
[[column]]
name = "day"
type = "date"
low = 2026-01-01
high = "2026-06-30"
[[column]]
name = "cost"
type = "amount"
low = 500
high = 3000
step = 100
required = false
[[column]]
name = "patient"
type = "person"
personal = true
[[column]]
name = "phone"
type = "phone"
personal = true
required = false
"""


def test_a_schema_survives_being_written_and_read() -> None:
    for schema in (parse_schema(SCHEMA), shipped_schema()):
        assert parse_schema(schema.as_toml()) == schema
    as_json = {"name": "x", "columns": [{"name": "text"}, {"name": "n", "type": "number"}]}
    assert parse_schema(json.dumps(as_json)).column("n") is not None


@given(st.text(max_size=40))
def test_any_title_and_choice_survives(text: str) -> None:
    rows = [
        {"name": "text", "title": text},
        {"name": "a", "type": "category", "choices": [text or "x"]},
    ]
    try:
        schema = parse_schema(json.dumps({"column": rows}))
        text.encode()
    except (UserError, UnicodeEncodeError):
        return
    assert parse_schema(schema.as_toml()) == schema


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no columns"),
        ("{", "columns.toml"),
        ("[[column]]\nname = 'place'", "column text"),
        ("[[column]]\nname = 'text'\ntype = 'number'", "column text"),
        ("[[column]]\nname = 'text'\nrequired = false", "required"),
        ("[[column]]\nname = 'text'\n[[column]]\nname = 'text'", "two columns"),
        ("[[column]]\nname = 'Text'", "small letters"),
        ("[[column]]\nname = 'text'\n[[column]]\nname = 'a'\ntype = 'colour'", "colour"),
        ("[[column]]\nname = 'text'\n[[column]]\nname = 'a'\ntype = 'category'", "choices"),
        ("[[column]]\nname = 'text'\nlow = 3", "limit 3"),
        ("[[column]]\nname = 'text'\n[[column]]\nname='a'\ntype='date'\nlow='x'", "limit x"),
        (
            "[[column]]\nname='text'\n[[column]]\nname='a'\ntype='number'\nlow=3\nhigh=2",
            "from 3 to 2",
        ),
        ("[[column]]\nname='text'\n[[column]]\nname='a'\ntype='amount'\npersonal=true", "personal"),
        ("[[column]]\nname = 'text'\nwidth = 3", "width"),
        ("[[column]]\nname = 'text'\n[texts]\narq = ['{nobody}']", "nobody"),
        ("colour = 1\n[[column]]\nname = 'text'", "colour"),
        ("[" * 5000, "columns.toml"),
    ],
)
def test_a_wrong_schema_is_refused_with_what_is_wrong(text: str, told: str) -> None:
    with pytest.raises(UserError, match=re.escape(told)):
        parse_schema(text)


@pytest.mark.parametrize(
    ("name", "value", "fits"),
    [
        ("ward", "قلب", True),
        ("ward", "كلية", False),
        ("day", "2026-03-25", True),
        ("day", "25/03/2026", False),
        ("day", "2026-07-01", False),
        ("day", "", False),
        ("cost", "1500", True),
        ("cost", "١٥٠٠", True),
        ("cost", "1500 دينار", False),
        ("cost", "100", False),
        ("cost", "", True),
        ("phone", "0661 22 33 44", True),
        ("phone", "12", False),
        ("patient", "كريم ب.", True),
    ],
)
def test_a_value_fits_its_column_or_is_told(name: str, value: str, fits: bool) -> None:
    column = parse_schema(SCHEMA).column(name)
    assert column is not None
    assert (column.problem(value) is None) == fits


def test_drawn_records_fit_their_schema_and_none_comes_twice() -> None:
    schema = parse_schema(SCHEMA)
    drawn = list(islice(draw_records(schema, [], "arq", Random(1)), 300))
    assert all(not schema.problems({**row, "text": "x"}) for row in drawn)
    assert len({json.dumps(row, sort_keys=True) for row in drawn}) == 300
    assert drawn == list(islice(draw_records(schema, [], "arq", Random(1)), 300))
    assert 150 < sum("cost" in row for row in drawn) < 290


def test_drawn_records_are_distributed_as_the_real_ones_and_are_none_of_them() -> None:
    schema = parse_schema(SCHEMA)
    real = [
        {"ward": "قلب" if n % 10 else "عيون", "day": f"2026-02-{n % 20 + 1:02d}", "cost": "900"}
        | ({"patient": f"اسم {n}", "phone": "0661223344"})
        for n in range(60)
    ]
    drawn = list(islice(draw_records(schema, real, "arq", Random(2)), 400))
    assert 330 < sum(row["ward"] == "قلب" for row in drawn) < 385
    assert {row["day"][:7] for row in drawn} == {"2026-02"}
    assert {row["cost"] for row in drawn} == {"900"}
    known = {row["patient"] for row in real} | {"0661223344"}
    assert not known & {value for row in drawn for value in row.values()}


@pytest.mark.parametrize("variety", ["arq", "ary", "fra"])
def test_invented_people_can_be_nobody(variety: str) -> None:
    for row in islice(draw_records(parse_schema(SCHEMA), [], variety, Random(3)), 200):
        assert re.fullmatch(r"[\w ]+ \w\.", row["patient"])
        if "phone" in row:
            assert re.fullmatch(r"050\d{7}", row["phone"])


def test_the_same_person_has_the_same_pseudonym_everywhere_in_a_project() -> None:
    schema = parse_schema(SCHEMA)
    names = RecordPseudonyms(schema, KEY, "arq")
    row = {
        "text": "أنا كريم بوعلام، رقمي 0661223344، وكريم يسلم عليكم",
        "ward": "قلب",
        "day": "2026-03-01",
        "patient": "كريم بوعلام",
        "phone": "0661 22 33 44",
    }
    first = names.replaced(row)
    again = names.replaced({**row, "patient": " كريم  بوعلام", "text": "والو"})
    assert first["patient"] == again["patient"] != "كريم بوعلام"
    assert (first["ward"], first["day"]) == (row["ward"], row["day"])
    digits = re.sub(r"\D", "", first["phone"])
    assert digits.startswith("050")
    assert digits in re.sub(r"\D", "", first["text"])
    assert "بوعلام" not in first["text"]
    assert "كريم" not in first["text"].split()
    assert first["patient"] in first["text"]
    other = RecordPseudonyms(schema, KEY[::-1], "arq").replaced(row)
    assert other["phone"] != first["phone"]


@given(st.text(max_size=60), st.text(max_size=200))
def test_every_value_gets_a_pseudonym_without_fault(value: str, text: str) -> None:
    row = {"text": text, "patient": value, "phone": value}
    done = RecordPseudonyms(parse_schema(SCHEMA), KEY, "ary").replaced(row)
    assert set(done) == set(row)
    if value.strip():
        assert done["patient"] != value
        assert not [
            each
            for each in find_personal_data(done["phone"])
            if each.type == "phone" and each.text in value
        ]


def test_a_schema_without_personal_columns_changes_nothing() -> None:
    schema = parse_schema("[[column]]\nname = 'text'")
    row = {"text": "رقمي 0661223344"}
    assert RecordPseudonyms(schema, KEY, "arq").replaced(row) == row


def test_the_answer_schema_becomes_a_grammar() -> None:
    pytest.importorskip("llama_cpp")
    from engine.teachers.llama.schema import grammar_of

    schema = parse_schema(SCHEMA)
    names = [each.name for each in schema.columns]
    grammar = grammar_of(schema.answer_schema(names))
    assert "قلب" in grammar or "\\u" in grammar
    assert "root" in grammar
