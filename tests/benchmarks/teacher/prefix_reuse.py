"""The second run of one recipe beside its first: the shared beginning is in the memory already."""

from statistics import median
from time import perf_counter
from typing import Any

from engine.teachers.llama.engine import LlamaTeacher
from tests.benchmarks.convention import median_ratio
from tests.benchmarks.teacher.loads import Bench, Line, make_load, opened

_PREFIX = 1000


def measure(bench: Bench) -> dict[str, Any]:
    """Seconds to the first answer and to the last, of a first run and of the next."""
    figures: dict[str, list[float]] = {
        name: [] for name in ("first_answer", "first_answer_again", "all", "all_again")
    }
    rows = 4 if bench.quick else 16
    with opened(bench, bench.shape) as teacher:
        load = make_load(teacher, 2 * rows, prefix=_PREFIX // 4 if bench.quick else _PREFIX)
        first, second = load.lines[:rows], load.lines[rows:]
        follow(teacher, first)
        for _ in range(bench.rounds if bench.quick else bench.rounds + 2):
            teacher._close_context()  # what a worker that has just started has: nothing
            for name, lines in (("", first), ("_again", second)):
                one, every = follow(teacher, lines)
                figures[f"first_answer{name}"].append(one)
                figures[f"all{name}"].append(every)
    return {
        "ratio_first_answer": round(
            median_ratio(figures["first_answer"], figures["first_answer_again"]), 2
        ),
        "ratio_all": round(median_ratio(figures["all"], figures["all_again"]), 2),
        "seconds": {name: round(median(each), 2) for name, each in figures.items()},
        "shape": bench.shape,
        **load.facts(),
        "rows": rows,
    }


def follow(teacher: LlamaTeacher, lines: list[Line]) -> tuple[float, float]:
    """Seconds until the first and until the last answer."""
    started = perf_counter()
    times = [perf_counter() - started for _ in teacher.generate(lines, lambda: False)]
    return times[0], times[-1]
