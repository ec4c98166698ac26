"""Arabizi in Arabic letters and back, in the habit of a country: the best guess and others, scored.

Arabizi leaves vowels to the reader and letters to habit, so there is no one right answer:
``rabi`` is ربي, not رابي, and only what people write knows. A model learned from pairs decides (see
`engine.text.transliteration_model`); what is no Darija word stays as it is: French islands, numbers,
links, handles, tags, words in the other script, blanks and emoji.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.text.chat_alphabet import (
    CHART_TO_ARABIC,
    CHART_TO_LATIN,
    JOINT,
    fold_arabic,
    fold_latin,
)
from engine.text.darija_words import arabic_words, latin_words
from engine.text.french_words import french_words, looks_french
from engine.text.transliteration_decoder import decode
from engine.text.transliteration_model import load_way, way_steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.text.darija_words import Found

__all__ = ["Transliteration", "looks_french", "transliterate"]

#: Particles and articles that Arabizi writes apart and Arabic letters write with the next word.
LOOSE = frozenset(("w", "f", "b", "l", "d", "fl", "bl", "wl", "el", "al", "fel", "bel", "lel"))
#: A longer run of letters is no word; it is written sign by sign from a chart.
LONGEST_WORD = 28
#: So are the words of a text after so many different ones: a book still answers in seconds.
MOST_WORDS = 5_000
#: A longer text is no sentence: one guess is told, made block by block.
LONG_TEXT = 100_000
#: Guesses kept for each unit, and the least share of the best that another must have.
_GUESSES = 8
_LEAST = 1e-6
_SIGNS_TO_ARABIC = {ord(","): "،", ord(";"): "؛", ord("?"): "؟"}
_SIGNS_TO_LATIN = {ord("،"): ",", ord("؛"): ";", ord("؟"): "?"}
#: Signs right behind a word, at most one blank between (``wach ?``).
_BEHIND = {"Arab": re.compile(r" ?[,;?!.]+(?!\S)"), "Latn": re.compile(r"[ !.]?[،؛؟!.]+")}

_CHARTS = {
    to: {ord(sign): letter for sign, letter in {**chart, JOINT: " "}.items()}
    for to, chart in (("Arab", CHART_TO_ARABIC), ("Latn", CHART_TO_LATIN))
}
#: A written article (towards Arabic letters; no Arabic word matches): l, or a doubled sun letter.
_ARTICLE = re.compile(r"[eai]?l|[eai]?(.)\1|[^a-zA-Z0-9]")
#: How much less likely an article is that nothing stands for, in a word alone. Working value.
_UNWRITTEN = 0.1

#: What may be written for one unit, with chances, best first.
_Guess = tuple[tuple[str, float], ...]
_Piece = str | _Guess


@dataclass(frozen=True, slots=True)
class Transliteration:
    """`nbest` holds distinct texts with their share of probability among those told, in (0, 1],
    best first; `best` is the first of them.
    """

    best: str
    nbest: tuple[tuple[str, float], ...]


def transliterate(text: str, to: str, variety: str, n: int = 5) -> Transliteration:
    """Write the Darija words of a text in the other script.

    `to` is ``Arab`` or ``Latn``, `variety` ``arq`` or ``ary`` (any other gets half of each), `n` the
    most guesses to tell (one for a text of more than `LONG_TEXT` signs). A text with nothing to change comes back as it is, alone; the same text
    always gets the same answer. Raises UserError for another script or an `n` below 1.
    """
    if to not in ("Arab", "Latn"):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "“{script}” is no script that Zerria writes Darija in. Choose Arab or Latn.",
            ),
            script=to,
        )
    if n < 1:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "{count} guesses were asked for. Ask for one or more."),
            count=n,
        )
    guesses = _Guesses(to, variety)
    if len(text) <= LONG_TEXT:
        units = list(_units(text, to, variety))
        guesses.alone = len(units) == 1
        return _combine(list(_pieces(text, to, units, guesses)), n)
    best = "".join(
        piece if isinstance(piece, str) else piece[0][0]
        for block in _blocks(text)
        for piece in _pieces(block, to, _units(block, to, variety), guesses)
    )
    return Transliteration(best, ((best, 1.0),))


def transliteration_steps(text: str, to: str, variety: str) -> Iterator[None]:
    """Do the slow part of `transliterate` in small steps: afterwards it answers at once."""
    yield from way_steps(to, variety)
    guesses = _Guesses(to, variety)
    for _, _, unit in _units(text, to, variety):
        guesses(unit)
        yield


def _units(text: str, to: str, variety: str) -> Iterator[Found]:
    """What is written anew, folded."""
    found = _units_of_arabizi(text, variety) if to == "Arab" else _units_of_arabic(text)
    return (each for each in found if each[2])


def _units_of_arabizi(text: str, variety: str) -> Iterator[Found]:
    """Words to be written, each with the loose particles before it; French islands left out."""
    run: list[Found] = []
    for found in latin_words(text):
        if run and text[run[-1][1] : found[0]] != " ":
            yield from _units_of_run(run, variety)
            run = []
        run.append(found)
    yield from _units_of_run(run, variety)


def _units_of_run(run: list[Found], variety: str) -> Iterator[Found]:
    """Units of words with single blanks between."""
    loose: list[Found] = []
    for found, french in zip(run, french_words([word for _, _, word in run], variety), strict=True):
        if not french:
            loose.append(found)
        if loose and (french or found[2].lower() not in LOOSE or found is run[-1]):
            unit = JOINT.join(filter(None, (fold_latin(word) for _, _, word in loose)))
            yield loose[0][0], loose[-1][1], unit
            loose = []


def _units_of_arabic(text: str) -> Iterator[Found]:
    for start, end, word in arabic_words(text):
        yield start, end, fold_arabic(word)


def _pieces(
    text: str, to: str, units: Iterable[Found], guesses: Callable[[str], _Guess]
) -> Iterator[_Piece]:
    """What stays and what is written, in the order of the text."""
    at = 0
    signs = _SIGNS_TO_ARABIC if to == "Arab" else _SIGNS_TO_LATIN
    for start, end, unit in units:
        yield text[at:start]
        yield guesses(unit)
        behind = _BEHIND[to].match(text, end)
        at = behind.end() if behind else end
        if behind:
            yield behind.group().translate(signs)
    yield text[at:]


class _Guesses:
    """Guesses for units, with a bound on how many different ones a text may ask for.

    `alone` says that the text is one word: a dictionary form, then, whose article would be written.
    """

    alone = False

    def __init__(self, to: str, variety: str) -> None:
        self._to, self._variety = to, variety
        self._chart = _CHARTS[to]
        self._seen: dict[str, _Guess] = {}

    def __call__(self, unit: str) -> _Guess:
        found = self._seen.get(unit)
        if found is None:
            if len(unit) > LONGEST_WORD or len(self._seen) >= MOST_WORDS:
                return ((unit.translate(self._chart), 1.0),)
            found = self._seen[unit] = _decoded(unit, self._to, self._variety)
        return _without_article(found) if self.alone and not _ARTICLE.match(unit) else found


def _without_article(guess: _Guess) -> _Guess:
    """Sentences leave the article out before sun letters (``sba7``, الصباح); words alone have none."""
    weighed = [
        (text, chance * _UNWRITTEN if text.startswith("ال") else chance) for text, chance in guess
    ]
    return tuple(sorted(weighed, key=lambda each: -each[1]))


@lru_cache(maxsize=65536)
def _decoded(unit: str, to: str, variety: str) -> _Guess:
    found = decode(unit, load_way(to, variety), _GUESSES)
    least = found[0][1] * _LEAST if found else 0.0
    told = ((text.strip(JOINT).replace(JOINT, " "), chance) for text, chance in found)
    return tuple((text, chance) for text, chance in told if chance > least) or ((unit, 1.0),)


def _combine(pieces: list[_Piece], n: int) -> Transliteration:
    """The `n` likeliest texts, units taken as independent.

    A text of the `n` best differs from the best in fewer than `n` units, and only in those whose
    second guess is nearest to the first; so no more than these few are varied.
    """
    best = [piece if isinstance(piece, str) else piece[0][0] for piece in pieces]
    guesses = {
        place: piece
        for place, piece in enumerate(pieces)
        if not isinstance(piece, str) and len(piece) > 1
    }
    nearest = sorted(guesses, key=lambda place: -guesses[place][1][1] / guesses[place][0][1])
    changes: list[tuple[float, tuple[tuple[int, str], ...]]] = [(1.0, ())]
    for place in nearest[: n - 1]:
        (_, first), *others = guesses[place]
        changes += [
            (share * chance / first, (*made, (place, other)))
            for share, made in changes
            for other, chance in others
        ]
        changes = sorted(changes, key=lambda each: -each[0])[:n]
    shares: dict[str, float] = {}
    for share, made in changes:
        parts = list(best) if made else best
        for place, other in made:
            parts[place] = other
        text = "".join(parts)
        shares[text] = shares.get(text, 0.0) + share
    total = sum(shares.values())
    nbest = sorted(((text, share / total) for text, share in shares.items()), key=lambda e: -e[1])
    return Transliteration(nbest[0][0], tuple(nbest))


def _blocks(text: str) -> Iterator[str]:
    """A text cut behind blanks, in blocks of at most `LONG_TEXT` signs."""
    at = 0
    while at < len(text):
        end = at + LONG_TEXT
        if end < len(text):
            end = text.rfind(" ", at, end) + 1 or end
            end = max(end, at + 1)
        yield text[at:end]
        at = end
