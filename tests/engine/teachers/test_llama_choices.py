"""A choice is as likely as the binding says, whatever it is offered with."""

import itertools
import math
from typing import Any

import pytest

from engine.model import Turn
from engine.scores import Question
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.native import Context
from tests.engine.asking import ask, never
from tests.engine.teachers.scoring_kit import CHAT, TEXTS, alone, choices, plain, scores


def test_a_choice_is_as_likely_as_all_ways_to_write_it(teacher: LlamaTeacher, binding: Any) -> None:
    before = teacher._prompts.tokens(CHAT)
    offered = ("مليح", "لا لا", "text:", "the", "لا بزاف")
    (choice,) = teacher.choose([Question("q", CHAT, offered)], never)
    for text, log in zip(offered, choice.logs, strict=True):
        spellings = [
            teacher._model.tokens(each, special=False, first=False) for each in (text, f" {text}")
        ]
        total = sum(math.exp(alone(binding, before, each)) for each in spellings)
        assert log == pytest.approx(math.log(total), abs=1e-3)
    assert choice.mass == pytest.approx(sum(map(math.exp, choice.logs)))


def test_a_choice_that_begins_another_counts_where_the_other_does_not_follow(
    teacher: LlamaTeacher, binding: Any
) -> None:
    before = teacher._prompts.tokens(CHAT)
    (choice,) = teacher.choose([Question("q", CHAT, ("1", "10", "101", "2"))], never)

    def mass(text: str) -> float:
        return sum(
            math.exp(
                alone(binding, before, teacher._model.tokens(each, special=False, first=False))
            )
            for each in (text, f" {text}")
        )

    one, ten, more, two = (math.exp(each) for each in choice.logs)
    assert one == pytest.approx(mass("1") - mass("10"), rel=1e-3)
    assert ten == pytest.approx(mass("10") - mass("101"), rel=1e-3)
    assert (more, two) == pytest.approx((mass("101"), mass("2")), rel=1e-3)


def test_probabilities_add_up_and_do_not_depend_on_the_order_of_choices(
    teacher: LlamaTeacher,
) -> None:
    offered = ("A", "B", "لا", "لا بزاف", "10", "1")
    first: dict[str, float] = {}
    for order in itertools.islice(itertools.permutations(offered), 0, 720, 97):
        (choice,) = teacher.choose([Question("q", CHAT, order)], never)
        assert sum(choice.probabilities) == pytest.approx(1)
        found = dict(zip(order, choice.probabilities, strict=True))
        first = first or found
        assert found == pytest.approx(first, abs=1e-4)


def test_questions_asked_together_have_the_answers_of_one_at_a_time(teacher: LlamaTeacher) -> None:
    questions = [
        Question(str(n), (*CHAT[:1], Turn("user", f"{text} {n}" * (n % 5 + 1))), offered)
        for n, (text, offered) in enumerate(
            itertools.product(
                TEXTS, (("A", "B"), ("1", "2", "10"), tuple("abcdefgh"), ("لا لا", "x"))
            )
        )
    ]
    together = choices(teacher, questions)
    assert len(together) == len(questions) == 36
    for question in questions[::5]:
        (single,) = teacher.choose([question], never)
        assert together[question.id].logs == pytest.approx(single.logs, abs=1e-3)


def test_an_expected_rating_weighs_each_mark(teacher: LlamaTeacher) -> None:
    (choice,) = teacher.choose([Question("q", CHAT, ("1", "2", "3"))], never)
    p = choice.probabilities
    assert choice.expected((1, 2, 3)) == pytest.approx(p[0] + 2 * p[1] + 3 * p[2])
    assert 0 <= choice.entropy <= math.log(3)


@pytest.mark.parametrize("offered", [(), ("A",), ("A", " "), ("A", " A"), ("\ud800", "?")])
def test_choices_that_are_none_fail_their_own_question_only(
    teacher: LlamaTeacher, offered: tuple[str, ...]
) -> None:
    found = choices(
        teacher, [Question("a", CHAT, offered), Question("b", CHAT, ("A", "B")), Question("c", (), ("A", "B"))]
    )  # fmt: skip
    assert found["a"].error
    assert found["b"].logs
    assert len(found) == 3


def test_many_long_choices_take_turns_in_the_memory(teacher: LlamaTeacher) -> None:
    offered = tuple(f"{a} {b}" for a in TEXTS for b in TEXTS)
    (choice,) = teacher.choose([Question("q", CHAT, offered)], never)
    assert sum(choice.probabilities) == pytest.approx(1)
    (again,) = teacher.choose([Question("q", CHAT, offered[:2])], never)
    assert again.logs[1] == pytest.approx(choice.logs[1], abs=1e-3)


def test_generating_and_scoring_take_turns(teacher: LlamaTeacher) -> None:
    expected = scores(teacher, plain())
    first = [each.text for each in teacher.generate([ask(n) for n in range(3)], never)]
    assert scores(teacher, plain())["3"].nats == pytest.approx(expected["3"].nats, abs=1e-3)
    assert [each.text for each in teacher.generate([ask(n) for n in range(3)], never)] == first


def test_what_questions_begin_with_stays_while_texts_are_scored(
    teacher: LlamaTeacher, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = [Question(str(n), (*CHAT[:1], Turn("user", f"{n}")), ("A", "B")) for n in range(9)]
    first = choices(teacher, questions)
    expected = scores(teacher, plain())
    decoded: list[int] = []
    original = Context.decode

    def counting(self: Context, cancelled: Any = None) -> int:
        decoded.append(self.count)
        return original(self, cancelled)

    monkeypatch.setattr(Context, "decode", counting)
    again = choices(teacher, questions)
    assert sum(decoded) < 9 * 30 < len(teacher._prompts.tokens(CHAT)) * 9
    for key, choice in first.items():
        assert again[key].logs == pytest.approx(choice.logs, abs=1e-3)
    teacher._scores.release()
    for key, score in scores(teacher, plain()).items():
        assert score.nats == pytest.approx(expected[key].nats, abs=1e-3)
