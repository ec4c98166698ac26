"""The window while it works: a run of the rules writes candidates, the queue learns, a clock ticks."""

import random
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.generation import GenerationRun
from app.session import Session
from engine import known_teachers
from engine.importers.seeding import SeedOptions
from engine.jobs.import_seeds import import_file
from engine.jobs.planning import GenerationPlan
from engine.recipes import all_recipes
from engine.store import Store
from tests.benchmarks.window.many_candidates import LABELS, WORDS


def sow(path: Path, folder: Path, count: int) -> None:
    """Add seeds to a project, for the rules to write from."""
    dice = random.Random(11)
    file = folder / "seeds.csv"
    rows = [f"{' '.join(dice.choices(WORDS, k=9))},{dice.choice(LABELS)}" for _ in range(count)]
    file.write_text("text,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    options = SeedOptions(task="classification", variety="arq", licence="CC0-1.0", source="made")
    with Store.open(path) as store:
        for _ in import_file(store.seeds, file, options):
            continue


def generate(session: Session, total: int) -> GenerationRun:
    """A run of the rules, begun."""
    run = GenerationRun(session, all_recipes()["word_swap"], known_teachers.find("rules"))
    run.begin(GenerationPlan(total=total), 3)
    return run


class Ticks(QObject):
    """A timer of 60 Hz: the gaps between its ticks, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(16)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Tick."""
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """No longer."""
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now


class Painting(QObject):
    """Until when a window was painted last: what comes after it in the same turn does not count."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.ended = 0.0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Paint, then look at the clock."""
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        watched.event(event)
        self.ended = time.perf_counter()
        return True


def live(seconds: float, ended: Callable[[], bool] = lambda: False) -> None:
    """Let the window live for so long."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until and not ended():
        QApplication.processEvents()
        time.sleep(0.0005)
