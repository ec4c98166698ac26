"""`python -m tests.benchmarks.teacher [--quick] [--json] [--only NAME …]`.

Models are made here: random weights in llama shapes (what a decode costs does not depend on the
values), quantised as Q4_K_M, with a real vocabulary of llama.cpp's sources; and the starter that is
shipped. Its programs are built from the same sources first: `python -m
tests.benchmarks.teacher.peers`. A row whose program or source package is missing says so and has
no figure.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.convention import machine, options, report
from tests.benchmarks.teacher import (
    grammar,
    loading,
    prefix_reuse,
    python_share,
    throughput,
    timer_gaps,
)
from tests.benchmarks.teacher.loads import Bench, Missing, device
from tests.engine.sized_model import SHAPES

ROWS: dict[str, Callable[[Bench], dict[str, Any]]] = {
    "throughput": throughput.measure,
    "grammar": grammar.measure,
    "python_share": python_share.measure,
    "timer_gaps": timer_gaps.measure,
    "loading": loading.measure,
    "prefix_reuse": prefix_reuse.measure,
}


def extend(parser: argparse.ArgumentParser) -> None:
    """The options of this benchmark alone."""
    parser.add_argument("--only", action="append", choices=ROWS, help="this row; may be repeated")
    parser.add_argument("--shape", choices=SHAPES, help="the model's shape (0.5B; 0.1B if quick)")
    parser.add_argument("--sequences", type=int, help="ours: how many at once (its own choice)")
    parser.add_argument("--clients", type=int, default=16, help="of llama-server, and its slots")
    parser.add_argument("--threads", type=int, help="for every way (the cores)")
    parser.add_argument("--gpu-layers", type=int, default=0, help="for every way; -1 for all")
    parser.add_argument("--rows", type=int, help="requests of a round (64; 8 if quick)")
    parser.add_argument("--rounds", type=int, help="interleaved rounds (3; 1 if quick)")


def main() -> None:
    """Measure row after row, and print."""
    chosen = options(__doc__ or "", extend)
    result: dict[str, Any] = {"benchmark": "teacher", "quick": chosen.quick, "device": device()}
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "DATA", "LOGS"):
            os.environ[f"ZERRIA_{name}"] = str(Path(folder) / name.lower())
        bench = Bench.of(chosen, Path(folder))
        for name in chosen.only or ROWS:
            sys.stderr.write(f"{name} …\n")
            try:
                result[name] = {**ROWS[name](bench), "load": machine()["load"]}
            except Missing as reason:
                result[name] = {"missing": str(reason)}
    report({**result, "machine": machine()}, as_json=chosen.json)


if __name__ == "__main__":
    main()
