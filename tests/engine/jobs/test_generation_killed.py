"""`zerria generate` killed outright: the project opens, the same command goes on with the rest."""

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from generation_kit import make_store, uids

from engine.known_teachers import add
from engine.plugin import TeacherSpec
from engine.store import Store

ROOT = Path(__file__).resolve().parents[3]
REQUESTS = 160


@pytest.fixture(autouse=True)
def fake_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")


def start(project: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "engine", "generate", str(project), "--recipe", "paraphrase"]
    command += ["--teacher", "slow", "--per-seed", str(REQUESTS // 8), "--seed", "1", "--json"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, cwd=ROOT, text=True, encoding="utf-8", **pipes)


def run_to_end(project: Path) -> dict[str, int]:
    add(TeacherSpec("slow", "fake"))
    out, problems = start(project).communicate(timeout=120)
    assert out, problems
    return json.loads(out)


def wait_until(happened: Callable[[], bool]) -> None:
    until = time.monotonic() + 120
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.02)


def written(project: Path) -> int:
    """Bytes of the write-ahead log: what has been stored since the command began."""
    log = project.with_name(project.name + "-wal")
    return log.stat().st_size if log.exists() else 0


def test_a_killed_command_loses_nothing_and_its_repetition_asks_only_the_rest(
    tmp_path: Path,
) -> None:
    whole = tmp_path / "whole.zerria"
    make_store(whole).close()
    assert run_to_end(whole)["candidates"] == REQUESTS

    cut = tmp_path / "cut.zerria"
    make_store(cut).close()
    add(TeacherSpec("slow", "fake", settings={"hang_after": 120}))
    command = start(cut)
    with command:
        wait_until(lambda: len(psutil.Process(command.pid).children()) == 1)
        worker = psutil.Process(command.pid).children()[0]
        # The plan is one large write; the answers after it are the next.
        wait_until(lambda: written(cut) > 0)
        planned = written(cut)
        wait_until(lambda: written(cut) > planned + 50_000)
        os.kill(command.pid, signal.SIGKILL)
        command.communicate(timeout=30)
    worker.wait(timeout=30)
    assert not worker.is_running()

    with Store.open(cut) as store:
        kept = uids(store)
        assert store.problems() == []
    assert 0 < len(kept) < REQUESTS
    again = run_to_end(cut)
    assert again["requests"] == again["answers"] == REQUESTS - len(kept)
    with Store.open(cut) as one, Store.open(whole) as other:
        assert kept < uids(one)
        assert uids(one) == uids(other)
        assert len(one.runs.all()) == 1
    with contextlib.closing(sqlite3.connect(cut)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
