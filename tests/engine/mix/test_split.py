"""Splits without leakage."""

from collections import Counter

from hand_made import made, mixes, pools, real
from hypothesis import given
from hypothesis import strategies as st

from engine.mix.choose import choose
from engine.mix.spec import DatasetMix
from engine.mix.split import split


def sides(parts, key):
    found = {}
    for name, rows in parts.items():
        for row in rows:
            found.setdefault(key(row), set()).add(name)
    return found


@given(pools(), mixes())
def test_no_lineage_is_in_two_splits(rows, mix):
    parts = split(rows, mix)
    assert all(len(names) == 1 for names in sides(parts, lambda row: row.lineage).values())


@given(pools(), mixes(), st.dictionaries(st.integers(0, 20), st.integers(0, 20)))
def test_copies_of_a_seed_share_its_split(rows, mix, copies):
    groups = {f"s{one}": f"s{other}" for one, other in copies.items()}
    choice = choose(rows, mix, groups)
    parts = split(choice.rows, mix, groups, choice.assigned)
    by_group = sides(parts, lambda row: choice.groups[row.lineage])
    assert all(len(names) == 1 for names in by_group.values())
    lineages = {row.lineage for row in choice.rows}
    for one, other in groups.items():
        if one in lineages and other in lineages:
            assert choice.assigned[one] == choice.assigned[other]


@given(pools(), mixes())
def test_a_split_of_a_choice_loses_no_row_and_evaluates_on_real_rows(rows, mix):
    choice = choose(rows, mix)
    parts = split(choice.rows, mix, assigned=choice.assigned)
    assert sum(map(len, parts.values())) == len(choice.rows)
    if mix.evaluation == "real":
        evaluating = [row for name, part in parts.items() if name != "train" for row in part]
        assert all(row.origin == "real" for row in evaluating)


def test_shares_hold_overall_and_within_every_label_and_variety():
    rows = [
        real(f"{label}{variety}{n}", label, variety)
        for label in ("joy", "anger", "fear")
        for variety in ("arq", "ary")
        for n in range(50)
    ]
    parts = split(rows, DatasetMix())
    assert [len(part) for part in parts.values()] == [240, 30, 30]
    for name, expected in (("train", 40), ("validation", 5), ("test", 5)):
        cells = Counter((row.label, row.variety) for row in parts[name])
        assert all(abs(number - expected) <= 1 for number in cells.values())
        assert len(cells) == 6


def test_many_labels_of_one_row_each_still_reach_every_split():
    parts = split([real(n, f"label{n}") for n in range(100)], DatasetMix())
    assert [len(part) for part in parts.values()] == [80, 10, 10]


def test_dropping_the_end_of_the_order_keeps_the_shares():
    rows = [real(n, "joy" if n % 2 else "anger") for n in range(1000)]
    mix = DatasetMix(rows=100)
    choice = choose(rows, mix)
    parts = split(choice.rows, mix, assigned=choice.assigned)
    assert abs(len(parts["test"]) - 10) <= 3


def test_a_split_keeps_to_what_the_choice_reckoned_with():
    rows = [real(n) for n in range(4)]
    names = ("test", "train", "validation", "test")
    parts = split(rows, DatasetMix(), assigned={f"s{n}": name for n, name in enumerate(names)})
    assert {name: [row.uid for row in part] for name, part in parts.items()} == {
        "train": ["s1"],
        "validation": ["s2"],
        "test": ["s0", "s3"],
    }


def test_rows_without_a_real_seed_are_trained_on():
    parts = split([made(n, "gone") for n in range(5)], DatasetMix(splits={"train": 0, "test": 1}))
    assert len(parts["train"]) == 5
    assert not parts["test"]
