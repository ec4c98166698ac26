"""How soon a cancel is heard: from the cancel to the worker's word that the job is over.

A random model of some 100 MB in the real worker; cancels at random moments while it loads, reads a
long prompt, and writes many answers at a time. A worker that does not hear within two seconds is
ended, and counts as `not_heard`.
"""

import random
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

import gguf

from engine.errors import Cancelled
from engine.runners.local import LocalRunner
from tests.benchmarks.convention import machine, options, report
from tests.engine.tiny_model import write_tiny_model

LONG = "واش راك خويا لاباس " * 500


def line(number: int, text: str, tokens: int) -> dict[str, Any]:
    """One request."""
    return {
        "custom_id": f"r{number}",
        "body": {
            "messages": [{"role": "user", "content": f"{number} {text}"}],
            "temperature": 0.8,
            "max_tokens": tokens,
            "seed": number,
        },
    }


CALLS = {
    "load": [line(0, "واش", 2)],
    "prompt": [line(number, LONG, 2) for number in range(2)],
    "answers": [line(number, "واش راك", 600) for number in range(12)],
}


def cancel_once(runner: LocalRunner, path: Path, what: str, wait: float) -> float | None:
    """Milliseconds until the job is over; None where it was over before the cancel."""
    spec: Mapping[str, Any] = {
        "name": "m",
        "kind": "llama",
        "model": str(path),
        "settings": {"threads": 1},
    }
    list(runner.call("generate", {"teacher": spec, "requests": [line(99, "واش", 1)]}))
    if what == "load":
        list(runner.call("unload", {}))
    events = runner.call("generate", {"teacher": spec, "requests": CALLS[what]})
    next(events)
    time.sleep(wait)
    runner.cancel()
    began = time.perf_counter()
    try:
        for _ in events:
            pass
    except Cancelled:
        return (time.perf_counter() - began) * 1000
    return None


def measure(path: Path, times: int) -> dict[str, Any]:
    """Median and worst of so many cancels of each kind, in turn."""
    draw = random.Random(1)
    figures: dict[str, list[float]] = {what: [] for what in CALLS}
    deaf = 0
    with LocalRunner() as runner:
        for _ in range(times):
            for what, found in figures.items():
                wait = draw.uniform(0, 0.15 if what == "load" else 2.0)
                took = cancel_once(runner, path, what, wait)
                deaf += runner.pid is None
                found += [] if took is None else [took]
    return {
        **{
            f"{what}_ms": {
                "median": round(median(found), 1) if found else None,
                "worst": round(max(found), 1) if found else None,
                "cancels": len(found),
            }
            for what, found in figures.items()
        },
        "not_heard": deaf,
    }


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "")
    with tempfile.TemporaryDirectory() as folder:
        path = write_tiny_model(
            Path(folder) / "cancel.gguf",
            dim=1024,
            layers=10,
            context=16_384,
            end_weight=0.0,
            kind=gguf.GGMLQuantizationType.Q8_0,
        )
        size = path.stat().st_size
        result = measure(path, 4 if chosen.quick else 20)
    report(
        {
            "benchmark": "cancel",
            "quick": chosen.quick,
            "bytes": size,
            **result,
            "machine": machine(),
        },
        as_json=chosen.json,
    )


if __name__ == "__main__":
    main()
