import json

import pytest
from hostile import LONG_TEXTS, texts
from hypothesis import given
from hypothesis import strategies as st

from engine.text.code_switch import french_share, tokens
from engine.text.token_language import LANGUAGES, language_probabilities, weights_path
from tests.conftest import SHARED


def kinds(text: str) -> list[tuple[str, str, str]]:
    return [(text[t.start : t.end], t.kind, t.script) for t in tokens(text)]


def languages(text: str) -> dict[str, str]:
    return {text[t.start : t.end]: t.language for t in tokens(text) if t.language}


def test_every_token_has_its_place_kind_and_script():
    text = "@ali شوف l'école 3lach؟ https://a.b/c 25 #dz ali@x.org ❤️👨‍👩‍👧 слово"
    assert kinds(text) == [
        ("@ali", "handle", "other"),
        ("شوف", "word", "Arab"),
        ("l'", "word", "Latn"),
        ("école", "word", "Latn"),
        ("3lach", "word", "Latn"),
        ("؟", "sign", "other"),
        ("https://a.b/c", "link", "other"),
        ("25", "number", "other"),
        ("#dz", "tag", "other"),
        ("ali@x.org", "email", "other"),
        ("❤️", "emoji", "other"),
        ("👨‍👩‍👧", "emoji", "other"),
        ("слово", "word", "other"),
    ]


@pytest.mark.parametrize(
    ("word", "kind", "script"),
    [
        ("وَاشْ", "word", "Arab"),
        ("بـزاف", "word", "Arab"),
        ("e\u0301cole", "word", "Latn"),
        ("الفيسبوكيpage", "word", "mixed"),
        ("10h30", "number", "Latn"),
        ("CR7", "number", "Latn"),
        ("3.5", "number", "other"),
        ("٢٥", "number", "other"),
        ("7na", "word", "Latn"),
        ("aujourd'hui", "word", "Latn"),
    ],
)
def test_one_word_stays_one_token(word, kind, script):
    assert kinds(word) == [(word, kind, script)]


def test_words_of_a_mixed_sentence_are_told_apart():
    found = languages("rani f la maison m3a khouya, c'est très important wallah")
    assert {w for w, language in found.items() if language == "french"} >= {
        "la", "maison", "est", "très", "important",
    }  # fmt: skip
    assert {w for w, language in found.items() if language == "arabizi"} >= {
        "rani", "m3a", "khouya", "wallah",
    }  # fmt: skip
    assert set(languages("I think this is the best thing that you have seen").values()) == {
        "english"
    }


def test_the_same_word_follows_its_neighbours():
    assert languages("c la vie mon ami")["la"] == "french"
    assert languages("la ma bghitch nrouh, la khouya")["la"] == "arabizi"


def test_letters_of_other_languages_are_none_of_the_three():
    assert languages("đường")["đường"] == "other"


def test_french_in_arabic_letters_is_a_word_and_not_french():
    assert french_share("نورملمون نروح غدوة") == 0.0
    assert french_share("") == french_share("12 😀 @ali https://a.b") == 0.0
    assert french_share("je vais à la maison avec mes parents") == 1.0
    assert 0 < french_share("راني رايح l'école غدوة") <= 0.5


def test_the_weights_are_small_and_hold_no_words():
    path = weights_path()
    assert path.stat().st_size < 1_000_000
    assert json.loads(path.read_text("utf-8")).keys() == {
        "languages", "scale", "bias", "first", "transitions", "table",
    }  # fmt: skip


@given(texts)
def test_tokens_lie_in_the_text_without_overlap(text):
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert (token.language != "") == (token.kind == "word" and token.script == "Latn")
        end = token.end
    assert 0 <= french_share(text) <= 1


@given(st.lists(texts, max_size=6))
def test_the_probabilities_of_a_word_sum_to_one(words):
    for chances in language_probabilities(words):
        assert len(chances) == len(LANGUAGES)
        assert sum(chances) == pytest.approx(1)


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_a_million_characters_take_linear_time(name):
    tokens(LONG_TEXTS[name])


@pytest.mark.skipif(not SHARED.exists(), reason="needs the shared data")
def test_the_french_share_of_held_out_sentences_is_near_the_annotated_one():
    lines = (SHARED / "data/codeswitch_narabizi_tokens.jsonl").read_text("utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    errors = [abs(french_share(r["text"]) - r["fr_share"]) for r in rows if r["split"] == "test"]
    assert sum(errors) / len(errors) < 0.07
