"""Marked answers: the lean reaches the logits, keeps within grammars, and leaves others alone."""

import json
from pathlib import Path

import numpy as np
import pytest

from engine.plugin import TeacherSpec
from engine.teachers.llama import marking
from engine.teachers.llama.batching import Batching, Running
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.marking import Leans
from engine.teachers.llama.requests import read_request
from engine.text.watermark import DELTA, MARKED, NO_SIGN, detect, green_mask, read_key
from tests.engine.asking import SCHEMA, as_schema, ask, never

KEY = read_key("000102030405060708090a0b0c0d0e0f")


def with_key(line: dict[str, object], key: bytes = KEY) -> dict[str, object]:
    return {**line, "zerria": {"watermark_key": key.hex()}}


def test_the_lean_is_added_in_place_and_what_is_not_used_is_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(marking, "MOST_BYTES", 4 * 100 * 3)
    leans = Leans(100)
    for previous in (5, 6, 5, 7, 8, 5, 6):
        logits = np.linspace(-3, 3, 100, dtype=np.float32)
        view = logits[:]
        leans.add(view, KEY, previous)
        expected = np.linspace(-3, 3, 100, dtype=np.float32)
        expected[green_mask(KEY, previous, 100)] += DELTA
        assert np.array_equal(logits, expected)
        assert len(leans) <= 3


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[int]]:
    """The tokens drawn for each request: a random model's texts are no texts to tokenise anew."""
    tokens: dict[str, list[int]] = {}
    take = Batching._take

    def listening(batching: Batching, each: Running, token: int | None) -> str:
        if token is not None:
            tokens.setdefault(each.work.id, []).append(token)
        return take(batching, each, token)

    monkeypatch.setattr(Batching, "_take", listening)
    return tokens


def test_marked_answers_are_found_and_unmarked_ones_are_the_same_as_ever(
    teacher: LlamaTeacher, drawn: dict[str, list[int]]
) -> None:
    lines = [ask(number, temperature=3.0, max_tokens=40) for number in range(60)]
    found = []
    for wanted in (lines, [with_key(each) for each in lines], lines):
        drawn.clear()
        list(teacher.generate(wanted, never))
        found.append({name: list(tokens) for name, tokens in drawn.items()})
    plain, marked, again = found
    assert plain == again
    found_mark = detect(marked.values(), KEY)
    assert found_mark.verdict == MARKED, found_mark
    assert detect(plain.values(), KEY).verdict == NO_SIGN
    assert detect(marked.values(), read_key("f" * 32)).verdict == NO_SIGN


def test_marked_and_unmarked_answers_go_side_by_side(teacher: LlamaTeacher) -> None:
    lines = [ask(number, temperature=1.0) for number in range(12)]
    alone = {each.request_id: each.text for each in teacher.generate(lines, never)}
    mixed = [with_key(each) if number % 2 else each for number, each in enumerate(lines)]
    together = {each.request_id: each.text for each in teacher.generate(mixed, never)}
    same = {name for name in alone if alone[name] == together[name]}
    assert same >= {f"r{number}" for number in range(0, 12, 2)}
    assert len(same) < 12


def test_a_marked_answer_keeps_to_its_schema(teacher: LlamaTeacher) -> None:
    format_ = as_schema(SCHEMA)
    lines = [
        with_key(ask(number, temperature=1.2, max_tokens=150, response_format=format_))
        for number in range(12)
    ]
    ended = [each for each in teacher.generate(lines, never) if each.finish == "stop"]
    assert len(ended) > 6
    for answer in ended:
        assert list(json.loads(answer.text)) == ["text", "label"]


def test_marking_is_the_same_every_time(tiny: Path) -> None:
    lines = [with_key(ask(number, temperature=1.5)) for number in range(6)]
    found = []
    for _ in range(2):
        opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(tiny), {"threads": 1}))
        found.append({each.request_id: each.text for each in opened.generate(lines, never)})
        opened.close()
    assert found[0] == found[1]


def test_a_key_is_not_shown_with_the_request_that_holds_it() -> None:
    work = read_request(with_key(ask(1)))
    assert work.draw.watermark == KEY
    assert KEY.hex() not in repr(work)
    assert repr(KEY) not in repr(work)
    assert read_request(ask(1)).draw.watermark is None
