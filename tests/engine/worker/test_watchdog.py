"""A worker that hangs is ended, one that only takes long is not; and it lets the window go first."""

import sys
from pathlib import Path

import psutil
import pytest

from engine.errors import UserError
from engine.runners import local, patience
from engine.runners.local import LocalRunner, WorkerCrashed
from engine.runners.patience import Patience
from engine.worker import NICENESS
from tests.engine.tiny_model import write_tiny_model


@pytest.fixture(autouse=True)
def with_test_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-m", "tests.engine.worker_with_test_jobs"]
    monkeypatch.setattr(local, "worker_command", lambda: command)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "WATCHED", frozenset({"stuck"}))
    monkeypatch.setattr(patience, "MOVING_SECONDS", 4.0)


@pytest.mark.usefixtures("watched")
def test_a_job_that_moves_is_left_in_peace_until_it_hangs(runner: LocalRunner) -> None:
    kinds = []
    with pytest.raises(WorkerCrashed, match="has not moved") as caught:
        kinds += [each.kind for each in runner.call("stuck", {"seconds": 5})]
    assert caught.value.text == patience.STUCK
    assert runner.pid is None
    events = runner.call("stuck", {"seconds": 5})  # longer than the patience
    assert [next(events).kind, next(events).kind] == ["loaded", "hangs"]  # a pulse is no news
    runner.close()


def test_a_job_that_is_not_watched_may_be_silent(
    runner: LocalRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZERRIA_PATIENCE", "0.2")
    events = runner.call("stuck", {"seconds": 0})
    assert [next(events).kind, next(events).kind] == ["loaded", "hangs"]
    for _ in range(6):
        assert not runner._patience.ran_out()
    runner.close()


def test_time_asleep_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(patience, "monotonic", lambda: now[0])
    waiting = Patience("generate")
    waiting.moved("loaded")
    for _ in range(int(patience.MOVING_SECONDS) - 10):
        now[0] += 1
        assert not waiting.ran_out()
    now[0] += 36_000  # the lid was closed
    assert not waiting.ran_out()
    now[0] += 1
    waiting.moved("pulse")
    assert not waiting.ran_out()
    for _ in range(int(patience.MOVING_SECONDS) + 2):
        now[0] += 1
        gone = waiting.ran_out()
    assert gone


def test_loading_is_given_longer_than_a_step(monkeypatch: pytest.MonkeyPatch) -> None:
    loading = Patience("generate")
    before = loading.limit
    loading.moved("loaded")
    assert loading.limit < before
    monkeypatch.setenv("ZERRIA_PATIENCE", "7")
    assert loading.limit == 7


def test_an_abort_of_llama_cpp_itself_is_a_sentence(runner: LocalRunner, tmp_path: Path) -> None:
    model = write_tiny_model(tmp_path / "tiny.gguf")
    with pytest.raises(WorkerCrashed, match="gave up in native code") as caught:
        list(runner.call("forbidden", {"model": str(model)}))
    assert caught.value.values["signal"] == "SIGABRT"


def test_a_job_for_which_memory_lacks_is_a_sentence_and_the_worker_lives(
    runner: LocalRunner,
) -> None:
    with pytest.raises(UserError, match="not enough memory"):
        list(runner.call("greedy", {}))
    pid = runner.pid
    assert list(runner.call("nice", {}))
    assert runner.pid == pid


def test_a_worker_lets_others_go_first(runner: LocalRunner) -> None:
    (done,) = runner.call("nice", {})
    own = psutil.Process().nice()
    if sys.platform == "win32":
        assert done.data["nice"] == psutil.BELOW_NORMAL_PRIORITY_CLASS
    else:
        assert done.data["nice"] == min(19, own + NICENESS)
