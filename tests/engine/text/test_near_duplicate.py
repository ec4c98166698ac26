import random
import subprocess
import sys
import time

import numpy as np
import pytest
from hostile import HOSTILE, LONG_TEXTS, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text.near_duplicate import BANDS, PERMUTATIONS, NearIndex, Signer, duplicates_within

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


def test_signatures_have_the_promised_shape_and_repeat():
    signer = Signer()
    one = signer.sign(["wach rak khouya", "واش راك خويا", "", "ab"])
    assert one.shape == (4, PERMUTATIONS)
    assert one.dtype == np.uint32
    assert (one == Signer().sign(["wach rak khouya", "واش راك خويا", "", "ab"])).all()
    assert signer.sign([]).shape == (0, PERMUTATIONS)


def test_signatures_do_not_depend_on_the_batch():
    lots = random.Random(1)
    batch = [sentence(lots) for _ in range(5000)]
    together = Signer().sign(batch)
    assert (Signer().sign(batch[4321:4322])[0] == together[4321]).all()


def test_signatures_are_the_same_in_another_process():
    code = (
        "from engine.text.near_duplicate import Signer;"
        "print(int(Signer().sign(['\\u0648\\u0627\\u0634 rak khouya']).astype('u8').sum()))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(run.stdout) == int(Signer().sign(["واش rak khouya"]).astype("u8").sum())


def test_the_share_of_equal_values_estimates_the_jaccard():
    one, other = Signer().sign(
        ["wach rak khouya labas 3lik lyoum", "wach rak khouya labas 3lik l3am"]
    )
    assert 0.55 < float((one == other).mean()) < 0.98


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
        assert match is None or 0.55 <= match.score <= 1.0
    duplicates_within(batch)


@pytest.mark.parametrize("name", ["words", "marks", "surrogates", "one word"])
def test_a_text_of_a_million_characters_can_be_signed(name):
    begin = time.perf_counter()
    assert Signer().sign([LONG_TEXTS[name]]).shape == (1, PERMUTATIONS)
    assert time.perf_counter() - begin < 15
    assert PERMUTATIONS % BANDS == 0
