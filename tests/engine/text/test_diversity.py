import gzip
import json
import math
import random
from dataclasses import asdict

import numpy as np
import pytest
from hostile import LONG_TEXTS, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text.diversity import FIGURES, compare, measure
from engine.text.diversity_figures import self_bleu, self_repetition, vendi_score, zipf_slope
from tests.conftest import SHARED

WORDS = [f"{first}{second}" for first in "واش راك خوي زين دار ماك".split() for second in "ابتجحخدر"]


def sentences(count: int, lots: random.Random, length: int = 8) -> list[str]:
    """Sentences of words with Zipf-like frequencies."""
    weights = [1 / rank for rank in range(1, len(WORDS) + 1)]
    return [" ".join(lots.choices(WORDS, weights, k=length)) for _ in range(count)]


def test_figures_of_two_short_sentences_are_those_counted_by_hand():
    found = measure(["واش راك واش", "واش راك خويا"])
    assert (found.texts, found.words) == (2, 6)
    assert found.distinct_1 == 3 / 6
    assert found.distinct_2 == 3 / 4  # واش راك twice
    assert found.distinct_3 == 1
    assert found.distinct_4 is None
    assert found.ngram_diversity == 3 / 6 + 3 / 4 + 1
    assert found.type_token == 3 / 6
    assert found.hapax_share == 1 / 3
    assert found.self_repetition == 0  # no 4-gram at all


def test_an_ngram_never_reaches_over_the_end_of_a_text():
    assert measure(["a b", "a b"]).distinct_2 == 1 / 2
    assert measure(["a", "b", "a", "b"]).distinct_2 is None


def test_compression_is_that_of_gzip():
    texts = ["واش راك خويا"] * 50
    data = "\n".join(texts).encode()
    assert measure(texts).compression_ratio == len(data) / len(gzip.compress(data, 6, mtime=0))
    assert measure(texts).compression_ratio > 10


def test_self_repetition_counts_other_texts_only():
    # Text 0 holds grams 0 (twice) and 1, text 1 gram 0, text 2 gram 2.
    owners, grams = np.array([0, 0, 0, 1, 2]), np.array([0, 0, 1, 0, 2])
    assert self_repetition(owners, grams, 4) == pytest.approx((math.log(2) * 2) / 4)


def test_equal_arabic_sentences_have_a_self_bleu_of_one():
    assert measure(["واش راك خويا لاباس"] * 3).self_bleu == pytest.approx(1)
    assert measure(["واش راك خويا لاباس", "كيفاه داير اليوم غدوة"]).self_bleu == 0


def test_self_bleu_is_that_computed_by_hand():
    # a b c d against a b x y: 2/4, (1+1)/(3+1), (0+1)/(2+1), (0+1)/(1+1), no brevity penalty.
    expected = (2 / 4 * 2 / 4 * 1 / 3 * 1 / 2) ** (1 / 4)
    assert self_bleu(["a b c d".split(), "a b x y".split()], 1) == pytest.approx(expected)
    # Shorter by two words than the nearest other: the penalty is exp(1 - 4/2).
    assert self_bleu(["a b".split(), "a b c d".split()], 1) == pytest.approx(math.exp(-1))


def test_the_vendi_score_is_the_effective_number_of_texts():
    assert vendi_score(["واش راك"] * 7) == pytest.approx(1, abs=1e-3)
    assert vendi_score(["abcd", "وزيح", "1234", "xyzw"]) == pytest.approx(4, abs=0.1)
    assert vendi_score(["abcd", "abcd", "وزيح", "وزيح"]) == pytest.approx(2, abs=0.1)


def test_the_vendi_score_agrees_with_the_whole_matrix():
    lots = random.Random(5)
    some = sentences(60, lots)
    counts = []
    for text in some:
        padded = f" {text} "
        grams = [padded[i : i + n] for n in (2, 3, 4) for i in range(len(padded) - n + 1)]
        counts.append({gram: grams.count(gram) for gram in set(grams)})
    names = sorted({gram for each in counts for gram in each})
    table = np.array([[each.get(name, 0) for name in names] for each in counts], float)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    parts = np.linalg.eigvalsh(table @ table.T / len(some))
    parts = parts[parts > 1e-12]
    assert vendi_score(some) == pytest.approx(math.exp(-(parts * np.log(parts)).sum()), rel=1e-3)


def test_the_slope_of_an_exact_zipf_law_is_minus_one():
    assert zipf_slope(np.array([840, 420, 280, 210, 168, 140, 120, 105])) == pytest.approx(-1)


def test_a_set_without_words_has_no_figures():
    for nothing in ([], [""], ["...", "😀"]):
        found = asdict(measure(nothing))
        assert {found.pop("words"), found.pop("texts")} <= {0, 1, 2}
        assert set(found.values()) == {None}
    assert compare([], ["واش راك"]).figures == {}


def test_a_set_does_not_differ_from_itself_in_another_order():
    one = sentences(300, random.Random(1))
    found = compare(one, one[::-1])
    assert set(found.figures) == set(FIGURES)
    assert not [name for name, each in found.figures.items() if each.differs]
    assert found.words == 300 * 8 // 2


def test_fresh_sentences_of_the_same_kind_do_not_differ():
    found = compare(sentences(400, random.Random(1)), sentences(1200, random.Random(2)))
    assert not [name for name, each in found.figures.items() if each.differs]


def test_repeated_sentences_are_less_varied():
    real = sentences(400, random.Random(1))
    found = compare(real, sentences(20, random.Random(2)) * 20).figures
    for name in ("distinct_2", "distinct_3", "distinct_4", "ngram_diversity", "vendi"):
        assert found[name].other.high < found[name].real.low, name
    for name in ("compression_ratio", "self_repetition", "self_bleu"):
        assert found[name].other.low > found[name].real.high, name


def test_a_set_without_the_rare_words_loses_the_tail():
    lots = random.Random(1)
    real = [f"{text} {lots.randrange(400)}" for text in sentences(500, lots)]
    kept = [f"{text} {lots.randrange(400) % 20}" for text in sentences(500, lots)]
    found = compare(real, kept).figures["tail_survival"]
    assert found.other.high < found.real.low
    assert not compare(real, real).figures["tail_survival"].differs


def test_a_comparison_repeats_with_its_seed():
    one, other = sentences(50, random.Random(1)), sentences(60, random.Random(2))
    assert compare(one, other, seed=3) == compare(one, other, seed=3)
    assert compare(one, other, seed=3) != compare(one, other, seed=4)


@settings(deadline=None, max_examples=30)
@given(st.lists(texts, max_size=8), st.lists(texts, max_size=8))
def test_any_texts_can_be_measured_and_compared(one, other):
    json.dumps(asdict(measure(one)), allow_nan=False)
    for each in compare(one, other, draws=2).figures.values():
        assert each.real.low <= each.real.mean <= each.real.high


@settings(deadline=None, max_examples=30)
@given(st.lists(texts, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_the_texts_does_not_matter(some, lots):
    shuffled = lots.sample(some, len(some))
    one, other = asdict(measure(some)), asdict(measure(shuffled))
    assert [name for name in one if one[name] is None] == [n for n in other if other[n] is None]
    for name in one.keys() - {"compression_ratio"}:  # gzip reads in order
        assert (one[name] or 0) == pytest.approx(other[name] or 0, rel=1e-3), name


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_long_texts_are_measured_in_bounded_time(name):
    measure([LONG_TEXTS[name], LONG_TEXTS["words"]])


@pytest.mark.skipif(not SHARED.exists(), reason="needs the shared data")
def test_real_darija_has_the_figures_that_were_measured():
    lines = (SHARED / "data/lid_dev.jsonl").read_text("utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    some = [r["text"] for r in rows if r["lang"] == "ary" and r["script"] == "Arab"][:1000]
    found = measure(some)
    assert 0.4 < found.distinct_1 < 0.65
    assert 0.1 < found.self_bleu < 0.35
    assert 2.5 < found.compression_ratio < 3.5
    assert not [
        name for name, each in compare(some[::2], some[1::2]).figures.items() if each.differs
    ]
