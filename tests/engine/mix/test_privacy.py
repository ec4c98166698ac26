"""Copies, closeness and personal data, on rows made by hand."""

from dataclasses import replace

import pytest
from hand_made import made, pools, real
from hypothesis import given, settings

from engine.errors import UserError
from engine.mix.mix_file import parse_mix, to_toml
from engine.mix.privacy import LEAST_ROWS, MOST_NAMED, find_copies, halves, measure
from engine.mix.privacy_limits import MOST_UIDS, check_limits
from engine.mix.spec import PrivacyLimits
from tests.engine.text.hostile import HOSTILE

WORDS = (
    "الدار السوق الخبز الطوموبيل المدرسة البحر القهوة الخدمة الطريق الجيران الماتش الشمس "
    "الحوت الزيت التلفون الكتاب الباب الحانوت المطر العرس"
).split()


def result_of(rows, all_real):
    steps = measure(rows, all_real)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def sentence(number):
    """Sentences of which hardly two are near-copies of each other, without digits."""
    places = (number % 20, number // 20 % 20, (7 * number + number // 20) % 20, number * 13 % 19)
    return " ".join(WORDS[place][:: -1 if number % 2 else 1] for place in places)


def seeds(count):
    return [real(number, text=sentence(number)) for number in range(count)]


def checked(rows, all_real, **limits):
    return list(check_limits(rows, all_real, PrivacyLimits(**limits), lambda _number: None))


def test_exact_and_near_copies_are_told_apart():
    all_real = [
        real(1, text="راني رايح للسوق نشري الخضرة والخبز"),
        real(2, text="البارح شفت صحابي في القهوة"),
    ]
    rows = [
        *all_real,
        made(1, 1, text="راني رايح للسوق، نشري الخضرة والخبز!"),
        made(2, 1, text="راني رايح لسوق نشري الخضرا والخبز"),
        made(3, 2, text="غدوة نروحو للبحر كامل إن شاء الله"),
    ]
    found = result_of(rows, all_real)
    assert (found.rows, found.synthetic, found.exact_copies, found.near_copies) == (5, 3, 1, 1)
    assert (found.exact_share, found.near_share) == (pytest.approx(1 / 3), pytest.approx(1 / 3))
    assert [(each.uid, each.real_uid) for each in found.copies] == [("c1", "s1"), ("c2", "s1")]
    assert found.copies[0].likeness == 1 > found.copies[1].likeness > 0.55
    assert found.closeness is None


def test_spelling_alone_makes_no_exact_copy():
    rows = [made(1, 1, text="الى المدرسه الكبيره")]
    copies = find_copies(rows, [real(1, text="إلى المدرسة الكبيرة")])
    assert [each.likeness < 1 for each in copies] == [True]


def test_rows_that_do_not_cling_to_their_seeds_are_as_near_to_either_half():
    all_real = seeds(200)
    rows = [made(number, number * 7 % 200, text=sentence(4_000 + number)) for number in range(390)]
    found = result_of([*all_real, *rows], all_real).closeness
    assert found.half == 100
    assert found.nearer_interval[0] < 0.5 < found.nearer_interval[1]
    assert found.dcr_training.median == pytest.approx(found.dcr_held_out.median, abs=0.05)


def test_rows_unlike_any_real_one_are_not_nearer_than_real_ones_are():
    all_real = seeds(200)
    rows = [
        made(number, number, text=f"{'wxyz'[number % 4] * 9} {number}") for number in range(200)
    ]
    found = result_of([*all_real, *rows], all_real).closeness
    assert found.below == 0 < found.below_interval[1]


def test_rows_that_cling_to_their_seeds_are_nearer_to_the_half_they_grew_from():
    all_real = seeds(200)
    rows = [made(number, number, text=f"{all_real[number].text} اليوم") for number in range(200)]
    found = result_of([*all_real, *rows], all_real).closeness
    assert found.nearer > 0.9
    assert found.below_interval[0] < found.below <= found.below_interval[1]
    assert found.below > 0.9
    assert found.dcr_training.median < found.dcr_real.median
    assert found.nndr_training.median < found.nndr_held_out.median
    assert 0 <= found.nndr_training.low <= found.nndr_training.median <= 1


def test_halves_are_equal_disjoint_and_the_same_again():
    one, other = halves(seeds(61))
    assert len(one) == len(other) == 30
    assert not {row.uid for row in one} & {row.uid for row in other}
    assert (one, other) == halves(list(reversed(seeds(61))))


def test_too_few_rows_have_no_closeness():
    all_real = seeds(2 * LEAST_ROWS - 1)
    rows = [made(number, number % 10, text=sentence(900 + number)) for number in range(100)]
    assert result_of(rows, all_real).closeness is None


def test_personal_data_is_found_in_every_field_of_every_row():
    phone = "عيطلي على 0555123456"
    rows = [
        real(1, text=phone),
        replace(made(1, 1), fields={"text": "نبتة", "answer": "amel@example.org"}),
    ]
    found = result_of(rows, rows[:1])
    assert found.personal_rows == 2
    assert found.personal_types == {"email": 1, "phone": 1}
    assert phone[found.finds[0].start : found.finds[0].end] == found.finds[0].text


def test_no_more_than_the_first_are_named():
    count = MOST_NAMED + 10
    all_real = [real(number, text=f"زريعة {number}") for number in range(count)]
    rows = [made(number, number, text=all_real[number].text) for number in range(count)]
    found = result_of(rows, all_real)
    assert (found.exact_copies, len(found.copies)) == (count, MOST_NAMED)
    with pytest.raises(UserError) as refused:
        checked(rows, all_real, max_exact_copies_share=0)
    assert str(refused.value.values["uids"]).count(",") == MOST_UIDS - 1
    assert str(refused.value.values["uids"]).endswith("…")


def test_equal_rows_give_equal_figures():
    all_real = seeds(80)
    rows = [made(number, number, text=sentence(700 + number)) for number in range(80)]
    assert result_of(rows, all_real) == result_of(rows, all_real)


def test_limits_stop_what_passes_them_and_name_the_first_row():
    all_real = [
        real(number, text=f"زريعة {WORDS[number]} {WORDS[-1 - number]}") for number in range(10)
    ]
    rows = [
        made(0, 0, text=all_real[0].text),
        *(made(number, number, text=f"{WORDS[number]} واش كاين غدوة") for number in range(1, 10)),
    ]
    assert checked(rows, all_real, max_exact_copies_share=0.1) == []
    with pytest.raises(
        UserError, match=r"1 of 10 synthetic rows copy .* share of 0.05 .*: c0. Reject"
    ):
        checked(rows, all_real, max_exact_copies_share=0.05)
    near = [*rows, made(11, 1, text=f"{all_real[1].text}ات")]
    assert checked(near, all_real, max_near_copies_share=0.5) == []
    with pytest.raises(UserError, match=r"1 of 11 synthetic rows nearly copy .*: c11. Reject"):
        checked(near, all_real, max_near_copies_share=0)


def test_personal_data_warns_stops_or_is_left_alone():
    rows = [real(1), real(2, text="0555123456")]
    assert checked(rows, rows, personal_data="ignore") == []
    ((text, values),) = checked(rows, rows)
    assert "before you share" in text
    assert values == {"rows": 1, "types": "phone 1", "uids": "s2"}
    with pytest.raises(UserError, match=r"1 rows \(phone 1\): s2. Nothing was written"):
        checked(rows, rows, personal_data="block")


def test_limits_are_read_and_written():
    text = (
        "[privacy]\nmax_exact_copies_share = 0\nmax_near_copies_share = 0.02\n"
        'personal_data = "block"\n'
    )
    mix = parse_mix(text, "mix.toml")
    assert mix.privacy == PrivacyLimits(0.0, 0.02, "block")
    assert parse_mix(to_toml(mix), "again") == mix
    assert "privacy" not in to_toml(replace(mix, privacy=PrivacyLimits()))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[privacy]\nmax_exact_copies_share = 2", "privacy.max_exact_copies_share"),
        ('[privacy]\nmax_near_copies_share = "all"', "privacy.max_near_copies_share"),
        ('[privacy]\npersonal_data = "hide"', "privacy.personal_data"),
        ("[privacy]\ncopies = 1", "privacy.copies"),
        ("privacy = 3", "key privacy"),
    ],
)
def test_a_wrong_limit_is_named(text, key):
    with pytest.raises(UserError, match=key):
        parse_mix(text, "mix.toml")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_measured(text):
    all_real = [real(number, text=text + "x" * number) for number in range(41)]
    rows = [made(number, number, text=text + "y" * (number % 3)) for number in range(41)]
    result_of([*all_real, *rows], all_real)


@settings(max_examples=30)
@given(pools())
def test_any_rows_are_measured(rows):
    found = result_of(rows, [row for row in rows if row.origin == "real"])
    assert found.exact_copies + found.near_copies <= found.synthetic
