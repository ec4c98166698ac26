"""Each answer's memory apart: the same texts, batches that stay whole, one memory where it is short."""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.errors import UserError
from engine.plugin import TeacherSpec
from engine.scores import TextToScore
from engine.teachers.llama import likelihood, placement
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.facts import describe
from engine.teachers.llama.header import read_header
from engine.teachers.llama.memory import buffer_bytes, context_bytes, estimate, scoring_bytes
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
    shape = shape_of(read_header(path))
    asked = context_bytes(shape, context.tokens, 4)
    assert asked == pytest.approx(told * 1024 * 1024, rel=0.01)
    (compute,) = re.findall(r"CPU compute buffer size = *([\d.]+)", caplog.text)
    buffers = buffer_bytes(shape, context.length, 4)
    assert buffers == pytest.approx(float(compute) * 1024 * 1024, rel=0.1)
    context.close()
    model.close()


@pytest.mark.parametrize("name", ["llama", "llama-3k", "qwen2-150k"])
@pytest.mark.parametrize(("length", "sequences"), [(630, 16), (400, 8), (630, 32)])
def test_the_whole_estimate_of_memories_apart_is_what_llama_cpp_allocates(
    name: str, length: int, sequences: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "zerria.llama")
    path = write_shaped_model(
        tmp_path / "s.gguf", replace(SHAPES[name], vocabulary=3000, merges=False)
    )
    header = read_header(path)
    place = Placement(header, {"threads": 1})
    model = place.load()
    caplog.clear()
    context = place.context(model, 1024, length, sequences, length=length)
    assert context.apart
    told = sum(map(float, re.findall(r"(?:KV|compute) buffer size = *([\d.]+)", caplog.text)))
    needs = estimate(header, context.tokens, sequences, apart=True)
    shape = shape_of(header)
    buffers = buffer_bytes(shape, context.length, sequences)
    assert needs.context + buffers == pytest.approx(told * 1024 * 1024, rel=0.1)
    assert estimate(header, context.tokens, sequences).work > needs.work
    context.close()
    model.close()


def test_the_memory_of_scoring_is_what_llama_cpp_allocates(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "zerria.llama")
    for name, vocabulary in (("llama", 3000), ("llama-3k", 20_000), ("llama", 120_000)):
        path = write_shaped_model(
            tmp_path / "s.gguf", replace(SHAPES[name], vocabulary=vocabulary, merges=False)
        )
        place = Placement(read_header(path), {"threads": 1})
        model = place.load()
        caplog.clear()
        reader = place.reader(model, 3328)
        told = sum(map(float, re.findall(r"(?:KV|compute) buffer size = *([\d.]+)", caplog.text)))
        rows = 128 * vocabulary * 4  # a full batch asks for a row of logits for each token
        asked = scoring_bytes(shape_of(read_header(path)))
        assert asked == pytest.approx(told * 1024 * 1024 + rows, rel=0.1)
        reader.context.close()
        model.close()


def test_what_is_told_of_a_file_is_the_context_that_a_usual_run_gets(tmp_path: Path) -> None:
    path = write_shaped_model(
        tmp_path / "s.gguf", replace(SHAPES["llama"], vocabulary=3000, merges=False)
    )
    place = Placement(read_header(path), {"threads": 1})
    model = place.load()
    for settings in ({}, {"sequences": 8}, {"context": 2048}):
        needs: Any = describe(TeacherSpec("t", "llama", str(path), settings))["needs"]
        answers = needs["answers_at_a_time"]
        assert answers == settings.get("sequences", 16)
        made = Placement(read_header(path), {"threads": 1, **settings})
        context = made.context(model, min(400 + 230 * answers, 2048), 630, answers, length=630)
        assert needs["apart"] == context.apart
        if context.apart:
            assert needs["tokens"] == context.tokens
        else:
            assert needs["tokens"] == pytest.approx(context.tokens, rel=0.13)
        context.close()
    model.close()


def test_short_of_memory_scoring_takes_fewer_texts_at_a_time_or_says_so(
    opened: Callable[..., LlamaTeacher], monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = opened()
    original = likelihood.Context
    tried: list[int] = []

    def small(model: Any, tokens: int, places: int, *args: Any, **named: Any) -> Context:
        tried.append(places)
        if places > 16:
            raise MemoryError
        return original(model, tokens, places, *args, **named)

    monkeypatch.setattr(likelihood, "Context", small)
    (found,) = teacher.score_texts([TextToScore("a", "واش راك")], never)
    assert found.nats > 0
    assert tried[-1] <= 16 < tried[0]
    teacher._scores.release()
    monkeypatch.setattr(placement, "_half_of_memory", lambda: 1000)
    with pytest.raises(UserError, match="not enough memory to score"):
        list(teacher.score_texts([TextToScore("a", "واش راك")], never))
