"""The formulas of diversity, each a pure function, on words or on numbers that stand for them.

Sources: distinct-n, Li et al. 2016; n-gram diversity and compression ratio, Shaib et al. 2024
(arXiv 2403.00553); self-repetition, Salkar et al. 2022; self-BLEU, Zhu et al. 2018, on BLEU of
Papineni et al. 2002 smoothed after Lin and Och 2004; Vendi score, Friedman and Dieng 2023.

Common libraries compute them with tokenisers that keep a to z only: two equal Arabic sentences
then share nothing. Here a word is a word in any script, and each formula has its test in Arabic.
"""

from __future__ import annotations

import gzip
import math
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

_Gram = tuple[Any, ...]

ORDERS = (1, 2, 3, 4)
_GRAM_SIZES = (2, 3, 4)
_LONGEST_VENDI_TEXT = 1000
_COLUMNS = 1024  # of one matrix product
_FEW = 12  # a gram of more texts than this is cheaper in a matrix than pair by pair


def distinct(gram_numbers: NDArray[np.int64]) -> float | None:
    """Different n-grams over all n-grams, in (0, 1]; None without any."""
    import numpy as np

    if not len(gram_numbers):
        return None
    return int(np.count_nonzero(np.bincount(gram_numbers))) / len(gram_numbers)


def compression_ratio(texts: Sequence[str]) -> float | None:
    """UTF-8 bytes of the texts, a line each, over their bytes in gzip: repetition makes it grow.

    No file name and no time go into the archive, so that equal texts give equal figures.
    """
    data = "\n".join(texts).encode("utf-8", "surrogatepass")
    return len(data) / len(gzip.compress(data, compresslevel=6, mtime=0)) if data else None


def self_repetition(
    texts_of_grams: NDArray[np.int64], grams: NDArray[np.int64], texts: int
) -> float | None:
    """Mean over the texts of ln(1 + sum over its different 4-grams of how many other texts hold
    them); `grams[i]` is a 4-gram of text `texts_of_grams[i]`.
    """
    import numpy as np

    if not texts:
        return None
    if not len(grams):
        return 0.0
    width = int(grams.max()) + 1
    pairs = np.unique(texts_of_grams * width + grams)
    owner, gram = pairs // width, pairs % width
    others = np.bincount(gram)[gram] - 1
    return float(np.log1p(np.bincount(owner, weights=others, minlength=texts)).sum() / texts)


def self_bleu(sentences: Sequence[Sequence[Any]], hypotheses: int) -> float | None:
    """Mean BLEU-4 in [0, 1] of the first `hypotheses` sentences, each against all the others.

    Counts of n-grams of order 2 and more are smoothed by one; a sentence of fewer than four words
    is measured on the orders that it has. None with fewer than two sentences.
    """
    sentences = [sentence for sentence in sentences if sentence]
    if len(sentences) < 2:
        return None
    counts = [[_grams(sentence, order) for order in ORDERS] for sentence in sentences]
    references = [
        _reference_counts([each[place] for each in counts]) for place in range(len(ORDERS))
    ]
    lengths = Counter(map(len, sentences))
    scores = []
    for row in range(min(hypotheses, len(sentences))):
        size = len(sentences[row])
        logs = [
            _log_precision(row, counts[row][order - 1], references[order - 1], size - order + 1)
            for order in ORDERS
            if order <= size
        ]
        lengths[size] -= 1
        nearest = min((n for n, many in lengths.items() if many), key=lambda n: (abs(n - size), n))
        lengths[size] += 1
        scores.append(math.exp(min(0.0, 1 - nearest / size) + sum(logs) / len(logs)))
    return sum(scores) / len(scores)


def _reference_counts(counts: Sequence[Counter[_Gram]]) -> dict[_Gram, tuple[int, int, int]]:
    """Of each n-gram: its largest count in a sentence, in which one, and the largest elsewhere."""
    largest: dict[_Gram, tuple[int, int, int]] = {}
    for row, grams in enumerate(counts):
        for gram, count in grams.items():
            first, owner, second = largest.get(gram, (0, -1, 0))
            if count > first:
                largest[gram] = (count, row, first)
            elif count > second:
                largest[gram] = (first, owner, count)
    return largest


def _log_precision(
    row: int, grams: Counter[_Gram], references: dict[_Gram, tuple[int, int, int]], total: int
) -> float:
    """Log of the clipped precision of one order, against the sentences other than `row`."""
    matched = 0
    smooth = 0
    for gram, count in grams.items():
        smooth = len(gram) > 1
        first, owner, second = references[gram]
        matched += min(count, second if owner == row else first)
    return math.log((matched + smooth) / (total + smooth)) if matched + smooth else -math.inf


def _grams(sentence: Sequence[Any], order: int) -> Counter[_Gram]:
    return Counter(zip(*(sentence[start:] for start in range(order)), strict=False))


def vendi_score(texts: Sequence[str]) -> float | None:
    """The effective number of different texts: exp of the entropy of the eigenvalues of K/n.

    K holds the cosines of the counts of character 2- to 4-grams. 1 for copies of one text, n for n
    texts that share nothing. A text is read to its 1,000th character.
    """
    import numpy as np

    texts = [text[:_LONGEST_VENDI_TEXT] for text in texts if text]
    if not texts:
        return None
    rows, columns = _character_grams(texts)
    _, columns = np.unique(columns, return_inverse=True)
    width = int(columns.max()) + 1
    cells, counts = np.unique(rows * width + columns, return_counts=True)
    rows, columns, values = cells // width, cells % width, counts.astype(np.float64)
    values /= np.sqrt(np.bincount(rows, weights=values**2, minlength=len(texts)))[rows]
    spread = np.bincount(columns)[columns]
    kernel = _few_texts_each(rows, columns, values, (spread > 1) & (spread <= _FEW), len(texts))
    kernel += _many_texts_each(rows, columns, values, spread > _FEW, len(texts))
    np.fill_diagonal(kernel, 1.0)
    parts = np.linalg.eigvalsh(kernel) / len(texts)
    parts = parts[parts > 1e-9].astype(np.float64)
    return float(np.exp(-(parts * np.log(parts)).sum()))


def _few_texts_each(
    rows: NDArray[np.int64],
    columns: NDArray[np.int64],
    values: NDArray[np.float64],
    kept: NDArray[np.bool_],
    texts: int,
) -> NDArray[np.float64]:
    """What the grams of few texts add to the kernel: pair by pair."""
    import numpy as np

    kernel = np.zeros(texts * texts)
    order = np.flatnonzero(kept)[np.argsort(columns[kept], kind="stable")]
    rows, columns, values = rows[order], columns[order], values[order]
    for step in range(1, _FEW):
        same = np.flatnonzero(columns[step:] == columns[:-step])
        places, product = rows[same] * texts + rows[same + step], values[same] * values[same + step]
        kernel += np.bincount(places, weights=product, minlength=texts * texts)
    square = kernel.reshape(texts, texts)
    return square + square.T


def _many_texts_each(
    rows: NDArray[np.int64],
    columns: NDArray[np.int64],
    values: NDArray[np.float64],
    kept: NDArray[np.bool_],
    texts: int,
) -> NDArray[np.float64]:
    """What the grams of many texts add to the kernel: as products of matrices."""
    import numpy as np

    rows, values = rows[kept], values[kept]
    distinct_columns, columns = np.unique(columns[kept], return_inverse=True)
    kernel = np.zeros((texts, texts))
    for first in range(0, len(distinct_columns), _COLUMNS):
        mine = (columns >= first) & (columns < first + _COLUMNS)
        block = np.zeros((texts, _COLUMNS), dtype=np.float32)
        block[rows[mine], columns[mine] - first] = values[mine]
        kernel += block @ block.T
    return kernel


def _character_grams(texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Text and code of every character 2- to 4-gram; texts are padded, so that each has one."""
    import numpy as np

    padded = [f" {text} " for text in texts]
    codes = np.frombuffer(
        "".join(padded).encode("utf-32-le", "surrogatepass"), dtype=np.uint32
    ).astype(np.uint64)
    row_of = np.repeat(np.arange(len(padded)), [len(text) for text in padded])
    rows, grams = [], []
    for size in _GRAM_SIZES:
        usable = len(codes) - size + 1
        code = np.full(max(usable, 0), size, dtype=np.uint64)
        for shift in range(size):
            # A polynomial of a large odd number, modulo 2**64.
            code = code * np.uint64(0x9E3779B97F4A7C15) + codes[shift : shift + usable]
        inside = row_of[:usable] == row_of[size - 1 :]
        rows.append(row_of[:usable][inside])
        grams.append(code[inside].view(np.int64))
    return np.concatenate(rows), np.concatenate(grams)


def hapax_share(counts: NDArray[np.int64]) -> float | None:
    """Words that occur once over all different words; `counts` holds one positive number a word."""
    return float((counts == 1).sum() / len(counts)) if len(counts) else None


def zipf_slope(counts: NDArray[np.int64]) -> float | None:
    """Slope of the least-squares line through log count over log rank (about -1 in real text);
    None for fewer than two words.
    """
    import numpy as np

    if len(counts) < 2:
        return None
    heights = np.log(np.sort(counts)[::-1].astype(np.float64))
    ranks = np.log(np.arange(1, len(counts) + 1))
    ranks -= ranks.mean()
    return float((ranks * heights).sum() / (ranks**2).sum())
