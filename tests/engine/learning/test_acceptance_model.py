"""The model of acceptance, what it says of itself, and the order it gives."""

import json
import random
from itertools import islice

import pytest

from engine.errors import UserError
from engine.learning.grams import GRAMS, folded, gram_shares
from engine.learning.model import Acceptance, Seen, as_json, from_json, may_learn, train
from engine.learning.order import ranked, slots
from engine.learning.sitting import Sitting, refit
from engine.learning.trust import calibration, calibration_error, precision_above, unlocked
from engine.model import Stream
from tests.engine.learning_project import write


@pytest.fixture(scope="module")
def rows():
    return write(500)


@pytest.fixture(scope="module")
def model(rows):
    seen = [Seen(text, (("length", "pass", 1.0),)) for text, _ in rows[:300]]
    return train(seen, [kept for _, kept in rows[:300]], [n % 2 == 0 for n in range(300)])


def test_it_tells_rows_it_has_not_seen_apart(model, rows):
    chances = model.chances([Seen(text, (("length", "pass", 1.0),)) for text, _ in rows[300:]])
    good = [chance for chance, (_, kept) in zip(chances, rows[300:], strict=True) if kept]
    bad = [chance for chance, (_, kept) in zip(chances, rows[300:], strict=True) if not kept]
    assert min(good) > max(bad)


def test_what_it_says_of_itself_rests_on_rows_shown_at_random_alone(model):
    assert len(model.tested) == 150
    assert model.decisions == 300


def test_it_comes_back_from_json_as_it_was(model):
    again = from_json(as_json(model))
    assert again == model
    assert again.version == model.version


@pytest.mark.parametrize(
    "change",
    [
        {"weights": "AAAA"}, {"weights": "*"}, {"bias": "x"}, {"bias": float("nan")}, {"format": 2},
        {"verifiers": [1]}, {"tested": [[2, 1]]}, {"tested": 3}, {"slope": True},
    ],
)  # fmt: skip
def test_a_damaged_model_is_told_and_never_used(model, change):
    text = json.dumps({**json.loads(as_json(model)), **change})
    with pytest.raises(UserError, match="damaged"):
        from_json(text)


def test_no_text_makes_it_fail():
    texts = ["", " ", "\u202e", "👍", "ا" * 100_000, "\ud83d", "a\0b"]
    rows = [Seen(text, (("x", "unscored", 0.5),)) for text in texts * 10]
    made = train(rows, [n % 2 == 0 for n in range(70)], [True] * 70)
    assert all(0 <= chance <= 1 for chance in made.chances(rows))


def test_it_learns_from_fifty_judgements_and_ten_of_each_kind():
    assert not may_learn([True] * 45)
    assert not may_learn([True] * 45 + [False] * 5)
    assert may_learn([True] * 40 + [False] * 10)
    assert refit(Sitting())["version"] == ""


def test_of_ten_rows_seven_are_unsure_two_are_chance_and_one_is_likely_good():
    found = list(islice(slots(3), 40))
    for first in range(0, 40, 10):
        block = found[first : first + 10]
        assert block.count(Stream.UNCERTAIN) == 7
        assert block.count(Stream.RANDOM) == 2
    assert found[:10] != found[10:20] or found[10:20] != found[20:30]


def test_unsure_rows_come_by_their_doubt_and_none_asks_the_same_twice():
    texts = ["wach rak khouya", "wach rak khouyaa", "rani ghadi l souq", "3lach ma jitich"]
    assert ranked([0.5, 0.51, 0.9, 0.4], texts, 4, Stream.UNCERTAIN) == [0, 3, 2]
    assert ranked([0.5, 0.51, 0.9, 0.4], texts, 2, Stream.LIKELY) == [2, 1]


def test_calibration_of_honest_chances_is_near_nought():
    lots = random.Random(4)
    chances = [lots.random() for _ in range(20_000)]
    honest = [(each, lots.random() < each) for each in chances]
    assert calibration_error(honest) < 0.02
    assert calibration_error([(0.9, False)] * 10) == pytest.approx(0.9)
    assert calibration_error([]) is None
    assert sum(each.count for each in calibration(honest)) == 20_000


def test_accepting_by_score_stays_locked_until_nothing_is_missing():
    sure = [(0.97, True)] * 190 + [(0.02, False)] * 10
    assert unlocked(sure, 0.95).open
    assert unlocked(sure, 0.95).threshold == 0.5
    assert precision_above(sure, 0.5)[2][0] > 0.95
    few = unlocked(sure[:150], 0.95)
    assert [text for text, _ in few.missing] == [
        "{count} of {wanted} rows shown at random have been judged."
    ]
    assert not few.open
    assert few.threshold == 0
    dishonest = unlocked([(0.8, True)] * 300, 0.95)
    assert [values for _, values in dishonest.missing] == [{"error": "20.0%", "most": "5%"}]
    poor = unlocked([(0.8, n % 5 > 0) for n in range(300)], 0.95)
    assert [values for _, values in poor.missing] == [{"target": "95%"}]


def test_a_model_without_verifiers_is_one_too():
    rows = [Seen(text, ()) for text, _ in write(80)]
    made = train(rows, [n % 2 == 0 for n in range(80)], [False] * 80)
    assert isinstance(made, Acceptance)
    assert made.tested == ()


def test_grams_are_those_of_scikit_learn() -> None:
    import numpy as np
    from sklearn.feature_extraction.text import HashingVectorizer

    texts = [
        "راني رايح للسوق غدوة", "rani ray7 l sou9", "", "   ", "a", "و", "l'école  l'école\tbzaf",
        "\ud800 نص", "🙂 🙂", "x" * 5_000,
    ]  # fmt: skip
    reference = HashingVectorizer(
        analyzer="char_wb",
        ngram_range=(2, 4),
        n_features=GRAMS,
        alternate_sign=False,
        lowercase=False,
    )
    expected = reference.transform([folded(each) for each in texts])
    for _ in range(2):  # the second time from what was kept
        assert np.allclose(gram_shares(texts).toarray(), expected.toarray())
    assert np.allclose(gram_shares(texts[::-1]).toarray(), expected.toarray()[::-1])
    assert gram_shares([]).shape == (0, GRAMS)
