"""From Algerian to Moroccan and back: the words that differ, and the verbs in their own paradigm.

Most words are shared, and an unknown one stays. What must not stay is a word that marks the variety
left behind: a sentence that would keep one gives no row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.text.closed_class import closed_class
from engine.text.lexicon import lexicon, spelling_key
from engine.text.skeleton import skeleton
from engine.text.substitution import Place, replaced
from engine.text.variety_data import variety_data
from engine.text.word_forms import agreed, in_the_case_of, same_form, verb_form
from engine.text.word_readings import Reading, Span, spans, spelled, word_readings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from engine.text.conjugation import Tense
    from engine.text.lexicon import Entry

#: Small words behind which a Moroccan verb has no ka-: it says what is to be, not what is.
_BEFORE_BARE = frozenset(
    (
        "so_that must must_all forbidden before if_unreal oh with_me on_me without god "
        "until wanting_m wanting_f wanting_p able_m able_f intending_m"
    ).split()
)
_HOLY = ("الله", "ربي", "lah", "rebbi", "rabi", "rabbi", "rbi", "يارب")
#: Small words whose counterpart needs another order of words.
_WORDY = frozenset(("also", "there_was", "even_if"))
#: A shorter noun has too many meanings: شان, حس.
_SHORTEST = 4
#: Share of known words from which the rest may be names and shared words.
_KNOWN = 0.5


def to_darija(text: str, variety: str, target: str) -> Iterator[str]:
    """The text in the other of arq and ary, or nothing."""
    words = spans(text, variety)
    known = sum(bool(word.readings) for word in words)
    if not words or known < _KNOWN * len(words):
        return
    changes: list[tuple[Place, str]] = []
    for index, word in enumerate(words):
        new = _swapped(word, words[max(index - 2, 0) : index], variety, target)
        if new is None:
            return
        if new != word.text:
            changes.append((Place(word.start, word.end, ()), in_the_case_of(word.text, new)))
    if changes:
        yield replaced(text, changes)


def _swapped(word: Span, before: list[Span], variety: str, target: str) -> str | None:
    """The word in the other variety, itself where it is shared, None where it marks the old one."""
    if word.is_closed:
        is_shared = not _is_listed(word) and _is_shared(word.text, target)
        return word.text if is_shared else _small_word(word, target)
    verbs = [each for each in word.readings if each.form == "verb"]
    if verbs and len(verbs) == len(word.readings):
        return _verb(word, verbs, before, target)
    if _is_shared(word.text, target) or _stem_length(word) < _SHORTEST:
        return None if _marks(word, variety, target) else word.text
    options = agreed(_equivalents(each, word.script, target) for each in word.readings)
    if options:
        return _nearest(word.text, options)
    return None if _marks(word, variety, target) else word.text


def _is_listed(word: Span) -> bool:
    """Whether it is one of the small words with a counterpart of their own."""
    return any("person" in each.entry.features for each in word.readings)


def _stem_length(word: Span) -> int:
    return min(
        (len(word.text) - len(each.before) - len(each.article) for each in word.readings),
        default=_SHORTEST,
    )


def _is_shared(text: str, target: str) -> bool:
    """Whether the other variety has the word too, as it stands."""
    return any(each.form != "verb" for each in word_readings(text, target))


def _nearest(text: str, options: tuple[str, ...]) -> str:
    """The option with the word's own consonants if there is one, else the commonest."""
    own = skeleton(text)
    return next((each for each in options if skeleton(each) == own), options[0])


def _marks(word: Span, variety: str, target: str) -> bool:
    key = spelling_key(word.text)
    own = _marking(variety, word.script)
    return key in own and key not in _marking(target, word.script)


def _marking(variety: str, script: str) -> frozenset[str]:
    return frozenset(map(spelling_key, variety_data(variety).function_words.get(script, ())))


def _equivalents(reading: Reading, script: str, target: str) -> tuple[str, ...]:
    """The other variety's words for one reading, in the same form."""
    found = []
    for other in lexicon(target).of_concept(reading.entry.concept):
        if other.pos != reading.entry.pos:
            continue
        if other.features.get("g") != reading.entry.features.get("g"):
            continue
        form = same_form(reading, other, script)
        if form is not None and not (reading.article and " " in form):
            found.append(form)
    return tuple(dict.fromkeys(found))


def _small_word(word: Span, target: str) -> str | None:
    """A small word's counterpart; of one with several meanings, itself if any is spelt so there."""
    counterparts = [(each, _counterpart(each, target)) for each in word.readings]
    forms: list[str] = []
    for reading, entry in counterparts:
        if entry is None:
            continue
        stem = word.text[len(reading.before) :]
        keys = {spelling_key(each) for each in spelled(entry, word.script)}
        if spelling_key(stem) in keys or (
            reading.negated and entry.arab[0] == reading.entry.arab[0]
        ):
            return word.text
        form = same_form(reading, entry, word.script)
        if form is not None:
            forms.append(form)
    return forms[0] if len(set(forms)) == 1 else None


def _counterpart(reading: Reading, target: str) -> Entry | None:
    concept = reading.entry.concept
    person = reading.entry.features.get("person")
    if person is not None:
        return closed_class(target).by_place.get((concept, person))
    if concept in _WORDY:
        return None
    return next((each for each in lexicon(target).of_concept(concept) if each.pos == "func"), None)


def _verb(word: Span, verbs: list[Reading], before: list[Span], target: str) -> str | None:
    """The verb of the same meaning in the target's paradigm and in the tense it uses there."""
    if target == "ary" and any(_may_forbid(each, before) for each in verbs):
        return None
    options = agreed(_verb_forms(each, word.script, before, target) for each in verbs)
    if options:
        return _nearest(word.text, options)
    # Of several persons or verbs the likeliest is what the other variety spells the same way.
    return word.text if verbs[0].tense == "past" else None


def _may_forbid(reading: Reading, before: list[Span]) -> bool:
    """Whether a form says "you do not" and "do not" alike, which Moroccan tells apart."""
    is_negated = reading.negated or (bool(before) and _has_concept(before[-1], {"not_verb"}))
    return is_negated and reading.tense == "present" and reading.person[0] == "2"


def _verb_forms(reading: Reading, script: str, before: list[Span], target: str) -> tuple[str, ...]:
    tense = _tense(reading, before, target)
    found = []
    for other in lexicon(target).of_concept(reading.entry.concept):
        if other.pos == "verb":
            form = verb_form(reading, other, script, reading.person, tense)
            if form is not None:
                found.append(form)
    return tuple(dict.fromkeys(found))


def _tense(reading: Reading, before: list[Span], target: str) -> Tense:
    """Algerian says the present bare; Moroccan with ka-, save behind another verb or a wish."""
    if target == "arq" and reading.tense == "progressive":
        return "present"
    if target == "ary" and reading.tense == "present" and not _asks_for_bare(before):
        return "progressive"
    return reading.tense


def _asks_for_bare(before: list[Span]) -> bool:
    if not before:
        return False
    last = before[-1]
    if any(each in last.text.casefold() for each in _HOLY):
        return True
    if len(before) > 1 and _has_concept(last, {"not_verb"}):
        return _has_concept(before[0], {"without", "before"})  # بلا ما نروح
    return _has_concept(last, _BEFORE_BARE) or any(
        each.form == "verb" or each.entry.pos == "adj" for each in last.readings
    )


def _has_concept(word: Span, concepts: Collection[str]) -> bool:
    return any(each.entry.concept in concepts for each in word.readings)
