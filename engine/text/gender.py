"""Whose gender a Darija sentence shows: the speaker's and the addressee's, by rule.

Darija marks gender on the second person (نتي, راكي, تكتبي, in Algeria also كتبتي) and on adjectives
and participles (راني فرحانة, أنا رايح). Most sentences show neither: they are "unmarked", a class of
its own. What may be read in two ways is unmarked too, for a wrong mark shifts a count and a missing
one does not: كتبتي is said to both genders in Morocco, تحب is "you" (m) and "she", خدمتي "my work" and
"you worked". Plurals are unmarked. The rules know arq and ary and nothing else.

How often a mark is right: `RIGHT_OF_100`. Of 100 sentences each that the rules marked in public
corpora (NArabizi, AfriSenti, DODa, Tatoeba; posts and comments, both scripts, both varieties), a
person found so many marked rightly. On 200 clean sentences of our own, labelled before the rules were
written (tests/data/gender_gold.jsonl), all of 111 marks are right and four are missing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.text.conjugation import analyse
from engine.text.gender_words import (
    COMMANDS_F,
    COMMANDS_M,
    NOT_MASCULINE,
    PRONOUNS,
    WORDS,
    adjectives,
    is_noun_with_ending,
    key,
)
from engine.text.lexicon import lexicon
from engine.text.normalise import normalise
from engine.text.variety_data import variety_data

if TYPE_CHECKING:
    from collections.abc import Iterator

UNMARKED, FEMININE, MASCULINE = "unmarked", "f", "m"
#: The varieties that the rules know.
VARIETIES = ("arq", "ary")
#: Of 100 marked sentences of a check by hand, how many were marked rightly.
RIGHT_OF_100 = {"speaker": 93, "addressee": 97}

# A longer text is no sentence; what follows is not looked at.
_LONGEST = 5_000
_LONGEST_WORD = 24
_TOKENS = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]")
_STRETCHED = re.compile(r"(.)\1{2,}")
# The object that may follow a command or a -ti: شوفيه, قوليلي.
_OBJECT = re.compile(
    r"(?<=..[يi])(?:ل[يكو]|ليا|لنا|لها|لهم|ني|نا|ه|ها|هم|li|lia|liya|lna|ni|h|ha|hom)$"
)
_FEMININE_SHAPE = re.compile(r"\wا\w{2}ه|\w{3,}انه|م\w{3,}ه")


class Marks(NamedTuple):
    """The gender that a sentence shows of who speaks and of who is spoken to: f, m or unmarked."""

    speaker: str
    addressee: str


def gender_marks(text: str, variety: str) -> Marks:
    """What a sentence shows; total on any text, unmarked in a variety without rules.

    Marks that contradict each other (two people talk) leave the sentence unmarked.
    """
    if variety not in VARIETIES:
        return Marks(UNMARKED, UNMARKED)
    folded = _STRETCHED.sub(r"\1", normalise(text[:_LONGEST], "light").casefold())
    words = _TOKENS.findall(folded)
    keys = [_without_and(key(word)) for word in words]
    return Marks(_agreed(_speaker(words, keys, variety)), _agreed(_addressee(words, keys, variety)))


def _without_and(folded: str) -> str:
    """ونتا is "and you": a pronoun with و before it counts as the pronoun."""
    return folded[1:] if folded[:1] == "و" and folded[1:] in PRONOUNS else folded


def _agreed(marks: Iterator[str]) -> str:
    found = {mark for mark in marks if mark}
    return found.pop() if len(found) == 1 else UNMARKED


def _speaker(words: list[str], keys: list[str], variety: str) -> Iterator[str]:
    for place, word in enumerate(keys):
        if word in WORDS["i"]:
            yield _described(words, keys, place, variety, bare=True)
        elif word in WORDS["was"]:
            # In Algeria كنت is also "you were", to a man.
            mark = _described(words, keys, place, variety, bare=False)
            yield mark if mark == FEMININE or variety == "ary" else ""


def _addressee(words: list[str], keys: list[str], variety: str) -> Iterator[str]:
    for place, word in enumerate(keys):
        if word in WORDS["you_f"]:
            yield FEMININE
        elif word in WORDS["you_m"]:
            yield MASCULINE
        elif word in WORDS["you_are"]:
            # In Morocco راك is said to both.
            said = MASCULINE if variety == "arq" else ""
            yield _described(words, keys, place, variety, bare=False) or said
        elif word in WORDS["vocative"] and place + 1 < len(keys):
            called = keys[place + 1]
            if called in WORDS["called_f"]:
                yield FEMININE
            elif called in WORDS["called_m"]:
                yield MASCULINE
        elif len(word) > 2:
            before = keys[place - 1] if place else ""
            yield _verb_mark(words[place], variety, negated=before in ("ما", "ma"))


def _described(words: list[str], keys: list[str], place: int, variety: str, *, bare: bool) -> str:
    """The gender of the adjective, participle or person behind a pronoun, fillers between them."""
    known = adjectives(variety)
    denied = False
    for step in range(place + 1, min(place + 4, len(keys))):
        word = keys[step]
        if word in WORDS["person_f"] and not denied and bare:
            return FEMININE
        if word in WORDS["person_m"] and not denied and bare:
            return MASCULINE
        if word in known:
            return known[word]
        if word not in WORDS["between"]:
            return _by_shape(words[step], word, variety) if step == place + 1 else ""
        denied = denied or word in WORDS["not"]
    return ""


def _by_shape(word: str, folded: str, variety: str) -> str:
    """A feminine participle or adjective that no list has, right behind its pronoun."""
    if not word.endswith("ة") or folded in NOT_MASCULINE:
        return ""
    if any(each.pos != "adj" for each in lexicon(variety).look_up(word)):
        return ""
    return FEMININE if _FEMININE_SHAPE.fullmatch(folded) else ""


@lru_cache(maxsize=65_536)
def _verb_mark(word: str, variety: str, *, negated: bool) -> str:
    """The gender of a verb form that can only be "you"."""
    script = "Latn" if word.isascii() else "Arab"
    # ttaxi: a doubled Latin beginning is the article of a noun.
    is_odd = len(word) > _LONGEST_WORD or (word[0] == word[1] and script == "Latn")
    if is_odd or word in variety_data(variety).function_words.get(script, ()):
        return ""
    if negated:  # ما is a word of its own here, and its ش is at the end of this one
        return _form_mark(f"{'ma' if script == 'Latn' else 'ما'}{word}", variety)
    return _form_mark(word, variety) or _form_mark(_OBJECT.sub("", word), variety)


def _form_mark(word: str, variety: str) -> str:
    if word in COMMANDS_F:
        return FEMININE
    if word in COMMANDS_M:
        return MASCULINE
    found = analyse(word, variety)
    # Other commands look like names and nouns too often (فكري, حسني, dor).
    is_you_f = all(each.person == "2fs" and each.tense != "imperative" for each in found)
    if not found or not is_you_f or is_noun_with_ending(word, variety):
        return ""
    return FEMININE
