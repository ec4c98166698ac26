"""Sentences and chunks: size and overlap are kept, and nothing is lost between them."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text.chunks import chunks, sentences

WORDS = st.sampled_from(
    ["راني", "السوق،", "نشري؟", "الخضرة.", "Bonjour", "M.", "3.5", "dinars", "!", "…", "؛", "\n\n",
     "كلمة" * 30, "«", "»", "1.", "aujourd'hui", " ", "\r\n", "é" * 9]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=120).map(" ".join) | st.text(max_size=400)
SIZES = st.integers(20, 200).flatmap(
    lambda size: st.tuples(st.just(size), st.integers(0, size // 2))
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("واش راك؟ لاباس. وانت!", ["واش راك؟", "لاباس.", "وانت!"]),
        ("واش راك؟لاباس", ["واش راك؟", "لاباس"]),
        ("Il coûte 3.5 dinars. M. Ali vient !", ["Il coûte 3.5 dinars.", "M. Ali vient !"]),
        ("راح د. أحمد للسبيطار. رجع.", ["راح د. أحمد للسبيطار.", "رجع."]),
        ("قال: «روح.» ومشى… ثم رجع.", ["قال: «روح.»", "ومشى…", "ثم رجع."]),
        ("Title\n\nA line\nthat goes on.", ["Title", "A line\nthat goes on."]),
        ("1. شري الخبز. 2. روح.", ["1. شري الخبز.", "2. روح."]),
        ("روح للسوق، شري؛ وارجع", ["روح للسوق، شري؛ وارجع"]),
        ("https://a.dz/x.html est là", ["https://a.dz/x.html est là"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == wanted


@given(text=TEXTS)
@settings(max_examples=300, deadline=None)
def test_sentences_hold_every_sign_that_is_no_blank(text: str) -> None:
    spans = list(sentences(text))
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
    assert (
        "".join(text[a:b] for a, b in spans).split()
        == "".join(part for part in _outside_joined(text, spans)).split()
    )
    kept = sum(not sign.isspace() for a, b in spans for sign in text[a:b])
    assert kept == sum(not sign.isspace() for sign in text)


def _outside_joined(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[a:b] for a, b in spans]


@given(text=TEXTS, limits=SIZES)
@settings(max_examples=500, deadline=None)
def test_size_and_overlap_are_kept_and_nothing_is_lost(text: str, limits: tuple[int, int]) -> None:
    size, overlap = limits
    found = list(chunks(text, size, overlap))
    covered = [False] * len(text)
    for start, end in found:
        assert 0 < end - start <= size
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        covered[start:end] = [True] * (end - start)
    assert all(covered[at] or sign.isspace() for at, sign in enumerate(text))
    for one, two in itertools.pairwise(found):
        assert one[0] < two[0]
        assert one[1] < two[1]
        assert one[1] - two[0] <= overlap


@given(text=TEXTS, limits=SIZES)
@settings(max_examples=300, deadline=None)
def test_a_chunk_ends_with_a_sentence_unless_that_is_longer_than_a_chunk(
    text: str, limits: tuple[int, int]
) -> None:
    size, overlap = limits
    spans = list(sentences(text))
    ends = {end for _, end in spans}
    long = [(start, end) for start, end in spans if end - start > size]
    for _, end in chunks(text, size, overlap):
        assert end in ends or any(start < end < last for start, last in long)


@given(text=TEXTS, size=st.integers(40, 200))
@settings(max_examples=300, deadline=None)
def test_as_many_whole_sentences_come_again_as_the_overlap_holds(text: str, size: int) -> None:
    overlap = size // 3
    spans = list(sentences(text))
    if any(end - start > overlap for start, end in spans):
        return
    found = list(chunks(text, size, overlap))
    starts = {start for start, _ in spans}
    for one, two in itertools.pairwise(found):
        assert two[0] in starts
        shared = [s for s, _ in spans if one[0] < s < one[1] and one[1] - s <= overlap]
        new_end = next(end for start, end in spans if end > one[1])
        fitting = [s for s in shared if new_end - s <= size]
        assert two[0] == (fitting[0] if fitting else next(s for s, _ in spans if s >= one[1]))


def test_without_overlap_no_sign_comes_twice() -> None:
    text = "هذي جملة قصيرة. " * 50
    found = list(chunks(text, 100, 0))
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(found))


def test_a_long_sentence_is_cut_after_a_comma() -> None:
    text = "راح للسوق وشرى الخضرة، " * 20
    found = [text[start:end] for start, end in chunks(text.strip(), 100, 0)]
    assert all(each.endswith("،") for each in found)


def test_a_text_of_a_million_signs_takes_no_square_of_time() -> None:
    text = "كلمة " * 250_000
    assert sum(1 for _ in chunks(text, 1_200, 200)) > 800
