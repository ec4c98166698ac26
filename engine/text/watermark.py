"""A statistical mark in what a teacher writes, and the test that finds it again.

The scheme is the green list of Kirchenbauer et al. (arXiv:2301.10226), hashed on one token before:
for each previous token a secret key splits the vocabulary into a green share `GAMMA` and the rest,
and the sampler adds `DELTA` to the logits of the green tokens. Text written without the key meets
green tokens by chance, in a share of `GAMMA`; marked text meets more. Finding the mark needs the
key and the same tokeniser, and neither the model nor the prompt.

Each pair of neighbouring tokens counts once in a whole corpus (Fernandez et al., arXiv:2308.00113;
Kirchenbauer et al., arXiv:2306.04634). A pair that is repeated is green again or red again each
time: counted each time, ordinary texts gave a false z of 12.5 in ten thousand sentences.

`p` is the exact binomial tail, not the normal one: at 500 pairs and z = 4 the normal tail is too
small by half. `z` is kept because it is what the literature tells, and because it has no floor.
"""

from __future__ import annotations

import hashlib
import math
import secrets
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Raised when the same key would give other green lists.
SCHEME = 1
#: Share of the vocabulary that is green, and what is added to the logits of green tokens: the
#: defaults of arXiv:2301.10226 and its reference code.
GAMMA = 0.25
DELTA = 2.0
#: Above this z a corpus counts as marked (arXiv:2301.10226: one-sided p of 3e-5).
THRESHOLD = 4.0
#: Fewer different pairs than this give no verdict: sentences are too short to be told apart.
LEAST_SCORED = 500

MARKED, NO_SIGN, TOO_LITTLE = "marked", "no_sign", "too_little_text"

_KEY_BYTES = 16
_WORD = 0xFFFFFFFF
_LIMIT = int(GAMMA * 2**32)
_HELD_PAIRS = 2_000_000
#: Tokens hashed at a time: arrays that stay in a core's cache take a third of the time.
_CACHED = 32_768


@dataclass(frozen=True, slots=True)
class Detection:
    """`n` different pairs of tokens were scored, `green` of them green; `repeated` were left out.

    `p`: how often text without this mark has as many green pairs; 0.0 where it is below 1e-308.
    `verdict`: `MARKED`, `NO_SIGN` or `TOO_LITTLE`.
    """

    z: float
    n: int
    p: float
    green: int
    repeated: int
    verdict: str


def new_key() -> str:
    """A key that nobody can guess: 128 random bits in hexadecimal."""
    return secrets.token_hex(_KEY_BYTES)


def read_key(text: str) -> bytes:
    """The key of its hexadecimal form; ValueError for anything else."""
    key = bytes.fromhex(text)
    if len(key) != _KEY_BYTES:
        raise ValueError("a key has 32 hexadecimal digits")
    return key


def key_id(key: bytes) -> str:
    """A name of the key that does not tell the key: what manifests hold."""
    return hashlib.blake2b(key, digest_size=6, person=b"zerria-key-id").hexdigest()


def is_green(key: bytes, previous: int, token: int) -> bool:
    """Whether a token is on the green list that follows `previous`."""
    first, second = _secrets(key, previous)
    return _mixed((_mixed(token ^ first) + second) & _WORD) < _LIMIT


def green_mask(key: bytes, previous: int, vocabulary: int) -> Any:
    """`is_green` of every token of a vocabulary, as a numpy array of bool."""
    import numpy as np

    first, second = (np.uint32(each) for each in _secrets(key, previous))
    mask = np.empty(vocabulary, bool)
    shifted = np.empty(min(vocabulary, _CACHED), np.uint32)
    for start in range(0, vocabulary, _CACHED):
        part = mask[start : start + _CACHED]
        tokens = np.arange(start, start + len(part), dtype=np.uint32)
        np.less(_hashed(tokens, first, second, shifted[: len(part)]), _LIMIT, out=part)
    return mask


def detect(token_lists: Iterable[Sequence[int]], key: bytes) -> Detection:
    """Look for the mark of `key` in a corpus, a list of token ids a text.

    The first token of a text is not scored, since nobody knows what came before it.
    """
    total, pairs = _different_pairs(token_lists)
    scored = len(pairs)
    green = _count_green(pairs, key) if scored else 0
    z = z_score(green, scored)
    return Detection(
        z, scored, chance_of(green, scored), green, total - scored, _verdict(z, scored)
    )


def _verdict(z: float, scored: int) -> str:
    if scored < LEAST_SCORED:
        return TOO_LITTLE
    return MARKED if z > THRESHOLD else NO_SIGN


def z_score(green: int, scored: int) -> float:
    """Standard deviations by which the green pairs exceed what chance gives."""
    if not scored:
        return 0.0
    return (green - GAMMA * scored) / math.sqrt(scored * GAMMA * (1 - GAMMA))


def chance_of(green: int, scored: int) -> float:
    """How often chance gives at least so many green pairs: the exact binomial tail."""
    if green <= 0:
        return 1.0
    if green > GAMMA * scored:
        return min(1.0, _binomial(green, scored) * _tail(green, scored))
    below = green - 1
    return max(0.0, 1.0 - _binomial(below, scored) * _head(below, scored))


def _binomial(green: int, scored: int) -> float:
    """The probability of exactly so many."""
    ways = math.lgamma(scored + 1) - math.lgamma(green + 1) - math.lgamma(scored - green + 1)
    return math.exp(ways + green * math.log(GAMMA) + (scored - green) * math.log1p(-GAMMA))


def _tail(green: int, scored: int) -> float:
    """The sum of the probabilities from `green` up, against that of `green`."""
    total = term = 1.0
    for count in range(green, scored):
        term *= (scored - count) / (count + 1) * GAMMA / (1 - GAMMA)
        total += term
        if term < total * 1e-17:
            break
    return total


def _head(green: int, scored: int) -> float:
    """The sum of the probabilities from `green` down, against that of `green`."""
    total = term = 1.0
    for count in range(green, 0, -1):
        term *= count / (scored - count + 1) * (1 - GAMMA) / GAMMA
        total += term
        if term < total * 1e-17:
            break
    return total


# The green lists. What follows one previous token hangs on 64 bits that only the key gives; the
# tokens are spread over them by two rounds of an integer hash, since a keyed digest for each of
# 150,000 tokens would take a hundred times as long. Numpy multiplies 32 bits far faster than 64.


@cache
def _keyed(key: bytes) -> Any:
    return hashlib.blake2b(key=key, digest_size=8, person=b"zerria-mark")


def _secrets(key: bytes, previous: int) -> tuple[int, int]:
    state = _keyed(key).copy()
    state.update(previous.to_bytes(8, "little"))
    digest = state.digest()
    return int.from_bytes(digest[:4], "little"), int.from_bytes(digest[4:], "little")


def _mixed(value: int) -> int:
    """An integer hash of 32 bits (`lowbias32` of Chris Wellons, hash-prospector, public domain)."""
    value ^= value >> 16
    value = value * 0x7FEB352D & _WORD
    value ^= value >> 15
    value = value * 0x846CA68B & _WORD
    return value ^ value >> 16


def _hashed(tokens: Any, first: Any, second: Any, shifted: Any) -> Any:
    """The hash that `is_green` compares, of an array of uint32, in its place.

    `shifted` is room of the same size: to allocate it at each step would double the time.
    """
    import numpy as np

    tokens ^= first
    for more in (second, None):
        for shift, factor in ((16, 0x7FEB352D), (15, 0x846CA68B)):
            np.right_shift(tokens, np.uint32(shift), out=shifted)
            tokens ^= shifted
            tokens *= np.uint32(factor)
        np.right_shift(tokens, np.uint32(16), out=shifted)
        tokens ^= shifted
        if more is not None:
            tokens += more
    return tokens


def _different_pairs(token_lists: Iterable[Sequence[int]]) -> tuple[int, Any]:
    """How many pairs there are, and the different ones, each as previous * 2^32 + token."""
    import numpy as np

    known = np.zeros(0, np.uint64)
    waiting: list[Any] = []
    total = held = 0
    for tokens in token_lists:
        if len(tokens) < 2:
            continue
        row = np.asarray(tokens, dtype=np.uint64)
        waiting.append(row[:-1] << np.uint64(32) | row[1:])
        total += len(row) - 1
        held += len(row) - 1
        if held > _HELD_PAIRS:
            known = np.unique(np.concatenate([known, *waiting]))
            waiting, held = [], 0
    return total, np.unique(np.concatenate([known, *waiting]))


def _count_green(pairs: Any, key: bytes) -> int:
    import numpy as np

    before, which = np.unique(pairs >> np.uint64(32), return_inverse=True)
    drawn = np.array([_secrets(key, int(each)) for each in before], dtype=np.uint32)
    tokens = (pairs & np.uint64(_WORD)).astype(np.uint32)
    hashed = _hashed(tokens, drawn[which, 0], drawn[which, 1], np.empty_like(tokens))
    return int((hashed < _LIMIT).sum())
