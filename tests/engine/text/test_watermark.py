"""Green lists are the same one by one and at once; the test counts pairs once and knows its limits."""

import math
import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.text.watermark import (
    GAMMA,
    LEAST_SCORED,
    MARKED,
    NO_SIGN,
    TOO_LITTLE,
    chance_of,
    detect,
    green_mask,
    is_green,
    key_id,
    new_key,
    read_key,
    z_score,
)

KEY = read_key("000102030405060708090a0b0c0d0e0f")
VOCABULARY = 3000
keys = st.binary(min_size=16, max_size=16)


@given(keys, st.integers(0, 2**31 - 1))
def test_a_token_is_green_alone_as_it_is_in_the_whole_list(key: bytes, previous: int) -> None:
    mask = green_mask(key, previous, 300)
    assert mask.tolist() == [is_green(key, previous, token) for token in range(300)]


def test_green_lists_stay_as_they_are() -> None:
    """Marked corpora outlive versions: another list would make them unmarked."""
    green = [token for token in range(60) if is_green(KEY, 7, token)]
    assert green == [2, 15, 16, 17, 18, 20, 23, 26, 27, 28, 30, 37, 38, 54, 56, 59]
    assert key_id(KEY) == "668b9157ae71"


def test_a_quarter_of_the_tokens_is_green_after_each_token_and_each_key_has_its_own() -> None:
    lists = np.array([green_mask(KEY, previous, VOCABULARY) for previous in range(400)])
    assert abs(lists.mean() - GAMMA) < 0.002
    # After which tokens a token is green, and two lists with each other: independent.
    assert abs(lists.mean(axis=0) - GAMMA).max() < 5 * math.sqrt(GAMMA * (1 - GAMMA) / 400)
    together = (lists[:-1] & lists[1:]).mean()
    assert abs(together - GAMMA**2) < 0.002
    other = green_mask(read_key(new_key()), 3, VOCABULARY)
    assert abs((lists[3] & other).mean() - GAMMA**2) < 0.02


def marked_rows(rows: int, length: int, share: float = 0.5) -> list[list[int]]:
    """Rows whose tokens are green more often than by chance."""
    draw = random.Random(rows)
    found = []
    for _ in range(rows):
        row = [draw.randrange(VOCABULARY)]
        while len(row) < length:
            token = draw.randrange(VOCABULARY)
            if is_green(KEY, row[-1], token) or draw.random() > share:
                row.append(token)
        found.append(row)
    return found


def test_marked_rows_are_found_with_their_key_and_with_no_other() -> None:
    rows = marked_rows(100, 20)
    found = detect(rows, KEY)
    assert found.verdict == MARKED
    assert found.z > 10
    assert found.p < 1e-20
    assert detect(rows, read_key(new_key())).z < 5
    assert detect(iter(rows), KEY) == found


def test_a_repeated_pair_counts_once() -> None:
    rows = marked_rows(40, 20)
    once, often = detect(rows, KEY), detect(rows * 50, KEY)
    assert (once.z, once.n, once.green) == (often.z, often.n, often.green)
    assert often.repeated == once.repeated + 49 * 40 * 19


@pytest.mark.parametrize("rows", [0, 1, 25])
def test_there_is_no_verdict_on_little_text(rows: int) -> None:
    found = detect(marked_rows(rows, 20, share=1.0), KEY)
    assert found.n < LEAST_SCORED
    assert found.verdict == TOO_LITTLE


def test_ordinary_rows_give_no_sign() -> None:
    draw = random.Random(1)
    rows = [[draw.randrange(VOCABULARY) for _ in range(20)] for _ in range(200)]
    assert detect(rows, KEY).verdict == NO_SIGN


@given(st.lists(st.lists(st.integers(0, 2**31 - 1), max_size=5), max_size=8), keys)
def test_any_rows_have_figures(rows: list[list[int]], key: bytes) -> None:
    found = detect(rows, key)
    pairs = {pair for row in rows for pair in pairwise(row)}
    assert found.n == len(pairs)
    assert found.green == sum(is_green(key, *pair) for pair in pairs)
    assert found.repeated == sum(max(len(row) - 1, 0) for row in rows) - found.n
    assert 0 <= found.p <= 1


@pytest.mark.parametrize(
    ("green", "scored"),
    [(0, 0), (0, 500), (1, 500), (100, 500), (125, 500), (164, 500), (500, 500), (30_000, 100_000)],
)
def test_p_is_the_exact_binomial_tail(green: int, scored: int) -> None:
    from scipy.stats import binom

    assert chance_of(green, scored) == pytest.approx(binom.sf(green - 1, scored, GAMMA), rel=1e-9)


def test_p_and_z_have_no_trouble_with_a_million_pairs() -> None:
    assert chance_of(600_000, 1_000_000) == 0.0
    assert chance_of(250_000, 1_000_000) == pytest.approx(0.5, abs=0.01)
    assert z_score(600_000, 1_000_000) > 800


@pytest.mark.parametrize("text", ["", "xyz", "00", "0" * 31, "0" * 34])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        read_key(text)
