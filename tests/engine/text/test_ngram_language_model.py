"""The trigram model against figures reckoned by hand, and what must hold of any model."""

import math

import numpy as np
import pytest
from hostile import HOSTILE, LONG_TEXTS
from hypothesis import given
from hypothesis import strategies as st

from engine.text.ngram_language_model import (
    LONGEST,
    KneserNeyTrigram,
    TrigramCounts,
    Vocabulary,
    words_of,
)

A, B, C, END, BEGIN, UNKNOWN = range(6)
TINY = [["a", "b"], ["a", "b"], ["a", "c"]]
sentences = st.lists(
    st.lists(st.sampled_from("abcde"), min_size=1, max_size=6), min_size=1, max_size=12
)


def trained(corpus, vocabulary=None):
    vocabulary = vocabulary or Vocabulary(corpus)
    counts = TrigramCounts.of(vocabulary.rows(corpus), len(vocabulary))
    return KneserNeyTrigram(counts), vocabulary


@pytest.mark.parametrize(
    ("before", "word", "expected"),
    [
        # Three orders of counts: D3 = 2 / (2 + 2*2) = 1/3; continuation counts of pairs are all 1,
        # so D2 is the plain 1/2; those of words are a 1, b 1, c 1, end 2: D1 = 3 / (3 + 2) = 3/5.
        # p(b) = 0.4/5 + 0.6*4/5 * 1/4 = 0.2, p(end) = 1.4/5 + 0.12 = 0.4.
        # p(b | a) = 0.5/2 + 0.5*2/2 * 0.2 = 0.35; p(a | a) = 0.5 * 0.2 = 0.1.
        # p(b | . a) = (2 - 1/3)/3 + 1/3*2/3 * 0.35 = 19/30.
        ((BEGIN, A), B, 19 / 30),
        ((BEGIN, A), C, (1 - 1 / 3) / 3 + 2 / 9 * 0.35),
        ((BEGIN, A), A, 2 / 9 * 0.1),
        ((BEGIN, A), END, 2 / 9 * 0.2),
        ((BEGIN, BEGIN), A, (3 - 1 / 3) / 3 + 1 / 9 * (0.5 + 0.5 * 0.2)),
        # Never seen: "b c" backs off to "c", which was seen before the end alone.
        ((B, C), END, 0.5 + 0.5 * 0.4),
        ((C, UNKNOWN), END, 0.4),
        ((C, UNKNOWN), B, 0.2),
    ],
)
def test_probabilities_are_those_reckoned_by_hand(before, word, expected) -> None:
    model, _ = trained(TINY)
    assert model.probability(before, word) == pytest.approx(expected, abs=1e-12)


@given(sentences, st.integers(0, 7), st.integers(0, 7))
def test_the_probabilities_after_any_context_sum_to_one(corpus, first, second) -> None:
    model, vocabulary = trained(corpus)
    before = (min(first, len(vocabulary) + 2), min(second, len(vocabulary) + 2))
    total = sum(model.probability(before, word) for word in range(len(vocabulary) + 1))
    assert total == pytest.approx(1, abs=1e-9)


def test_perplexity_is_that_of_the_words_which_are_known() -> None:
    model, vocabulary = trained(TINY)
    asked = vocabulary.rows([["a", "z"]])
    steps = [model.probability((BEGIN, BEGIN), A), model.probability((A, UNKNOWN), END)]
    assert model.perplexity(asked) == pytest.approx(math.prod(steps) ** (-1 / 2))


@given(sentences, sentences)
def test_perplexity_is_finite_and_counts_of_two_corpora_add_up(one, other) -> None:
    vocabulary = Vocabulary([*one, *other])
    model, _ = trained(one, vocabulary)
    assert 1 <= model.perplexity(vocabulary.rows(other)) < math.inf
    size = len(vocabulary)
    apart = [TrigramCounts.of(vocabulary.rows(each), size) for each in (one, other)]
    added = apart[0] + apart[1]
    whole = TrigramCounts.of(vocabulary.rows([*one, *other]), size)
    assert added.keys.tolist() == whole.keys.tolist()
    assert added.counts.tolist() == whole.counts.tolist()


def test_samples_follow_the_model_and_end() -> None:
    model, _ = trained([*TINY, ["b"], ["c", "a", "a"]])
    rows = model.sample(20_000, np.random.default_rng(3), 30)
    first = np.bincount(rows[:, 0], minlength=4)[:4] / len(rows)
    expected = [model.probability((BEGIN, BEGIN), word) for word in range(4)]
    assert first == pytest.approx(expected, abs=0.012)
    after = rows[(rows[:, 0] == A)][:, 1]
    expected = [model.probability((BEGIN, A), word) for word in range(4)]
    assert np.bincount(after, minlength=4)[:4] / len(after) == pytest.approx(expected, abs=0.015)
    assert ((rows == END).sum(axis=1) == 1).all()


def test_a_word_that_is_lost_does_not_come_back() -> None:
    vocabulary = Vocabulary([*TINY, ["d", "e"]])
    model, _ = trained(TINY, vocabulary)
    rows = model.sample(5_000, np.random.default_rng(1), 20)
    assert set(np.unique(rows)) <= {-1, A, B, C, len(vocabulary)}
    assert model.probability((model.begin, A), vocabulary.rows([["d"]])[0, 0]) > 0


def test_samples_are_cut_and_repeat_with_their_seed() -> None:
    model, _ = trained([["a"] * 50, ["a"] * 40])
    one, other = (model.sample(50, np.random.default_rng(5), 8) for _ in range(2))
    assert one.tobytes() == other.tobytes()
    assert one.shape[1] <= 9
    assert ((one == model.end).sum(axis=1) == 1).all()
    assert model.sample(0, np.random.default_rng(5), 8).size == 0


@given(st.one_of(st.text(st.characters(codec=None)), st.sampled_from(HOSTILE)))
def test_any_text_has_words(text) -> None:
    words = words_of(text)
    assert len(words) <= LONGEST
    assert all(words)


def test_words_leave_case_marks_and_signs_aside() -> None:
    assert words_of("Wach راكَ، 3lach?") == ["wach", "راك", "،", "3lach", "?"]


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_a_long_text_is_read_no_further_than_it_counts(name) -> None:
    assert len(words_of(LONG_TEXTS[name] * 50)) <= LONGEST
