"""The worker seen from the window: a real child process, its answers, its ends."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from pytestqt.qtbot import QtBot

from app.generation import GenerationRun
from app.session import Session
from app.settings import Settings
from app.worker import WorkerProcess, error_of
from engine.errors import UserError
from engine.jobs.planning import GenerationPlan
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.runners import local, patience
from tests.app.growing import grow

SEEDS = tuple(f"راني رايح للسوق نشري الخضرة رقم {number}" for number in range(12))


@pytest.fixture(autouse=True)
def _fake_teacher(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[WorkerProcess]:
    made = WorkerProcess()
    yield made
    made.close()


@pytest.fixture
def test_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-m", "tests.engine.worker_with_test_jobs"]
    monkeypatch.setattr(local, "worker_command", lambda: command)


class Told:
    """Everything that a worker told."""

    def __init__(self, worker: WorkerProcess) -> None:
        self.events: list[tuple[int, str, dict[str, Any]]] = []
        self.crashes: list[UserError] = []
        worker.told.connect(lambda *event: self.events.append(event))
        worker.crashed.connect(self.crashes.append)

    def kinds(self, call: int) -> list[str]:
        return [kind for number, kind, _ in self.events if number == call]

    def over(self, call: int) -> bool:
        return bool({"done", "error", "cancelled", "crashed"} & set(self.kinds(call)))


def alive(pid: int) -> bool:
    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE


def request(number: int) -> dict[str, Any]:
    return {"custom_id": f"r{number}", "body": {"messages": [], "seed": number}}


def fake(**settings: int) -> dict[str, Any]:
    return {"name": "fake", "kind": "fake", "model": "", "settings": settings}


def test_answers_come_in_order_and_calls_run_one_by_one(
    worker: WorkerProcess, qtbot: QtBot
) -> None:
    told = Told(worker)
    assert worker.pid is None
    first = worker.call("generate", {"teacher": fake(), "requests": [request(n) for n in range(5)]})
    second = worker.call("generate", {"teacher": fake(), "requests": [request(9)]})
    qtbot.waitUntil(lambda: told.over(second), timeout=20_000)
    answers = [data["request_id"] for call, kind, data in told.events if kind == "answer"]
    assert answers == ["r0", "r1", "r2", "r3", "r4", "r9"]
    assert told.kinds(first)[-1] == told.kinds(second)[-1] == "done"
    assert not worker.busy
    assert not told.crashes


@pytest.mark.usefixtures("test_jobs")
def test_native_prints_do_not_break_lines_and_arabic_comes_whole(
    worker: WorkerProcess, qtbot: QtBot
) -> None:
    told = Told(worker)
    call = worker.call("echo", {"text": "واش راك\u2028خويا \U0001f600"})
    qtbot.waitUntil(lambda: told.over(call), timeout=20_000)
    said = [data["text"] for _, kind, data in told.events if kind == "said"]
    assert said == ["واش راك\u2028خويا \U0001f600"] * 50
    assert "native print" in worker.log_tail()


@pytest.mark.usefixtures("test_jobs")
def test_a_bug_in_a_job_is_an_error_and_the_worker_lives(
    worker: WorkerProcess, qtbot: QtBot
) -> None:
    told = Told(worker)
    call = worker.call("broken", {})
    qtbot.waitUntil(lambda: told.over(call), timeout=20_000)
    error = error_of(told.events[-1][2])
    assert isinstance(error, local.WorkerBug)
    pid = worker.pid
    again = worker.call("echo", {"text": ""})
    qtbot.waitUntil(lambda: told.over(again), timeout=20_000)
    assert worker.pid == pid


def test_a_users_error_keeps_its_sentence(worker: WorkerProcess, qtbot: QtBot) -> None:
    told = Told(worker)
    call = worker.call("describe_teacher", {"teacher": {"name": "x", "kind": "nothing"}})
    qtbot.waitUntil(lambda: told.over(call), timeout=20_000)
    error = error_of(told.events[-1][2])
    assert isinstance(error, UserError)
    assert error.values["kind"] == "nothing"


def test_a_kill_is_a_message_and_the_next_call_starts_again(
    worker: WorkerProcess, qtbot: QtBot
) -> None:
    told = Told(worker)
    call = worker.call("generate", {"teacher": fake(hang_after=1), "requests": [request(1)] * 2})
    qtbot.waitUntil(lambda: "answer" in told.kinds(call), timeout=20_000)
    assert worker.pid
    os.kill(worker.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(told.crashes))
    assert told.kinds(call)[-1] == "crashed"
    assert told.crashes[0].values["signal"] == "SIGKILL"
    again = worker.call("generate", {"teacher": fake(), "requests": [request(1)]})
    qtbot.waitUntil(lambda: told.over(again), timeout=20_000)
    assert told.kinds(again)[-1] == "done"


def test_two_crashes_in_a_row_give_advice(worker: WorkerProcess, qtbot: QtBot) -> None:
    told = Told(worker)
    for number in (1, 2):
        call = worker.call(
            "generate", {"teacher": fake(crash_after=1), "requests": [request(1)] * 2}
        )
        qtbot.waitUntil(lambda n=number: len(told.crashes) == n, timeout=20_000)
        assert told.kinds(call)[-1] == "crashed"
    assert "twice" in str(told.crashes[1])
    assert "Fatal Python error" in told.crashes[1].values["log"]


def test_a_cancel_is_heard(worker: WorkerProcess, qtbot: QtBot) -> None:
    told = Told(worker)
    call = worker.call("generate", {"teacher": fake(hang_after=1), "requests": [request(1)] * 3})
    qtbot.waitUntil(lambda: "answer" in told.kinds(call), timeout=20_000)
    pid = worker.pid
    worker.cancel(call)
    qtbot.waitUntil(lambda: told.over(call))
    assert told.kinds(call)[-1] == "cancelled"
    assert worker.pid == pid
    assert not told.crashes


@pytest.mark.usefixtures("test_jobs")
def test_a_deaf_job_is_ended_by_force_and_that_is_no_crash(
    worker: WorkerProcess, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker._patience.setInterval(200)
    told = Told(worker)
    call = worker.call("deaf", {})
    qtbot.waitUntil(lambda: "started" in told.kinds(call), timeout=20_000)
    worker.cancel(call)
    qtbot.waitUntil(lambda: told.over(call), timeout=10_000)
    assert told.kinds(call)[-1] == "cancelled"
    assert not told.crashes
    assert worker.pid is None


@pytest.mark.usefixtures("test_jobs")
def test_a_hanging_worker_is_ended_and_told(
    worker: WorkerProcess, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "WATCHED", frozenset({"stuck"}))
    monkeypatch.setattr(patience, "MOVING_SECONDS", 4.0)
    told = Told(worker)
    call = worker.call("stuck", {"seconds": 5})
    qtbot.waitUntil(lambda: told.over(call), timeout=30_000)
    assert told.kinds(call) == ["loaded", "hangs", "crashed"]  # no pulse is told
    assert told.crashes[0].text == patience.STUCK
    assert worker.pid is None
    again = worker.call("nice", {})
    qtbot.waitUntil(lambda: told.over(again), timeout=20_000)
    assert told.kinds(again) == ["done"]


def test_close_leaves_no_orphan(worker: WorkerProcess, qtbot: QtBot) -> None:
    told = Told(worker)
    call = worker.call("generate", {"teacher": fake(hang_after=1), "requests": [request(1)] * 2})
    qtbot.waitUntil(lambda: "answer" in told.kinds(call), timeout=20_000)
    pid = worker.pid
    assert pid
    worker.close()
    assert not alive(pid)
    assert told.kinds(call)[-1] == "cancelled"


def test_a_worker_that_can_not_start_is_told(
    worker: WorkerProcess, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "worker_command", lambda: ["/nowhere/zerria-worker"])
    told = Told(worker)
    call = worker.call("generate", {})
    qtbot.waitUntil(lambda: told.over(call))
    assert "could not be started" in str(told.crashes[0])


# A run of generation


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    made = Session(Settings(annotator="Yasmine"))
    made.open(grow(tmp_path / "p.zerria", (), seeds=SEEDS))
    yield made
    made.shut_down()


class Followed:
    """A run and what it told."""

    def __init__(self, session: Session, **settings: int) -> None:
        self.run = GenerationRun(
            session, find_recipe("paraphrase"), TeacherSpec("fake", "fake", "", settings)
        )
        self.progress: list[dict[str, Any]] = []
        self.samples: list[str] = []
        self.finished: list[dict[str, Any]] = []
        self.failed: list[UserError] = []
        self.run.progress.connect(self.progress.append)
        self.run.sample.connect(self.samples.append)
        self.run.finished.connect(self.finished.append)
        self.run.failed.connect(self.failed.append)


def test_a_run_fills_the_queue(session: Session, qtbot: QtBot) -> None:
    told = Followed(session)
    told.run.begin(GenerationPlan(total=100))
    assert session.generation is told.run
    qtbot.waitUntil(lambda: bool(told.finished), timeout=60_000)
    (done,) = told.finished
    assert (done["answers"], done["total"], done["missing"]) == (100, 100, 0)
    assert session.opened_store().candidates.waiting() == done["candidates"] == 100
    assert told.samples
    assert told.progress[-1]["seconds_left"] == 0
    assert session.generation is None
    assert session.opened_store().runs.all()[0].finished_at


def test_a_run_pauses_goes_on_and_is_cancelled(session: Session, qtbot: QtBot) -> None:
    told = Followed(session, delay_ms=10)
    told.run.begin(GenerationPlan(total=200))
    qtbot.waitUntil(lambda: told.run.figures()["answers"] > 3, timeout=30_000)
    pid = session.worker.pid
    told.run.pause()
    qtbot.waitUntil(lambda: told.run.state == "paused", timeout=30_000)
    count = told.run.figures()["answers"]
    assert 0 < count <= 64
    qtbot.wait(150)
    assert told.run.figures()["answers"] == count
    told.run.resume()
    qtbot.waitUntil(lambda: told.run.figures()["answers"] > count, timeout=30_000)
    assert session.worker.pid == pid
    told.run.cancel()
    qtbot.waitUntil(lambda: bool(told.finished), timeout=30_000)
    (done,) = told.finished
    assert done["cancelled"]
    assert done["answers"] + done["missing"] == 200
    run = session.opened_store().runs.all()[0]
    assert run.answered == done["answers"]
    assert not run.finished_at


def test_a_crash_is_told_and_start_again_asks_what_is_missing(
    session: Session, qtbot: QtBot
) -> None:
    told = Followed(session, delay_ms=20)
    told.run.begin(GenerationPlan(total=40))
    qtbot.waitUntil(lambda: told.run.figures()["answers"] >= 3, timeout=30_000)
    assert session.worker.pid
    os.kill(session.worker.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(told.failed), timeout=30_000)
    assert "killed" in str(told.failed[0])
    assert told.run.state == "failed"
    told.run.resume()
    qtbot.waitUntil(lambda: bool(told.finished), timeout=60_000)
    assert told.finished[0]["missing"] == 0
    store = session.opened_store()
    assert store.candidates.waiting() == 40
    (run,) = store.runs.all()
    assert run.answered == run.requests == 40


def test_closing_the_project_ends_the_run_and_keeps_what_is_answered(
    session: Session, qtbot: QtBot
) -> None:
    told = Followed(session, delay_ms=5)
    told.run.begin(GenerationPlan(total=100))
    qtbot.waitUntil(lambda: told.run.figures()["answers"] > 2, timeout=30_000)
    path = session.opened_store().path
    session.close()
    assert told.finished[0]["cancelled"]
    session.open(path)
    assert session.opened_store().candidates.waiting() == told.finished[0]["answers"]


def test_a_plan_without_seeds_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session(Settings())
    session.open(grow(tmp_path / "empty.zerria", (), seeds=()))
    told = Followed(session)
    told.run.begin(GenerationPlan(total=3))
    qtbot.waitUntil(lambda: bool(told.failed), timeout=30_000)
    told.run.cancel()
    assert told.finished
    session.shut_down()
