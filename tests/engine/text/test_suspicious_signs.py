import pytest
from hostile import LONG_TEXTS, texts
from hypothesis import given

from engine.text.suspicious_signs import (
    MOST,
    bidi_is_balanced,
    mixed_alphabet_words,
    suspicious_signs,
)


def found(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Kind, the signs themselves, and their names."""
    return [(s.kind, text[s.start : s.end], s.names) for s in suspicious_signs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سلامـــ", [("tatweel", "ـــ", ("ARABIC TATWEEL",))]),
        ("wach\u200b rak", [("invisible", "\u200b", ("ZERO WIDTH SPACE",))]),
        ("a\u00adb", [("invisible", "\u00ad", ("SOFT HYPHEN",))]),
        ("a\x07b", [("invisible", "\x07", ("U+0007",))]),
        ("\u202eabc", [("unbalanced_bidi", "\u202e", ("RIGHT-TO-LEFT OVERRIDE",))]),
        ("سلام\u200f!", [("bidi", "\u200f", ("RIGHT-TO-LEFT MARK",))]),
        (
            "ﺳﻼﻡ",
            [
                (
                    "presentation_form",
                    "ﺳﻼﻡ",
                    (
                        "ARABIC LETTER SEEN INITIAL FORM",
                        "ARABIC LIGATURE LAM WITH ALEF FINAL FORM",
                        "ARABIC LETTER MEEM ISOLATED FORM",
                    ),
                )
            ],
        ),
        ("pаypal", [("look_alike", "а", ("CYRILLIC SMALL LETTER A",))]),
        ("Βonjour", [("look_alike", "Β", ("GREEK CAPITAL LETTER BETA",))]),
        ("کتاب", [("look_alike", "ک", ("ARABIC LETTER KEHEH",))]),
        ("یدير", [("look_alike", "ی", ("ARABIC LETTER FARSI YEH",))]),
        (
            "25 و ٣٠ و 12",
            [("mixed_digits", "٣٠", ("ARABIC-INDIC DIGIT THREE", "ARABIC-INDIC DIGIT ZERO"))],
        ),
    ],
)
def test_a_suspicious_sign_is_named_with_its_place(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "گاع ڨاع ڭاع پاپا ڤيلا چاي ڥيلا ۆ",
        "راني بخير ❤️ 👨‍👩‍👧",
        "l'été\u00a0!",
        "слово о полку",
        "ک ی",
        "3lach 7na ٣٠",
        "واش 25 راك\n",
        "",
    ],
)
def test_ordinary_signs_are_not_suspicious(text):
    assert suspicious_signs(text) == []


@pytest.mark.parametrize(
    ("text", "balanced"),
    [
        ("a\u2067b\u2069c", True),
        ("\u202ba\u202c\u202ab\u202c", True),
        ("\u2066a\u202bb\u202c\u2069", True),
        ("\u2066a", False),
        ("a\u2069", False),
        ("\u202ca", False),
        ("\u202ba\n\u202c", False),
        ("\u2066\u202ba\u2069\u202c", False),  # the isolate ends the embedding, UAX 9
        ("\u202b\u2066\u202c\u2069", False),
        ("سلام\u200f", True),
    ],
)
def test_direction_controls_are_paired_within_their_paragraph(text, balanced):
    assert bidi_is_balanced(text) is balanced
    kinds = {each.kind for each in suspicious_signs(text)}
    assert ("unbalanced_bidi" in kinds) is not balanced


def test_words_of_two_alphabets_are_given_whole():
    assert mixed_alphabet_words("ok pаypal слово wach") == ["pаypal"]


@given(texts)
def test_signs_lie_in_the_text_in_order(text):
    signs = suspicious_signs(text)
    assert all(0 <= each.start < each.end <= len(text) and each.names for each in signs)
    assert signs == sorted(signs, key=lambda each: (each.start, each.end))
    bidi_is_balanced(text)


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_a_million_characters_take_linear_time_and_a_bounded_answer(name):
    assert len(suspicious_signs(LONG_TEXTS[name])) <= MOST
