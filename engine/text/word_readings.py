"""What the words of a sentence can be, and the same form of another word in their place.

A reading is an entry of the lexicon, which of its forms stands there (the base, f, pl, or a verb's
person and tense), and what is joined to it: و, ب, ل, ف and the article before, a pronoun behind.
Nothing here decides between readings: an operation takes a word only where all of them lead to the
same place. Text outside the words that are changed stays as it is, byte for byte.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from engine.text.closed_class import closed_class
from engine.text.conjugation import Analysis, Tense, analyse, conjugate, negate
from engine.text.french_words import french_words
from engine.text.lexicon import Entry, lexicon, spelling_key
from engine.text.script import detect_script, word_script
from engine.text.skeleton import reads_as_number
from engine.text.variety_data import Person, variety_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: A longer text is an article, not a sentence to be varied: operations leave it alone.
MOST_CHARACTERS = 20_000
MOST_WORDS = 2_000
_LONGEST_WORD = 40
#: Words in a fixed expression or in a verb with its auxiliary and its negation.
_LONGEST_SPAN = 3

_WORD = re.compile("(?:[^\\W_]|[\u0640\u064b-\u065f\u0670])+")
_NO_WORDS = re.compile(r"(?:https?://|www\.|[@#])\S*|\S+@\S+|\\U?[0-9a-fux]{4,}")
_APOSTROPHES = frozenset("'’")
_LONGEST_ELISION = 2
_STRETCHED = re.compile(r"(.)\1\1")
_ARABIC_CLITICS = ("و", "ف", "ب", "ل", "ك")
_FORMS = ("f", "pl")
#: Latin letters that double for the article: ddar, ssou9.
SUN_LETTERS = frozenset("t d r z s n".split())
#: Concepts of small words that ما and ش surround.
NEGATED_AS_VERBS = frozenset(("be_now", "have", "must"))
#: A shorter Arabizi word in a spelling that is not the verb's usual one is more often another word.
_SHORTEST_UNUSUAL = 7
# One and only one blank between the words of a span.
_BLANK = " "


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a word can be.

    `form` is "" (base), "f", "pl" or "verb"; `before` holds conjunctions and prepositions joined to
    the word, `article` the article, both as written; `after` is an object pronoun joined to a verb.
    """

    entry: Entry
    form: str = ""
    before: str = ""
    article: str = ""
    after: str = ""
    person: Person = "3ms"
    tense: Tense = "past"
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """One word, or a few that belong together, at code points `start` to `end` of the text."""

    start: int
    end: int
    text: str
    script: str
    readings: tuple[Reading, ...]

    @property
    def is_closed(self) -> bool:
        """Whether it is one of the small words."""
        return any(each.entry.pos == "func" for each in self.readings)


def spans(text: str, variety: str) -> list[Span]:
    """The words of a text with their readings, links, handles, tags and numbers left out.

    None for a text too long to be a sentence.
    """
    if len(text) > MOST_CHARACTERS:
        return []
    words = list(_words(text))
    if len(words) > MOST_WORDS:
        return []
    found: list[Span] = []
    french = _french(text, words, variety)
    place = 0
    while place < len(words):
        span = _span_at(text, words, place, variety, french)
        found.append(span)
        place += 1
        while place < len(words) and words[place][0] < span.end:
            place += 1
    return found


def _french(text: str, words: list[tuple[int, int]], variety: str) -> frozenset[int]:
    """Where the words begin that are French: as a text in Arabic letters has no other Latin ones,
    and as elided l', d', c' are.
    """
    latin = [each for each in words if word_script(text[slice(*each)]) == "Latn"]
    if not latin or detect_script(text) == "Arab":
        return frozenset(start for start, _ in latin)
    judged = french_words([text[slice(*each)] for each in latin], variety)
    return frozenset(
        start
        for (start, end), is_french in zip(latin, judged, strict=True)
        if is_french or (end - start <= _LONGEST_ELISION and text[end : end + 1] in _APOSTROPHES)
    )


def _words(text: str) -> Iterator[tuple[int, int]]:
    blocked = [found.span() for found in _NO_WORDS.finditer(text)]
    for found in _WORD.finditer(text):
        while blocked and blocked[0][1] <= found.start():
            blocked.pop(0)
        if blocked and blocked[0][0] <= found.start():
            continue
        if word_script(found.group()) in ("Arab", "Latn") and not reads_as_number(found.group()):
            yield found.span()


def _span_at(
    text: str, words: list[tuple[int, int]], place: int, variety: str, french: frozenset[int]
) -> Span:
    start, end = words[place]
    for size in range(_LONGEST_SPAN, 1, -1):
        window = words[place : place + size]
        if any(first in french for first, _ in window):
            continue
        if len(window) < size or any(
            text[left[1] : right[0]] != _BLANK for left, right in pairwise(window)
        ):
            continue
        several = text[start : window[-1][1]]
        found = phrase_readings(several, variety)
        if found:
            return Span(start, window[-1][1], several, word_script(several), found)
    word = text[start:end]
    readings = word_readings(word, variety)
    is_elided = text[end : end + 1] in _APOSTROPHES
    if start in french and (is_elided or not any(each.entry.pos == "func" for each in readings)):
        readings = ()
    return Span(start, end, word, word_script(word), readings)


@lru_cache(maxsize=16384)
def word_readings(word: str, variety: str) -> tuple[Reading, ...]:
    """What one word can be: whole if it can be, else after what is joined before it.

    The small words come first and alone: they are far commoner than what is spelt like them.
    """
    if len(word) > _LONGEST_WORD or _STRETCHED.search(word):
        return ()
    small = _small(word, variety)
    if small:
        return small
    whole = (*_bare(word, variety), *_verbs(word, variety))
    if whole:
        return whole
    for before, article, stem in _taken_apart(word):
        small = () if article else _small(stem, variety)
        if small:
            return tuple(replace(each, before=before) for each in small)
        found = [
            replace(each, before=before, article=article)
            for each in _bare(stem, variety)
            if each.entry.pos in ("noun", "name")
            or (each.entry.pos == "adj" and article)
            or (not article and before in ("و", "w"))
        ]
        if before in ("و", "w") and not article:
            found += [replace(each, before=before) for each in _verbs(stem, variety)]
        if found:
            return tuple(found)
    return ()


@lru_cache(maxsize=16384)
def phrase_readings(several: str, variety: str) -> tuple[Reading, ...]:
    """What a few words with one blank between them are together: an expression, or a verb with its
    auxiliary and its negation.
    """
    if len(several) > _LONGEST_WORD:
        return ()
    whole = _small(several, variety) or _bare(several, variety)
    if whole:
        return whole
    first = several.partition(_BLANK)[0].casefold()
    auxiliaries = _auxiliaries(variety, "Latn" if several.isascii() else "Arab")
    if first in auxiliaries:
        return _verbs(several, variety)
    if first[:1] in ("و", "w") and first[1:] in auxiliaries:
        rest = several[1:]
        found = _small(rest, variety) or _verbs(rest, variety)
        return tuple(replace(each, before=several[:1]) for each in found)
    return ()


def _small(word: str, variety: str) -> tuple[Reading, ...]:
    """The small words that are spelt so, or that are spelt so when negated."""
    key = _key(word)
    found = closed_class(variety).by_spelling.get(key, ())
    if found:
        return tuple(Reading(entry) for entry in found)
    negated = _negated(variety).get(key, ())
    if negated and any(each.pos == "name" for each in lexicon(variety).look_up(word)):
        return ()  # مراكش is a town, not "you are not"
    return tuple(Reading(entry, negated=True) for entry in negated)


@lru_cache(maxsize=4)
def _negated(variety: str) -> Mapping[str, tuple[Entry, ...]]:
    """The small words that are negated as verbs are, by every spelling of their negation."""
    found: dict[str, list[Entry]] = {}
    for (concept, _), entry in closed_class(variety).by_place.items():
        if concept not in NEGATED_AS_VERBS:
            continue
        for script, tables in variety_data(variety).verbs.items():
            for spelling in spelled(entry, script):
                for before in tables.negation_before:
                    for after in tables.negation_after:
                        key = spelling_key(f"{before}{spelling}{after}")
                        found.setdefault(key, []).append(entry)
    return MappingProxyType({key: tuple(each) for key, each in found.items()})


@lru_cache(maxsize=8)
def _auxiliaries(variety: str, script: str) -> frozenset[str]:
    """The words that stand before a verb and belong to it."""
    tables = variety_data(variety).verbs.get(script)
    if tables is None:
        return frozenset()
    alone = {
        form.strip()
        for table in (tables.progressive, tables.future)
        for forms in table.values()
        for form in forms
        if form.endswith(_BLANK)
    }
    negated = {
        f"{before}{form}{after}"
        for form in alone
        for before in tables.negation_before
        for after in tables.negation_after
        if not before.endswith(_BLANK)
    }
    return frozenset(
        alone | negated | {each.strip() for each in tables.negation_before if each.endswith(_BLANK)}
    )


@lru_cache(maxsize=4)
def _forms(variety: str) -> Mapping[str, tuple[tuple[Entry, str], ...]]:
    """Every spelling of a noun's or adjective's feminine and plural."""
    found: dict[str, list[tuple[Entry, str]]] = {}
    for entry in lexicon(variety).entries:
        for form in _FORMS:
            for spelling in entry.form(form) or ():
                found.setdefault(spelling_key(spelling), []).append((entry, form))
    return MappingProxyType({key: tuple(each) for key, each in found.items()})


@lru_cache(maxsize=16384)
def _key(word: str) -> str:
    return spelling_key(word)


@lru_cache(maxsize=16384)
def _bare(word: str, variety: str) -> tuple[Reading, ...]:
    """Entries but verbs that have the word as it stands among their forms."""
    key = _key(word)
    base = [Reading(each) for each in lexicon(variety).look_up(word) if each.pos != "verb"]
    return (*base, *(Reading(entry, form) for entry, form in _forms(variety).get(key, ())))


def _verbs(word: str, variety: str) -> tuple[Reading, ...]:
    if len(word) < 3:
        return ()
    found, after, core = analyse(word, variety), "", word
    if not found:
        for shorter, pronoun in _without_pronoun(word, variety):
            found, after, core = analyse(shorter, variety), pronoun, shorter
            if found:
                break
    script = "Latn" if word.isascii() else "Arab"
    usual = [each for each in found if _usual_form(each, script) == core.casefold()]
    if script == "Latn" and not usual and len(core) < _SHORTEST_UNUSUAL:
        return ()
    return tuple(
        Reading(each.entry, "verb", "", "", after, each.person, each.tense, each.negated)
        for each in usual or found
    )


def _usual_form(each: Analysis, script: str) -> str:
    """The commonest spelling of a form: where a word is that of one person, it is not the rare
    spelling of another.
    """
    form = conjugate(each.entry, each.person, each.tense, script)
    return negate(form, each.entry.variety, script) if each.negated else form


def _without_pronoun(word: str, variety: str) -> Iterator[tuple[str, str]]:
    """The word less an object pronoun at its end, inside a negation if there is one."""
    script = "Latn" if word.isascii() else "Arab"
    tables = variety_data(variety).verbs.get(script)
    if tables is None:
        return
    small = word.casefold()
    ends: tuple[str, ...] = ("",)
    if small.startswith(("م", "m")):
        ends = ("", *tables.negation_after)
    for end in ends:
        core = small[: len(small) - len(end)] if end and small.endswith(end) else small
        if end and core == small:
            continue
        for pronoun in _pronouns(variety, script):
            if core.endswith(pronoun) and len(core) - len(pronoun) > 2:
                yield core[: -len(pronoun)] + end, pronoun


@lru_cache(maxsize=8)
def _pronouns(variety: str, script: str) -> tuple[str, ...]:
    """Object pronouns of two letters and more, and ك: a shorter one is more often an ending."""
    tables = variety_data(variety).verbs[script]
    every = {each for forms in tables.objects.values() for each in forms}
    kept = {each for each in every if len(each) > 1 and each not in ("ou", "نا", "na", "kom")}
    return tuple(sorted(kept | ({"ك"} if script == "Arab" else set()), key=len, reverse=True))


def _taken_apart(word: str) -> Iterator[tuple[str, str, str]]:
    """(joined before, article, rest) of a word, in every way that its first letters allow."""
    if word.isascii():
        yield from _latin_taken_apart(word)
        return
    conjunctions = ["", *(each for each in ("و", "ف") if word.startswith(each))]
    for conjunction in conjunctions:
        rest = word[len(conjunction) :]
        for preposition in ["", *(each for each in _ARABIC_CLITICS[1:4] if rest.startswith(each))]:
            before, stem = conjunction + preposition, rest[len(preposition) :]
            if stem.startswith("ال") and len(stem) > 3:
                yield before, "ال", stem[2:]
            elif preposition == "ل" and stem.startswith("ل") and len(stem) > 2:
                yield before, "ل", stem[1:]
            elif before and len(stem) > 2:
                yield before, "", stem


def _latin_taken_apart(word: str) -> Iterator[tuple[str, str, str]]:
    small = word.casefold()
    for article in ("el", "al", "l"):
        if small.startswith(article) and len(small) - len(article) > 2:
            yield "", word[: len(article)], word[len(article) :]
    if small[:1] == small[1:2] and small[:1] in SUN_LETTERS and len(small) > 3:
        yield "", word[:1], word[1:]
    if small.startswith("w") and len(small) > 3:
        yield word[:1], "", word[1:]


def spelled(entry: Entry, script: str) -> tuple[str, ...]:
    """The spellings of an entry in a script, the commonest first."""
    return entry.arab if script == "Arab" else entry.latn
