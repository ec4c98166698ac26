"""Rows near a held-out evaluation file: the same after folding, or with many n-grams in common.

Words are compared by their consonants (`folded_key`), so that a row in the other script or with
other vowels is found too. N-grams are kept as 64-bit hashes, the longest files in some tens of MB.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from engine.mix.spec import Decontamination
from engine.text.normalise import exact_key
from engine.text.skeleton import folded_key

#: Longer texts are cut for comparing: this is about sentences and short documents.
LONGEST = 100_000
#: Rows of the files that share an n-gram and are looked at: one that more share is a set phrase.
_MOST_OF_A_GRAM = 64


@dataclass(frozen=True, slots=True)
class Contaminated:
    """A row near one of a file: `kind` is exact, folded or ngrams; `overlap` the share of n-grams."""

    kind: str
    file: str
    row: int
    overlap: float


class HeldOut:
    """The texts of evaluation files. A text of one word is compared as it is written: few
    consonants are the same in many words."""

    def __init__(self, limits: Decontamination) -> None:
        self._limits = limits
        self._exact: dict[int, int] = {}
        self._folded: dict[int, int] = {}
        self._grams: dict[int, list[int]] = {}
        self._sizes: list[int] = []
        #: Of each text its file and row there.
        self._places: list[tuple[str, int]] = []

    def __len__(self) -> int:
        return len(self._places)

    def add(self, file: str, row: int, text: str) -> None:
        """Take a text of a file in."""
        text = text[:LONGEST]
        number = len(self._places)
        self._places.append((file, row))
        if key := exact_key(text):
            self._exact.setdefault(_hash(key), number)
        folded = folded_key(text)
        grams = self._grams_of(folded)
        self._sizes.append(len(grams))
        if " " in folded:
            self._folded.setdefault(_hash(folded), number)
        for gram in grams:
            self._grams.setdefault(gram, []).append(number)

    def near(self, text: str, text_key: str = "") -> Contaminated | None:
        """What a row is near to: an exact copy first, else the row with most n-grams in common."""
        text = text[:LONGEST]
        key = text_key or exact_key(text)
        if key and (number := self._exact.get(_hash(key), -1)) >= 0:
            return self._found("exact", number, 1.0)
        folded = folded_key(text)
        if " " in folded and (number := self._folded.get(_hash(folded), -1)) >= 0:
            return self._found("folded", number, 1.0)
        grams = self._grams_of(folded)
        shared: Counter[int] = Counter()
        for gram in grams:
            shared.update(self._grams.get(gram, ())[:_MOST_OF_A_GRAM])
        best, most = -1, 0.0
        for number, count in sorted(shared.items()):
            overlap = count / min(len(grams), self._sizes[number])
            if overlap >= self._limits.overlap and overlap > most:
                best, most = number, overlap
        return self._found("ngrams", best, most) if best >= 0 else None

    def _found(self, kind: str, number: int, overlap: float) -> Contaminated:
        return Contaminated(kind, *self._places[number], round(overlap, 4))

    def _grams_of(self, folded: str) -> set[int]:
        """The n-grams of a text with enough words; a shorter one is compared whole only."""
        words = folded.split()
        size = self._limits.ngram
        return {_hash(" ".join(gram)) for gram in _windows(words, size)}


def _windows(words: Sequence[str], size: int) -> Iterable[Sequence[str]]:
    return (words[start : start + size] for start in range(len(words) - size + 1))


def _hash(text: str) -> int:
    found = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(found, "big")
