"""Answers say how likely they were, and generating and scoring do not disturb each other."""

from typing import Any

import pytest

from engine.model import Turn
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.native import Context
from tests.engine.asking import ask, never
from tests.engine.teachers.scoring_kit import alone, plain, scores


@pytest.mark.parametrize("settings", [{}, {"temperature": 1.3, "top_k": 5}])
def test_an_answer_says_how_likely_it_was_before_any_filter(
    teacher: LlamaTeacher, binding: Any, settings: dict[str, Any]
) -> None:
    requests = [ask(number, logprobs=True, max_tokens=8, **settings) for number in range(9)]
    plainly = [ask(number, max_tokens=8, **settings) for number in range(9)]
    answers = {each.request_id: each for each in teacher.generate(requests, never)}
    for other in teacher.generate(plainly, never):
        assert other.logprob is None
        assert other.text == answers[other.request_id].text
    answer = answers["r3"]
    drawn = drawn_tokens(teacher, requests[3])
    turns = [Turn(each["role"], each["content"]) for each in requests[3]["body"]["messages"]]
    before = teacher._prompts.tokens(turns)
    assert answer.logprob == pytest.approx(alone(binding, before, drawn), abs=1e-3)


def drawn_tokens(teacher: LlamaTeacher, request: dict[str, Any]) -> list[int]:
    """What a request draws: its text does not say, since tokens may write it in several ways."""
    drawn: list[int] = []
    make = teacher._draws

    def spying(work: Any) -> Any:
        sampler = make(work)
        draw = sampler.next

        def next_one(context: Context, row: int) -> int | None:
            token = draw(context, row)
            if token is not None and not teacher._model.ends(token):
                drawn.append(token)
            return token

        sampler.next = next_one  # type: ignore[method-assign]
        return sampler

    assert teacher._batching is not None
    kept = teacher._batching._new_sampler
    teacher._batching._new_sampler = spying
    list(teacher.generate([request], never))
    teacher._batching._new_sampler = kept
    return drawn


def test_a_mark_does_not_change_how_likely_an_answer_is_said_to_be(teacher: LlamaTeacher) -> None:
    marked = {**ask(1, logprobs=True, temperature=1.0), "zerria": {"watermark_key": "ab" * 16}}
    (answer,) = teacher.generate([marked], never)
    (unmarked,) = teacher.generate([ask(1, logprobs=True, temperature=0)], never)
    assert answer.logprob is not None
    assert unmarked.logprob is not None
    # The greedy answer to the same prompt is likelier than any drawn away from it.
    assert answer.logprob < unmarked.logprob < 0


def test_generating_and_scoring_take_turns(teacher: LlamaTeacher) -> None:
    expected = scores(teacher, plain())
    first = [each.text for each in teacher.generate([ask(n) for n in range(3)], never)]
    assert scores(teacher, plain())["3"].nats == pytest.approx(expected["3"].nats, abs=1e-3)
    assert [each.text for each in teacher.generate([ask(n) for n in range(3)], never)] == first
