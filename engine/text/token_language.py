"""Which language each Latin-script word of a Darija sentence is in: Arabizi, French or English.

A word's spelling often tells (``3lach``, ``quelque``), its neighbours tell the rest: ``la`` is
French before ``vie`` and Darija before ``bghit``. So the score of a word is linear in hashed
character n-grams of itself and in its whole neighbours, and the scores of a sentence are joined by
a chain of transitions (forward and backward, as in a linear-chain CRF).

The weights are statistics in buckets, made by `packaging/token_language/train.py`; no word can be
read from them. Plain Python, so that the window could ask as well; each word is scored once.
"""

from __future__ import annotations

import json
import math
import re
from array import array
from base64 import b64decode
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LANGUAGES: tuple[Literal["arabizi"], Literal["french"], Literal["english"]] = (
    "arabizi",
    "french",
    "english",
)
BUCKET_BITS = 16
LONGEST = 5
# A longer word is no word of a language; its first letters tell as much.
_LONGEST_WORD = 32
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_SHAPES = str.maketrans("’", "'")

_Scores = tuple[float, float, float]


@dataclass(frozen=True)
class _Weights:
    """Eight-bit weights, three a bucket; `scale` makes them logs of odds, `transitions[a][b]` is
    the log weight of language b after language a, `first` of the first word.
    """

    table: array[int]
    scale: float
    bias: _Scores
    first: _Scores
    transitions: tuple[_Scores, _Scores, _Scores]


def weights_path() -> Path:
    """Where the trained weights lie."""
    return Path(__file__).parents[2] / "resources" / "varieties" / "token_language.json"


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    stored = json.loads(weights_path().read_text("utf-8"))
    table = array("b")
    table.frombytes(b64decode(stored["table"]))
    return _Weights(
        table,
        stored["scale"],
        tuple(stored["bias"]),
        tuple(stored["first"]),
        tuple(tuple(row) for row in stored["transitions"]),  # type: ignore[arg-type]
    )


def fold(word: str) -> str:
    """What the model reads of a word: small letters, a stretched letter twice."""
    return _STRETCHED.sub(r"\1\1", word[:_LONGEST_WORD].casefold().translate(_SHAPES))


def buckets(folded: str) -> Iterator[int]:
    """The buckets of a word's own features: n-grams of one to five signs, and the whole word."""
    padded = f"^{folded}$".encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    size = len(padded)
    for length in range(1, LONGEST + 1):
        for start in range(size - length + 1):
            yield _bucket(padded[start : start + length])
    yield _bucket("=" + padded)


def neighbour_bucket(folded: str, side: str) -> int:
    """The bucket of a word as the neighbour on one side, ``<`` before and ``>`` after."""
    return _bucket(side + folded)


def _bucket(feature: str) -> int:
    return crc32(feature.encode("utf-8", "replace")) >> (32 - BUCKET_BITS)


@lru_cache(maxsize=65536)
def _word_scores(word: str) -> tuple[_Scores, _Scores, _Scores]:
    """Scores of a word for itself, for the word after it and for the word before it."""
    weights = _weights()
    folded = fold(word)
    found = list(buckets(folded))
    # The n-grams weigh together as much as a vector of length one would, whatever the word's length.
    factor = weights.scale / math.sqrt(len(found))
    table = weights.table
    own = [sum(table[3 * bucket + column] for bucket in found) * factor for column in range(3)]
    sides = []
    for side in "<>":
        at = 3 * neighbour_bucket(folded, side)
        sides.append(tuple(value * weights.scale for value in table[at : at + 3]))
    return tuple(own), sides[0], sides[1]  # type: ignore[return-value]


def language_probabilities(words: Sequence[str]) -> list[_Scores]:
    """For each word of a sentence the probabilities of `LANGUAGES`, given the whole sentence."""
    if not words:
        return []
    weights = _weights()
    scored = [_word_scores(word[:_LONGEST_WORD]) for word in words]
    emissions = []
    for place, (own, _, _) in enumerate(scored):
        before = scored[place - 1][1] if place else _boundary("<")
        after = scored[place + 1][2] if place + 1 < len(scored) else _boundary(">")
        bias = weights.bias
        emissions.append(
            _exponents(
                own[0] + before[0] + after[0] + bias[0],
                own[1] + before[1] + after[1] + bias[1],
                own[2] + before[2] + after[2] + bias[2],
            )
        )
    return _forward_backward(emissions)


@lru_cache(maxsize=2)
def _boundary(side: str) -> _Scores:
    weights = _weights()
    at = 3 * neighbour_bucket("", side)
    return tuple(value * weights.scale for value in weights.table[at : at + 3])  # type: ignore[return-value]


def _exponents(one: float, two: float, three: float) -> _Scores:
    most = max(one, two, three)
    return math.exp(one - most), math.exp(two - most), math.exp(three - most)


@lru_cache(maxsize=1)
def _chain() -> tuple[_Scores, tuple[_Scores, _Scores, _Scores]]:
    weights = _weights()
    first = weights.first
    rows = tuple(tuple(map(math.exp, row)) for row in weights.transitions)
    return tuple(map(math.exp, first)), rows  # type: ignore[return-value]


def _forward_backward(emissions: Sequence[_Scores]) -> list[_Scores]:
    """Marginal probabilities of a chain, each step scaled to sum to one (Rabiner 1989)."""
    (f0, f1, f2), ((a0, a1, a2), (b0, b1, b2), (c0, c1, c2)) = _chain()
    forward = []
    x, y, z = f0, f1, f2
    for p, q, r in emissions:
        x, y, z = x * p, y * q, z * r
        total = x + y + z
        x, y, z = x / total, y / total, z / total
        forward.append((x, y, z))
        x, y, z = x * a0 + y * b0 + z * c0, x * a1 + y * b1 + z * c1, x * a2 + y * b2 + z * c2
    u = v = w = 1.0
    result = []
    for (x, y, z), (p, q, r) in zip(reversed(forward), reversed(emissions), strict=True):
        one, two, three = x * u, y * v, z * w
        total = one + two + three
        result.append((one / total, two / total, three / total))
        p, q, r = p * u, q * v, r * w
        u, v, w = a0 * p + a1 * q + a2 * r, b0 * p + b1 * q + b2 * r, c0 * p + c1 * q + c2 * r
        total = u + v + w
        u, v, w = u / total, v / total, w / total
    result.reverse()
    return result
