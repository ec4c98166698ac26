"""Whether a teacher's memory grows with the requests it has answered.

One process answers thousands of requests with the starter (or, without one, a tiny random model),
each third with a JSON schema of its own, in a context too small for all, with a cancel in the
middle of each second call. Told: resident memory after the first tenth and at the end. Then the same
with each third marked: what marks keep is bounded (64 MB) but not full after a tenth.
"""

import gc
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

from engine.paths import resources
from engine.plugin import TeacherSpec
from engine.teachers.llama.engine import LlamaTeacher
from tests.benchmarks.convention import machine, options, report
from tests.engine.tiny_model import write_tiny_model

_CALL = 50
KEY = "00112233445566778899aabbccddeeff"


def request(number: int, *, marks: bool) -> dict[str, Any]:
    """Plain, with a schema that no other has, and plain or marked, in turn."""
    body: dict[str, Any] = {
        "messages": [
            {"role": "system", "content": "أكتب جملة وحدة بالدارجة. " * 5},
            {"role": "user", "content": f"{number} واش راك خويا " * (1 + number % 7)},
        ],
        "temperature": 0.8,
        "max_tokens": 6 + number % 9,
        "seed": number,
    }
    line: dict[str, Any] = {"custom_id": f"r{number}", "body": body}
    if number % 3 == 1:
        schema = {"type": "object", "properties": {f"k{number}": {"type": "string"}}}
        body["response_format"] = {"type": "json_schema", "json_schema": {"schema": schema}}
    if marks and number % 3 == 2:
        line["zerria"] = {"watermark_key": KEY}
    return line


def resident() -> float:
    """MB of this process, without what Python would free anyway."""
    gc.collect()
    return float(psutil.Process().memory_info().rss) / 1e6


def answer(teacher: LlamaTeacher, start: int, *, stop: bool, marks: bool) -> int:
    """One call; with `stop`, it is cancelled in the middle. How many answers came."""
    came = 0

    def cancelled() -> bool:
        return stop and came >= _CALL // 2

    answers: Iterator[Any] = teacher.generate(
        [request(number, marks=marks) for number in range(start, start + _CALL)], cancelled
    )
    for each in answers:
        came += not each.error
    return came


def measure(path: Path, requests: int, *, marks: bool) -> dict[str, Any]:
    """Answer so many, and look at the memory after a tenth and at the end."""
    teacher = LlamaTeacher(TeacherSpec("grow", "llama", str(path), {"threads": 1, "context": 700}))
    answered = calls = 0
    early = 0.0
    while answered < requests:
        answered += answer(teacher, calls * _CALL, stop=calls % 2 == 1, marks=marks)
        calls += 1
        if not early and answered >= requests // 10:
            early, first = resident(), answered
    late = resident()
    teacher.close()
    return {
        "requests": answered,
        "calls": calls,
        "early_requests": first,
        "early_mb": round(early, 1),
        "late_mb": round(late, 1),
        "growth_mb": round(late - early, 1),
        "growth_bytes_per_request": round((late - early) * 1e6 / (answered - first)),
    }


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "")
    starters = sorted((resources() / "teachers").glob("*.gguf"))
    with tempfile.TemporaryDirectory() as folder:
        path = starters[-1] if starters else write_tiny_model(Path(folder) / "tiny.gguf")
        count = 1000 if chosen.quick else 5000
        plain = measure(path, count, marks=False)
        marked = measure(path, count // 5, marks=True)
    report(
        {
            "benchmark": "teacher_memory_growth",
            "quick": chosen.quick,
            "model": path.name,
            **plain,
            "marked": marked,
            "machine": machine(),
        },
        as_json=chosen.json,
    )


if __name__ == "__main__":
    main()
