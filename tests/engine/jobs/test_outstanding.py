"""After a crash a run goes on with exactly the missing requests, and one bad text does not end it."""

import os
import signal
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from generation_kit import begun, make_store, uids
from hypothesis import given
from hypothesis import strategies as st

from engine.jobs.generate import generate
from engine.jobs.outstanding import LEFT_OUT, AfterCrash, Outstanding
from engine.jobs.planning import GenerationPlan
from engine.model import Event
from engine.runners import patience
from engine.runners.local import LocalRunner, WorkerCrashed
from engine.store import Store


def answer(request_id: str, finish: str = "stop") -> dict[str, str]:
    return {"request_id": request_id, "finish": finish}


class Sitting:
    """A run through a worker that crashes where `crashes` says, without a worker."""

    def __init__(self, count: int, crashes: Callable[[list[str], str], bool]) -> None:
        self.outstanding = Outstanding({"custom_id": f"r{n}"} for n in range(count))
        self.crashes = crashes
        self.answered: Counter[str] = Counter()
        self.left_out: list[str] = []
        self.told = 0
        self.calls = 0
        self.stopped = False

    def run(self, most: int) -> None:
        while not self.stopped and (lines := self.outstanding.take(most)):
            self.calls += 1
            assert self.calls < 10_000
            self._call([str(each["custom_id"]) for each in lines])
            self.left_out += [each["request_id"] for each in self.outstanding.left_out()]

    def _call(self, ids: list[str]) -> None:
        self.outstanding.loaded()
        for each in ids:
            if self.crashes(ids, each):
                after = self.outstanding.crashed()
                self.told += after is AfterCrash.TELL
                self.stopped = after is AfterCrash.STOP
                return
            self.outstanding.answered(answer(each))
            self.answered[each] += 1


@given(bad=st.sets(st.integers(0, 99), max_size=5), most=st.sampled_from([1, 16, 40, 2000]))
def test_each_request_is_answered_once_or_left_out_for_crashing(bad: set[int], most: int) -> None:
    names = {f"r{n}" for n in bad}
    sitting = Sitting(100, lambda _ids, each: each in names)
    sitting.run(most)
    while sitting.stopped:  # two bad ones looked like a bad model: a person says “go on”
        sitting.stopped = False
        before = len(sitting.answered) + len(sitting.left_out)
        sitting.run(most)
        if before == len(sitting.answered) + len(sitting.left_out):
            break
    assert set(sitting.answered.values()) <= {1}
    assert set(sitting.left_out) <= names
    assert not set(sitting.answered) & names
    if not sitting.stopped:
        assert set(sitting.answered) | set(sitting.left_out) == {f"r{n}" for n in range(100)}


def test_several_bad_requests_of_one_seed_do_not_look_like_a_bad_model() -> None:
    sitting = Sitting(60, lambda _ids, each: each in ("r20", "r21", "r22", "r23"))
    sitting.run(2000)
    assert not sitting.stopped
    assert sitting.left_out == ["r20", "r21", "r22", "r23"]
    assert len(sitting.answered) == 56


def test_one_press_is_enough_for_one_bad_request() -> None:
    sitting = Sitting(60, lambda _ids, each: each == "r20")
    sitting.run(2000)
    assert sitting.told == 1
    assert sitting.left_out == ["r20"]
    assert len(sitting.answered) == 59


def test_a_model_that_crashes_on_everything_blames_no_request() -> None:
    sitting = Sitting(50, lambda _ids, _each: True)
    sitting.run(2000)
    assert sitting.stopped
    assert not sitting.left_out
    assert sitting.calls <= 6
    assert len(sitting.outstanding) == 50


def test_a_crash_that_needs_many_at_once_blames_no_request() -> None:
    sitting = Sitting(200, lambda ids, each: len(ids) > 20 and each == ids[10])
    sitting.run(64)
    assert not sitting.left_out
    assert sum(sitting.answered.values()) == 200


def test_a_crash_while_the_model_loads_blames_no_request() -> None:
    outstanding = Outstanding([{"custom_id": "r0"}, {"custom_id": "r1"}])
    for _ in range(5):
        assert len(outstanding.take(1)) == 1
        assert outstanding.crashed() is AfterCrash.STOP
    assert len(outstanding) == 2


def test_a_cancelled_call_leaves_its_requests_missing() -> None:
    outstanding = Outstanding([{"custom_id": f"r{n}"} for n in range(4)])
    outstanding.take(3)
    outstanding.answered(answer("r0"))
    outstanding.answered(answer("r1", "cancelled"))
    outstanding.stopped()
    assert [each["custom_id"] for each in outstanding.take(9)] == ["r1", "r2", "r3"]


# The same through a real worker, from the command line's side


@pytest.fixture
def undisturbed(tmp_path: Path) -> set[str]:
    with make_store(tmp_path / "undisturbed") as store:
        run(store)
        return uids(store)


def run(store: Store, **settings: int | str) -> list[Event]:
    with LocalRunner() as runner:
        generation = begun(store, plan=GenerationPlan(per_seed=1), **settings)
        return list(generate(generation, runner, 5))


def test_a_teacher_that_crashes_now_and_then_is_told_and_the_run_goes_on(
    tmp_path: Path, undisturbed: set[str]
) -> None:
    with make_store(tmp_path / "p") as store:
        events = run(store, crash_after=3)
        warnings = [str(each.data["text"]) for each in events if each.kind == "warning"]
        assert any("native code" in each for each in warnings)
        assert events[-1].data["answers"] == 8
        assert uids(store) == undisturbed


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX")
def test_a_worker_that_is_killed_is_told_and_nothing_is_asked_twice(
    tmp_path: Path, undisturbed: set[str]
) -> None:
    with make_store(tmp_path / "p") as store, LocalRunner() as runner:
        generation = begun(store, plan=GenerationPlan(per_seed=1), delay_ms=60)
        told = []
        killed = 0
        for event in generate(generation, runner, 1):
            if generation.answers == 3 and not killed:
                killed = runner.pid or 0
                os.kill(killed, signal.SIGKILL)
            if event.kind == "warning":
                told.append(str(event.data["text"]))
        assert killed
        assert "memory ran out" in told[0]
        assert generation.answers == 8
        assert uids(store) == undisturbed


def test_a_text_on_which_the_model_crashes_is_left_out_and_the_others_are_written(
    tmp_path: Path, undisturbed: set[str]
) -> None:
    with make_store(tmp_path / "p") as store:
        events = run(store, crash_on="عييت من هاد الخدمة")
        done = events[-1].data
        assert (done["answers"], done["failed"]) == (8, 1)
        assert uids(store) < undisturbed
        assert len(undisturbed - uids(store)) == 1
        told = str(events[-2].data["values"]["reason"])  # type: ignore[index]
        assert told == LEFT_OUT
        assert store.runs.all()[0].finished_at
        assert len(store.candidates.page(0, 100)) == 7


def test_a_model_that_always_crashes_ends_the_command_with_advice(tmp_path: Path) -> None:
    with make_store(tmp_path / "p") as store:
        with pytest.raises(WorkerCrashed, match=r"in a row.*fewer GPU layers"):
            run(store, crash_on="messages")
        assert not uids(store)
        assert len(begun(store, plan=GenerationPlan(per_seed=1)).missing()) == 8


def test_a_stuck_model_is_ended_with_a_sentence_and_the_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, undisturbed: set[str]
) -> None:
    monkeypatch.setattr(patience, "MOVING_SECONDS", 3.0)
    with make_store(tmp_path / "p") as store:
        events = run(store, stick_on="التلفون ديالي طاح")
        warnings = [each.data["text"] for each in events if each.kind == "warning"]
        assert patience.STUCK in warnings
        assert events[-1].data["answers"] == 8
        assert uids(store) < undisturbed
