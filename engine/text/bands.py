"""MinHash bands as plain integers, to keep an index of near-copies in a project's tables.

Bands of many texts are computed with numpy, in the worker or the command line. Those of one text, their
look-up and the exact similarity are plain Python, so the window never loads it.

The scheme is that of every project there is: 60 MinHash values of the matching form's 3-grams, in
12 bands of 5. It finds 99 % of the pairs with a Jaccard of 0.76 and 88 % of those with 0.61. To
change it means to compute the bands of all projects anew; for a whole file at once,
`near_duplicate` has a better one.
"""

from __future__ import annotations

import sys
from array import array
from functools import lru_cache
from struct import unpack
from typing import TYPE_CHECKING

from engine.text.likeness import SHORTEST, grams, jaccard
from engine.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

PERMUTATIONS = 60
BANDS = 12
ROWS = PERMUTATIONS // BANDS

# A factor and a shift put the hashes in another order for each value of a signature. Drawn once (PCG64
# of numpy, seed 20261122) and written here, since projects hold bands that were made with them.
_FACTORS = unpack(
    "<60I",
    bytes.fromhex(
        "ffcda136a7b2100195663a76d1f27d9d435069d35d04e7fb19de4699c13bab89b321ec22a37bdb17"
        "dd61369b5f50069a5fb808b441c8e6bcf7aa2d87ede01d89e5c7f87d9fb3f439176633ea93ac95db"
        "f56f35b475a3be3a83288382956384b46f120c3e6ff6d2efc372c5885bb70a2f873fd8ebc793f208"
        "29e480d631d44718a5a36b81b333aec4e32fe5e277f99af235ae664a37597c5169620756db0f1a0b"
        "032487a867dc527019e6830b31c8df0adb75d45c41165ca885ea4f097d9f32a07d65771a17b8ba66"
        "5ba37411972ac6586321065baf31ee9437679f443130f8e1e3f96f3fbb8a3b3b5797b0a10956bf24"
    ),
)
_SHIFTS = unpack(
    "<60I",
    bytes.fromhex(
        "adaececac4b59c17b7182d376cfca2b8ceb8c43711feeee77488237274dbc18b28dd2c43fe7d970e"
        "1478ba1bb52f258d131f7dc81e5d79b9522a8a08190a8b78f0f72843c2691306b6cb82321a5f97fa"
        "94dd76144ced5099c58146cdf7e04d4d6f68ae98b4c078bad0491283f2284dfa7eea7dd339049e93"
        "53f7750823d4322386d1e88003aded2a790486c15217504cff906119598c0fd512baabb67fba27cc"
        "1a7235a04e7dad22095abb53d3c0c40d0329ab02a0fced18863efdbdf4acafcf85a54bbaa00db598"
        "b50537f82eadd890777b7c59d9d15a65747a694bd105524ca05d73f29489ed5ba0c562dec11d86d2"
    ),
)
_MASK = 0xFFFFFFFF
_LANE = 8  # bytes of a number in a row of them that is reckoned with at once


class Signer:
    """Turns texts into MinHash signatures; the same on every machine and in every version."""

    def sign(self, folded: Sequence[str]) -> NDArray[np.uint32]:
        """One row of 60 values a text in its matching form."""
        import numpy as np

        from engine.text.near_form import chunks
        from engine.text.sketches import gram_starts, hash_grams

        signatures = np.empty((len(folded), PERMUTATIONS), dtype=np.uint32)
        for first, last in chunks(folded):
            hashes = hash_grams(folded[first:last])
            starts = gram_starts(folded[first:last])[:-1]
            for column in range(PERMUTATIONS):
                ordered = hashes * np.uint32(_FACTORS[column])
                ordered ^= np.uint32(_SHIFTS[column])
                signatures[first:last, column] = np.minimum.reduceat(ordered, starts)
        return signatures


def bands_of(texts: Sequence[str]) -> list[list[int]]:
    """For each text the integers it shares with its near-copies; none for a text too short."""
    folded = [normalise(text, "matching") for text in texts]
    if not folded:
        return []
    keys = _band_keys(Signer().sign(folded))
    return [
        [band << 32 | int(key) for band, key in enumerate(row)] if len(form) >= SHORTEST else []
        for form, row in zip(folded, keys, strict=True)
    ]


def bands_of_one(text: str) -> list[int]:
    """`bands_of` one text without numpy: half a millisecond for a sentence."""
    form = normalise(text, "matching")
    if len(form) < SHORTEST:
        return []
    values = _signature(_gram_hashes(form))
    bands = []
    for band in range(BANDS):
        key = 0
        for row, value in enumerate(values[band * ROWS : (band + 1) * ROWS]):
            key = _mix_one((key * 31 + value + row) & _MASK)
        bands.append(band << 32 | key)
    return bands


def _signature(hashes: Sequence[int]) -> list[int]:
    """The least hash in each of the 60 orders.

    All hashes are the digits of one long number, so that a multiplication is one of C's and not of a
    loop: two factors of 32 bits never leave their digit of 64.
    """
    size = _LANE * len(hashes)
    row = int.from_bytes(array("Q", hashes).tobytes(), sys.byteorder)
    ones = int.from_bytes(array("Q", [1] * len(hashes)).tobytes(), sys.byteorder)
    low = ones * _MASK
    return [
        min(memoryview((row * factor & low ^ ones * shift).to_bytes(size, sys.byteorder)).cast("Q"))
        for factor, shift in zip(_FACTORS, _SHIFTS, strict=True)
    ]


def _gram_hashes(form: str) -> list[int]:
    """`sketches.hash_grams` of one form, each hash once."""
    mixed = [_mix_sign(each) for each in form]
    return list(
        {
            _mix_one((one * 0x85EBCA6B + two * 0xC2B2AE35 + three) & _MASK)
            for one, two, three in zip(mixed, mixed[1:], mixed[2:], strict=False)
        }
    )


@lru_cache(maxsize=4_096)
def _mix_sign(sign: str) -> int:
    return _mix_one((ord(sign) + 0x9E3779B9) & _MASK)


def _mix_one(value: int) -> int:
    """`sketches.mix` of one number."""
    value ^= value >> 16
    value = value * 0x85EBCA6B & _MASK
    value ^= value >> 13
    value = value * 0xC2B2AE35 & _MASK
    return value ^ value >> 16


def _band_keys(signatures: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """One 32-bit key a band; a chance collision costs one exact comparison, never a wrong
    answer.
    """
    import numpy as np

    from engine.text.sketches import mix

    keys = np.zeros((len(signatures), BANDS), dtype=np.uint32)
    for row in range(ROWS):
        keys = mix(keys * np.uint32(31) + signatures[:, row::ROWS] + np.uint32(row))
    return keys


def similarity(one: str, other: str) -> float:
    """Jaccard of the folded character 3-grams of two texts, in [0, 1]; 1 for equal folded texts."""
    return similarity_to(one)(other)


def similarity_to(text: str) -> Callable[[str], float]:
    """`similarity` of one text to many, which folds it once."""
    own = normalise(text, "matching")
    own_grams = grams(own)

    def of(other: str) -> float:
        folded = normalise(other, "matching")
        if folded == own:
            return 1.0
        if min(len(folded), len(own)) < SHORTEST:
            return 0.0
        return jaccard(own_grams, grams(folded))

    return of
