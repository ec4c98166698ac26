"""What is known of a variety besides its words: `resources/varieties/<code>.toml`, one file each.

`[function_words]` lists, by script, the words that mark the variety (pronouns, particles, question
words, auxiliaries, negations), spelt as `normalise(word, "visible")` leaves them. Algerian and
Moroccan also have `[verbs]`, the affixes of the paradigm: tables that a linguist can read and
correct. The head of `arq.toml` says what each table means.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.paths import resources, shown_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: First, second and third person, masculine or feminine where they differ, singular or plural.
Person = Literal["1s", "2ms", "2fs", "3ms", "3fs", "1p", "2p", "3p"]

SCRIPTS = ("Arab", "Latn")
PERSONS: tuple[Person, ...] = ("1s", "2ms", "2fs", "3ms", "3fs", "1p", "2p", "3p")
IMPERATIVE_PERSONS: tuple[Person, ...] = ("2ms", "2fs", "2p")

_CODE = re.compile("[a-z]{3}")
_PAST_STEMS = ("sound", "hollow", "doubled", "defective")
_PRESENT_ENDS = ("consonant", "i", "a")
_STEM_CHANGES = frozenset(("shift", "drop"))


@dataclass(frozen=True, slots=True)
class VerbTables:
    """The affixes of a variety's verbs in one script.

    The inner tables give, for a person, the spellings in use, the commonest first. `past` is by how
    the stem ends (`sound`, `hollow`, `doubled`, `defective`), `present_suffix` and `imperative_suffix` by the
    present's last sound (`consonant`, `i`, `a`). A prefix that ends in a blank is a word of its own.
    `stem_before_vowel` says what a present does with its last short vowel before a vowel: `drop` it
    or `shift` it (yekteb: yektbou, yketbou).
    """

    past: Mapping[str, Mapping[str, tuple[str, ...]]]
    present_prefix: Mapping[str, tuple[str, ...]]
    present_suffix: Mapping[str, Mapping[str, tuple[str, ...]]]
    imperative_suffix: Mapping[str, Mapping[str, tuple[str, ...]]]
    progressive: Mapping[str, tuple[str, ...]]
    future: Mapping[str, tuple[str, ...]]
    negation_before: tuple[str, ...]
    negation_after: tuple[str, ...]
    objects: Mapping[str, tuple[str, ...]]
    possessives: Mapping[str, tuple[str, ...]]
    stem_before_vowel: tuple[str, ...]
    imperative_prefix: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VarietyData:
    """One variety's data file. `function_words` is by script; `verbs` too, empty where there are no
    tables.
    """

    code: str
    function_words: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, VerbTables]


@lru_cache(maxsize=32)
def variety_data(code: str) -> VarietyData:
    """The data of a variety (an ISO 639-3 code); one without a file has none.

    Raises UserError, naming file and key, for a file that is not as described above.
    """
    path = resources() / "varieties" / f"{code}.toml"
    if not _CODE.fullmatch(code) or not path.is_file():
        return VarietyData(code, MappingProxyType({}), MappingProxyType({}))
    return read_variety(path)


def read_variety(path: Path) -> VarietyData:
    """A variety from its TOML file. Raises UserError, naming file and key."""
    try:
        return _variety(tomllib.loads(path.read_text("utf-8")))
    except (OSError, ValueError) as problem:  # undecodable text and broken TOML are ValueErrors
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The variety file {file}: {problem}. Mend it."),
            file=shown_path(path),
            problem=problem,
        ) from problem


def _variety(data: Mapping[str, Any]) -> VarietyData:
    _only(data, ("code", "function_words", "verbs"), "")
    code = data.get("code")
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise ValueError("the key code is no code of three small letters")
    words = _table(data, "function_words", "")
    _only(words, SCRIPTS, "function_words.")
    verbs = _table(data, "verbs", "") if "verbs" in data else {}
    _only(verbs, SCRIPTS, "verbs.")
    return VarietyData(
        code,
        MappingProxyType({each: _words(words, each, "function_words.") for each in words}),
        MappingProxyType(
            {each: _verb_tables(_table(verbs, each, "verbs."), f"verbs.{each}.") for each in verbs}
        ),
    )


def _verb_tables(table: Mapping[str, Any], where: str) -> VerbTables:
    _only(table, VerbTables.__slots__, where)
    negation = {each: _words(table, each, where) for each in ("negation_before", "negation_after")}
    changes = _words(table, "stem_before_vowel", where)
    if not set(changes) <= _STEM_CHANGES:
        raise ValueError(f"the key {where}stem_before_vowel knows only drop and shift")
    return VerbTables(
        past=_by_stem(table, "past", where, _PAST_STEMS, PERSONS),
        present_prefix=_by_person(
            _table(table, "present_prefix", where), f"{where}present_prefix."
        ),
        present_suffix=_by_stem(table, "present_suffix", where, _PRESENT_ENDS, PERSONS),
        imperative_suffix=_by_stem(
            table, "imperative_suffix", where, _PRESENT_ENDS, IMPERATIVE_PERSONS
        ),
        progressive=_by_person(_table(table, "progressive", where), f"{where}progressive."),
        future=_by_person(_table(table, "future", where), f"{where}future."),
        objects=_by_person(_table(table, "objects", where), f"{where}objects."),
        possessives=_by_person(_table(table, "possessives", where), f"{where}possessives."),
        stem_before_vowel=changes,
        imperative_prefix=_words(table, "imperative_prefix", where),
        **negation,
    )


def _by_stem(
    table: Mapping[str, Any],
    name: str,
    where: str,
    stems: tuple[str, ...],
    persons: tuple[str, ...],
) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    inner = _table(table, name, where)
    where = f"{where}{name}."
    _only(inner, stems, where)
    return MappingProxyType(
        {stem: _by_person(_table(inner, stem, where), f"{where}{stem}.", persons) for stem in stems}
    )


def _by_person(
    table: Mapping[str, Any], where: str, persons: tuple[str, ...] = PERSONS
) -> Mapping[str, tuple[str, ...]]:
    _only(table, persons, where)
    return MappingProxyType({person: _words(table, person, where) for person in persons})


def _only(table: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in known:
            raise ValueError(f"the key {where}{key} is unknown")


def _table(table: Mapping[str, Any], key: str, where: str) -> Mapping[str, Any]:
    value = table.get(key)
    if not isinstance(value, dict):
        raise ValueError(f"the table {where}{key} is missing")  # noqa: TRY004 - a user's fault
    return value


def _words(table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = table.get(key)
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError(f"the key {where}{key} is no list of words")
    if not value:
        raise ValueError(f"the list {where}{key} is empty")
    twice = {each for each in value if value.count(each) > 1}
    if twice:
        raise ValueError(f"the list {where}{key} holds {', '.join(sorted(twice))!r} twice")
    return tuple(value)
