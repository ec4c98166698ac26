"""The words of problems in one variety: `resources/problems/<variety>.toml`."""

import re
import tomllib
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any

from engine.paths import resources
from engine.text.problems.family import Values, number, shown
from engine.text.spoken_numbers import bare, plain, words_of

_VALUE = re.compile(r"\{(\w+)(?::(\w+))?\}")


class Wording:
    """Templates and lists of one variety. Implements `family.Lists`."""

    def __init__(self, variety: str, data: Mapping[str, Any]) -> None:
        self.variety = variety
        self.money = str(data["money"])
        self._data = data
        names = data["names"]
        self._weekdays: list[list[str]] = [str(each).split() for each in names["weekdays"]]
        self._months: list[list[str]] = [str(each).split() for each in names["months"]]

    def items(self, name: str) -> tuple[Mapping[str, str | int], ...]:
        """The things of a list, such as goods with their prices."""
        return tuple(self._data["lists"][name])

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a list, such as names of boys."""
        return tuple(self._data["lists"][name])

    def knows(self, family: str) -> bool:
        """Whether problems of this family are worded here."""
        return family in self._data["families"]

    def questions(self, family: str, values: Values) -> list[str]:
        """The problem in each of our wordings."""
        return [self._filled(each, values) for each in self._data["families"][family]["question"]]

    def reasoning(self, family: str, values: Values) -> str:
        """The steps to the answer; `values` hold what follows from the problem too."""
        return self._filled(self._data["families"][family]["reasoning"], values)

    def answer(self, family: str, values: Values) -> str:
        """The answer as a person would state it."""
        return self._filled(self._data["families"][family]["answer"], values)

    def forms(self, kind: str, value: str) -> list[str]:
        """The spellings of a weekday or month by its number, of any other word itself."""
        if kind.startswith("weekday"):
            return self._weekdays[int(value) - 1]
        return self._months[int(value) - 1] if kind.startswith("month") else [value]

    def weekdays_in(self, text: str) -> set[int]:
        """The weekdays that a text names, from 1 on."""
        return _named(text, self._weekdays)

    def months_in(self, text: str) -> set[int]:
        """The months that a text names, from 1 on."""
        return _named(text, self._months)

    def _filled(self, template: str, values: Values) -> str:
        return _VALUE.sub(lambda found: self._shown(values, found[1], found[2] or ""), template)

    def _shown(self, values: Values, name: str, form: str) -> str:
        value = values[name]
        if form == "weekday":
            return self._weekdays[int(value) - 1][0]
        if form == "name":
            return self._months[int(value) - 1][0]
        if form == "date":
            day, _, month = value.partition("-")
            return f"{day} {self._months[int(month) - 1][0]}"
        nouns = self._data["nouns"].get(form)
        if nouns is None:
            return value
        count = number(values, name)
        if form == "spoken":
            count /= 1000
        few, many = nouns
        return f"{shown(count)} {few if _is_few(count) else many}"


def _is_few(count: Fraction) -> bool:
    return count.denominator == 1 and 2 <= count % 100 <= 10


def folded(text: str) -> str:
    """The words of a text in one spelling, each with a blank before and after."""
    return f" {' '.join(bare(token[0]).casefold() for token in words_of(plain(text)))} "


#: What may be written together with a name, before it.
_BEFORE = r"(?:و|ف|ب|ل|ك)?(?:ال|ل)?"


def holds(text: str, names: list[str]) -> bool:
    """Whether a `folded` text holds one of these names, with or without a preposition."""
    forms = "|".join(re.escape(folded(name).strip()) for name in names)
    return re.search(rf" {_BEFORE}(?:{forms}) ", text) is not None


def _named(text: str, spellings: list[list[str]]) -> set[int]:
    words = folded(text)
    return {number for number, forms in enumerate(spellings, start=1) if holds(words, forms)}


def worded_varieties() -> tuple[str, ...]:
    """The varieties that have words for problems."""
    return tuple(sorted(path.stem for path in (resources() / "problems").glob("*.toml")))


@lru_cache(maxsize=8)
def wording(variety: str) -> Wording:
    """The words of a variety; `KeyError` where there are none."""
    if variety not in worded_varieties():
        raise KeyError(variety)
    path = resources() / "problems" / f"{variety}.toml"
    return Wording(variety, tomllib.loads(path.read_text("utf-8")))
