"""A text as it would be read in the other script, for people who read one of them faster.

Nothing is stored of it: it is a reading aid beside the text, made in steps so that a window never
waits for it.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Literal

from engine.text.script import count_words
from engine.text.transliteration import transliterate, transliteration_steps

#: So much of a text is read; of a longer one the beginning.
MOST_SIGNS = 2_000
#: Varieties that are no Darija in either script: nothing is read otherwise.
_FOREIGN = frozenset(("eng", "fra"))


def other_script(text: str) -> Literal["Arab", "Latn", ""]:
    """The script that most words of a text are not in; empty where it has words of neither."""
    counts = count_words(text[:MOST_SIGNS])
    if not counts.arabic and not counts.latin:
        return ""
    return "Latn" if counts.arabic >= counts.latin else "Arab"


def reading_steps(text: str, variety: str) -> Generator[None, None, str]:
    """A text in its other script, in small steps; empty where no word would be written otherwise."""
    to = other_script(text)
    if not to or variety in _FOREIGN:
        return ""
    read = text
    if len(text) > MOST_SIGNS:
        read = text[:MOST_SIGNS].rpartition(" ")[0] or text[:MOST_SIGNS]
    yield from transliteration_steps(read, to, variety)
    found = transliterate(read, to, variety, 1).best
    if found == read:
        return ""
    return found if read is text else f"{found} \N{HORIZONTAL ELLIPSIS}"


def reading(text: str, variety: str) -> str:
    """The same at once."""
    steps = reading_steps(text, variety)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return str(done.value)
