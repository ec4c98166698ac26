"""MinHash bands as plain integers, to keep an index of near-copies in a table.

Computing bands needs numpy and happens in the worker or the command line; looking them up and the
exact similarity need neither, so the window never loads it.
"""

from collections.abc import Sequence
from functools import lru_cache

from engine.text.near_duplicate import SHORTEST, Signer, band_keys, grams, jaccard
from engine.text.normalise import normalise


@lru_cache(maxsize=1)
def _signer() -> Signer:
    return Signer()


def bands_of(texts: Sequence[str]) -> list[list[int]]:
    """For each text the integers it shares with its near-copies; none for a text too short."""
    folded = [normalise(text, "matching") for text in texts]
    if not folded:
        return []
    keys = band_keys(_signer().sign_folded(folded))
    return [
        [band << 32 | int(key) for band, key in enumerate(row)] if len(form) >= SHORTEST else []
        for form, row in zip(folded, keys, strict=True)
    ]


def similarity(one: str, other: str) -> float:
    """Jaccard of the folded character 3-grams of two texts, in [0, 1]; 1 for equal folded texts."""
    left, right = normalise(one, "matching"), normalise(other, "matching")
    if left == right:
        return 1.0
    if min(len(left), len(right)) < SHORTEST:
        return 0.0
    return jaccard(grams(left), grams(right))
