"""The text of a document as it was extracted, and where each sign of it stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP

#: Between two pages, slides or sections.
SEPARATOR = "\n\n"
#: Some 5,000 pages; more is split by a person, not waited for.
MOST_CHARACTERS = 20_000_000
MOST_BYTES = 300 << 20

_TOO_MUCH_TEXT = QT_TRANSLATE_NOOP(
    "engine",
    "{file} holds more than {limit} characters of text (reached at {place}). Split the document, "
    "then import its parts.",
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "engine",
    "{file} has {size} MB, more than the {limit} MB that a document may have. Split it, or save it "
    "without its pictures.",
)
DAMAGED = QT_TRANSLATE_NOOP(
    "engine",
    "{file} can not be read as {format} ({problem}). Open it in the program it comes from, save it "
    "again, then import that file.",
)
LOCKED = QT_TRANSLATE_NOOP(
    "engine",
    "{file} is protected with a password. Open it, save a copy without password, then import the "
    "copy.",
)


@dataclass(frozen=True, slots=True)
class Part:
    """A page, slide, section or chapter: what it is called, and its text."""

    place: str
    text: str


@dataclass(frozen=True)
class Document:
    """A document's parts in order. `by_line`: a plain text, whose places are line numbers.

    `separator` stands between two parts, and spans count it too.
    """

    name: str
    sha256: str
    parts: Sequence[Part]
    by_line: bool = False
    warnings: tuple[str, ...] = ()
    separator: str = SEPARATOR

    @cached_property
    def text(self) -> str:
        """The whole text: what spans count in."""
        return self.separator.join(part.text for part in self.parts)

    @cached_property
    def _starts(self) -> list[int]:
        if self.by_line:
            return [0, *(at + 1 for at, sign in enumerate(self.text) if sign == "\n")]
        starts, at = [], 0
        for part in self.parts:
            starts.append(at)
            at += len(part.text) + len(self.separator)
        return starts

    def place(self, start: int, end: int) -> str:
        """The page or section of a span, such as `page 3` or `page 3 – page 4`."""
        first, last = (bisect_right(self._starts, at) - 1 for at in (start, max(start, end - 1)))
        if self.by_line:
            return f"line {first + 1}" if first == last else f"lines {first + 1}–{last + 1}"
        names = self.parts[first].place, self.parts[last].place
        return names[0] if first == last or names[0] == names[1] else " – ".join(names)


class Gathered:
    """Parts as they are read, with an end to how much may come."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._length = 0
        self.parts: list[Part] = []

    def add(self, place: str, text: str) -> None:
        """Take a part that holds text; `UserError` when the document has no end."""
        if not text.strip():
            return
        self._length += len(text) + len(SEPARATOR)
        if self._length > MOST_CHARACTERS:
            raise UserError(_TOO_MUCH_TEXT, file=self._file, limit=MOST_CHARACTERS, place=place)
        self.parts.append(Part(place, text))
