"""Why a row has its chance: parts that add up, exactly, and what is read back of them."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.learning.contributions import MOST_PARTS, Because, Part, as_json, explain, from_json
from engine.learning.model import Acceptance, Seen, train
from engine.learning.sitting import Sitting, refit
from tests.engine.learning_project import write


def _seen(text: str, kept: bool, number: int) -> Seen:
    near = ("near_duplicate", "flag", 0.2) if number % 3 == 0 else ("near_duplicate", "pass", 1.0)
    length = ("length", "pass", 1.0) if kept or number % 5 else ("length", "reject", 0.0)
    return Seen(text, (near, length, ("variety", "unscored", 0.5)))


ROWS = [(_seen(text, kept, n), kept) for n, (text, kept) in enumerate(write(400))]


@pytest.fixture(scope="module")
def model() -> Acceptance:
    made = train([row for row, _ in ROWS], [kept for _, kept in ROWS], [True] * len(ROWS))
    assert (made.slope, made.shift) != (1.0, 0.0)
    return made


verdicts = st.lists(
    st.tuples(
        st.sampled_from(["near_duplicate", "length", "variety", "unknown"]),
        st.sampled_from(["pass", "flag", "reject", "unscored"]),
        st.floats(0, 1),
    ),
    max_size=4,
    unique_by=lambda each: each[0],
)
texts = st.one_of(st.text(), st.sampled_from([row.text for row, _ in ROWS]), st.text("راني و ش"))


@given(text=texts, told=verdicts, most=st.integers(0, MOST_PARTS))
@settings(deadline=None, max_examples=150)
def test_base_parts_and_rest_add_up_to_what_the_chance_is_made_of(model, text, told, most):
    row = Seen(text, told)
    (found,) = explain(model, [row], most)
    (chance,) = model.chances([row])
    assert found.chance == pytest.approx(chance, abs=1e-9)
    if abs(found.total) < 29:
        assert found.total == pytest.approx(math.log(chance / (1 - chance)), abs=1e-6)
    assert len(found.parts) <= most
    assert [abs(each.value) for each in found.parts] == sorted(
        (abs(each.value) for each in found.parts), reverse=True
    )


def test_many_rows_at_once_are_told_as_each_alone(model):
    rows = [row for row, _ in ROWS[:50]]
    for row, found in zip(rows, explain(model, rows), strict=True):
        (alone,) = explain(model, [row])
        assert found.total == pytest.approx(alone.total)
        assert {each.name for each in found.parts} == {each.name for each in alone.parts}


def test_each_word_is_told_as_the_text_writes_it(model):
    (found,) = explain(model, [Seen("أنا رايح، رايح، الوزارة", (("length", "pass", 1.0),))])
    words = {each.name for each in found.parts if each.kind == "word"}
    assert words == {"أنا", "رايح،", "الوزارة"}
    assert {each.name for each in found.parts if each.kind == "check"} == {"length"}
    by_name = {each.name: each.value for each in found.parts}
    assert by_name["الوزارة"] < 0 < by_name["رايح،"]


def test_points_say_how_the_chance_would_differ_without_a_part():
    found = Because(0.0, (Part("word", "x", 1.0), Part("check", "length", -1.0)), 0.0)
    assert found.chance == found.start == 0.5
    assert found.points(1.0) == pytest.approx(100 * (0.5 - 1 / (1 + math.e)))
    assert found.points(-1.0) == pytest.approx(-found.points(1.0))


def test_it_comes_back_from_json(model):
    (found,) = explain(model, [ROWS[0][0]])
    again = from_json(as_json(found))
    assert again is not None
    assert again.total == pytest.approx(found.total, abs=1e-3)
    assert [each.name for each in again.parts] == [each.name for each in found.parts]


GOOD = {"base": 0.1, "rest": 0.2, "parts": [["word", "واش", 0.3]]}


@pytest.mark.parametrize(
    "text",
    [
        "", "[", "[]", "1", "null", "{}", "[" * 100_000,
        *(
            json.dumps({**GOOD, **change})
            for change in (
                {"base": "x"}, {"base": float("nan")}, {"rest": float("inf")}, {"base": True},
                {"base": 1e9}, {"parts": 3}, {"parts": [["word", "x"]]}, {"parts": [["b", "x", 1]]},
                {"parts": [["word", 1, 1]]}, {"parts": [["word", "x" * 61, 1]]},
                {"parts": [["word", "x", None]]}, {"parts": [["word", "x", 1]] * 9},
                {"parts": [[["word"], "x", 1]]},
            )
        ),
    ],
)  # fmt: skip
def test_what_was_not_written_by_it_tells_nothing(text):
    assert from_json(json.dumps(GOOD)) is not None
    assert from_json(text) is None


def test_no_text_makes_it_fail(model):
    texts = ["", " ", "\u202e", "👍", "ا" * 100_000, "\ud83d", "a\0b", "\u202eabc " * 9]
    for found in explain(model, [Seen(text, (("x", "unscored", 0.5),)) for text in texts]):
        again = from_json(as_json(found))
        assert again is not None
        json.dumps(as_json(found), ensure_ascii=False).encode()


def test_a_refit_tells_why_of_every_row_that_it_puts_in_a_stream():
    sitting = Sitting()
    rows = [[n, row.text, row.verdicts, kept, True] for n, (row, kept) in enumerate(ROWS[:200])]
    rows += [[n, row.text, row.verdicts, None, False] for n, (row, _) in enumerate(ROWS[200:], 200)]
    sitting.take(rows)
    picks = refit(sitting)["picks"]
    assert picks
    for _, stream, score, why in picks:
        found = from_json(why)
        assert (found is not None) == bool(stream)
        if found is not None:
            assert found.chance == pytest.approx(score, abs=1e-3)
