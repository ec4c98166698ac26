"""A decode that fails: fewer answers at a time, smaller batches, then a sentence; none is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.errors import UserError
from engine.plugin import TeacherSpec
from engine.teachers.llama.batching import cannot_decode
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.native import Context
from tests.engine.asking import ask, never

Fault = Callable[[Context], int]
REQUESTS = [ask(number, max_tokens=6 + number % 5) for number in range(20)]
LONG = [ask(number, "كلمة " * 60, max_tokens=5) for number in range(6)]


@pytest.fixture
def teacher(tiny: Path) -> Iterator[LlamaTeacher]:
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(tiny), {"threads": 1}))
    yield opened
    opened.close()


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Fault], list[int]]:
    """Makes decodes answer what a function of the batch says; 0 computes it. Gives the codes."""
    original = Context.decode

    def install(fault: Fault) -> list[int]:
        codes: list[int] = []

        def decode(self: Context, cancelled: Callable[[], bool] | None = None) -> int:
            code = fault(self)
            codes.append(code)
            if code:
                self.count = 0
                return code
            return original(self, cancelled)

        monkeypatch.setattr(Context, "decode", decode)
        return codes

    return install


def texts(teacher: LlamaTeacher, requests: list[dict[str, Any]]) -> dict[str, str]:
    answers = list(teacher.generate(requests, never))
    assert not [answer.error for answer in answers if answer.error]
    return {answer.request_id: answer.text for answer in answers}


def sequences_of(context: Context) -> int:
    return len(set(context._seq[: context.count].tolist()))


@pytest.mark.parametrize("code", [-3, -2, -1])
def test_one_fault_costs_no_answer(
    teacher: LlamaTeacher, failing: Callable[[Fault], list[int]], code: int
) -> None:
    expected = texts(teacher, REQUESTS)
    steps = iter(range(10_000))
    codes = failing(lambda _: code if next(steps) in (2, 9) else 0)
    assert texts(teacher, REQUESTS) == expected
    assert codes.count(code) == 2


def test_where_many_at_a_time_are_too_many_fewer_are_written(
    teacher: LlamaTeacher, failing: Callable[[Fault], list[int]]
) -> None:
    expected = texts(teacher, REQUESTS)
    codes = failing(lambda context: -2 if sequences_of(context) > 3 else 0)
    assert texts(teacher, REQUESTS) == expected
    assert 1 <= codes.count(-2) <= 4


def test_where_a_batch_is_too_large_smaller_ones_are_computed(
    teacher: LlamaTeacher, failing: Callable[[Fault], list[int]]
) -> None:
    expected = texts(teacher, LONG)
    codes = failing(lambda context: -2 if context.count > 40 else 0)
    assert texts(teacher, LONG) == expected
    assert -2 in codes


def test_the_beginning_of_a_run_is_computed_in_smaller_batches_as_well(
    teacher: LlamaTeacher, failing: Callable[[Fault], list[int]]
) -> None:
    shared = [ask(number, "بداية " * 80 + str(number), max_tokens=4) for number in range(4)]
    failing(lambda context: -2 if context.count > 64 else 0)
    assert len(texts(teacher, shared)) == 4


def test_the_next_run_begins_as_if_nothing_had_happened(
    teacher: LlamaTeacher, failing: Callable[[Fault], list[int]]
) -> None:
    steps = iter(range(10_000))
    failing(lambda _: -2 if next(steps) in (2, 3) else 0)
    texts(teacher, REQUESTS)
    widths: list[int] = []
    failing(lambda context: widths.append(sequences_of(context)) or 0)  # type: ignore[func-returns-value]
    texts(teacher, REQUESTS)
    assert max(widths) >= 16


def test_one_request_that_cannot_be_computed_fails_alone(
    teacher: LlamaTeacher, failing: Callable[[Fault], list[int]]
) -> None:
    poison = teacher._model.tokens("ذذذ", special=False, first=False)[-1]
    requests = [*REQUESTS[:7], ask(99, "ذذذ"), *REQUESTS[7:]]
    shared_token = [
        poison in teacher._model.tokens(str(each["body"]["messages"]), special=False, first=False)
        for each in REQUESTS
    ]
    assert not any(shared_token)
    failing(lambda context: -1 if poison in context._token[: context.count] else 0)
    answers = {each.request_id: each for each in teacher.generate(requests, never)}
    failed = [name for name, each in answers.items() if each.error]
    assert failed == [str(ask(99)["custom_id"])]
    assert len(answers) == 21
    assert answers[failed[0]].error == str(cannot_decode(-1))


def test_where_nothing_can_be_computed_a_sentence_ends_the_call_and_all_stay_missing(
    teacher: LlamaTeacher, failing: Callable[[Fault], list[int]]
) -> None:
    answers = []
    steps = iter(range(10_000))
    codes = failing(lambda _: -2 if next(steps) > 8 else 0)
    with pytest.raises(UserError, match="could not compute"):
        answers.extend(teacher.generate(REQUESTS, never))
    assert not [each for each in answers if each.error]
    assert len(codes) < 60
    failing(lambda _: 0)  # memory is there again: exactly the missing ones are asked
    done = {each.request_id for each in answers}
    rest = [each for each in REQUESTS if each["custom_id"] not in done]
    assert len(texts(teacher, rest)) == len(REQUESTS) - len(done)
