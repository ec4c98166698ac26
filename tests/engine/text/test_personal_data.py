"""Personal data is found where it stands, and numbers that are nobody's are left alone."""

import subprocess
import sys

import pytest
from hostile import HOSTILE, LONG_TEXTS, texts
from hypothesis import given

from engine.text.check_digits import bank_key, ccp_key, iban_holds, luhn_holds, rib_holds
from engine.text.personal_data import TYPES, counts_by_type, find_personal_data
from tests.benchmarks.personal_data import GOLD, MESSY, SECOND_HALF, gold_rows, score


def found(text: str) -> list[tuple[str, str]]:
    return [(each.type, each.text) for each in find_personal_data(text)]


@pytest.mark.parametrize("half", ["first", "second"])
def test_the_gold_file_is_found_with_few_mistakes(half: str) -> None:
    rows = gold_rows(GOLD)
    rows = rows[:SECOND_HALF] if half == "first" else rows[SECOND_HALF:]
    figures = score(rows).figures()
    assert figures["exact"]["precision"] >= 0.97
    assert figures["exact"]["recall"] >= 0.97
    assert figures["overlap"]["recall"] >= 0.98
    assert figures["mistyped"] == 0
    for kind, each in figures["by_type"].items():
        assert each["recall"] >= 0.85, kind


def test_the_gold_file_has_every_type_and_many_lines_without_any() -> None:
    rows = gold_rows(GOLD)
    assert len(rows) >= 300
    assert {kind for row in rows for kind in row["types"]} == set(TYPES)
    assert sum(not row["pii"] for row in rows) >= 90


@pytest.mark.skipif(not MESSY.is_file(), reason="the shared data are not here")
def test_the_shared_gold_file_is_found_whole() -> None:
    figures = score(gold_rows(MESSY)).figures()
    assert figures["exact"]["precision"] == figures["exact"]["recall"] == 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0661 23 45 67 w 0550-12-34-56", ["0661 23 45 67", "0550-12-34-56"]),
        ("06 61 23 45 67 05 50 12 34 56", ["06 61 23 45 67", "05 50 12 34 56"]),
        ("0661234567/0550123456", ["0661234567", "0550123456"]),
        ("رقمي: +٢١٣ ٦٦١ ٢٣ ٤٥ ٦٧", ["+٢١٣ ٦٦١ ٢٣ ٤٥ ٦٧"]),
        ("۰۶۶۱۲۳۴۵۶۷", ["۰۶۶۱۲۳۴۵۶۷"]),
        ("\u202a+213\u00a0661\u202f234\u00a0567\u202c", ["+213\u00a0661\u202f234\u00a0567"]),
        ("0661\u200f23\u200f45\u200f67", ["0661\u200f23\u200f45\u200f67"]),
        ("commande: 0770 65 43 87", ["0770 65 43 87"]),
        ("tel 22 123 456", ["22 123 456"]),
        ("+49 30 901820", ["+49 30 901820"]),
        ("عيطلي0661234567راني هنا", ["0661234567"]),
    ],
)
def test_phones_are_found_in_every_writing(text: str, expected: list[str]) -> None:
    assert found(text) == [("phone", each) for each in expected]


@pytest.mark.parametrize(
    "text",
    [
        "3andi 7 khoutati w 9ra 3am 2023",
        "CR7 w MI6 w A320 w GTX1080 w i5-10400F",
        "facture n° 0661234567",
        "رقم الطلبية 0661234567",
        "السومة 1.200.000 دج ماشي 1200",
        "nhar 05/06/2023 m3a 10h30, 1500 DA",
        "05 06 2023 10",
        "tirage 05 12 23 34 45 09",
        "4242 4242 4242 4241",
        "manich.ma3endich",
        "daba.ma kayn walo",
        "زاد الثمن نهار 12/05/2023",
        "v10.0.19.1",
        "@user @ 5h",
        "22 123 456",
        "réf AB123456",
        "3.14159265358979",
    ],
)
def test_numbers_that_are_nobodys_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_date_is_personal_only_beside_a_word_of_birth() -> None:
    assert found("مولودة بتاريخ 14 فبراير 1995") == [("birth_date", "14 فبراير 1995")]
    assert found("la réunion du 14 février 1995") == []


def test_the_surer_find_wins_where_two_overlap() -> None:
    assert found("wa.me/213661904417") == [("url", "wa.me/213661904417")]
    assert found("foo@gmail.com") == [("email", "foo@gmail.com")]
    assert found("RIP 00799999001234567890") == [("rip", "00799999001234567890")]


def test_check_digits_hold_and_fail() -> None:
    assert luhn_holds("4539148803436467")
    assert not luhn_holds("4539148803436468")
    account = "0012345678"
    assert rib_holds("00799999" + account + bank_key("99999" + account))
    assert not rib_holds("00799999" + account + "00")
    assert rib_holds("007780000123456789012396")
    assert ccp_key(account) == "28"
    assert iban_holds("GB29NWBK60161331926819")
    assert not iban_holds("GB00NWBK60161331926819")


def test_kinds_are_counted_in_the_order_of_the_types() -> None:
    finds = find_personal_data("a@b.dz 0661234567 c@d.ma")
    assert counts_by_type(finds) == {"phone": 1, "email": 2}


@given(texts)
def test_spans_are_of_the_text_itself_in_order_and_apart(text: str) -> None:
    end = 0
    for each in find_personal_data(text):
        assert end <= each.start < each.end
        assert text[each.start : each.end] == each.text
        assert each.type in TYPES
        end = each.end


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_gets_an_answer(text: str) -> None:
    assert find_personal_data(text + text) is not None


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_a_million_signs_are_read_in_seconds(name: str) -> None:
    find_personal_data(LONG_TEXTS[name])


def test_a_line_of_fifty_megabytes_is_read() -> None:
    line = "a" * 25_000_000 + " 0661 23 45 67 " + "a" * 25_000_000
    assert found(line) == [("phone", "0661 23 45 67")]


def test_plain_numbers_need_no_libphonenumber() -> None:
    code = (
        "import sys\nfrom engine.text.personal_data import find_personal_data as f\n"
        "assert f('0661 23 45 67 a@b.dz 3andi 7 khoutati 2023')\n"
        "assert 'phonenumbers' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
