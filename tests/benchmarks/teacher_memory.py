"""The memory a teacher is said to need, against what its process uses.

Each shape is opened in a process of its own, which answers requests behind a shared beginning, as a
run does. It uses one thread: memory does not depend on that, and a busy machine is slow with more.
Used is the process's peak less that of a process which only imported the library. Pages of the
model file count, as they do in a system monitor.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import psutil

from engine.plugin import TeacherSpec
from engine.teachers.llama.header import read_header
from engine.teachers.llama.memory import PROCESS_BYTES, estimate
from tests.benchmarks import convention
from tests.engine.asking import never
from tests.engine.shaped_model import SHAPES, write_shaped_model

_QUICK = ("llama", "llama-3k", "qwen2-150k")


def main() -> None:
    """Every shape, or with a file's name as only argument that one in this process."""
    if len(sys.argv) == 2 and sys.argv[1] in ("nothing", *_files()):
        sys.stdout.write(json.dumps(_use(sys.argv[1])))
        return
    chosen = convention.options(__doc__ or "")
    names = _QUICK if chosen.quick else tuple(SHAPES)
    nothing = _measured("nothing")["peak"]
    rows: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            path = write_shaped_model(Path(folder) / f"{name}.gguf", SHAPES[name])
            found = _measured(str(path))
            needs = estimate(
                read_header(path), found["tokens"], found["sequences"], apart=bool(found["apart"])
            )
            told, used = needs.total - PROCESS_BYTES, found["peak"] - nothing
            rows[name] = {
                "tokens": found["tokens"],
                "apart": bool(found["apart"]),
                "told_mb": round(told / 1e6, 1),
                "used_mb": round(used / 1e6, 1),
                "difference": f"{100 * (told / used - 1):+.1f} %",
            }
            path.unlink()
    convention.report({**rows, "machine": convention.machine()}, as_json=chosen.json)


def _files() -> tuple[str, ...]:
    return tuple(each for each in sys.argv[1:] if each.endswith(".gguf"))


def _measured(what: str) -> dict[str, int]:
    command = [sys.executable, "-m", "tests.benchmarks.teacher_memory", what]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _use(what: str) -> dict[str, int]:
    """Answer 24 requests with a model file; the peak of this process in bytes."""
    from engine.teachers.llama.engine import LlamaTeacher
    from engine.teachers.llama.native import start

    start()
    if what == "nothing":
        return {"peak": _peak()}
    teacher = LlamaTeacher(TeacherSpec("measured", "llama", what, {"sequences": 16, "threads": 1}))
    answers = list(teacher.generate([_request(number) for number in range(24)], never))
    assert not [each for each in answers if each.error], answers[0].error
    context = teacher._context
    assert context is not None
    return {
        "peak": _peak(),
        "tokens": context.tokens,
        "sequences": context.sequences - 1,
        "apart": context.apart,
    }


def _request(number: int) -> dict[str, object]:
    """A shared beginning of some hundred tokens, a few of its own, 16 to write."""
    system = "Write one line of Darija, as people speak. " * 10
    own = f"{number} " + "واش راك خويا " * 8
    turns = [{"role": "system", "content": system}, {"role": "user", "content": own}]
    body = {"messages": turns, "max_tokens": 16, "temperature": 1.0, "seed": number}
    return {"custom_id": f"r{number}", "body": body}


def _peak() -> int:
    """Most bytes this process had in memory at any time."""
    try:
        import resource
    except ImportError:
        return int(psutil.Process().memory_info().peak_wset)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(peak if sys.platform == "darwin" else peak * 1024)


if __name__ == "__main__":
    main()
