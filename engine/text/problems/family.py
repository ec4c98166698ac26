"""A family of problems: how one is drawn, and what its answer is."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import Protocol

Values = dict[str, str]
#: The kinds of problems; also the topics of what is made from them.
KINDS = ("arithmetic", "money", "dates", "units", "logic")
#: No number of a problem is longer; a longer one is a damaged or hostile file.
_NUMBER = re.compile(r"[0-9]{1,12}(?:,[0-9]{1,6})?")


class Lists(Protocol):
    """Words of a variety that problems are drawn from."""

    def items(self, name: str) -> tuple[Mapping[str, str | int], ...]: ...

    def words(self, name: str) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Family:
    """`draw` gives the values of one problem, all texts; `solve` what follows from them, with at
    least `answer`. Both know no wording: `given` are the values whose numbers any wording has to
    hold, `named` those whose words it has to hold.

    `answer` is number, clock, weekday, date or word; `unit` is a code of `engine.text.quantities`,
    `money` for the variety's own, or empty. `levels` go from 1 (one step) to 3.
    """

    name: str
    kind: str
    level: int
    draw: Callable[[Random, Lists], Values]
    solve: Callable[[Mapping[str, str]], Values]
    given: tuple[str, ...]
    named: tuple[str, ...] = ()
    answer: str = "number"
    unit: str = ""


def number(values: Mapping[str, str], name: str) -> Fraction:
    """A value as a number; `ValueError` where it is none."""
    text = values.get(name, "")
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{name} is no number")
    return Fraction(text.replace(",", "."))


def whole(values: Mapping[str, str], name: str) -> int:
    """A value as a whole number above zero; `ValueError` where it is none."""
    found = number(values, name)
    if found.denominator != 1 or found <= 0:
        raise ValueError(f"{name} is no whole number above zero")
    return int(found)


def shown(value: Fraction | int) -> str:
    """A number as people write it there: 1,5."""
    exact = Fraction(value)
    if exact.denominator == 1:
        return str(exact.numerator)
    return f"{float(exact):.4f}".rstrip("0").replace(".", ",")


def texts(**values: object) -> Values:
    """Values as texts."""
    return {
        name: shown(value) if isinstance(value, Fraction | int) else str(value)
        for name, value in values.items()
    }


def price_of(random: Random, thing: Mapping[str, str | int]) -> int:
    """A price between the lowest and the highest of a thing, in its steps."""
    low, high, step = (int(thing[key]) for key in ("low", "high", "step"))
    return random.randrange(low, high + 1, step)
