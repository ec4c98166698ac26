"""Gender by rule: what a sentence shows of who speaks and who is spoken to."""

import json
from pathlib import Path

import pytest
from hostile import HOSTILE, LONG_TEXTS, texts
from hypothesis import given
from hypothesis import strategies as st

from engine.text.gender import RIGHT_OF_100, UNMARKED, Marks, gender_marks

_FILE = Path(__file__).parents[2] / "data" / "gender_gold.jsonl"
GOLD = [json.loads(line) for line in _FILE.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("text", "variety", "speaker", "addressee"),
    [
        ("راني فرحانة بزاف", "arq", "f", UNMARKED),
        ("rani far7an bezaf", "arq", "m", UNMARKED),
        ("كنت مريضة البارح", "ary", "f", UNMARKED),
        ("راكي رايحة؟", "arq", UNMARKED, "f"),
        ("واش راك؟", "arq", UNMARKED, "m"),
        ("واش راك؟", "ary", UNMARKED, UNMARKED),
        ("شفتي الماتش؟", "arq", UNMARKED, "f"),
        ("شفتي الماتش؟", "ary", UNMARKED, UNMARKED),
        ("تحب قهوة؟", "arq", UNMARKED, UNMARKED),
        ("تحبي قهوة؟", "arq", UNMARKED, "f"),
        ("خدمتي بعيدة", "arq", UNMARKED, UNMARKED),
        ("ختي رايحة للسوق", "arq", UNMARKED, UNMARKED),
        ("أنا راني فرحانة ونتا عيان", "arq", "f", "m"),
        ("نتا ولا نتي؟", "arq", UNMARKED, UNMARKED),
        ("أنا ماشي راجل", "arq", UNMARKED, UNMARKED),
        ("أنا سعيدة", "arb", UNMARKED, UNMARKED),
    ],
)
def test_a_sentence_shows(text: str, variety: str, speaker: str, addressee: str) -> None:
    assert gender_marks(text, variety) == Marks(speaker, addressee)


@pytest.mark.parametrize("who", ["speaker", "addressee"])
def test_marks_are_right_on_sentences_labelled_by_hand(who: str) -> None:
    assert len(GOLD) == 200
    made = [(row, getattr(gender_marks(row["text"], row["variety"]), who)) for row in GOLD]
    marked = [(row, mark) for row, mark in made if mark != UNMARKED]
    right = sum(row[who] == mark for row, mark in marked)
    wanted = sum(row[who] != UNMARKED for row in GOLD)
    assert right >= RIGHT_OF_100[who] / 100 * len(marked)
    assert right >= 0.9 * wanted


@given(texts, st.sampled_from(["arq", "ary", "arb", "", "xx"]))
def test_any_text_has_marks(text: str, variety: str) -> None:
    assert set(gender_marks(text, variety)) <= {"f", "m", UNMARKED}


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_a_long_text_is_quick(name: str) -> None:
    gender_marks(LONG_TEXTS[name] * 50, "arq")


def test_hostile_texts_are_unmarked() -> None:
    assert {gender_marks(text, "arq") for text in HOSTILE} == {Marks(UNMARKED, UNMARKED)}
