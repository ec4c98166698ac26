"""Which script a text is written in, which way it runs, and what hides in it.

Counting is done by words, not by letters or by the first strong letter: Darija sentences often
begin with a French word (``l'école بعيدة عليا``), and the first letter then gives the wrong side
of the screen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

# A smaller script below this share of the words is a borrowed word, not a change of script.
# Working value: one Latin word in a sentence of seven or more leaves the sentence Arabic.
MIXED_SHARE = 0.15
# Measured on mixed rows (window notes, section 1): from 30 % Arabic words on, right to left reads
# better.
RTL_SHARE = 0.30

_ARABIC_LETTER = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfc"
    "\ufe70-\ufefc]"
)
_LATIN_LETTER = re.compile(
    "[A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\ufb00-\ufb06"
    "\uff21-\uff3a\uff41-\uff5a]"
)
_ANY_LETTER = re.compile(r"[^\W\d_]")
_NOT_LANGUAGE = ("http://", "https://", "www.", "@", "#")

# Names as in the Unicode charts; the ones without a usual abbreviation are shown by number.
_NAMES: dict[int, str] = {
    0x00AD: "SHY",
    0x034F: "CGJ",
    0x061C: "ALM",
    0x115F: "HCF",
    0x1160: "HJF",
    0x180E: "MVS",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LRM",
    0x200F: "RLM",
    0x2028: "LS",
    0x2029: "PS",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2061: "FA",
    0x2062: "IT",
    0x2063: "IS",
    0x2064: "IP",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0x206A: "ISS",
    0x206B: "ASS",
    0x206C: "IAFS",
    0x206D: "AAFS",
    0x206E: "NADS",
    0x206F: "NODS",
    0x3164: "HF",
    0xFEFF: "BOM",
    0xFFA0: "HHF",
    0xFFF9: "IAA",
    0xFFFA: "IAS",
    0xFFFB: "IAT",
    0x00: "NUL",
    0x08: "BS",
    0x09: "TAB",
    0x0A: "LF",
    0x0D: "CR",
    0x1B: "ESC",
    0x7F: "DEL",
    0x85: "NEL",
}
# Everything that is painted as nothing, or that reorders what is painted. The emoji selector
# U+FE0F is left out (it is part of every second emoji), and so is the no-break space, which
# French typography asks for.
_HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f\ud800-\udfff"
)
_MARK = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_HIDDEN}]")
_REVEALED = re.compile(f"[\x00-\x1f\x7f-\x9f{_HIDDEN}]")

Script = Literal["Arab", "Latn", "mixed", "other"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One sign that a reader can not see: where it stands (in code points), which it is, its
    short name.
    """

    position: int
    code_point: int
    name: str


@dataclass(frozen=True, slots=True)
class WordCounts:
    """How many words are mainly Arabic, mainly Latin, or of another script."""

    arabic: int
    latin: int
    other: int


def language_words(text: str) -> list[str]:
    """The words of a text without links, @handles and #tags, which say nothing about its
    language.
    """
    return [
        word
        for word in _MARK.sub("", text).split()
        if not word[:8].lower().startswith(_NOT_LANGUAGE)
    ]


@lru_cache(maxsize=65536)
def _short_word_script(word: str) -> str:
    return _word_script(word)


def word_script(word: str) -> str:
    """``Arab``, ``Latn``, ``other`` or, for a word without a letter, the empty string."""
    return _short_word_script(word) if len(word) <= 24 else _word_script(word)


def _word_script(word: str) -> str:
    arabic = len(_ARABIC_LETTER.findall(word))
    latin = len(_LATIN_LETTER.findall(word))
    other = len(_ANY_LETTER.findall(word)) - arabic - latin
    if other > arabic + latin:
        return "other"
    if arabic == latin == 0:
        return ""
    return "Arab" if arabic >= latin else "Latn"


def count_words(text: str) -> WordCounts:
    """Words per script; a text of links and tags only is counted as it stands."""
    scripts = [word_script(word) for word in language_words(text)]
    if not any(scripts):
        scripts = [word_script(word) for word in _MARK.sub("", text).split()]
    return WordCounts(scripts.count("Arab"), scripts.count("Latn"), scripts.count("other"))


def detect_script(text: str) -> Script:
    """The script of a text: the larger of Arabic and Latin, ``mixed`` when the smaller one
    matters too.
    """
    counts = count_words(text)
    total = counts.arabic + counts.latin + counts.other
    if counts.other * 2 > total or counts.arabic + counts.latin == 0:
        return "other"
    if min(counts.arabic, counts.latin) >= MIXED_SHARE * total:
        return "mixed"
    return "Arab" if counts.arabic > counts.latin else "Latn"


def arabic_share(text: str) -> float:
    """Share of the words that hold an Arabic letter, links, @handles and #tags left aside (0.0 if
    no word).
    """
    words = [word for word in language_words(text) if _ANY_LETTER.search(word)]
    if not words:
        return 0.0
    return sum(_ARABIC_LETTER.search(word) is not None for word in words) / len(words)


def base_direction(text: str) -> Literal["rtl", "ltr"]:
    """The side a text starts from. A text of tags only (``#الجزائر``) follows its letters."""
    words = [word for word in language_words(text) if _ANY_LETTER.search(word)]
    if not words and _ARABIC_LETTER.search(text):
        return "rtl"
    return "rtl" if arabic_share(text) >= RTL_SHARE else "ltr"


def invisible_marks(text: str) -> list[Mark]:
    """Every invisible or reordering sign with its place; line feeds, carriage returns and tabs
    are not reported.
    """
    return [
        Mark(found.start(), ord(found.group()), sign_name(ord(found.group())))
        for found in _MARK.finditer(text)
    ]


def reveal(text: str) -> str:
    """The text with each control, invisible or reordering sign written out, such as ``⟦RLO⟧``.

    For logs, tables and tool tips: the result stays on one line, can not reorder its surroundings
    and can always be encoded in UTF-8.
    """
    return _REVEALED.sub(lambda found: f"⟦{sign_name(ord(found.group()))}⟧", text)


def sign_name(code_point: int) -> str:
    """The short name of a sign, such as ``RLO``; its number where it has none."""
    return _NAMES.get(code_point, f"U+{code_point:04X}")
