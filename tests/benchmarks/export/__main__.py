"""`python -m tests.benchmarks.export`: seconds and peak memory of an export, beside other ways.

Ours are the writer alone (every row of the project through the exporter) and the whole export
(choosing, splits, provenance, hashes, checks, card), which the other ways do not do. Each runs in a
process of its own. The chat format holds the row's text and label as two messages, the other JSONL
ways its eight columns. Peak memory is the resident set, on Linux.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks.convention import interleaved, machine, median_ratio, options, report
from tests.benchmarks.export.million import make_project
from tests.benchmarks.export.ways import WAYS

ROWS, QUICK_ROWS = 1_000_000, 20_000
ROUNDS = 3
#: No round is begun that would end later.
_BUDGET = 1500.0


def main() -> None:
    """Build the project, run every way in turn, compare."""
    asked = options(__doc__.splitlines()[0])
    rows = QUICK_ROWS if asked.quick else ROWS
    with tempfile.TemporaryDirectory(prefix="zerria-export-") as parent:
        folder = Path(parent)
        project = folder / "p.zerria"
        make_project(project, rows)
        peaks: dict[str, list[int]] = {name: [] for name in WAYS}
        hashes: dict[str, set[str]] = {name: set() for name in WAYS}

        def run(name: str) -> float:
            out = folder / "out.bin"
            done = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.export.ways", name, project, out],
                capture_output=True,
                text=True,
                check=True,
            )
            told = json.loads(done.stdout)
            peaks[name].append(told["peak_mb"])
            hashes[name].add(told["sha256"])
            return float(told["seconds"])

        ways = {name: (lambda name=name: run(name)) for name in WAYS}
        seconds = interleaved(ways, 2 if asked.quick else ROUNDS, _BUDGET)
    result = {
        "rows": rows,
        "rounds": len(seconds["jsonl pandas"]),
        "seconds": {name: round(median(each), 2) for name, each in seconds.items()},
        "peak_mb": {name: max(each) for name, each in peaks.items()},
        "same_bytes": {name: len(hashes[name]) == 1 for name in WAYS if "ours" in name},
        "jsonl_times_as_fast_as_pandas": _ratio(seconds, "jsonl pandas", "jsonl ours, writer"),
        "jsonl_times_fastest": _ratio(seconds, "jsonl ours, writer", "jsonl sqlite json_object"),
        "parquet_times_as_fast_as_pandas": _ratio(
            seconds, "parquet pandas", "parquet ours, writer"
        ),
        "parquet_times_fastest": _ratio(seconds, "parquet ours, writer", "parquet pyarrow batches"),
        "machine": machine(),
    }
    report(result, as_json=asked.json)


def _ratio(seconds: dict[str, list[float]], above: str, below: str) -> float:
    return round(median_ratio(seconds[above], seconds[below]), 2)


if __name__ == "__main__":
    main()
