"""Duplicates are marked and kept; the queue is one indexed query; runs resume."""

from store_kit import TEXTS, add_candidates, add_seeds

from engine.model import Status
from engine.store import Answered, QueueFilter, Store


def test_duplicates_are_kept_and_marked(store: Store) -> None:
    duplicates = add_seeds(store, [TEXTS[0], TEXTS[1] + "!", "راني رايح للسوق نشري الخضرا"])
    assert duplicates == 3
    added = store.seeds.page(len(TEXTS), 10)
    assert [(each.duplicate_of, each.duplicate_kind) for each in added] == [
        (1, "exact"),
        (2, "exact"),
        (1, "near"),
    ]
    assert len({each.uid for each in store.seeds.stream()}) == len(TEXTS) + 3
    assert len(list(store.seeds.stream(distinct=True))) == len(TEXTS) + 1


def test_the_nearest_of_a_candidate_is_a_seed_until_a_candidate_is_accepted(store: Store) -> None:
    from engine.model import Action, Decision
    from engine.text.bands import bands_of

    text = TEXTS[0] + " ثاني"
    found = store.candidates.neighbours(bands_of([text])[0]).nearest(text)
    assert found is not None
    assert found.kind == "seed"
    store.decisions.decide([Decision(1, Action.ACCEPT, "a")])
    found = store.candidates.neighbours(bands_of([text])[0]).nearest(text)
    assert found is not None
    assert (found.kind, found.id, found.score) == ("accepted", 1, 1.0)


def test_every_queue_query_uses_an_index(store: Store) -> None:
    from engine.store.selection import where

    for wanted in (
        QueueFilter(),
        QueueFilter(label="positive"),
        QueueFilter(label="positive", variety="arq", script="Arab"),
    ):
        fitting, values = where(store._database, wanted)
        plan = store._database.rows(
            f"EXPLAIN QUERY PLAN SELECT * FROM candidate WHERE {fitting} "
            "ORDER BY score DESC, id LIMIT 64",
            values,
        )
        told = " ".join(row["detail"] for row in plan)
        assert "USING INDEX candidate_queue" in told
        assert "TEMP B-TREE" not in told


def test_the_queue_pages_without_gap_or_repeat(store: Store) -> None:
    add_candidates(store, [f"جملة رقم {n} تاع التجربة" for n in range(30)], run="many")
    seen: list[int] = []
    after = None
    while page := store.candidates.queue(QueueFilter(), 7, after):
        seen += [each.id for each in page]
        after = (page[-1].score, page[-1].id)
    assert len(seen) == len(set(seen)) == store.candidates.counts()[Status.WAITING] == 34


def test_a_request_is_asked_once_and_only_the_missing_are_asked_again(store: Store) -> None:
    teacher = store.runs.keep_teacher("fake", {"kind": "fake"})
    requests = [(f"q{n}", 1, {"custom_id": f"q{n}"}) for n in range(3)]
    run_id, _ = store.runs.begin("recipe", teacher, {"total": 3}, 1, requests)
    assert [line["custom_id"] for line in store.runs.missing(run_id)] == ["q0", "q1", "q2"]
    store.runs.store_answers([Answered("q1", "x", "stop", "", 0, 1, 1, [])])
    assert [line["custom_id"] for line in store.runs.missing(run_id)] == ["q0", "q2"]
    store.runs.finish(run_id)
    assert store.runs.unfinished("recipe", teacher, {"total": 3}) == run_id
    store.runs.store_answers([Answered(q, "x", "stop", "", 0, 1, 1, []) for q in ("q0", "q2")])
    store.runs.finish(run_id)
    assert store.runs.unfinished("recipe", teacher, {"total": 3}) is None


def test_a_run_takes_over_what_an_earlier_one_left_unanswered(store: Store) -> None:
    teacher = store.runs.keep_teacher("fake", {"kind": "fake"})
    requests = [(f"q{n}", 1, {"custom_id": f"q{n}"}) for n in range(3)]
    first, _ = store.runs.begin("recipe", teacher, {"total": 2}, 1, requests[:2])
    store.runs.store_answers([Answered("q0", "x", "stop", "", 0, 1, 1, [])])
    second, _ = store.runs.begin("recipe", teacher, {"total": 3}, 1, requests)
    assert [line["custom_id"] for line in store.runs.missing(second)] == ["q1", "q2"]
    assert list(store.runs.missing(first)) == []


def test_an_accepted_twin_is_found_behind_a_crowd_that_waits(store: Store) -> None:
    from engine.model import Action, Decision
    from engine.text.bands import bands_of

    start = "راني رايح للسوق نشري الخضرة تاع العشا اليوم قبل الظهر رقم"
    ids = add_candidates(store, [f"{start} {number}" for number in range(350)], run="crowd")
    store.decisions.decide([Decision(ids[-1], Action.ACCEPT, "a")])
    text = f"{start} 349 ثاني"
    found = store.candidates.neighbours(bands_of([text])[0]).nearest(text)
    assert found is not None
    assert (found.kind, found.id) == ("accepted", ids[-1])
