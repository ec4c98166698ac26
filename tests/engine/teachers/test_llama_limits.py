"""A model of some 30 MB in a real worker: cancels heard at once, memory given back and run out of."""

import json
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import gguf
import psutil
import pytest

from engine.errors import Cancelled, UserError
from engine.plugin import TeacherSpec
from engine.runners.local import LocalRunner
from engine.teachers.llama import TEACHER
from engine.teachers.llama.native import Model
from tests.engine.asking import ask, never
from tests.engine.tiny_model import write_tiny_model

ROOT = Path(__file__).resolve().parents[3]
LONG = "واش راك خويا لاباس " * 500


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two models of the same size; a prompt of thousands of tokens takes one of them long."""
    folder = tmp_path_factory.mktemp("models")
    return [
        write_tiny_model(
            folder / f"m{seed}.gguf",
            dim=768,
            layers=6,
            context=16_384,
            end_weight=0.0,
            seed=seed,
            kind=gguf.GGMLQuantizationType.Q8_0,
        )
        for seed in (1, 2)
    ]


@pytest.fixture
def runner() -> Iterator[LocalRunner]:
    with LocalRunner() as started:
        yield started


def args(model: Path, *lines: Mapping[str, Any], **settings: int) -> dict[str, Any]:
    spec = {
        "name": "m",
        "kind": "llama",
        "model": str(model),
        "settings": {"threads": 1, **settings},
    }
    return {"teacher": spec, "requests": list(lines)}


def texts(runner: LocalRunner, call: Mapping[str, Any]) -> list[str]:
    events = list(runner.call("generate", call))
    answers = [each.data for each in events if each.kind == "answer"]
    assert not [each["error"] for each in answers if each["error"]]
    return sorted(str(each["text"]) for each in answers)


@pytest.mark.parametrize("when", ["prompt", "answer"])
def test_a_cancel_reaches_a_model_at_work_and_the_worker_stays(
    models: list[Path], runner: LocalRunner, when: str
) -> None:
    short = args(models[0], ask(1, max_tokens=4))
    before = texts(runner, short)
    pid = runner.pid
    line = ask(2, LONG) if when == "prompt" else ask(2, max_tokens=8000)
    events = runner.call("generate", args(models[0], line))
    assert next(events).kind == "loaded"
    time.sleep(0.3)  # in the middle of it
    runner.cancel()
    with pytest.raises(Cancelled):
        list(events)
    assert runner.pid == pid  # it heard: one that does not is ended
    assert texts(runner, short) == before


def test_loading_can_be_cancelled(models: list[Path], runner: LocalRunner) -> None:
    asked = iter(range(1000))
    with pytest.raises(Cancelled):
        Model(models[0], 0, lambda: next(asked) > 5)
    assert next(asked) < 20  # it stopped there, not at the end
    with pytest.raises(Cancelled):
        TEACHER.open(TeacherSpec("m", "llama", str(models[0])), lambda: True)
    assert texts(runner, args(models[0], ask(1, max_tokens=2)))


def resident(runner: LocalRunner) -> int:
    """The worker's own memory and what it has mapped, in MB."""
    assert runner.pid
    return int(psutil.Process(runner.pid).memory_info().rss // 1_000_000)


def test_two_models_in_turn_take_the_memory_of_one(models: list[Path], runner: LocalRunner) -> None:
    texts(runner, args(models[0], ask(1, max_tokens=2)))
    one = resident(runner)
    size = models[0].stat().st_size // 1_000_000
    assert one > size  # the model is there
    for number in (1, 0, 1, 0, 1):
        texts(runner, args(models[number], ask(1, max_tokens=2)))
    assert resident(runner) < one + size // 2
    list(runner.call("unload", {}))
    assert resident(runner) < one - size // 2


@pytest.mark.slow(slice=True)
def test_a_thousand_requests_do_not_let_a_teacher_grow() -> None:
    """With a schema each, marks, cancels and a context too small for all in between."""
    command = [sys.executable, "-m", "tests.benchmarks.teacher_memory_growth", "--quick", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told["requests"] >= 1000
    assert told["growth_mb"] < 6, told


# Out of memory: a child with a limit on its address space


def limited(model: Path, headroom: int, code: str) -> str:
    """Run `code` in a child that may take `headroom` MB more than it has with the library loaded."""
    start = f"""
        import resource, sys
        from pathlib import Path
        import psutil
        from engine.errors import UserError
        from engine.plugin import TeacherSpec
        from engine.teachers.llama.engine import LlamaTeacher
        from engine.teachers.llama.facts import fingerprint
        from tests.engine.asking import ask, never
        path = Path({str(model)!r})

        def limit(megabytes):
            now = psutil.Process().memory_info().vms
            resource.setrlimit(resource.RLIMIT_AS, (now + megabytes * 1_000_000,) * 2)

        def spec(**settings):
            return TeacherSpec("m", "llama", str(path), {{"threads": 1, **settings}})
    """
    body = textwrap.dedent(start) + f"HEADROOM = {headroom}\n" + textwrap.dedent(code)
    done = subprocess.run(
        [sys.executable, "-c", body], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    return f"{done.stdout.strip()} {'' if done.returncode == 0 else done.stderr[-600:]}".strip()


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="RLIMIT_AS")


@linux
def test_too_little_memory_to_load_is_a_sentence(models: list[Path]) -> None:
    told = limited(
        models[0],
        15,
        """
        fingerprint(spec())
        limit(HEADROOM)
        try:
            LlamaTeacher(spec())
        except UserError as error:
            print(error)
        """,
    )
    assert "lacks memory for it" in told
    assert "choose a smaller model" in told


@linux
def test_too_little_memory_for_the_context_is_a_sentence(models: list[Path]) -> None:
    told = limited(
        models[0],
        30,
        """
        teacher = LlamaTeacher(spec(context=12_000))
        limit(HEADROOM)
        try:
            print(list(teacher.generate([ask(1, "a " * 5000, max_tokens=100)], never)))
        except UserError as error:
            print(error)
        """,
    )
    assert "not enough memory for a context" in told
    assert "set a smaller context or fewer sequences" in told


@linux
def test_where_memory_lacks_for_many_answers_at_a_time_fewer_are_written(
    models: list[Path],
) -> None:
    told = limited(
        models[0],
        260,
        """
        teacher = LlamaTeacher(spec(context=16_000, sequences=64))
        limit(HEADROOM)
        lines = [ask(number, "a " * 300, max_tokens=8) for number in range(64)]
        print(sum(1 for each in teacher.generate(lines, never) if not each.error))
        """,
    )
    assert told == "64"


def test_a_prompt_that_is_too_long_is_an_answer_with_a_sentence(
    models: list[Path], runner: LocalRunner
) -> None:
    lines = [ask(1, max_tokens=2), ask(2, LONG, max_tokens=2), ask(3, max_tokens=2)]
    events = list(runner.call("generate", args(models[0], *lines, context=512)))
    answers = {each.data["request_id"]: each.data for each in events if each.kind == "answer"}
    assert len(answers) == 3
    assert "longer than the teacher's context of 512" in str(answers["r2"]["error"])
    assert not answers["r1"]["error"]
    assert not answers["r3"]["error"]


def test_a_teacher_that_is_opened_says_what_it_can_not_be(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        TEACHER.open(TeacherSpec("m", "llama", str(tmp_path / "m.gguf")), never)
