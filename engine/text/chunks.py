"""Sentences of a text, and chunks of whole sentences with a size and an overlap that are kept.

Spans are places in the text as it stands: nothing is folded, trimmed inside or joined.
"""

import re
import unicodedata
from collections.abc import Iterator

Span = tuple[int, int]

SMALLEST, LARGEST = 200, 20_000

_CLOSING = r"[\"'»”’)\]]*"
#: The Arabic question mark ends a sentence even where no blank follows it.
_END = re.compile(
    rf"(?:[.!?…‼⁇]+(?:\s?»)?{_CLOSING}(?=\s|$))|(?:[؟۔][.!?…؟۔]*{_CLOSING})|(?:\n[^\S\n]*\n)|(?:\n\r?\n)"
)
_ABBREVIATIONS = frozenset(
    "m mm mme mlle dr pr prof st ste av bd n no art p pp vol fig cf ex etc env tel tél mr mrs ms "
    "vs eg ie d د م أ ص ت ج ه ق".split()
)
_LAST_WORD = re.compile(r"(?:^|[\s('\"«])([^\s('\"«]*)$")
_CLAUSE = re.compile(r"[،؛,;:](?=\s)")
_BLANK = re.compile(r"\s")


def sentences(text: str) -> Iterator[Span]:
    """The sentences in order, without the blanks around them; every other sign is in one."""
    start = 0
    for end in _END.finditer(text):
        if not end[0].isspace() and _goes_on(text, start, end):
            continue
        yield from _trimmed(text, start, end.end())
        start = end.end()
    yield from _trimmed(text, start, len(text))


def _goes_on(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether a point belongs to a number in a list, an initial or an abbreviation."""
    if end[0] != ".":
        after = text[end.end() : end.end() + 40].lstrip()
        return end[0] in ("…", "...") and after[:1].islower()
    found = _LAST_WORD.search(text, max(start, end.start() - 30), end.start())
    word = found[1].casefold() if found else ""
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return True
    begins = not text[start : end.start() - len(word)].strip()
    return begins and word.isdecimal() and len(word) <= 3


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def chunks(text: str, size: int, overlap: int) -> Iterator[Span]:
    """Spans of at most `size` signs that hold every sentence, in order.

    A chunk ends where a sentence ends, and only a sentence longer than `size` is cut: after a
    comma, else between words, else anywhere. The next chunk begins with as many of the last whole
    sentences as `overlap` signs hold, or with the last words where not even one fits.
    """
    if not 0 <= overlap < size:
        raise ValueError("the overlap must be smaller than the size")
    pieces = [part for span in sentences(text) for part in _cut(text, span, size)]
    first, start = 0, pieces[0][0] if pieces else 0
    while first < len(pieces):
        after = first
        while after < len(pieces) and pieces[after][1] - start <= size:
            after += 1
        end = pieces[after - 1][1]
        yield start, end
        if after == len(pieces):
            return
        start = _next_start(text, pieces, (first, after), (size, overlap))
        first = after


def _next_start(
    text: str, pieces: list[Span], done: tuple[int, int], limits: tuple[int, int]
) -> int:
    """Where the next chunk begins, so that it shares what it may and still holds a new piece."""
    (first, after), (size, overlap) = done, limits
    new_start, new_end = pieces[after]
    end = pieces[after - 1][1]
    earliest = max(end - overlap, new_end - size)
    shared = [start for start, _ in pieces[first:after] if start >= earliest]
    if shared:
        return shared[0]
    for place in range(max(earliest, 1), end):
        if _BLANK.match(text[place - 1]) and not _BLANK.match(text[place]):
            return place
    return new_start


def _cut(text: str, span: Span, size: int) -> Iterator[Span]:
    """A sentence in pieces of at most `size` signs."""
    start, end = span
    while end - start > size:
        limit = start + size
        clause = [each.end() for each in _CLAUSE.finditer(text, start + size // 2, limit)]
        cut = clause[-1] if clause else _word_edge(text, start, limit)
        yield from _trimmed(text, start, cut)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    yield from _trimmed(text, start, end)


def _word_edge(text: str, start: int, limit: int) -> int:
    for place in range(limit, start + 1, -1):
        if text[place].isspace():
            return place
    while limit > start + 1 and unicodedata.combining(text[limit]):
        limit -= 1
    return limit
