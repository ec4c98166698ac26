"""Rows near a held-out evaluation file are found, others are not."""

from hypothesis import given
from hypothesis import strategies as st

from engine.mix.decontamination import HeldOut
from engine.mix.spec import Decontamination
from engine.text.normalise import exact_key

TEXT = "راني رايح للسوق نشري الخضرة و نولي للدار"


def held_out(*texts, **limits):
    found = HeldOut(Decontamination(("test.jsonl",), **limits))
    for row, text in enumerate(texts, 1):
        found.add("test.jsonl", row, text)
    return found


def test_a_copy_is_found_whatever_its_case_and_punctuation():
    near = held_out("غير هكا", TEXT).near(TEXT + " !")
    assert (near.kind, near.file, near.row) == ("exact", "test.jsonl", 2)


def test_the_same_sentence_in_the_other_script_is_found():
    assert held_out("rani rayeh lsouk nechri").near("راني رايح لسوق نشري").kind == "folded"


def test_a_part_of_a_held_out_row_is_found_and_a_stranger_is_not():
    near = held_out(TEXT).near("راني رايح للسوق نشري الخضرة")
    assert (near.kind, near.overlap) == ("ngrams", 1.0)
    assert held_out(TEXT).near("البارح شفت فيلم مليح بزاف في الدار") is None
    assert held_out(TEXT, ngram=6).near("راني رايح للسوق نشري") is None


def test_the_share_in_common_must_reach_the_limit():
    text = TEXT + " من بعد نطيب العشا مع الدراري كامل و نتفرجو فالتلفزيون حتى نرقدو"
    part = "راني رايح للسوق نشري و هو بقى يخدم في الورشة تاع باباه نهار كامل"
    assert held_out(text, overlap=0.5).near(part) is None
    assert held_out(text, overlap=0.05).near(part) is not None


def test_a_word_is_compared_as_it_is_written():
    assert held_out("سلام").near("سليم") is None
    assert held_out("سلام").near("سلام") is not None


@given(st.text(), st.text())
def test_any_text_can_be_asked_about_and_finds_itself(text, other):
    found = held_out(text)
    found.near(other)
    if exact_key(text):
        assert found.near(text) is not None
