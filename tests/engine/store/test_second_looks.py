"""Second looks: drawn among an annotator's own earlier decisions, kept beside them, never counted as one."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from engine.jobs.second_looks import Drawing, consistency_data, turn
from engine.learning.consistency import ENOUGH, Twice, cohen_kappa, consistency
from engine.model import Action, Decision, Status, Stream
from engine.store import QueueFilter, Store
from engine.store.second_looks import FEWEST_OWN, FORGOTTEN_AFTER
from tests.engine.store.store_kit import add_candidates, add_seeds

ROWS = 140
OLD = (datetime.now(UTC) - timedelta(days=2)).isoformat(timespec="milliseconds")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.create(tmp_path / "p.zerria", {"variety": "arq", "task": "classification"})
    add_seeds(made, ["راني رايح للسوق نشري الخضرة"])
    add_candidates(made, [f"هاد الجملة رقم {number} مليحة بزاف" for number in range(ROWS)])
    return made


def judge(store: Store, ids: Sequence[int], who: str = "amina", **more: object) -> None:
    for number in ids:
        action = Action.REJECT if number % 3 == 0 else Action.ACCEPT
        reasons = ("unnatural",) if action is Action.REJECT else ()
        store.decisions.decide([Decision(number, action, who, reasons=reasons, **more)])  # type: ignore[arg-type]


def look(
    store: Store, number: int, action: Action, reasons: tuple[str, ...] = (), who: str = "amina"
) -> None:
    store.decisions.decide(
        [Decision(number, action, who, reasons=reasons, stream=Stream.SECOND_LOOK)]
    )


def due(store: Store, who: str = "amina", count: int = 40, seed: int = 1) -> list[int]:
    return store.second_looks.due(who, count, (), Random(seed))


def test_nothing_is_shown_again_before_a_hundred_own_decisions(store: Store) -> None:
    judge(store, range(1, FEWEST_OWN))
    judge(store, range(FEWEST_OWN, FEWEST_OWN + 30), who="karim")
    assert due(store) == []
    judge(store, [FEWEST_OWN + 30])
    assert due(store)


def test_only_what_was_decided_fifty_decisions_before_is_shown_again(store: Store) -> None:
    judge(store, range(1, 111))
    seen = {each for seed in range(40) for each in due(store, seed=seed)}
    assert seen
    assert max(seen) <= 110 - FORGOTTEN_AFTER
    assert len(seen) > 40  # all of them take part


def test_or_a_day_before(store: Store) -> None:
    judge(store, range(1, 105), at=OLD)
    judge(store, range(105, 107))
    seen = {each for seed in range(60) for each in due(store, seed=seed)}
    assert seen <= set(range(1, 105))
    assert max(seen) > 100


def test_what_others_the_model_or_nobody_decided_is_left_out(store: Store) -> None:
    judge(store, range(1, 121))
    store.decisions.decide([Decision(7, Action.ACCEPT, "karim")])
    store.decisions.decide([Decision(8, Action.SKIP, "amina")])
    look(store, 9, Action.SKIP)
    seen = {each for seed in range(60) for each in due(store, seed=seed)}
    assert {7, 8, 9}.isdisjoint(seen)
    assert due(store, who="karim") == []
    store.decisions.decide([Decision(130, Action.ACCEPT, "model", stream=Stream.MODEL)])
    assert due(store, who="model") == []


def test_a_second_look_that_was_undone_may_come_again(store: Store) -> None:
    judge(store, range(1, 121))
    look(store, 9, Action.REJECT)
    store.decisions.undo("amina")
    assert 9 in {each for seed in range(60) for each in due(store, seed=seed)}
    store.decisions.redo("amina")
    assert 9 not in {each for seed in range(60) for each in due(store, seed=seed)}


def test_it_changes_neither_state_nor_text_nor_what_is_learned_or_told(store: Store) -> None:
    judge(store, range(1, 121), stream=Stream.RANDOM)
    edit = Decision(5, Action.EDIT, "amina", fields={"text": "نص مسقّم"}, label="other")
    store.decisions.decide([edit])
    store.decisions.decide([Decision(5, Action.FLAG, "amina")])
    store.decisions.undo("amina")
    before = (
        store.candidates.get(5), store.candidates.counts(), store.decisions.totals(),
        store.decisions.in_force(5), store.decisions.all_in_force([5, 6]),
        store.learning.judged(500), sorted(store.learning.random_judged()),
        store.learning.stream_of(6), store.evidence.agreement(), store.evidence.verifiers(),
        [each.provenance for each in store.records()], store.yields.by_recipe(),
        [each.reasons for each in store.yields.rejected(50)], store.evidence.last_day(),
    )  # fmt: skip
    log = store.evidence.decision_log()
    look(store, 5, Action.REJECT, ("garbled",))
    look(store, 6, Action.EDIT)
    assert before == (
        store.candidates.get(5), store.candidates.counts(), store.decisions.totals(),
        store.decisions.in_force(5), store.decisions.all_in_force([5, 6]),
        store.learning.judged(500), sorted(store.learning.random_judged()),
        store.learning.stream_of(6), store.evidence.agreement(), store.evidence.verifiers(),
        [each.provenance for each in store.records()], store.yields.by_recipe(),
        [each.reasons for each in store.yields.rejected(50)], store.evidence.last_day(),
    )  # fmt: skip
    now = store.evidence.decision_log()
    assert now["count"] == log["count"] + 2  # the proof holds what was appended
    assert store.evidence.decision_log(log["count"]) == log
    assert store.decisions.history(5)[-1].stream == Stream.SECOND_LOOK


def test_agreement_of_two_people_counts_first_answers_only(store: Store) -> None:
    judge(store, [1], who="amina")
    judge(store, [1], who="karim")
    assert store.evidence.agreement() == {"candidates": 1, "annotators": 2, "agreed": 1.0}
    look(store, 1, Action.REJECT, who="karim")
    assert store.evidence.agreement() == {"candidates": 1, "annotators": 2, "agreed": 1.0}
    judge(store, [2], who="amina")
    look(store, 2, Action.REJECT, who="karim")
    assert store.evidence.agreement()["candidates"] == 1


def test_undo_names_it_and_the_strip_shows_what_was_answered(store: Store) -> None:
    judge(store, range(1, 4))
    look(store, 1, Action.REJECT, ("garbled",))
    assert store.decisions.latest()[0].action is Action.REJECT
    gesture = store.decisions.next_undo()
    assert gesture is not None
    assert gesture.summary == "second look: reject: garbled"
    first = store.decisions.first_of(gesture.id)
    assert first is not None
    assert first.stream == Stream.SECOND_LOOK
    store.decisions.undo("amina")
    # The old answer does not come to the front: it would tell.
    assert [each.candidate_id for each in store.decisions.latest()] == [3, 2, 1]
    assert store.decisions.history(1)[-1].stream == Stream.SECOND_LOOK
    store.decisions.redo("amina")
    assert [each.candidate_id for each in store.decisions.latest()] == [1, 3, 2]
    assert store.decisions.latest()[0].action is Action.REJECT
    store.decisions.undo("amina")
    store.decisions.undo("amina")
    assert [each.candidate_id for each in store.decisions.latest()] == [2, 1]
    store.decisions.redo("amina")
    assert store.candidates.counts()[Status.ACCEPTED] == 2


def test_rows_answered_otherwise_are_a_selection_until_they_are_decided_anew(store: Store) -> None:
    judge(store, range(1, 7))
    look(store, 1, Action.EDIT)
    look(store, 2, Action.REJECT)
    look(store, 3, Action.ACCEPT)
    look(store, 4, Action.FLAG)
    look(store, 5, Action.SKIP)
    look(store, 6, Action.REJECT, who="karim")
    wanted = QueueFilter(status=None, second_look="amina")
    assert QueueFilter.from_data(wanted.as_data()) == wanted
    assert {each.id for each in store.candidates.queue(wanted)} == {2, 3, 4}
    assert store.listings.fitting(wanted) == 3
    judge(store, [2])
    assert sorted(store.second_looks.unsettled("amina")) == [3, 4]
    store.decisions.undo("amina")
    assert sorted(store.second_looks.unsettled("amina")) == [2, 3, 4]
    found = consistency_data(store, "amina")
    assert (found["shown_twice"], found["same"], found["kappa"]) == (3, 1, None)
    assert found["reasons"] == {"unnatural": 1}
    assert consistency_data(store, "karim")["shown_twice"] == 1


def test_of_two_second_looks_the_last_one_counts(store: Store) -> None:
    judge(store, [1])
    look(store, 1, Action.REJECT)
    look(store, 1, Action.ACCEPT)
    assert store.second_looks.unsettled("amina") == []
    store.decisions.undo("amina")
    assert store.second_looks.unsettled("amina") == [1]
    assert store.second_looks.answer_to(1) is Action.REJECT
    store.decisions.undo("amina")
    assert store.second_looks.answer_to(1) is None


def test_one_of_twenty_rows_is_a_second_look_unless_they_are_off(store: Store) -> None:
    judge(store, range(1, 131), at=OLD)
    drawing = Drawing(store, "amina", Random(3))
    shown = 400
    drawn = sum(len(drawing.among(10, ())) for _ in range(shown // 10))
    assert 0.02 < drawn / (shown + drawn) < 0.09
    assert Drawing(store, "", Random(3)).among(300, ()) == {}
    turn(store, on=False)
    assert drawing.among(300, ()) == {}
    turn(store, on=True)
    assert drawing.among(300, ())


def test_kappa_is_cohens_and_waits_for_enough_rows() -> None:
    rows = [Twice(True, True)] * 20 + [Twice(False, False)] * 15
    rows += [Twice(True, False, (), ("garbled",))] * 5 + [Twice(False, True, ("unnatural",))] * 10
    found = consistency(rows)
    assert (found.count, found.same) == (50, 35)
    assert found.kappa == pytest.approx(0.4)  # the textbook's table of 20, 5, 10, 15
    assert found.reasons == (("unnatural", 10), ("garbled", 5))
    assert found.interval[0] < 0.7 < found.interval[1]
    assert cohen_kappa(rows[: ENOUGH - 1]) is None
    assert cohen_kappa([Twice(True, True)] * ENOUGH) is None
    assert consistency([]).interval == (0.0, 1.0)


def test_a_label_corrected_to_none_is_empty_until_it_is_undone(store: Store) -> None:
    store.decisions.decide([Decision(1, Action.EDIT, "amina", no_label=True)])
    held = store.decisions.in_force(1)
    assert held is not None
    assert held.no_label
    row = store.candidates.get(1)
    assert row is not None
    assert (row.label, row.final_label, row.status) == ("positive", "", Status.EDITED)
    record = store.record(row.uid)
    assert record is not None
    assert record.label == ""
    decision = record.provenance["decision"]
    assert isinstance(decision, dict)
    assert decision["corrected"] == {"label": ""}
    assert any(each["label"] == "" for each in store.candidates.cells())
    store.decisions.undo("amina")
    row = store.candidates.get(1)
    assert row is not None
    assert row.final_label == "positive"
