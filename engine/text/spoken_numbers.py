"""Numbers in a text, in digits and in Darija's words, as exact fractions.

Digits are Western or Arabic-Indic, with separators; words are those that can hardly mean anything
else: «ربع» (a quarter, or four), «تمن» (eight, or a price) and their like are left out, so a number
may go unread but is never misread. «25 ألف» and «زوج ملاين ونص» are one number each.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from engine.text.skeleton import reads_as_number

_TATWEEL = "\u0640"
_SOMETHING = re.compile(rf"[^\s{_TATWEEL}]")
_HARAKAT = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_FOLD = str.maketrans(
    {**dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ة": "ه", "ث": "ت", "ئ": "ي", "ؤ": "و"}
    | {chr(0x660 + n): str(n) for n in range(10)}
    | {chr(0x6F0 + n): str(n) for n in range(10)}
    | {"٫": ",", "٬": ".", "\u00a0": " ", "\u202f": " "}
)
_TOKEN = re.compile(
    r"(?P<clock>(?<![\d:])\d{1,2}\s?[:h]\s?\d{2}(?![\d:]))"
    r"|(?P<grouped>(?<![\d.,])[1-9]\d{0,2}(?:(?P<sign>[ .,])\d{3})(?:(?P=sign)\d{3})*(?![\d]|[.,]\d))"
    r"|(?P<plain>\d+(?:[.,]\d+)?)"
    r"|(?P<word>[^\W\d_]+)"
)
_LATIN_WORD = re.compile(r"[A-Za-z\d]+")
#: The longest number that is read: more digits are an identifier, or an attack.
_MOST_DIGITS = 15


def _table(rows: Mapping[int, str]) -> dict[str, int]:
    return {word: value for value, words in rows.items() for word in words.split()}


_SMALL = _table(
    {
        1: "واحد وحده",
        2: "زوج جوج زوز اتنين تنين اتنان",
        3: "تلاته تلات تلت",
        4: "ربعه اربعه اربع",
        5: "خمسه خمس",
        6: "سته ست",
        7: "سبعه سبع",
        8: "تمنيه تمانيه تمنيا",
        9: "تسعه تسع تسعود",
        10: "عشره عشر",
        11: "حداش احداش حضاش حداعش",
        12: "طناش اطناش تناش اتناش",
        13: "تلطاش تلتطاش تلتاش",
        14: "ربعطاش اربعطاش ربعتاش",
        15: "خمسطاش خمستاش خمصطاش",
        16: "سطاش ستطاش ستاش",
        17: "سبعطاش سبعتاش",
        18: "تمنطاش تمنتاش",
        19: "تسعطاش تسعتاش",
    }
)
_TENS = _table(
    {
        20: "عشرين",
        30: "تلاتين",
        40: "ربعين اربعين",
        50: "خمسين",
        60: "ستين",
        70: "سبعين",
        80: "تمانين",
        90: "تسعين",
    }
)
_HUNDRED = frozenset("ميه ميا ميات مايه ميت".split())
_HUNDREDS = {"ميتين": 200, "مايتين": 200} | {
    stem + end: value
    for value, stems in {
        300: "تلت تلات",
        400: "ربع اربع",
        500: "خمس خمسـ",
        600: "ست",
        700: "سبع",
        800: "تمن تمان",
        900: "تسع",
    }.items()
    for stem in stems.replace("ـ", "").split()
    for end in ("ميه", "ميا", "ميات", "مايه")
}
_SCALES = _table(
    {
        1_000: "الف الاف الوف",
        1_000_000: "مليون ملاين ملايين",
        1_000_000_000: "مليار ملاير",
    }
)
_DOUBLE_SCALES = {"الفين": 2_000, "مليونين": 2_000_000}
_HALF = frozenset("ونص ونصف".split())
_PREFIXES = ("ب", "ل", "ف", "ك")
_TEEN_ENDS = ("ر", "ن")  # حداشر، خمسطاشن نهار


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands. `values` holds more than one where a separator is ambiguous.

    `written` is digits, words or clock (then the value is minutes since midnight).
    """

    values: tuple[Fraction, ...]
    start: int
    end: int
    written: str


@dataclass(frozen=True, slots=True)
class _Part:
    kind: str  # digits, small, tens, hundred, hundreds, scale, half, clock
    values: tuple[Fraction, ...]
    joined: bool  # a «و» stands before it
    start: int
    end: int


def plain(text: str) -> str:
    """The text with digits, letters and blanks in one form, sign for sign at the same place; a
    tatweel stands for each vowel sign.
    """
    return _HARAKAT.sub(lambda found: _TATWEEL * len(found[0]), text).translate(_FOLD)


def numbers_in(text: str) -> list[Number]:
    """Every number of a text, in order."""
    found: list[Number] = []
    parts: list[_Part] = []
    for part in _parts(plain(text)):
        if part is None or (parts and not _goes_on(parts, part)):
            found += _whole(parts)
            parts = []
        if part is not None and (parts or part.kind != "half"):
            parts.append(part)
    return found + _whole(parts)


def arabic_number_words() -> tuple[str, ...]:
    """The words that are read as numbers or parts of them, folded, the smallest first."""
    scales = (*_SCALES, *_DOUBLE_SCALES)
    return (*_SMALL, *_TENS, *sorted(_HUNDRED), *_HUNDREDS, *scales)


def bare(word: str) -> str:
    """A word of a `plain` text without its tatweels."""
    return word.replace(_TATWEEL, "")


def words_of(text: str) -> Iterator[re.Match[str]]:
    """The words and numbers of a `plain` text: clock, grouped, plain or word."""
    return _TOKEN.finditer(text)


def _parts(text: str) -> Iterator[_Part | None]:
    """The parts of numbers, and None where something else stands between them."""
    joined, after = False, 0
    for token in words_of(text):
        if _SOMETHING.search(text, after, token.start()):
            yield None
        after = token.end()
        word = token["word"]
        if word is not None:
            word = bare(word)
            if word == "و":
                joined = True
                continue
            part = _word_part(word, token.start(), token.end(), joined=joined)
            yield part
        else:
            yield _digit_part(token, text, joined=joined)
        joined = False


def _digit_part(token: re.Match[str], text: str, *, joined: bool) -> _Part | None:
    start, end = token.span()
    if token["clock"]:
        hours, minutes = re.split(r"\s?[:h]\s?", token["clock"])
        if int(hours) > 24 or int(minutes) > 59:
            return None
        return _Part("clock", (Fraction(60 * int(hours) + int(minutes)),), joined, start, end)
    around = _latin_word(text, start, end)
    if around and not reads_as_number(around):
        return None
    digits = token[0].replace(" ", "")
    if len(digits) > _MOST_DIGITS:
        return None
    if token["grouped"]:
        sign = token["sign"]
        values = [Fraction(digits.replace(sign, ""))]
        if sign != " " and digits.count(sign) == 1:
            values.append(Fraction(digits.replace(",", ".")))
        return _Part("digits", tuple(values), joined, start, end)
    return _Part("digits", (Fraction(digits.replace(",", ".")),), joined, start, end)


def _latin_word(text: str, start: int, end: int) -> str:
    """The Latin word that digits are a piece of; empty when they stand alone."""
    low = start
    while low and start - low < 30 and text[low - 1].isascii() and text[low - 1].isalnum():
        low -= 1
    match = _LATIN_WORD.match(text, low, min(len(text), end + 30))
    whole = match[0] if match else ""
    return whole if any(sign.isalpha() for sign in whole) else ""


def _word_part(word: str, start: int, end: int, *, joined: bool) -> _Part | None:
    if word in _HALF or (joined and "و" + word in _HALF):
        return _Part("half", (Fraction(1, 2),), joined=True, start=start, end=end)
    for form, and_before in ((word, joined), (word[1:], True)):
        if form is word or word.startswith("و"):
            kind, value = _meaning(form)
            if kind:
                return _Part(kind, (Fraction(value),), and_before, start, end)
    return None


def _meaning(word: str) -> tuple[str, int]:
    """What a number word is, with or without a preposition and the article."""
    forms = [word]
    if word.startswith("ال") and word not in _SCALES and word not in _DOUBLE_SCALES:
        forms.append(word[2:])
    if word[:1] in _PREFIXES:
        forms.append(word[1:])
    for form in forms:
        if form in _SMALL:
            return "small", _SMALL[form]
        if form[-1:] in _TEEN_ENDS and form[:-1] in _SMALL and _SMALL[form[:-1]] > 10:
            return "small", _SMALL[form[:-1]]
        for kind, table in (("tens", _TENS), ("hundreds", _HUNDREDS), ("scale", _SCALES)):
            if form in table:
                return kind, table[form]
        if form in _HUNDRED:
            return "hundred", 100
        if form in _DOUBLE_SCALES:
            return "hundreds", _DOUBLE_SCALES[form]
    return "", 0


def _goes_on(parts: list[_Part], part: _Part) -> bool:
    """Whether a part belongs to the number begun by `parts`."""
    before = parts[-1]
    if "clock" in (before.kind, part.kind) or before.kind == "half":
        return False
    if part.kind == "half":
        return before.kind == "scale"
    if part.kind == "scale":
        return not part.joined and before.kind != "scale"
    if part.kind == "hundred" and not part.joined:
        return before.kind == "small" and 3 <= before.values[0] <= 9
    if not part.joined:
        return False
    if before.kind == "small":
        return part.kind == "tens" and before.values[0] < 10
    if before.kind in ("hundred", "hundreds"):
        return part.values[0] < 100 or (before.values[0] >= 1000 and part.values[0] < 1000)
    return before.kind == "scale" and part.values[0] < before.values[0]


def _whole(parts: list[_Part]) -> list[Number]:
    """The number that its parts make."""
    if not parts:
        return []
    start, end = parts[0].start, parts[-1].end
    if len(parts) == 1:
        written = parts[0].kind if parts[0].kind in ("digits", "clock") else "words"
        return [Number(parts[0].values, start, end, written)]
    total = current = scale = Fraction(0)
    for part in parts:
        value = part.values[0]
        if part.kind == "half":
            total += scale / 2
        elif part.kind == "scale":
            scale = value
            total += (current or 1) * value
            current = Fraction(0)
        elif part.kind == "hundred":
            current = current * 100 if 0 < current < 10 and not part.joined else current + 100
        else:
            current += value
    return [Number((total + current,), start, end, "digits" if _digits(parts) else "words")]


def _digits(parts: list[_Part]) -> bool:
    return any(part.kind == "digits" for part in parts)
