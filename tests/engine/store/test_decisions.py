"""Decisions, undo, redo: append-only, and the caches always in line with the log."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_kit import TEXTS, add_candidates, add_seeds

from engine.errors import UserError
from engine.model import STATUS_OF, Action, Decision, Status
from engine.store import Store
from engine.store import decisions as decisions_module
from engine.store.candidates import recount


def decision(candidate: int, action: Action, **more: object) -> Decision:
    return Decision(candidate, action, "amel", **more)  # type: ignore[arg-type]


def test_undo_takes_a_whole_gesture_back_and_redo_brings_it_again(store: Store) -> None:
    store.decisions.decide([decision(n, Action.ACCEPT) for n in (1, 2, 3)], "accept these 3")
    store.decisions.decide([decision(4, Action.REJECT, reasons=("unnatural",))])
    undone = store.decisions.undo("amel")
    assert undone is not None
    assert undone[0].summary == "reject: unnatural"
    assert undone[1].ids == (4,)
    undone = store.decisions.undo("amel")
    assert undone is not None
    assert store.candidates.counts() == {Status.WAITING: 4}
    assert store.decisions.undo("amel") is None
    store.decisions.redo("amel")
    assert store.decisions.totals()["accept"] == 3


def test_undo_and_redo_survive_a_restart(store: Store) -> None:
    path = store.path
    store.decisions.decide([decision(1, Action.EDIT, fields={"text": "x"}, label="negative")])
    store.decisions.undo("amel")
    store.close()
    with Store.open(path) as again:
        waiting = again.candidates.get(1)
        assert waiting is not None
        assert waiting.status is Status.WAITING
        assert waiting.final_label == "positive"
        again.decisions.redo("amel")
    with Store.open(path) as again:
        edited = again.candidates.get(1)
        assert edited is not None
        assert (edited.status, edited.final_fields, edited.final_label) == (
            Status.EDITED,
            {"text": "x"},
            "negative",
        )
        assert edited.fields == {"text": TEXTS[0] + " ثاني"}


def test_history_is_never_shortened(store: Store) -> None:
    store.decisions.decide([decision(1, Action.ACCEPT)])
    store.decisions.undo("amel")
    store.decisions.decide([decision(1, Action.REJECT)])
    assert [each.action for each in store.decisions.history(1)] == [
        Action.ACCEPT,
        Action.REVERT,
        Action.REJECT,
    ]


def test_a_new_decision_ends_redo(store: Store) -> None:
    store.decisions.decide([decision(1, Action.ACCEPT)])
    store.decisions.undo("amel")
    store.decisions.decide([decision(2, Action.ACCEPT)])
    assert store.decisions.next_redo() is None


def test_an_unknown_candidate_leaves_everything_as_it_was(store: Store) -> None:
    with pytest.raises(UserError, match="99"):
        store.decisions.decide([decision(1, Action.ACCEPT), decision(99, Action.ACCEPT)])
    assert store.decisions.history(1) == []
    assert store.candidates.counts() == {Status.WAITING: 4}


def test_a_text_with_exotic_spaces_is_accepted_byte_for_byte(store: Store) -> None:
    text = "واش\u00a0راك\u2028خويا\r\n\u200cلباس"
    (candidate,) = add_candidates(store, [text], run="exotic")
    store.decisions.decide([decision(candidate, Action.ACCEPT)])
    assert next(r for r in store.records() if r.origin == "synthetic").text == text


_STEPS = st.lists(
    st.one_of(
        st.just("undo"),
        st.just("redo"),
        st.tuples(
            st.lists(st.integers(1, 4), min_size=1, max_size=3, unique=True),
            st.sampled_from([a for a in Action if a is not Action.REVERT]),
        ),
    ),
    max_size=14,
)


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(steps=_STEPS)
def test_the_store_agrees_with_two_plain_stacks(
    steps: list[object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path: Path = tmp_path_factory.mktemp("model") / "p"
    with Store.create(path, {}) as store:
        add_seeds(store, TEXTS)
        add_candidates(store, list(TEXTS))
        done: list[tuple[list[int], Action]] = []
        undone: list[tuple[list[int], Action]] = []
        for step in steps:
            if step == "undo":
                store.decisions.undo("a")
                if done:
                    undone.append(done.pop())
            elif step == "redo":
                store.decisions.redo("a")
                if undone:
                    done.append(undone.pop())
            else:
                candidates, action = step  # type: ignore[misc]
                store.decisions.decide([decision(c, action) for c in candidates])
                done.append((candidates, action))
                undone.clear()
        expected = dict.fromkeys((1, 2, 3, 4), Status.WAITING)
        for candidates, action in done:
            expected.update(dict.fromkeys(candidates, STATUS_OF[action]))
        for number, status in expected.items():
            found = store.candidates.get(number)
            assert found is not None
            assert found.status is status
        before = store.candidates.cells()
        recount(store._database)
        assert store.candidates.cells() == before


def test_a_long_gesture_in_portions_is_one_gesture(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decisions_module, "PORTION", 2)
    ids = add_candidates(store, [f"نص رقم {number}" for number in range(5)], run="long")
    before = store.candidates.counts()
    told = list(store.decisions.in_portions([Decision(n, Action.SKIP, "amina") for n in ids]))
    assert [len(each.ids) for each in told] == [2, 2, 1]
    gesture = store.decisions.next_undo()
    assert gesture is not None
    assert gesture.candidates == tuple(ids)
    assert gesture.summary == "skip (5)"
    for kind in ("undo", "redo", "undo"):
        found = store.decisions.revert_in_portions(kind, "amina")
        assert found is not None
        assert [len(each.ids) for each in found[1]] == [2, 2, 1]
        skipped = store.candidates.counts().get(Status.SKIPPED, 0)
        assert skipped == (5 if kind == "redo" else 0)
    assert store.candidates.counts() == before


def test_a_long_undo_that_was_cut_off_is_done_by_the_next(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decisions_module, "PORTION", 2)
    ids = add_candidates(store, [f"نص رقم {number}" for number in range(5)], run="long")
    before = store.candidates.counts()
    store.decisions.decide([Decision(n, Action.SKIP, "amina") for n in ids])
    found = store.decisions.revert_in_portions("undo", "amina")
    assert found is not None
    next(found[1])
    assert store.candidates.counts()[Status.SKIPPED] == 3
    assert store.decisions.undo("amina") is not None
    assert store.candidates.counts() == before
    assert store.decisions.redo("amina") is not None
    assert store.candidates.counts()[Status.SKIPPED] == 5
    cut = store.decisions.revert_in_portions("undo", "amina")
    assert cut is not None
    next(cut[1])
    store.decisions.decide([Decision(ids[4], Action.ACCEPT, "amina")])
    store.decisions.undo("amina")
    store.decisions.undo("amina")
    assert store.candidates.counts() == before
