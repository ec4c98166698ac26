"""What each verifier passes, flags and rejects."""

import pytest

from engine.model import Outcome, Verdict
from engine.plugin import Checked, Neighbour
from engine.verifiers import VERIFIERS

SEED = "راني رايح للسوق نشري الخضرة والفاكية للدار"


class Nearest:
    """An index with one answer."""

    def __init__(self, twin: Neighbour | None) -> None:
        self.twin = twin

    def nearest(self, text: str) -> Neighbour | None:
        return self.twin


def said(name: str, text: str, **more: object) -> Verdict:
    verdict = VERIFIERS[name].check(Checked({"text": text}, text, **more))
    assert verdict.verifier == name
    assert verdict.version == VERIFIERS[name].version
    return verdict


@pytest.mark.parametrize(("parsed", "outcome"), [(True, Outcome.PASS), (False, Outcome.REJECT)])
def test_an_answer_passes_when_it_has_its_shape(parsed: bool, outcome: Outcome) -> None:
    assert said("parses", "نص", parsed=parsed).outcome is outcome


@pytest.mark.parametrize(
    ("text", "limits", "outcome"),
    [
        ("نص مليح", {}, Outcome.PASS),
        ("", {}, Outcome.REJECT),
        ("   ", {}, Outcome.REJECT),
        ("نص", {"min_characters": 4}, Outcome.REJECT),
        ("نصوص", {"min_characters": 4}, Outcome.PASS),
        ("نص طويل", {"max_characters": 4}, Outcome.FLAG),
        (SEED * 3, {"max_ratio": 2.0}, Outcome.FLAG),
        ("قصير", {"min_ratio": 0.5}, Outcome.FLAG),
        (SEED, {"min_ratio": 0.5, "max_ratio": 2.0}, Outcome.PASS),
    ],
)
def test_length_is_compared_with_limits_and_seed(
    text: str, limits: dict[str, float], outcome: Outcome
) -> None:
    assert said("length", text, limits=limits, seed_text=SEED).outcome is outcome


@pytest.mark.parametrize(
    ("text", "expected", "outcome"),
    [
        (SEED, "Arab", Outcome.PASS),
        (SEED, "Latn", Outcome.REJECT),
        ("rani rayeh lsou9 nechri lkhodra", "Latn", Outcome.PASS),
        ("rani rayeh lsou9 nechri lkhodra", "Arab", Outcome.REJECT),
        ("راني رايح للسوق نشري lkhodra", "Arab", Outcome.FLAG),
        ("راني رايح l'école", "mixed", Outcome.PASS),
        (SEED, "", Outcome.UNSCORED),
        (SEED, "Tfng", Outcome.UNSCORED),
        ("123 !!", "Arab", Outcome.UNSCORED),
    ],
)
def test_the_script_is_the_one_that_was_asked_for(
    text: str, expected: str, outcome: Outcome
) -> None:
    assert said("script", text, expected_script=expected).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (SEED, Outcome.REJECT),
        (SEED + " !", Outcome.REJECT),
        (SEED + " دروك", Outcome.FLAG),
        ("غدوة نروح نقضي الخضرة من المارشي", Outcome.PASS),
        ("", Outcome.UNSCORED),
    ],
)
def test_a_copy_of_the_seed_is_caught(text: str, outcome: Outcome) -> None:
    assert said("copy_of_seed", text, seed_text=SEED).outcome is outcome


@pytest.mark.parametrize(
    ("score", "outcome"),
    [(1.0, Outcome.REJECT), (0.85, Outcome.FLAG), (0.4, Outcome.PASS)],
)
def test_a_near_copy_of_what_is_there_is_caught(score: float, outcome: Outcome) -> None:
    twin = Neighbour("seed", 3, SEED, score)
    verdict = said("near_duplicate", SEED, neighbours=Nearest(twin))
    assert verdict.outcome is outcome
    assert verdict.values["twin"] == SEED


def test_near_copies_need_the_index_and_pass_without_a_neighbour() -> None:
    assert VERIFIERS["near_duplicate"].needs_neighbours
    assert said("near_duplicate", SEED).outcome is Outcome.UNSCORED
    assert said("near_duplicate", SEED, neighbours=Nearest(None)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("text", "variety", "outcome"),
    [
        ("واش راك خويا، راني رايح للسوق دروك باش نشري الخضرة", "arq", Outcome.PASS),
        ("بغيت نمشي نشوف الماتش مع صحابي دابا", "ary", Outcome.PASS),
        ("أعلنت الحكومة اليوم عن إجراءات جديدة لدعم الاقتصاد الوطني", "arq", Outcome.FLAG),
        ("أعلنت الحكومة اليوم عن إجراءات جديدة لدعم الاقتصاد الوطني", "arb", Outcome.PASS),
        ("je voudrais acheter des légumes au marché demain matin", "arq", Outcome.FLAG),
        ("نعم", "arq", Outcome.UNSCORED),
        ("واش راك خويا، راني رايح للسوق دروك", "xyz", Outcome.UNSCORED),
    ],
)
def test_the_variety_is_the_one_that_was_asked_for(
    text: str, variety: str, outcome: Outcome
) -> None:
    assert said("variety", text, expected_variety=variety).outcome is outcome


def test_a_stricter_limit_turns_a_pass_into_a_flag() -> None:
    text = "غدوة رايح للسوق نشري الخضرة والحوت"
    assert said("copy_of_seed", text, seed_text=SEED).outcome is Outcome.PASS
    strict = said("copy_of_seed", text, seed_text=SEED, limits={"max_share": 0.2})
    assert strict.outcome is Outcome.FLAG
