"""Pseudonyms for the personal columns of records: the same value has the same one in a project.

Made by a keyed hash, like those of `engine.text.pseudonyms`, which also replaces what is found inside
texts; a name or number that stands in a column is replaced in the record's texts too.
"""

import datetime
import re
from collections.abc import Mapping
from hashlib import blake2b
from random import Random

from engine.records.people import invented_name, places
from engine.records.schema import Column, RecordSchema, as_date
from engine.text.normalise import normalise
from engine.text.personal_data import PersonalData, find_personal_data
from engine.text.pseudonyms import Pseudonyms, redact

#: A part of a name that is shorter is too often another word («علي»).
_SHORTEST_PART = 4
#: Names drawn for one that shares no word with the true one.
_TRIES = 20
_LETTERS = r"[^\W\d_]"


class RecordPseudonyms:
    """The pseudonyms of one project's records. `key` is the project's secret, 1 to 64 bytes."""

    def __init__(self, schema: RecordSchema, key: bytes, variety: str) -> None:
        self._schema = schema
        self._key = key
        self._variety = variety
        self._style = Pseudonyms(key)

    def replaced(self, values: Mapping[str, str]) -> dict[str, str]:
        """A record with its personal columns replaced, there and wherever texts repeat them."""
        if not self._schema.personal:
            return dict(values)
        new = dict(values)
        names: dict[str, str] = {}
        for column in self._schema.personal:
            value = values.get(column.name, "")
            if value.strip() and column.type != "text":
                new[column.name] = self._one(column, value)
                if column.type == "person":
                    names[value.strip()] = new[column.name]
        for name, value in new.items():
            column = self._schema.column(name) or Column(name)
            if column.type == "text" and value:
                new[name] = self._text(value, names)
        return new

    def _one(self, column: Column, value: str) -> str:
        if column.type == "phone":
            found = find_personal_data(value)
            phones = [each for each in found if each.type == "phone"]
            return redact(value, phones, self._style) if phones else self._as_phone(value)
        random = self._drawn(column.type, value)
        if column.type == "person":
            return self._another_name(value, random)
        if column.type == "date":
            return _another_day(value, random)
        others = [each for each in column.choices or places(self._variety) if each != value]
        return random.choice(others) if others else value

    def _another_name(self, value: str, random: Random) -> str:
        """An invented name that shares no word with the true one, while there are such."""
        own = set(value.split())
        names = [invented_name(random, self._variety) for _ in range(_TRIES)]
        return next((name for name in names if not own & set(name.split())), names[0])

    def _as_phone(self, value: str) -> str:
        return self._style(PersonalData(0, len(value), "phone", value))

    def _text(self, text: str, names: Mapping[str, str]) -> str:
        for name, pseudonym in names.items():
            text = _without(text, name, pseudonym)
            for part in name.split():
                if len(part) >= _SHORTEST_PART:
                    text = _without(text, part, pseudonym.split()[0])
        return redact(text, find_personal_data(text), self._style)

    def _drawn(self, kind: str, value: str) -> Random:
        """A source of chance that only the project's key and the value decide."""
        same = " ".join(normalise(value, "matching").split())
        content = f"record {kind}\0{same}".encode("utf-8", "surrogatepass")
        return Random(blake2b(content, key=self._key, digest_size=16).digest())


def _without(text: str, name: str, pseudonym: str) -> str:
    pattern = rf"(?<!{_LETTERS}){re.escape(name)}(?!{_LETTERS})"
    return re.sub(pattern, lambda _: pseudonym, text)


def _another_day(value: str, random: Random) -> str:
    day = as_date(value)
    if day is None:
        return "[DATE]"
    moved = day.toordinal() + random.choice((-1, 1)) * random.randint(3, 60)
    return datetime.date.fromordinal(max(moved, 1)).isoformat()
