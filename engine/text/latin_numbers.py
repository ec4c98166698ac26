"""Number words in Latin letters: French, and Darija in Arabizi; and a generous reading of any script.

Two readings with two uses. `certain_numbers` are words that can hardly mean anything else, to say that a
text states a number. `perhaps_numbers` also takes «ربع», un or neuf for numbers, to see whether a
number may still be there.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from engine.text.skeleton import folded_key
from engine.text.spoken_numbers import arabic_number_words, numbers_in, plain

_FRENCH_WORD = re.compile(r"[a-zà-ÿœ]+", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s\-]+")
_UNITS = {
    word: value
    for value, words in enumerate(
        "zéro/zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
        "quinze seize".split()
    )
    for word in words.split("/")
}
_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50} | {
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}
_SCALES = {"mille": 1_000, "million": 10**6, "millions": 10**6} | dict.fromkeys(
    ("milliard", "milliards"), 10**9
)
#: Alone they are an article, an adjective (new), a figure of speech, or the scale of digits before.
_UNCERTAIN = frozenset({"un", "une", "neuf", "zéro", "zero", *_SCALES})
_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"(?<!\w)\d+(?!\w)")
_MOST_DIGITS = 15
_AND = frozenset({"w", "ou", "u", "و"})
#: Arabizi whose skeleton alone could be another word.
_CERTAIN_ARABIZI = frozenset(
    (
        "zouj jouj joj tlata tleta tlatha reb3a rab3a arb3a khamsa khemsa 5amsa xamsa setta seb3a sab3a "
        "tmenya tmanya tmnya tes3a tas3a ts3oud tes3oud 3achra 3echra 3chra hdach 7dach tnach "
        "settin mitin myatin"
    ).split()
)
#: The endings of tens, teens and hundreds: with a skeleton of four letters no other word was found in
#: 3,783 Arabizi sentences (NArabizi, DODa), where without them 3chran (friends) and maliar were.
_CERTAIN_ENDING = re.compile(r"(?:ine?|ch|mi?ya|mia)$")
_CERTAIN_LETTERS = 4


def certain_numbers(text: str) -> list[tuple[Fraction, str]]:
    """Numbers in words of French or Arabizi, each as it is written, where the words are certain."""
    found = [
        (Fraction(value), text[start:end])
        for value, start, end, certain in _french(text)
        if certain
    ]
    rewritten, words = _in_arabic(text, latin_only=True)
    for each in numbers_in(rewritten):
        inside = [word for word in words if each.start <= word.start < each.end]
        if any(word.certain for word in inside):
            found.append((each.values[0], text[inside[0].origin : inside[-1].origin_end]))
    return found


def perhaps_numbers(text: str) -> set[Fraction]:
    """Every number that a text may state, in digits or in words of either script."""
    found = {value for each in numbers_in(text) for value in each.values}
    found |= {value for each in numbers_in(_in_arabic(text)[0]) for value in each.values}
    # The digits of «300 مليون» too: a seed may spell the scale in Latin letters.
    found |= {Fraction(each) for each in _DIGITS.findall(plain(text)) if len(each) <= _MOST_DIGITS}
    return found | {Fraction(value) for value, _, _, _ in _french(text)}


def _french(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """Value, start, end, and whether it is certain, of each number in French words."""
    words: list[str] = []
    start = end = 0
    for token in _FRENCH_WORD.finditer(text):
        word = token[0].lower()
        adjacent = bool(words) and bool(_BETWEEN.fullmatch(text, end, token.start()))
        if words and not (adjacent and _fits(words, word)):
            yield from _told(words, start, end)
            words = []
        if words or word in _UNITS or word in _TENS or word in _SCALES or word in ("cent", "cents"):
            start = start if words else token.start()
            words.append(word)
            end = token.end()
    yield from _told(words, start, end)


def _told(words: list[str], start: int, end: int) -> Iterator[tuple[int, int, int, bool]]:
    whole = words[:-1] if words and words[-1] == "et" else words
    if whole:
        end -= sum(len(each) + 1 for each in words[len(whole) :])
        yield _value(whole), start, end, not set(whole) <= _UNCERTAIN


def _fits(words: list[str], word: str) -> bool:
    """Whether a word goes on with the number that `words` begin."""
    last = words[-1]
    tail = _value([each for each in words if each != "et"]) % 100
    if word == "et":
        return last in _TENS
    if word in ("vingt", "vingts") and tail == 4:
        return last == "quatre"
    if word in _UNITS:
        few = _UNITS[word]
        if few == 0:
            return False
        return tail in ((0, 60, 80) if few >= 10 else (0, 10, *range(20, 100, 10)))
    if word in _TENS:
        return tail == 0
    if word in ("cent", "cents"):
        return 2 <= tail <= 9 or last == "mille"
    return word in _SCALES and last not in _SCALES


def _value(words: list[str]) -> int:
    total = current = 0
    for word in words:
        if word in _UNITS:
            current += _UNITS[word]
        elif word in ("vingt", "vingts") and current % 100 == 4:
            current += 76
        elif word in _TENS:
            current += _TENS[word]
        elif word in ("cent", "cents"):
            current = (current or 1) * 100
        elif word in _SCALES:
            total += (current or 1) * _SCALES[word]
            current = 0
    return total + current


class _Reworded(NamedTuple):
    """Where a word stands in the new text, and where in the old one."""

    start: int
    end: int
    origin: int
    origin_end: int
    certain: bool


def _in_arabic(text: str, *, latin_only: bool = False) -> tuple[str, list[_Reworded]]:
    """The text with number words, known by their skeletons, as Arabic words that are sure to be read."""
    parts: list[str] = []
    words: list[_Reworded] = []
    length = after = 0
    for token in _WORD.finditer(text):
        word = token[0].lower()
        put = None
        if word in _AND:
            put = "و"
        elif not word.isdecimal() and (word.isascii() or not latin_only):
            skeleton = folded_key(word)
            put = _by_skeleton().get(skeleton)
        if put is None:
            continue
        before = text[after : token.start()]
        parts += [before, put]
        start = length + len(before)
        length, after = start + len(put), token.end()
        if word not in _AND:
            sure = word in _CERTAIN_ARABIZI or (
                word.isascii()
                and len(skeleton) >= _CERTAIN_LETTERS
                and bool(_CERTAIN_ENDING.search(word))
            )
            words.append(_Reworded(start, length, token.start(), token.end(), sure))
    return "".join([*parts, text[after:]]), words


@lru_cache(maxsize=1)
def _by_skeleton() -> dict[str, str]:
    found: dict[str, str] = {}
    for word in arabic_number_words():
        found.setdefault(folded_key(word), word)
    return found
