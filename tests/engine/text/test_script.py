import time

import pytest
from hostile import LONG_TEXTS, texts
from hypothesis import given

from engine.text.script import (
    arabic_share,
    base_direction,
    detect_script,
    invisible_marks,
    reveal,
)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("واش راك خويا", "Arab"),
        ("wach rak khouya, 3lach?", "Latn"),
        ("راني رايح l'école غدوة مع صحابي", "mixed"),
        ("غدوة نروحو كامل للبحر مع الدراري ونلعبو football", "Arab"),
        ("c'est la vie يا خويا", "mixed"),
        ("слово о полку", "other"),
        ("😀 123 ...", "other"),
        ("", "other"),
        ("@ahmed #algerie مبروك عليكم", "Arab"),
        ("https://example.org/a/b", "Latn"),
        ("ڥيلا ۆ ڨاطو", "Arab"),
        ("ﺳﻼﻡ", "Arab"),
    ],
)
def test_the_script_is_decided_by_words(text, script):
    assert detect_script(text) == script


def test_links_handles_and_tags_do_not_count_in_the_arabic_share():
    assert arabic_share("@user https://x.org #dz سلام خويا") == 1.0
    assert arabic_share("سلام bonjour") == 0.5
    assert arabic_share("@user") == 0.0


def test_a_sentence_that_begins_with_a_french_word_still_runs_right_to_left():
    assert base_direction("l'école بعيدة على الدار") == "rtl"
    assert base_direction("@user مبروك") == "rtl"
    assert base_direction("#الجزائر") == "rtl"
    assert base_direction("rani f dar m3a khouya يا") == "ltr"
    assert base_direction("") == "ltr"


def test_every_invisible_mark_is_found_with_its_place():
    marks = invisible_marks("a\u202eb\u2066c\u200f\ufeff\u00ad\u061cd\n\te")
    assert [(m.position, m.name) for m in marks] == [
        (1, "RLO"), (3, "LRI"), (5, "RLM"), (6, "BOM"), (7, "SHY"), (8, "ALM"),
    ]  # fmt: skip
    assert [m.code_point for m in marks][:2] == [0x202E, 0x2066]


def test_ordinary_text_has_no_invisible_marks():
    assert invisible_marks("راني بخير ❤️ l'été\u00a0!\nsaha") == []


def test_revealed_text_shows_controls_as_tags():
    assert reveal("a\u202eb\nc") == "a⟦RLO⟧b⟦LF⟧c"
    assert reveal("x\x07\ud83d") == "x⟦U+0007⟧⟦U+D83D⟧"


@given(texts)
def test_script_functions_answer_for_any_text(text):
    assert detect_script(text) in ("Arab", "Latn", "mixed", "other")
    assert 0.0 <= arabic_share(text) <= 1.0
    assert base_direction(text) in ("rtl", "ltr")
    shown = reveal(text)
    shown.encode("utf-8")
    assert invisible_marks(shown) == []
    assert reveal(shown) == shown


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_script_functions_take_a_million_characters(name):
    begin = time.perf_counter()
    detect_script(LONG_TEXTS[name])
    base_direction(LONG_TEXTS[name])
    reveal(LONG_TEXTS[name])
    assert time.perf_counter() - begin < 10
