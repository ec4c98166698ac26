"""A table of a mix file, each value checked as it is read; what is wrong is told with its key."""

import math
from collections.abc import Mapping, Sequence
from typing import Any


class WrongKeyError(Exception):
    """A key and what is wrong with it, on the way to the one place that reports."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(problem)
        self.key = key
        self.problem = problem


class Table:
    """The keys of one table; `where` stands before each key when it is told."""

    def __init__(self, data: Mapping[str, Any], where: str = "") -> None:
        self.data = data
        self.where = where

    def __contains__(self, key: str) -> bool:
        return key in self.data

    def only(self, known: Sequence[str], top: Sequence[str] = ()) -> None:
        """Refuse a key that is none of `known`; one of `top` was put too low in the file."""
        for key in self.data:
            if key in known:
                continue
            if self.where and key in top:
                raise WrongKeyError(
                    self.where + key, "this key belongs above the first [table] of the file"
                )
            raise WrongKeyError(
                self.where + key, "there is no such key; there are " + ", ".join(known)
            )

    def table(self, key: str) -> "Table":
        """The table below `key`, empty if it is not there."""
        found = self.data.get(key, {})
        if not isinstance(found, dict):
            raise WrongKeyError(key, f"this should be a table: [{key}]")
        return Table(found, f"{key}.")

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        value = self.data.get(key, default)
        if not isinstance(value, str):
            raise WrongKeyError(self.where + key, f"{value!r} should be a text in quotes")
        return value

    def line(self, key: str, default: str) -> str:
        """A text of one line that one can see."""
        found = self.text(key, default)
        if not found.strip() or not found.isprintable():
            problem = f"the {key} should be one line of visible characters"
            raise WrongKeyError(self.where + key, problem)
        return found

    def choice(self, key: str, known: Sequence[str]) -> str:
        """One of a few words, the first without the key."""
        found = self.text(key, known[0])
        if found not in known:
            words = ", ".join(f'"{each}"' for each in known)
            raise WrongKeyError(self.where + key, f"{found!r} is none of {words}")
        return found

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A list of texts, none empty and none twice."""
        value = self.data.get(key, list(default))
        if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
            raise WrongKeyError(self.where + key, f"{value!r} should be a list of texts in quotes")
        if len(set(value)) < len(value):
            raise WrongKeyError(self.where + key, "a text is there twice")
        return tuple(value)

    def flag(self, key: str, *, default: bool) -> bool:
        """Yes or no."""
        value = self.data.get(key, default)
        if not isinstance(value, bool):
            raise WrongKeyError(self.where + key, f"{value!r} should be true or false")
        return value

    def count(self, key: str, default: int = 0, least: int = 0) -> int:
        """A whole number of at least `least`."""
        value = self.data.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int):
            raise WrongKeyError(self.where + key, f"{value!r} should be a whole number")
        if value < least:
            told = "is negative" if least == 0 else f"is less than {least}"
            raise WrongKeyError(self.where + key, f"{value} {told}")
        return value

    def share(self, key: str, default: float = 0.0) -> float:
        """A share, from 0 to 1."""
        value = self.data.get(key, default)
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
        ):
            raise WrongKeyError(self.where + key, f"{value!r} should be a share between 0 and 1")
        if not 0 <= value <= 1:
            raise WrongKeyError(self.where + key, f"{value} is not between 0 and 1")
        return float(value)
