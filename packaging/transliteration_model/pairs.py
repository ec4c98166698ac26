"""Word pairs (Arabizi, Arabic letters) out of our own sentences, grammars and lexicons.

A sentence and its Arabizi are aligned word by word (dynamic programme over consonant skeletons),
in two cuts: by Arabizi words with their loose ``w``, ``f``, ``b``, ``l`` taken along, as the way to
Arabic letters reads them, and by Arabic words, as the way back does. ``_`` is a blank in a pair.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT)]
sys.path.append(str(ROOT / "packaging" / "starter_teacher"))

import corpus
from rapidfuzz.distance import Indel

from engine.text.chat_alphabet import fold_arabic, fold_latin
from engine.text.darija_words import latin_words
from engine.text.skeleton import reads_as_number, skeleton
from engine.text.transliteration import LOOSE

_ARABIC_WORD = re.compile("[\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff\u0750-\u077f]+")
_SHAPES = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (2, 2), (1, 0), (0, 1))
#: A pair whose skeletons agree less is a translation, not a transliteration.
ALIKE = 0.5
#: In a row of a lexicon the spellings of two synonyms may stand side by side.
ALIKE_IN_LEXICON = 0.65

#: Weight of a form that was made by rule.
CONJUGATED = 0.25


@dataclass(frozen=True)
class Pair:
    """One unit in both scripts; `toward` is the script that this cut of it serves."""

    variety: str
    latin: str
    arabic: str
    toward: str
    weight: float = 1.0


@dataclass(frozen=True)
class Twin:
    """A sentence in both scripts."""

    variety: str
    arabic: str
    latin: str

    @property
    def lot(self) -> float:
        return lot(self.arabic)


def lot(key: str) -> float:
    """A number in [0, 1) that depends on the key only: who is held out."""
    digest = hashlib.blake2b(key.encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 2**32


def lemma(arabic: str) -> str:
    """What holds the spellings and clitic forms of a word together when words are held out."""
    key = arabic.split("_")[-1]
    key = re.sub("^(?:و|ف|ب)?(?:ال|لل)(?=..)", "", key)
    return skeleton(key) or key


def twins() -> Iterator[Twin]:
    """Every written sentence and paraphrase, and those of the grammars."""
    seen = set()
    for each in [*corpus.written(), *corpus.grown()]:
        for arabic, latin in (
            (each.text, each.arabizi),
            (each.paraphrase, each.paraphrase_arabizi),
        ):
            if (arabic, latin) not in seen:
                seen.add((arabic, latin))
                yield Twin(each.variety, arabic, latin)


def written_twins() -> Iterator[Twin]:
    """The written sentences only: no template gives many that differ by a word."""
    for each in corpus.written():
        yield Twin(each.variety, each.text, each.arabizi)
        yield Twin(each.variety, each.paraphrase, each.paraphrase_arabizi)


def _latin(text: str) -> list[str]:
    return [word for _, _, word in latin_words(text)]


@lru_cache(maxsize=200_000)
def _bare(word: str) -> str:
    return skeleton(word)


@lru_cache(maxsize=400_000)
def _cost(latin: tuple[str, ...], arabic: tuple[str, ...]) -> float:
    one, other = "".join(map(_bare, latin)), "".join(map(_bare, arabic))
    if not latin or not arabic:
        return 1.2 + len(one or other) * 0.8
    extra = 0.15 * (len(latin) + len(arabic) - 2)
    return Indel.distance(one, other) * 0.7 + extra


def align(latin: list[str], arabic: list[str]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The cheapest way to cut both sentences into facing pieces of at most three words."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(latin) + 1):
        for j in range(len(arabic) + 1):
            for di, dj in _SHAPES:
                before = best.get((i - di, j - dj))
                if before is None or i < di or j < dj:
                    continue
                cost = before[0] + _cost(tuple(latin[i - di : i]), tuple(arabic[j - dj : j]))
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, (i - di, j - dj))
    pieces = []
    at = (len(latin), len(arabic))
    while at != (0, 0):
        before_at = best[at][1]
        pieces.append((tuple(latin[before_at[0] : at[0]]), tuple(arabic[before_at[1] : at[1]])))
        at = before_at
    return pieces[::-1]


def _alike(latin: str, arabic: str, least: float) -> bool:
    one = "".join(map(_bare, latin.split("_")))
    other = "".join(map(_bare, arabic.split("_")))
    if len(one) + len(other) < 4:
        return True
    return Indel.normalized_similarity(one, other) >= least


def _pair(
    variety: str, latin: tuple[str, ...], arabic: tuple[str, ...], toward: str, least: float = ALIKE
) -> Iterator[Pair]:
    if any(reads_as_number(word) for word in (*latin, *arabic)) or not latin or not arabic:
        return
    one = "_".join(map(fold_latin, latin))
    other = "_".join(map(fold_arabic, arabic))
    if one.strip("_") and other.strip("_") and _alike(one, other, least):
        yield Pair(variety, one, other, toward)


def pairs_of(twin: Twin) -> Iterator[Pair]:
    """Both cuts of one sentence."""
    latin, arabic = _latin(twin.latin), _ARABIC_WORD.findall(twin.arabic)
    pieces = align(latin, arabic)
    held: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    for one, other in pieces:
        # Toward Latin letters: a unit is one Arabic word (or what could not be told apart).
        if len(other) <= 1 or len(one) == 1:
            yield from _pair(twin.variety, one, other, "Latn")
        # Toward Arabic letters: loose particles go with the word that follows.
        held = (held[0] + one, held[1] + other)
        if one and one[-1].lower() not in LOOSE:
            yield from _pair(twin.variety, *held, "Arab")
            held = ((), ())
        elif not one:
            held = ((), ())


def lexicon_pairs(path: Path) -> Iterator[Pair]:
    """Every spelling of every entry: the first of each script weighs most toward that script."""
    variety = path.stem
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = [each.strip() for each in line.split("|")]
        if line.startswith("#") or len(fields) != 7:
            continue
        groups = [(fields[2], fields[3])]
        for feature in fields[6].split():
            name, _, value = feature.partition("=")
            if name in ("pl", "f", "pres") and ":" in value:
                arabic, _, latin = value.partition(":")
                groups.append((arabic.replace("_", " "), latin.replace("_", " ")))
        for arabs, latins in groups:
            yield from _spellings(variety, arabs, latins)


def _spellings(variety: str, arabs: str, latins: str) -> Iterator[Pair]:
    listed = [each.strip() for each in arabs.split(",")]
    # ه for ة is a habit of the keyboard, not of the word.
    listed = [each for each in listed if not (each.endswith("ه") and each[:-1] + "ة" in listed)]
    for place, arabic in enumerate(listed):
        for rank, latin in enumerate(each.strip() for each in latins.split(",")):
            one, other = tuple(_latin(latin)), tuple(_ARABIC_WORD.findall(arabic))
            for toward, order in (("Arab", place), ("Latn", rank)):
                for pair in _pair(variety, one, other, toward, ALIKE_IN_LEXICON):
                    yield Pair(
                        variety, pair.latin, pair.arabic, toward, (1.0, 0.5, 0.3)[min(order, 2)]
                    )
                if len(one) == len(other) and len(one) > 1:
                    for a, b in zip(one, other, strict=True):
                        for pair in _pair(variety, (a,), (b,), toward, ALIKE_IN_LEXICON):
                            yield Pair(variety, pair.latin, pair.arabic, toward, 0.3)


def conjugated_pairs(variety: str) -> Iterator[Pair]:
    """The forms of the lexicon's verbs: every person and tense, the first two spellings of each."""
    from engine.text.conjugation import paradigm, spellings
    from engine.text.lexicon import lexicon

    for entry in lexicon(variety).entries:
        if entry.pos != "verb":
            continue
        for person, tense in paradigm(entry):
            arabs = spellings(entry, person, tense, "Arab")[:2]
            latins = spellings(entry, person, tense, "Latn")[:2]
            for arabic in arabs:
                for latin in latins:
                    if " " in latin + arabic:  # an auxiliary, told by the sentences
                        continue
                    for toward in ("Arab", "Latn"):
                        for pair in _pair(variety, (latin,), (arabic,), toward, ALIKE_IN_LEXICON):
                            yield Pair(variety, pair.latin, pair.arabic, toward, CONJUGATED)
