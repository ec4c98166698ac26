"""Each answer's memory apart: the same texts, batches that stay whole, one memory where it is short."""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.plugin import TeacherSpec
from engine.teachers.llama import placement
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.header import read_header
from engine.teachers.llama.memory import context_bytes
from engine.teachers.llama.native import Context
from engine.teachers.llama.placement import Placement
from engine.teachers.llama.shape import shape_of
from tests.engine.asking import ask, never
from tests.engine.shaped_model import SHAPES, write_shaped_model

# Answers that end one after the other, more of them than places
STAGGERED = [ask(number, max_tokens=4 + 7 * number % 23) for number in range(24)]


def texts(teacher: LlamaTeacher, requests: list[dict[str, Any]]) -> dict[str, str]:
    answers = list(teacher.generate(requests, never))
    assert not [answer.error for answer in answers if answer.error]
    return {answer.request_id: answer.text for answer in answers}


@pytest.fixture
def opened(tiny: Path) -> Iterator[Callable[..., LlamaTeacher]]:
    made: list[LlamaTeacher] = []

    def one(**settings: int) -> LlamaTeacher:
        made.append(LlamaTeacher(TeacherSpec("t", "llama", str(tiny), {"threads": 1, **settings})))
        return made[-1]

    yield one
    for each in made:
        each.close()


def is_apart(teacher: LlamaTeacher) -> bool:
    assert teacher._context is not None
    return teacher._context.apart


def test_the_greedy_texts_are_those_of_one_memory_for_all(
    opened: Callable[..., LlamaTeacher], monkeypatch: pytest.MonkeyPatch
) -> None:
    separate = opened()
    found = texts(separate, STAGGERED)
    assert is_apart(separate)
    monkeypatch.setattr(Placement, "apart", lambda *_: 0)
    together = opened()
    assert texts(together, STAGGERED) == found
    assert not is_apart(together)


def test_one_seed_gives_one_text_whatever_was_asked_before(
    opened: Callable[..., LlamaTeacher],
) -> None:
    requests = [{**each, "body": {**each["body"], "temperature": 1.5}} for each in STAGGERED]
    first = opened()
    found = texts(first, requests)
    assert texts(first, requests) == found  # in the memory that was kept
    assert texts(opened(), requests) == found


def test_every_batch_has_successive_sequences_in_order(
    opened: Callable[..., LlamaTeacher], monkeypatch: pytest.MonkeyPatch
) -> None:
    batches: list[list[int]] = []
    original = Context.decode

    def noting(self: Context, cancelled: Callable[[], bool] | None = None) -> int:
        batches.append([int(each) for each in dict.fromkeys(self._seq[: self.count])])
        return original(self, cancelled)

    monkeypatch.setattr(Context, "decode", noting)
    texts(opened(sequences=8), STAGGERED)
    running = [each for each in batches if each != [0]]
    assert {len(each) for each in running} >= {1, 4, 8}  # full, and less and less at the end
    assert all(each == list(range(1, len(each) + 1)) for each in running)


def test_a_longer_answer_gets_a_larger_memory(opened: Callable[..., LlamaTeacher]) -> None:
    teacher = opened()
    texts(teacher, [ask(number, max_tokens=4) for number in range(4)])
    assert teacher._context
    before = teacher._context.length
    long = [ask(number, "كلمة " * 150, max_tokens=4) for number in range(4)]
    assert len(texts(teacher, long)) == 4
    assert teacher._context.length > before
    assert is_apart(teacher)


@pytest.mark.parametrize("why", ["memory", "setting", "refused", "alone"])
def test_one_memory_for_all_where_that_is_right(
    why: str, opened: Callable[..., LlamaTeacher], monkeypatch: pytest.MonkeyPatch
) -> None:
    original = placement.Context

    def refusing(*args: Any, **named: Any) -> Context:
        if named.get("kind") == "apart":
            raise MemoryError
        return original(*args, **named)

    if why == "memory":
        monkeypatch.setattr(placement, "_half_of_memory", lambda: 200_000)
    if why == "refused":
        monkeypatch.setattr(placement, "Context", refusing)
    teacher = opened(**({"context": 1024} if why == "setting" else {}))
    requests = STAGGERED[:1] if why == "alone" else STAGGERED
    assert len(texts(teacher, requests)) == len(requests)
    assert not is_apart(teacher)


@pytest.mark.parametrize(
    ("name", "apart"), [("llama", True), ("gemma3", False), ("mamba", False), ("lfm2", False)]
)
def test_only_a_plain_memory_is_parted(name: str, *, apart: bool, tmp_path: Path) -> None:
    path = write_shaped_model(
        tmp_path / "s.gguf", replace(SHAPES[name], vocabulary=3000, merges=False)
    )
    place = Placement(read_header(path), {"threads": 1})
    model = place.load()
    assert bool(place.apart(model, 300, 4)) == apart
    model.close()


def test_the_memory_told_is_what_llama_cpp_allocates(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "zerria.llama")
    path = write_shaped_model(
        tmp_path / "s.gguf", replace(SHAPES["llama"], vocabulary=3000, merges=False)
    )
    place = Placement(read_header(path), {"threads": 1})
    model = place.load()
    caplog.clear()
    context = place.context(model, 1024, 300, 4, length=300)
    assert (context.apart, context.length, context.tokens) == (True, 512, 5 * 512)
    told = sum(float(each) for each in re.findall(r"KV buffer size = *([\d.]+)", caplog.text))
    asked = context_bytes(shape_of(read_header(path)), context.tokens, 4)
    assert asked == pytest.approx(told * 1024 * 1024, rel=0.01)
    context.close()
    model.close()
