"""The queue of a project learns: streams, what random rows tell, accepting by score, thresholds."""

from collections import Counter

import pytest

from engine.errors import UserError
from engine.jobs.learn import BEST, ORDER, accept_above, learn, learned, learned_state, rows_above
from engine.jobs.learned_queue import LearnedQueue, is_woven
from engine.jobs.verifier_figures import tried, verifier_figures
from engine.jobs.verifier_limits import (
    LIMITS,
    can_undo,
    move_limit,
    moved_limits,
    undo_move,
    wanted_verifiers,
)
from engine.learning.contributions import from_json
from engine.model import Action, Decision, Status, Stream
from engine.store import QueueFilter
from engine.store.learning import in_random_stream
from tests.engine.learning_project import grow, judge, judge_at_random, write


@pytest.fixture
def good():
    return dict(write(1600, 0.2))


@pytest.fixture
def project(tmp_path, good):
    with grow(tmp_path / "p.zerria", list(good.items())) as store:
        yield store


def run(store):
    return list(learn(store))[-1].data


def test_before_there_is_a_model_two_of_ten_rows_are_chance(project):
    found = LearnedQueue(project).next(50)
    assert Counter(each.stream for each in found) == {"": 40, "random": 10}
    for each in found:
        assert in_random_stream(each.candidate.uid) == (each.stream == "random")
    assert len({each.candidate.id for each in found}) == 50


def test_nothing_is_learned_from_too_few_decisions(project, good):
    judge_at_random(project, good, 30)
    state = run(project)
    assert state["model"] == ""
    assert state["acceptance"]["judged"] == 30
    assert not state["accept_all"]["open"]


def test_then_seven_of_ten_are_unsure_two_are_chance_one_is_likely(project, good):
    judge_at_random(project, good, 80)
    assert run(project)["model"]
    shown = [each.candidate.id for each in LearnedQueue(project).next(20)]
    found = LearnedQueue(project, seed=5).next(40, without=shown)
    assert not {each.candidate.id for each in found} & set(shown)
    streams = Counter(each.stream for each in found)
    assert (streams["uncertain"], streams["random"], streams["likely"]) == (28, 8, 4)
    assert all(each.model and each.score is not None for each in found if each.stream != "random")


def test_picked_rows_keep_what_speaks_for_them_and_against_them(project, good):
    judge_at_random(project, good, 80)
    run(project)
    for each in LearnedQueue(project).next(20):
        found = from_json(project.learning.because(each.candidate.id))
        assert (found is not None) == bool(each.model)
        if found is not None:
            assert each.score == pytest.approx(found.chance, abs=1e-3)
            words = {part.name for part in found.parts if part.kind == "word"}
            assert words <= set(each.candidate.text.split())


def test_every_row_that_waits_is_shown_once_in_the_end(project, good):
    judge_at_random(project, good, 80)
    run(project)
    found = LearnedQueue(project).next(5000)
    assert len(found) == len({each.candidate.id for each in found}) == 1520


def test_the_order_can_be_turned_off_and_a_selection_never_has_it(project):
    assert is_woven(project, QueueFilter())
    assert not is_woven(project, QueueFilter(label="x"))
    assert not is_woven(project, QueueFilter(status=Status.SKIPPED))
    project.set_setting(ORDER, BEST)
    assert not is_woven(project, QueueFilter())


def test_the_acceptance_rate_counts_rows_shown_at_random_alone(project, good):
    judge_at_random(project, good, 40)
    judge(project, good, project.learning.best_ids(60))
    found = run(project)["acceptance"]
    assert found["judged"] == 40
    assert found["low"] < found["rate"] < found["high"]
    project.decisions.undo("amina")
    assert learned_state(project)["acceptance"]["judged"] == 40


def test_an_undone_random_decision_counts_no_more(project, good):
    judge_at_random(project, good, 3)
    project.decisions.undo("amina")
    assert learned_state(project)["acceptance"]["judged"] == 2
    project.decisions.redo("amina")
    assert learned_state(project)["acceptance"]["judged"] == 3


@pytest.fixture
def trusted(project, good):
    judge_at_random(project, good, 260)
    run(project)
    return project


def test_accepting_by_score_is_one_gesture_that_one_undo_takes_back(trusted, good):
    state = learned_state(trusted)["accept_all"]
    assert state["open"], state
    before = trusted.candidates.counts()
    expected = rows_above(trusted, 0.9)
    number = accept_above(trusted, 0.9, "amina", trusted.decisions.decide)
    assert number == len(expected) > 100
    one = trusted.decisions.in_force(expected[0].candidate_id)
    assert (one.stream, one.model, one.action) == (
        Stream.MODEL,
        learned(trusted).version,
        Action.ACCEPT,
    )
    assert one.model_score >= 0.9
    assert trusted.backups()
    taken = trusted.learning.candidates([each.candidate_id for each in expected])
    assert all(not in_random_stream(each.uid) for each in taken)
    assert sum(good[each.text] for each in taken) / number > 0.95
    trusted.decisions.undo("amina")
    assert trusted.candidates.counts() == before


def test_rows_that_the_model_accepted_teach_it_nothing_and_count_for_nothing(trusted):
    before = learned_state(trusted)
    accept_above(trusted, 0.9, "amina", trusted.decisions.decide)
    after = run(trusted)
    assert after["acceptance"] == before["acceptance"]
    assert after["decisions"] == before["decisions"]
    assert trusted.learning.judged(10_000)[0][1]


def test_provenance_says_who_accepted_a_row(trusted):
    picks = rows_above(trusted, 0.9)
    accept_above(trusted, 0.9, "amina", trusted.decisions.decide)
    uid = trusted.candidates.get(picks[0].candidate_id).uid
    told = trusted.record(uid).provenance["decision"]
    assert told["stream"] == "model"
    assert told["model"] == picks[0].model
    assert told["model_score"] == pytest.approx(picks[0].score)


def test_a_score_below_the_sure_one_is_refused_and_so_is_all_while_locked(trusted, project, good):
    with pytest.raises(UserError, match="not sure"):
        rows_above(trusted, 0.1)
    trusted.set_setting("accept_target", "0.999")
    with pytest.raises(UserError, match="can not be accepted"):
        rows_above(trusted, 0.95)


def test_a_planted_model_is_refused(trusted):
    trusted.learning.keep_model("x" * 16, 5, '{"format": 1}')
    with pytest.raises(UserError, match="damaged"):
        learned_state(trusted)


def test_each_verifier_is_measured_against_people(trusted):
    (found,) = [each for each in verifier_figures(trusted) if each["verifier"] == "length"]
    assert found["judged"] == 260
    assert found["precision"]["share"] > 0.6
    assert found["recall"]["low"] < found["recall"]["share"] < found["recall"]["high"]
    assert found["limits"]["max_ratio"] == {"recipe": 2.0, "source": "paraphrase", "project": None}


def test_with_too_few_rows_a_verifier_has_no_share(project, good):
    judge_at_random(project, good, 5)
    (found,) = [each for each in verifier_figures(project) if each["verifier"] == "length"]
    assert found["precision"] is found["recall"] is None


def test_a_threshold_is_moved_in_the_project_and_taken_back(trusted):
    move_limit(trusted, "length", "max_ratio", 3.0)
    move_limit(trusted, "length", "min_ratio", 0.1)
    assert moved_limits(trusted) == {"length": {"max_ratio": 3.0, "min_ratio": 0.1}}
    asked = {"length": {"max_ratio": 2.0, "min_characters": 4}}
    assert wanted_verifiers(trusted, asked)["length"] == {
        "max_ratio": 3.0, "min_characters": 4, "min_ratio": 0.1,
    }  # fmt: skip
    assert undo_move(trusted) is not None
    assert moved_limits(trusted) == {"length": {"max_ratio": 3.0}}
    move_limit(trusted, "length", "max_ratio", None)
    assert moved_limits(trusted) == {}
    assert undo_move(trusted) is not None
    assert undo_move(trusted) is not None
    assert not can_undo(trusted)
    assert undo_move(trusted) is None


def test_only_thresholds_of_a_recipe_can_be_moved(trusted):
    with pytest.raises(UserError, match=r"length\.max_ratio"):
        move_limit(trusted, "length", "nothing", 1.0)
    with pytest.raises(UserError, match="threshold"):
        move_limit(trusted, "length", "max_ratio", float("inf"))


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"length": 3}', '{"length": {"max_ratio": "x"}}', "null"]
)
def test_damaged_thresholds_count_as_not_moved(trusted, text):
    trusted.set_setting(LIMITS, text)
    assert not moved_limits(trusted).get("length")


def test_what_a_threshold_would_have_done_is_counted(trusted):
    everything = tried(trusted, "length", {"max_ratio": 0.01, "min_ratio": 0.0})
    assert everything["kept_stopped"] == everything["kept"] > 0
    assert everything["rejected_caught"] == everything["rejected"] > 0
    nothing = tried(trusted, "length", {"max_ratio": 100.0, "min_ratio": 0.0})
    assert nothing["kept_stopped"] == nothing["rejected_caught"] == 0
    assert nothing["rejected_caught_now"] > 0


def test_a_moved_threshold_is_used_by_the_next_verification(trusted):
    from engine.jobs.verify import verdicts_of

    candidate = trusted.candidates.get(project_waiting(trusted))
    move_limit(trusted, "length", "max_ratio", 0.01)
    (verdict,) = verdicts_of(trusted, candidate)
    assert verdict.outcome == "flag"
    undo_move(trusted)


def project_waiting(store):
    return store.candidates.queue(QueueFilter(), 1)[0].id


def test_a_decision_made_elsewhere_can_not_pretend_to_be_chance(project, tmp_path):
    from engine.jobs.decide import read_decisions

    (number,) = project.learning.best_ids(1)
    file = tmp_path / "d.jsonl"
    file.write_text(f'{{"candidate": {number}, "action": "accept", "stream": "random"}}', "utf-8")
    with pytest.raises(UserError, match="at random"):
        read_decisions(project, file, "amina")
    (number,) = project.learning.random_ids(1)
    file.write_text(f'{{"candidate": {number}, "action": "accept", "stream": "random"}}', "utf-8")
    assert read_decisions(project, file, "amina") == [
        Decision(number, Action.ACCEPT, "amina", stream="random")
    ]
