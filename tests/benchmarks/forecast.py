"""Seconds and processor time of a collapse forecast at its cap, and how soon it hears a cancel.

Two inputs: as many of our own short sentences as the cap takes, and long texts up to the cap of
words. One thread is used; the budget is 30 s on two cores. A cancel is timed from the line that
asks for it to the answer of the worker.
"""

import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import psutil

from engine.errors import Cancelled
from engine.mix.forecast import MOST_TEXTS, RealText, forecast
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix
from engine.runners.local import LocalRunner
from tests.benchmarks.convention import machine, options, report
from tests.engine.forecast_project import make_project, pairs


def short_texts(number: int) -> list[RealText]:
    """Sentences and paraphrases of both varieties."""
    texts = [text for variety in ("arq", "ary") for pair in pairs(variety) for text in pair]
    return [RealText(text) for text in texts[:number]]


def long_texts(number: int) -> list[RealText]:
    """Texts of several sentences each."""
    texts = [text for variety in ("arq", "ary") for pair in pairs(variety) for text in pair]
    return [
        RealText(" ".join(texts[(row * 7 + step * 13) % len(texts)] for step in range(9)))
        for row in range(number)
    ]


def measure(texts: list[RealText]) -> dict[str, Any]:
    """One forecast: wall and processor seconds, and the waits between two looks.

    Before the first look numpy is imported, if it is not yet there, and the texts are ordered.
    """
    began, spent = perf_counter(), process_time()
    steps = forecast(texts, 0.6)
    looks = [began]
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result = end.value
            break
        looks.append(perf_counter())
    first, *waits = [after - before for before, after in pairwise(looks)]
    return {
        "texts": result.texts,
        "words": result.words,
        "seconds": round(perf_counter() - began, 2),
        "cpu_seconds": round(process_time() - spent, 2),
        "first_wait_ms": round(first * 1000),
        "longest_wait_ms": round(max(waits) * 1000),
        "median_wait_ms": round(median(waits) * 1000),
    }


def cancel_milliseconds(rounds: int) -> list[int]:
    """From the cancel to the worker's answer, in the middle of a forecast."""
    found = []
    with tempfile.TemporaryDirectory() as folder, LocalRunner() as runner:
        snapshot = Path(folder) / "p.zerria"
        make_project(snapshot, seeds=1_000).close()
        args = {"snapshot": str(snapshot), "mix": to_toml(DatasetMix()), "generations": 20}
        for number in range(rounds):
            events = runner.call("forecast", args)
            next(event for event in events if event.data["done"] == 3 + 5 * number)
            began = perf_counter()
            runner.cancel()
            try:
                list(events)
            except Cancelled:
                found.append(round((perf_counter() - began) * 1000))
    return found


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "")
    number = 1_000 if chosen.quick else MOST_TEXTS + 500
    process = psutil.Process()
    result: dict[str, Any] = {"short": measure(short_texts(number))}
    if not chosen.quick:
        result["long"] = measure(long_texts(number))
    cancels = cancel_milliseconds(3 if chosen.quick else 10)
    report(
        {
            "benchmark": "forecast",
            "quick": chosen.quick,
            **result,
            "memory_mb": round(process.memory_info().rss / 2**20),
            "cancel_ms": {"median": round(median(cancels)), "longest": max(cancels)},
            "machine": machine(),
        },
        as_json=chosen.json,
    )


if __name__ == "__main__":
    main()
