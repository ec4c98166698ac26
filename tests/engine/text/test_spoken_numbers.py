"""Numbers and amounts as they are written and said in Algeria and Morocco."""

from fractions import Fraction

import pytest
from hostile import texts
from hypothesis import given

from engine.text.quantities import UNITS, quantities
from engine.text.spoken_numbers import numbers_in


def read(text: str) -> list[str]:
    return ["/".join(str(value) for value in each.values) for each in numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("شريت 3 كيلو ب80 دينار", ["3", "80"]),
        ("٣٠ درهم و ٥٠", ["30", "50"]),
        ("1 000 و 12 500", ["1000", "12500"]),
        ("2,5 كيلو", ["5/2"]),
        ("100، 200، 300", ["100", "200", "300"]),
        ("3 و 5 و 7", ["3", "5", "7"]),
        ("خمسة وعشرين ألف فرنك", ["25000"]),
        ("25 ألف", ["25000"]),
        ("زوج ملاين ونص", ["2500000"]),
        ("مليون ونص", ["1500000"]),
        ("ميات ألف", ["100000"]),
        ("ألف وميتين دينار", ["1200"]),
        ("2 ملاين و 500 ألف", ["2500000"]),
        ("خمس ميه وخمسين", ["550"]),
        ("تلتميا وربعين", ["340"]),
        ("بعشرين ألف", ["20000"]),
        ("خمسطاشر نهار", ["15"]),
        ("ثَلاثَة", ["3"]),
        ("جوج د الكيلوات", ["2"]),
        ("16:45 ولا 4h30", ["1005", "270"]),
        ("3lach 7da w 80da", ["80"]),
        ("99:99", []),
        ("1234567890123456789", []),
        ("ربع كيلو بتمن مليح", []),
        ("والو", []),
    ],
)
def test_numbers_are_read_in_digits_and_in_words(text: str, found: list[str]) -> None:
    assert read(text) == found


def test_a_separator_that_can_mean_two_things_gives_both() -> None:
    assert read("1.500 دج") == ["1500/3/2"]


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("25 ألف فرنك", "dinar", 250),
        ("زوج ملاين سنتيم", "dinar", 20_000),
        ("400 ريال", "dirham", 20),
        ("خمسين ديال الدراهم", "dirham", 50),
        ("100 درهم و 50 سنتيم", "dirham", Fraction(201, 2)),
        ("250 غرام", "kg", Fraction(1, 4)),
        ("2 كيلو ونص", "g", 2500),
        ("ساعتين و 20 دقيقة", "minute", 140),
        ("3 سوايع ونص", "minute", 210),
        ("1 ساعة و 30 دقيقة", "hour", Fraction(3, 2)),
        ("5 متر", "cm", 500),
        ("75 سل", "ml", 750),
        ("100 كيلو", "km", 100),
        ("عامين", "month", 24),
        ("12", "dinar", 12),
    ],
)
def test_equal_amounts_are_equal_however_they_are_counted(
    text: str, unit: str, value: Fraction
) -> None:
    (found,) = quantities(text)
    assert value in found.in_unit(unit)


@pytest.mark.parametrize(
    ("text", "unit"), [("3 كيلو", "dinar"), ("5 دينار", "dirham"), ("10 دقايق", "kg")]
)
def test_an_amount_of_something_else_is_none(text: str, unit: str) -> None:
    (found,) = quantities(text)
    assert found.in_unit(unit) == ()


@given(texts)
def test_every_text_is_read_without_fault(text: str) -> None:
    for each in quantities(text):
        assert 0 <= each.start < each.end <= len(text)
        for unit in UNITS:
            each.in_unit(unit)


@pytest.mark.parametrize(
    "text", ["واحد " * 40_000, "1 000 " * 40_000, "و 5 " * 40_000, "9" * 200_000]
)
def test_a_long_text_takes_no_time(text: str) -> None:
    quantities(text)
