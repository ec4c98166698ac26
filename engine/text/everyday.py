"""Personas and topics of everyday life, by variety: data files that anybody can add lines to."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import lcm

from engine.paths import resources

FOLDERS = ("personas", "topics")


@dataclass(frozen=True, slots=True)
class Everyday:
    """A persona or a topic: a name for files, and what it is called in each language.

    `gender` is f or m for a persona and empty for a topic.
    """

    name: str
    darija: str
    fr: str
    en: str
    gender: str = ""


@lru_cache(maxsize=16)
def everyday(folder: str, variety: str) -> tuple[Everyday, ...]:
    """The personas or topics of a variety, as in its file; none where there is no file."""
    path = resources() / folder / f"{variety}.psv"
    if not path.is_file():
        return ()
    rows = [
        line.split("|")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    if folder == "personas":
        return tuple(
            Everyday(name, darija, fr, en, gender) for name, gender, darija, fr, en in rows
        )
    return tuple(Everyday(*row) for row in rows)


def known_varieties(folder: str) -> tuple[str, ...]:
    """For which varieties there is a file."""
    return tuple(sorted(each.stem for each in (resources() / folder).glob("*.psv")))


def in_turn(things: Sequence[Everyday], random_seed: int, what: str) -> Iterator[Everyday]:
    """Endless, in an order of the random seed; none comes again before all have been."""
    dice = random.Random(f"{what} {random_seed}")
    while things:
        yield from dice.sample(things, len(things))


def pairs(
    left: Sequence[Everyday], right: Sequence[Everyday], random_seed: int
) -> Iterator[tuple[Everyday, Everyday]]:
    """Endless pairs; no pair comes again before all have been, nor one side before all of it."""
    dice = random.Random(f"pairs {random_seed}")
    while left and right:
        one, other = dice.sample(left, len(left)), dice.sample(right, len(right))
        period = lcm(len(one), len(other))
        for place in range(len(one) * len(other)):
            yield one[place % len(one)], other[(place + place // period) % len(other)]
