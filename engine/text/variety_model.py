"""Texts in, scores out: reading words, the stored weights, and what is known of each token.

What ``resources/varieties/weights.npz`` holds for each of the two scripts: names of the classes, a
table of eight-bit weights (bucket x class), one scale for all of them, a bias a class, the power
of the number of features that scores are divided by, a temperature, and hashes of the function
words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, BinaryIO

from engine.paths import resources
from engine.text.ngram_model import (
    BUCKET_BITS,
    Markers,
    fold_many,
    pairs,
    to_buckets,
    token_features,
)
from engine.text.script import language_words, word_script

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

HEADS = ("Arab", "Latn")
#: Room for classes in a table of weights; a row of eight bytes is fetched at once.
WIDTH = 8
# More says nothing new about the language, and a pasted book must not cost more than a long page.
LONGEST_TEXT = 4000
# A longer word is no word; its end is not read.
_LONGEST_TOKEN = 48
_KNOWN_TOKENS = 200_000
_SCRIPTS = {"": 0, "Arab": 1, "Latn": 2, "other": 3}
# A word that is Standard Arabic by at least this much when it stands alone. Held-out texts then have
# 33 to 38 % such words when they are Standard Arabic, 10 % when dialect, 17 % when formal dialect.
_ONLY_MSA = 0.95
# A batch ends at this many characters, so that hostile texts do not fill the memory.
_BATCH_TEXTS, _BATCH_CHARACTERS = 2048, 400_000


@dataclass(frozen=True)
class Head:
    """The weights of one script. `table` is int8, 2^18 buckets x 8 (classes, then zeros);
    score of class c = `scale` · sum of weights / n^`power` + `bias`, all divided by `temperature`.
    """

    classes: tuple[str, ...]
    table: NDArray[np.int8]
    scale: float
    bias: NDArray[np.float64]
    power: float
    temperature: float
    markers: Markers

    def probabilities(
        self, sums: NDArray[np.int64], counts: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """Class probabilities of texts from their summed weights (text x 8) and numbers of
        features.
        """
        import numpy as np

        divisor = np.maximum(counts, 1).astype(np.float64) ** self.power
        scores = sums[:, : len(self.classes)] * (self.scale / divisor)[:, None] + self.bias
        scores /= self.temperature
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        result: NDArray[np.float64] = scores / scores.sum(axis=1, keepdims=True)
        return result


def shipped_weights() -> Path:
    """The weights that come with the program."""
    return resources() / "varieties" / "weights.npz"


def load_heads(source: Path | BinaryIO) -> dict[str, Head]:
    """Read weights; pickled content is refused by numpy (ValueError)."""
    import numpy as np

    heads = {}
    with np.load(source, allow_pickle=False) as stored:
        for script in HEADS:
            classes = tuple(str(name) for name in stored[f"{script}_classes"])
            table = np.zeros((2**BUCKET_BITS, WIDTH), dtype=np.int8)
            table[:, : len(classes)] = stored[f"{script}_table"]
            heads[script] = Head(
                classes=classes,
                table=table,
                scale=float(stored[f"{script}_scale"]),
                bias=stored[f"{script}_bias"].astype(np.float64),
                power=float(stored[f"{script}_power"]),
                temperature=float(stored[f"{script}_temperature"]),
                markers=Markers(
                    stored[f"{script}_marker_words"].astype(np.uint32),
                    stored[f"{script}_marker_lists"].astype(np.uint8),
                ),
            )
    return heads


def save_heads(heads: Mapping[str, Head], target: Path | BinaryIO) -> None:
    """Write weights as plain arrays."""
    import numpy as np

    stored: dict[str, Any] = {}
    for script, head in heads.items():
        stored |= {
            f"{script}_classes": np.array(head.classes),
            f"{script}_table": head.table[:, : len(head.classes)],
            f"{script}_scale": np.float64(head.scale),
            f"{script}_bias": head.bias,
            f"{script}_power": np.float64(head.power),
            f"{script}_temperature": np.float64(head.temperature),
            f"{script}_marker_words": head.markers.words,
            f"{script}_marker_lists": head.markers.lists,
        }
    np.savez_compressed(target, allow_pickle=False, **stored)


def read_words(text: str, script: str) -> str:
    """What the model of one script reads of a text: its folded words in that script, between
    single blanks.
    """
    tokens = [each for each in language_words(text[:LONGEST_TEXT]) if word_script(each) == script]
    return " ".join(filter(None, fold_many([token[:_LONGEST_TOKEN] for token in tokens])))


@dataclass(frozen=True)
class Reading:
    """What was read of a batch of texts; one row a text.

    `words`: number of words without letters, in Arabic, in Latin and in other letters (text x 4).
    `sums`, `counts`: for each head, summed weights (text x 8) and numbers of features.
    `msa_words`: words in Arabic letters that only Standard Arabic would use.
    """

    words: NDArray[np.int64]
    sums: dict[str, NDArray[np.int64]]
    counts: dict[str, NDArray[np.int64]]
    msa_words: NDArray[np.int64]


class TokenTable:
    """Scores and neighbours' hashes of the tokens seen so far, one number a token; bounded."""

    def __init__(self, heads: Mapping[str, Head]) -> None:
        self.heads = heads
        self._forget()

    def _forget(self) -> None:
        import numpy as np

        self._known: dict[str, int] = {}
        self._size = 0
        self._script = np.zeros(1024, np.uint8)
        self._sums = np.zeros((1024, WIDTH), np.int32)
        self._counts = np.zeros(1024, np.int32)
        self._msa = np.zeros(1024, np.bool_)
        self._neighbours = np.zeros((4, 1024), np.uint32)

    def read(self, texts: Sequence[str]) -> Reading:
        """Look up every token of the texts and add up."""
        import numpy as np

        if len(self._known) > _KNOWN_TOKENS:
            self._forget()
        known, new, flat, lengths = self._known, [], [], []
        for text in texts:
            tokens = language_words(text[:LONGEST_TEXT])
            lengths.append(len(tokens))
            for token in tokens:
                number = known.get(token)
                if number is None:
                    known[token] = number = len(known)
                    new.append(token)
                flat.append(number)
        if new:
            self._add(new)
        numbers = np.array(flat, dtype=np.int64)
        row = np.repeat(np.arange(len(texts)), lengths)
        script = self._script[numbers]
        words = np.bincount(row * 4 + script, minlength=4 * len(texts)).reshape(-1, 4)
        sums, counts = {}, {}
        for name, head in self.heads.items():
            mine = script == _SCRIPTS[name]
            sums[name], counts[name] = self._add_up(head, numbers[mine], row[mine], len(texts))
        msa = np.bincount(row[self._msa[numbers]], minlength=len(texts))
        return Reading(words, sums, counts, msa)

    def _add_up(
        self, head: Head, numbers: NDArray[np.int64], row: NDArray[np.int64], texts: int
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        import numpy as np

        weights = self._sums[numbers].astype(np.int64)
        counts = self._counts[numbers].astype(np.int64)
        full = np.flatnonzero(counts)  # a token such as "l'" alone may hold no word
        first_word, last_word, first_sign, last_sign = self._neighbours[:, numbers[full]]
        same = row[full][1:] == row[full][:-1]
        after = full[1:][same]
        for pair in pairs(
            last_word[:-1][same], first_word[1:][same], first_sign[1:][same], last_sign[1:][same]
        ):
            weights[after] += head.table[to_buckets(pair)]
            counts[after] += 1
        bounds = np.concatenate([[0], np.cumsum(np.bincount(row, minlength=texts))])
        running = np.zeros((len(numbers) + 1, WIDTH), np.int64)
        np.cumsum(weights, axis=0, out=running[1:])
        total = np.concatenate([[0], np.cumsum(counts)])
        return running[bounds[1:]] - running[bounds[:-1]], total[bounds[1:]] - total[bounds[:-1]]

    def _add(self, tokens: list[str]) -> None:
        """Work out the scores of new tokens, all at once."""
        import numpy as np

        first, last = self._size, self._size + len(tokens)
        room = len(self._script)
        if last > room:
            more = max(last, 2 * room) - room
            self._script = np.pad(self._script, (0, more))
            self._sums = np.pad(self._sums, ((0, more), (0, 0)))
            self._counts = np.pad(self._counts, (0, more))
            self._msa = np.pad(self._msa, (0, more))
            self._neighbours = np.pad(self._neighbours, ((0, 0), (0, more)))
        scripts = [word_script(token) for token in tokens]
        self._script[first:last] = [_SCRIPTS[script] for script in scripts]
        for name, head in self.heads.items():
            mine = [place for place, script in enumerate(scripts) if script == name]
            if not mine:
                continue
            found = token_features(
                fold_many([tokens[place][:_LONGEST_TOKEN] for place in mine]), head.markers
            )
            weights = head.table[found.buckets]
            sums = np.stack(
                [np.bincount(found.rows, weights[:, c], len(mine)) for c in range(WIDTH)], axis=1
            )
            counts = np.bincount(found.rows, minlength=len(mine))
            places = np.array(mine) + first
            self._sums[places] = sums
            self._counts[places] = counts
            self._neighbours[:, places] = (
                found.first_word, found.last_word, found.first_sign, found.last_sign
            )  # fmt: skip
            self._msa[places] = _only_msa(head, sums, counts)
        self._size = last


def _only_msa(head: Head, sums: NDArray[Any], counts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which words by themselves point to Standard Arabic."""
    import numpy as np

    if "arb" not in head.classes:
        return np.zeros(len(sums), np.bool_)
    chances = head.probabilities(sums.astype(np.int64), counts)
    result: NDArray[np.bool_] = chances[:, head.classes.index("arb")] >= _ONLY_MSA
    return result & (counts > 0)


@lru_cache(maxsize=1)
def shipped_table() -> TokenTable:
    """The table over the shipped weights, loaded at the first question."""
    return TokenTable(load_heads(shipped_weights()))


def batches(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Bounds of batches that fit in memory, however long the texts are."""
    bounds, first, signs = [], 0, 0
    for place, text in enumerate(texts):
        signs += min(len(text), LONGEST_TEXT)
        if place + 1 - first >= _BATCH_TEXTS or signs >= _BATCH_CHARACTERS:
            bounds.append((first, place + 1))
            first, signs = place + 1, 0
    if first < len(texts):
        bounds.append((first, len(texts)))
    return bounds
