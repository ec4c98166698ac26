"""The mix beyond quotas: caps, rare cells, lengths, numbers of rows, earlier and near-copied tests."""

from collections import Counter
from dataclasses import replace

from hand_made import made, mixes, pools, real
from hypothesis import given
from hypothesis import strategies as st

from engine.mix.caps import families
from engine.mix.choose import REASONS, choose, select
from engine.mix.pool import cell_of, pool_of
from engine.mix.spec import SPLITS, Caps, DatasetMix, Quota, RareCells
from engine.mix.split import NOWHERE
from engine.mix.targets import floor_holds, matches

ONLY_TRAIN = {"train": 1.0, "validation": 0.0, "test": 0.0}


@st.composite
def wide_pools(draw):
    """Pools with several recipes, teachers and lengths."""
    rows = []
    for row in draw(pools()):
        told = {"recipe": draw(st.sampled_from("ab")), "teacher": draw(st.sampled_from("xy"))}
        words = draw(st.sampled_from(["", " كلمة" * 6, " كلمة" * 20]))
        text = row.text + words
        told = told if row.origin != "real" else {}
        rows.append(replace(row, provenance=told, text=text, fields={"text": text}))
    return rows


@st.composite
def wide_mixes(draw):
    """Mixes with caps, rare floors and lengths on top of quotas."""
    cap = st.sampled_from([None, None, 0, 2, 5])
    quotas = draw(mixes()).quotas
    if draw(st.booleans()):
        quotas = (*quotas, Quota({"length": "long", "label": "joy"}, count=draw(st.integers(0, 6))))
    return replace(
        draw(mixes()),
        rows=0 if quotas else draw(st.sampled_from([0, 20])),
        quotas=quotas,
        drop_real=draw(st.booleans()),
        caps=Caps(draw(cap), draw(cap), draw(cap)),
        rare=RareCells(
            by=draw(st.sampled_from([("label",), ("label", "variety")])),
            below=draw(st.sampled_from([0.0, 0.2, 0.5])),
            rows=draw(st.sampled_from([0, 4, 12])),
            repeat=draw(st.integers(1, 3)),
            weights=draw(st.booleans()),
        ),
    )


@given(wide_pools(), wide_mixes())
def test_caps_by_seed_recipe_teacher_and_family_hold(rows, mix):
    grown = [row for row in choose(rows, mix).rows if row.origin != "real"]
    for cap, key in (
        (mix.max_synthetic_per_seed, lambda row: row.lineage),
        (mix.caps.per_recipe, lambda row: row.provenance["recipe"]),
        (mix.caps.per_teacher, lambda row: row.provenance["teacher"]),
    ):
        if cap is not None:
            assert all(number <= cap for number in Counter(map(key, grown)).values())


@given(wide_pools(), wide_mixes(), st.randoms())
def test_the_wide_choice_is_deterministic_and_keeps_floor_and_quotas(rows, mix, order):
    choice = choose(rows, mix)
    assert choose(order.sample(rows, len(rows)), mix) == choice
    grown = [row for row in choice.rows if row.origin != "real"]
    assert floor_holds(len(choice.rows) - len(grown), len(grown), mix.floor)
    for filled in choice.quotas:
        quota = Quota(filled.cell, count=0)
        assert filled.chosen == sum(matches(quota, cell_of(row, mix)) for row in choice.rows)
        assert sum(matches(quota, cell_of(row, mix)) for row in grown) <= filled.wanted
        if mix.drop_real and not mix.rows:
            assert filled.chosen <= filled.wanted
    for filled in choice.rare:
        here = [
            row for row in choice.rows if matches(Quota(filled.cell, count=0), cell_of(row, mix))
        ]
        assert filled.chosen == len(here)


@given(wide_pools(), wide_mixes())
def test_repetition_keeps_the_floor_and_stays_in_train(rows, mix):
    pool, _ = pool_of(rows, mix)
    found = select(pool, mix)
    times = Counter(place for place, _ in found.emphasis.repeats)
    assert all(number <= mix.rare.repeat - 1 for number in times.values())
    assert all(not found.reasons[place] for place in times)
    assert all(SPLITS[found.split_of(place)] == "train" for place in times)
    is_real = pool.is_real()
    written = [*found.places(), *(place for place, _ in found.emphasis.repeats)]
    reals = sum(is_real[pool.cell_codes[place]] for place in written)
    assert floor_holds(reals, len(written) - reals, mix.floor)
    assert not (found.emphasis.repeats and mix.rare.weights)


def evaluated(names, split):
    """A pool's note that these lineages evaluated before."""
    return {number: split for number, name in enumerate(names) if name in {"s0", "s1", "s2"}}


@given(pools(), mixes(), st.sampled_from(["test", "validation"]), st.booleans())
def test_rows_that_evaluated_before_are_never_trained_on(rows, mix, split, keep):
    mix = replace(mix, keep_earlier_tests=keep)
    pool, names = pool_of(rows, mix)
    pool.evaluated = evaluated(names, split)
    found = select(pool, mix)
    for number in pool.evaluated:
        at = found.splits[number]
        if keep:
            assert at == NOWHERE or SPLITS[at] in (split, "test")
            if split == "test" and mix.splits["test"]:
                assert SPLITS[at] == "test"
    for place in found.places():
        if keep and pool.lineages[place] in pool.evaluated:
            assert found.split_of(place) > 0
    sides = {}
    for place in found.places():
        group = found.groups[pool.lineages[place]]
        assert sides.setdefault(group, found.split_of(place)) == found.split_of(place)


@given(pools(), mixes(), st.booleans())
def test_a_mix_that_is_run_again_splits_as_before(rows, mix, counted):
    if counted:
        mix = replace(mix, splits={"train": 0, "validation": 2, "test": 4}, split_by="count")
    pool, _ = pool_of(rows, mix)
    first = select(pool, mix)
    for place in first.places():
        if first.split_of(place) > 0:
            pool.evaluated[pool.lineages[place]] = SPLITS[first.split_of(place)]
    again = select(pool, mix)
    assert [again.split_of(p) for p in again.places()] == [
        first.split_of(p) for p in first.places()
    ]
    assert again.reasons == first.reasons


def test_splits_by_number_of_rows_get_that_many_evenly():
    rows = [real(n, ("joy", "anger")[n % 2]) for n in range(300)]
    mix = DatasetMix(splits={"train": 0, "validation": 30, "test": 50}, split_by="count")
    choice = choose(rows, mix)
    counts = Counter(choice.assigned[row.lineage] for row in choice.rows)
    assert counts == {"train": 220, "validation": 30, "test": 50}
    tested = Counter(row.label for row in choice.rows if choice.assigned[row.lineage] == "test")
    assert tested == {"joy": 25, "anger": 25}
    assert not choice.shortages


def test_fewer_rows_leave_the_wanted_numbers_to_evaluate_whole():
    rows = [real(n) for n in range(300)]
    mix = DatasetMix(rows=100, splits={"train": 0, "validation": 0, "test": 50}, split_by="count")
    choice = choose(rows, mix)
    assert Counter(choice.assigned[row.lineage] for row in choice.rows)["test"] == 50


def test_a_number_that_a_split_can_not_reach_is_a_shortage():
    mix = DatasetMix(splits={"train": 0, "validation": 0, "test": 50}, split_by="count")
    (shortage,) = choose([real(n) for n in range(20)], mix).shortages
    assert shortage.cell == {"split": "test"}
    assert "Import 30 more real rows" in shortage.sentence


def test_a_synthetic_copy_of_a_test_row_is_held_back():
    rows = [real(n) for n in range(50)] + [made(n, n) for n in range(50)]
    mix = DatasetMix(floor=0)
    pool, names = pool_of(rows, mix)
    before = select(pool, mix)
    tested = next(n for n, name in enumerate(names) if SPLITS[before.splits[n]] == "test")
    trained = next(
        place
        for place in before.places()
        if before.split_of(place) == 0 and not pool.is_real()[pool.cell_codes[place]]
    )
    real_place = next(
        place
        for place, lineage in enumerate(pool.lineages)
        if lineage == tested and pool.is_real()[pool.cell_codes[place]]
    )
    pool.near = [(pool.numbers[trained], pool.numbers[real_place])]
    after = select(pool, mix)
    assert REASONS[after.reasons[trained]] == "near_test"


def test_a_family_is_all_that_is_near_through_others():
    rows = [real(0), *(made(n, 0) for n in range(4))]
    mix = DatasetMix(floor=0, max_synthetic_per_seed=9, caps=Caps(per_family=2), splits=ONLY_TRAIN)
    pool, _ = pool_of(rows, mix)
    pool.near = [(1, 2), (2, 3)]
    assert len(set(families(pool))) == 3
    found = select(pool, mix)
    kept = {pool.numbers[place] for place in found.places()}
    assert len(kept & {1, 2, 3}) == 2
    assert {0, 4} <= kept
    assert found.removed_counts == {"per_family": 1}


def test_a_rare_label_reaches_its_floor_before_others_use_the_room():
    rows = [real(n, "joy") for n in range(40)] + [real(40, "anger")]
    rows += [made(n, n, "joy") for n in range(40)] + [
        made(n, n % 40, "anger") for n in range(40, 60)
    ]
    rare = RareCells(below=0.3, rows=15)
    choice = choose(rows, DatasetMix(rare=rare, rows=60, splits=ONLY_TRAIN))
    assert Counter(row.label for row in choice.rows)["anger"] >= 15
    (filled,) = choice.rare
    assert (filled.cell, filled.wanted) == ({"label": "anger"}, 15)
    assert not choice.shortages


def test_a_rare_label_that_stays_under_its_floor_is_a_shortage_and_is_repeated():
    rows = [real(n, "joy") for n in range(40)] + [real(n, "anger") for n in range(40, 43)]
    rare = RareCells(below=0.1, rows=8, repeat=2)
    mix = DatasetMix(rare=rare, splits=ONLY_TRAIN)
    (shortage,) = choose(rows, mix).shortages
    assert (shortage.cell, shortage.missing) == ({"label": "anger"}, 5)
    pool, _ = pool_of(rows, mix)
    assert len(select(pool, mix).emphasis.repeats) == 3
    weighted = replace(mix, rare=replace(rare, weights=True))
    pool, _ = pool_of(rows, weighted)
    found = select(pool, weighted)
    assert not found.emphasis.repeats
    assert sorted(set(found.weights)) == [1.0, 2.0]


def test_real_rows_are_dropped_for_shares_when_asked():
    rows = [real(n, "joy") for n in range(40)] + [real(n, "anger") for n in range(40, 50)]
    quotas = (Quota({"label": "joy"}, share=0.5), Quota({"label": "anger"}, share=0.5))
    kept = choose(rows, DatasetMix(quotas=quotas, splits=ONLY_TRAIN))
    dropped = choose(rows, DatasetMix(quotas=quotas, splits=ONLY_TRAIN, drop_real=True))
    assert Counter(row.label for row in kept.rows) == {"joy": 40, "anger": 10}
    assert Counter(row.label for row in dropped.rows) == {"joy": 10, "anger": 10}
    assert not dropped.shortages


def test_a_cap_of_a_recipe_that_binds_is_named_in_the_shortage():
    rows = [real(n) for n in range(20)] + [made(n, n, "anger") for n in range(20)]
    mix = DatasetMix(
        quotas=(Quota({"label": "anger"}, count=10),), caps=Caps(per_recipe=4), splits=ONLY_TRAIN
    )
    choice = choose(rows, mix)
    assert Counter(row.label for row in choice.rows)["anger"] == 4
    assert "raise per_recipe" in choice.shortages[0].sentence
