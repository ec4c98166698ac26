"""What every benchmark shares: `--quick`, `--json`, interleaved rounds, medians, the machine.

Machines drift by a fifth while they are measured. Ways that are compared are therefore run in
turn within a round, the ratio is taken within the round, and the median of the rounds is told.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter
from typing import Any

import psutil


def options(
    what: str, extend: Callable[[argparse.ArgumentParser], None] | None = None
) -> argparse.Namespace:
    """The command line of a benchmark: `quick`, `json`, and what `extend` adds."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--quick", action="store_true", help="a small size, under a minute")
    parser.add_argument("--json", action="store_true", help="print one JSON object and no more")
    if extend is not None:
        extend(parser)
    return parser.parse_args()


def interleaved(
    ways: Mapping[str, Callable[[], float]], rounds: int, budget: float = float("inf")
) -> dict[str, list[float]]:
    """Run each way once a round, in turn; every second round in reverse. Returns their figures.

    No round is begun that would end after `budget` seconds, except the first.
    """
    started = perf_counter()
    figures: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds):
        spent = perf_counter() - started
        if number and spent + spent / number > budget:
            break
        order = list(ways) if number % 2 == 0 else list(reversed(ways))
        for name in order:
            figures[name].append(ways[name]())
    return figures


def median_ratio(above: list[float], below: list[float]) -> float:
    """The median of the ratios taken within each round."""
    return median(one / other for one, other in zip(above, below, strict=True))


def seconds(act: Callable[[], object]) -> float:
    """How long one call takes."""
    started = perf_counter()
    act()
    return perf_counter() - started


def machine() -> dict[str, Any]:
    """What the figures were taken on."""
    return {
        "system": platform.platform(),
        "python": platform.python_version(),
        "cores": psutil.cpu_count(logical=False),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }


def report(result: Mapping[str, Any], *, as_json: bool) -> None:
    """Print the result: one JSON object, or a line per figure."""
    if as_json:
        sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
        return
    for name, value in result.items():
        sys.stdout.write(f"{name}: {value}\n")
