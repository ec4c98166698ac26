from hostile import HOSTILE, LONG_TEXTS, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text.near_form import LONGEST, chunks, near_form, near_forms

#: Signs whose folding depends on their neighbours, or that the table must leave to `normalise`.
_CLOSE_CASES = "اآأىيةه\u0653\u0654\u0655\u0651\u0640ۂےﺁﻻﷺßİıſéé\u0301\u0300😂❤️a.!?_-'’«»،؟ \t\n\x1f\x85\u200b2²٣"


def test_what_a_reader_does_not_hear_makes_no_difference():
    plain = near_form("واش راك خويا لاباس عليك")
    for written in (
        "واش راك، خويا؟ لاباس عليك!",
        "وَاش رَاك خـــويا  لاباس عليك...",
        "\u200fواش راك خويا. لاباس عليك\u200f",
    ):
        assert near_form(written) == plain
    assert near_form("Wach rak, KHOUYA?") == "wach rak khouya"


def test_digits_and_emoji_stay():
    assert near_form("3lach 😂") != near_form("lach 😂") != near_form("lach 😡")


def test_a_text_of_punctuation_only_keeps_it():
    assert near_form("?!") != near_form("...") != ""
    assert near_form(" \u200b") == ""


@settings(deadline=None, max_examples=400)
@given(st.lists(st.one_of(texts, st.text(alphabet=_CLOSE_CASES, max_size=12)), max_size=12))
def test_many_texts_fold_as_each_alone(batch):
    assert near_forms(batch) == [near_form(text) for text in batch]


def test_hostile_texts_fold_as_each_alone():
    batch = [*HOSTILE, *LONG_TEXTS.values(), "واش", "", "a" * LONGEST]
    assert near_forms(batch) == [near_form(text) for text in batch]


def test_chunks_cover_every_row_once():
    batch = ["a" * 150_000, "b", "", "c" * 99_000, "d" * 99_000, "e" * 99_000, "f" * 200_000]
    rows = [row for first, last in chunks(batch) for row in range(first, last)]
    assert rows == list(range(len(batch)))
    assert list(chunks([])) == []


def test_a_text_too_long_for_a_sentence_stands_for_itself():
    text = "واش راك، 3lach؟ " * 3_200_000
    assert near_forms(["واش", text, "راك"]) == ["واش", text, "راك"]
