"""The worker speaks only its protocol, listens to cancels, and never outlives its owner."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from typing import Any

import psutil
import pytest

from engine import known_teachers
from engine.errors import Cancelled, UserError
from engine.plugin import TeacherSpec
from engine.runners import local
from engine.runners.local import LocalRunner, WorkerBug, WorkerCrashed
from tests.engine.asking import SCHEMA, as_schema, ask


@pytest.fixture
def with_test_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-m", "tests.engine.worker_with_test_jobs"]
    monkeypatch.setattr(local, "worker_command", lambda: command)


def generation(number: int = 4, **settings: Any) -> dict[str, Any]:
    return {
        "teacher": known_teachers.spec_as_data(TeacherSpec("f", "fake", settings=settings)),
        "requests": [ask(each, response_format=as_schema(SCHEMA)) for each in range(number)],
    }


def test_a_worker_says_it_is_ready_and_ends_with_its_stdin() -> None:
    process = subprocess.Popen(
        local.worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout
    ready = json.loads(process.stdout.readline())
    assert (ready["id"], ready["event"], ready["data"]["pid"]) == (0, "ready", process.pid)
    assert ready["data"]["version"]
    process.communicate(timeout=10)
    assert process.returncode == 0


def test_a_generation_tells_loading_answers_progress_and_the_sum(runner: LocalRunner) -> None:
    events = list(runner.call("generate", generation(4, garble_every=4)))
    kinds = [event.kind for event in events]
    assert kinds[:2] == ["loading", "loaded"]
    assert kinds.count("answer") == 4
    assert kinds[-2:] == ["progress", "done"]
    assert events[-1].data["answers"] == 4
    assert events[1].data["fingerprint"]["kind"] == "fake"  # type: ignore[index]
    again = [event.kind for event in runner.call("generate", generation(1, garble_every=4))]
    assert "loading" not in again  # the teacher stayed


def test_an_opened_teacher_can_be_unloaded_and_described(runner: LocalRunner) -> None:
    list(runner.call("generate", generation(1)))
    list(runner.call("unload", {}))
    assert "loading" in [event.kind for event in runner.call("generate", generation(1))]
    (done,) = runner.call("describe_teacher", generation(1))
    assert done.data["facts"]


def test_native_prints_do_not_corrupt_the_protocol(
    runner: LocalRunner, with_test_jobs: None
) -> None:
    text = "السلام عليكم، لاباس؟ 😀\n\u202e"
    events = list(runner.call("echo", {"text": text}))
    assert [event.data["text"] for event in events[:-1]] == [text] * 50
    assert events[-1].data == {"stdin": ""}
    assert runner.log_tail().count("native print") == 50


def test_no_window_and_nothing_heavy_is_loaded_before_a_job_needs_it(
    runner: LocalRunner, with_test_jobs: None
) -> None:
    (done,) = runner.call("modules", {})
    loaded = {str(name).partition(".")[0] for name in done.data["modules"]}  # type: ignore[attr-defined]
    assert not loaded & {"PySide6", "llama_cpp", "numpy", "pandas", "sqlite_utils", "jinja2"}


def test_a_user_error_crosses_with_its_text_and_values(runner: LocalRunner) -> None:
    args = generation(1)
    args["teacher"] |= {"kind": "llama", "model": "/nowhere/ناقص.gguf"}
    with pytest.raises(UserError, match=r"ناقص\.gguf does not exist") as caught:
        list(runner.call("generate", args))
    assert "{file}" in caught.value.text
    assert list(runner.call("generate", generation(1)))  # the worker lives on


def test_a_bug_comes_back_as_a_traceback_and_the_worker_lives_on(
    runner: LocalRunner, with_test_jobs: None
) -> None:
    for job in ("broken", "no such job"):
        with pytest.raises(WorkerBug, match=r"ZeroDivisionError|no such job"):
            list(runner.call(job, {}))
    assert list(runner.call("generate", generation(1)))


def test_a_cancel_stops_a_hanging_teacher_and_keeps_the_worker(runner: LocalRunner) -> None:
    events = runner.call("generate", generation(5, hang_after=2))
    seen = until_answers(events, 2)
    pid = runner.pid
    runner.cancel()
    with pytest.raises(Cancelled):
        list(events)
    assert seen == 2
    assert len(list(runner.call("generate", generation(2)))) > 2
    assert runner.pid == pid


def until_answers(events: Iterator[Any], number: int) -> int:
    seen = 0
    for event in events:
        seen += event.kind == "answer"
        if seen == number:
            break
    return seen


def test_a_job_that_does_not_listen_is_ended_by_force(
    runner: LocalRunner, with_test_jobs: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "CANCEL_SECONDS", 0.2)
    events = runner.call("deaf", {})
    assert next(events).kind == "started"
    pid = runner.pid
    assert pid
    runner.cancel()
    with pytest.raises(Cancelled):
        list(events)
    assert not psutil.pid_exists(pid)
    assert list(runner.call("modules", {}))


def test_leaving_the_loop_early_cancels_the_job(runner: LocalRunner) -> None:
    events = runner.call("generate", generation(5, hang_after=1))
    until_answers(events, 1)
    events.close()  # type: ignore[attr-defined]
    assert len(list(runner.call("generate", generation(2)))) > 2


def test_ctrl_c_cancels(runner: LocalRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    events = runner.call("generate", generation(5, hang_after=1))
    until_answers(events, 1)
    original = runner._next
    calls = iter(range(100))

    def interrupted_once() -> Any:
        if next(calls) == 0:
            raise KeyboardInterrupt
        return original()

    monkeypatch.setattr(runner, "_next", interrupted_once)
    with pytest.raises(Cancelled):
        list(events)
    assert len(list(runner.call("generate", generation(2)))) > 2


def test_a_crash_is_a_sentence_and_the_next_call_starts_again(runner: LocalRunner) -> None:
    events = runner.call("generate", generation(5, crash_after=2))
    with pytest.raises(WorkerCrashed) as caught:
        for _ in events:
            pass
    assert "native code" in str(caught.value)
    assert caught.value.values["signal"] == "SIGABRT"
    assert "os.abort" in caught.value.values["log"] or "Abort" in caught.value.values["log"]
    with pytest.raises(WorkerCrashed, match="fewer GPU layers or a smaller context"):
        list(runner.call("generate", generation(5, crash_after=2)))
    assert len(list(runner.call("generate", generation(2)))) > 2
    assert runner.crashes == 0


def test_a_killed_worker_is_explained_by_memory(runner: LocalRunner) -> None:
    events = runner.call("generate", generation(5, hang_after=1))
    until_answers(events, 1)
    assert runner.pid
    os.kill(runner.pid, signal.SIGKILL)
    with pytest.raises(WorkerCrashed, match="memory ran out"):
        list(events)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX")
def test_no_worker_is_left_when_its_owner_is_killed() -> None:
    owner = textwrap.dedent(
        """
        import sys
        from engine.runners.local import LocalRunner
        from tests.engine.worker.test_worker import generation
        runner = LocalRunner()
        for event in runner.call("generate", generation(5, hang_after=1)):
            if event.kind == "answer":
                print(runner.pid, flush=True)
        """
    )
    process = subprocess.Popen([sys.executable, "-c", owner], stdout=subprocess.PIPE)
    assert process.stdout
    worker = psutil.Process(int(process.stdout.readline()))
    process.kill()
    process.wait(10)
    process.stdout.close()
    psutil.wait_procs([worker], timeout=10)
    assert not worker.is_running() or worker.status() == psutil.STATUS_ZOMBIE


def test_a_late_cancel_does_not_hit_the_next_call(runner: LocalRunner) -> None:
    list(runner.call("generate", generation(1)))
    runner._send({"id": runner._call, "cancel": True})
    runner._send({"id": runner._call + 2, "cancel": True})
    assert list(runner.call("generate", generation(1)))
    with pytest.raises(Cancelled):
        list(runner.call("generate", generation(1)))


def test_garbage_on_its_stdin_does_not_end_a_worker() -> None:
    process = subprocess.Popen(
        local.worker_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin
    assert process.stdout
    process.stdout.readline()
    process.stdin.write(b"garbage\n[]\n{}\n" + b'{"id": "x"}\n')
    process.stdin.flush()
    for _ in range(4):
        assert json.loads(process.stdout.readline())["event"] == "error"
    process.communicate(timeout=10)
    assert process.returncode == 0
