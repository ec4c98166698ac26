"""The word lists that ship with Zerria: what a Darija word means, and how else it is written.

One file a variety, `resources/lexicons/<code>.psv`: UTF-8, one meaning a line, seven columns between
`|`, lines that begin with `#` are remarks:

    concept | pos | arab | latn | arb | fra | features

`concept` is an English gloss as a slug, the same in every variety, so that two varieties' words of
one meaning find each other. `arab` and `latn` are the spellings, `arb` and `fra` the Standard Arabic
and French equivalents, each list separated by commas with the commonest first; a verb is named by
its past, 3rd person masculine singular. `features` are `key=value` words; a value `ARAB:LATN` gives
a form in both scripts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.paths import resources, shown_path
from engine.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PARTS_OF_SPEECH = frozenset(("noun", "adj", "verb", "adv", "func", "num", "expr", "name", "interj"))
#: How a verb's stem changes; only the verbs of these classes are conjugated.
VERB_CLASSES = frozenset(("sound", "doubled", "hollow", "defective", "assimilated"))

# Features whose value is a form in Arabic letters and in Arabizi.
_FORMS = frozenset(("pres", "first", "imp", "f", "pl"))
_VALUES: Mapping[str, frozenset[str]] = {
    "g": frozenset("mf"),
    "class": VERB_CLASSES,
    "fr": frozenset("1"),
    "irr": frozenset("1"),
    "reg": frozenset(("vulgar", "formal")),
}
_COLUMNS = 7
_SLUG = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u0750-\u077f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_CODE = re.compile("[a-z]{3}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning in one variety, with its spellings and equivalents, the commonest first."""

    variety: str
    concept: str
    pos: str
    arab: tuple[str, ...]
    latn: tuple[str, ...]
    arb: tuple[str, ...]
    fra: tuple[str, ...]
    features: Mapping[str, str] = field(hash=False)

    def form(self, feature: str) -> tuple[str, str] | None:
        """The two spellings (Arabic letters, Arabizi) of a form given as a feature, or None."""
        arab, colon, latn = self.features.get(feature, "").partition(":")
        return (arab, latn) if colon else None


@dataclass(frozen=True)
class Lexicon:
    """All entries of one variety, in the order of the file."""

    variety: str
    entries: tuple[Entry, ...]

    def look_up(self, word: str) -> tuple[Entry, ...]:
        """The entries that have `word` among their spellings, in either script.

        Arabic letters meet in the form `normalise(word, "matching")`, Latin ones whatever their
        case. A French word that speakers switch to (`fr=1`) is found by its Arabizi spelling.
        """
        return self._by_spelling.get(spelling_key(word), ())

    def of_concept(self, concept: str) -> tuple[Entry, ...]:
        """The synonyms that this variety has for one concept."""
        return self._by_concept.get(concept, ())

    @cached_property
    def _by_spelling(self) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            keys = {spelling_key(each) for each in (*entry.arab, *entry.latn)}
            for key in keys:
                found.setdefault(key, []).append(entry)
        return {key: tuple(entries) for key, entries in found.items()}

    @cached_property
    def _by_concept(self) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.concept, []).append(entry)
        return {concept: tuple(entries) for concept, entries in found.items()}


def spelling_key(word: str) -> str:
    """The key under which a spelling is looked up; never shown, never stored."""
    return normalise(word, "visible" if word.isascii() else "matching").casefold()


@lru_cache(maxsize=32)
def lexicon(variety: str) -> Lexicon:
    """The lexicon of a variety (an ISO 639-3 code); one without a file has no entries.

    Raises UserError, naming file and line, for a line that breaks the format.
    """
    path = resources() / "lexicons" / f"{variety}.psv"
    if not _CODE.fullmatch(variety) or not path.is_file():
        return Lexicon(variety, ())
    return read_lexicon(path, variety)


def read_lexicon(path: Path, variety: str) -> Lexicon:
    """A lexicon from a file in the format above. Raises UserError, naming file and line."""
    entries: list[Entry] = []
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The word list {file} can not be read: {problem}"),
            file=shown_path(path),
            problem=problem,
        ) from problem
    for number, line in enumerate(lines, 1):
        if not line or line[0] == "#" or line.isspace():
            continue
        try:
            entries.append(_entry(line, variety))
        except ValueError as problem:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "The word list {file}, line {line}: {problem}. Mend that line."
                ),
                file=shown_path(path),
                line=number,
                problem=problem,
            ) from problem
    return Lexicon(variety, tuple(entries))


def _entry(line: str, variety: str) -> Entry:
    columns = line.split("|")
    if len(columns) != _COLUMNS:
        raise ValueError(f"{len(columns)} columns instead of {_COLUMNS}")
    concept, pos, arab, latn, arb, fra, features = map(str.strip, columns)
    if not _SLUG.fullmatch(concept):
        raise ValueError(f"the concept {concept!r} is no slug of a-z, 0-9 and _")
    if pos not in PARTS_OF_SPEECH:
        raise ValueError(f"{pos!r} is no part of speech ({', '.join(sorted(PARTS_OF_SPEECH))})")
    entry = Entry(
        variety,
        concept,
        pos,
        _arabic(arab),
        _latin(latn),
        _arabic(arb),
        _latin(fra),
        _features(features),
    )
    if not (entry.arb or entry.fra):
        raise ValueError("neither a Standard Arabic nor a French equivalent")
    if not (entry.arab and entry.latn):
        raise ValueError("a spelling in Arabic letters or in Arabizi is missing")
    if pos == "verb":
        _check_verb(entry)
    return entry


def _arabic(column: str) -> tuple[str, ...]:
    words = _list(column)
    if not all(map(_ARABIC.search, words)) or _LATIN.search(column):
        raise ValueError(f"{column!r} is not in Arabic letters")
    return words


def _latin(column: str) -> tuple[str, ...]:
    words = _list(column)
    if not all(map(_LATIN.search, words)) or _ARABIC.search(column):
        raise ValueError(f"{column!r} is not in Latin letters")
    return words


def _list(column: str) -> tuple[str, ...]:
    if "," not in column:
        return (column,) if column else ()
    values = tuple([each.strip() for each in column.split(",")])
    if "" in values:
        raise ValueError(f"an empty value between the commas of {column!r}")
    if len(set(values)) != len(values):
        raise ValueError(f"a value stands twice in {column!r}")
    return values


def _features(column: str) -> Mapping[str, str]:
    features: dict[str, str] = {}
    for word in column.split():
        key, equals, value = word.partition("=")
        if not (equals and value) or key in features:
            raise ValueError(f"the feature {word!r} is not key=value, or stands twice")
        if key in _FORMS:
            _check_pair(key, value)
        elif value not in _VALUES.get(key, ()):
            raise ValueError(f"the feature {word!r} is unknown")
        features[key] = value
    return MappingProxyType(features)


def _check_pair(key: str, value: str) -> None:
    arab, _, latn = value.partition(":")
    if not (_ARABIC.search(arab) and _LATIN.search(latn)) or _LATIN.search(arab):
        raise ValueError(f"{key}={value} is not ARABIC:LATIN")
    if _ARABIC.search(latn) or ":" in latn:
        raise ValueError(f"{key}={value} is not ARABIC:LATIN")


def _check_verb(entry: Entry) -> None:
    for feature in ("pres", "class"):
        if feature not in entry.features:
            raise ValueError(f"a verb without {feature}=")
