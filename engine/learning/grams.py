"""Hashed n-grams within words, counted for each different word once.

The counts are those of scikit-learn's `HashingVectorizer` (`char_wb`), which looks at every word of every
text anew: words come again and again, within a refit and in the next one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from engine.text.normalise import normalise

#: Hashed n-grams of 2 to 4 characters within words.
GRAMS = 1 << 13
_SHORTEST, _LONGEST = 2, 4
_LONGEST_TEXT = 4_000
#: What is kept from one refit to the next: the rows of two, and their words.
_TEXTS_KEPT = 8_192
_WORDS_KEPT = 60_000


@lru_cache(maxsize=_TEXTS_KEPT)
def folded(text: str) -> str:
    """The comparison form; half a sign (a lone surrogate) becomes a question mark."""
    return normalise(text[:_LONGEST_TEXT], "matching").encode("utf-8", "replace").decode()


def gram_shares(texts: Sequence[str]) -> Any:
    """A sparse row of length 1 for each text."""
    import numpy as np

    counts, lengths = _counted([Counter(folded(text).split()) for text in texts])
    counts.data /= np.repeat(lengths, np.diff(counts.indptr))
    return counts


def word_shares(texts: Sequence[str], weights: Any) -> list[dict[str, float]]:
    """What each different word of a text adds to `gram_shares(texts) @ weights`."""
    split = [Counter(folded(text).split()) for text in texts]
    _, lengths = _counted(split)
    told = _words.table(set()) @ weights
    return [
        {word: float(n * told[_words.rows[word]] / length) for word, n in words.items()}
        for words, length in zip(split, lengths, strict=True)
    ]


def _counted(split: Sequence[Counter[str]]) -> tuple[Any, Any]:
    """The counts of the words' n-grams, a sparse row a text, and the length of each row."""
    import numpy as np
    from scipy import sparse

    values: list[int] = []
    places: list[int] = []
    starts = [0]
    known = _words.table({word for words in split for word in words})
    for words in split:
        places += [_words.rows[word] for word in words]
        values += words.values()
        starts.append(len(values))
    shape = (len(split), known.shape[0])
    counts = sparse.csr_matrix((values, places, starts), shape=shape, dtype=float) @ known
    counts.sort_indices()
    rows = np.repeat(np.arange(len(split)), np.diff(counts.indptr))
    return counts, np.sqrt(np.bincount(rows, weights=counts.data**2, minlength=len(split)))


class _Words:
    """A row of counts for each word that was met."""

    def __init__(self) -> None:
        self.rows: dict[str, int] = {}
        self._counts: Any = None

    def table(self, words: set[str]) -> Any:
        """The counts, these words among them."""
        from scipy import sparse
        from sklearn.feature_extraction import FeatureHasher

        if self._counts is None or len(self.rows) + len(words) > _WORDS_KEPT:
            self.rows.clear()
            self._counts = sparse.csr_matrix((0, GRAMS), dtype=float)
        new = sorted(words.difference(self.rows))
        if new:
            hasher = FeatureHasher(n_features=GRAMS, input_type="string", alternate_sign=False)
            counts = hasher.transform([_grams(word) for word in new])
            self.rows.update((word, place) for place, word in enumerate(new, self._counts.shape[0]))
            self._counts = sparse.vstack([self._counts, counts], format="csr")
        return self._counts


_words = _Words()


def _grams(word: str) -> list[str]:
    padded = f" {word} "
    found: list[str] = []
    for size in range(_SHORTEST, _LONGEST + 1):
        last = len(padded) - size
        found += [padded[place : place + size] for place in range(max(0, last) + 1)]
        if last <= 0:
            break  # a word shorter than that is counted once
    return found
