"""Short fingerprints of texts: which pairs of a million are worth an exact comparison.

A sentence has some thirty 3-grams, and four edits leave a third of them. MinHash over the whole
text then needs hundreds of bands. Here a band holds two values, the least hash of the first half
of the text and that of the second half: copies keep their order, so both survive, while two
strangers must share a 3-gram in each half. The commonest 3-grams of the collection are passed
over where a half has enough others. Each text also has a bitmap of its 3-grams, from which the
Jaccard of two texts is estimated before they are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from engine.text.near_form import chunks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.int64]
    #: First rows, second rows, and how much the bitmaps of each pair overlap.
    Pairs = tuple[Rows, Rows, NDArray[np.float32]]

#: Bands of two halves, then bands of four values of the whole text: for words that change places.
HALVES_BANDS, WHOLE_BANDS = 40, 16
#: Rows of one template share all their bands; of a bucket, a text meets this many others.
BUCKET_WINDOW = 16
#: 512 bits a text: thirty 3-grams collide in one of them, and a lookup is one line of cache.
WORDS = 8
_HASHES = 1 << 16
_COMMON_SHARE, _COMMON_MOST, _COMMON_LEAST = 0.02, 0.3, 20
_RARE_ENOUGH = 4
# A whole band is made of the values this far apart: two bands have one in common at most.
_WHOLE_STEPS = (0, 1, 4, 13)
_BLOCK = 1024
_PIECE = 1 << 16
_PAIRS_AT_ONCE = 1 << 14
_EVEN_BYTES, _SUM = 0x00FF00FF00FF00FF, 0x0001000100010001


@dataclass(frozen=True, slots=True)
class Shingles:
    """The hashed 3-grams of texts: 16 bits each, text after text, and where each text begins."""

    hashes: NDArray[np.uint16]
    starts: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts) - 1


def shingles(forms: Sequence[str]) -> Shingles:
    """The 3-grams of near forms; one shorter than three is filled up to one."""
    import numpy as np

    parts = [
        (hash_grams(forms[first:last]) >> np.uint32(16)).astype(np.uint16)
        for first, last in chunks(forms)
    ]
    return Shingles(np.concatenate([np.empty(0, np.uint16), *parts]), gram_starts(forms))


def gram_starts(forms: Sequence[str]) -> Rows:
    """Where the hashes of each form begin, and after the last one their number."""
    import numpy as np

    lengths = np.fromiter(map(len, forms), np.int64, len(forms))
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(np.maximum(lengths - 2, 1))))


def common_hashes(given: Shingles) -> NDArray[np.bool_]:
    """For each of the 65,536 hashes whether it is among the commonest of these texts.

    Those are in one text of fifty or more, and are at most three tenths of all 3-grams: of texts
    from a small vocabulary all words are common, and what is rare there are the edits.
    """
    import numpy as np

    counts = np.bincount(given.hashes, minlength=_HASHES)
    falling = np.sort(counts)[::-1]
    covering = np.searchsorted(np.cumsum(falling), _COMMON_MOST * len(given.hashes))
    bound = max(_COMMON_SHARE * len(given), int(falling[covering]), _COMMON_LEAST)
    common: NDArray[np.bool_] = counts > bound
    return common


def band_keys(
    given: Shingles,
    common: NDArray[np.bool_],
    halves_bands: int = HALVES_BANDS,
    whole_bands: int = WHOLE_BANDS,
) -> NDArray[np.uint32]:
    """One row of keys a band, one column a text; near-copies share at least one."""
    import numpy as np

    keys = np.empty((halves_bands + whole_bands, len(given)), dtype=np.uint32)
    counts = np.diff(given.starts)
    order = np.argsort(counts, kind="stable")
    # Which four values make a whole band.
    values = np.arange(whole_bands)[:, None] + np.array(_WHOLE_STEPS)
    place = 0
    while place < len(order):
        # Blocks of texts of about one length, no larger than the cache.
        longest = int(counts[order[min(place + _BLOCK, len(order)) - 1]])
        rows = order[place : place + max(1, min(_BLOCK, 64 * _BLOCK // longest))]
        place += len(rows)
        starts, half = given.starts[rows], (counts[rows] + 1) // 2
        rest = np.minimum(half, counts[rows] - 1)
        left = _least(given.hashes, starts, half, common, halves_bands)
        right = _least(given.hashes, starts + rest, counts[rows] - rest, common, halves_bands)
        keys[:halves_bands, rows] = left.astype(np.uint32) << np.uint32(16) | right
        whole = np.minimum(left, right).astype(np.uint32)[values % halves_bands]
        key = whole[:, 0]
        for value in range(1, len(_WHOLE_STEPS)):
            key = mix(key * np.uint32(31) + whole[:, value])
        keys[halves_bands:, rows] = key
    return keys


def bitmaps(given: Shingles) -> NDArray[np.uint64]:
    """512 bits a text, of which each 3-gram sets one."""
    import numpy as np

    found = np.empty((len(given), WORDS), dtype=np.uint64)
    for first in range(0, len(given), _BLOCK):
        last = min(first + _BLOCK, len(given))
        starts = given.starts[first : last + 1]
        bits = np.zeros((last - first, WORDS * 64), dtype=np.uint8)
        rows = np.repeat(np.arange(last - first), np.diff(starts))
        bits[rows, given.hashes[starts[0] : starts[-1]] & np.uint16(WORDS * 64 - 1)] = 1
        found[first:last] = np.packbits(bits, axis=1).view(np.uint64)
    return found


def overlap(maps: NDArray[np.uint64], others: NDArray[np.uint64]) -> NDArray[np.float32]:
    """The Jaccard that the 3-grams of two texts seem to have, row by row: a little too high."""
    return _share(ones(maps & others), ones(maps), ones(others))


def ones(maps: NDArray[np.uint64]) -> NDArray[np.float32]:
    """How many bits each row has set."""
    import numpy as np

    # Eight counts of at most 64 lie in the bytes of one number; the product adds them up.
    counts = np.bitwise_count(maps).view(np.uint64).ravel()
    pairs = (counts & np.uint64(_EVEN_BYTES)) + (counts >> np.uint64(8) & np.uint64(_EVEN_BYTES))
    found: NDArray[np.float32] = (pairs * np.uint64(_SUM) >> np.uint64(48)).astype(np.float32)
    return found


def _share(
    both: NDArray[np.float32], one: NDArray[np.float32], other: NDArray[np.float32]
) -> NDArray[np.float32]:
    import numpy as np

    share: NDArray[np.float32] = both / np.maximum(one + other - both, 1)
    return share


def _least(
    hashes: NDArray[np.uint16],
    starts: NDArray[np.int64],
    counts: NDArray[np.int64],
    common: NDArray[np.bool_],
    bands: int,
) -> NDArray[np.uint16]:
    """For each band and each stretch of hashes the least one, in the band's own order."""
    import numpy as np

    factors, shifts = _orders(bands)
    least = np.full((bands, len(starts)), np.iinfo(np.uint16).max, dtype=np.uint16)
    for first in range(0, int(counts.max()), _PIECE):
        steps = np.arange(first, min(first + _PIECE, int(counts.max())))[:, None]
        block = hashes[starts + np.minimum(steps, counts - 1)]
        is_common = common[block]
        rarest = block[np.argmin(is_common, axis=0), np.arange(len(starts))]
        passed = is_common & ((~is_common).sum(axis=0) >= _RARE_ENOUGH)
        block = np.where(passed, rarest, block)
        if len(starts) == 1:
            one = block[:, 0] * factors[:, None] ^ shifts[:, None]
            np.minimum(least[:, 0], one.min(axis=1), out=least[:, 0])
            continue
        order = np.empty_like(block)
        for band in range(bands):
            np.multiply(block, factors[band], out=order)
            np.bitwise_xor(order, shifts[band], out=order)
            np.minimum(least[band], order.min(axis=0), out=least[band])
    return least


@cache
def _orders(bands: int) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """Factors and shifts that put the hashes in a different order for each band."""
    import numpy as np

    source = np.random.Generator(np.random.PCG64(20261125))
    factors = source.integers(0, _HASHES, bands, dtype=np.uint16) | np.uint16(1)
    return factors, source.integers(0, _HASHES, bands, dtype=np.uint16)


def hash_grams(forms: Sequence[str]) -> NDArray[np.uint32]:
    """32-bit hashes of all 3-grams, text after text; a form shorter than three is filled up."""
    import numpy as np

    padded = [form if len(form) > 2 else f"{form:\x00<3}" for form in forms]
    codes = np.frombuffer("".join(padded).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    ends = np.cumsum(np.fromiter(map(len, padded), dtype=np.int64, count=len(padded)))
    mixed = mix(codes + np.uint32(0x9E3779B9))
    grams = mixed[:-2] * np.uint32(0x85EBCA6B) + mixed[1:-1] * np.uint32(0xC2B2AE35) + mixed[2:]
    inside = np.ones(len(codes), dtype=bool)
    inside[ends - 1] = False
    inside[ends - 2] = False
    return mix(grams[inside[:-2]])


def mix(value: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The finaliser of MurmurHash3 (public domain)."""
    import numpy as np

    value = value ^ (value >> np.uint32(16))
    value *= np.uint32(0x85EBCA6B)
    value ^= value >> np.uint32(13)
    value *= np.uint32(0xC2B2AE35)
    value ^= value >> np.uint32(16)
    return value


def alike_in_buckets(
    keys: NDArray[np.uint32], maps: NDArray[np.uint64], least: float
) -> Iterator[Pairs]:
    """Pairs (earlier, later) with one key whose bitmaps overlap enough, of each text among the 16
    nearest earlier ones.
    """
    import numpy as np

    packed = keys.astype(np.uint64) << np.uint64(32) | np.arange(len(keys), dtype=np.uint64)
    packed.sort()
    ordered = (packed >> np.uint64(32)).astype(np.uint32)
    twin = ordered[1:] == ordered[:-1]
    shared = np.zeros(len(ordered), dtype=bool)
    shared[1:] |= twin
    shared[:-1] |= twin
    ordered, rows = ordered[shared], packed[shared].astype(np.uint32).astype(np.int64)
    bucket = _Side(rows, maps)
    same = np.arange(len(rows))
    for step in range(1, BUCKET_WINDOW + 1):
        same = same[: np.searchsorted(same, len(rows) - step)]
        same = same[ordered[same] == ordered[same + step]]
        yield from _alike(bucket, same, bucket, same + step, least)


def alike_between_buckets(
    known: NDArray[np.uint32],
    known_maps: NDArray[np.uint64],
    keys: NDArray[np.uint32],
    maps: NDArray[np.uint64],
    least: float,
) -> Iterator[Pairs]:
    """Pairs (known row, row) with one key whose bitmaps overlap enough, of each row among the 16
    last known ones.
    """
    import numpy as np

    known_rows, rows = np.argsort(known, kind="stable"), np.argsort(keys, kind="stable")
    known, keys = known[known_rows], keys[rows]
    first, place = np.searchsorted(known, keys, "left"), np.searchsorted(known, keys, "right")
    here = np.flatnonzero(place > first)
    first, place = first[here], place[here]
    known_side, side = _Side(known_rows, known_maps), _Side(rows[here], maps)
    here = np.arange(len(here))
    for step in range(1, BUCKET_WINDOW + 1):
        here = here[place[here] - step >= first[here]]
        yield from _alike(known_side, place[here] - step, side, here, least)


class _Side:
    """Rows in the order of their keys, with their bitmaps: a pair lies a few lines of cache apart."""

    def __init__(self, rows: Rows, maps: NDArray[np.uint64]) -> None:
        self.rows = rows
        self.maps = maps.take(rows, axis=0)
        self.ones = ones(self.maps)


def _alike(
    side: _Side, places: Rows, other: _Side, other_places: Rows, least: float
) -> Iterator[Pairs]:
    """Of the pairs at these places those whose bitmaps overlap enough."""
    for start in range(0, len(places), _PAIRS_AT_ONCE):
        here = places[start : start + _PAIRS_AT_ONCE]
        there = other_places[start : start + _PAIRS_AT_ONCE]
        both = ones(side.maps.take(here, axis=0) & other.maps.take(there, axis=0))
        share = _share(both, side.ones[here], other.ones[there])
        kept = share >= least
        yield side.rows[here[kept]], other.rows[there[kept]], share[kept]
