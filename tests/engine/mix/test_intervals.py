"""Distances, intervals and tests against values worked out by hand."""

from math import inf, log2, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.mix.intervals import (
    benjamini_hochberg,
    effective_size,
    jensen_shannon,
    ratio_interval,
    total_variation,
    wilson,
)

shares = st.lists(st.floats(0.001, 1), min_size=2, max_size=6)


def test_total_variation_by_hand():
    assert total_variation([0.5, 0.5], [0.75, 0.25]) == 0.25
    assert total_variation([0.2, 0.3, 0.5], [0.5, 0.3, 0.2]) == pytest.approx(0.3)
    assert total_variation([1, 0], [0, 1]) == 1


def test_jensen_shannon_by_hand():
    by_hand = 0.5 * (
        0.5 * log2(0.5 / 0.625)
        + 0.5 * log2(0.5 / 0.375)
        + 0.75 * log2(0.75 / 0.625)
        + 0.25 * log2(0.25 / 0.375)
    )
    assert jensen_shannon([0.5, 0.5], [0.75, 0.25]) == pytest.approx(by_hand)
    assert by_hand == pytest.approx(0.0487949, abs=1e-7)
    assert jensen_shannon([1, 0], [0, 1]) == 1
    assert jensen_shannon([0.3, 0.7], [0.3, 0.7]) == 0


@given(shares, shares)
def test_jensen_shannon_lies_below_total_variation(one, other):
    size = min(len(one), len(other))
    p, q = ([each / sum(some[:size]) for each in some[:size]] for some in (one, other))
    assert 0 <= jensen_shannon(p, q) <= total_variation(p, q) + 1e-9 <= 1 + 1e-9


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (8, 10, 0.4902, 0.9433),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (50, 100, 0.4038, 0.5962),
    ],
)
def test_wilson_by_hand(successes, trials, low, high):
    assert wilson(successes, trials) == pytest.approx((low, high), abs=5e-5)


def test_wilson_says_nothing_of_no_trial():
    assert wilson(0, 0) == (0, 1)


def test_benjamini_hochberg_by_hand():
    assert benjamini_hochberg([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.02, 0.04, 0.04, 0.02])
    assert benjamini_hochberg([0.5]) == [0.5]
    assert benjamini_hochberg([]) == []


def test_effective_size_by_hand():
    assert effective_size([1, 1, 1]) == 3
    assert effective_size([2, 2]) == 2
    assert effective_size([1, 3]) == 1.6
    assert effective_size([]) == 0


def test_the_interval_of_a_ratio_is_that_of_donner_and_zou():
    one, other = wilson(30, 100), wilson(40, 200)
    low, high = ratio_interval(0.3, one, 0.2, other)
    product = 0.3 * 0.2
    by_hand_low = (
        product - sqrt(product**2 - one[0] * other[1] * (0.6 - one[0]) * (0.4 - other[1]))
    ) / (other[1] * (0.4 - other[1]))
    by_hand_high = (
        product + sqrt(product**2 - one[1] * other[0] * (0.6 - one[1]) * (0.4 - other[0]))
    ) / (other[0] * (0.4 - other[0]))
    assert (low, high) == pytest.approx((by_hand_low, by_hand_high))
    assert low < 1.5 < high


@given(st.integers(0, 50), st.integers(1, 50))
def test_the_interval_of_a_ratio_holds_the_ratio(count, base):
    share, base_share = count / 50, base / 50
    low, high = ratio_interval(share, wilson(count, 50), base_share, wilson(base, 50))
    assert 0 <= low <= share / base_share + 1e-9
    assert share / base_share <= high + 1e-9 <= inf
