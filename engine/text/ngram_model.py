"""The linear model behind the variety guess: hashed features of words and of pairs of words.

A text is read word by word. All features but the pairs belong to one word alone, so the scores of
a word are worked out once, vectorised over all new words of a batch, and kept: a text then costs a
look-up a word. Scores are sums of eight-bit weights in whole numbers, so that they are the same on
every machine and in every order.

The hash is a polynomial over code points, the same everywhere, unlike Python's ``hash()``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

BUCKET_BITS = 18
VARIETIES = ("arq", "ary", "aeb", "arz", "apc", "arb", "fra", "eng")
_SIZES = (2, 3, 4)  # of character n-grams; 1 and 5 added nothing
# A function word counts as much as this many n-grams, for its list and again when it is in one list
# only.
_MARKER_WEIGHT = 3
_NOT_A_LETTER = re.compile(r"[^\w']|_|\d{2,}")
_STRETCHED = re.compile(r"(.)\1{2,}")
_LOOKALIKES = str.maketrans({"ک": "ك", "ی": "ي", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا"})
_BETWEEN = "\u4e00"
# Seeds that keep the kinds of features apart.
_WORD, _AFFIXES, _ENDS, _PAIR, _PAIR_FIRST, _PAIR_LAST, _MARKER = (
    0x51ED270B, 0x3C6EF372, 0x1F83D9AB, 0x5BE0CD19, 0x428A2F98, 0x71374491, 0xB5C0FBCF,
)  # fmt: skip


def fold(token: str) -> str:
    """What the model reads of one token: lower-case words between single blanks.

    Punctuation, emoji and long numbers are left out on purpose: they tell tweets from headlines,
    that is one source of the training data from another, and not one variety from another.
    """
    light = normalise(token, "visible").casefold().translate(_LOOKALIKES)
    return " ".join(_STRETCHED.sub(r"\1\1", _NOT_A_LETTER.sub(" ", light)).split())


def fold_many(tokens: Sequence[str]) -> list[str]:
    """`fold` of each token; all at once, which is five times faster than one by one.

    A letter that is in none of the tokens is put between them and survives every step.
    """
    parts = fold(f" {_BETWEEN} ".join(tokens)).split(_BETWEEN)
    if len(parts) != len(tokens):
        return [fold(token) for token in tokens]
    return [part.strip() for part in parts]


@dataclass(frozen=True)
class TokenFeatures:
    """Features of folded tokens, and what their neighbours need of them for pairs.

    `rows` and `buckets`: one entry a feature, in no order. The other arrays have one entry a token
    (0 for a token without words): hash of its first and last word, first and last sign of the
    first word.
    """

    rows: NDArray[np.int64]
    buckets: NDArray[np.int64]
    first_word: NDArray[np.uint32]
    last_word: NDArray[np.uint32]
    first_sign: NDArray[np.uint32]
    last_sign: NDArray[np.uint32]


@dataclass(frozen=True)
class Markers:
    """Function words that mark a variety: sorted hashes of words, and for each the set of lists
    that hold it (bit k = `VARIETIES` k).
    """

    words: NDArray[np.uint32]
    lists: NDArray[np.uint8]


def token_features(folded: Sequence[str], markers: Markers) -> TokenFeatures:
    """Features of folded tokens: n-grams of two to four signs inside padded words, whole words,
    the two ends of a word together (``ك…و``, ``ت…ش``), marks of function words, and the pairs of
    words inside a token.
    """
    import numpy as np

    padded = [f" {text} " for text in folded]
    codes = np.frombuffer("".join(padded).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    lengths = np.fromiter(map(len, padded), dtype=np.int64, count=len(padded))
    row_of = np.repeat(np.arange(len(padded)), lengths)
    blank = codes == 32
    rows, hashes = _ngrams(codes, blank, row_of)
    per_token = [np.zeros(len(padded), dtype=np.uint32) for _ in range(4)]
    starts = np.flatnonzero(~blank[1:] & blank[:-1]) + 1
    if len(starts):
        # Every text begins and ends with a blank, so starts[0] is at least 1.
        ends = np.flatnonzero(blank[1:] & ~blank[:-1])
        words = _word_hashes(codes, blank, starts)
        owner = row_of[starts]
        first, last = codes[starts], codes[ends]
        head = first * np.uint32(0x01000193) + codes[np.minimum(starts + 1, ends)]
        tail = last * np.uint32(0x01000193) + codes[np.maximum(ends - 1, starts)]
        long = ends - starts >= 3
        rows += [owner, owner[long], owner]
        hashes += [
            mix(words + np.uint32(_WORD)),
            mix(head[long] * np.uint32(0x9E3779B1) + tail[long] + np.uint32(_AFFIXES)),
            mix(first * np.uint32(0x9E3779B1) + last + np.uint32(_ENDS)),
        ]
        for found, marks in _marks(words, markers):
            rows += [owner[found]] * _MARKER_WEIGHT
            hashes += [marks] * _MARKER_WEIGHT
        same = owner[1:] == owner[:-1]
        for pair in pairs(words[:-1], words[1:], first[1:], last[1:]):
            rows.append(owner[1:][same])
            hashes.append(pair[same])
        opening, closing = np.append(True, ~same), np.append(~same, True)
        for array, values, chosen in zip(
            per_token,
            (words, words, first, last),
            (opening, closing, opening, opening),
            strict=True,
        ):
            array[owner[chosen]] = values[chosen]
    return TokenFeatures(
        np.concatenate(rows).astype(np.int64), to_buckets(np.concatenate(hashes)), *per_token
    )


def word_hash(word: str) -> int:
    """The hash of one folded word, as `Markers.words` holds it."""
    import numpy as np

    codes = np.frombuffer(f" {word} ".encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return int(_word_hashes(codes, codes == 32, np.array([1]))[0])


def _ngrams(
    codes: NDArray[Any], blank: NDArray[Any], row_of: NDArray[Any]
) -> tuple[list[NDArray[Any]], list[NDArray[Any]]]:
    import numpy as np

    rows: list[NDArray[Any]] = [np.zeros(0, dtype=np.int64)]
    hashes: list[NDArray[Any]] = [np.zeros(0, dtype=np.uint32)]
    rolling = codes + np.uint32(1)
    inside = np.ones(len(codes), dtype=bool)  # no blank strictly between first and last sign
    for size in range(2, max(_SIZES) + 1):
        usable = len(codes) - size + 1
        if usable <= 0:
            break
        rolling = rolling[:usable] * np.uint32(0x01000193) + codes[size - 1 :] + np.uint32(1)
        if size > 2:
            inside = inside[:usable] & ~blank[size - 2 : size - 2 + usable]
        keep = ~(blank[:-1] & blank[1:]) if size == 2 else inside[:usable]
        rows.append(row_of[:usable][keep])
        hashes.append(mix(rolling[keep] + np.uint32(size * 0x9E3779B1 & 0xFFFFFFFF)))
    return rows, hashes


def _word_hashes(
    codes: NDArray[Any], blank: NDArray[Any], starts: NDArray[np.int64]
) -> NDArray[np.uint32]:
    import numpy as np

    origin = np.repeat(np.append(0, starts), np.diff(starts, prepend=0, append=len(codes)))
    place = (np.arange(len(codes)) - origin).astype(np.uint32)
    signed = np.where(blank, np.uint32(0), mix(codes * np.uint32(0x85EBCA6B) + place))
    hashes: NDArray[np.uint32] = np.add.reduceat(signed, starts, dtype=np.uint32)
    return hashes


def _marks(
    words: NDArray[np.uint32], markers: Markers
) -> Iterator[tuple[NDArray[np.int64], NDArray[Any]]]:
    """Which words are function words of each list, and the hashes of their marks."""
    import numpy as np

    if not len(markers.words):
        return
    place = np.minimum(np.searchsorted(markers.words, words), len(markers.words) - 1)
    lists = np.where(markers.words[place] == words, markers.lists[place], 0)
    for number in range(len(VARIETIES)):
        for kind, found in (
            (0, np.flatnonzero(lists & (1 << number))),
            (1, np.flatnonzero(lists == 1 << number)),
        ):
            if len(found):
                mark = np.full(len(found), 2 * number + kind, dtype=np.uint32)
                yield found, mix(mark * np.uint32(0x9E3779B1) + np.uint32(_MARKER))


def pairs(
    before: NDArray[Any], word: NDArray[Any], first_sign: NDArray[Any], last_sign: NDArray[Any]
) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Hashes of a word with the one before it: the pair, and the word before with the first and
    with the last sign (``ما …ش``).
    """
    import numpy as np

    before = before * np.uint32(31)
    return (
        mix(before + word + np.uint32(_PAIR)),
        mix(before + first_sign * np.uint32(0x9E3779B1) + np.uint32(_PAIR_FIRST)),
        mix(before + last_sign * np.uint32(0x9E3779B1) + np.uint32(_PAIR_LAST)),
    )


def to_buckets(hashes: NDArray[Any]) -> NDArray[np.int64]:
    """The upper bits of a hash: which weight it asks for."""
    import numpy as np

    return (hashes >> np.uint32(32 - BUCKET_BITS)).astype(np.int64)


def mix(value: NDArray[Any]) -> NDArray[Any]:
    """The finaliser of MurmurHash3 (public domain): spreads near-equal numbers over all bits."""
    import numpy as np

    value = value ^ (value >> np.uint32(16))
    value = value * np.uint32(0x85EBCA6B)
    value = value ^ (value >> np.uint32(13))
    value = value * np.uint32(0xC2B2AE35)
    mixed: NDArray[Any] = value ^ (value >> np.uint32(16))
    return mixed
