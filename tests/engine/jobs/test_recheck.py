"""Checking again on a copy: the same as in the project, resumable, and blind to what is decided."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from generation_kit import add_seeds, begun, candidates, make_store, run_to_end, seed

from engine.answers import verdict_as_data
from engine.errors import Cancelled, UserError
from engine.jobs.recheck import Rechecked, run_in_worker
from engine.jobs.verify import verify_candidates
from engine.known_teachers import find, spec_as_data
from engine.model import Action, Decision, Outcome
from engine.runners import answering
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
def store(generated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    with Store.open(Path(shutil.copy(generated, tmp_path))) as copied:
        yield copied
    answering.unload({}, lambda *_: None, lambda: False)


def told(
    store: Store, folder: Path, cancel_after: int = 1_000_000, **args: Any
) -> list[dict[str, Any]]:
    """The rows that the worker tells of a copy of the project as it is now."""
    snapshot = folder / "snapshot.zerria"
    snapshot.unlink(missing_ok=True)
    store.snapshot(snapshot)
    rows: list[dict[str, Any]] = []

    def emit(kind: str, data: dict[str, Any]) -> None:
        rows.extend(data["rows"] if kind == "rows" else ())

    try:
        run_in_worker({"snapshot": str(snapshot), **args}, emit, lambda: len(rows) >= cancel_after)
    except Cancelled:
        assert len(rows) >= cancel_after
    return rows


def asking(most: int = 100, *checks: str) -> dict[str, Any]:
    return {
        "teacher": spec_as_data(find("fake")), "checks": list(checks or ("judge",)), "most": most,
    }  # fmt: skip


def test_it_says_what_verifying_in_the_project_says(store: Store, tmp_path: Path) -> None:
    first = candidates(store)[0]
    add_seeds(store, [seed(first.text)])
    result = Rechecked(store)
    rows = told(store, tmp_path)
    assert len(rows) == 24
    done = result.take(rows)
    assert done is not None
    assert first.id in done.ids
    assert result.counts()["checked"] == 24
    assert 1 <= result.counts()["changed"] < 24
    here = {each.uid: (each.score, each.verdicts) for each in candidates(store)}
    list(verify_candidates(store))
    assert {each.uid: (each.score, each.verdicts) for each in candidates(store)} == here
    again = Rechecked(store)
    assert again.take(told(store, tmp_path)) is None
    assert again.counts()["changed"] == 0


def test_rows_that_are_stopped_or_freed_are_counted(store: Store) -> None:
    first = candidates(store)[0]
    whole = [verdict_as_data(replace(each, outcome=Outcome.PASS)) for each in first.verdicts]
    assert any(each.outcome is Outcome.FLAG for each in first.verdicts)
    result = Rechecked(store)
    for outcome in ("pass", "flag", "reject"):
        verdicts = [{**whole[0], "outcome": outcome}, *whole[1:]]
        result.take([{"id": first.id, "verdicts": verdicts, "score": 1.0}])
    counts = result.counts()
    assert (counts["changed"], counts["freed"], counts["stopped"]) == (3, 1, 1)


def test_what_is_decided_meanwhile_is_left(store: Store, tmp_path: Path) -> None:
    first = candidates(store)[0]
    add_seeds(store, [seed(first.text)])
    rows = told(store, tmp_path)
    store.decisions.decide([Decision(first.id, Action.ACCEPT, "amina")])
    before = store.candidates.get(first.id)
    result = Rechecked(store)
    result.take(rows)
    assert store.candidates.get(first.id) == before
    assert result.counts()["decided"] == 1


def test_a_teacher_is_asked_about_some_and_then_about_the_others(
    store: Store, tmp_path: Path
) -> None:
    rows = told(store, tmp_path, **asking(8))
    assert len(rows) == 8
    best = [each.id for each in sorted(candidates(store), key=lambda c: (-c.score, c.id))]
    assert [row["id"] for row in rows] == best[:8]
    for row in rows:
        assert "told" in next(v for v in row["verdicts"] if v["verifier"] == "judge")["values"]
    Rechecked(store).take(rows)
    rest = told(store, tmp_path, **asking())
    assert not {row["id"] for row in rest} & {row["id"] for row in rows}
    assert len(rest) == 12  # four of the 24 could not be read, so nothing can be asked about them
    Rechecked(store).take(rest)
    assert told(store, tmp_path, **asking()) == []
    assert len(told(store, tmp_path, **asking(100, "judge", "label_kept"))) == 20


def test_checking_again_keeps_what_the_teacher_said(store: Store, tmp_path: Path) -> None:
    Rechecked(store).take(told(store, tmp_path, **asking()))
    again = Rechecked(store)
    assert again.take(told(store, tmp_path)) is None


def test_it_stops_when_it_is_told_to(store: Store, tmp_path: Path) -> None:
    assert told(store, tmp_path, cancel_after=0) == []
    assert len(told(store, tmp_path, cancel_after=1)) == 20


def test_a_check_that_asks_nobody_and_a_teacher_without_scores_are_refused(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="no check that asks"):
        told(store, tmp_path, **asking(5, "length"))
    with pytest.raises(UserError, match="is no model"):
        told(store, tmp_path, **{**asking(), "teacher": spec_as_data(find("rules"))})
