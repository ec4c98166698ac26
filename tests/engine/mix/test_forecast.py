"""The collapse forecast: order of the scenarios, its bounds, and what it is reckoned from."""

import random

import pytest

from engine.errors import UserError
from engine.mix.forecast import (
    CAPTION,
    LEAST_TEXTS,
    MOST_TEXTS,
    MOST_WORDS,
    RealText,
    _evenly,
    _shuffled,
    forecast,
)
from engine.model import canonical_json
from tests.engine.forecast_project import real_texts


def made(texts, real_share=0.5, **options):
    """The forecast, and what it told on the way."""
    steps = forecast(texts, real_share, **options)
    told = []
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            return end.value, told


def ends(result):
    """The last perplexity ratio of each scenario."""
    return {
        each.scenario if each.scenario != "reference" else each.real_share: each.perplexity[-1].mean
        for each in result.curves
    }


def keeps_the_order(result) -> bool:
    last = ends(result)
    return last["replace"] > last["mix"] > last[0.8] and last["replace"] >= 2 and last[0.8] <= 1.2


def test_the_more_real_the_mix_the_less_it_collapses() -> None:
    result, told = made(real_texts(600), 0.5)
    last = ends(result)
    assert keeps_the_order(result)
    assert 0.8 in last
    assert 0.5 not in last
    assert 1 < last["accumulate"] < last["replace"]
    survival = {each.scenario: each.survival[-1].mean for each in result.curves}
    assert survival["replace"] < survival["mix"] < survival["accumulate"] < 1
    total = 3 * 4 * 8
    assert told[-1] == (total, total)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    for curve in result.curves:
        assert curve.perplexity[0].mean == curve.survival[0].mean == 1
        assert all(each.low <= each.mean <= each.high for each in curve.perplexity)


@pytest.mark.slow(slice=True)
def test_the_order_holds_in_twenty_of_twenty_seeds() -> None:
    held = [keeps_the_order(made(real_texts(400), 0.5, seed=seed)[0]) for seed in range(20)]
    assert held == [True] * 20


@pytest.mark.slow
def test_the_order_holds_in_twenty_of_twenty_seeds_on_the_whole_fixture() -> None:
    held = [keeps_the_order(made(real_texts(), 0.5, seed=seed)[0]) for seed in range(20)]
    assert held == [True] * 20


def test_equal_arguments_give_equal_bytes_in_any_order_of_the_texts() -> None:
    texts = real_texts(400)
    one, _ = made(texts, 0.6, seed=7, generations=2)
    random.Random(1).shuffle(texts)
    same, _ = made(texts, 0.6, seed=7, generations=2)
    other, _ = made(texts, 0.6, seed=8, generations=2)
    assert canonical_json(one.as_data()) == canonical_json(same.as_data())
    assert canonical_json(one.as_data()) != canonical_json(other.as_data())


def test_a_mix_of_real_rows_alone_loses_nothing_and_says_so() -> None:
    result, _ = made(real_texts(400), 1.0, generations=3)
    assert [each.mean for each in result.curves[0].perplexity] == [1.0] * 4
    assert "is real, so nothing is lost" in result.as_data()["sentence"]
    assert [each.real_share for each in result.curves] == [1.0, 0.0, 0.0, 0.5, 0.8]


def test_the_sentence_says_whether_perplexity_has_settled() -> None:
    settled = made(real_texts(400), 0.8)[0].as_data()
    assert settled["outcome"]["settled"]
    change, survival = (settled["outcome"][key] for key in ("perplexity_change", "rare_survival"))
    assert settled["sentence"] == (
        f"At 80% real, perplexity settles at {change:+.0%} and {survival:.0%} of rare words "
        "survive."
    )
    assert settled["caption"] == CAPTION
    rising = made(real_texts(400), 0.0)[0].as_data()
    assert not rising["outcome"]["settled"]
    assert "after 8 generations and has not settled" in rising["sentence"]


def test_too_few_texts_are_refused_with_what_is_needed() -> None:
    few = real_texts(300)[:50]
    with pytest.raises(UserError) as told:
        made(few)
    assert told.value.values["least"] == str(LEAST_TEXTS)
    assert told.value.values["texts"] == "25"
    with pytest.raises(UserError):
        made([RealText("سلام")] * 500)
    with pytest.raises(UserError):
        made([])


def test_a_large_set_is_sampled_evenly_over_its_strata() -> None:
    texts = [
        RealText(f"كلمة {number % 977} وحدة {number}", ("few", "many")[number % 10 > 0])
        for number in range(2 * MOST_TEXTS)
    ]
    chosen = _evenly(_shuffled(texts, 3), MOST_TEXTS)
    assert len({each.text for each in chosen}) == MOST_TEXTS
    assert sum(each.stratum == "few" for each in chosen) == MOST_TEXTS / 10
    result, _ = made(texts, generations=1)
    assert result.texts == MOST_TEXTS
    long = [RealText(f"{number} " * 80, family=str(number)) for number in range(2_000)]
    result, _ = made(long, generations=1)
    assert result.texts >= LEAST_TEXTS
    assert result.words <= MOST_WORDS


def test_texts_of_one_family_are_held_out_together_or_not_at_all() -> None:
    # Each family has a word of its own: if it were divided, held-out words would be known.
    texts = [
        RealText(f"خاص{number} خاص{number} عام", family=str(number))
        for number in range(400)
        for _ in range(2)
    ]
    result, _ = made(texts, generations=1)
    assert result.held_out == 80
    # Of a held-out sentence only the common word and the end are known, and both are sure.
    assert result.perplexity < 30
