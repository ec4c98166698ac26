"""The window while its worker runs flat out on all cores: gaps of a 60 Hz timer.

The real window without a screen: a project, the Generate page in front, a run whose answers are
stored and shown as they come. Beside it the same window with no run, before and after, for what
the machine itself does.
"""

import os
from collections.abc import Callable
from itertools import pairwise
from time import monotonic, perf_counter
from typing import TYPE_CHECKING, Any

import psutil

from engine.plugin import TeacherSpec
from tests.benchmarks.teacher.loads import Bench

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

INTERVAL_MS = 16
_START_SECONDS = 120
_SEEDS = tuple(f"راني رايح للسوق نشري الخضرة رقم {number}" for number in range(40))


def measure(bench: Bench) -> dict[str, Any]:
    """Gaps in milliseconds, without a run and with one on all cores."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.application import make_application
    from app.generation import GenerationRun
    from app.main_window import MainWindow
    from app.session import Session
    from app.settings import Settings
    from engine.jobs.planning import GenerationPlan
    from engine.recipes import find_recipe
    from tests.app.growing import grow

    settings = Settings(annotator="bench")
    app = make_application([], settings)
    session = Session(settings)
    session.open(grow(bench.folder / "window.zerria", (), seeds=_SEEDS))
    window = MainWindow(session)
    window.show()
    window.show_screen("generate")
    seconds = 5 if bench.quick else 20
    cores = psutil.cpu_count() or bench.threads
    spec = TeacherSpec("bench", "llama", str(bench.model(bench.shape)), {"threads": cores})
    run = GenerationRun(session, find_recipe("paraphrase"), spec)
    told: list[str] = []
    run.failed.connect(lambda error: told.append(str(error)))
    idle = gaps(app, seconds)
    window._built["generate"]._begin(run, GenerationPlan(total=2000), None)  # type: ignore[attr-defined]
    _wait(app, lambda: run.figures()["answers"] > 0 or bool(told))
    if told:
        raise RuntimeError(told[0])
    worker = psutil.Process(session.worker.pid)
    priority = worker.nice()
    busy_before = sum(worker.cpu_times()[:2])
    answers = run.figures()["answers"]
    running = gaps(app, seconds)
    used = sum(worker.cpu_times()[:2]) - busy_before
    answers = run.figures()["answers"] - answers
    run.cancel()
    _wait(app, lambda: run.state == "over")
    after = gaps(app, seconds)
    session.shut_down()
    window.close()
    return {
        "running": running,
        "without_a_run": idle,
        "without_a_run_after": after,
        "worker_cores_used": round(used / seconds, 2),
        "worker_priority": int(priority),
        "answers_stored_meanwhile": answers,
        "threads": cores,
        "shape": bench.shape,
    }


def gaps(app: "QApplication", seconds: float) -> dict[str, float]:
    """Milliseconds between the ticks of a precise timer."""
    from PySide6.QtCore import Qt, QTimer

    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(INTERVAL_MS)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start()
    limit = monotonic() + seconds
    _wait(app, lambda: monotonic() > limit)
    timer.stop()
    found = sorted((later - one) * 1000 for one, later in pairwise(ticks))
    return {
        "p50": round(found[len(found) // 2], 1),
        "p99": round(found[len(found) * 99 // 100], 1),
        "most": round(found[-1], 1),
        "over_50": sum(each > 50 for each in found),
        "ticks": len(ticks),
    }


def _wait(app: "QApplication", over: Callable[[], bool]) -> None:
    """Let the window live until `over`; a run that never begins is a fault."""
    from PySide6.QtCore import QEventLoop

    limit = monotonic() + _START_SECONDS
    while not over():
        if monotonic() > limit:
            raise RuntimeError("the run did not begin, or did not end")
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
