"""Keys for comparing texts. None of them is ever stored in place of a text.

The levels, each a pure function of the text, each stable when applied again (after the rules of the
field: camel-tools' ``normalize_unicode``, ``dediac_ar``, ``normalize_alef_ar``,
``normalize_alef_maksura_ar``, ``normalize_teh_marbuta_ar``; shares of words measured on 18,334
Darija word forms, project notes, Darija 5.4):

``visible``
    What no reader would call another text: NFC; harakat and tatweel (1.8 % of the words),
    invisible signs and controls away; letters of old encodings (presentation forms) as ordinary
    ones; every blank one space; typographic quotes straight; Arabic-Indic digits as 0-9. Exact
    keys and weights of models are built on it: **it must not change**, keys are stored in projects.
``light``
    What ``visible`` does, except that digits stay as they are, and: alef forms أإآٱ to ا (3.7 %),
    alef maqsura ى to ي (2.3 %), ta marbuta ة to ه (11.4 %), a letter written three times or more
    once (0.6 %). Letter case stays.
``matching``
    What both do, digits as 0-9, and: letter case; the Maghrebi letters ڨ گ ڭ ڤ to ق, پ to ب, چ to
    ش, ڥ to ف, ۆ to و (0.35 %); Persian and Urdu letters; hamza and its seats; compatibility forms
    (ﷲ); repeated punctuation; and laughter of any spelling (``ههههه``, ``hahaha``, ``lol``,
    ``mdr``) to one ه. ڤ is g in Algeria and v in Morocco: near-copies need one answer, and theirs
    is ق. الى/إلى and الي ("who") meet here, which is why it serves for looking up and for
    near-copies only.

The fourth key of the command line, ``key``, is `skeleton.folded_key`: the consonants of each word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

from engine.text.skeleton import folded_key

__all__ = ["Level", "exact_key", "folded_key", "normalise"]

Level = Literal["visible", "light", "matching"]


def _span(*ranges: tuple[int, int]) -> list[int]:
    return [code for first, last in ranges for code in range(first, last + 1)]


# Harakat and Quranic signs, without the hamza and madda marks U+0653-0655, which first have to
# meet their alef.
_HARAKAT = _span(
    (0x0610, 0x061A),
    (0x064B, 0x0652),
    (0x0656, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E4),
    (0x06E7, 0x06E8),
    (0x06EA, 0x06ED),
    (0x0898, 0x089F),
    (0x08CA, 0x08E1),
    (0x08E3, 0x08FF),
)
_INVISIBLE = _span(
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
)
_CONTROLS = _span((0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F))
_TATWEEL = 0x0640


def _visible_table() -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    # Letter forms of old encodings; the religious ligatures U+FDF0-FDFD stay one sign at this
    # level.
    for code in _span((0xFB50, 0xFDEF), (0xFE70, 0xFEFC)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = "".join(c for c in plain if ord(c) not in _HARAKAT and ord(c) != _TATWEEL)
    for code in (*_HARAKAT, *_INVISIBLE, *_CONTROLS, _TATWEEL):
        table[code] = None
    for quote in "\u2018\u2019\u201b\u02bc\u00b4\u2032\uff07":
        table[ord(quote)] = "'"
    for quote in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033":
        table[ord(quote)] = '"'
    return table


_DIGITS = {first + digit: str(digit) for first in (0x0660, 0x06F0) for digit in range(10)}
_LIGHT_SIGNS = _visible_table()
_VISIBLE = _LIGHT_SIGNS | _DIGITS
_LIGHT_LETTERS = str.maketrans({**dict.fromkeys("أإآٱٲٳٵ", "ا"), "ى": "ي", "ة": "ه"})
_AFTER_COMPOSING: dict[int, str | None] = dict.fromkeys(range(0x0653, 0x0656))
_MATCHING = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳٵ", "ا"),
        **dict.fromkeys("ىیېۍئ", "ي"),
        **dict.fromkeys("ةۃۀەہھ", "ه"),
        **dict.fromkeys("ڨڤگڭݣڧ", "ق"),
        **dict.fromkeys("ۆۇۈۋؤ", "و"),
        "ڥ": "ف",
        "ڢ": "ف",
        "پ": "ب",
        "چ": "ش",
        "ژ": "ج",
        "ک": "ك",
        "ڪ": "ك",
        "ء": "",
        "،": ",",
        "؛": ";",
        "؟": "?",
        "۔": ".",
        "٪": "%",
        "\ufdfd": "بسم الله الرحمن الرحيم",
    }
)
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_STRETCHED_IN_ANY_CASE = re.compile(_STRETCHED.pattern, re.IGNORECASE)
_REPEATED_SIGN = re.compile(r"([^\w\s])\1+")
_LONG = 4096
_FEW_SIGNS = 64
_LONG_MARK_RUN = re.compile(r"[^\w\s]{31,}")
# Laughter, in casefolded text whose stretched letters are single already, so that "hhhhh" is an "h"
# by itself. Forty syllables at most keep the matcher's memory bounded.
_LAUGHTER = re.compile(
    r"(?<!\w)(?:ه(?:ه?|(?:ا{0,2}ه{1,2}){1,40}ا?)|خ{1,2}|h(?:h?|(?:[aeiou]{0,2}h{1,2}){1,40}[aeiou]?)"
    r"|j[aei](?:j[aei]?){1,40}"
    r"|l{1,2}o{1,2}l{1,2}(?:o{1,2}l{1,2}){0,40}|mdr{1,2}|p?tdr{1,2}|xd{1,2})(?!\w)"
)


def normalise(text: str, level: Level = "light") -> str:
    """The comparison form of a text at one of the levels (see the head of this file)."""
    if level == "light":
        light = _translate(_compose(text, _LIGHT_SIGNS), _LIGHT_LETTERS)
        return " ".join(_STRETCHED_IN_ANY_CASE.sub(r"\1", light).split())
    visible = _compose(text, _VISIBLE)
    if level == "visible":
        return " ".join(visible.split())
    if not visible.isascii():
        # U+FDFD has no compatibility form of its own, hence its line in the table.
        visible = _translate(unicodedata.normalize("NFKC", _cap_marks(visible)), _VISIBLE)
        visible = _translate(_translate(visible, _AFTER_COMPOSING), _MATCHING)
    folded = _REPEATED_SIGN.sub(r"\1", _STRETCHED.sub(r"\1", visible.casefold()))
    return " ".join(_LAUGHTER.sub("ه", folded).split())


def _compose(text: str, table: Mapping[int, str | None]) -> str:
    """NFC without the signs that the table takes away."""
    if text.isascii():
        return _translate(text, table)
    composed = unicodedata.normalize("NFC", _cap_marks(_translate(text, table)))
    return _translate(composed, _AFTER_COMPOSING)


def _translate(text: str, table: Mapping[int, str | None]) -> str:
    """`str.translate`; in a long text sign by sign, which takes a tenth of the time.

    No table of this file writes a sign that it also replaces, so the order does not matter.
    """
    if len(text) < _LONG:
        return text.translate(table)
    found = [sign for sign in set(text) if ord(sign) in table]
    if len(found) > _FEW_SIGNS:
        return text.translate(table)
    for sign in found:
        text = text.replace(sign, table[ord(sign)] or "")
    return text


def exact_key(text: str) -> str:
    """The key that exact copies share: visible form, letter case, punctuation and repeated blanks
    aside.

    Digits stay where they are (``3lach`` is not ``lach``), and so do emoji: in a sentiment set
    they carry the label. A text made of punctuation only keeps it, so that ``?!`` and ``...`` are
    not copies of each other.
    """
    visible = normalise(text, "visible").casefold()
    blanks = {ord(c): " " for c in set(visible) if unicodedata.category(c)[0] == "P"}
    return " ".join(visible.translate(blanks).split()) or visible


def _cap_marks(text: str) -> str:
    """At most 30 combining marks in a row (Unicode's stream-safe limit, UAX 15).

    Python sorts a run of marks by insertion: a hostile run of a million would take hours.
    """
    return _LONG_MARK_RUN.sub(lambda found: _thin(found.group()), text)


def _thin(run: str) -> str:
    kept: list[str] = []
    marks = 0
    for sign in run:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= 30:
            kept.append(sign)
    return "".join(kept)
