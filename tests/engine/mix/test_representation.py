"""Who has become rarer: counts, distances, chance, and what is said with too few rows."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.mix.representation import (
    ATTRIBUTES,
    LEAST_ROWS,
    MOST_CATEGORIES,
    NOT_STATED,
    OTHERS,
    Subject,
    length_band,
    represent,
)

KINDS = {
    "variety": ("arq",) * 7 + ("ary",) * 3,
    "label": ("joy",) * 4 + ("anger",) * 3 + ("fear",) * 2 + ("sad",),
    "topic": tuple(f"topic {number}" for number in range(8) for _ in range(8 - number)),
    "length": ("1-4",) * 3 + ("5-9",) * 4 + ("10-19",) * 3,
    "addressee": ("unmarked",) * 6 + ("f", "f", "m", "m"),
}


def result_of(groups, **more):
    steps = represent(groups, **more)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def shift_of(comparisons, base, group, attribute):
    found = next(each for each in comparisons if (each.base, each.group) == (base, group))
    return next(each for each in found.shifts if each.attribute == attribute)


def simulated(number, seeds=120, planted=0.0):
    """Seeds of a population; up to three rows grow from each, alike in six of seven attributes.

    `planted` of the generated rows address a man whatever their seed does.
    """
    source = random.Random(number)
    real, generated, accepted = [], [], []
    for place in range(seeds):
        own = {name: source.choice(values) for name, values in KINDS.items()}
        real.append(Subject(f"s{place}", own))
        for _ in range(source.randrange(4)):
            values = {
                name: own[name] if source.random() < 0.85 else source.choice(kinds)
                for name, kinds in KINDS.items()
            }
            if source.random() < planted:
                values["addressee"] = "m"
            generated.append(Subject(f"s{place}", values))
            if source.random() < 0.8:
                accepted.append(generated[-1])
    return {"real": real, "generated": generated, "accepted": accepted}


def rows(label, count, start=0):
    return [Subject(f"s{start + number}", {"label": label}) for number in range(count)]


def test_counts_shares_and_distances_by_hand():
    groups = {
        "real": rows("joy", 50) + rows("anger", 50, 50),
        "generated": rows("joy", 90) + rows("anger", 30, 90),
    }
    shift = shift_of(result_of(groups), "real", "generated", "label")
    joy = next(each for each in shift.categories if each.value == "joy")
    anger = next(each for each in shift.categories if each.value == "anger")
    assert (joy.counts, joy.shares, joy.ratio) == ((50, 90), (0.5, 0.75), 1.5)
    assert (shift.rows, shift.seeds) == ((100, 120), (100, 120))
    assert shift.tv == pytest.approx(0.25)
    assert shift.js == pytest.approx(0.0487949, abs=1e-7)
    assert joy.ratio_interval[0] < 1.5 < joy.ratio_interval[1]
    # 60 more rows of anger beside 90 of joy are half of all.
    assert (joy.lacking, anger.lacking) == (0, 60)
    assert shift.flagged
    assert shift.tv_interval[0] < shift.tv < shift.tv_interval[1]


def test_rows_of_few_seeds_are_no_witnesses():
    """A hundred rows of five seeds are five opinions."""
    alike = [Subject(f"s{number % 5}", {"label": "joy"}) for number in range(100)]
    groups = {"real": rows("joy", 50) + rows("anger", 50, 50), "generated": alike}
    shift = shift_of(result_of(groups), "real", "generated", "label")
    assert (shift.tv, shift.q, shift.flagged) == (None, None, False)


def test_too_few_rows_are_counted_and_not_judged():
    groups = {"real": rows("joy", 30) + rows("anger", 19, 30), "generated": rows("joy", 200)}
    assert len(groups["real"]) == LEAST_ROWS - 1
    shift = shift_of(result_of(groups), "real", "generated", "label")
    assert shift.tv is None
    assert not shift.flagged
    assert [each.counts for each in shift.categories] == [(30, 200), (19, 0)]


def test_an_attribute_with_one_value_is_left_out_and_so_is_an_empty_group():
    groups = {"real": rows("joy", 60), "generated": rows("joy", 60), "accepted": []}
    (comparison,) = result_of(groups)
    assert (comparison.group, comparison.shifts) == ("generated", ())


def test_equal_rows_and_seeds_give_equal_results():
    groups = simulated(1)
    assert result_of(groups, seed=3) == result_of(groups, seed=3)
    mixed = {name: random.Random(0).sample(found, len(found)) for name, found in groups.items()}
    assert result_of(mixed, seed=3) == result_of(groups, seed=3)
    assert result_of(groups, seed=3) != result_of(groups, seed=4)


def test_projects_without_a_shift_are_not_accused():
    judged = [
        shift
        for number in range(20)
        for comparison in result_of(simulated(number))
        for shift in comparison.shifts
        if shift.tv is not None
    ]
    assert len(judged) == 20 * 3 * len(KINDS)
    assert sum(shift.flagged for shift in judged) <= 0.05 * len(judged)


def test_a_planted_shift_is_found_and_nothing_else():
    found = others = 0
    for number in range(20):
        for shift in result_of(simulated(number, planted=0.4))[0].shifts:
            if shift.attribute == "addressee":
                found += shift.flagged
                assert shift.most.value in ("m", "unmarked")
            else:
                others += shift.flagged
    assert found == 20
    assert others <= 0.05 * 20 * (len(KINDS) - 1)


def test_curators_can_shift_too():
    groups = simulated(5, seeds=200)
    groups["accepted"] = [each for each in groups["generated"] if each.values["addressee"] != "f"]
    comparisons = result_of(groups)
    assert shift_of(comparisons, "generated", "accepted", "addressee").flagged
    assert not shift_of(comparisons, "real", "generated", "addressee").flagged


def test_rare_values_are_counted_as_one():
    many = [Subject(f"s{number}", {"topic": f"topic {number % 90}"}) for number in range(900)]
    shift = shift_of(result_of({"real": many, "generated": many}), "real", "generated", "topic")
    assert len(shift.categories) == MOST_CATEGORIES
    assert shift.categories[-1].value == OTHERS
    assert sum(each.counts[0] for each in shift.categories) == 900
    assert (shift.tv, shift.flagged) == (0, False)


def test_many_seeds_are_drawn_in_blocks():
    many = {
        "real": rows("joy", 6_000) + rows("anger", 6_000, 6_000),
        "generated": rows("joy", 3_000) + rows("anger", 3_000, 6_000),
    }
    shift = shift_of(result_of(many), "real", "generated", "label")
    assert (shift.seeds, shift.tv) == ((12_000, 6_000), 0)


def test_what_nobody_stated_is_a_class_of_its_own():
    def stated(name, count, start):
        return [Subject(f"s{start + number}", {"register": name}) for number in range(count)]

    groups = {
        "real": stated("spoken", 80, 0) + stated(NOT_STATED, 20, 80),
        "generated": stated("spoken", 40, 0) + stated(NOT_STATED, 60, 40),
    }
    shift = shift_of(result_of(groups), "real", "generated", "register")
    assert {each.value: each.counts for each in shift.categories} == {
        "spoken": (80, 40),
        NOT_STATED: (20, 60),
    }
    assert shift.flagged


def test_progress_comes_to_its_end():
    told = list(represent(simulated(1, seeds=30)))
    assert told == [(number, 20) for number in range(20)]


@pytest.mark.parametrize(
    ("words", "band"), [(0, "1-4"), (1, "1-4"), (4, "1-4"), (5, "5-9"), (39, "20-39"), (40, "40+")]
)
def test_length_bands(words, band):
    assert length_band("راني " * words) == band


@settings(max_examples=30, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["real", "generated", "accepted", "exported"]),
        st.lists(
            st.builds(
                Subject,
                st.text(max_size=3),
                st.dictionaries(st.sampled_from(ATTRIBUTES), st.text(max_size=2), max_size=3),
            ),
            max_size=80,
        ),
    )
)
def test_any_rows_are_compared(groups):
    for comparison in result_of(groups, resamples=60):
        for shift in comparison.shifts:
            assert sum(each.counts[1] for each in shift.categories) == shift.rows[1]
            assert shift.tv is None or 0 <= shift.tv_interval[0] <= shift.tv_interval[1] <= 1
