import random
import time

import pytest
from hostile import HOSTILE, LONG_TEXTS, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text.near_duplicate import (
    THRESHOLD,
    Duplicate,
    NearIndex,
    duplicates_against,
    duplicates_within,
    likeness,
)

WORDS = (
    "واش راك خويا لاباس عليك مزيان بزاف اليوم غدوة نروحو للسوق مع صحابي الدراري كاين حاجة زوينة "
    "wach rak khouya labas 3lik mezyan bzaf lyoum ghodwa nrouhou l souk m3a s7abi kayn haja zwina"
).split()


def sentence(lots: random.Random) -> str:
    return " ".join(lots.choice(WORDS) + str(lots.randrange(10)) for _ in range(10))


def edited(text: str, times: int, lots: random.Random) -> str:
    signs = list(text)
    for _ in range(times):
        signs[lots.randrange(len(signs))] = lots.choice("abcdيبسل")
    return "".join(signs)


def test_the_nearest_text_is_found_with_its_score():
    index = NearIndex()
    index.add(["a", "b"], ["واش راك خويا لاباس عليك", "نروحو للسوق غدوة مع الدراري"])
    match = index.nearest("واش راك خويا لاباس عليكم")
    assert match is not None
    assert match.id == "a"
    assert match.text == "واش راك خويا لاباس عليك"
    assert 0.8 < match.score < 1.0
    assert index.nearest("حاجة أخرى ما عندها حتى علاقة") is None


def test_spelling_that_only_differs_in_form_scores_one():
    index = NearIndex()
    index.add(["a"], ["أنا رايح لمدرسة"])
    match = index.nearest("انــا رايح لمدرسه")
    assert match is not None
    assert match.score == 1.0


def test_short_texts_are_compared_by_equality_only():
    index = NearIndex()
    index.add(["a", "b", "c"], ["لا", "اه", "saha"])
    found = index.nearest("لا")
    assert found is not None
    assert found.id == "a"
    assert index.nearest("لاا") is None
    assert index.nearest("sah") is None
    assert duplicates_within(["لا", "لاا", "لا", "saha", "sah"], 0.1) == [(2, 0, 1.0)]


def test_blank_texts_are_never_copies():
    index = NearIndex()
    index.add(["a", "b"], ["", "\u0651 "])
    assert index.nearest("") is None
    assert duplicates_within(["", " ", "\u200b"]) == []


def test_texts_added_one_by_one_are_found_like_texts_added_together():
    lots = random.Random(2)
    batch = [sentence(lots) for _ in range(300)]
    together, single = NearIndex(), NearIndex()
    together.add([str(i) for i in range(300)], batch)
    for row, text in enumerate(batch):
        single.add([str(row)], [text])
    assert len(single) == 300
    for text in batch[::10]:
        changed = edited(text, 2, lots)
        assert together.nearest(changed) == single.nearest(changed)


def test_texts_are_still_found_after_the_index_has_reordered_itself():
    lots = random.Random(3)
    batch = [sentence(lots) for _ in range(36_000)]
    index = NearIndex()
    for start in range(0, len(batch), 6000):
        index.add([str(i) for i in range(start, start + 6000)], batch[start : start + 6000])
    for row in (0, 5999, 17_000, 20_000, 35_999):
        match = index.nearest(edited(batch[row], 1, lots))
        assert match is not None
        assert match.id == str(row)


def test_ids_must_match_texts():
    with pytest.raises(ValueError, match="1 ids for 2 texts"):
        NearIndex().add(["a"], ["x", "y"])


def test_planted_near_copies_are_found_and_nothing_else():
    lots = random.Random(4)
    batch = [sentence(lots) for _ in range(4000)]
    planted = {}
    for row in range(0, 400, 2):
        planted[len(batch)] = row
        batch.append(edited(batch[row], 2, lots))
    found = duplicates_within(batch)
    right = [row for row, twin, _ in found if planted.get(row) == twin]
    assert len(right) >= 0.97 * len(planted)
    assert len(found) - len(right) <= 4
    assert all(twin < row for row, twin, _ in found)
    assert all(0.55 <= score <= 1.0 for _, _, score in found)


def test_ten_thousand_copies_of_one_sentence_are_one_line_each():
    begin = time.perf_counter()
    found = duplicates_within(["wach rak khouya labas"] * 10_000)
    assert [(row, twin) for row, twin, _ in found] == [(row, 0) for row in range(1, 10_000)]
    assert time.perf_counter() - begin < 5


def test_many_texts_from_one_template_stay_fast():
    batch = [f"واش راك خويا لاباس عليك اليوم في الدار رقم {row}" for row in range(5000)]
    index = NearIndex()
    index.add([str(row) for row in range(5000)], batch)
    begin = time.perf_counter()
    assert index.nearest("واش راك خويا لاباس عليك اليوم في الدار رقم x") is not None
    assert time.perf_counter() - begin < 1
    assert len(duplicates_within(batch)) > 4900


@settings(deadline=None)
@given(st.lists(texts, max_size=8))
def test_any_texts_can_be_indexed_and_compared(batch):
    index = NearIndex()
    index.add([str(row) for row in range(len(batch))], batch)
    for text in (*batch, *HOSTILE[:4]):
        match = index.nearest(text)
        assert match is None or THRESHOLD <= match.score <= 1.0
        if match is not None:
            match.shared_part(text)
    duplicates_within(batch)
    duplicates_within(batch, across_scripts=True)


@settings(deadline=None)
@given(texts, texts)
def test_likeness_is_a_share_and_the_same_both_ways(one, other):
    assert 0.0 <= likeness(one, other) <= 1.0
    assert likeness(one, other) == likeness(other, one)


def test_likeness_is_the_larger_of_shared_grams_and_few_edits():
    # Of seven 3-grams together, five are shared.
    assert likeness("abcdefgh", "abcdefgx") == pytest.approx(5 / 7)
    # Two of twelve letters differ, far apart: Jaccard 4/16, common order 20/24.
    assert likeness("abcdefghijkl", "abcXefghXjkl") == pytest.approx(1 - 3 * (1 - 20 / 24))
    assert likeness("", "") == 0.0
    assert likeness("لا", "لا!") == 1.0


def test_of_two_twins_the_nearer_one_is_named_and_of_equals_the_earlier():
    batch = [
        "wach rak khouya labas 3lik",
        "wach rak khouya labas 3lih",
        "wach rak khouya labas 3likom",
        "WACH rak khouya, labas 3lik",
    ]
    found = duplicates_within(batch)
    assert [(each.row, each.twin) for each in found] == [(1, 0), (2, 0), (3, 0)]
    assert found[2].score == 1.0


def test_four_edits_in_a_short_sentence_are_found():
    assert [
        each[:2]
        for each in duplicates_within(
            ["choft l7aja lli goltili 3liha lbareh", "chft l7aja li goltli 3lia lbareh"]
        )
    ] == [(1, 0)]


def test_what_is_found_against_known_texts_are_rows_of_both_lists():
    known = ["نروحو للسوق غدوة مع الدراري", "واش راك خويا لاباس عليك", "لا"]
    found = duplicates_against(
        ["حاجة أخرى ما عندها حتى علاقة", "واش راك خويا لاباس عليكم", "لا", "لا لا", ""], known
    )
    assert [(each.row, each.twin) for each in found] == [(1, 1), (2, 2)]
    assert found[1] == Duplicate(2, 2, 1.0)
    assert duplicates_against([], known) == duplicates_against(known, []) == []


def test_against_known_texts_as_much_is_found_as_within_all():
    lots = random.Random(5)
    known = [sentence(lots) for _ in range(3000)]
    fresh = [edited(text, 2, lots) for text in known[:300]]
    found = duplicates_against(fresh, known)
    assert sum(each.row == each.twin for each in found) >= 294
    assert found == duplicates_against(fresh, known)


def test_the_order_of_the_texts_does_not_change_which_pairs_are_found():
    lots = random.Random(6)
    batch = [sentence(lots) for _ in range(1000)]
    batch += [edited(text, 1, lots) for text in batch[:200]]
    order = list(range(len(batch)))
    lots.shuffle(order)
    straight = {frozenset(each[:2]) for each in duplicates_within(batch)}
    found = duplicates_within([batch[row] for row in order])
    assert {frozenset((order[each.row], order[each.twin])) for each in found} == straight


def test_a_sentence_meets_its_twin_in_the_other_script_only_when_asked_to():
    batch = ["واش راك خويا لاباس عليك", "wach rak khouya labas 3lik", "nrouhou l souk ghodwa"]
    assert duplicates_within(batch) == []
    assert [each[:2] for each in duplicates_within(batch, across_scripts=True)] == [(1, 0)]
    assert [each[:2] for each in duplicates_against(batch[1:], batch[:1], across_scripts=True)] == [
        (0, 0)
    ]


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_long_texts_are_compared_by_equality(name):
    long = LONG_TEXTS[name]
    found = duplicates_within([long, "واش راك خويا", long, long + "x"])
    assert (2, 0, 1.0) in found or not long.strip()
    assert duplicates_against([long + "y"], [long]) == []


def test_texts_of_a_page_are_compared():
    page = " ".join(f"{word}{number}" for number, word in enumerate(WORDS * 40))
    assert len(page) < 20_000
    assert [each[:2] for each in duplicates_within([page, page[:-40]])] == [(1, 0)]


def test_a_line_of_fifty_megabytes_takes_seconds():
    line = "واش راك، 3lach؟ " * 3_200_000
    index = NearIndex()
    index.add(["a"], [line])
    assert index.nearest(line) is not None
    assert duplicates_within([line, "واش راك", line]) == [(2, 0, 1.0)]
