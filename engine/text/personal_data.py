"""Finds personal data in Darija, French and Arabic texts: what it is and where it stands.

| type | what |
|---|---|
| phone | telephone numbers: Algeria, Morocco, Tunisia, France as they are dialled there, others after + or 00 |
| email, url, handle, ip | addresses of the net; a handle is `@name`, or a name after `insta:` and the like |
| nin, nif | Algerian national identification number (18 digits), tax number |
| cin | Moroccan national identity card: one or two letters, 5 to 7 digits |
| ccp, rip, rib, iban | postal and bank accounts of Algeria, Morocco, France; IBAN |
| card | payment cards, by known beginnings and Luhn's check digit |
| birth_date | a date after a word such as مولود, né le, born, tzad; other dates are nobody's |
| plate | number plates of Algeria, Morocco, Tunisia |
| address | a house number and a street |

It looks for shapes, check digits and the words beside them. It does not know names of people, and
an address without a house number is not found: a text without finds is not thereby anonymous.
Digits may be 0-9, Arabic-Indic or Persian, with blanks, dots, dashes and bidi marks inside.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.i18n import QT_TRANSLATE_NOOP
from engine.text.personal_numbers import numbers
from engine.text.personal_patterns import patterns

#: Every type, with its name for people.
TYPES: Mapping[str, str] = {
    "phone": QT_TRANSLATE_NOOP("engine", "phone numbers"),
    "email": QT_TRANSLATE_NOOP("engine", "e-mail addresses"),
    "url": QT_TRANSLATE_NOOP("engine", "links"),
    "handle": QT_TRANSLATE_NOOP("engine", "user names"),
    "nin": QT_TRANSLATE_NOOP("engine", "national id numbers"),
    "cin": QT_TRANSLATE_NOOP("engine", "identity card numbers"),
    "nif": QT_TRANSLATE_NOOP("engine", "tax numbers"),
    "ccp": QT_TRANSLATE_NOOP("engine", "postal accounts"),
    "rip": QT_TRANSLATE_NOOP("engine", "postal account identifiers (RIP)"),
    "rib": QT_TRANSLATE_NOOP("engine", "bank accounts (RIB)"),
    "iban": QT_TRANSLATE_NOOP("engine", "bank accounts (IBAN)"),
    "card": QT_TRANSLATE_NOOP("engine", "payment cards"),
    "birth_date": QT_TRANSLATE_NOOP("engine", "dates of birth"),
    "plate": QT_TRANSLATE_NOOP("engine", "number plates"),
    "address": QT_TRANSLATE_NOOP("engine", "street addresses"),
    "ip": QT_TRANSLATE_NOOP("engine", "IP addresses"),
}
#: Which find stays where two overlap: the first of these, then the longer.
_SURER_FIRST = (
    *(("url", "email"), ("iban",), ("birth_date",), ("rip", "rib"), ("nin", "nif"), ("ccp",)),
    *(("plate",), ("card",), ("cin",), ("ip",), ("phone",), ("address",), ("handle",)),
)
_RANK = {kind: place for place, kinds in enumerate(_SURER_FIRST) for kind in kinds}
_FOLDED = {
    **{0x0660 + digit: str(digit) for digit in range(10)},
    **{0x06F0 + digit: str(digit) for digit in range(10)},
    **dict.fromkeys((0x00A0, 0x2007, 0x2009, 0x200A, 0x202F), " "),
    **dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFE63, 0xFF0D), "-"),
    **dict.fromkeys((0x00AD, 0x061C, 0xFEFF, 0x2060, *range(0x200B, 0x2010)), "\u200e"),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\u200e"),
    0xFF0B: "+",
    0xFF20: "@",
    0x066B: ".",
}
_FOLDED_SIGNS = frozenset(map(chr, _FOLDED))
_NUMBER = re.compile(r"[0-9](?:[^0-9A-Za-z]{0,4}[0-9]){4}")
_SIGN_OF_ANY = re.compile(r"[0-9@.(\[{]| at | arobas")


@dataclass(frozen=True, slots=True)
class PersonalData:
    """One find: code points `start` to `end` of the text, its type (`TYPES`), and what is there."""

    start: int
    end: int
    type: str
    text: str


def find_personal_data(text: str) -> list[PersonalData]:
    """All finds in order, none overlapping another; total on any string, in linear time."""
    plain = folded(text)
    if not _SIGN_OF_ANY.search(plain) and ":" not in plain:
        return []
    small = lowered(plain)
    found = set(patterns(plain, small))
    if _NUMBER.search(plain):
        found.update(numbers(plain, small))
    return [PersonalData(start, end, kind, text[start:end]) for start, end, kind in _apart(found)]


def counts_by_type(found: Iterable[PersonalData]) -> dict[str, int]:
    """How many finds there are of each type, in the order of `TYPES`."""
    kinds = [each.type for each in found]
    return {kind: kinds.count(kind) for kind in TYPES if kind in kinds}


def folded(text: str) -> str:
    """The text sign by sign with digits as 0-9, blanks, dashes and invisible signs made alike."""
    if text.isascii():
        return text
    for sign in _FOLDED_SIGNS.intersection(text):
        text = text.replace(sign, _FOLDED[ord(sign)])
    return text


def lowered(text: str) -> str:
    """Small letters, sign by sign: `str.lower` makes two of some."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def _apart(found: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for each in sorted(found, key=lambda one: (_RANK[one[2]], one[0] - one[1], one[0])):
        start, end, _ = each
        place = bisect_left(kept, each)
        after = place < len(kept) and kept[place][0] < end
        before = place > 0 and kept[place - 1][1] > start
        if end > start and not after and not before:
            kept.insert(place, each)
    return kept
