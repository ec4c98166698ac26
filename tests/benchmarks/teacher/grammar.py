"""Tokens a second within a JSON grammar, beside the same requests without one.

The starter has learnt to write JSON, so nearly every draw is allowed: what a user's run is like.
A model of random weights wants no JSON. Of its answers, `text` asks for an object with free text
(most draws within the text are allowed), `digits` for an array of numbers, where nearly every draw
is refused and drawn again among the allowed tokens: the worst that can happen.
"""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from engine.known_teachers import STARTER, find
from engine.teachers.llama.engine import LlamaTeacher
from tests.benchmarks.convention import interleaved, median_ratio
from tests.benchmarks.teacher.loads import Bench, Line, Missing, answer_all, make_load, opened
from tests.benchmarks.watermark import requests

_SCHEMAS = {
    "text": {
        "type": "object",
        "properties": {"text": {"type": "string"}},
        "required": ["text"],
        "additionalProperties": False,
    },
    "digits": {"type": "array", "items": {"type": "integer"}, "minItems": 60},
}


def measure(bench: Bench) -> dict[str, Any]:
    """The ratio for the starter, and for random weights with either vocabulary."""
    rounds = 2 * bench.rounds + 1
    starter = bench.teacher(Path(find(STARTER).model))
    lines = requests(16 if bench.quick else 128)
    plain = [_without_format(each) for each in lines]
    result = {STARTER: compare(starter, {"json": lines, "plain": plain}, rounds)[0]}
    starter.close()
    for shape in ("0.1B",) if bench.quick else ("0.1B", "0.5B", "0.5B-150k"):
        try:
            with opened(bench, shape) as teacher:
                result[f"random {shape}"] = random_weights(teacher, bench)
        except Missing as reason:
            result[f"random {shape}"] = {"missing": str(reason)}
    return result


def random_weights(teacher: LlamaTeacher, bench: Bench) -> dict[str, Any]:
    """Both schemas against none; prompts are short, so that the tokens written weigh most."""
    lines = make_load(teacher, max(8, bench.rows // 2), prefix=60).lines
    ways = {"plain": lines, **{name: _with_format(lines, each) for name, each in _SCHEMAS.items()}}
    figures, ratios = compare(teacher, ways, bench.rounds)
    return {**figures, "ratio": ratios}


def compare(
    teacher: LlamaTeacher, ways: dict[str, list[Line]], rounds: int
) -> tuple[dict[str, Any], dict[str, float]]:
    """Figures of every way, and the ratio of each to `plain`."""
    written: dict[str, int] = {}
    processor: dict[str, list[float]] = {name: [] for name in ways}

    def timed(name: str) -> Callable[[], float]:
        def run() -> float:
            wall, busy = perf_counter(), process_time()
            written[name] = answer_all(teacher, ways[name])
            processor[name].append(written[name] / (process_time() - busy))
            return written[name] / (perf_counter() - wall)

        return run

    for each in ways.values():
        answer_all(teacher, each[:4])
    figures = interleaved({name: timed(name) for name in ways}, rounds)
    ratios = {
        name: round(median_ratio(each, figures["plain"]), 3)
        for name, each in figures.items()
        if name != "plain"
    }
    told = {
        "ratio": ratios.get("json"),
        "ratio_of_processor_time": {
            name: round(median_ratio(each, processor["plain"]), 3)
            for name, each in processor.items()
            if name != "plain"
        },
        "tokens_per_second": {name: round(median(each), 1) for name, each in figures.items()},
        "tokens_a_row": {name: round(written[name] / len(ways[name]), 1) for name in ways},
        "rounds": len(figures["plain"]),
    }
    return told, ratios


def _without_format(line: Line) -> Line:
    return {**line, "body": {k: v for k, v in line["body"].items() if k != "response_format"}}


def _with_format(lines: list[Line], schema: dict[str, Any]) -> list[Line]:
    wanted = {"type": "json_schema", "json_schema": {"name": "answer", "schema": schema}}
    return [{**each, "body": {**each["body"], "response_format": wanted}} for each in lines]
