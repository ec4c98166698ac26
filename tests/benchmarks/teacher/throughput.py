"""Rows a minute: the batched teacher, the binding's own call, llama-server, and the ceiling.

Every way gets the same tokens, draws alike and writes the same number of tokens a row; every way
has the shared beginning in its memory before the first round. The ratios of processor time hold on
a busy machine too, with `--threads 1`: threads that wait for each other count as busy.
"""

import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from statistics import median
from time import process_time
from typing import Any

import psutil

from tests.benchmarks.convention import interleaved, median_ratio, seconds
from tests.benchmarks.teacher.ceiling import ceiling
from tests.benchmarks.teacher.loads import (
    ANSWER_TOKENS,
    Bench,
    Missing,
    answer_all,
    calibrated,
    make_load,
    opened,
)
from tests.benchmarks.teacher.one_by_one import OneByOne
from tests.benchmarks.teacher.server import serving
from tests.engine.sized_model import SHAPES, file_bytes, parameters


def measure(bench: Bench) -> dict[str, Any]:
    """All ways in turn; the ratios are ours : theirs."""
    model = bench.model(bench.shape)
    missing: dict[str, str] = {}
    with ExitStack() as stack:
        teacher = stack.enter_context(opened(bench, bench.shape))
        calibration = calibrated(teacher)
        load = make_load(teacher, bench.rows)
        rows = len(load.lines)
        answer_all(teacher, load.lines)
        memory_mb = int(psutil.Process().memory_info().rss / 1e6)
        assert teacher._context is not None
        sequences = teacher._context.sequences - 1
        loop = stack.enter_context(closing(OneByOne(bench, model, load)))

        computed: dict[str, list[float]] = {}

        def per_minute(
            name: str, run: Callable[[], int], processor: Callable[[], float] = process_time
        ) -> None:
            def timed() -> float:
                written: list[int] = []
                busy = processor()
                took = seconds(lambda: written.append(run()))
                computed.setdefault(name, []).append(rows / (processor() - busy) * 60)
                sys.stderr.write(f"  {name}: {rows / took * 60:.1f}, {computed[name][-1]:.1f}\n")
                if written[0] != rows * ANSWER_TOKENS:
                    raise RuntimeError(f"{written[0]} tokens instead of {rows * ANSWER_TOKENS}")
                return rows / took * 60

            ways[name] = timed

        ways: dict[str, Callable[[], float]] = {}
        per_minute("one_by_one", loop.run)
        per_minute("batched", lambda: answer_all(teacher, load.lines))
        server = None
        try:
            server = stack.enter_context(serving(bench, model, load))
            server.run(load)  # every slot has seen the shared beginning
            per_minute("llama_server", lambda: server.run(load), server.processor_seconds)
        except Missing as reason:
            missing["llama_server"] = str(reason)
        told: list[dict[str, float]] = []

        def at_most() -> float:
            told.append(ceiling(bench, model, load, sequences))
            computed.setdefault("ceiling", []).append(told[-1]["rows_per_processor_minute"])
            return told[-1]["rows_per_minute"]

        try:
            at_most()
            ways["ceiling"] = at_most
        except Missing as reason:
            missing["ceiling"] = str(reason)
        computed.clear()
        figures = interleaved(ways, bench.rounds)
        server_mb = server.megabytes if server else None
    ours = figures["batched"]
    vocabulary = teacher._model.vocabulary
    return {
        "ratios": {
            name: round(median_ratio(ours, each), 2)
            for name, each in figures.items()
            if name != "batched"
        },
        "ratios_of_processor_time": {
            name: round(median_ratio(computed["batched"], each), 2)
            for name, each in computed.items()
            if name != "batched"
        },
        "rows_per_minute": {name: [round(x, 1) for x in each] for name, each in figures.items()},
        "batched_tokens_per_second": round(median(ours) * ANSWER_TOKENS / 60, 1),
        "ceiling_tokens_per_second": {
            name: round(median(each[name] for each in told), 1)
            for name in ("prompt", "generation")
            if told
        },
        "memory_mb": {"batched": memory_mb, "llama_server": server_mb},
        **load.facts(),
        "calibration": calibration,
        "sequences": sequences,
        "clients": bench.clients,
        "threads": bench.threads,
        "gpu_layers": bench.gpu_layers,
        "rounds": len(ours),
        "shape": bench.shape,
        "parameters": parameters(SHAPES[bench.shape], vocabulary),
        "vocabulary": vocabulary,
        "bytes": file_bytes(SHAPES[bench.shape], vocabulary),
        **({"missing": missing} if missing else {}),
    }
