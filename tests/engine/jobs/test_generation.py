"""Generation through a real worker: everything is kept, and any end can be gone on from."""

from pathlib import Path

import pytest
from generation_kit import begun, candidates, make_store, run_to_end, teacher, uids

from engine.errors import Cancelled, UserError
from engine.jobs.generate import Generation, generate
from engine.jobs.planning import GenerationPlan
from engine.model import Outcome, Status
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.runners.local import LocalRunner
from engine.store import QueueFilter, Store


@pytest.fixture(autouse=True)
def fake_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The candidates of the run that nothing ends early."""
    with make_store(tmp_path_factory.mktemp("undisturbed") / "p") as store:
        assert run_to_end(begun(store))["answers"] == 24
        return uids(store)


def interrupted_at(store: Store, number: int, how: str) -> int:
    """Begin the run of `begun`, end it once `number` answers are stored; how many were."""
    generation = begun(store, hang_after=10)
    ends = {"cancelled": Cancelled, "left": GeneratorExit}
    with LocalRunner() as runner:
        events = generate(generation, runner, batch=4)

        def go_on() -> None:
            for _ in events:
                if generation.answers < number:
                    continue
                if how == "cancelled":
                    runner.cancel()
                else:
                    raise GeneratorExit

        with pytest.raises(ends[how]):
            go_on()
        events.close()
    return generation.answers


def test_every_answer_becomes_a_candidate_with_its_verdicts(tmp_path: Path) -> None:
    with make_store(tmp_path / "p") as store:
        totals = run_to_end(begun(store))
        assert totals["requests"] == totals["answers"] == totals["candidates"] == 24
        assert totals["parsed"] == 24
        assert totals["rows_per_minute"] > 0
        assert totals["tokens_per_second"] > 0
        found = candidates(store)
        wanted = set(find_recipe("paraphrase").verifiers)
        for each in found:
            assert {verdict.verifier for verdict in each.verdicts} == wanted
            assert 0 <= each.score <= 1
            parent = store.seeds.get(each.seed_id)
            assert parent is not None
            assert (each.label, each.variety) == (parent.label, parent.variety)
            assert set(each.text.split()) >= set(parent.text.split())
        assert store.candidates.waiting() == 24
        assert [run.finished_at != "" for run in store.runs.all()] == [True]


def test_an_answer_that_does_not_parse_is_kept_as_it_came_and_comes_last(tmp_path: Path) -> None:
    with make_store(tmp_path / "p") as store:
        totals = run_to_end(begun(store, garble_every=4))
        assert (totals["answers"], totals["parsed"], totals["candidates"]) == (24, 18, 24)
        raw = [each for each in candidates(store) if each.text == "sorry, {I cannot"]
        assert len(raw) == 6
        for each in raw:
            assert each.fields == {"text": "sorry, {I cannot"}
            assert each.score == 0
            told = {verdict.verifier: verdict.outcome for verdict in each.verdicts}
            assert told["parses"] is Outcome.REJECT
        last = store.candidates.queue(QueueFilter())[-6:]
        assert {each.uid for each in last} == {each.uid for each in raw}


@pytest.mark.parametrize("how", ["cancelled", "left"])
def test_a_run_that_was_ended_goes_on_with_exactly_the_missing_requests(
    tmp_path: Path, undisturbed: set[str], how: str
) -> None:
    with make_store(tmp_path / "p") as store:
        before = interrupted_at(store, 8, how)
        assert 8 <= before <= 10
        kept = uids(store)
        assert len(kept) == before
        assert kept < undisturbed
    with Store.open(tmp_path / "p") as store:
        again = begun(store)
        assert again.resumed
        asked = [line["custom_id"] for line in again.missing()]
        answered = {each.request_id for each in candidates(store)}
        assert len(asked) == len(set(asked)) == 24 - before
        assert not set(asked) & answered
        totals = run_to_end(again)
        assert totals["requests"] == totals["answers"] == 24 - before
        assert uids(store) == undisturbed
        assert len(store.runs.all()) == 1
        assert store.problems() == []


def test_a_finished_run_is_not_resumed_and_a_new_one_asks_new_requests(tmp_path: Path) -> None:
    with make_store(tmp_path / "p") as store:
        for run in (1, 2):
            generation = Generation(store, find_recipe("paraphrase"), teacher())
            generation.begin(GenerationPlan(per_seed=1))
            assert not generation.resumed
            assert run_to_end(generation)["candidates"] == 8
            assert len(uids(store)) == 8 * run


def test_the_same_random_seed_asks_nothing_twice(tmp_path: Path) -> None:
    with make_store(tmp_path / "p") as store:
        run_to_end(begun(store, plan=GenerationPlan(per_seed=1)))
        assert run_to_end(begun(store, plan=GenerationPlan(per_seed=1)))["requests"] == 0
        assert run_to_end(begun(store, plan=GenerationPlan(per_seed=3)))["requests"] == 16
        assert len(uids(store)) == 24


def test_a_decided_candidate_stays_decided_when_its_answer_comes_again(tmp_path: Path) -> None:
    from engine.model import Action, Decision

    with make_store(tmp_path / "p") as store:
        generation = begun(store)
        lines = {each["custom_id"]: each for each in generation.missing()}
        with LocalRunner() as runner:
            answers = [
                event.data
                for event in runner.call("generate", generation.call_args(list(lines.values())))
                if event.kind == "answer"
            ]
        generation.take(answers[:3], lines)
        store.decisions.decide([Decision(1, Action.ACCEPT, "amina")])
        generation.take(answers[:3], lines)
        assert len(candidates(store)) == 3
        assert store.candidates.counts() == {Status.WAITING: 2, Status.ACCEPTED: 1}


def test_an_answer_with_half_a_sign_is_stored(tmp_path: Path) -> None:
    with make_store(tmp_path / "p") as store:
        generation = begun(store)
        line = generation.missing()[0]
        answer = {
            "request_id": line["custom_id"],
            "text": "\ud83d",
            "finish": "stop",
            "error": "",
            "prompt_tokens": 1,
            "completion_tokens": 1,
            "records": [],
        }
        generation.take([answer], {line["custom_id"]: line})
        assert len(generation.missing()) == 23


def test_a_kind_of_teacher_that_is_not_there_is_told(tmp_path: Path) -> None:
    with (
        make_store(tmp_path / "p") as store,
        pytest.raises(UserError, match="no teacher of the kind oracle"),
    ):
        Generation(store, find_recipe("paraphrase"), TeacherSpec("x", "oracle"))
