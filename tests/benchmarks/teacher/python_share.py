"""How much of the loop's time is Python: what is left of the wall time outside native calls.

Every function of the native library is timed from here; what the timing itself costs counts as
Python's.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from time import perf_counter
from typing import Any

import llama_cpp.llama_cpp as api

from tests.benchmarks.convention import seconds
from tests.benchmarks.teacher.loads import Bench, answer_all, calibrated, make_load, opened

Spent = dict[str, float]


@contextmanager
def timed_library(spent: Spent) -> Iterator[None]:
    """While it lasts, every native call adds its seconds to `spent`, under its name."""
    kept = {
        name: found
        for name, found in vars(api).items()
        if name.startswith("llama_") and callable(found) and not isinstance(found, type)
    }
    for name, found in kept.items():
        setattr(api, name, _timed(found, name, spent))
    try:
        yield
    finally:
        for name, found in kept.items():
            setattr(api, name, found)


def _timed(call: Callable[..., Any], name: str, spent: Spent) -> Callable[..., Any]:
    def timed(*args: Any) -> Any:
        started = perf_counter()
        try:
            return call(*args)
        finally:
            spent[name] = spent.get(name, 0.0) + perf_counter() - started

    return timed


def measure(bench: Bench) -> dict[str, Any]:
    """The share, at the shape asked for, and what took the native time."""
    shares, walls = [], []
    total: Spent = {}
    with opened(bench, bench.shape) as teacher:
        calibrated(teacher)
        load = make_load(teacher, bench.rows)
        answer_all(teacher, load.lines[:2])
        for _ in range(bench.rounds):
            spent: Spent = {}
            with timed_library(spent):
                wall = seconds(lambda: answer_all(teacher, load.lines))
            if "llama_decode" not in spent:
                raise RuntimeError("the loop's native calls were not seen")
            shares.append(1 - sum(spent.values()) / wall)
            walls.append(wall)
            for name, each in spent.items():
                total[name] = total.get(name, 0.0) + each / bench.rounds
    heaviest = sorted(total.items(), key=lambda item: -item[1])[:5]
    return {
        "python_share": round(median(shares), 4),
        "seconds": round(median(walls), 1),
        "native_seconds": {name: round(each, 2) for name, each in heaviest},
        "shape": bench.shape,
        "rounds": bench.rounds,
        **load.facts(),
    }
