"""How long the two jobs take on a project of so many rows, and how soon they hear a stop.

Half of the rows are seeds and half accepted candidates, all of them synthetic sentences of some
eight words; every hundredth holds a telephone number. A stop is timed from asking to the answer
of the worker, in the middle of the job.
"""

import random
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from engine.errors import Cancelled
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix
from engine.model import Action, Candidate, Decision, SeedExample
from engine.runners.local import LocalRunner
from engine.store import Answered, Store
from engine.text.normalise import exact_key
from tests.engine.forecast_project import pairs

LABELS, TOPICS = ("joy", "anger", "fear"), ("", "food", "work", "travel")
_PORTION = 1_000


def make_project(path: Path, rows: int) -> None:
    """A project with that many rows that an export may hold."""
    words = sorted({word for pair in pairs() for text in pair for word in text.split()})
    source = random.Random(0)
    store = Store.create(path, {"variety": "arq", "task": "text"})
    seeds = [_seed(number, words, source) for number in range(rows // 2)]
    imported = store.seeds.begin_import("seeds.csv", "", "utf-8", {}, "")
    for start in range(0, len(seeds), _PORTION):
        some = seeds[start : start + _PORTION]
        store.seeds.add(imported, [(each, exact_key(each.text), []) for each in some])
    store.runs.keep_recipe("r", "paraphrase", 1, "")
    teacher = store.runs.keep_teacher("fake", {"kind": "fake"})
    lines = [(f"q{place}", 1 + place, {"n": place}) for place in range(len(seeds))]
    run, _ = store.runs.begin("r", teacher, {}, 1, lines)
    for start in range(0, len(seeds), _PORTION):
        answers = [
            Answered(f"q{place}", "{}", "stop", "", 1, 1, 1, [(candidate, [])])
            for place in range(start, min(start + _PORTION, len(seeds)))
            for candidate in [_candidate(place, seeds[place], run, teacher, words, source)]
        ]
        store.runs.store_answers(answers)
    accepted = [Decision(1 + place, Action.ACCEPT, "amina") for place in range(len(seeds))]
    for start in range(0, len(seeds), _PORTION):
        store.decisions.decide(accepted[start : start + _PORTION])
    store.close()


def _seed(number: int, words: list[str], source: random.Random) -> SeedExample:
    text = " ".join(source.choice(words) for _ in range(source.randrange(4, 13)))
    if number % 100 == 0:
        text += " 0555123456"
    return SeedExample(
        "text",
        {"text": text},
        text,
        source.choice(("arq", "arq", "ary")),
        "Arab",
        label=source.choice(LABELS),
        topic=source.choice(TOPICS),
        source="us",
        licence="CC0-1.0",
    )


def _candidate(
    place: int, seed: SeedExample, run: int, teacher: str, words: list[str], source: random.Random
) -> Candidate:
    """The seed with every third word changed."""
    kept = [source.choice(words) if n % 3 == 2 else w for n, w in enumerate(seed.text.split())]
    text = " ".join(kept)
    return Candidate(
        "text",
        {"text": text},
        text,
        seed.variety,
        seed.script,
        label=seed.label,
        topic=seed.topic,
        uid=f"u{place}",
        request_id=f"q{place}",
        run_id=run,
        seed_id=1 + place,
        recipe="r",
        teacher=teacher,
    )


def seconds_of(rows: int) -> dict[str, Any]:
    """Both jobs in a worker of their own, once to their end and once stopped in the middle."""
    found: dict[str, Any] = {"rows": rows}
    with tempfile.TemporaryDirectory() as folder:
        snapshot = Path(folder) / "p.zerria"
        make_project(snapshot, rows)
        args = {"snapshot": str(snapshot), "mix": to_toml(DatasetMix(max_synthetic_per_seed=3))}
        for job in ("represent", "privacy"):
            with LocalRunner() as runner:
                began = perf_counter()
                events = list(runner.call(job, args))
                found[f"{job}_s"] = round(perf_counter() - began, 2)
                found[f"{job}_stop_ms"] = _stop_milliseconds(runner, job, args, len(events) // 2)
    return found


def _stop_milliseconds(runner: LocalRunner, job: str, args: dict[str, Any], after: int) -> int:
    events = runner.call(job, args)
    for _ in range(max(1, after)):
        next(events)
    began = perf_counter()
    runner.cancel()
    try:
        list(events)
    except Cancelled:
        return round((perf_counter() - began) * 1000)
    return -1
