"""Where two near-copies say the same, to mark it where they are shown side by side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from engine.text.normalise import normalise

# The comparison takes the product of both lengths over 64.
_LONGEST = 20_000
# One letter in common between two that differ is chance, not a shared part.
_SHORTEST_BLOCK = 2
_WORD = re.compile(r"\w+")


def shared_part(text: str, twin: str) -> list[tuple[int, int, int, int]]:
    """The stretches that two texts share: start and end in `text`, start and end in `twin`.

    In code points of the texts as they are; in order and never overlapping. First the longest
    common subsequence of words, in the matching form; then, between those, that of letters, without
    single letters. Signs that folding drops (harakat, tatweel) belong to the letter before them.
    Texts over 20,000 characters are not compared.
    """
    if max(len(text), len(twin)) > _LONGEST:
        return []
    folded, places = _folded_with_places(text)
    other, other_places = _folded_with_places(twin)
    spans: list[tuple[int, int, int, int]] = []
    end = other_end = 0
    for first, last, begin, stop in _blocks(folded, other):
        # One sign may fold to several letters (ﷺ), of which two blocks hold a part each.
        start = max(places[first][0], end)
        other_start = max(other_places[begin][0], other_end)
        end, other_end = places[last - 1][1], other_places[stop - 1][1]
        if start < end and other_start < other_end:
            spans.append((start, end, other_start, other_end))
    return spans


def _blocks(one: str, other: str) -> Iterator[tuple[int, int, int, int]]:
    """Equal stretches of two folded texts, in order."""
    from rapidfuzz.distance import LCSseq

    words, other_words = list(_WORD.finditer(one)), list(_WORD.finditer(other))
    done = other_done = 0
    for block in LCSseq.opcodes(
        [word.group() for word in words], [word.group() for word in other_words]
    ):
        if block.tag == "equal":
            first, last = words[block.src_start].start(), words[block.src_end - 1].end()
            begin = other_words[block.dest_start].start()
            stop = other_words[block.dest_end - 1].end()
            yield from _letter_blocks(one, done, first, other, other_done, begin)
            if one[first:last] == other[begin:stop]:
                yield first, last, begin, stop
            else:
                for word, twin in zip(
                    words[block.src_start : block.src_end],
                    other_words[block.dest_start : block.dest_end],
                    strict=True,
                ):
                    yield *word.span(), *twin.span()
            done, other_done = last, stop
    yield from _letter_blocks(one, done, len(one), other, other_done, len(other))


def _letter_blocks(
    one: str, start: int, end: int, other: str, begin: int, stop: int
) -> Iterator[tuple[int, int, int, int]]:
    from rapidfuzz.distance import LCSseq

    for block in LCSseq.opcodes(one[start:end], other[begin:stop]):
        shared = one[start + block.src_start : start + block.src_end]
        if block.tag == "equal" and len(shared.strip()) >= _SHORTEST_BLOCK:
            yield (
                start + block.src_start,
                start + block.src_end,
                begin + block.dest_start,
                begin + block.dest_end,
            )


def _folded_with_places(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The folded letters of a text, and for each the stretch of the text it comes from."""
    folded: list[str] = []
    places: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and _goes_with_the_letter_before(text[end]):
            end += 1
        letters = _fold(text[start:end])
        folded.append(letters)
        places += [(start, end)] * len(letters)
        start = end
    return "".join(folded), places


@lru_cache(maxsize=4096)
def _goes_with_the_letter_before(sign: str) -> bool:
    return bool(unicodedata.combining(sign)) or not (sign.isspace() or normalise(f"a{sign}")[1:])


@lru_cache(maxsize=4096)
def _fold(cluster: str) -> str:
    return " " if cluster[0].isspace() else normalise(cluster, "matching")
