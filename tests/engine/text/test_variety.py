import json
import subprocess
import sys
from pathlib import Path

import pytest
from hostile import LONG_TEXTS, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text import ngram_model
from engine.text.variety import identify, identify_many

DATA = Path(__file__).parents[4] / "shared" / "data"


@pytest.mark.parametrize(
    ("text", "coarse"),
    [
        ("واش راك خويا لاباس عليك اليوم", "maghrebi"),
        ("شنو بغيتي دير دابا ف هاد الوقت", "maghrebi"),
        ("إن الحكومة أعلنت اليوم عن قرارات اقتصادية جديدة", "msa"),
        ("بدي روح عالبحر بكرا مع رفقاتي هلق", "eastern"),
        ("bghit nmchi l b7ar ghda m3a s7abi", "arabizi"),
        ("rani rayeh l dar m3a khouya 3lach ma djitch", "arabizi"),
        ("Je veux aller à la plage demain avec mes amis", "french"),
        ("I want to go to the beach with my friends", "english"),
        ("слово о полку игореве было давно", "other"),
        ("Ich möchte morgen mit meinen Freunden ins Kino gehen", "other"),
        ("😀 😀 😀", "other"),
        ("", "other"),
        ("slt cv", "short"),
        ("لاباس", "short"),
    ],
)
def test_the_coarse_variety_is_recognised(text, coarse):
    assert identify(text).coarse == coarse


def test_a_mixed_text_is_judged_by_its_arabic_words():
    guess = identify("راني رايح l'école غدوة مع صحابي 3lach")
    assert guess.script == "mixed"
    assert guess.coarse == "maghrebi"


def test_a_short_text_gets_no_probabilities():
    guess = identify("wach rak")
    assert (guess.coarse, guess.variety, guess.probability, guess.probabilities) == (
        "short", None, 0.0, {},
    )  # fmt: skip


def test_the_probability_of_standard_arabic_is_told_apart():
    assert identify("أعلنت وزارة الخارجية عن نتائج الاجتماع الذي عقد أمس").msa_probability > 0.9
    assert identify("واش راك خويا لاباس عليك").msa_probability < 0.1
    assert identify("wach rak khouya").msa_probability == 0.0


def test_one_by_one_and_together_give_the_same_answers():
    batch = ["واش راك خويا", "", "I want to go home", "slt", "kanbghi nmchi lb7ar", "слово о полку"]
    together = identify_many(batch)
    assert [guess.coarse for guess in together] == [identify(text).coarse for text in batch]
    assert identify_many([]) == []


def test_hashing_gives_known_buckets_on_every_machine():
    rows, buckets = ngram_model.features(["wach راك", "", "a"])
    assert set(rows.tolist()) == {0, 2}
    assert buckets.min() >= 0
    assert buckets.max() < 2**ngram_model.BUCKET_BITS
    assert int(buckets[rows == 0].sum()), "a row without features would be classified by its bias"
    alone = ngram_model.features(["a"])[1]
    assert sorted(buckets[rows == 2].tolist()) == sorted(alone.tolist())


def test_the_weights_are_small_and_free_of_pickles():
    import numpy as np

    path = ngram_model._weights_path()
    assert path.stat().st_size <= 2_000_000
    with np.load(path, allow_pickle=False) as stored:
        assert stored["Arab_table"].shape == (2**ngram_model.BUCKET_BITS, 6)
        assert stored["Latn_table"].shape == (2**ngram_model.BUCKET_BITS, 5)


def test_importing_the_text_package_loads_no_heavy_library():
    code = (
        "import sys, engine.text.variety, engine.text.near_duplicate, engine.text.tokens,"
        " engine.text.transliteration;"
        "print([m for m in ('numpy','langdetect','sentencepiece','rapidfuzz') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@settings(deadline=None)
@given(st.lists(texts, max_size=6))
def test_any_texts_get_an_answer(batch):
    guesses = identify_many(batch)
    assert len(guesses) == len(batch)
    for guess in guesses:
        assert 0.0 <= guess.probability <= 1.0
        assert 0.0 <= guess.msa_probability <= 1.0


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_a_text_of_a_million_characters_gets_an_answer(name):
    assert identify(LONG_TEXTS[name]).coarse


@pytest.mark.skipif(not DATA.is_dir(), reason="development data not present")
def test_the_development_rows_are_recognised_as_well_as_the_readme_says():
    # Mostly rows the model was trained on: this watches for broken weights, not for quality.
    lines = (DATA / "lid_dev.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line][::20]
    expected = {
        "Arab": {"arb": "msa", "arz": "eastern", "apc": "eastern"},
        "Latn": {"fra": "french", "eng": "english"},
    }
    default = {"Arab": "maghrebi", "Latn": "arabizi"}
    guesses = identify_many([row["text"] for row in rows])
    right = [
        guess.coarse == expected[row["script"]].get(row["lang"], default[row["script"]])
        for row, guess in zip(rows, guesses, strict=True)
        if guess.coarse != "short" and row["script"] == guess.script
    ]
    assert len(right) > 500
    assert sum(right) / len(right) > 0.96
