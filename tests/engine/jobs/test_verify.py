"""Verifying again: verdicts follow what the project holds now; decided candidates are left."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from generation_kit import add_seeds, begun, candidates, make_store, run_to_end, seed

from engine.jobs.verify import verify_candidates
from engine.model import Action, Candidate, Decision, Outcome
from engine.store import Store


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of every test here, made once."""
    path = tmp_path_factory.mktemp("generated") / "p.zerria"
    with pytest.MonkeyPatch.context() as patch, make_store(path) as made:
        patch.setenv("ZERRIA_TEST_TEACHERS", "1")
        run_to_end(begun(made, garble_every=6))
    return path


@pytest.fixture
def store(generated: Path, tmp_path: Path) -> Iterator[Store]:
    with Store.open(Path(shutil.copy(generated, tmp_path))) as copied:
        yield copied


def outcome(store: Store, candidate: Candidate, verifier: str) -> Outcome:
    found = store.candidates.get(candidate.id)
    assert found is not None
    return next(each.outcome for each in found.verdicts if each.verifier == verifier)


def test_nothing_changes_where_nothing_is_new(store: Store) -> None:
    before = {each.uid: (each.score, each.verdicts) for each in candidates(store)}
    done = list(verify_candidates(store))[-1]
    assert done.kind == "done"
    assert done.data["candidates"] == 24
    assert {each.uid: (each.score, each.verdicts) for each in candidates(store)} == before
    for verifier, counts in done.data["verdicts"].items():
        assert sum(counts.values()) == 24, verifier
    assert done.data["verdicts"]["parses"]["reject"] == 4


def test_a_seed_that_came_later_makes_a_candidate_a_copy(store: Store) -> None:
    candidate = candidates(store)[0]
    assert outcome(store, candidate, "near_duplicate") is not Outcome.REJECT
    add_seeds(store, [seed(candidate.text)])
    list(verify_candidates(store))
    assert outcome(store, candidate, "near_duplicate") is Outcome.REJECT
    found = store.candidates.get(candidate.id)
    assert found is not None
    assert found.score < candidate.score


def test_a_candidate_is_no_copy_of_itself(store: Store) -> None:
    first = candidates(store)[0]
    store.decisions.decide([Decision(first.id, Action.ACCEPT, "amina")])
    store.decisions.undo("amina")
    list(verify_candidates(store))
    assert outcome(store, first, "near_duplicate") is not Outcome.REJECT


def test_what_is_decided_keeps_the_verdicts_it_was_decided_with(store: Store) -> None:
    first = candidates(store)[0]
    store.decisions.decide([Decision(first.id, Action.ACCEPT, "amina")])
    add_seeds(store, [seed(first.text)])
    done = list(verify_candidates(store))[-1].data
    assert done["candidates"] == 23
    assert outcome(store, first, "near_duplicate") is not Outcome.REJECT


def test_an_empty_project_is_verified_at_once(tmp_path: Path) -> None:
    with Store.create(tmp_path / "empty", {}) as empty:
        assert list(verify_candidates(empty))[-1].data == {"candidates": 0, "verdicts": {}}
