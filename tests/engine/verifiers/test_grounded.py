"""An answer is compared with the passage beside it, word by word and number by number."""

import pytest

from engine.model import Outcome, Verdict
from engine.plugin import Checked
from engine.verifiers import VERIFIERS

PASSAGE = (
    "تفتح الصيدلية من الثامنة صباحا حتى السابعة مساء. في الليل اتصلوا بالرقم 115. "
    "ثمن الدواء ٣٥٠ دينار والتوصيل مجاني في المدينة."
)


def verdict(answer: str, passage: str = PASSAGE, **limits: float) -> Verdict:
    fields = {"passage": passage, "question": "؟", "answer": answer}
    return VERIFIERS["grounded"].check(
        Checked(fields, "؟", expected_variety="arq", expected_script="Arab", limits=limits)
    )


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("الصيدلية تفتح من الثامنة", Outcome.PASS),
        ("والصيدلية بالليل؟ اتصلوا بالرقم 115", Outcome.PASS),
        ("الدواء ب 350 دينار", Outcome.PASS),
        ("الدوا ب 350 دينار، والتوصيل باطل فالمدينة", Outcome.PASS),
        ("الدواء ب 400 دينار", Outcome.FLAG),
        ("الطبيب يجي نهار الخميس للعيادة", Outcome.REJECT),
        ("خضرة طازجة", Outcome.FLAG),
        ("لا", Outcome.UNSCORED),
        ("", Outcome.UNSCORED),
    ],
)
def test_what_the_passage_does_not_say_is_told(answer: str, outcome: Outcome) -> None:
    assert verdict(answer).outcome is outcome


def test_the_words_that_are_not_there_are_named() -> None:
    found = verdict("الصيدلية تبيع الخبز والحليب")
    assert found.outcome is Outcome.FLAG
    assert "الخبز" in found.values["missing"]
    assert "الصيدلية" not in found.values["missing"]


def test_a_french_passage_is_compared_by_numbers_alone() -> None:
    french = "La pharmacie ouvre à 8 heures."
    assert verdict("الصيدلية تحل على 8", french).outcome is Outcome.UNSCORED
    assert verdict("الصيدلية تحل على 9", french).outcome is Outcome.FLAG


def test_the_limit_is_the_recipes() -> None:
    answer = "الصيدلية تبيع الخبز والحليب"
    assert verdict(answer, min_share=0.2).outcome is Outcome.PASS


def test_a_summary_is_compared_too() -> None:
    fields = {"passage": PASSAGE, "summary": "الصيدلية تفتح من الثامنة حتى السابعة."}
    assert VERIFIERS["grounded"].check(Checked(fields, "")).outcome is Outcome.PASS
