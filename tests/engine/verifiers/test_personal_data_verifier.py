"""Personal data that a teacher makes up is flagged; what the seed has is not."""

import pytest

from engine.model import Outcome, Verdict
from engine.plugin import Checked
from engine.verifiers import VERIFIERS


def said(text: str, seed: str = "", **fields: str) -> Verdict:
    return VERIFIERS["personal_data"].check(Checked({"text": text, **fields}, text, seed_text=seed))


@pytest.mark.parametrize(
    ("text", "seed", "outcome"),
    [
        ("واش راك خويا", "سلام", Outcome.PASS),
        ("عيطلي على 0661 23 45 67", "عيطلي", Outcome.FLAG),
        ("3ayetli 3la +213 661 23 45 67", "عيطلي على 0661234567", Outcome.PASS),
        ("عيطلي على ٠٦٦١٢٣٤٥٦٧", "عيطلي على 0661234567", Outcome.PASS),
        ("3andi 7 khoutati", "", Outcome.PASS),
        ("عيطلي على [PHONE]", "عيطلي على [PHONE]", Outcome.PASS),
        ("", "", Outcome.PASS),
    ],
)
def test_only_what_the_seed_does_not_have_is_flagged(
    text: str, seed: str, outcome: Outcome
) -> None:
    assert said(text, seed).outcome is outcome


def test_the_kinds_are_named_and_every_field_is_read() -> None:
    verdict = said("راسلني a@b.dz", "", instruction="wla 0661234567")
    assert verdict.outcome is Outcome.FLAG
    assert verdict.values == {"kinds": "PHONE, EMAIL"}
    assert "{kinds}" in verdict.sentence
