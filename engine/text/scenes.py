"""Scenes of everyday life: a grid of place × purpose × mood, and rare events by quota.

A grid is a data file of one variety (`resources/scenarios/<variety>.toml`). The number of scenes with
an event follows from the number of scenes drawn alone: of every hundred exactly its quota, and at no
point more than its share rounded up. So a run, its resumption and a longer run agree.
"""

import random
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from engine.paths import resources

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Named:
    """A part of a scene: a name for files, and what it is called in each language."""

    name: str
    darija: str
    fr: str
    en: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scene is, who is met there, and what for."""

    called: Named
    host: Named
    purposes: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class RareEvent:
    """What seldom happens: of a hundred scenes so many, only in these places (none: in any)."""

    called: Named
    in_hundred: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """All that scenes of one variety are made of; `words` are the headings of a scene."""

    words: Mapping[str, str]
    places: tuple[Place, ...]
    moods: tuple[Named, ...]
    events: tuple[RareEvent, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """One cell of a grid, with the rare event that happens in it, if any."""

    place: Place
    purpose: Named
    mood: Named
    event: Named | None = None


@lru_cache(maxsize=8)
def grid(variety: str) -> Grid | None:
    """The grid of a variety; None where there is none."""
    path = resources() / "scenarios" / f"{variety}.toml"
    if not path.is_file():
        return None
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Grid(
        words=dict(data["words"]),
        places=tuple(
            Place(
                called=_named(each),
                host=_named({"name": "host", **each["host"]}),
                purposes=tuple(_named(purpose) for purpose in each["purposes"]),
            )
            for each in data["places"]
        ),
        moods=tuple(_named(each) for each in data["moods"]),
        events=tuple(
            RareEvent(_named(each), int(each["in_hundred"]), tuple(each.get("places", ())))
            for each in data["events"]
        ),
    )


def _named(data: Mapping[str, Any]) -> Named:
    return Named(*(str(data[key]) for key in ("name", "darija", "fr", "en")))


def known_grids() -> tuple[str, ...]:
    """The varieties that have a grid."""
    return tuple(sorted(each.stem for each in (resources() / "scenarios").glob("*.toml")))


def draw_scenes(
    of: Grid, places: Sequence[str], moods: Sequence[str], quotas: Mapping[str, int], seed: int
) -> Iterator[Scene]:
    """Endless scenes of these places and moods (none: of all); no cell twice before all were used."""
    dice = random.Random(f"scenes {seed}")
    cells = [
        Scene(place, purpose, mood)
        for place in of.places
        if not places or place.called.name in places
        for purpose in place.purposes
        for mood in of.moods
        if not moods or mood.name in moods
    ]
    here = {each.place.called.name for each in cells}
    events = {
        each.called.name: each
        for each in of.events
        if quotas.get(each.called.name) and (not each.places or here & set(each.places))
    }
    left: list[Scene] = []
    for name in event_schedule({each: quotas[each] for each in events}, seed):
        if not cells:
            return
        wanted = events[name].places if name else ()
        found = _take(left, wanted)
        if found is None:
            left = [*left, *dice.sample(cells, len(cells))]
            found = _take(left, wanted)
        if found is not None:
            event = events[name].called if name else None
            yield Scene(found.place, found.purpose, found.mood, event)


def _take(left: list[Scene], places: Sequence[str]) -> Scene | None:
    """The next cell in one of these places (none: in any), taken out of `left`."""
    for number, each in enumerate(left):
        if not places or each.place.called.name in places:
            return left.pop(number)
    return None


def event_schedule(quotas: Mapping[str, int], seed: int) -> Iterator[str]:
    """Which event happens in each scene, '' for none: the one that is furthest behind its quota.

    After n scenes there have been floor(n × all quotas / 100) events, and of none more than its share
    rounded up; so after each hundred every quota is met exactly.
    """
    names = sorted(quotas)
    random.Random(f"events {seed}").shuffle(names)
    total = sum(quotas.values())
    made = dict.fromkeys(names, 0)
    number = 0
    while True:
        number += 1
        if number * total // HUNDRED == (number - 1) * total // HUNDRED:
            yield ""
            continue
        behind = max(names, key=lambda name: quotas[name] * number - HUNDRED * made[name])
        made[behind] += 1
        yield behind
