"""What the transliterator knows: how signs face letters, which letters follow which, which words
are real.

One way (to Arabic letters, or to Latin) of one variety is a `Way`:

* a joint n-gram model over chunks, pairs such as ``ch``/ش or ``e``/nothing (Bisani & Ney 2008:
  one model of both sides serves as channel and as habit of the country);
* an n-gram model of the letters of the side to be written;
* frequencies of the words of that side, by hash: they tell ربي from رابي and hold no word;
* how words of our own sentences are written, with counts.

All tables come from `resources/varieties/transliteration.npz`, which
`packaging/transliteration_model/train.py` makes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

from engine.paths import resources

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A logarithm is stored in a byte, in steps of this size: 0 to -15.3.
STEP = 0.06
#: So is the logarithm of a word's frequency, plus one.
WORD_STEP = 0.06
LETTER_BITS = 6
CHUNK_BITS = 10
LETTER_ORDER = 6
CHUNK_ORDER = 4
#: What stands before the first and after the last sign of a unit.
EDGE = 1
#: The chunk of a sign that the joint model has never seen so, and the first number of a known one.
UNKNOWN_CHUNK = 2
FIRST_CHUNK = 3
#: Rarer than anything that was counted.
_UNSEEN = -14.0
_MEMO = 400_000


class NgramTable:
    """A back-off n-gram model over small numbers, packed into integers.

    A key holds the context and the symbol, `bits` bits each, oldest first; contexts before the
    beginning are filled with `EDGE`. Answers are natural logarithms.
    """

    def __init__(self, order: int, bits: int, tables: list[tuple[dict[int, float], Any]]) -> None:
        """`tables[k]` holds probabilities and back-off weights of the sequences of k+1 symbols."""
        self.bits = bits
        self.context_mask = (1 << bits * (order - 1)) - 1
        self.start = sum(EDGE << bits * place for place in range(order - 1))
        self._levels = [
            ((1 << bits * (k + 1)) - 1, chances, tables[k - 1][1] if k else {})
            for k, (chances, _) in enumerate(tables)
        ][::-1]
        self.memo: dict[int, float] = {}

    def logarithm(self, key: int) -> float:
        """The logarithm of the chance of the last symbol of `key` after the others."""
        found = self.memo.get(key)
        if found is None:
            if len(self.memo) > _MEMO:
                self.memo.clear()
            found = self.memo[key] = self._look_up(key)
        return found

    def _look_up(self, key: int) -> float:
        paid = 0.0
        for mask, chances, weights in self._levels:
            sequence = key & mask
            found = chances.get(sequence)
            if found is not None:
                return paid + found
            paid += weights.get(sequence >> self.bits, 0.0)
        return paid + _UNSEEN


class MixedTable(NgramTable):
    """Two tables of one shape, half and half."""

    def __init__(self, one: NgramTable, other: NgramTable) -> None:
        """Both must have the same order, bits and symbols."""
        self.bits, self.context_mask, self.start = one.bits, one.context_mask, one.start
        self._pair = (one, other)
        self.memo = {}

    def _look_up(self, key: int) -> float:
        first, second = (table.logarithm(key) for table in self._pair)
        high = max(first, second)
        return high + math.log((math.exp(first - high) + math.exp(second - high)) / 2)


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each witness counts beside the joint model, which counts 1."""

    letters: float
    word: float
    unknown: float
    sharpness: float


@dataclass(frozen=True)
class Way:
    """All that is needed to write units of one variety in one script."""

    joint: NgramTable
    letters: NgramTable
    alphabet: Mapping[str, int]
    chunks: Mapping[str, tuple[tuple[str, int, tuple[int, ...]], ...]]
    words: Mapping[int, float]
    known: Mapping[str, str]
    weights: Weights
    prefixes: tuple[str, ...]


def known_spellings(way: Way, unit: str) -> list[tuple[str, int]]:
    """How our own sentences and lexicons write a unit, with counts; nothing for most."""
    listed = way.known.get(unit)
    if not listed:
        return []
    fields = listed.split("\t")
    return [(text, int(times)) for text, times in zip(fields[::2], fields[1::2], strict=True)]


def word_hash(word: str) -> int:
    """The hash under which the frequency of a word is kept: the same on every machine."""
    return crc32(word.encode("utf-8", "surrogatepass"))


VARIETIES = ("arq", "ary")
#: Particles that are written together with the word behind them: a word that is unknown with them
#: may be known without.
_PREFIXES = {
    "Arab": ("وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل"),
    "Latn": ("l",),
}
#: Chunks less likely than this, given the signs that are read, are not tried.
_LEAST_CHANCE = 0.002
_MOST_CHUNKS = 12


def stored_arrays(*parts: str) -> dict[str, Any]:
    """The arrays of the model file whose names hold one of `parts`."""
    import numpy as np

    path = resources() / "varieties" / "transliteration.npz"
    with np.load(path, allow_pickle=False) as file:
        names = [name for name in file.files if any(part in name for part in parts)]
        return {name: file[name] for name in names}


@lru_cache(maxsize=8)
def load_way(to: str, variety: str) -> Way:
    """The way to `to` (``Arab`` or ``Latn``) of ``arq`` or ``ary``; any other variety gets half of
    each. Read from disk once.
    """
    own = f"_{to}_{variety}" if variety in VARIETIES else f"_{to}_"
    stored = stored_arrays(own, f"words_{to}_", f"chunks_{to}", f"weights_{to}")
    return way_of(stored, to, variety)


def way_of(stored: Mapping[str, Any], to: str, variety: str) -> Way:
    """Build a way from the arrays of the model file; see `load_way`."""
    from engine.text.chat_alphabet import ARABIC, LATIN

    own = [variety] if variety in VARIETIES else list(VARIETIES)
    joint = [_table(stored, f"joint_{to}_{each}", CHUNK_ORDER, CHUNK_BITS) for each in own]
    letters = [_table(stored, f"letters_{to}_{each}", LETTER_ORDER, LETTER_BITS) for each in own]
    alphabet = {sign: EDGE + place for place, sign in enumerate(ARABIC if to == "Arab" else LATIN)}
    words: dict[int, float] = {}
    for each in [*(v for v in VARIETIES if v not in own), *own]:
        hashes = stored[f"words_{to}_{each}_hash"].astype("uint64").cumsum().tolist()
        values = (stored[f"words_{to}_{each}_value"] * WORD_STEP).tolist()
        found = dict(zip(hashes, values, strict=True))
        # A word of the other country is real, but rarer here.
        words = {name: value / 2 for name, value in words.items()} | found
    known: dict[str, str] = {}
    for each in own:
        known |= _known(stored[f"known_{to}_{each}"])
    listed = [_halves(line) for line in _text(stored[f"chunks_{to}"]).split("\n")]
    table = joint[0] if len(joint) == 1 else MixedTable(*joint)
    return Way(
        joint=table,
        letters=letters[0] if len(letters) == 1 else MixedTable(*letters),
        alphabet=alphabet,
        chunks=_chunks(listed, table, alphabet, to),
        words=words,
        known=known,
        weights=Weights(*(float(value) for value in stored[f"weights_{to}"])),
        prefixes=_PREFIXES[to],
    )


def _halves(line: str) -> tuple[str, str]:
    first, _, rest = line.partition("\t")
    return first, rest


def _text(array: Any) -> str:
    return bytes(array.tobytes()).decode("utf-8")


def _known(array: Any) -> dict[str, str]:
    return dict(_halves(line) for line in _text(array).split("\n"))


def _table(stored: Mapping[str, Any], name: str, order: int, bits: int) -> NgramTable:
    tables = []
    for size in range(1, order + 1):
        keys = stored[f"{name}_{size}_key"].astype("uint64").cumsum().tolist()
        chances = (stored[f"{name}_{size}_chance"] * -STEP).tolist()
        weights: dict[int, float] = {}
        if size < order:
            stored_weights = stored[f"{name}_{size}_weight"]
            (some,) = stored_weights.nonzero()
            weights = dict(
                zip(
                    [keys[place] for place in some.tolist()],
                    (stored_weights[some] * -STEP).tolist(),
                    strict=True,
                )
            )
        tables.append((dict(zip(keys, chances, strict=True)), weights))
    return NgramTable(order, bits, tables)


def _chunks(
    listed: list[tuple[str, str]], joint: NgramTable, alphabet: Mapping[str, int], to: str
) -> dict[str, tuple[tuple[str, int, tuple[int, ...]], ...]]:
    """For each piece that can be read, what it may be written with: text, chunk, letters."""
    from engine.text.chat_alphabet import CHART_TO_ARABIC, CHART_TO_LATIN

    by_source: dict[str, list[tuple[float, str, int]]] = {}
    for place, (latin, arabic) in enumerate(listed):
        source, target = (latin, arabic) if to == "Arab" else (arabic, latin)
        number = FIRST_CHUNK + place
        chance = math.exp(joint.logarithm(number))
        by_source.setdefault(source, []).append((chance, target, number))
    for sign, letter in (CHART_TO_ARABIC if to == "Arab" else CHART_TO_LATIN).items():
        if sign not in by_source:
            by_source[sign] = [(1.0, letter, UNKNOWN_CHUNK)]
    chunks = {}
    for source, found in by_source.items():
        total = sum(chance for chance, _, _ in found)
        best = sorted(found, key=lambda each: (-each[0], each[1]))[:_MOST_CHUNKS]
        chunks[source] = tuple(
            (target, number, tuple(alphabet[sign] for sign in target))
            for chance, target, number in best
            if chance >= _LEAST_CHANCE * total
        )
    return chunks
