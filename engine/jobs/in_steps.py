"""Work in steps of a few milliseconds, between which a window can live.

A function that `yield`s between its steps and returns its result is driven by the window bit by bit
(`app.parts.steps`), by a command at once.
"""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[None, None, T]


def at_once(steps: Steps[T]) -> T:
    """The result of all steps, one after the other."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
