"""The order of the queue: seven of ten rows teach most, two are chance, one is likely good.

As in Prodigy the scores are a stream to choose from and never the whole; as in modAL's ranked
batches, rows that follow each other are not the same question twice, and ties fall by chance.
"""

import random
from collections.abc import Iterator, Sequence

from engine.learning.grams import folded
from engine.model import Stream
from engine.text.likeness import grams, jaccard

#: Of ten rows; before there is a model, the best take the place of all but the random ones.
SHARES = {Stream.UNCERTAIN: 7, Stream.RANDOM: 2, Stream.LIKELY: 1}
#: Rows that share this much with one picked before have to wait for the next look.
_ALIKE = 0.6
_COMPARED = 40
_READ = 200


def slots(seed: int) -> Iterator[Stream]:
    """Which stream fills each place: every ten hold the shares, in an order nobody can guess."""
    lots = random.Random(seed)
    block = [stream for stream, share in SHARES.items() for _ in range(share)]
    while True:
        lots.shuffle(block)
        yield from block


def ranked(chances: Sequence[float], texts: Sequence[str], most: int, stream: Stream) -> list[int]:
    """The places of the rows to show in a stream, in order, at most so many."""
    if stream == Stream.UNCERTAIN:
        order = sorted(range(len(chances)), key=lambda each: abs(chances[each] - 0.5))
    else:
        order = sorted(range(len(chances)), key=lambda each: -chances[each])
    picked: list[int] = []
    shapes: list[set[str]] = []
    for place in order:
        if len(picked) == most:
            break
        shape = grams(folded(texts[place][:_READ]))
        if shape and any(jaccard(shape, other) >= _ALIKE for other in shapes[-_COMPARED:]):
            continue
        picked.append(place)
        shapes.append(shape)
    return picked
