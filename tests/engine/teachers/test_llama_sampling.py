"""DRY and XTC change an answer only where a request asks for them; a format holds under both."""

import json
from typing import Any

import pytest

from engine.teachers.llama.engine import LlamaTeacher
from tests.engine.asking import SCHEMA, as_schema, ask, never


def answers(teacher: LlamaTeacher, **body: Any) -> list[str]:
    """Longer answers, drawn with a seed each unless `body` has one."""
    asked = [ask(each, max_tokens=48, **body) for each in range(12)]
    found = {each.request_id: each.text for each in teacher.generate(asked, never)}
    return [found[f"r{each}"] for each in range(12)]


def repeated(texts: list[str]) -> int:
    """How many stretches of four letters had been written before in their text."""
    found = [[text[at : at + 4] for at in range(len(text) - 3)] for text in texts]
    return sum(len(stretches) - len(set(stretches)) for stretches in found)


@pytest.mark.parametrize(
    "body", [{"dry_multiplier": 0}, {"xtc_probability": 0}, {"dry_base": 2, "xtc_threshold": 0.2}]
)
def test_without_a_multiplier_or_a_probability_nothing_changes(
    teacher: LlamaTeacher, body: dict[str, Any]
) -> None:
    assert answers(teacher, temperature=0.8, **body) == answers(teacher, temperature=0.8)


def test_dry_makes_what_was_written_before_rarer(teacher: LlamaTeacher) -> None:
    plain = repeated(answers(teacher, temperature=0.5))
    assert plain > 0
    assert repeated(answers(teacher, temperature=0.5, dry_multiplier=5.0)) < plain


def test_xtc_leaves_only_the_least_likely_of_the_likely(teacher: LlamaTeacher) -> None:
    usual = {"temperature": 1.0, "top_k": 4}
    always = {**usual, "xtc_probability": 1.0, "xtc_threshold": 0.000001}
    taken = answers(teacher, **always)
    assert taken != answers(teacher, **usual)
    # one of the four is left, so that the seed has nothing to choose
    assert taken == answers(teacher, **always, seed=9)


def test_a_format_holds_under_penalties_dry_and_xtc(teacher: LlamaTeacher) -> None:
    body = {
        "response_format": as_schema(SCHEMA),
        "temperature": 1.0,
        "max_tokens": 200,
        "repetition_penalty": 1.3,
        "dry_multiplier": 2.0,
        "xtc_probability": 0.5,
    }
    found = list(teacher.generate([ask(each, **body) for each in range(12)], never))
    assert [each for each in found if each.finish == "stop"]
    for answer in found:
        if answer.finish == "stop":
            assert set(json.loads(answer.text)) == {"text", "label"}
