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
from itertools import accumulate, compress
from typing import TYPE_CHECKING, Any
from zlib import crc32

from engine.paths import resources
from engine.text.stored_numbers import StoredNumbers

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

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
#: Entries that are read in one step: some milliseconds.
_STEP = 4_000


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


def stored_numbers() -> StoredNumbers:
    """The model file; each of its arrays is read when it is asked for."""
    return StoredNumbers(resources() / "varieties" / "transliteration.npz")


_WAYS: dict[tuple[str, str], Way] = {}


def load_way(to: str, variety: str) -> Way:
    """The way to `to` (``Arab`` or ``Latn``) of ``arq`` or ``ary``; any other variety gets half of
    each. Read from disk once.
    """
    for _ in way_steps(to, variety):
        pass
    return _WAYS[to, _own(variety)]


def way_steps(to: str, variety: str) -> Iterator[None]:
    """Load a way in small steps, so that a window can do other things in between; no step when it
    is loaded.
    """
    name = to, _own(variety)
    if name not in _WAYS:
        _WAYS[name] = yield from _built(stored_numbers(), *name)


def forget_ways() -> None:
    """Read everything anew the next time."""
    _WAYS.clear()


def _own(variety: str) -> str:
    return variety if variety in VARIETIES else ""


def way_of(stored: Mapping[str, Any], to: str, variety: str) -> Way:
    """Build a way from the arrays of the model file; see `load_way`."""
    steps = _built(stored, to, variety)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            way: Way = done.value
            return way


def _built(stored: Mapping[str, Any], to: str, variety: str) -> Generator[None, None, Way]:
    """A way, in steps."""
    from engine.text.chat_alphabet import ARABIC, LATIN

    own = [variety] if variety in VARIETIES else list(VARIETIES)
    joint, letters = [], []
    for each in own:
        joint.append((yield from _table(stored, f"joint_{to}_{each}", CHUNK_ORDER, CHUNK_BITS)))
        name = f"letters_{to}_{each}"
        letters.append((yield from _table(stored, name, LETTER_ORDER, LETTER_BITS)))
    words = yield from _words(stored, to, own)
    known: dict[str, str] = {}
    for each in own:
        for line in _text(stored[f"known_{to}_{each}"]).split("\n"):
            unit, _, spellings = line.partition("\t")
            known[unit] = spellings
            if not len(known) % _STEP:
                yield
    alphabet = {sign: EDGE + place for place, sign in enumerate(ARABIC if to == "Arab" else LATIN)}
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


def _words(
    stored: Mapping[str, Any], to: str, own: list[str]
) -> Generator[None, None, dict[int, float]]:
    words: dict[int, float] = {}
    order = [*(each for each in VARIETIES if each not in own), *own]
    for each in order:
        # A word of the other country is real, but rarer here.
        step = WORD_STEP if each == order[-1] else WORD_STEP / 2
        hashes = list(accumulate(stored[f"words_{to}_{each}_hash"].tolist()))
        yield from _filled(words, hashes, stored[f"words_{to}_{each}_value"].tolist(), step)
    return words


def _filled(
    table: dict[int, float], keys: list[int], values: list[int], scale: float
) -> Iterator[None]:
    """Put scaled values into a table, a portion a step; every key has a value."""
    for at in range(0, len(keys), _STEP):
        scaled = [value * scale for value in values[at : at + _STEP]]
        table.update(zip(keys[at : at + _STEP], scaled, strict=True))
        yield


def _halves(line: str) -> tuple[str, str]:
    first, _, rest = line.partition("\t")
    return first, rest


def _text(array: Any) -> str:
    return bytes(array.tobytes()).decode("utf-8")


def _table(
    stored: Mapping[str, Any], name: str, order: int, bits: int
) -> Generator[None, None, NgramTable]:
    tables: list[tuple[dict[int, float], dict[int, float]]] = []
    for size in range(1, order + 1):
        keys = list(accumulate(stored[f"{name}_{size}_key"].tolist()))
        yield
        chances: dict[int, float] = {}
        yield from _filled(chances, keys, stored[f"{name}_{size}_chance"].tolist(), -STEP)
        weights: dict[int, float] = {}
        if size < order:
            listed = stored[f"{name}_{size}_weight"].tolist()
            kept = list(compress(keys, listed))
            yield from _filled(weights, kept, [each for each in listed if each], -STEP)
        tables.append((chances, weights))
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
