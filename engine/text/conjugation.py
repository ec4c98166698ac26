"""The forms of regular Darija verbs, nouns and adjectives, and the way back from a form.

Everything derives from what a lexicon row says (past and present of the 3rd person masculine in
both scripts, and the class) and from the affix tables in `resources/varieties/<code>.toml`. What a
row says besides wins: `first=` is the past of the 1st person singular where the rule would miss it
(كنت, ارتحت), `imp=` the command (كول). A row marked `irr=1` is not conjugated.

Spelling varies, so a person and tense has several spellings; one-word results are the commonest.
Arabic letters hide the short vowels, and one form may stand for several persons (كتبت: I, you, in
Algeria also she); `analyse` returns them all.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.text.lexicon import lexicon
from engine.text.normalise import normalise
from engine.text.variety_data import (
    IMPERATIVE_PERSONS,
    PERSONS,
    SCRIPTS,
    Person,
    VerbTables,
    variety_data,
)
from engine.text.verb_stems import (
    command,
    doubled,
    dropped,
    opens_with_cluster,
    shifted,
    shortened,
    single_end,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.text.lexicon import Entry

Tense = Literal["past", "present", "progressive", "future", "imperative"]
Gender = Literal["m", "f"]
Number = Literal["sg", "pl"]

TENSES: tuple[Tense, ...] = ("past", "present", "progressive", "future", "imperative")
#: The tenses of one word; the others are a present with something before it.
_SIMPLE_TENSES: tuple[Tense, ...] = ("past", "present", "imperative")

# Longer than any form with its auxiliaries and negation; what is longer is no verb.
_LONGEST = 48

_STRETCHED = re.compile(r"(.)\1{2,}")

_ENDS = {"ي": "i", "ا": "a", "ى": "a", "i": "i", "a": "a"}
_ARABIC_ONE = str.maketrans(
    {**dict.fromkeys("أإآٱى", "ا"), **dict.fromkeys("ڨڭگ", "ق"), "ة": "ه", "پ": "ب", "ڤ": "ف"}
)
_LATIN_ONE = str.maketrans(
    {"q": "k", "9": "k", "7": "h", "w": "u", "o": "u", "i": "y", "x": "ch", "5": "kh"}
    | dict.fromkeys("e'")
)
_LATIN_DOUBLED = re.compile(r"(.)(?=\1)")
_LATIN_PREFIX_A = re.compile(r"(?<=^[nty])a(?=[^auy]{2})")


class Analysis(NamedTuple):
    """What a word can be: a verb's entry, its person and tense, and whether it is negated."""

    entry: Entry
    person: Person
    tense: Tense
    negated: bool


def conjugate(entry: Entry, person: Person, tense: Tense, script: str) -> str:
    """The commonest spelling of a form, with its auxiliary where the tense has one.

    Raises ValueError where there is no such form: another part of speech, an irregular verb, a
    command to another than the 2nd person, a variety without verb tables.
    """
    found = spellings(entry, person, tense, script)
    if not found:
        raise ValueError(f"{entry.variety} {entry.concept} has no form {person} {tense} {script}")
    return found[0]


def spellings(entry: Entry, person: Person, tense: Tense, script: str) -> tuple[str, ...]:
    """Every spelling of a form that the tables and the row give, the commonest first; none where
    there is no such form.
    """
    tables = variety_data(entry.variety).verbs.get(script)
    if tables is None or entry.pos != "verb" or "irr" in entry.features:
        return ()
    has_h = script == "Latn" and entry.arab[0][1:2] == "ه"
    if has_h:
        entry = _with_h_apart(entry)
    if tense == "past":
        forms = _past(entry, person, script, tables)
    elif tense == "imperative":
        if person not in IMPERATIVE_PERSONS:
            return ()
        forms = _imperative(entry, person, script, tables)
    else:
        forms = _present(entry, person, script, tables)
    if tense == "progressive":
        forms = _after(tables.progressive[person], forms)
    elif tense == "future":
        forms = _after(tables.future[person], forms)
    if has_h:
        forms = (form.replace("8", "h") for form in forms)
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=256)
def _with_h_apart(entry: Entry) -> Entry:
    """The entry with an 8 for the ه that would read as one sign with the letter before it: in سهر
    sher, sh is no ش.
    """
    pres = entry.features["pres"].replace("h", "8", 1)
    latn = tuple(each.replace("h", "8", 1) for each in entry.latn)
    return replace(entry, latn=latn, features={**entry.features, "pres": pres})


def _after(prefixes: Iterable[str], forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        yield from (prefix + form for prefix in prefixes)


def paradigm(entry: Entry) -> dict[tuple[Person, Tense], dict[str, str]]:
    """All forms of a verb by person and tense, in both scripts; empty where it has none."""
    forms: dict[tuple[Person, Tense], dict[str, str]] = {}
    for tense in TENSES:
        for person in PERSONS:
            found = {script: spellings(entry, person, tense, script) for script in SCRIPTS}
            both = {script: each[0] for script, each in found.items() if each}
            if both:
                forms[(person, tense)] = both
    return forms


def negate(form: str, variety: str, script: str) -> str:
    """A verb form between ما and ش. Of two words the first is negated (ما رانيش نكتب); of a
    command, negate the present (ما تكتبش).

    Raises ValueError for a variety without verb tables.
    """
    tables = variety_data(variety).verbs.get(script)
    if tables is None:
        raise ValueError(f"{variety} has no verb tables for {script}")
    first, blank, rest = form.partition(" ")
    before, after = tables.negation_before[0], tables.negation_after[0]
    return f"{before}{_before_sh(first, script)}{after}{blank}{rest}"


def _before_sh(form: str, script: str) -> str:
    """A form as it is written before ش: without a silent alef, with ا for ى, with e after ch."""
    if script == "Latn":
        return f"{form}e" if form.endswith(("ch", "sh")) else single_end(form)
    if form.endswith("وا") and len(form) > 3:
        return form[:-1]
    return f"{form[:-1]}ا" if form.endswith("ى") else form


def analyse(word: str, variety: str) -> tuple[Analysis, ...]:
    """The verb forms that a word (or an auxiliary with its verb) can be, as the lexicon has them.

    Exact spellings win; without one, Arabizi is compared with e left out, doubled letters single,
    and 7 h, 9 q k, dj j, i y, ou o u w as one. Pronouns joined to a verb (شافني) are not split off, and a word that can also be
    no verb (دار, ولا) is answered all the same: ask the lexicon.
    """
    text = normalise(word, "visible").casefold() if len(word) <= _LONGEST else ""
    return _analyse(text, variety) or _analyse(_STRETCHED.sub(r"\1", text), variety)


def _analyse(text: str, variety: str) -> tuple[Analysis, ...]:
    script = "Latn" if text.isascii() else "Arab"
    tables = variety_data(variety).verbs.get(script)
    if tables is None or not text:
        return ()
    index = _index(variety, script)
    found: dict[Analysis, bool] = {}
    for core, negated in _without_negation(text, tables):
        for rest, tense, persons in _without_auxiliary(core, variety, script):
            for form, entry, person, simple in index.get(_key(rest, script), ()):
                if _fits(simple, person, tense, persons, negated=negated):
                    each = Analysis(entry, person, tense or simple, negated)
                    is_same = rest in (form, _before_sh(form, script) if negated else form)
                    found[each] = found.get(each, False) or is_same
    exact = tuple(each for each, is_exact in found.items() if is_exact)
    return exact or tuple(found)


def inflect(entry: Entry, gender: Gender, number: Number) -> tuple[str, str] | None:
    """The form of a noun or adjective for a gender and number, in Arabic letters and Arabizi.

    None where the row does not give it: a plural without `pl=`, a feminine without `f=`. Plurals
    serve both genders.
    """
    if entry.pos not in ("noun", "adj"):
        return None
    if number == "pl":
        return entry.form("pl")
    if gender == entry.features.get("g", "m"):
        return entry.arab[0], entry.latn[0]
    return entry.form("f") if gender == "f" else None


def _past(entry: Entry, person: Person, script: str, tables: VerbTables) -> Iterator[str]:
    kind = entry.features["class"]
    table = tables.past["sound" if kind == "assimilated" else kind]
    for place, lemma in enumerate(entry.arab if script == "Arab" else entry.latn):
        for stem in _past_stems(entry, lemma, person, script, is_first=place == 0):
            yield from (_joined(stem, suffix) if suffix else lemma for suffix in table[person])


def _past_stems(
    entry: Entry, lemma: str, person: Person, script: str, *, is_first: bool
) -> tuple[str, ...]:
    """What the suffixes of a person join; the 3rd person's begin with a vowel, the others' with a
    consonant.
    """
    kind = entry.features["class"]
    first = entry.form("first")
    if first and person[0] != "3":
        return (first[SCRIPTS.index(script)][:-1],) if is_first else ()
    if kind == "defective":
        return (lemma[:-1],)
    if kind == "hollow":
        return (lemma,) if person[0] == "3" else (shortened(lemma, script),)
    if script == "Arab":
        return (lemma,)
    if kind == "doubled":
        return (doubled(lemma),)
    return (shifted(lemma) or dropped(lemma),) if person[0] == "3" else (lemma,)


def _joined(stem: str, suffix: str) -> str:
    if stem.endswith("ن") and suffix.startswith("ن"):
        return stem + suffix[1:]  # one letter for two, as everyone writes كنا
    return stem + suffix


def _present(entry: Entry, person: Person, script: str, tables: VerbTables) -> Iterator[str]:
    given = entry.form("pres")
    if given:
        rest = given[SCRIPTS.index(script)][1:]
        suffixes = tables.present_suffix[_end(rest)][person]
        for stem in _with_suffixes(entry, rest, suffixes, script, tables.stem_before_vowel):
            yield from (prefix + stem for prefix in tables.present_prefix[person])


def _imperative(entry: Entry, person: Person, script: str, tables: VerbTables) -> Iterator[str]:
    given, present = entry.form("imp"), entry.form("pres")
    prefixes: tuple[str, ...]
    if given:
        rest, prefixes = given[SCRIPTS.index(script)], ("",)
    elif present:
        rest = present[SCRIPTS.index(script)][1:]
        rest = command(rest) if script == "Latn" else rest
        prefixes = _command_prefixes(entry, rest, script, tables)
    else:
        return
    suffixes = tables.imperative_suffix[_end(rest)][person]
    changes = () if given else ("shift",)
    for stem in _with_suffixes(entry, rest, suffixes, script, changes):
        for prefix in prefixes:
            if not prefix or script == "Arab" or opens_with_cluster(stem):
                yield prefix + stem


def _command_prefixes(entry: Entry, rest: str, script: str, tables: VerbTables) -> tuple[str, ...]:
    """What stands before two consonants: the past's own ا, or what the variety has."""
    if script == "Arab" and entry.arab[0].startswith("ا") and not rest.startswith("ا"):
        return ("ا", "")
    is_short = entry.features["class"] in ("sound", "defective") and len(entry.arab[0]) == 3
    return tables.imperative_prefix if is_short and opens_with_cluster(entry.latn[0]) else ("",)


def _end(stem: str) -> str:
    return _ENDS.get(stem[-1:], "consonant")


def _with_suffixes(
    entry: Entry, rest: str, suffixes: Iterable[str], script: str, changes: tuple[str, ...]
) -> Iterator[str]:
    """The present, less its prefix, with each suffix; an Arabizi stem loses or shifts its last
    short vowel before it.
    """
    stems = [rest if _end(rest) == "consonant" else rest[:-1]]
    is_closed = _end(rest) == "consonant" and entry.features["class"] not in ("hollow", "doubled")
    if script == "Latn" and is_closed and changes:
        stems = [(change == "shift" and shifted(rest)) or dropped(rest) for change in changes]
    for suffix in suffixes:
        yield from (stem + suffix for stem in stems) if suffix else (rest,)


def _fits(
    simple: Tense,
    person: Person,
    tense: Tense | None,
    persons: frozenset[Person],
    *,
    negated: bool,
) -> bool:
    """Whether a form can stand behind an auxiliary of a tense (None: it stands alone)."""
    if tense is None:
        return not (negated and simple == "imperative")
    return simple == "present" and person in persons


def _without_negation(text: str, tables: VerbTables) -> Iterator[tuple[str, bool]]:
    yield text, False
    for before in tables.negation_before:
        if text.startswith(before):
            first, blank, rest = text[len(before) :].partition(" ")
            for after in tables.negation_after:
                if first.endswith(after) and len(first) > len(after):
                    yield f"{first[: -len(after)]}{blank}{rest}", True


def _without_auxiliary(
    core: str, variety: str, script: str
) -> Iterator[tuple[str, Tense | None, frozenset[Person]]]:
    yield core, None, frozenset()
    for prefix, tense, persons in _auxiliaries(variety, script):
        if core.startswith(prefix):
            yield core[len(prefix) :], tense, persons


@lru_cache(maxsize=8)
def _auxiliaries(variety: str, script: str) -> tuple[tuple[str, Tense, frozenset[Person]], ...]:
    """What can stand before a present, for which tense, and with which persons."""
    tables = variety_data(variety).verbs[script]
    persons: dict[tuple[str, Tense], set[Person]] = {}
    by_tense: tuple[tuple[Tense, Mapping[str, tuple[str, ...]]], ...] = (
        ("progressive", tables.progressive),
        ("future", tables.future),
    )
    for tense, table in by_tense:
        for person in PERSONS:
            for prefix in table[person]:
                persons.setdefault((prefix, tense), set()).add(person)
    return tuple((prefix, tense, frozenset(each)) for (prefix, tense), each in persons.items())


@lru_cache(maxsize=8)
def _index(variety: str, script: str) -> Mapping[str, list[tuple[str, Entry, Person, Tense]]]:
    """Every past, present and command of a variety's regular verbs, by its comparison key."""
    found: dict[str, list[tuple[str, Entry, Person, Tense]]] = {}
    for entry in lexicon(variety).entries:
        for tense in _SIMPLE_TENSES:
            for person in PERSONS:
                for form in spellings(entry, person, tense, script):
                    found.setdefault(_key(form, script), []).append((form, entry, person, tense))
    return found


def _key(form: str, script: str) -> str:
    """Under what the spellings of a form meet; the same for generated and for looked-up forms."""
    if script == "Latn":
        one = form.replace("dj", "j").replace("sh", "ch").translate(_LATIN_ONE)
        return _LATIN_PREFIX_A.sub("", _LATIN_DOUBLED.sub("", one))
    key = form.translate(_ARABIC_ONE)
    return key[:-1] if len(key) > 3 and key.endswith("وا") else key
