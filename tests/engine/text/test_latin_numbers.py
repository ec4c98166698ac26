"""Number words of French and Arabizi: what is certain, and what may be one."""

from fractions import Fraction

import pytest

from engine.text.latin_numbers import certain_numbers, perhaps_numbers


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("vingt-cinq dinars", 25, "vingt-cinq"),
        ("à deux cents cinquante", 250, "deux cents cinquante"),
        ("quatre-vingt-dix-sept ans", 97, "quatre-vingt-dix-sept"),
        ("en mille neuf cent quatre-vingt", 1980, "mille neuf cent quatre-vingt"),
        ("soixante et onze", 71, "soixante et onze"),
        ("deux mille trois cents", 2300, "deux mille trois cents"),
        ("khlast mia w khamsin dinar", 150, "mia w khamsin"),
        ("3ndo khamsa w 3achrin 3am", 25, "khamsa w 3achrin"),
        ("tlatin alf", 30_000, "tlatin alf"),
    ],
)
def test_certain_numbers_are_read_whole(text: str, value: int, words: str) -> None:
    assert certain_numbers(text) == [(Fraction(value), words)]


@pytest.mark.parametrize(
    "text",
    [
        "un homme neuf",
        "mille mercis",
        "l3chran jaw",
        "maliar rrasi",
        "sba7 lkhir",
        "300 millions",
        "",
    ],
)
def test_words_that_can_be_others_are_no_certain_numbers(text: str) -> None:
    assert not certain_numbers(text)


def test_numbers_beside_each_other_are_two() -> None:
    assert [value for value, _ in certain_numbers("trois, quatre")] == [3, 4]
    assert [value for value, _ in certain_numbers("vingt et un et deux")] == [21, 2]


@pytest.mark.parametrize(
    ("text", "value"),
    [("ربع خوت", 4), ("un homme", 1), ("zouj", 2), ("٢٥٠", 250), ("reb3a kilo", 4), ("neuf", 9)],
)
def test_what_may_be_a_number_counts_as_one_that_is_kept(text: str, value: int) -> None:
    assert value in perhaps_numbers(text)


@pytest.mark.parametrize(
    "text", ["cent " * 5000, "w " * 5000, "et et et", "vingt et", "٣٣" * 4000, "\ud83d"]
)
def test_odd_texts_are_survived(text: str) -> None:
    certain_numbers(text)
    perhaps_numbers(text)
