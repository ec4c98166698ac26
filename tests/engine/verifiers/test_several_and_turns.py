"""Turns of a dialogue, rows of one answer, evolved instructions, and whom a text is said to."""

import json

import pytest

from engine.answers import parse_objects
from engine.model import Outcome
from engine.plugin import Checked
from engine.tasks import TASKS
from engine.text.dialogue import joined
from engine.verifiers import VERIFIERS

GOOD = ("واش راك؟", "لاباس، ونتا؟", "الحمد لله، رايح للسوق.", "ربي يسهل.")
SHAPES = TASKS["dialogue"].shapes


def turns(*messages: str, **facts: str) -> tuple[Outcome, str]:
    text = joined(messages)
    found = VERIFIERS["turns"].check(Checked({"dialogue": text}, text, facts=facts))
    return found.outcome, found.sentence


def read(messages: object) -> list[dict[str, str]]:
    return parse_objects(json.dumps({"dialogue": messages}), ["dialogue"], 1, SHAPES, {})


def said(*roles: str) -> list[dict[str, str]]:
    return [{"role": role, "text": f"هدرة {n}"} for n, role in enumerate(roles)]


def test_a_dialogue_in_turn_passes() -> None:
    assert turns(*GOOD)[0] is Outcome.PASS
    assert turns(*GOOD, messages="4")[0] is Outcome.PASS


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*GOOD, "صح", "هيا"), "asked for"),
        (("A: واش راك؟", *GOOD[1:]), "speaks for both"),
        ((*GOOD[:2], "لاباس، ونتا؟", "هيه"), "repeats message"),
        (GOOD[:3], "asked for"),
    ],
)
def test_what_is_odd_is_flagged(messages: tuple[str, ...], told: str) -> None:
    outcome, sentence = turns(*messages, messages="4")
    assert outcome is Outcome.FLAG
    assert told in sentence


def test_no_turns_and_an_empty_message_are_rejected() -> None:
    assert turns("وحدي نهدر")[0] is Outcome.REJECT
    assert turns("واش", " ", "هيه", "صح")[0] is Outcome.REJECT
    assert turns(*GOOD[:3])[1] == "Nobody answers the last message."


def test_roles_out_of_turn_are_no_dialogue() -> None:
    assert read(said("A", "B", "A", "B"))
    for wrong in (
        said("A", "A", "B"),
        said("B", "A"),
        said("A"),
        said("A", "user"),
        [],
        "هدرة",
        [{"role": "A", "text": "و"}, {"role": "B", "text": " "}],
        [{"role": "A"}, {"role": "B"}],
        said(*"AB" * 30),
    ):
        assert read(wrong) == []


def several(text: str, answers: int = 3) -> list[dict[str, str]]:
    return parse_objects(text, ["text"], answers, {}, {})


def test_several_records_are_read_and_those_before_a_cut_are_kept() -> None:
    whole = json.dumps({"answers": [{"text": "a"}, {"text": "b"}, {"text": "c"}]})
    assert [each["text"] for each in several(whole)] == ["a", "b", "c"]
    assert [each["text"] for each in several(whole, 2)] == ["a", "b"]
    assert [each["text"] for each in several(whole[:-9])] == ["a", "b"]
    assert several('{"text": "alone"}') == [{"text": "alone"}]
    assert several("sorry, {I cannot") == several('{"answers": [1, "a"]}') == []
    assert several('{"answers": [{"text": ""}, {"text": "b"}]}') == [{"text": "b"}]


def distinct(text: str, *others: str, **limits: float) -> Outcome:
    facts = {"others": json.dumps(others)}
    return VERIFIERS["distinct"].check(Checked({}, text, facts=facts, limits=limits)).outcome


def test_rows_of_one_answer_that_say_the_same_are_rejected() -> None:
    assert distinct("راني رايح للسوق") is Outcome.PASS
    assert distinct("راني رايح للسوق", "غادي نشري الخضرة") is Outcome.PASS
    assert distinct("راني رايح للسوق!", "هيه", "راني رايح للسوق") is Outcome.REJECT
    near = ("راني رايح للسوق نشري الخضرة والفاكية", "راني رايح للسوق نشري الخضرة والفاكيا")
    assert distinct(*near) in (Outcome.FLAG, Outcome.REJECT)
    alone = VERIFIERS["distinct"].check(Checked({}, "راني رايح للسوق"))
    assert alone.outcome is Outcome.UNSCORED


def evolved(after: str, way: str = "deeper") -> Outcome:
    facts = {"before": "كيفاش نطيب الكسكس؟", "way": way}
    return VERIFIERS["evolved"].check(Checked({"instruction": after}, "هكذا", facts=facts)).outcome


def test_an_instruction_that_did_not_change_is_no_evolution() -> None:
    assert evolved("كيفاش نطيب الكسكس؟") is Outcome.REJECT
    assert evolved("واش تدير؟") is Outcome.FLAG
    assert evolved("واش تدير؟", "broader") is Outcome.PASS
    assert evolved("عندي غير ساعة وما عنديش كسكاس، كيفاش نوجد غدا لستة ضياف؟") is Outcome.PASS


@pytest.mark.parametrize(
    ("text", "wanted", "outcome"),
    [
        ("راكي رايحة للسوق؟", "woman", Outcome.PASS),
        ("راكي رايحة للسوق؟", "man", Outcome.FLAG),
        ("السوق بعيد", "man", Outcome.UNSCORED),
        ("راكي رايحة للسوق؟", "anybody", Outcome.UNSCORED),
    ],
)
def test_whom_it_is_said_to(text: str, wanted: str, outcome: Outcome) -> None:
    checked = Checked({}, text, "", "arq", "Arab", facts={"addressee": wanted})
    assert VERIFIERS["addressee"].check(checked).outcome is outcome
