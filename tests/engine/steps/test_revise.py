"""Critique by one principle, then a revision: at most two rounds, every turn kept."""

from collections.abc import Mapping, Sequence

import pytest

from engine.conversation import Conversation, Step, Writing, said_as_data, said_from_json
from engine.criteria import constitution
from engine.model import canonical_json
from engine.scores import Choice, Question
from engine.steps import STEPS
from engine.steps.revise import UNCHANGED

REVISE = STEPS["revise"]
PROMPTS = {
    "critique": "{{ answer }}?{{ principle }}",
    "revision": "{{ answer }}!{{ critique }}!{{ principle }}",
}


class Critic:
    """Says "mend" of everything and writes what the revisions say, in turn."""

    def __init__(self, *revisions: str, critique: str = "mend") -> None:
        self._revisions = list(revisions)
        self._critique = critique
        self.prompts: list[str] = []

    def write(self, wanted: Sequence[Writing]) -> list[str]:
        self.prompts += [each.prompt for each in wanted]
        return [
            self._critique if each.field == "critique" else self._revisions.pop(0)
            for each in wanted
        ]

    def choose(self, _questions: Sequence[Question]) -> Mapping[str, Choice]:
        raise AssertionError("nothing is compared here")


def drafted(*principles: str) -> Conversation:
    step = Step("revise", PROMPTS, {"asked": principles})
    return Conversation("q", {"prompt": "p"}, "draft", step)


def test_draft_and_last_revision_are_a_pair_and_every_turn_keeps_its_principle() -> None:
    one, critic = drafted("true?", "kind?"), Critic("better", "best")
    REVISE.run([one], critic)
    assert (one.answer, one.other, one.margin, one.set_aside) == ("best", "draft", None, "")
    assert [(each.kind, each.text, each.principle) for each in one.said] == [
        ("draft", "draft", ""),
        ("critique", "mend", "true?"),
        ("revision", "better", "true?"),
        ("critique", "mend", "kind?"),
        ("revision", "best", "kind?"),
    ]
    assert critic.prompts == [
        "draft?true?", "draft!mend!true?", "better?kind?", "better!mend!kind?",
    ]  # fmt: skip
    assert said_from_json(canonical_json(said_as_data(one.said))) == one.said


def test_it_ends_where_nothing_is_changed() -> None:
    one = drafted("true?", "kind?")
    REVISE.run([one], Critic("draft"))
    assert one.set_aside == UNCHANGED
    assert [each.kind for each in one.said] == ["draft", "critique", "revision"]


def test_a_first_round_that_changed_something_stands() -> None:
    one = drafted("true?", "kind?")
    REVISE.run([one], Critic("better", ""))
    assert (one.answer, one.other, one.set_aside) == ("better", "draft", "")


def test_without_a_critique_there_is_no_revision() -> None:
    one = drafted("true?")
    REVISE.run([one], Critic(critique=""))
    assert one.set_aside == UNCHANGED


def test_the_pair_of_a_ranking_keeps_its_worse_answer() -> None:
    one = drafted("true?")
    one.other = "worst"
    REVISE.run([one], Critic("better"))
    assert (one.answer, one.other) == ("better", "worst")


def test_principles_are_drawn_by_request_and_never_twice() -> None:
    drawn = [REVISE.prepare({"rounds": 2.0}, str(number))["asked"] for number in range(40)]
    assert drawn == [REVISE.prepare({"rounds": 2.0}, str(number))["asked"] for number in range(40)]
    assert all(isinstance(each, tuple) and len(set(each)) == 2 for each in drawn)
    assert {each for pair in drawn for each in pair} == {each.ask for each in constitution()}
    (only,) = REVISE.prepare({"principles": ("makes_sense",), "rounds": 2.0}, "x")["asked"]
    assert only == next(each.ask for each in constitution() if each.name == "makes_sense")


@pytest.mark.parametrize(
    "options",
    [{"rounds": 3.0}, {"principles": ("no_such",)}, {"constitution": ("none",)}, {"round": 1.0}],
)
def test_options_that_can_not_be_are_told(options: Mapping[str, object]) -> None:
    assert list(REVISE.check(Step("revise", PROMPTS, options)))
    assert not list(REVISE.check(Step("revise", PROMPTS, {})))


@pytest.mark.parametrize("text", ["", "{}", "[1, null]", "[" * 5000, '[{"score": "x"}]'])
def test_a_damaged_answer_gives_no_turns_to_trip_on(text: str) -> None:
    assert all(each.score is None for each in said_from_json(text))
