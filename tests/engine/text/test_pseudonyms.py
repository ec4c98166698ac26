"""Placeholders and pseudonyms: nothing of the original is left, the same value stays the same."""

import re

import phonenumbers
import pytest
from hostile import texts
from hypothesis import given

from engine.text.check_digits import iban_holds, luhn_holds, rib_holds
from engine.text.personal_data import TYPES, find_personal_data, folded
from engine.text.pseudonyms import Pseudonyms, redact
from tests.benchmarks.personal_data import GOLD, gold_rows

PSEUDONYMS = Pseudonyms(b"a key of this test")
ROWS = [row for row in gold_rows(GOLD) if row["pii"]]


def replaced(text: str, pseudonyms: Pseudonyms = PSEUDONYMS) -> str:
    return redact(text, find_personal_data(text), pseudonyms)


def digits(text: str) -> str:
    return "".join(re.findall("[0-9]", folded(text)))


def of_type(kind: str) -> list[str]:
    return [
        each.text for row in ROWS for each in find_personal_data(row["text"]) if each.type == kind
    ]


def test_placeholders_are_the_types_in_capitals() -> None:
    text = "عيطلي 0661 23 45 67 wla a@b.dz، زدت ف 12/05/1990"
    found = find_personal_data(text)
    assert redact(text, found) == "عيطلي [PHONE] wla [EMAIL]، زدت ف [BIRTH_DATE]"
    assert redact("سلام", []) == "سلام"


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_has_a_pseudonym_that_is_not_the_value(kind: str) -> None:
    values = of_type(kind)
    assert values
    for value in values:
        (found,) = [each for each in find_personal_data(f"{_context(kind)} {value}") if each]
        made = PSEUDONYMS(found)
        assert made != value
        assert found.type == kind
        if kind in ("phone", "nin", "nif", "card", "rib", "rip", "plate", "cin", "iban", "ccp"):
            assert len(made) == len(value)


def _context(kind: str) -> str:
    words = {"birth_date": "né le", "handle": "insta:", "plate": "matricule", "ip": "ip"}
    return words.get(kind, {"phone": "tel", "nif": "NIF"}.get(kind, kind.upper() + " :"))


@pytest.mark.parametrize(
    "writings",
    [
        ("0661234567", "0661 23 45 67", "+213 661 23 45 67", "00213661234567", "٠٦٦١٢٣٤٥٦٧"),
        ("+212 (0)6 61 23 45 67", "0661-23-45-67"),
    ],
)
def test_one_number_in_many_writings_has_one_pseudonym(writings: tuple[str, ...]) -> None:
    made = {digits(replaced(each))[-9:] for each in writings}
    assert len(made) == 1


def test_one_address_in_two_writings_has_one_pseudonym() -> None:
    assert replaced("Foo@Example.com") == replaced("foo (at) example (dot) com")
    assert replaced("https://www.a.dz/x/") == replaced("http://a.dz/x")
    assert replaced("@Amina_dz") == replaced("@amina_DZ")
    assert (
        replaced("ccp 0012345678 clé 90")[4:14].lstrip("0")[-8:]
        == (replaced("ccp 12345678 clé 90")[4:12])
    )


def test_another_key_gives_other_pseudonyms() -> None:
    text = "0661 23 45 67 a@b.dz"
    other = replaced(text, Pseudonyms(b"another key"))
    assert other != replaced(text)
    assert replaced(text) == replaced(text, Pseudonyms(b"a key of this test"))


def test_no_pseudonym_of_a_phone_can_be_dialled() -> None:
    for value in of_type("phone"):
        made = replaced(f"tel {value}")[4:]
        number = folded(made).replace("(0)", "")
        for region in ("DZ", "MA") if not number.lstrip("(").startswith(("+", "00")) else (None,):
            number = re.sub("^00", "+", number)
            try:
                parsed = phonenumbers.parse(number, region)
            except phonenumbers.NumberParseException:
                continue
            assert not phonenumbers.is_valid_number(parsed), (value, made)


def test_digits_stay_in_their_system() -> None:
    assert re.fullmatch("[٠-٩]{4} [٠-٩]{2} [٠-٩]{2} [٠-٩]{2}", replaced("٠٦٥٥ ٢١ ٤٣ ٦٥"))
    assert re.fullmatch("[۰-۹]{10}", replaced("۰۶۶۱۲۳۹۸۷۶"))


def test_pseudonyms_of_accounts_and_cards_fail_their_check_digits() -> None:
    for value in of_type("card"):
        assert not luhn_holds(digits(replaced(value)))
    for value in of_type("rib") + of_type("rip"):
        assert not rib_holds(digits(replaced(f"RIB {value}")))
    for value in of_type("iban"):
        assert not iban_holds(replaced(value).replace(" ", "").upper())


@given(texts)
def test_any_text_can_be_replaced(text: str) -> None:
    found = find_personal_data(text)
    for made in (redact(text, found), redact(text, found, PSEUDONYMS)):
        assert found or made == text
