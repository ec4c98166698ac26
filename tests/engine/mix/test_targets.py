"""The arithmetic of a mix, on numbers that one can check by hand."""

import pytest

from engine.mix.spec import DatasetMix, Quota
from engine.mix.targets import floor_holds, room_for_the_rest, synthetic_room, targets


@pytest.mark.parametrize(
    ("real", "synthetic", "share", "holds"),
    [
        (0, 0, 1.0, True),
        (1, 1, 0.5, True),
        (1, 2, 0.5, False),
        (0, 1, 0.1, False),
        (0, 1, 0.0, True),
        (1, 9, 0.1, True),
        (3, 7, 0.3, True),
        (29, 71, 0.3, False),
        (5, 1, 1.0, False),
    ],
)
def test_the_floor_is_exact_at_its_edge(real, synthetic, share, holds):
    assert floor_holds(real, synthetic, share) is holds


@pytest.mark.parametrize(
    ("real", "share", "room"),
    [
        (10, 0.5, 10),
        (10, 0.8, 2),
        (3, 0.3, 7),
        (1, 0.1, 9),
        (9, 0.6, 6),
        (10, 1.0, 0),
        (5, 0.0, None),
    ],
)
def test_the_room_for_synthetic_rows_is_the_most_the_floor_allows(real, share, room):
    assert synthetic_room(real, share) == room


def thirds(*shares):
    return DatasetMix(
        quotas=tuple(Quota({"label": f"l{n}"}, share=s) for n, s in enumerate(shares))
    )


@pytest.mark.parametrize(
    ("shares", "total", "wanted"),
    [
        ((0.5, 0.5), 101, (51, 50)),
        ((0.34, 0.33, 0.33), 10, (4, 3, 3)),
        ((0.2, 0.3), 10, (2, 3)),
        ((0.7, 0.2, 0.1), 10, (7, 2, 1)),
        ((0.0, 1.0), 7, (0, 7)),
    ],
)
def test_shares_are_rounded_so_that_they_add_up(shares, total, wanted):
    assert targets(thirds(*shares), total) == wanted


def test_counts_stay_counts_and_the_rest_is_what_the_fullest_crossing_leaves():
    quotas = (
        Quota({"label": "joy"}, share=0.5),
        Quota({"label": "anger"}, count=10),
        Quota({"variety": "arq"}, share=0.2),
    )
    mix = DatasetMix(quotas=quotas)
    assert targets(mix, 100) == (50, 10, 20)
    assert room_for_the_rest(mix, 100) == 40
