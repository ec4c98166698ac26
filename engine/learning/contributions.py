"""Why the model gives a row its chance: what each word and each check adds to it, exactly.

The model is linear, so its answer is a sum: a base that is the same for every row, a part for each
word and one for each check. Kept with a row as plain JSON, the strongest parts by name and the rest
as one number; read back like the model itself, for an opened project is untrusted.
"""

import json
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from typing import Any, Literal, get_args

from engine.learning.grams import word_shares
from engine.learning.model import OF_VERIFIER, Acceptance, Seen, sigmoid, told_by
from engine.text.normalise import normalise

Kind = Literal["word", "check"]

#: So many parts are kept by name, and a word to so many characters.
MOST_PARTS, LONGEST_NAME = 8, 60
_LONGEST_TEXT = 4_000
_DIGITS = 5
_LARGEST = 1_000.0


@dataclass(frozen=True, slots=True)
class Part:
    """A word as the text writes it, or a check by its verifier's name, and what it adds."""

    kind: Kind
    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Because:
    """The sum behind a chance: base, the strongest parts (strongest first), and all others."""

    base: float
    parts: tuple[Part, ...]
    rest: float

    @property
    def total(self) -> float:
        """What they add up to: the log of the odds, of which `chance` is made."""
        return self.base + sum(each.value for each in self.parts) + self.rest

    @property
    def chance(self) -> float:
        """The chance that the model gave."""
        return sigmoid(self.total)

    @property
    def start(self) -> float:
        """The chance of a row of which nothing is known."""
        return sigmoid(self.base)

    def points(self, value: float) -> float:
        """By how many points of a hundred the chance would differ without a part of this value:
        above 0 where the part speaks for the row.
        """
        return 100 * (self.chance - sigmoid(self.total - value))


def explain(model: Acceptance, rows: Sequence[Seen], most: int = MOST_PARTS) -> list[Because]:
    """What speaks for and against each row, as this model sees it."""
    import numpy as np

    if not rows:
        return []
    weights = model.slope * np.asarray(model.weights, dtype=float)
    checks = len(model.verifiers) * OF_VERIFIER
    words = word_shares([each.text for each in rows], weights[: len(weights) - checks])
    of_check = {
        name: weights[len(weights) - checks + place * OF_VERIFIER :][:OF_VERIFIER].tolist()
        for place, name in enumerate(model.verifiers)
    }
    base = model.slope * model.bias + model.shift
    return [
        _because(base, row.text, told, _of_checks(row, of_check), most)
        for row, told in zip(rows, words, strict=True)
    ]


def _of_checks(row: Seen, weights: dict[str, list[float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, outcome, score in row.verdicts:
        told = told_by(outcome, score)
        if name in weights and told:
            found[name] = found.get(name, 0.0) + sum(map(mul, weights[name], told))
    return found


def _because(
    base: float, text: str, words: dict[str, float], checks: dict[str, float], most: int
) -> Because:
    parts = [Part("word", name, value) for name, value in words.items()]
    parts += [Part("check", name, value) for name, value in checks.items()]
    parts.sort(key=lambda each: -abs(each.value))
    kept, rest = parts[:most], math.fsum(each.value for each in parts[most:])
    written = _as_written(text, {each.name for each in kept if each.kind == "word"})
    return Because(base, tuple(_named(each, written) for each in kept), rest)


def _named(part: Part, written: dict[str, str]) -> Part:
    name = written.get(part.name, part.name) if part.kind == "word" else part.name
    name = name.encode("utf-8", "replace").decode()
    if len(name) > LONGEST_NAME:
        name = name[: LONGEST_NAME - 1] + "\u2026"
    return Part(part.kind, name, part.value)


def _as_written(text: str, wanted: Collection[str]) -> dict[str, str]:
    """How the text writes these folded words, where one of its words folds to just that."""
    found: dict[str, str] = {}
    for word in text[:_LONGEST_TEXT].split():
        form = word if word in wanted else _folded_word(word)
        if form in wanted:
            found.setdefault(form, word)
            if len(found) == len(wanted):
                break
    return found


@lru_cache(maxsize=32_768)
def _folded_word(word: str) -> str:
    return normalise(word, "matching")


# Keeping it


def as_json(because: Because) -> str:
    """As it is kept with a row."""
    parts = [[each.kind, each.name, round(each.value, _DIGITS)] for each in because.parts]
    numbers = {"base": round(because.base, _DIGITS), "rest": round(because.rest, _DIGITS)}
    return json.dumps({**numbers, "parts": parts}, ensure_ascii=False)


def from_json(text: str) -> Because | None:
    """The inverse of `as_json`; None for an empty text and for what it would not have written."""
    if not text:
        return None
    try:
        data = json.loads(text)
        parts = tuple(_part(each) for each in data["parts"])
        if len(parts) > MOST_PARTS:
            return None
        return Because(_number(data["base"]), parts, _number(data["rest"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _part(data: Any) -> Part:
    kind, name, value = data
    if kind not in get_args(Kind) or not isinstance(name, str) or len(name) > LONGEST_NAME:
        raise ValueError("part")
    return Part(kind, name, _number(value))


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= _LARGEST:
        raise TypeError("not a number")
    return float(value)
