"""How varied a set of texts is, and whether another set is as varied: the signs of collapse.

Nearly every such figure drifts with the size of the set on the very same data (distinct-2 falls
from .93 to .79 between 1,000 and 30,000 real sentences), so `compare` draws equal numbers of words
from both sets, twenty times, and gives each figure with its interval.

Each draw holds half the words of the smaller set. With all of them, the smaller set would be drawn
whole each time and seem to have no spread; half-samples spread as new samples of the whole size
would (the delete-half jackknife, Efron 1982, Shao and Wu 1989).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from engine.text.diversity_figures import (
    ORDERS,
    compression_ratio,
    distinct,
    hapax_share,
    self_bleu,
    self_repetition,
    vendi_score,
    zipf_slope,
)
from engine.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

DRAWS = 20
#: Figures of a draw of more words hardly move, and the time of a comparison must stay bounded.
MOST_WORDS = 100_000
HYPOTHESES, REFERENCES = 200, 1000
VENDI_TEXTS = 1000
# The two figures of sampled texts cost more than all others together.
_SAMPLE_DRAWS = 5
_COMPRESSED_WORDS = 30_000
_RARE = 2
_LONGEST_TEXT = 100_000
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Two-sided 95 % points of Student's t for the numbers of draws in use.
_T = {2: 12.706, 3: 4.303, 4: 3.182, 5: 2.776, 20: 2.093}


@dataclass(frozen=True, slots=True)
class Diversity:
    """The figures of one set. A word is a run of letters and digits of the visible form, small
    letters; a text is read to its 100,000th character. None where a figure has no meaning (no words, one text only).

    `self_bleu` is of 200 texts against 999 others, `vendi` of 1,000 texts, the compression ratio of
    the first 30,000 words in a random order; the others are of all words.
    """

    texts: int
    words: int
    distinct_1: float | None = None
    distinct_2: float | None = None
    distinct_3: float | None = None
    distinct_4: float | None = None
    ngram_diversity: float | None = None
    compression_ratio: float | None = None
    self_repetition: float | None = None
    self_bleu: float | None = None
    vendi: float | None = None
    hapax_share: float | None = None
    type_token: float | None = None
    zipf_slope: float | None = None


#: The figures of a comparison, in the order in which they are told.
FIGURES = (*[each.name for each in fields(Diversity)][2:], "tail_survival")


@dataclass(frozen=True, slots=True)
class Interval:
    """Mean of the draws, with the interval that holds the true value 95 times in 100."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure of both sets; `differs` when the two intervals share nothing."""

    real: Interval
    other: Interval
    differs: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `compare` found; `words` is the size of each draw."""

    words: int
    draws: int
    figures: Mapping[str, Difference]


def measure(texts: Iterable[str], *, seed: int = 0) -> Diversity:
    """The figures of one set as a whole; do not compare them between sets of different size."""
    corpus = _Corpus(texts, {}, {})
    order = _dice(seed).permutation(len(corpus.words))
    values = corpus.figures(corpus.draw(order, corpus.size)) | corpus.sampled_figures(order)
    return Diversity(len(corpus.words), corpus.size, **values)


def compare(
    real: Iterable[str], other: Iterable[str], *, draws: int = DRAWS, seed: int = 0
) -> Comparison:
    """Both sets at equal numbers of words, `draws` times.

    `tail_survival` is the share of the words that are rare in a draw of real texts (twice at most)
    that occur in an equal draw of the other set; for `real`, in another draw of real texts. The
    very texts from which the rare words were read never count as their survival.

    A figure that can not be computed for both sets is left out.
    """
    numbers: dict[str, int] = {}
    text_numbers: dict[tuple[str, ...], int] = {}
    sets = (_Corpus(real, numbers, text_numbers), _Corpus(other, numbers, text_numbers))
    words = min(MOST_WORDS, *(each.size // 2 for each in sets))
    # Vendi scores and self-BLEU depend on the number of texts in the sample: equal numbers as well.
    texts = min(len(each.words) // 2 for each in sets)
    found: tuple[dict[str, list[float]], dict[str, list[float]]] = ({}, {})
    dice = _dice(seed)
    for number in range(draws if words else 0):
        orders = [dice.permutation(len(each.words)) for each in sets]
        survival = _tail_survival(sets, orders, words)
        for which, (corpus, order) in enumerate(zip(sets, orders, strict=True)):
            values = corpus.figures(corpus.draw(order, words))
            if number < _SAMPLE_DRAWS:
                values |= corpus.sampled_figures(order[:texts])
            values["tail_survival"] = survival[which]
            for name, value in values.items():
                if value is not None:
                    found[which].setdefault(name, []).append(value)
    figures = {}
    for name in FIGURES:
        if found[0].get(name) and found[1].get(name):
            one, two = _interval(found[0][name]), _interval(found[1][name])
            figures[name] = Difference(one, two, one.high < two.low or two.high < one.low)
    return Comparison(words, draws, figures)


def _dice(seed: int) -> np.random.Generator:
    import numpy as np

    return np.random.Generator(np.random.PCG64(seed))


def _interval(values: Sequence[float]) -> Interval:
    mean = math.fsum(values) / len(values)
    if len(values) < 2:
        return Interval(mean, mean, mean)
    spread = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1))
    # 1e-9: what rounding makes of equal values.
    reach = _T.get(len(values), 2.0 + 2.5 / len(values)) * spread + 1e-9 * max(1.0, abs(mean))
    return Interval(mean, mean - reach, mean + reach)


class _Corpus:
    """The words of a set as numbers, and each n-gram as a number at the place where it begins."""

    def __init__(
        self,
        texts: Iterable[str],
        numbers: dict[str, int],
        text_numbers: dict[tuple[str, ...], int],
    ) -> None:
        """`numbers` and `text_numbers` are shared by the sets that are compared, and grow."""
        import numpy as np

        self.words = [
            _WORD.findall(normalise(text[:_LONGEST_TEXT], "visible").casefold()) for text in texts
        ]
        self.text_number = np.fromiter(
            (text_numbers.setdefault(tuple(words), len(text_numbers)) for words in self.words),
            np.int64,
            len(self.words),
        )
        self._lengths = np.fromiter(map(len, self.words), np.int64, len(self.words))
        self._starts = np.cumsum(self._lengths) - self._lengths
        self.size = int(self._lengths.sum())
        self.number = np.fromiter(
            (numbers.setdefault(word, len(numbers)) for words in self.words for word in words),
            np.int64,
            self.size,
        )
        self._ends = np.repeat(self._starts + self._lengths, self._lengths)
        self._grams = [self.number]
        for order in ORDERS[1:]:
            self._grams.append(self._longer_grams(order))

    def _longer_grams(self, order: int) -> NDArray[np.int64]:
        """Numbers of the n-grams of an order, from those one shorter; -1 where the text ends."""
        import numpy as np

        shorter = self._grams[-1]
        result = np.full(self.size, -1, dtype=np.int64)
        begins = np.flatnonzero(np.arange(self.size) + order <= self._ends)
        if len(begins):
            pairs = shorter[begins] * (int(self.number.max()) + 1) + self.number[begins + order - 1]
            result[begins] = np.unique(pairs, return_inverse=True)[1]
        return result

    def draw(self, order: NDArray[np.int64], words: int) -> NDArray[np.int64]:
        """Places of the first `words` words when the texts stand in this order."""
        import numpy as np

        order = order[: int(np.searchsorted(np.cumsum(self._lengths[order]), words)) + 1]
        lengths = self._lengths[order]
        shifts = np.repeat(self._starts[order] - (np.cumsum(lengths) - lengths), lengths)
        places: NDArray[np.int64] = (np.arange(len(shifts)) + shifts)[:words]
        return places

    def texts_of(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """The text to which each place belongs."""
        import numpy as np

        owner: NDArray[np.int64] = np.searchsorted(self._starts, places, side="right") - 1
        return owner

    def figures(self, places: NDArray[np.int64]) -> dict[str, float | None]:
        """The figures of the words at these places."""
        import numpy as np

        if not len(places):
            return {}
        # Within the last text, which may be cut, no n-gram reaches over the cut.
        cut = int(places[-1]) + 1
        whole = self._ends[places] != self._ends[places[-1]]
        owner = self.texts_of(places)
        values: dict[str, float | None] = {}
        for order, grams in zip(ORDERS, self._grams, strict=True):
            kept = (grams[places] >= 0) & (whole | (places + order <= cut))
            values[f"distinct_{order}"] = distinct(grams[places[kept]])
        values["ngram_diversity"] = math.fsum(value or 0.0 for value in values.values())
        texts, row = np.unique(owner, return_inverse=True)
        values["self_repetition"] = self_repetition(row[kept], grams[places[kept]], len(texts))
        first = dict.fromkeys(owner[:_COMPRESSED_WORDS].tolist())
        values["compression_ratio"] = compression_ratio([" ".join(self.words[r]) for r in first])
        counts = np.bincount(self.number[places])
        counts = counts[counts > 0]
        values["hapax_share"] = hapax_share(counts)
        values["type_token"] = len(counts) / len(places)
        values["zipf_slope"] = zipf_slope(counts)
        return values

    def sampled_figures(self, order: NDArray[np.int64]) -> dict[str, float | None]:
        """The figures that are taken of the first texts of an order, whatever the set's size."""
        words = [self.words[row] for row in order[: max(REFERENCES, VENDI_TEXTS)].tolist()]
        return {
            "self_bleu": self_bleu(words[:REFERENCES], HYPOTHESES),
            "vendi": vendi_score([" ".join(each) for each in words[:VENDI_TEXTS]]),
        }


def _tail_survival(
    sets: tuple[_Corpus, _Corpus], orders: Sequence[NDArray[np.int64]], words: int
) -> tuple[float | None, float | None]:
    """How much of the rare words of a real draw lives on in new real texts, and in the others."""
    import numpy as np

    real = sets[0]
    read = real.draw(orders[0], words)
    counts = np.bincount(real.number[read])
    rare = (counts > 0) & (counts <= _RARE)
    drawn = real.texts_of(read)
    fresh = []
    for corpus, order in zip(sets, orders, strict=True):
        new = ~np.isin(corpus.text_number[order], real.text_number[drawn])
        fresh.append(corpus.number[corpus.draw(order[new], words)])
    size = min(map(len, fresh))
    if not rare.any() or not size:
        return None, None
    shares = []
    for numbers in fresh:
        present = np.bincount(numbers[:size], minlength=len(rare))[: len(rare)] > 0
        shares.append(float((rare & present).sum() / rare.sum()))
    return shares[0], shares[1]
