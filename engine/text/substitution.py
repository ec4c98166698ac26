"""Places of a text with other wordings, and the texts that come of choosing among them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Places considered in one text; a long text has more rows in it than anyone asks for.
_MOST_PLACES = 24
#: How many places change at once, the sizes taking turns: two make a row that differs enough to be
#: worth a look, and each more is one more chance to sound odd.
_SIZES = (2, 1, 3)


@dataclass(frozen=True, slots=True)
class Place:
    """Code points `start` to `end` of a text, and what could stand there instead, best first."""

    start: int
    end: int
    others: tuple[str, ...]


def replaced(text: str, changes: Sequence[tuple[Place, str]]) -> str:
    """The text with each place's new wording; everything between stays as it is."""
    pieces: list[str] = []
    done = 0
    for place, new in sorted(changes, key=lambda each: each[0].start):
        pieces += [text[done : place.start], new]
        done = place.end
    return "".join([*pieces, text[done:]])


def dice(random_seed: int, text: str) -> random.Random:
    """Chance that is the same for the same seed and text, whatever signs the text holds."""
    return random.Random(f"{random_seed} {text}".encode("utf-8", "surrogatepass"))


def choices(
    text: str, places: Sequence[Place], random_seed: int
) -> Iterator[list[tuple[Place, str]]]:
    """Which one to three places change to what, lazily, the same for the same seed.

    The places are shuffled by the seed, so that another run varies other words first; the wordings
    of a place are tried in their order.
    """
    usable = [each for each in places if each.others]
    if not usable:
        return
    dice(random_seed, text).shuffle(usable)
    usable = usable[:_MOST_PLACES]
    streams = [_of_size(usable, size) for size in _SIZES if size <= len(usable)]
    while streams:
        for stream in list(streams):
            chosen = next(stream, None)
            if chosen is None:
                streams.remove(stream)
            else:
                yield chosen


def variants(text: str, places: Sequence[Place], random_seed: int) -> Iterator[str]:
    """Texts with one to three places changed (see `choices`)."""
    for chosen in choices(text, places, random_seed):
        new = replaced(text, chosen)
        if new != text:
            yield new


def _of_size(places: Sequence[Place], size: int) -> Iterator[list[tuple[Place, str]]]:
    """Every choice of `size` places, first all with their best wordings, then with the next."""
    for depth in range(max(len(each.others) for each in places)):
        for chosen in combinations(places, size):
            for ranks in product(range(depth + 1), repeat=size):
                pairs = list(zip(chosen, ranks, strict=True))
                if max(ranks) == depth and all(rank < len(each.others) for each, rank in pairs):
                    yield [(each, each.others[rank]) for each, rank in pairs]
