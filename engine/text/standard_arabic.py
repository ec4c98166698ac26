"""From Darija to Standard Arabic, only where every word is known.

Standard Arabic equivalents are the lexicon's; verbs are put in the person and tense by the rules for
sound stems, which need no vowels to be written. A word with a pronoun joined, with a relative
clause, or a verb whose Standard stem changes, gives no row: half Standard Arabic is worse than none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.text.substitution import Place, replaced
from engine.text.word_readings import Reading, Span, spans

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEWEST_WORDS = 2
_PAST = {
    "1s": "ت", "2ms": "ت", "2fs": "ت", "3ms": "", "3fs": "ت", "1p": "نا", "2p": "تم", "3p": "وا",
}  # fmt: skip
_PRESENT = {
    "1s": ("أ", ""), "2ms": ("ت", ""), "2fs": ("ت", "ين"), "3ms": ("ي", ""), "3fs": ("ت", ""),
    "1p": ("ن", ""), "2p": ("ت", "ون"), "3p": ("ي", "ون"),
}  # fmt: skip
_WEAK = re.compile("[اويىءأإآؤئ]")
#: A past that begins with ا or أ loses it in the present: استعمل يستعمل, أرسل يرسل.
_AUGMENTED = re.compile("[اأ][^اويىءأإآؤئ]{3,5}")
_PREPOSITIONS = ("و", "ف", "ب", "ل")


def to_standard(text: str, variety: str) -> Iterator[str]:
    """The text in Standard Arabic, in Arabic letters, or nothing."""
    words = spans(text, variety)
    if len(words) < _FEWEST_WORDS or not _is_all_words(text, words):
        return
    changes: list[tuple[Place, str]] = []
    was_verb = False
    for word in words:
        new = _standard(word)
        is_verb = any(each.form == "verb" for each in word.readings)
        if not new or (is_verb and was_verb):
            return  # between two verbs Standard Arabic has a particle
        was_verb = is_verb
        changes.append((Place(word.start, word.end, ()), new))
    yield replaced(text, changes)


def _is_all_words(text: str, words: list[Span]) -> bool:
    """Whether nothing with a letter stands outside the words."""
    done = 0
    for word in words:
        if any(sign.isalnum() for sign in text[done : word.start]):
            return False
        done = word.end
    return not any(sign.isalnum() for sign in text[done:])


def _standard(word: Span) -> str:
    """The one Standard equivalent that all readings of a word lead to; empty without one."""
    forms = {_of_reading(each) for each in word.readings}
    return forms.pop() if len(forms) == 1 else ""


def _of_reading(reading: Reading) -> str:
    if reading.after or not reading.entry.arb:
        return ""
    if reading.form == "verb":
        form = _verb(reading)
        return reading.before.replace("w", "و") + form if form else ""
    if reading.negated or reading.form or reading.entry.pos == "adj":
        return ""  # genders differ between the varieties, and so agreement does
    stem = reading.entry.arb[0]
    if reading.entry.pos == "noun" and " " in stem:
        return ""
    return _joined(reading, stem)


def _joined(reading: Reading, stem: str) -> str:
    before = reading.before.replace("w", "و")
    if before and before[0] not in _PREPOSITIONS:
        return ""
    if not reading.article or stem.startswith("ال"):
        return before + stem
    if before.endswith("ل"):
        return f"{before}ل{stem}"
    return f"{before}ال{stem}"


def _verb(reading: Reading) -> str:
    past = reading.entry.arb[0]
    if _WEAK.search(past[1:]) or (_WEAK.match(past) and not _AUGMENTED.fullmatch(past)):
        return ""
    if reading.tense == "past":
        form = past + _PAST[reading.person]
        return f"ما {form}" if reading.negated else form
    if reading.tense == "imperative":
        return ""
    prefix, suffix = _PRESENT[reading.person]
    stem = past[1:] if past[0] in "اأ" else past
    form = prefix + stem + suffix
    if reading.tense == "future":
        return "" if reading.negated else f"س{form}"
    return f"لا {form}" if reading.negated else form
