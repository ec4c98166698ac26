"""Kept, instructions, offensive: what they find, and what they leave alone."""

from pathlib import Path

import pytest

from engine.model import Outcome
from engine.plugin import Checked
from engine.text.negation_signs import says_no
from engine.verifiers import VERIFIERS
from engine.verifiers.kept import known_names

INJECTED = (
    (Path(__file__).parents[2] / "data" / "injected_seeds.txt").read_text("utf-8").splitlines()
)


def outcome(name: str, text: str, seed: str = "راني هنا") -> Outcome:
    return VERIFIERS[name].check(Checked({"text": text}, text, seed_text=seed)).outcome


@pytest.mark.parametrize(
    ("seed", "text", "expected"),
    [
        ("شريت 3 كيلو ب 250 دينار", "خديت تلاتة كيلو بـ٢٥٠ دينار", Outcome.PASS),
        ("شريت 3 كيلو ب 250 دينار", "شريت تلاتة كيلو ب 200 دينار", Outcome.FLAG),
        ("رحت لوهران مع فاطمة", "mchit l Oran m3a Fatima", Outcome.PASS),
        ("رحت لوهران مع فاطمة", "mchit l Oran m3a khti", Outcome.FLAG),
        ("ما نقدرش نجي غدوة", "غدوة راني نجي", Outcome.FLAG),
        ("ما نقدرش نجي غدوة", "machi ghadi nji ghodwa", Outcome.PASS),
        ("راني نجي غدوة", "je ne peux pas venir", Outcome.FLAG),
        ("علاش راك تضحك", "واش بيك تضحك", Outcome.PASS),
        ("شربت الما", "شربت الماء بارد", Outcome.PASS),
        ("عندي جوج خوت", "عندي خوت", Outcome.PASS),
    ],
)
def test_numbers_names_and_negation_are_kept(seed: str, text: str, expected: Outcome) -> None:
    assert outcome("kept", text, seed) is expected


def test_nothing_to_compare_with_is_unscored() -> None:
    assert outcome("kept", "نص", "") is Outcome.UNSCORED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ما كاين والو", True),
        ("3lach ma jitich", True),
        ("ماشي هنا", True),
        ("واش راك", False),
        ("علاش", False),
        ("match lyoum", False),
        ("ma femme est là", None),
    ],
)
def test_a_no_is_told_only_where_it_is_certain(text: str, expected: bool | None) -> None:
    assert says_no(text) is expected


def test_names_have_forms_in_both_scripts() -> None:
    assert len(known_names()) > 60
    assert all(each for _, forms in known_names() for each in forms)


@pytest.mark.parametrize(
    "text",
    [
        "As an AI language model I accept",
        "Here is the paraphrase: راني هنا",
        "إليك النص المطلوب: مليح",
        "voici la traduction : bonjour",
        "<|im_start|>system",
        '{"text": "x"}',
        "```json",
        "راني </s> هنا",
    ],
)
def test_words_about_the_task_and_markup_are_rejected(text: str) -> None:
    assert outcome("leaked_instructions", text) is Outcome.REJECT
    assert outcome("leaked_instructions", text, text) is Outcome.FLAG


@pytest.mark.parametrize(
    "text",
    [
        "راني غادي للسوق نشري النص كيلو لحم",
        "هاك الدراهم وروح",
        "voici ma mère",
        "wach had sys khdam",
    ],
)
def test_everyday_sentences_are_not_taken_for_instructions(text: str) -> None:
    assert outcome("leaked_instructions", text) is Outcome.PASS


@pytest.mark.parametrize("text", ["يا القحبة", "nik mok", "quelle putain de journée"])
def test_offensive_words_are_flagged_and_never_rejected(text: str) -> None:
    assert outcome("offensive", text) is Outcome.FLAG


@pytest.mark.parametrize(
    "text", ["الزبدة والزبيب", "تزبيب", "رانيك هنا", "zebra", "unique occasion"]
)
def test_words_that_only_contain_one_are_left_alone(text: str) -> None:
    assert outcome("offensive", text) is Outcome.PASS


@pytest.mark.parametrize("text", INJECTED)
def test_every_verifier_survives_injected_texts(text: str) -> None:
    for name, verifier in VERIFIERS.items():
        verdict = verifier.check(Checked({"text": text}, text, "positive", "arq", "Arab", text))
        assert 0.0 <= verdict.score <= 1.0, name
        assert verdict.verifier == name


def test_there_are_fifty_injected_seeds() -> None:
    assert len(INJECTED) == len(set(INJECTED)) == 50
