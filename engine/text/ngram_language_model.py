"""A word trigram language model that can be trained, asked and sampled in milliseconds.

Interpolated Kneser-Ney smoothing (Kneser & Ney, ICASSP 1995; in the interpolated form with one
discount per order of Chen & Goodman, Computer Speech & Language 13, 1999, sections 2.7 and 3):

    p(w | u v) = max(c(u v w) - D3, 0) / c(u v)  +  D3 * N1+(u v .) / c(u v)  *  p(w | v)

and alike for the lower orders, whose counts are continuation counts: N1+(. v w), the number of
different words seen before "v w", and N1+(. w). The last order is interpolated with a uniform
distribution over the closed vocabulary and the end of a sentence. D = n1 / (n1 + 2 n2) where n1 and
n2 are how many n-grams of an order were counted once and twice (Ney, Essen & Kneser, 1994). Two
signs for the beginning stand before each sentence and count as words on the left.

Sentences are rows of word numbers: `words` stands for the end, -1 fills a row up.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from engine.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy import bool_, float64, int64
    from numpy.random import Generator
    from numpy.typing import NDArray

    Numbers = NDArray[int64]

#: Of a text, only so many words are read: a row of a chat must not outweigh the others.
LONGEST = 60
#: A word of Darija has some six letters; what lies beyond could not be read anyway.
_LETTERS = 40 * LONGEST
#: The discount where too few n-grams were counted to estimate one (as KenLM's fallback).
_PLAIN_DISCOUNT = 0.5
_WORD = re.compile(r"\w+|[^\w\s]")


def words_of(text: str) -> list[str]:
    """The first `LONGEST` words and punctuation signs of a text, letter case and marks aside."""
    found = _WORD.finditer(normalise(text[:_LETTERS]).casefold())
    return [each.group() for each in islice(found, LONGEST)]


class Vocabulary:
    """The words that a model knows. It is closed: any other word has one number for all."""

    def __init__(self, sentences: Iterable[Sequence[str]]) -> None:
        self.words = sorted({word for sentence in sentences for word in sentence})
        self._numbers = {word: number for number, word in enumerate(self.words)}

    def __len__(self) -> int:
        return len(self.words)

    def rows(self, sentences: Sequence[Sequence[str]]) -> Numbers:
        """Sentences as rows of numbers, each with its end."""
        import numpy as np

        end = len(self.words)
        longest = max(map(len, sentences), default=0)
        rows = np.full((len(sentences), longest + 1), -1, dtype=np.int64)
        for row, sentence in zip(rows, sentences, strict=True):
            numbers = [self._numbers.get(word, end + 2) for word in sentence]
            row[: len(sentence) + 1] = [*numbers, end]
        return rows


@dataclass(frozen=True, slots=True)
class TrigramCounts:
    """How often each trigram was seen: distinct keys in order, and their counts.

    Counts of two corpora add up with `+`, so a growing corpus is counted once.
    """

    words: int
    keys: Numbers
    counts: Numbers

    @classmethod
    def of(cls, rows: Numbers, words: int) -> TrigramCounts:
        """Count the trigrams of some sentences; `words` is the size of the vocabulary."""
        import numpy as np

        keys, counts = np.unique(_trigrams(rows, words)[rows >= 0], return_counts=True)
        return cls(words, keys, counts.astype(np.int64))

    def __add__(self, other: TrigramCounts) -> TrigramCounts:
        import numpy as np

        both = np.concatenate([self.keys, other.keys])
        keys, places = np.unique(both, return_inverse=True)
        weights = np.concatenate([self.counts, other.counts])
        counts = np.bincount(places, weights, minlength=len(keys)).astype(np.int64)
        return TrigramCounts(self.words, keys, counts)


class KneserNeyTrigram:
    """A trained model. Equal counts and an equal random generator give equal samples."""

    def __init__(self, counts: TrigramCounts) -> None:
        import numpy as np

        self.words = counts.words
        self._base = _base(counts.words)
        pairs, before_pair = np.unique(counts.keys % self._base**2, return_counts=True)
        singles, before_single = np.unique(pairs % self._base, return_counts=True)
        self._orders = (
            _Order(singles, before_single.astype(np.int64), self._base),
            _Order(pairs, before_pair.astype(np.int64), self._base),
            _Order(counts.keys, counts.counts, self._base),
        )

    def probability(self, before: Sequence[int], word: int) -> float:
        """Of a word after two others, by their numbers; `begin` and `end` are numbers too."""
        import numpy as np

        key = (before[0] * self._base + before[1]) * self._base + word
        return float(self._probabilities(np.array([key], dtype=np.int64))[0])

    @property
    def end(self) -> int:
        """The number of a sentence's end."""
        return self.words

    @property
    def begin(self) -> int:
        """The number of the sign before a sentence; there are two of it."""
        return self.words + 1

    def perplexity(self, rows: Numbers) -> float:
        """Of sentences that it was not trained on, ends included, unknown words left out."""
        import numpy as np

        asked = (rows >= 0) & (rows <= self.words)
        found = self._probabilities(_trigrams(rows, self.words)[asked])
        return math.exp(-float(np.mean(np.log(found)))) if len(found) else 1.0

    def sample(self, number: int, random: Generator, longest: int) -> Numbers:
        """So many sentences as the model writes them, cut after `longest` words.

        Each word is drawn from the model's own distribution, nothing truncated (ancestral
        sampling), except that the uniform part is spread over the words of the training text: a
        word that got lost does not come back.
        """
        import numpy as np

        rows = np.full((number, longest + 1), -1, dtype=np.int64)
        going = np.arange(number)
        before = [np.full(number, self.begin), np.full(number, self.begin)]
        for place in range(longest):
            if not len(going):
                break
            drawn = self._draw(before, random)
            rows[going, place] = drawn
            on = drawn != self.end
            going = going[on]
            before = [before[1][on], drawn[on]]
        rows[going, longest] = self.end
        return rows[:, : int((rows >= 0).sum(axis=1).max(initial=0))]

    def _draw(self, before: Sequence[Numbers], random: Generator) -> Numbers:
        """One next word for each of the contexts."""
        import numpy as np

        drawn = np.full(len(before[0]), -1, dtype=np.int64)
        left = np.arange(len(drawn))
        contexts = (np.zeros_like(drawn), before[1], before[0] * self._base + before[1])
        for order, context in zip(reversed(self._orders), reversed(contexts), strict=True):
            drawn[left] = order.draw(context[left], random)
            left = left[drawn[left] < 0]
        known = self._orders[0].keys
        drawn[left] = known[random.integers(len(known), size=len(left))]
        return drawn

    def _probabilities(self, keys: Numbers) -> NDArray[float64]:
        import numpy as np

        found = np.full(len(keys), 1 / (self.words + 1))
        for power, order in enumerate(self._orders, 1):
            found = order.interpolated(keys % self._base**power, found)
        return found


class _Order:
    """The n-grams of one order, those of one context side by side."""

    def __init__(self, keys: Numbers, counts: Numbers, base: int) -> None:
        import numpy as np

        self.keys = keys
        self._base = base
        self._counts = counts
        self._contexts, firsts = np.unique(keys // base, return_index=True)
        self._distinct = np.diff(firsts, append=len(keys))
        self._sums = np.concatenate([[0], np.cumsum(counts)])
        self._before = self._sums[firsts]
        self._totals = self._sums[firsts + self._distinct] - self._before
        self._discount = _discount(counts)

    def interpolated(self, keys: Numbers, lower: NDArray[float64]) -> NDArray[float64]:
        """The probability of each n-gram, given that of its end in the order below."""
        import numpy as np

        places, known = _find(self.keys, keys)
        seen = np.where(known, self._counts[places] - self._discount, 0.0)
        contexts, met = _find(self._contexts, keys // self._base)
        kept_back = self._discount * self._distinct[contexts] * lower
        return np.where(met, (seen + kept_back) / self._totals[contexts], lower)

    def draw(self, contexts: Numbers, random: Generator) -> Numbers:
        """A next word for each context; -1 where the order below has to say.

        One occurrence of the context is picked, then given up in D cases of its n-gram's count:
        the n-gram is left with (c - D) / c(context), and the order below with the rest.
        """
        import numpy as np

        places, met = _find(self._contexts, contexts)
        picked = self._before[places] + random.random(len(places)) * self._totals[places]
        ngrams = np.searchsorted(self._sums, picked.astype(np.int64), side="right") - 1
        counts = self._counts[ngrams]
        kept = met & (random.random(len(places)) * counts < counts - self._discount)
        return np.where(kept, self.keys[ngrams] % self._base, -1)


def _base(words: int) -> int:
    # The words, the end, the beginning, and one number for all words that are not known.
    return words + 3


def _trigrams(rows: Numbers, words: int) -> Numbers:
    """The key of the trigram that ends at each place; meaningless where a row is filled up."""
    import numpy as np

    base = _base(words)
    begin = np.full((len(rows), 2), words + 1, dtype=np.int64)
    padded = np.concatenate([begin, rows], axis=1)
    keys: Numbers = (padded[:, :-2] * base + padded[:, 1:-1]) * base + rows
    return keys


def _discount(counts: Numbers) -> float:
    once, twice = int((counts == 1).sum()), int((counts == 2).sum())
    return once / (once + 2 * twice) if once and twice else _PLAIN_DISCOUNT


def _find(known: Numbers, wanted: Numbers) -> tuple[Numbers, NDArray[bool_]]:
    """Where each number stands in an ordered list, and whether it is there at all."""
    import numpy as np

    places = np.minimum(np.searchsorted(known, wanted), max(0, len(known) - 1))
    return places, known[places] == wanted
