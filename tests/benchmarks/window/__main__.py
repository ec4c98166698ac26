"""Measures the window on a project of many candidates: `python -m tests.benchmarks.window --rows 1000000`.

Runs off screen. Prints one line each: opening to a usable queue, a decision to the next paint (key
event to the end of the painting; it is written next), choosing and searching to the first page, a page
of the table scrolled, memory; decisions while the queue learns and the rules write candidates, the gaps of a
60 Hz timer meanwhile; 2,000 rows judged at once; and, in processes of their own, start to the first window.
"""

import argparse
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.application import make_application
from app.curate.review import GUARD_SECONDS
from app.main_window import MainWindow
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.settings import Settings
from engine.model import Outcome, Status
from engine.store import QueueFilter
from tests.benchmarks.window.at_work import Painting, Ticks, generate, live, sow
from tests.benchmarks.window.many_candidates import make_project

_ASKED = (
    QueueFilter(label="daily"),
    QueueFilter(run_id=2),
    QueueFilter(run_id=45),
    QueueFilter(recipe="p", script="Latn"),
    QueueFilter(verifier="length", outcome=str(Outcome.FLAG)),
    QueueFilter(Status.ACCEPTED, label="daily"),
    QueueFilter(shortest=95),
    QueueFilter(None),
)
_TYPED = ("bzaf", "rani rayeh", "صحابي", "kanakol kanchrob walakin", "l'école", "zzzz")


def _told(name: str, seconds: Sequence[float]) -> None:
    ordered = sorted(each * 1000 for each in seconds)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(
        f"{name}: median {statistics.median(ordered):.1f} ms, p99 {late:.1f}, most {ordered[-1]:.1f}"
        f" ({len(ordered)})",
        flush=True,
    )


def _until(ready: Callable[[], bool]) -> float:
    began = time.perf_counter()
    while not ready():
        QApplication.processEvents()
        if time.perf_counter() - began > 60:
            raise TimeoutError
    return time.perf_counter()


def _first_window() -> float:
    code = (
        "import gc, time; began = time.perf_counter(); gc.disable()\n"
        "from app.__main__ import main\nfrom app.main_window import MainWindow\n"
        "from app.application import make_application\nfrom app.session import Session\n"
        "from app.settings import Settings\n"
        "app = make_application([]); window = MainWindow(Session(Settings()))\n"
        "seen = []; window.first_painted.connect(lambda: seen.append(1)); window.show()\n"
        "while not seen: app.processEvents()\n"
        "print(time.perf_counter() - began)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[-1])


def main() -> None:
    """Make the project, open it, act, tell."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--decisions", type=int, default=300)
    options.add_argument("--project", type=Path, help="made earlier; it is changed")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="zerria") as folder:
        home = Path(folder)
        for name in ("CONFIG", "DATA", "LOGS"):
            os.environ[f"ZERRIA_{name}"] = str(home / name.lower())
        _told("start to the first window", [_first_window() for _ in range(5)])
        path = chosen.project or make_project(home / "many.zerria", chosen.rows)
        sow(path, home, 3_000)
        _measure(path, chosen.decisions)


def _measure(path: Path, decisions: int) -> None:
    app = make_application([])
    gc.freeze()  # as the program does
    session = Session(Settings(language="en", theme="light", annotator="Amel"))
    window = MainWindow(session)
    Painting(window)
    window.show()
    app.processEvents()
    before = psutil.Process().memory_info().rss
    began = time.perf_counter()
    window.open(path, "curate")
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    review = screen.review
    ready = _until(lambda: review.item is not None and review._painted_at is not None)
    _told("opening to a usable queue", [ready - began])
    _told("a decision to the next paint", [_decide(screen) for _ in range(decisions)])
    _told("conditions to the first page", [_ask(screen, each) for each in _ASKED * 3])
    found = [_ask(screen, QueueFilter(None, text=each)) for each in _TYPED * 3]
    _told("search to the first page", found)
    session.queue = QueueFilter()
    began = time.perf_counter()
    screen.bar.table.setChecked(True)
    app.processEvents()
    _told("the table to its first page", [time.perf_counter() - began])
    _told("a page of the table scrolled", [_scroll(screen) for _ in range(100)])
    grown = (psutil.Process().memory_info().rss - before) / 1e6
    print(
        f"memory: {psutil.Process().memory_info().rss / 1e6:.0f} MB, {grown:.0f} of it since opening"
    )
    _at_work(session, screen)
    _at_once(session, screen)
    window.close()
    session.shut_down()


def _at_work(session: Session, screen: CurateScreen) -> None:
    """As people work: some keys a second, a pause now and then, so that the queue learns."""
    screen.bar.table.setChecked(False)
    for name, writing in (("the queue learns", False), ("it learns and the rules write", True)):
        run = generate(session, 3_000) if writing else None
        ticks, refits, took = Ticks(), [0], []
        screen.learning.learned.connect(
            lambda counted=refits: counted.__setitem__(0, counted[0] + 1)
        )
        ticks.start()
        for number in range(200):
            took.append(_decide(screen, Qt.Key.Key_2 if number % 4 == 3 else Qt.Key.Key_Return))
            live(0.7 if number % 10 == 9 else 0.08)
        ticks.stop()
        _told(f"a decision to the next paint while {name}", took)
        _told(f"gaps of a 60 Hz timer while {name}", ticks.gaps)
        written = f", {run.figures()['candidates']} candidates written" if run is not None else ""
        print(f"meanwhile {refits[0]} refits{written}")
        if run is not None and run.active:
            run.cancel()
            live(10, lambda over=run: not over.active)


def _at_once(session: Session, screen: CurateScreen) -> None:
    """Some 2,000 rows of a table accepted by one gesture, and taken back."""
    ticks = Ticks()
    screen._select(QueueFilter(run_id=29))
    screen.bar.table.setChecked(True)
    live(2, lambda: not screen.table._counter.isActive())
    ticks.start()
    screen.table.whole.setChecked(True)
    number = screen.table._counted
    for name, act in (("accepted", screen.table.accept.click), ("taken back", session.undo)):
        began = time.perf_counter()
        act()
        live(60, lambda: session._long._writes is None)
        print(f"{number} rows {name} at once: {(time.perf_counter() - began) * 1000:.0f} ms")
        live(0.5)
    ticks.stop()
    _told("gaps of a 60 Hz timer meanwhile", ticks.gaps)


def _decide(screen: CurateScreen, key: Qt.Key = Qt.Key.Key_Return) -> float:
    review = screen.review
    _until(lambda: review._painted_at is not None and review._pending is None)
    live(GUARD_SECONDS)  # a key that comes sooner after an item is ignored: nobody decides faster
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    began = time.perf_counter()
    QApplication.sendEvent(QApplication.focusWidget() or screen, event)
    _until(lambda: review._painted_at is not None)
    painting = screen.window().findChild(Painting)
    assert painting is not None
    assert painting.ended > began
    return painting.ended - began


def _ask(screen: CurateScreen, wanted: QueueFilter) -> float:
    review = screen.review
    began = time.perf_counter()
    review._painted_at = None
    screen._select(wanted)
    shown = lambda: review._painted_at is not None or screen.empty.isVisible()  # noqa: E731
    return _until(shown) - began


def _scroll(screen: CurateScreen) -> float:
    QApplication.processEvents()  # between two pages a window is idle
    bar = screen.table.rows.verticalScrollBar()
    began = time.perf_counter()
    bar.setValue(bar.value() + bar.pageStep())
    screen.table.rows.viewport().repaint()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
