"""Numbers with their units: money as it is spoken, weights, lengths, volumes, times.

In Algeria people count in centimes (a dinar is 100: «25 ألف» is 250 dinars), in Morocco in ryals too
(a dirham is 20 ryals, or 100 centimes). Equal amounts are equal however they are counted.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from engine.text.spoken_numbers import Number, bare, numbers_in, plain, words_of

#: Unit by code: what it measures, and how many of the smallest unit of that it is.
UNITS: Mapping[str, tuple[tuple[str, int], ...]] = {
    "dinar": (("dinars", 100),),
    "dirham": (("dirhams", 100),),
    "ryal": (("dirhams", 5),),
    "centime": (("dinars", 1), ("dirhams", 1)),
    "tonne": (("mass", 1_000_000),),
    "quintal": (("mass", 100_000),),
    "kg": (("mass", 1000),),
    "g": (("mass", 1),),
    # In speech a kilo is also a kilometre.
    "kilo": (("mass", 1000), ("length", 100_000)),
    "km": (("length", 100_000),),
    "m": (("length", 100),),
    "cm": (("length", 1),),
    "l": (("volume", 1000),),
    "cl": (("volume", 10),),
    "ml": (("volume", 1),),
    "week": (("time", 10_080),),
    "day": (("time", 1440),),
    "hour": (("time", 60),),
    "minute": (("time", 1),),
    "year": (("months", 12),),
    "month": (("months", 1),),
}
_WORDS = {
    word: code
    for code, words in {
        "dinar": "دينار دنانير دج دينارات da dzd dinar dinars",
        "dirham": "درهم دراهم dh dhs mad dirham dirhams",
        "ryal": "ريال ريالات ryal",
        "centime": "سنتيم سنتيمات صنتيم فرنك فرنكات centime centimes",
        "tonne": "طن طونه اطنان",
        "quintal": "قنطار قناطر",
        "kg": "كغ كلغ كيلوغرام كيلوجرام kg",
        "kilo": "كيلو كيلوات kilo kilos",
        "g": "غرام غرامات جرام گرام غ g gr",
        "km": "كيلومتر كيلومترات كيلوميتر كم km",
        "m": "متر مترو ميترو ميطرو امتار متره م m",
        "cm": "سنتيمتر سنتيميتر سم cm",
        "l": "ليتر لتر ليترو ليترات ايترو l",
        "cl": "سنتيلتر سل cl",
        "ml": "ميليلتر ملل مل ml",
        "week": "سيمانه سمانه سيمانات سمانات اسبوع اسابيع",
        "day": "نهار نهارات يوم ايام يام",
        "hour": "ساعه ساعات سوايع سا h",
        "minute": "دقيقه دقايق دقيقات min",
        "year": "عام سنه سنين سنوات عوام اعوام",
        "month": "شهر شهور اشهر شهورا",
    }.items()
    for word in words.split()
}
#: Two of a unit in one word.
_DUALS = {
    "ساعتين": "hour",
    "يومين": "day",
    "نهارين": "day",
    "شهرين": "month",
    "عامين": "year",
    "سيمانتين": "week",
    "سمانتين": "week",
    "دقيقتين": "minute",
    "درهمين": "dirham",
    "مترين": "m",
    "ليترين": "l",
}
_BETWEEN = frozenset("د ديال تاع نتاع متاع de".split())
_HALF = frozenset("ونص ونصف".split())
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[^\w.!?؟،؛:\n]{0,3}")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something; `unit` is a code of `UNITS`, empty where none is said."""

    values: tuple[Fraction, ...]
    unit: str
    start: int
    end: int
    written: str

    def in_unit(self, unit: str) -> tuple[Fraction, ...]:
        """Its values in another unit; none where that measures something else.

        A number without a unit is taken to be in the unit asked for.
        """
        if not self.unit or not unit or self.unit == unit:
            return self.values if self.unit in ("", unit) or not unit else ()
        measures = dict(UNITS[unit])
        return tuple(
            value * size / measures[what]
            for what, size in UNITS[self.unit]
            if what in measures
            for value in self.values
        )


def quantities(text: str, *, joined: bool = True) -> list[Quantity]:
    """Every number of a text with its unit, in order; `joined`, an amount in two units («ساعتين و
    20 دقيقة») is one quantity in the smaller one.
    """
    folded = plain(text)
    found = [*_counted(folded, numbers_in(text)), *_duals(folded)]
    found.sort(key=lambda each: each.start)
    whole: list[Quantity] = []
    for each in found:
        both = _sum(whole[-1], each, folded) if joined and whole else None
        if both is None:
            whole.append(each)
        else:
            whole[-1] = both
    return whole


def _counted(folded: str, numbers: Sequence[Number]) -> list[Quantity]:
    found = []
    for number in numbers:
        unit, end = _unit_after(folded, number.end)
        values = number.values
        if unit and (half := _half_after(folded, end)):
            values, end = tuple(value + Fraction(1, 2) for value in values), half
        found.append(Quantity(values, unit, number.start, end, number.written))
    return found


def _unit_after(folded: str, start: int) -> tuple[str, int]:
    """The unit that follows a number, and where it ends."""
    at = start
    for _ in range(2):
        word, end = _next_word(folded, at)
        if word in _BETWEEN:
            at = end
            continue
        unit = _WORDS.get(word) or _WORDS.get(word.removeprefix("ال"), "")
        return (unit, end) if unit else ("", start)
    return "", start


def _half_after(folded: str, start: int) -> int:
    word, end = _next_word(folded, start)
    return end if word in _HALF else 0


def _next_word(folded: str, start: int) -> tuple[str, int]:
    gap = _GAP.match(folded, start)
    at = gap.end() if gap else start
    match = _WORD.match(folded, at)
    return ("", start) if match is None else (bare(match[0]).casefold(), match.end())


def _duals(folded: str) -> list[Quantity]:
    found = []
    for token in words_of(folded):
        word = bare(token["word"] or "").removeprefix("و")
        unit = _DUALS.get(word) or _DUALS.get(word[1:] if word[:1] in "بلف" else "", "")
        if unit:
            half = _half_after(folded, token.end())
            value = Fraction(2) + (Fraction(1, 2) if half else 0)
            found.append(Quantity((value,), unit, token.start(), half or token.end(), "words"))
    return found


def _sum(first: Quantity, second: Quantity, folded: str) -> Quantity | None:
    """Both as one quantity, where the second goes on in a smaller unit; else None."""
    if not (first.unit and second.unit) or first.unit == second.unit:
        return None
    if bare("".join(folded[first.end : second.start].split())) not in ("", "و"):
        return None
    values = first.in_unit(second.unit)
    if len(values) != 1 or len(second.values) != 1 or second.values[0] >= values[0]:
        return None
    one = Quantity((Fraction(1),), first.unit, 0, 0, "")
    if second.values[0] >= one.in_unit(second.unit)[0]:
        return None
    total = values[0] + second.values[0]
    return Quantity((total,), second.unit, first.start, second.end, first.written)
