"""A text in its other script: what is read, what stays, and how it is made in steps."""

import subprocess
import sys

import pytest
from hostile import texts
from hypothesis import given

from engine.text.other_script import MOST_SIGNS, other_script, reading, reading_steps


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wach rak khouya", "Arab"),
        ("واش راك خويا", "Latn"),
        ("راني رايح l'école غدوة", "Latn"),
        ("wach rak خويا", "Arab"),
        ("2026 🙂", ""),
        ("", ""),
    ],
)
def test_the_other_script_is_the_one_that_most_words_are_not_in(text: str, expected: str) -> None:
    assert other_script(text) == expected


def test_a_text_is_read_in_its_other_script() -> None:
    assert reading("wach rak khouya", "arq") == "واش راك خويا"
    assert reading("واش راك", "arq") == "wach rak"


def test_french_words_links_and_numbers_stay() -> None:
    read = reading("rani f la pharmacie m3a khouya https://a.example/x 25", "arq")
    assert "pharmacie" in read
    assert "https://a.example/x 25" in read
    assert "خويا" in read


@pytest.mark.parametrize("variety", ["eng", "fra"])
def test_what_is_no_darija_is_not_read_otherwise(variety: str) -> None:
    assert reading("good morning", variety) == ""


@pytest.mark.parametrize("text", ["bonjour monsieur", "https://a.example", "12 13", ""])
def test_where_nothing_is_written_otherwise_nothing_is_told(text: str) -> None:
    assert reading(text, "arq") == ""


def test_of_a_long_text_the_beginning_is_read() -> None:
    read = reading("wach rak " * 1_000, "arq")
    assert read.endswith("راك …")
    assert len(read) < MOST_SIGNS + 10
    assert reading("x" * (MOST_SIGNS * 3), "arq").endswith("…")


@given(texts)
def test_any_text_has_a_reading(text: str) -> None:
    assert sum(1 for _ in reading_steps(text[:200], "ary")) < 10_000
    assert isinstance(reading(text[:200], "ary"), str)


def test_reading_needs_no_numpy() -> None:
    code = "import sys; from engine.text.other_script import reading; reading('wach rak', 'ary'); "
    code += "assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
