"""MinHash bands as plain integers, to keep an index of near-copies in a project's tables.

Computing bands needs numpy and happens in the worker or the command line; looking them up and the
exact similarity need neither, so the window never loads it.

The scheme is that of every project there is: 60 MinHash values of the matching form's 3-grams, in
12 bands of 5. It finds 99 % of the pairs with a Jaccard of 0.76 and 88 % of those with 0.61. To
change it means to compute the bands of all projects anew; for a whole file at once,
`near_duplicate` has a better one.
"""

from __future__ import annotations

from functools import lru_cache
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


class Signer:
    """Turns texts into MinHash signatures; the same on every machine and in every version."""

    def __init__(self) -> None:
        import numpy as np

        source = np.random.Generator(np.random.PCG64(20261122))
        self._factors = source.integers(0, 2**32, PERMUTATIONS, dtype=np.uint32) | np.uint32(1)
        self._shifts = source.integers(0, 2**32, PERMUTATIONS, dtype=np.uint32)

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
                ordered = hashes * self._factors[column]
                ordered ^= self._shifts[column]
                signatures[first:last, column] = np.minimum.reduceat(ordered, starts)
        return signatures


@lru_cache(maxsize=1)
def _signer() -> Signer:
    return Signer()


def bands_of(texts: Sequence[str]) -> list[list[int]]:
    """For each text the integers it shares with its near-copies; none for a text too short."""
    folded = [normalise(text, "matching") for text in texts]
    if not folded:
        return []
    keys = _band_keys(_signer().sign(folded))
    return [
        [band << 32 | int(key) for band, key in enumerate(row)] if len(form) >= SHORTEST else []
        for form, row in zip(folded, keys, strict=True)
    ]


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
