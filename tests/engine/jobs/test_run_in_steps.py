"""A run is planned in steps: the same requests as at once, and nothing of one that was cut off."""

from pathlib import Path

import pytest
from generation_kit import begun, make_store, run_to_end, teacher

from engine.jobs.generate import Generation
from engine.jobs.in_steps import at_once
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.recipes import find_recipe
from engine.store import Store

PLAN = GenerationPlan(per_seed=20)


@pytest.fixture(autouse=True)
def fake_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return make_store(tmp_path / "p.zerria")


def held(store: Store, table: str) -> int:
    return int(store._database.value(f"SELECT count(*) FROM {table}"))


def cut_off(store: Store, requests: int = 40) -> Generation:
    """Planning that ended when so many requests were stored."""
    generation = Generation(store, find_recipe("paraphrase"), teacher())
    steps = generation.beginning(PLAN, 1)
    while held(store, "request") < requests:
        next(steps)
    steps.close()
    return generation


def test_in_steps_and_at_once_the_same_is_asked_in_the_same_order(store: Store) -> None:
    generation = begun(store, plan=PLAN)
    asked = [each["custom_id"] for each in generation.missing()]
    (run,) = store.runs.all()
    seeds = list(store.seeds.stream(distinct=True))
    recipe = find_recipe("paraphrase")
    planned = plan_requests(recipe, seeds, PLAN, run.teacher, 1, "arq")
    assert asked == [each.id for each in planned]
    assert len(asked) == run.requests == 160


def test_what_was_cut_off_is_no_run_and_the_next_planning_clears_it(store: Store) -> None:
    cut_off(store)
    assert not store.runs.all()
    assert store.runs.unfinished("", "", {}) is None
    assert held(store, "run") == 1
    generation = begun(store, plan=PLAN)
    assert not generation.resumed
    assert held(store, "run") == 1
    assert len(generation.missing()) == 160


def test_it_can_be_cleared_at_once(store: Store) -> None:
    at_once(cut_off(store).clearing())
    assert held(store, "run") == held(store, "request") == 0


def test_requests_of_an_earlier_run_go_over_only_with_a_whole_run(store: Store) -> None:
    begun(store, plan=GenerationPlan(per_seed=10))
    (first,) = store.runs.all()
    at_once(cut_off(store, 100).clearing())
    assert [run.requests for run in store.runs.all()] == [first.requests] == [80]
    begun(store, plan=PLAN)
    assert sorted(run.requests for run in store.runs.all()) == [0, 160]


def test_what_the_checks_let_pass_is_counted_as_in_past_runs(store: Store) -> None:
    generation = begun(store)
    assert not generation.passes.counts()
    run_to_end(generation)
    assert generation.passes.counts() == store.yields.verifier_passes(generation.run_id)
