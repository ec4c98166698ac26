"""Measures how long the window stands still while it works: `python -m tests.benchmarks.window_stalls`.

Off screen, with a timer of 60 Hz: its longest gap while a run is planned (many seeds, many requests),
and while a large project that was written to is closed. Plain figures, no goals: absolute times do not
travel. `--quick` is small, `--json` prints one line of JSON.
"""

import argparse
import gc
import json
import os
import tempfile
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.generation import GenerationRun
from app.session import Session
from app.settings import Settings
from engine import known_teachers
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.recipes import all_recipes
from engine.store import Store
from engine.store.backups import backup_wanted
from tests.benchmarks.window.at_work import Ticks, live, sow

_FILLER = "x" * 1_000_000


def _project(folder: Path, seeds: int) -> Path:
    with Store.create(folder / "p.zerria", {"variety": "arq", "task": "classification"}) as store:
        path = store.path
    sow(path, folder, seeds)
    return path


def _warm(session: Session, *recipes: str) -> None:
    """What the page has done by then: it showed a prompt."""
    seeds = session.opened_store().seeds.page(0, 20)
    for each in recipes:
        plan_requests(all_recipes()[each], seeds, GenerationPlan(total=1), "t", 1)


def _started(session: Session, requests: int, recipe: str, teacher: str) -> dict[str, float]:
    """From begin to the first call of the worker: the longest gap, and how long it took."""
    run = GenerationRun(session, all_recipes()[recipe], known_teachers.find(teacher))
    ticks = Ticks()
    ticks.start()
    began = perf_counter()
    run.begin(GenerationPlan(total=requests), 3)
    live(600, lambda: run.state != "planning")
    took = perf_counter() - began
    live(0.05)
    ticks.stop()
    run.cancel()
    live(60, lambda: run.state == "over")
    return {"worst_gap_ms": round(1000 * max(ticks.gaps), 1), "seconds": round(took, 2)}


def _closed(session: Session, megabytes: int) -> dict[str, float]:
    """Closing a project of this size that was written to since its last backup."""
    for number in range(megabytes):
        session.write(lambda store, n=number: store.set_setting(f"filler {n}", _FILLER))
    session.opened_store().checkpoint()
    session.write(lambda store: store.set_setting("last", "1"))
    path = session.opened_store().path
    began = perf_counter()
    session.close()
    closed = perf_counter() - began
    live(600, lambda: not backup_wanted(path))
    there = perf_counter() - began
    return {
        "seconds": round(closed, 3),
        "backup_there_after": round(there, 1),
        "megabytes": megabytes,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20_000)
    parser.add_argument("--requests", type=int, default=3_000)
    parser.add_argument("--megabytes", type=int, default=800)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    if asked.quick:
        asked.seeds, asked.requests, asked.megabytes = 500, 100, 10
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in ("CONFIG", "DATA", "LOGS"):
            os.environ[f"ZERRIA_{each}"] = str(folder / each)
        os.environ["ZERRIA_TEST_TEACHERS"] = "1"
        app = QApplication([])
        session = Session(Settings(annotator="Yasmine"))
        session.open(_project(folder, asked.seeds))
        _warm(session, "paraphrase", "word_swap")
        gc.collect()
        gc.freeze()  # as the program does once it is loaded
        found = {
            "prompts": _started(session, asked.requests, "paraphrase", "fake"),
            "rules": _started(session, asked.requests, "word_swap", "rules"),
            "closing": _closed(session, asked.megabytes),
        }
        session.shut_down()
        app.quit()
    if asked.json:
        print(json.dumps(found))
        return
    for title, figures in found.items():
        print(title, *(f"{key} {value}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
