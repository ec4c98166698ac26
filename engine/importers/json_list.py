"""Cuts a JSON list into the texts of its elements, in a stream.

Only quotes, brackets and commas are looked at, so that a broken element ends at its comma and the
others are still read, and a list of any size takes the memory of one element.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from engine.importers.cells import EXCERPT, ROW_LIMIT

_CHUNK = 1 << 16
_OUTSIDE = re.compile(r'["\[\]{},]')
_INSIDE = re.compile(r'["\\]')


@dataclass(frozen=True, slots=True)
class Element:
    """One element; `text` is only its beginning when `length` is over the limit of a row.

    `kind` is element, unclosed (the file ends inside the list) or after (text behind the list).
    """

    line: int
    text: str
    length: int
    kind: str = "element"


class _Growing:
    """The text of the element that is being read, bounded."""

    def __init__(self, line: int) -> None:
        self.line = line
        self._parts: list[str] = []
        self._length = 0
        self._blanks_lead = True

    def add(self, text: str) -> None:
        if self._blanks_lead:
            stripped = text.lstrip()
            self.line += _breaks(text[: len(text) - len(stripped)])
            self._blanks_lead = not stripped
            text = stripped
        self._length += len(text)
        if self._length <= ROW_LIMIT:
            self._parts.append(text)
        elif self._parts:
            self._parts = ["".join([*self._parts, text])[:EXCERPT]]

    def finish(self, kind: str = "element") -> Element:
        text = "".join(self._parts)
        if self._length <= ROW_LIMIT:
            text = text.rstrip()
            return Element(self.line, text, len(text), kind)
        return Element(self.line, text[:EXCERPT], self._length, kind)

    @property
    def empty(self) -> bool:
        return self._length == 0


class _Depth:
    """Where in the list a reader stands, from one chunk to the next."""

    def __init__(self) -> None:
        self._depth = 0
        self._quoted = False
        self._skip = False

    def cuts(self, chunk: str, place: int) -> Iterator[tuple[str, int]]:
        """The commas between elements, and the end of the list: the sign and where it stands."""
        while place < len(chunk):
            if self._skip:
                self._skip = False
                place += 1
                continue
            found = (_INSIDE if self._quoted else _OUTSIDE).search(chunk, place)
            if found is None:
                return
            sign, place = found.group(), found.end()
            if self._is_cut(sign):
                yield sign, place - 1

    def _is_cut(self, sign: str) -> bool:
        if sign == '"':
            self._quoted = not self._quoted
        elif sign == "\\":
            self._skip = True
        elif sign in "[{":
            self._depth += 1
        elif self._depth == 0:
            return sign in ",]"
        elif sign in "]}":
            self._depth -= 1
        return False


def elements(stream: TextIO) -> Iterator[Element]:
    """The elements of the list at the beginning of a stream, then what is wrong at its end."""
    chunk = stream.read(_CHUNK)
    kept = chunk.index("[") + 1
    line = 1 + _breaks(chunk[:kept])
    depth = _Depth()
    growing = _Growing(line)
    while chunk:
        for sign, place in depth.cuts(chunk, kept):
            growing.add(chunk[kept:place])
            line += _breaks(chunk[kept:place])
            kept = place + 1
            if sign == "," or not growing.empty:
                yield growing.finish()
            if sign == "]":
                yield from _after(stream, chunk[kept:], line)
                return
            growing = _Growing(line)
        line += _breaks(chunk[kept:])
        growing.add(chunk[kept:])
        chunk, kept = stream.read(_CHUNK), 0
    yield growing.finish("unclosed")


def _after(stream: TextIO, chunk: str, line: int) -> Iterator[Element]:
    growing = _Growing(line)
    while chunk:
        growing.add(chunk)
        chunk = stream.read(_CHUNK)
    if not growing.empty:
        yield growing.finish("after")


def _breaks(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")
