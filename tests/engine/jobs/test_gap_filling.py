"""Generation until the quotas are met: the emptiest cell first, no further than needed, resumable."""

import json
from collections import Counter
from pathlib import Path

import pytest
from generation_kit import add_seeds, candidates, make_store, run_to_end, seed, teacher, uids

from engine.errors import Cancelled, UserError
from engine.jobs.gap_filling import PORTION
from engine.jobs.gaps import (
    Standing,
    of_cell,
    outlook,
    recipe_yields,
    run_in_worker,
    standing,
)
from engine.jobs.generate import Generation
from engine.jobs.planning import GenerationPlan
from engine.jobs.project_mix import MIX_SETTING, project_mix
from engine.mix.gaps import LEAST, Gap, Kept, outlay
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix, Quota
from engine.model import Action, Decision, Status
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.store import Store

UNTIL = GenerationPlan(until_quotas=True)


def with_quotas(store: Store, *quotas: Quota, **more: object) -> DatasetMix:
    given = {"floor": 0.0, "max_synthetic_per_seed": 50, **more}
    mix = DatasetMix(quotas=quotas, **given)  # type: ignore[arg-type]
    store.set_setting(MIX_SETTING, to_toml(mix))
    return mix


def by(key: str, **counts: int) -> list[Quota]:
    return [Quota({key: name}, count=number) for name, number in counts.items()]


def fill(store: Store, plan: GenerationPlan = UNTIL, recipe: str = "label_example") -> Generation:
    generation = Generation(store, find_recipe(recipe), teacher())
    generation.begin(plan)
    run_to_end(generation)
    return generation


def decide(store: Store, action: Action, *, every: int = 1, reason: str = "") -> int:
    waiting = [each for each in candidates(store) if each.status == Status.WAITING]
    chosen = [
        Decision(each.id, action, "amina", reasons=(reason,) if reason else ())
        for each in waiting[::every]
    ]
    if chosen:
        store.decisions.decide(chosen)
    return len(chosen)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    with make_store(tmp_path / "p.zerria") as made:
        yield made


def test_the_emptiest_cells_are_asked_for_and_no_more_than_is_missing(store: Store) -> None:
    with_quotas(store, *by("label", positive=5, negative=13, neutral=2))
    fill(store)
    # There are 3 positive, 3 negative and 2 neutral seeds; without a decision half is expected.
    assert Counter(each.label for each in candidates(store)) == {"positive": 4, "negative": 20}


def test_the_emptiest_comes_first(store: Store) -> None:
    with_quotas(store, *by("label", positive=4, negative=103))
    generation = Generation(store, find_recipe("label_example"), teacher())
    generation.begin(UNTIL)
    lines = generation.more()
    assert len(lines) == PORTION
    assert {each["zerria"]["label"] for each in lines} == {"negative"}


def test_what_people_keep_decides_how_much_is_asked_for(store: Store) -> None:
    mix = with_quotas(store, *by("label", negative=23))
    fill(store)
    first = len(candidates(store))
    assert first == 40
    decide(store, Action.ACCEPT, every=4)
    decide(store, Action.REJECT)
    gap = standing(store, mix, Path()).now(store, find_recipe("label_example").hash)[0]
    # Two of the accepted rows may be the same text, which an export takes once.
    assert 10 <= gap.missing <= 14
    assert gap.kept == Kept(10, 40)
    assert 0.2 < gap.share < 0.35
    fill(store)
    assert len(candidates(store)) - first == pytest.approx(gap.missing / gap.share, abs=2)


def test_it_stops_when_met_and_says_so(store: Store) -> None:
    with_quotas(store, *by("label", negative=8))
    fill(store)
    decide(store, Action.ACCEPT)
    with pytest.raises(UserError, match="nothing that is missing"):
        fill(store)
    with_quotas(store, *by("label", negative=16))
    fill(store)
    with pytest.raises(UserError, match="Nothing is to be generated"):
        fill(store)


def test_one_cell_alone(store: Store) -> None:
    with_quotas(
        store,
        Quota({"label": "negative", "variety": "ary"}, count=6),
        Quota({"label": "positive", "variety": "arq"}, count=6),
    )
    cell = {"label": "negative", "variety": "ary"}
    fill(store, GenerationPlan(until_quotas=True, cell=cell))
    assert {(each.label, each.variety) for each in candidates(store)} == {("negative", "ary")}


def test_topic_register_and_length_choose_seeds_and_stand_in_the_prompt(store: Store) -> None:
    add_seeds(store, [seed("راني نخدم في الدار اليوم", "neutral", register="formal", topic="work")])
    with_quotas(store, Quota({"topic": "the sea", "length": "short", "label": "neutral"}, count=3))
    generation = Generation(store, find_recipe("label_example"), teacher())
    generation.begin(UNTIL)
    lines = generation.more()
    assert len(lines) == 6
    assert {each["zerria"]["topic"] for each in lines} == {"the sea"}
    assert all("at most 5 words" in each["body"]["messages"][-1]["content"] for each in lines)
    with_quotas(store, Quota({"register": "formal"}, count=3))
    fill(store, recipe="paraphrase")
    assert {each.register for each in candidates(store)} == {"formal"}


def test_overlapping_quotas_share_their_rows(store: Store) -> None:
    with_quotas(store, Quota({"label": "negative"}, count=13), Quota({"variety": "ary"}, count=12))
    fill(store)
    found = candidates(store)
    negative = sum(each.label == "negative" for each in found)
    moroccan = sum(each.variety == "ary" for each in found)
    assert negative == 20
    assert 16 <= moroccan <= 17
    assert len(found) < 36


def test_a_seed_gives_no_more_than_the_mix_can_use(store: Store) -> None:
    with_quotas(store, *by("label", neutral=100), max_synthetic_per_seed=3)
    generation = fill(store)
    assert Counter(each.seed_id for each in candidates(store)).most_common(1)[0][1] <= 6
    assert "neutral" in generation.told()[0][1]["cell"]


def test_a_cell_without_seeds_is_told_and_does_not_stop_the_others(store: Store) -> None:
    with_quotas(store, *by("label", angry=5, positive=5))
    generation = fill(store)
    assert {each.label for each in candidates(store)} == {"positive"}
    text, values = generation.told()[0]
    assert "angry" in values["cell"]
    assert "can not write such rows" in text


def test_the_floor_of_real_rows_bounds_what_is_asked_for(store: Store) -> None:
    with_quotas(store, *by("label", positive=60, negative=60), floor=0.5)
    fill(store)
    assert 0 < len(candidates(store)) <= 20


def test_rules_that_give_nothing_end_the_run(store: Store) -> None:
    with_quotas(store, *by("label", positive=40))
    generation = Generation(store, find_recipe("negation"), TeacherSpec("rules", "rules"))
    generation.begin(UNTIL)
    run_to_end(generation)
    assert {each.label for each in candidates(store)} <= {"positive"}
    assert generation.requests < 1_000


def test_an_interrupted_run_goes_on_with_what_is_missing(store: Store, tmp_path: Path) -> None:
    quotas = by("label", positive=30, negative=40)
    with_quotas(store, *quotas)
    fill(store)
    whole = uids(store)
    with make_store(tmp_path / "other.zerria") as other:
        with_quotas(other, *quotas)
        generation = Generation(other, find_recipe("label_example"), teacher())
        generation.begin(UNTIL)
        lines = generation.more()
        again = Generation(other, find_recipe("label_example"), teacher())
        again.begin(UNTIL)
        assert again.resumed
        assert [each["custom_id"] for each in again.missing()] == [
            each["custom_id"] for each in lines
        ]
        run_to_end(again)
        assert uids(other) == whole
        assert len(other.runs.all()) == 1


def test_a_mix_without_quotas_is_told(store: Store) -> None:
    with pytest.raises(UserError, match="Balance"):
        fill(store)


def test_a_number_of_rows_is_a_quota_of_all(store: Store) -> None:
    with_quotas(store, rows=14)
    fill(store)
    assert len(candidates(store)) == 12


def test_yields_and_outlook_are_counted_and_their_ranges_honest(store: Store) -> None:
    mix = with_quotas(store, *by("label", negative=23))
    recipe = find_recipe("label_example")
    before = outlook(
        store, standing(store, mix, Path()).now(store, recipe.hash), recipe.hash, "fake"
    )
    assert before["outlay"]["candidates"] == 40
    assert before["outlay"]["candidates_least"] == 20
    assert before["outlay"]["candidates_most"] is None
    assert before["outlay"]["seconds_least"] is None
    fill(store)
    decide(store, Action.ACCEPT, every=2)
    decide(store, Action.REJECT, reason="unnatural")
    found = recipe_yields(store)
    assert [(each["recipe"], each["kept"], each["decided"]) for each in found] == [
        ("label_example", 20, 40)
    ]
    assert found[0]["low"] < 0.5 < found[0]["high"]


def test_a_time_is_told_from_measured_rows_alone() -> None:
    gap = Gap({}, 100, 50, 50, share=0.5)
    told = outlay([gap], Kept(50, 100), (30.0, 60.0, 90.0)).as_data()
    assert told["candidates"] == 100
    low, high = Kept(50, 100).interval
    assert told["seconds_least"] == pytest.approx(60 * 50 / high / 90, abs=2)
    assert told["seconds_most"] == pytest.approx(60 * 50 / low / 30, abs=4)
    assert outlay([gap], Kept(), (30.0, 60.0, 90.0)).as_data()["seconds_most"] is None
    assert outlay([gap], Kept(50, 100), None).seconds is None


def test_a_recipe_that_nobody_likes_never_asks_without_end() -> None:
    assert Kept(0, 10_000).expected() == LEAST


def test_the_plan_of_an_older_run_is_found_again() -> None:
    assert set(GenerationPlan().as_data()) == {"per_seed", "total", "label", "variety", "script"}


def test_only_the_gaps_within_a_cell(store: Store) -> None:
    mix = with_quotas(store, *by("label", positive=30, negative=40))
    found = of_cell(standing(store, mix, Path()), {"label": "negative"})
    assert [gap.cell for gap in found.gaps] == [{"label": "negative"}]
    assert project_mix(store) == mix


def test_a_worker_reckons_the_same_on_a_copy(store: Store, tmp_path: Path) -> None:
    mix = with_quotas(store, *by("label", positive=5, negative=13), length_bounds=(4, 9))
    fill(store)
    decide(store, Action.ACCEPT, every=3)
    store.snapshot(tmp_path / "copy.zerria")
    args = {
        "snapshot": str(tmp_path / "copy.zerria"),
        "folder": str(tmp_path),
        "mix": to_toml(mix),
    }
    told = run_in_worker(args, lambda _kind, _data: None, lambda: False)
    assert Standing.from_data(mix, json.loads(json.dumps(told["gaps"]))) == standing(
        store, mix, tmp_path
    )
    with pytest.raises(Cancelled):
        standing(store, mix, tmp_path, lambda: True)
