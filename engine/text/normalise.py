"""Keys for comparing texts. None of them is ever stored in place of a text.

Two levels, after the rules of the field (camel-tools' ``dediac_ar``, ``normalize_alef_ar``,
``normalize_alef_maksura_ar``, ``normalize_teh_marbuta_ar``, ``normalize_unicode``) and what was
measured on 18,334 Darija word forms (project notes, Darija 5.4):

* ``light`` takes away what a reader does not see or does not miss: harakat and tatweel (1.8 % of
  words), invisible signs, presentation forms, odd blanks and quotes; Arabic-Indic digits become
  0-9; * ``matching`` also folds letter case, alef forms (3.7 %), final ى (2.3 %), ة (11.4 %), the
  Maghrebi letters (0.35 %), stretched letters (0.6 %) and compatibility forms. الى/إلى and الي
  ("who") meet here, which is why it serves for looking up and for near-copies only.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from engine.text.skeleton import folded_key

__all__ = ["Level", "exact_key", "folded_key", "normalise"]

Level = Literal["light", "matching"]


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


def _light_table() -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    # Letter forms of old encodings; the religious ligatures U+FDF0-FDFD stay one sign at this
    # level.
    for code in _span((0xFB50, 0xFDEF), (0xFE70, 0xFEFC)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = "".join(c for c in plain if ord(c) not in _HARAKAT and ord(c) != _TATWEEL)
    for code in (*_HARAKAT, *_INVISIBLE, *_CONTROLS, _TATWEEL):
        table[code] = None
    for digit in range(10):
        table[0x0660 + digit] = table[0x06F0 + digit] = str(digit)
    for quote in "\u2018\u2019\u201b\u02bc\u00b4\u2032\uff07":
        table[ord(quote)] = "'"
    for quote in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033":
        table[ord(quote)] = '"'
    return table


_LIGHT = _light_table()
_AFTER_COMPOSING = dict.fromkeys(range(1619, 1622))
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
_REPEATED_SIGN = re.compile(r"([^\w\s])\1+")
_LONG_MARK_RUN = re.compile(r"[^\w\s]{31,}")


def normalise(text: str, level: Level = "light") -> str:
    """The comparison form of a text at one of the two levels (see the head of this file)."""
    if text.isascii():
        light = text.translate(_LIGHT)
    else:
        light = unicodedata.normalize("NFC", _cap_marks(text.translate(_LIGHT)))
        light = light.translate(_AFTER_COMPOSING)
    if level == "light":
        return " ".join(light.split())
    if not light.isascii():
        # U+FDFD has no compatibility form of its own, hence its line in the table.
        light = unicodedata.normalize("NFKC", _cap_marks(light)).translate(_LIGHT)
        light = light.translate(_AFTER_COMPOSING).translate(_MATCHING)
    light = _REPEATED_SIGN.sub(r"\1", _STRETCHED.sub(r"\1", light.casefold()))
    return " ".join(light.split())


def exact_key(text: str) -> str:
    """The key that exact copies share: light form, letter case, punctuation and repeated blanks
    aside.

    Digits stay where they are (``3lach`` is not ``lach``), and so do emoji: in a sentiment set
    they carry the label. A text made of punctuation only keeps it, so that ``?!`` and ``...`` are
    not copies of each other.
    """
    light = normalise(text, "light").casefold()
    blanks = {ord(c): " " for c in set(light) if unicodedata.category(c)[0] == "P"}
    return " ".join(light.translate(blanks).split()) or light


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
