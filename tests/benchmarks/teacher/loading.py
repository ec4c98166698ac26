"""Seconds until a model can answer: a second run, so the file is cached and its hash is known."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from engine.known_teachers import STARTER, find
from engine.plugin import TeacherSpec
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.facts import fingerprint
from engine.teachers.llama.header import read_header
from tests.benchmarks.convention import seconds
from tests.benchmarks.teacher.loads import Bench, Missing, answer_all, line

_FRESH = (
    "from time import perf_counter; started = perf_counter();"
    "import sys; from engine.plugin import TeacherSpec;"
    "from engine.teachers.llama.engine import LlamaTeacher;"
    "LlamaTeacher(TeacherSpec('fresh', 'llama', sys.argv[1], {}));"
    "print(perf_counter() - started)"
)


def measure(bench: Bench) -> dict[str, Any]:
    """A 1.5B shape (0.1B when quick), and the starter."""
    shape = "0.1B" if bench.quick else "1.5B"
    rounds = 3 if bench.quick else 7
    result = {STARTER: opening(Path(find(STARTER).model), rounds)}
    try:
        result[shape] = opening(bench.model(shape), rounds)
    except Missing as reason:
        return {**result, "missing": str(reason)}
    return result


def opening(model: Path, rounds: int) -> dict[str, Any]:
    """Medians: opened in a running worker and its parts, in a new process, until a first token."""
    spec = TeacherSpec("bench", "llama", str(model), {})
    first_hash = seconds(lambda: fingerprint(spec))
    LlamaTeacher(spec).close()

    def open_and_close() -> tuple[float, float]:
        busy = process_time()
        found: list[LlamaTeacher] = []
        took = seconds(lambda: found.append(LlamaTeacher(spec)))
        busy = process_time() - busy
        found[0].close()
        return took, busy

    def answer() -> float:
        with closing(LlamaTeacher(spec)) as teacher:
            return seconds(lambda: answer_all(teacher, [line(0, "واش", "راك", tokens=1)]))

    def fresh() -> float:
        done = subprocess.run(
            [sys.executable, "-c", _FRESH, str(model)], capture_output=True, text=True, check=True
        )
        return float(done.stdout.split()[-1])

    opened, busy = zip(*(open_and_close() for _ in range(rounds)), strict=True)
    return {
        "seconds": round(median(opened), 3),
        "processor_seconds": round(median(busy), 3),
        "seconds_most": round(max(opened), 3),
        "of_which_header": round(median(seconds(lambda: read_header(model)) for _ in range(5)), 3),
        "of_which_fingerprint": round(
            median(seconds(lambda: fingerprint(spec)) for _ in range(5)), 3
        ),
        "in_a_new_process": round(median(fresh() for _ in range(3)), 3),
        "first_token_after": round(median(answer() for _ in range(3)), 3),
        "fingerprint_the_first_time": round(first_hash, 3),
        "megabytes": round(model.stat().st_size / 1e6, 1),
    }
