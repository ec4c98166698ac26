"""Scenes, personas and topics: nothing repeats before all was used, and quotas hold exactly."""

from collections import Counter
from itertools import islice
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text.dialogue import MARK, joined, messages_of
from engine.text.everyday import everyday, in_turn, known_varieties, pairs
from engine.text.scenes import (
    Grid,
    draw_scenes,
    event_schedule,
    grid,
    known_grids,
)
from engine.text.script import arabic_share

VARIETIES = ("arq", "ary")


def grid_of(variety: str) -> Grid:
    found = grid(variety)
    assert found is not None
    return found


def quotas_of(variety: str) -> dict[str, int]:
    return {each.called.name: each.in_hundred for each in grid_of(variety).events}


@given(st.lists(st.text(min_size=1), min_size=1, max_size=8))
def test_messages_come_back_from_one_text_as_they_were(messages: list[str]) -> None:
    if not any("\u2028" in each for each in messages):
        assert list(messages_of(joined(messages))) == messages


def test_a_line_that_looks_like_the_next_message_stays_in_its_own() -> None:
    said = ("واش؟", f"الأولى\n{MARK}ماشي هدرة أخرى\nسطر", "صح")
    assert messages_of(joined(said)) == said
    assert messages_of("بلا مطة\n— زوج") == ()


def test_there_are_enough_personas_and_topics_and_each_has_its_own_name() -> None:
    for folder, least in (("personas", 60), ("topics", 120)):
        assert known_varieties(folder) == VARIETIES
        found = [each for variety in VARIETIES for each in everyday(folder, variety)]
        assert len(found) >= least
        assert len({each.darija for each in found}) == len(found)
        for variety in VARIETIES:
            names = [each.name for each in everyday(folder, variety)]
            assert len(names) == len(set(names))
        for each in found:
            assert arabic_share(each.darija) == 1.0
            assert each.fr.strip()
            assert each.en.strip()
        assert {each.gender for each in found} == ({"f", "m"} if folder == "personas" else {""})
    assert everyday("personas", "klingon") == ()


@pytest.mark.parametrize("variety", VARIETIES)
def test_no_topic_comes_again_before_all_have_been(variety: str) -> None:
    topics = everyday("topics", variety)
    drawn = list(islice(in_turn(topics, 5, "topics"), 2 * len(topics)))
    assert set(drawn[: len(topics)]) == set(drawn[len(topics) :]) == set(topics)
    assert drawn[: len(topics)] != drawn[len(topics) :]
    assert drawn == list(islice(in_turn(topics, 5, "topics"), 2 * len(topics)))
    assert drawn != list(islice(in_turn(topics, 6, "topics"), 2 * len(topics)))


def test_no_pair_of_persona_and_topic_comes_again_before_all_have_been() -> None:
    people, topics = everyday("personas", "arq"), everyday("topics", "arq")
    every = len(people) * len(topics)
    drawn = list(islice(pairs(people, topics, 1), every))
    assert len(set(drawn)) == every
    assert len({one for one, _ in drawn[: len(people)]}) == len(people)
    assert len({other for _, other in drawn[: len(topics)]}) == len(topics)


@pytest.mark.parametrize("variety", VARIETIES)
def test_a_grid_is_whole(variety: str) -> None:
    assert known_grids() == VARIETIES
    found = grid_of(variety)
    places = {each.called.name for each in found.places}
    assert len(places) == len(found.places) >= 15
    assert {"flood", "wrong_transfer"} <= {each.called.name for each in found.events}
    assert "pharmacy_night" in places
    for event in found.events:
        assert set(event.places) <= places
        assert event.in_hundred > 0
    named = [each.called for each in found.places] + list(found.moods)
    named += [each.host for each in found.places] + [each.called for each in found.events]
    named += [purpose for each in found.places for purpose in each.purposes]
    assert all(arabic_share(each.darija) == 1.0 and each.fr and each.en for each in named)
    assert set(found.words) == {"place", "who", "and", "purpose", "mood", "event"}


@pytest.mark.parametrize("variety", VARIETIES)
@pytest.mark.parametrize("seed", range(5))
def test_of_every_hundred_scenes_the_quotas_are_met_exactly(variety: str, seed: int) -> None:
    quotas = quotas_of(variety)
    drawn = list(islice(draw_scenes(grid_of(variety), (), (), quotas, seed), 500))
    for end in range(100, 501, 100):
        made = Counter(each.event.name for each in drawn[end - 100 : end] if each.event)
        assert made == quotas
    cells = [(each.place.called.name, each.purpose.name, each.mood.name) for each in drawn]
    assert len(set(cells)) == 500
    allowed = {each.called.name: each.places for each in grid_of(variety).events}
    for each in drawn:
        if each.event and allowed[each.event.name]:
            assert each.place.called.name in allowed[each.event.name]


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 20), max_size=5),
    st.integers(0, 99),
)
@settings(deadline=None)
def test_at_no_point_has_an_event_come_more_often_than_its_share(
    quotas: dict[str, int], seed: int
) -> None:
    made: Counter[str] = Counter()
    for number, name in enumerate(islice(event_schedule(quotas, seed), 250), 1):
        made.update([name] if name else [])
        assert made.total() == number * sum(quotas.values()) // 100
        assert all(made[each] <= ceil(number * share / 100) for each, share in quotas.items())
        if number % 100 == 0:
            assert all(made[each] == share * number // 100 for each, share in quotas.items())


def test_a_longer_draw_begins_with_the_shorter_one() -> None:
    quotas = quotas_of("arq")
    one = list(islice(draw_scenes(grid_of("arq"), (), (), quotas, 9), 40))
    assert one == list(islice(draw_scenes(grid_of("arq"), (), (), quotas, 9), 140))[:40]


def test_places_and_moods_can_be_chosen() -> None:
    drawn = islice(draw_scenes(grid_of("ary"), ("bank",), ("anger",), {"wrong_transfer": 50}, 1), 8)
    scenes = list(drawn)
    assert {each.place.called.name for each in scenes} == {"bank"}
    assert {each.mood.name for each in scenes} == {"anger"}
    assert sum(each.event is not None for each in scenes) == 4
