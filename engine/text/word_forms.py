"""A word in the form of another: its person, number and negation, and what was joined to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.text.conjugation import Tense, conjugate, negate
from engine.text.word_readings import SUN_LETTERS, Reading, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.text.lexicon import Entry
    from engine.text.variety_data import Person


def written(reading: Reading, stem: str, script: str) -> str:
    """A stem with what is joined before the word of a reading, the article as its letters ask."""
    article = reading.article
    if script == "Latn" and article and article.casefold() in SUN_LETTERS:
        article = stem[:1] if stem[:1] in SUN_LETTERS else "l"
    if article == "ال" and stem.startswith(("ال", "لا")):
        article = ""  # always definite, or with the French article in it (لافاك)
    return f"{reading.before}{article}{stem}"


def same_form(reading: Reading, entry: Entry, script: str) -> str | None:
    """Another entry in the form of a reading, with all that is joined to it; None without one."""
    if reading.form == "verb":
        return verb_form(reading, entry, script, reading.person, reading.tense)
    if reading.form:
        pair = entry.form(reading.form)
        stem = pair[script == "Latn"] if pair else ""
    else:
        stem = spelled(entry, script)[0]
        if reading.negated:
            stem = negate(stem, entry.variety, script)
    return written(reading, stem, script) if stem else None


def verb_form(
    reading: Reading, entry: Entry, script: str, person: Person, tense: Tense
) -> str | None:
    """A form of a verb where a reading stands: negated and with a pronoun as that one is."""
    try:
        form = conjugate(entry, person, tense, script)
    except ValueError:
        return None
    if reading.after:
        if form.endswith("وا") and len(form) > 3:
            form = form[:-1]
        elif form.endswith("ى"):
            form = f"{form[:-1]}ا"
        form += _fitting(reading.after, form)
    if reading.negated:
        form = negate(form, entry.variety, script)
    return reading.before + form


def _fitting(pronoun: str, form: str) -> str:
    """An Arabizi pronoun without its vowel behind a vowel, with it behind a consonant."""
    is_open = form[-1:] in "aeiou"
    if is_open and pronoun == "ek":
        return "k"
    return "ek" if pronoun == "k" and not is_open else pronoun


def in_the_case_of(original: str, text: str) -> str:
    """A Latin text with a first capital, or in capitals, where the original has them."""
    if len(original) > 1 and original.isupper():
        return text.upper()
    if original[:1].isupper() and original[1:2].islower():
        return text[:1].upper() + text[1:]
    return text


def agreed(candidates: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """What all readings propose, in the first one's order; nothing where they have nothing common."""
    every = list(candidates)
    if not every:
        return ()
    others = [set(each) for each in every[1:]]
    return tuple(each for each in every[0] if all(each in other for other in others))
