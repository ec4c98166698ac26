"""Answers compared in both orders: what agrees counts, what does not is set aside."""

from collections.abc import Mapping, Sequence
from math import exp, log

import pytest

from engine.conversation import Conversation, Step, Writing
from engine.model import Turn
from engine.scores import Choice, Question
from engine.steps import STEPS
from engine.steps.rank import INCONSISTENT, SAME

RANK = STEPS["rank"]
STEP = Step("rank", {"compare": "{{ prompt }}|{{ first }}|{{ second }}"}, {"answers": 3.0})


class Judge:
    """Answers with the given texts; likes an answer by its worth, and the first place by `liking`."""

    def __init__(self, texts: Sequence[str], worth: Mapping[str, float], liking: float = 0.0):
        self._texts = list(texts)
        self._worth = worth
        self._liking = liking
        self.asked: list[Question] = []
        self.broken: set[str] = set()
        #: Pairs in which the order decides, whatever stands there.
        self.by_place: set[frozenset[str]] = set()

    def write(self, wanted: Sequence[Writing]) -> list[str]:
        return [self._texts[number % len(self._texts)] for number, _ in enumerate(wanted)]

    def choose(self, questions: Sequence[Question]) -> Mapping[str, Choice]:
        self.asked += questions
        return {each.id: self._choice(each) for each in questions if each.id not in self.broken}

    def _choice(self, question: Question) -> Choice:
        _, one, other = question.turns[0].content.split("|")
        lead = self._liking + self._worth[one] - self._worth[other]
        if {one, other} in self.by_place:
            lead = self._liking + 3
        first = 1 / (1 + exp(-lead))
        return Choice(question.id, (log(first), log(1 - first)))


def asked(answer: str = "a") -> Conversation:
    return Conversation("q", {"prompt": "p"}, answer, STEP)


@pytest.mark.parametrize("liking", [0.0, 4.0, -4.0])
def test_best_and_worst_become_a_pair_whatever_place_the_teacher_likes(liking: float) -> None:
    one = asked()
    RANK.run([one], Judge(["b", "c"], {"a": 0.0, "b": 1.0, "c": -1.0}, liking))
    assert (one.answer, one.other) == ("b", "c")
    assert one.margin == pytest.approx(2 / (1 + exp(-2.0)) - 1)
    assert [each.text for each in one.said] == ["a", "b", "c", "3/3"]
    scores = [each.score for each in one.said[:3]]
    assert scores[1] > scores[0] > scores[2]
    assert one.facts == {"agreeing": "3", "compared": "3"}


def test_every_two_are_asked_in_both_orders_and_the_first_beside_itself() -> None:
    judge = Judge(["b", "c"], {"a": 0.0, "b": 1.0, "c": -1.0})
    RANK.run([asked()], judge)
    pairs = [each.turns[0].content.split("|")[1:] for each in judge.asked]
    assert sorted(map(tuple, pairs)) == sorted(
        [("a", "a"), *((x, y) for x in "abc" for y in "abc" if x != y)]
    )
    assert all(each.choices == ("A", "B") for each in judge.asked)
    assert all(isinstance(each.turns[0], Turn) for each in judge.asked)


def test_a_ranking_that_hangs_on_the_order_is_set_aside_with_its_turns() -> None:
    judge = Judge(["b", "c"], {"a": 0.0, "b": 0.1, "c": -0.1})
    judge.by_place = {frozenset("bc"), frozenset("ab"), frozenset("ac")}
    one = asked()
    RANK.run([one], judge)
    assert one.set_aside == INCONSISTENT
    assert (one.answer, one.other, one.margin) == ("a", "", None)
    assert [each.text for each in one.said] == ["a", "b", "c", "0/3"]


def test_what_could_not_be_asked_counts_as_not_agreeing() -> None:
    judge = Judge(["b", "c"], {"a": 0.0, "b": 1.0, "c": -1.0})
    judge.broken = {"q/0-1"}
    one = asked()
    RANK.run([one], judge)
    assert one.said[-1].text == "2/3"
    assert (one.answer, one.other) == ("b", "c")


@pytest.mark.parametrize("more", [["a", "a"], ["", ""]])
def test_the_same_answer_each_time_is_nothing_to_prefer(more: list[str]) -> None:
    one, judge = asked(), Judge(more, {"a": 0.0})
    RANK.run([one], judge)
    assert one.set_aside == SAME
    assert not judge.asked


def test_impossible_choices_break_nothing() -> None:
    class Certain(Judge):
        def _choice(self, question: Question) -> Choice:
            return Choice(question.id, (float("-inf"), float("-inf")))

    one = asked()
    RANK.run([one], Certain(["b", "c"], {}))
    assert one.set_aside == INCONSISTENT


@pytest.mark.parametrize("options", [{"answers": 1.0}, {"answers": 7.0}, {"more": 2.0}])
def test_options_that_can_not_be_are_told(options: Mapping[str, float]) -> None:
    assert list(RANK.check(Step("rank", {}, options)))
    assert not list(RANK.check(STEP))
