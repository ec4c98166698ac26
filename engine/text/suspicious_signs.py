"""Signs of a text that a reader can not see, or takes for other ones: found and named, never
removed.

Pasted from a web page, a PDF or a telephone, a text brings along what breaks searching, training
and the order of reading. Each find says what kind it is, where it stands and what Unicode calls it.

The Maghrebi letters گ ڨ ڭ ݣ پ ڤ ڥ چ ۆ are never suspicious: they write real sounds of Darija. So
are the joiners inside words and emoji (U+200C, U+200D), and U+FE0F, which belongs to emoji.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal

from engine.text.script import sign_name

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal[
    "bidi", "unbalanced_bidi", "invisible", "tatweel", "presentation_form", "look_alike",
    "mixed_digits",
]  # fmt: skip

#: More finds than this say nothing new about a text, and a hostile one holds millions.
MOST = 10_000
_MOST_CONTROLS = 500_000
_MOST_NAMES = 8
_LONGEST_WORD = 40

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_PRESENTATION = "\ufb50-\ufdef\ufe70-\ufefc"
# Persian and Urdu kaf, yeh and heh; no letter of a Maghrebi alphabet.
_PERSIAN = "کڪیۍېےھہەۀۃ"
_ARABIC_LETTERS = "\u0620-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9"
_INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2028\u2029"
    "\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f"
    "\ud800-\udfff"
)
# Cyrillic and Greek letters that are painted like Latin ones; the words that mix them with Latin
# letters are looked for within forty letters, so that a hostile word costs no more than its length.
_TWINS = "\u0400-\u04ffΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ"
_MIXED_WORD = re.compile(
    rf"\b(?=\w{{0,40}}[A-Za-z])(?=\w{{0,40}}[{_TWINS}])\w{{2,{_LONGEST_WORD}}}\b"
)
_TWIN = re.compile(f"[{_TWINS}]+")
_SIGN = re.compile(
    f"(?P<bidi>[{_BIDI}])|(?P<invisible>[{_INVISIBLE}]+)|(?P<tatweel>\u0640+)"
    f"|(?P<presentation_form>[{_PRESENTATION}]+)"
)
_ARABIC_WORD = re.compile(f"[{_ARABIC_LETTERS}\u064b-\u065f\u0670]+")
_NOT_PERSIAN = re.compile(f"(?![{_PERSIAN}])[{_ARABIC_LETTERS}]")
_PERSIAN_RUN = re.compile(f"[{_PERSIAN}]+")
_NUMBER = re.compile(r"(?<![A-Za-z])(?:[0-9]+(?![A-Za-z0-9])|[\u0660-\u0669]+|[\u06f0-\u06f9]+)")
_ARABIC_DIGIT = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL_OR_END = re.compile("[\u202a-\u202e\u2066-\u2069\n\r\x1c-\x1e\x85\u2029]")
_ISOLATES, _EMBEDDINGS = "\u2066\u2067\u2068", "\u202a\u202b\u202d\u202e"
_POP_ISOLATE, _POP_EMBEDDING = "\u2069", "\u202c"


@dataclass(frozen=True, slots=True)
class SuspiciousSign:
    """One sign, or a run of signs of one kind: code points `start` to `end` (end excluded), and
    the Unicode names of what stands there (each once, eight at most).
    """

    kind: Kind
    start: int
    end: int
    names: tuple[str, ...]


def suspicious_signs(text: str) -> list[SuspiciousSign]:
    """Every suspicious sign in the order of the text, `MOST` at most.

    `bidi` are direction controls that are closed where they should be, `unbalanced_bidi` those
    that are not: they reorder whatever follows. `look_alike` are Cyrillic or Greek letters in
    Latin words and Persian or Urdu letters in Arabic ones; `mixed_digits` the numbers that are not
    in the digits that most numbers of the text use.
    """
    if text.isascii() and text.isprintable():
        return []
    found = list(islice(_plain_signs(text), MOST))
    found += islice(_mixed_letters(text), MOST)
    found += islice(_mixed_digits(text), MOST)
    return sorted(found, key=lambda sign: (sign.start, sign.end))[:MOST]


def mixed_alphabet_words(text: str) -> list[str]:
    """The words (2 to 40 letters) in which Latin letters and their Cyrillic or Greek twins meet."""
    return _MIXED_WORD.findall(text)


def bidi_is_balanced(text: str) -> bool:
    """Whether each embedding, override and isolate is closed in its paragraph, and none is closed
    that was not opened.
    """
    return not _unbalanced(text)


def _plain_signs(text: str) -> Iterator[SuspiciousSign]:
    unbalanced = _unbalanced(text)
    for match in _SIGN.finditer(text):
        kind, start, end = match.lastgroup, match.start(), match.end()
        if kind == "bidi":
            kind = "unbalanced_bidi" if start in unbalanced else "bidi"
        elif kind == "invisible" and end - start == 1 and joins(text, start):
            continue
        yield _sign(text, kind, start, end)  # type: ignore[arg-type]  # the groups are the kinds


def _sign(text: str, kind: Kind, start: int, end: int) -> SuspiciousSign:
    distinct = dict.fromkeys(text[start : min(end, start + 1000)])
    return SuspiciousSign(kind, start, end, tuple(map(_name, list(distinct)[:_MOST_NAMES])))


def _name(sign: str) -> str:
    return unicodedata.name(sign, "") or sign_name(ord(sign))


def joins(text: str, place: int) -> bool:
    """Whether a joiner (U+200C, U+200D) does its work there: between two letters, or inside an
    emoji.
    """
    if text[place] not in "\u200c\u200d" or not 0 < place < len(text) - 1:
        return False
    around = (unicodedata.category(text[place - 1])[0], unicodedata.category(text[place + 1])[0])
    return all(kind in "LMS" for kind in around)


def _unbalanced(text: str) -> set[int]:
    """Places of openers that their paragraph does not close, and of closers that close nothing.

    The pairing of the Unicode bidirectional algorithm (UAX 9, BD9 and X1 to X8): the end of an
    isolate also ends the embeddings opened in it, an embedding never ends an isolate. What
    follows the first 500,000 controls and line ends is not looked at.
    """
    if not _CONTROL.search(text):
        return set()
    wrong: set[int] = set()
    opened: list[tuple[int, str]] = []
    isolates = 0
    for match in islice(_CONTROL_OR_END.finditer(text), _MOST_CONTROLS):
        place, sign = match.start(), match.group()
        if sign in _ISOLATES or sign in _EMBEDDINGS:
            opened.append((place, sign))
            isolates += sign in _ISOLATES
        elif sign == _POP_EMBEDDING:
            if opened and opened[-1][1] in _EMBEDDINGS:
                opened.pop()
            else:
                wrong.add(place)
        elif sign == _POP_ISOLATE:
            if not isolates:
                wrong.add(place)
                continue
            while opened[-1][1] in _EMBEDDINGS:
                wrong.add(opened.pop()[0])
            opened.pop()
            isolates -= 1
        else:  # a paragraph ends everything
            wrong.update(at for at, _ in opened)
            opened, isolates = [], 0
    return wrong | {at for at, _ in opened}


def _mixed_letters(text: str) -> Iterator[SuspiciousSign]:
    for word in _MIXED_WORD.finditer(text):
        for run in _TWIN.finditer(word.group()):
            start = word.start() + run.start()
            yield _sign(text, "look_alike", start, start + len(run.group()))
    if not _PERSIAN_RUN.search(text):
        return
    for word in _ARABIC_WORD.finditer(text):
        # A word of Persian letters only is Persian, or a letter by itself.
        if _PERSIAN_RUN.search(word.group()) and _NOT_PERSIAN.search(word.group()):
            for run in _PERSIAN_RUN.finditer(word.group()):
                yield _sign(
                    text, "look_alike", word.start() + run.start(), word.start() + run.end()
                )


def _mixed_digits(text: str) -> Iterator[SuspiciousSign]:
    """Numbers in other digits than most; the 3 of ``3lach`` is a letter and does not count."""
    if not _ARABIC_DIGIT.search(text):
        return
    systems: Counter[str] = Counter(_system(each.group()) for each in _NUMBER.finditer(text))
    if len(systems) < 2:
        return
    usual = systems.most_common(1)[0][0]  # the first one among equals
    for each in _NUMBER.finditer(text):
        if _system(each.group()) != usual:
            yield _sign(text, "mixed_digits", each.start(), each.end())


def _system(number: str) -> str:
    first = number[0]
    return "Latn" if first <= "9" else "Arab" if first <= "\u0669" else "Persian"
