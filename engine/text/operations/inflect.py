"""The same sentence about somebody else: I, you, he, she, we, they."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Operation, Passage
from engine.text.clauses import clauses
from engine.text.closed_class import closed_class
from engine.text.substitution import Place, dice, replaced
from engine.text.variety_data import PERSONS, Person
from engine.text.word_forms import in_the_case_of, same_form, verb_form, written
from engine.text.word_readings import Reading, Span, spans, spelled

#: Persons a sentence is turned from. The 3rd may have any noun for its subject, so it is left.
_SOURCES: tuple[Person, ...] = ("1s", "1p", "2ms", "2fs", "2p")
#: Small words whose owner is, or may be, the verb's subject.
_WITH_SUBJECT = frozenset(("pronoun", "be_now", "have", "must", "alone"))
#: Words in no list that may be verbs of the 1st or 2nd person, or have its pronoun at their end.
_UNKNOWN = {
    "1": re.compile(
        r"(?:ك|كا|ت|تا|غ|غا)?ن\w{3}|\w{3,}(?:ني|نا)$|(?:k|t|gh)an\w{3}|n[aeio]?[^aeiou\W]\w\w"
        r"|\w{3,}(?:n[ia]|[^aeiou\W]t)$",
        re.IGNORECASE,
    ),
    "2": re.compile(
        r"(?:ك|كا|غ|غا)?ت\w{3}|\w{3,}(?:تي|تو|كم)$|(?:k|gh)at\w{3}|t[aeio]?[^aeiou\W]\w\w"
        r"|\w{3,}(?:ti|tou|to|ek)$",
        re.IGNORECASE,
    ),
}
_SHORTEST = 5
_COPULAS = frozenset(("be_now", "pronoun"))
_OBJECT_PERSONS = {
    "ني": "1", "ni": "1", "ك": "2", "كي": "2", "كم": "2", "كو": "2", "ek": "2", "ki": "2",
    "koum": "2",
}  # fmt: skip


def _rewrite(passage: Passage) -> Iterator[str]:
    text = passage.text
    words = spans(text, passage.variety)
    source = _source(words)
    if source is None or not _every_predicate_is_known(text, words):
        return
    if any(not word.readings and _UNKNOWN[source[0]].match(word.text) for word in words):
        return
    if any(_may_follow_its_subject(clause) for clause in clauses(text, words)):
        return
    targets = [each for each in PERSONS if each[0] != source[0] or each[-1:] != source[-1:]]
    dice(passage.random_seed, text).shuffle(targets)
    others = set().union(*map(_mentioned, words)) - {"3", source[0]}
    for target in targets:
        if target[0] in others or _same_but_gender(source, target):
            continue
        changes = _changes(words, source, target)
        if changes:
            yield replaced(text, changes)


def _same_but_gender(left: str, right: str) -> bool:
    return left[0] == right[0] and left[-1:] == right[-1:]


def _persons(word: Span) -> set[str]:
    """The persons that a verb or a small word can be in; none for what may be another word."""
    found = {
        each.person if each.form == "verb" else each.entry.features.get("person", "")
        for each in word.readings
    }
    return set() if "" in found else found


def _mentioned(word: Span) -> set[str]:
    """Which persons a word speaks of, as subject, owner or object: 1, 2, 3."""
    persons = _persons(word)
    objects = {_OBJECT_PERSONS.get(each.after, "3") for each in word.readings if each.after}
    return objects | ({each[0] for each in persons} if len(persons) == 1 else set())


def _source(words: list[Span]) -> Person | None:
    """The person whom the whole sentence is about, if a verb and nothing else surely says so."""
    sure = {next(iter(_persons(each))) for each in words if _is_subject(each)}
    told = [each for each in _SOURCES if each in sure]
    if len(told) != 1 or (sure - set(told) and any(each[0] == "3" for each in sure)):
        return None
    source = told[0]
    is_verbal = False
    for word in words:
        persons = _persons(word)
        verbs = [each for each in word.readings if each.form == "verb"]
        if not persons:
            continue
        if len(persons) > 1 and source not in persons and not _is_impersonal(persons):
            return None
        is_short = word.script == "Latn" and len(word.text) < _SHORTEST
        if verbs and len(verbs) == len(word.readings) and source in persons and not is_short:
            is_verbal = True
    return source if is_verbal else None


def _is_subject(word: Span) -> bool:
    """Whether a word's one person is that of the clause's subject."""
    return len(_persons(word)) == 1 and all(
        each.form == "verb" or each.entry.concept in _WITH_SUBJECT for each in word.readings
    )


def _is_impersonal(persons: set[str]) -> bool:
    return all(each[0] == "3" for each in persons)


def _may_follow_its_subject(clause: list[Span]) -> bool:
    """Whether the only word of a person is a past behind a noun: بلجيكا علنت is she, not I."""
    personal = [index for index, word in enumerate(clause) if _persons(word)]
    if len(personal) != 1 or not personal[0]:
        return False
    verb, before = clause[personal[0]], clause[personal[0] - 1]
    kinds = {each.entry.pos for each in before.readings}
    is_past = any(each.form == "verb" and each.tense == "past" for each in verb.readings)
    return is_past and (not kinds or bool(kinds & {"noun", "name", "adj"}))


def _every_predicate_is_known(text: str, words: list[Span]) -> bool:
    """Whether what follows I am, you are … is a verb, an adjective or a place: no unknown word whose
    ending would have to change.
    """
    for clause in clauses(text, words):
        for word, after in pairwise(clause):
            if not any(each.entry.concept in _COPULAS | {"be"} for each in word.readings):
                continue
            kinds = {
                each.form if each.form == "verb" else each.entry.pos for each in after.readings
            }
            if not kinds or not kinds <= {"verb", "adj", "func", "adv"}:
                return False
            if any(each.entry.pos == "verb" and each.form != "verb" for each in after.readings):
                return False
    return True


def _changes(words: list[Span], source: Person, target: Person) -> list[tuple[Place, str]] | None:
    """Every word of the source's person in the target's; None where one of them can not be."""
    found = []
    is_predicate = False
    for word in words:
        if is_predicate and word.readings and word.readings[0].entry.pos == "adj":
            new = _agreeing(word, target)
        elif is_predicate and _is_participle(word):
            new = _other_participle(word, target)
        elif source in _persons(word):
            new = _in_person(word, source, target)
        else:
            is_predicate = False
            continue
        if not new:
            return None
        is_predicate = any(
            each.entry.concept in _COPULAS or each.entry.concept == "be" for each in word.readings
        )
        found.append((Place(word.start, word.end, ()), in_the_case_of(word.text, new)))
    return found


def _in_person(word: Span, source: Person, target: Person) -> str:
    readings = [
        each
        for each in word.readings
        if source == (each.person if each.form == "verb" else each.entry.features.get("person"))
    ]
    forms = {_moved(each, target, word.script) for each in readings}
    return forms.pop() or "" if len(forms) == 1 else ""


def _moved(reading: Reading, target: Person, script: str) -> str | None:
    if reading.form == "verb":
        if reading.tense == "imperative":
            return None  # two commands in a row are one: سير لعب
        return verb_form(reading, reading.entry, script, target, reading.tense)
    by_place = closed_class(reading.entry.variety).by_place
    place = (reading.entry.concept, target)
    entry = by_place.get(place) or by_place.get((place[0], target.replace("2fs", "2ms")))
    if entry is None:
        return None
    return same_form(reading, entry, script)


def _is_participle(word: Span) -> bool:
    return any(each.entry.concept.endswith(("_m", "_f", "_p")) for each in word.readings)


def _other_participle(word: Span, target: Person) -> str:
    """The small word that agrees with the target: باغي, باغية, باغيين."""
    reading = word.readings[0]
    concept, _, own = reading.entry.concept.rpartition("_")
    wanted = {"p": "p", "fs": "f", "ms": "m"}.get(target[1:], "m" if own == "p" else own)
    by_place = closed_class(reading.entry.variety).by_place
    entry = by_place.get((f"{concept}_{wanted}", ""))
    if entry is None:
        return ""
    return word.text if wanted == own else spelled(entry, word.script)[0]


def _agreeing(word: Span, target: Person) -> str:
    """The adjective of a predicate in the target's gender and number; as it is for I and you."""
    reading = word.readings[0]
    if len({each.entry.concept for each in word.readings}) != 1:
        return ""
    if target.endswith("p"):
        pair = reading.entry.form("pl")
    elif target.endswith("fs"):
        pair = reading.entry.form("f")
    elif reading.form == "" or target.endswith("ms"):
        return written(reading, spelled(reading.entry, word.script)[0], word.script)
    else:
        return word.text
    plain = replace(reading, form="")
    return written(plain, pair[word.script == "Latn"], word.script) if pair else ""


OPERATION = Operation(
    name="inflect",
    title=QT_TRANSLATE_NOOP("engine", "Another person"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Says the seed of somebody else: I, you, he, she, we, they, with its verbs and adjectives "
        "in agreement.",
    ),
    keeps_meaning=False,
    keeps_label=True,
    rewrite=_rewrite,
)
