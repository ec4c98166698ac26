"""The teacher for tests is deterministic and fails on demand."""

import json
from itertools import count
from typing import cast

import pytest

from engine.model import Turn
from engine.plugin import TeacherSpec
from engine.scores import Question, Scorer, TextToScore
from engine.teachers.fake import TEACHER
from tests.engine.asking import SCHEMA, as_schema, ask, never


def lines(number: int) -> list[dict[str, object]]:
    return [
        {**ask(each, response_format=as_schema(SCHEMA)), "zerria": {"seed_text": "واش راك خويا"}}
        for each in range(number)
    ]


def test_it_answers_in_the_form_asked_for_and_always_the_same() -> None:
    found = [
        [each.text for each in TEACHER.open(TeacherSpec("f", "fake")).generate(lines(4), never)]
        for _ in range(2)
    ]
    assert found[0] == found[1]
    assert len(set(found[0])) == 4
    for text in found[0]:
        value = json.loads(text)
        assert set(value) == {"text", "label"}
        assert "خويا" in value["text"]


def test_every_nth_answer_can_be_garbled() -> None:
    spec = TeacherSpec("f", "fake", settings={"garble_every": 3})
    answers = list(TEACHER.open(spec).generate(lines(6), never))
    assert [each.text.startswith("{") for each in answers] == [True, True, False] * 2


def test_it_hangs_until_cancelled() -> None:
    spec = TeacherSpec("f", "fake", settings={"hang_after": 2, "delay_ms": 1})
    asked = count()
    answers = list(TEACHER.open(spec).generate(lines(5), lambda: next(asked) > 40))
    assert len(answers) == 2


def test_its_scores_depend_on_what_is_asked_alone() -> None:
    opened = cast("Scorer", TEACHER.open(TeacherSpec("f", "fake")))
    texts = [
        TextToScore(str(n), text)
        for n, text in enumerate(("واش راك", "", "\ud800\ud800", "واش راك"))
    ]
    scores = list(opened.score_texts(texts, never))
    assert scores[0].nats == scores[3].nats > 0
    assert (scores[1].nats, scores[1].tokens) == (0, 0)
    chat = (Turn("user", "A or B?"),)
    (one, other) = opened.choose(
        [Question("a", chat, ("A", "B")), Question("b", chat, ("B", "A"))], never
    )
    assert one.probabilities == pytest.approx(other.probabilities[::-1])
    assert sum(one.probabilities) == pytest.approx(1)
    places = [each.vector for each in opened.embed(texts, never)]
    assert places[0] == places[3]
    assert (len(places[0]), places[1], len(places[2])) == (64, b"", 64)
    assert not list(opened.score_texts(texts, lambda: True))
