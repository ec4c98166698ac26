"""Families of computed problems: each of our wordings holds its numbers, each answer is found."""

from collections import Counter
from itertools import islice

import pytest

from engine.text.problems import (
    FAMILIES,
    KINDS,
    Problem,
    Reading,
    draw_problems,
    from_facts,
    read_answer,
    worded_varieties,
    wrong_steps,
)
from engine.text.problems.reading import comes_to, given_away, missing
from engine.text.problems.wording import wording

ALL = tuple(FAMILIES)


def drawn(family: str, variety: str, count: int = 40) -> list[Problem]:
    return list(islice(draw_problems(variety, (family,), 7), count))


@pytest.mark.parametrize("variety", worded_varieties())
@pytest.mark.parametrize("family", ALL)
def test_our_own_words_are_true(family: str, variety: str) -> None:
    assert wording(variety).knows(family)
    for problem in drawn(family, variety):
        questions = problem.questions()
        assert len(questions) >= 3
        for question in questions:
            assert missing(problem, question) == [], question
            assert not given_away(problem, question), question
            assert "{" not in question
        assert read_answer(problem, problem.worded_answer()).reading is Reading.RIGHT
        assert wrong_steps(problem.reasoning()) == []
        assert comes_to(problem, problem.reasoning()), problem.reasoning()
        again = from_facts(problem.facts())
        assert again is not None
        assert again.answer == problem.answer


def test_every_kind_has_easy_and_hard_problems() -> None:
    levels: dict[str, set[int]] = {}
    for family in FAMILIES.values():
        levels.setdefault(family.kind, set()).add(family.level)
    assert set(levels) == set(KINDS)
    assert all({1, 3} <= each or {1, 2} <= each for each in levels.values())


def test_problems_come_in_turn_and_none_twice() -> None:
    found = list(islice(draw_problems("ary", ALL, 1), 20 * len(ALL)))
    assert set(Counter(each.family.name for each in found).values()) == {20}
    assert len({str(each.facts()) for each in found}) == len(found)
    assert found == list(islice(draw_problems("ary", ALL, 1), len(found)))


def test_when_all_are_used_up_they_begin_again() -> None:
    found = drawn("bottles", "arq", 600)
    assert len(found) == 600
    assert len({str(each.values) for each in found}) < 600


def problem(family: str, variety: str = "arq", **values: str) -> Problem:
    return Problem(FAMILIES[family], variety, values)


TOTAL = problem("shop_one", n="3", good="بطاطا", price="80")
RYAL = problem("spoken", "ary", spoken="400", part="20")
TALL = problem("tallest", a="أمين", b="كريم", c="سمير")
DAY = problem("weekday_after", weekday="1", n="10")
DATE = problem("date_after", day="28", month="5", n="7")
CLOCK = problem("clock_end", start="15:30", n="60", event="الماتش")
HOW_LONG = problem("duration", start="8:00", end="10:30", event="الفيلم")


@pytest.mark.parametrize(
    ("asked", "text", "reading"),
    [
        (TOTAL, "240 دينار", Reading.RIGHT),
        (TOTAL, "٢٤٠ دج", Reading.RIGHT),
        (TOTAL, "ميتين وربعين دينار", Reading.RIGHT),
        (TOTAL, "24 ألف فرنك", Reading.RIGHT),
        (TOTAL, "3 × 80 = 240 دينار", Reading.RIGHT),
        (TOTAL, "240", Reading.RIGHT),
        (TOTAL, "250 دينار", Reading.WRONG),
        (TOTAL, "240 درهم", Reading.WRONG),
        (TOTAL, "24 ألف دينار", Reading.WRONG),
        (TOTAL, "240 ولا 260 دينار", Reading.UNSURE),
        (TOTAL, "240 دينار، ماشي 80", Reading.UNSURE),
        (TOTAL, "ما نعرف", Reading.UNREADABLE),
        (TOTAL, "", Reading.UNREADABLE),
        (RYAL, "20 درهم", Reading.RIGHT),
        (RYAL, "عشرين درهم", Reading.RIGHT),
        (RYAL, "400 ريال", Reading.RIGHT),
        (RYAL, "40 درهم", Reading.WRONG),
        (TALL, "أمين", Reading.RIGHT),
        (TALL, "هو امين", Reading.RIGHT),
        (TALL, "كريم", Reading.WRONG),
        (TALL, "أمين ولا كريم", Reading.UNSURE),
        (TALL, "حتى واحد", Reading.UNREADABLE),
        (DAY, "نهار لاربعا", Reading.RIGHT),
        (DAY, "الأربعاء", Reading.RIGHT),
        (DAY, "الخميس", Reading.WRONG),
        (DATE, "4 جوان", Reading.RIGHT),
        (DATE, "4 يونيو", Reading.RIGHT),
        (DATE, "5 جوان", Reading.WRONG),
        (DATE, "في جوان", Reading.UNREADABLE),
        (CLOCK, "على 16:30", Reading.RIGHT),
        (CLOCK, "4:30", Reading.RIGHT),
        (CLOCK, "الربعة ونص", Reading.RIGHT),
        (CLOCK, "على 17:30", Reading.WRONG),
        (HOW_LONG, "150 دقيقة", Reading.RIGHT),
        (HOW_LONG, "ساعتين ونص", Reading.RIGHT),
        (HOW_LONG, "2 سا و 30 دقيقة", Reading.RIGHT),
        (HOW_LONG, "ساعتين", Reading.WRONG),
    ],
)
def test_an_answer_is_compared_as_a_person_states_it(
    asked: Problem, text: str, reading: Reading
) -> None:
    assert read_answer(asked, text).reading is reading


@pytest.mark.parametrize(
    ("question", "lost"),
    [
        ("شريت تلاتة كيلو بطاطا ب تمانين دينار. شحال نخلص؟", []),
        ("بطاطا ب 80، ديت 3 كيلو", []),
        ("شريت 3 كيلو بطاطا. شحال نخلص؟", ["80"]),
        ("شريت 3 كيلو طماطم ب 80", ["بطاطا"]),
        ("شحال؟", ["3", "80", "بطاطا"]),
    ],
)
def test_a_wording_holds_every_number_and_name(question: str, lost: list[str]) -> None:
    assert missing(TOTAL, question) == lost


def test_a_question_that_states_its_answer_is_seen() -> None:
    assert given_away(TOTAL, "3 كيلو بطاطا ب 80 دينار يعني 240 دينار، صح؟")
    assert not given_away(TOTAL, "3 كيلو بطاطا ب 80 دينار")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("3 × 80 = 240", []),
        ("3 × 80 = 250.", ["3 × 80 = 250"]),
        ("٣ × ٨٠ = ٢٤٠", []),
        ("12 - 2 × 3 = 6", []),
        ("10 ÷ 4 = 2,5 و 10/4=3", ["10/4=3"]),
        ("1 000 + 500 = 1 500", []),
        ("1.000 + 500 = 1.500", []),
        ("10 ÷ 3 = 3,33", []),
        ("5 ÷ 0 = 0", ["5 ÷ 0 = 0"]),
        ("نهار 5-11 على 16:45", []),
    ],
)
def test_a_step_that_is_not_true_is_found(text: str, wrong: list[str]) -> None:
    assert wrong_steps(text) == wrong


@pytest.mark.parametrize(
    "facts",
    [
        {"problem": "no_such", "values": "{}", "variety": "arq"},
        {"problem": "shop_one", "values": "{}", "variety": "arq"},
        {"problem": "shop_one", "values": "[1]", "variety": "arq"},
        {"problem": "shop_one", "values": '{"n": 3, "price": "80"}', "variety": "arq"},
        {"problem": "shop_one", "values": '{"n": "3", "price": "1e99999999999"}', "variety": "arq"},
        {
            "problem": "shop_one",
            "values": '{"n": "3", "price": "80", "good": "x"}',
            "variety": "xx",
        },
        {
            "problem": "saving",
            "values": '{"price": "5", "month": "0", "thing": "x"}',
            "variety": "arq",
        },
        {
            "problem": "date_after",
            "values": '{"day": "1", "month": "99", "n": "3"}',
            "variety": "arq",
        },
        {"problem": "shop_one", "values": "[" * 100_000, "variety": "arq"},
        {"problem": "shop_one"},
    ],
)
def test_damaged_facts_are_told_and_never_computed(facts: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"(?s).*"):
        from_facts(facts)


def test_no_facts_are_no_problem() -> None:
    assert from_facts({}) is None
