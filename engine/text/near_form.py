"""The form in which texts are compared for near-copies, one by one or a million at a time.

It is the matching form (`normalise`) without punctuation: harakat, tatweel, case, spelling of
alef and stops change nothing. Emoji and digits stay, since they can carry the label. Read letter
by letter by a table of numpy, a million sentences take one second where `normalise` takes ten.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from engine.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

_LETTER = re.compile(r"[^\W\d_]")
_SIGN = re.compile(r"[^\w\s]")
# Blocks whose characters fold one by one, whatever stands beside them: Latin, Arabic, general
# punctuation, Arabic letter forms, emoji. A text with any other character is folded by `normalise`.
_SIMPLE_BLOCKS = (
    (0x00, 0x24F),
    (0x600, 0x6FF),
    (0x750, 0x77F),
    (0x8A0, 0x8FF),
    (0x2000, 0x206F),
    (0x2600, 0x27BF),
    (0xFE00, 0xFE0F),
    (0xFE70, 0xFEFF),
    (0x1F300, 0x1FAFF),
)
# These marks join with the letter before them, so they are not folded one by one.
_HAMZA_AND_MADDA = range(0x653, 0x656)
_TABLE_SIZE = 0x20000
_DROPPED, _COMPLEX = 0xFFFFFFFE, 0xFFFFFFFF
_BLANK, _END = 0x20, 0x0A
_CHUNK_CHARACTERS = 200_000
#: A text of more characters is no sentence: it is compared as it stands, by equality.
LONGEST = 100_000


class _Blanked(dict[int, str | int]):
    """For `str.translate`: punctuation becomes a blank, looked up once a character."""

    def __missing__(self, code: int) -> str | int:
        self[code] = " " if unicodedata.category(chr(code))[0] == "P" else code
        return self[code]


_WITHOUT_PUNCTUATION = _Blanked()


def near_form(text: str) -> str:
    """The matching form without punctuation; a text of punctuation only keeps it."""
    if len(text) > LONGEST:
        return text
    matching = normalise(text, "matching")
    return " ".join(matching.translate(_WITHOUT_PUNCTUATION).split()) or matching


def near_forms(texts: Sequence[str]) -> list[str]:
    """`near_form` of each text, by table."""
    forms: list[str] = []
    for first, last in chunks(texts):
        if len(texts[first]) > LONGEST:
            forms.append(texts[first])
        else:
            forms += _fold_chunk(texts[first:last])
    return forms


def chunks(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Row ranges of about 200,000 characters: the working set stays in the processor's cache.

    A text that is too long to be a sentence is a chunk of its own.
    """
    cuts = [0]
    size = 0
    for row, text in enumerate(texts):
        size += len(text) + 2
        if size > _CHUNK_CHARACTERS or len(text) > LONGEST:
            if cuts[-1] != row:
                cuts.append(row)
            size = len(text) + 2
        if len(text) > LONGEST:
            cuts.append(row + 1)
            size = 0
    if cuts[-1] != len(texts):
        cuts.append(len(texts))
    return pairwise(cuts)


@cache
def _tables() -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
    """What each character becomes; and of which run one stays: 3 of a letter, 2 of a sign."""
    import numpy as np

    becomes = np.full(_TABLE_SIZE, _COMPLEX, dtype=np.uint32)
    shortest_run = np.zeros(_TABLE_SIZE, dtype=np.uint8)
    for first, last in _SIMPLE_BLOCKS:
        for code in range(first, last + 1):
            becomes[code] = _folded_alone(code)
    becomes[_END] = _BLANK
    for code in set(becomes[becomes < _DROPPED].tolist()):
        if _LETTER.fullmatch(chr(code)):
            shortest_run[code] = 3
        elif code == _BLANK or _SIGN.fullmatch(chr(code)):
            shortest_run[code] = 2
    return becomes, shortest_run


def _folded_alone(code: int) -> int:
    between = normalise(f"a{chr(code)}b", "matching")
    if code in _HAMZA_AND_MADDA or (between[:1], between[-1:]) != ("a", "b"):
        return _COMPLEX
    folded = normalise(f"0{chr(code)}0", "matching")[1:-1]
    if not folded:
        return _DROPPED
    if len(folded) > 1 or unicodedata.combining(folded):
        return _COMPLEX
    alone = _WITHOUT_PUNCTUATION[ord(folded)]
    return alone if isinstance(alone, int) else _BLANK


def _fold_chunk(texts: Sequence[str]) -> list[str]:
    import numpy as np

    becomes, shortest_run = _tables()
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    ends = np.cumsum(lengths + 1) - 1
    joined = ("\n".join(texts) + "\n").encode("utf-32-le", "surrogatepass")
    codes = np.frombuffer(joined, dtype=np.uint32)
    folded = becomes[np.minimum(codes, np.uint32(_TABLE_SIZE - 1))]
    complex_rows = np.unique(np.searchsorted(ends, np.flatnonzero(folded == _COMPLEX)))
    folded[ends] = _END
    folded = folded[folded < _DROPPED]
    starts = np.flatnonzero(np.concatenate(([True], folded[1:] != folded[:-1])))
    runs = np.diff(np.append(starts, len(folded)))
    heads = folded[starts]
    shortest = shortest_run[heads]
    kept = np.where((shortest > 0) & (runs >= shortest), 1, runs)
    # Blanks at either end of a text go with the run that they are.
    beside_end = np.concatenate(([True], heads[:-1] == _END)) | np.append(heads[1:] == _END, True)
    kept[(heads == _BLANK) & beside_end] = 0
    # The ends of empty texts are a run of ends.
    whole = np.repeat(heads, kept)
    forms = whole.tobytes().decode("utf-32-le", "surrogatepass").split("\n")
    forms.pop()
    for row in complex_rows.tolist():
        forms[row] = near_form(texts[row])
    for row, form in enumerate(forms):
        if not form and texts[row]:
            forms[row] = near_form(texts[row])
    return forms
