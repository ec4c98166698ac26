"""Choosing rows under a mix: the promises hold for any pool and any mix."""

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

from hand_made import made, mixes, pools, real
from hypothesis import given
from hypothesis import strategies as st

from engine.mix.choose import choose
from engine.mix.pool import cell_of
from engine.mix.spec import DatasetMix, Quota
from engine.mix.targets import floor_holds, matches, targets
from engine.text.normalise import exact_key

ONLY_TRAIN = {"train": 1.0, "validation": 0.0, "test": 0.0}


def origins(choice):
    return Counter(row.origin for row in choice.rows)


@given(pools(), mixes())
def test_the_floor_on_real_rows_always_holds_over_all_and_in_train(rows, mix):
    choice = choose(rows, mix)
    reals = [row for row in choice.rows if row.origin == "real"]
    synthetic = len(choice.rows) - len(reals)
    assert floor_holds(len(reals), synthetic, mix.floor)
    if mix.evaluation == "real":
        trained = [row for row in reals if choice.assigned[row.lineage] == "train"]
        assert floor_holds(len(trained), synthetic, mix.floor)


@given(pools(), mixes())
def test_no_seed_gives_more_synthetic_rows_than_its_cap(rows, mix):
    grown = Counter(row.lineage for row in choose(rows, mix).rows if row.origin != "real")
    assert all(number <= mix.max_synthetic_per_seed for number in grown.values())


@given(pools(), mixes(), st.randoms())
def test_the_choice_does_not_depend_on_the_order_of_the_records(rows, mix, order):
    shuffled = order.sample(rows, len(rows))
    assert choose(rows, mix) == choose(shuffled, mix)


@given(pools(), mixes())
def test_every_row_is_chosen_or_its_reason_is_told(rows, mix):
    choice = choose(rows, mix)
    chosen = {row.uid for row in choice.rows}
    assert chosen | set(choice.removed) == {row.uid for row in rows}
    assert not chosen & set(choice.removed)
    assert sum(choice.removed_counts.values()) == len(choice.removed)


@given(pools(), mixes())
def test_real_rows_are_dropped_only_by_a_smaller_target_and_copies(rows, mix):
    choice = choose(rows, mix)
    distinct = {exact_key(row.text) for row in rows if row.origin == "real"}
    kept = origins(choice)["real"]
    if not mix.rows or mix.rows >= len(distinct):
        assert kept == len(distinct)
    else:
        assert len(choice.rows) == mix.rows


@given(pools(), mixes())
def test_no_two_chosen_rows_are_copies(rows, mix):
    keys = Counter(exact_key(row.text) for row in choose(rows, mix).rows)
    assert not keys or max(keys.values()) == 1


@given(pools(), mixes())
def test_synthetic_rows_pass_no_quota_and_no_target(rows, mix):
    choice = choose(rows, mix)
    for quota, wanted in zip(mix.quotas, targets(mix, choice.total), strict=True):
        grown = [r for r in choice.rows if r.origin != "real" and matches(quota, cell_of(r, mix))]
        assert len(grown) <= wanted
    if mix.rows:
        assert len(choice.rows) <= mix.rows


@given(pools(), mixes())
def test_the_arithmetic_of_shortages_is_right(rows, mix):
    choice = choose(rows, mix)
    for filled in choice.quotas:
        quota = Quota(filled.cell, count=0)
        here = [row for row in choice.rows if matches(quota, cell_of(row, mix))]
        assert filled.chosen == len(here) <= filled.available
        assert filled.real == sum(row.origin == "real" for row in here)
    told = {tuple(each.cell.items()): each for each in choice.shortages}
    short = {tuple(each.cell.items()) for each in choice.quotas if each.missing}
    assert set(told) - {()} == short
    if mix.rows:
        assert (() in told) == (len(choice.rows) < mix.rows)
    for each in choice.shortages:
        assert each.missing == each.wanted - each.chosen > 0
        assert "{" not in each.sentence
        assert str(each.wanted) in each.sentence


def test_real_rows_win_over_their_copies_and_edited_ones_over_untouched():
    rows = [
        real(1, text="واش راك"),
        made(1, 1, text="واش راك !"),
        made(2, 1, text="لاباس"),
        made(3, 1, origin="edited", text="لاباس."),
    ]
    mix = DatasetMix(floor=0, splits=ONLY_TRAIN)
    choice = choose(rows, mix)
    assert {row.uid for row in choice.rows} == {"s1", "c3"}
    assert choice.removed_counts == {"duplicate": 2}


def test_two_rows_with_one_answer_to_two_questions_are_no_copies():
    rows = []
    for number in range(2):
        row = real(number, text="إيه")
        rows.append(
            type(row)(
                **{
                    **{name: getattr(row, name) for name in row.__dataclass_fields__},
                    "task": "instruction",
                    "fields": {"instruction": f"سؤال {number}", "answer": "إيه"},
                }
            )
        )
    choice = choose(rows, DatasetMix(splits=ONLY_TRAIN))
    assert len(choice.rows) == 2
    assert len(set(choice.groups.values())) == 1


def test_a_rare_label_is_filled_with_synthetic_rows_and_a_frequent_one_is_not():
    rows = [real(n, "joy") for n in range(40)] + [real(n, "anger") for n in range(40, 60)]
    rows += [made(n, n % 60, "joy") for n in range(50)]
    rows += [made(n, n % 60, "anger") for n in range(50, 100)]
    quotas = (Quota({"label": "joy"}, share=0.5), Quota({"label": "anger"}, share=0.5))
    choice = choose(rows, DatasetMix(quotas=quotas, splits=ONLY_TRAIN))
    labels = Counter(row.label for row in choice.rows)
    # 60 real rows allow 60 synthetic ones: as many as can be is 120, half of each label.
    assert labels == {"joy": 60, "anger": 60}
    assert not choice.shortages


def test_a_label_that_real_rows_alone_upset_is_a_shortage_with_what_to_generate():
    rows = [real(n, "joy") for n in range(40)] + [real(40, "anger")]
    quotas = (Quota({"label": "joy"}, share=0.5), Quota({"label": "anger"}, share=0.5))
    choice = choose(rows, DatasetMix(quotas=quotas, splits=ONLY_TRAIN))
    assert len(choice.rows) == 41
    (shortage,) = choice.shortages
    assert (shortage.wanted, shortage.available, shortage.missing) == (40, 1, 39)
    assert "label=anger" in shortage.sentence
    assert "Generate and accept 39" in shortage.sentence


def test_a_share_of_one_label_leaves_the_rest_to_the_others():
    rows = [real(n, "joy") for n in range(20)] + [real(n, "anger") for n in range(20, 60)]
    rows += [made(n, n % 20, "joy") for n in range(40)]
    mix = DatasetMix(quotas=(Quota({"label": "joy"}, share=0.5),), splits=ONLY_TRAIN)
    choice = choose(rows, mix)
    assert Counter(row.label for row in choice.rows) == {"joy": 40, "anger": 40}
    assert not choice.shortages


def test_a_share_that_too_few_other_rows_upset_is_told():
    rows = [real(n, "joy") for n in range(30)] + [real(n, "anger") for n in range(30, 40)]
    rows += [made(n, n % 20, "joy") for n in range(40)]
    mix = DatasetMix(quotas=(Quota({"label": "joy"}, share=0.5),), splits=ONLY_TRAIN)
    choice = choose(rows, mix)
    assert Counter(row.label for row in choice.rows) == {"joy": 30, "anger": 10}
    assert "20 more rows that no quota names" in choice.shortages[0].sentence


def test_what_the_floor_forbids_is_asked_for_as_real_rows():
    rows = [real(1), made(1, 1), made(2, 1)]
    mix = DatasetMix(rows=10, quotas=(Quota({"label": "joy"}, count=10),), splits=ONLY_TRAIN)
    choice = choose(rows, mix)
    assert origins(choice) == {"real": 1, "synthetic": 1}
    assert "Import 8 more real rows" in choice.shortages[0].sentence


def test_fewer_rows_than_there_are_real_ones_are_chosen_by_the_quotas():
    rows = [real(n, "joy") for n in range(90)] + [real(n, "anger") for n in range(90, 100)]
    rows += [made(n, n, "anger") for n in range(90)]
    quotas = (Quota({"label": "joy"}, share=0.5), Quota({"label": "anger"}, share=0.5))
    choice = choose(rows, DatasetMix(rows=40, quotas=quotas, splits=ONLY_TRAIN))
    assert Counter(row.label for row in choice.rows) == {"joy": 20, "anger": 20}
    assert origins(choice) == {"real": 30, "synthetic": 10}


def test_a_row_of_two_quotas_is_taken_only_while_both_have_room():
    rows = [real(n, "joy", "arq") for n in range(20)]
    rows += [made(n, n % 20, "anger", ("ary", "arq")[n % 2]) for n in range(20)]
    quotas = (Quota({"label": "anger"}, count=10), Quota({"variety": "ary"}, count=3))
    choice = choose(rows, DatasetMix(quotas=quotas, splits=ONLY_TRAIN))
    grown = Counter(row.variety for row in choice.rows if row.origin != "real")
    assert grown == {"ary": 3, "arq": 7}


def test_a_synthetic_row_that_the_floor_in_train_forbids_makes_way_for_a_real_one():
    rows = [real(n, "joy") for n in range(300)]
    rows += [made(n, n, "anger") for n in range(300)]
    quotas = (Quota({"label": "joy"}, share=0.5), Quota({"label": "anger"}, share=0.5))
    choice = choose(rows, DatasetMix(rows=100, quotas=quotas))
    found = origins(choice)
    assert len(choice.rows) == 100
    assert 40 <= found["synthetic"] < 50
    trained = sum(
        row.origin == "real" and choice.assigned[row.lineage] == "train" for row in choice.rows
    )
    assert trained >= found["synthetic"]


def test_synthetic_rows_come_from_as_many_seeds_as_possible():
    rows = [real(n) for n in range(10)] + [made(10 * n + k, n) for n in range(10) for k in range(3)]
    choice = choose(rows, DatasetMix(rows=20, splits=ONLY_TRAIN))
    assert (
        Counter(row.lineage for row in choice.rows if row.origin != "real").most_common(1)[0][1]
        == 1
    )


def test_rows_that_grew_from_an_evaluation_seed_are_held_back_and_counted():
    rows = [real(n) for n in range(50)] + [made(n, n) for n in range(50)]
    choice = choose(rows, DatasetMix(floor=0))
    evaluating = [lineage for lineage, name in choice.assigned.items() if name != "train"]
    assert choice.removed_counts == {"held_back": len(evaluating)}
    assert 8 <= len(evaluating) <= 12


def test_another_process_with_another_hash_seed_chooses_the_same_rows():
    script = (
        "import sys; sys.path.insert(0, 'tests/engine/mix')\n"
        "from hand_made import real, made\n"
        "from engine.mix.choose import choose\n"
        "from engine.mix.spec import DatasetMix, Quota\n"
        "rows = [real(n) for n in range(30)] + [made(n, n % 30, 'anger') for n in range(60)]\n"
        "mix = DatasetMix(rows=40, quotas=(Quota({'label': 'anger'}, share=0.5),))\n"
        "print([row.uid for row in choose(rows, mix).rows])"
    )
    root = Path(__file__).resolve().parents[3]
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            cwd=root,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_another_seed_of_the_mix_gives_another_order():
    rows = [real(n) for n in range(30)]
    random.Random(1).shuffle(rows)
    first, second = (choose(rows, DatasetMix(seed=seed)).rows for seed in (1, 2))
    assert first != second
    assert set(map(id, first)) == set(map(id, second))
