"""What the check of pairs says of two answers and of how sure the teacher was."""

import pytest

from engine.model import Outcome
from engine.plugin import Checked
from engine.verifiers import VERIFIERS

PAIR = {"chosen": "شوف قدام السبيطار", "rejected": "ما علاباليش"}


def outcome(fields: dict[str, str], facts: dict[str, str] | None = None, **more: object) -> str:
    checked = Checked(fields, fields.get("chosen", ""), facts=facts or {}, **more)
    return VERIFIERS["preference"].check(checked).outcome


@pytest.mark.parametrize(
    ("margin", "agreeing", "expected"),
    [
        ("0.42", "5", Outcome.PASS),
        ("0.05", "6", Outcome.FLAG),
        ("0.42", "2", Outcome.FLAG),
        ("-0.42", "5", Outcome.FLAG),
        ("nan", "5", Outcome.UNSCORED),
        ("much", "5", Outcome.UNSCORED),
    ],
)
def test_a_teacher_that_was_not_sure_is_flagged(
    margin: str, agreeing: str, expected: Outcome
) -> None:
    facts = {"margin": margin, "agreeing": agreeing, "compared": "6"}
    assert outcome(PAIR, facts) is expected


def test_limits_of_the_recipe_count() -> None:
    facts = {"margin": "0.05", "agreeing": "1", "compared": "6"}
    limits = {"min_margin": 0.01, "min_agreement": 0.1}
    assert outcome(PAIR, facts, limits=limits) is Outcome.PASS


def test_what_was_not_compared_is_not_scored() -> None:
    assert outcome(PAIR) is Outcome.UNSCORED
    assert outcome({}, parsed=False) is Outcome.UNSCORED
    broken = {"margin": "0.4", "agreeing": "0", "compared": "0"}
    assert outcome(PAIR, broken) is Outcome.UNSCORED


@pytest.mark.parametrize("other", ["", " ", PAIR["chosen"], PAIR["chosen"] + " "])
def test_two_answers_must_differ(other: str) -> None:
    assert outcome({**PAIR, "rejected": other}) is Outcome.REJECT
