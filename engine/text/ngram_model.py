"""The linear model behind the variety guess: hashed character n-grams and words, two tables of
weights.

The hash is a polynomial over code points, computed for a whole batch at once with numpy: the same
on every machine, unlike Python's ``hash()``. A text's features are counted and divided by the
square root of their number, so that its score is a plain sum of rows of the table, without any
dictionary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.text.normalise import normalise
from engine.text.script import language_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

BUCKET_BITS = 16
LONGEST = 5
# More says nothing new about the language, and a pasted book must not cost more than a long page.
_LONGEST_TEXT = 4000
_NOT_A_LETTER = re.compile(r"[^\w']|_|\d{2,}")
_STRETCHED = re.compile(r"(.)\1{2,}")
_LOOKALIKES = str.maketrans({"ک": "ك", "ی": "ي", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا"})


@dataclass(frozen=True)
class Head:
    """The weights of one script: a row for each bucket, a column for each class."""

    classes: tuple[str, ...]
    table: NDArray[np.float32]
    bias: NDArray[np.float32]
    temperature: float


def _weights_path() -> Path:
    return Path(__file__).parents[2] / "resources" / "varieties" / "weights.npz"


@lru_cache(maxsize=1)
def load_heads() -> dict[str, Head]:
    """Read the weights once, at the first question."""
    import numpy as np

    heads = {}
    with np.load(_weights_path(), allow_pickle=False) as stored:
        for script in ("Arab", "Latn"):
            scale = stored[f"{script}_scale"].astype(np.float32)
            heads[script] = Head(
                classes=tuple(str(name) for name in stored[f"{script}_classes"]),
                table=stored[f"{script}_table"].astype(np.float32) * scale,
                bias=stored[f"{script}_bias"].astype(np.float32),
                temperature=float(stored[f"{script}_temperature"]),
            )
    return heads


def fold(text: str) -> str:
    """What the model reads: lower-case words between single blanks.

    Punctuation, emoji and long numbers are left out on purpose: they tell tweets from headlines,
    that is one source of the training data from another, and not one variety from another.
    """
    words = " ".join(language_words(text[:_LONGEST_TEXT]))
    light = normalise(words, "light").casefold().translate(_LOOKALIKES)
    return " ".join(_STRETCHED.sub(r"\1\1", _NOT_A_LETTER.sub(" ", light)).split())


def features(folded: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows and buckets of all features of a batch: n-grams inside padded words, whole words, word
    pairs.
    """
    import numpy as np

    padded = [f" {text} " for text in folded]
    codes = np.frombuffer("".join(padded).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    lengths = np.fromiter(map(len, padded), dtype=np.int64, count=len(padded))
    row_of = np.repeat(np.arange(len(padded)), lengths)
    blank = codes == 32
    rows: list[NDArray[Any]] = []
    hashes: list[NDArray[Any]] = []
    rolling = np.zeros(len(codes), dtype=np.uint32)
    inside = np.ones(len(codes), dtype=bool)  # no blank strictly between first and last sign
    for size in range(1, LONGEST + 1):
        usable = len(codes) - size + 1
        if usable <= 0:
            break
        rolling = rolling[:usable] * np.uint32(0x01000193) + codes[size - 1 :] + np.uint32(1)
        if size > 2:
            inside = inside[:usable] & ~blank[size - 2 : size - 2 + usable]
        keep = inside[:usable]
        if size <= 2:
            keep = ~blank if size == 1 else ~(blank[:-1] & blank[1:])
        rows.append(row_of[:usable][keep])
        hashes.append(_mix(rolling[keep] + np.uint32(size * 0x9E3779B1 & 0xFFFFFFFF)))
    starts = np.flatnonzero(~blank[1:] & blank[:-1]) + 1
    if len(starts):
        # Every text begins with a blank, so starts[0] is at least 1.
        origin = np.repeat(np.append(0, starts), np.diff(starts, prepend=0, append=len(codes)))
        place = (np.arange(len(codes)) - origin).astype(np.uint32)
        signed = np.where(blank, np.uint32(0), _mix(codes * np.uint32(0x85EBCA6B) + place))
        words = np.add.reduceat(signed, starts, dtype=np.uint32)
        rows.append(row_of[starts])
        hashes.append(_mix(words + np.uint32(0x51ED270B)))
        same = row_of[starts[1:]] == row_of[starts[:-1]]
        rows.append(row_of[starts[1:]][same])
        hashes.append(_mix(words[:-1][same] * np.uint32(31) + words[1:][same]))
    if not rows:
        empty = np.zeros(0, dtype=np.int64)
        return empty, empty
    buckets = np.concatenate(hashes) >> np.uint32(32 - BUCKET_BITS)
    return np.concatenate(rows).astype(np.int64), buckets.astype(np.int64)


def _mix(value: NDArray[Any]) -> NDArray[Any]:
    """The finaliser of MurmurHash3 (public domain): spreads near-equal numbers over all bits."""
    import numpy as np

    value = value ^ (value >> np.uint32(16))
    value = value * np.uint32(0x85EBCA6B)
    value = value ^ (value >> np.uint32(13))
    value = value * np.uint32(0xC2B2AE35)
    mixed: NDArray[Any] = value ^ (value >> np.uint32(16))
    return mixed


def probabilities(head: Head, folded: Sequence[str]) -> NDArray[np.float64]:
    """Calibrated class probabilities, one row a text."""
    import numpy as np

    rows, buckets = features(folded)
    scores = np.empty((len(folded), len(head.classes)))
    for column in range(len(head.classes)):
        scores[:, column] = np.bincount(
            rows, weights=head.table[buckets, column], minlength=len(folded)
        )
    counts = np.maximum(np.bincount(rows, minlength=len(folded)), 1)
    scores = (scores / np.sqrt(counts)[:, None] + head.bias) / head.temperature
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    result: NDArray[np.float64] = scores / scores.sum(axis=1, keepdims=True)
    return result
