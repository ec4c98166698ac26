import subprocess
import sys

import numpy as np
import pytest
from hostile import HOSTILE, LONG_TEXTS, texts
from hypothesis import given, settings

from engine.text.bands import BANDS, PERMUTATIONS, Signer, bands_of, bands_of_one, similarity


def test_signatures_have_the_promised_shape_and_repeat():
    folded = ["wach rak khouya", "واش راك خويا", "", "ab"]
    one = Signer().sign(folded)
    assert one.shape == (4, PERMUTATIONS)
    assert one.dtype == np.uint32
    assert (one == Signer().sign(folded)).all()
    assert Signer().sign([]).shape == (0, PERMUTATIONS)
    assert PERMUTATIONS % BANDS == 0


def test_the_share_of_equal_values_estimates_the_jaccard():
    one, other = Signer().sign(
        ["wach rak khouya labas 3lik lyoum", "wach rak khouya labas 3lik l3am"]
    )
    assert 0.55 < float((one == other).mean()) < 0.98


def test_bands_are_those_of_the_projects_that_exist():
    """They are stored: another value and no project finds its near-copies any more."""
    found = bands_of(["wach rak khouya labas 3lik", "واش راك خويا", "ab"])
    assert found[0][:3] == [1334347488, 8104184437, 10847711918]
    assert [len(each) for each in found] == [BANDS, BANDS, 0]


def test_bands_do_not_depend_on_the_batch_or_the_process():
    batch = [f"راني رايح للسوق نشري {number} كيلو" for number in range(9000)]
    assert bands_of(batch[4321:4322])[0] == bands_of(batch)[4321]
    code = "from engine.text.bands import bands_of; print(bands_of(['wach rak khouya'])[0])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == str(bands_of(["wach rak khouya"])[0])


@settings(deadline=None, max_examples=300)
@given(texts)
def test_one_text_has_the_same_bands_without_numpy(text):
    assert bands_of_one(text) == bands_of([text])[0]


def test_many_texts_have_the_same_bands_without_numpy():
    batch = [*HOSTILE, *(f"راني رايح {n} l'école غدوة 👍 {n * n}" for n in range(2_000))]
    batch += [LONG_TEXTS[name][:50_000] for name in ("words", "surrogates")]
    assert [bands_of_one(text) for text in batch] == bands_of(batch)


def test_one_text_needs_no_numpy():
    code = (
        "import sys; from engine.text.bands import bands_of_one; bands_of_one('wach rak khouya'); "
        "print('numpy' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_similarity_is_the_jaccard_of_the_matching_form():
    assert similarity("أنا رايح لمدرسة", "انــا رايح لمدرسه") == 1.0
    assert similarity("abcd", "abce") == pytest.approx(1 / 3)
    assert similarity("لا", "لاا") == 0.0


@settings(deadline=None)
@given(texts, texts)
def test_any_two_texts_have_a_similarity_that_is_the_same_both_ways(one, other):
    assert similarity(one, other) == similarity(other, one)
    assert 0.0 <= similarity(one, other) <= 1.0
    assert len(bands_of([one, other, *HOSTILE[:3]])) == 5


@pytest.mark.parametrize("name", ["words", "surrogates"])
def test_a_text_of_a_million_characters_can_be_signed(name):
    assert Signer().sign([LONG_TEXTS[name]]).shape == (1, PERMUTATIONS)
