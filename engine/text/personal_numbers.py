"""Numbers that belong to a person: phones, national and tax ids, accounts, cards.

A number is a chain of groups of digits with blanks, dots, dashes, slashes or brackets between.
From each group the chain is read as the longest thing that it can be: by its check digits, by its
structure, or by a word before it that names it (`personal_words`).
"""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import lru_cache

from engine.text import personal_words as words
from engine.text.check_digits import luhn_holds, rib_holds

#: Longest number looked at: an account of 24 digits.
_MOST_DIGITS = 24
_MOST_GROUPS = 12
_RUN = re.compile(r"[0-9][0-9 .()/_\u200e-]{3,}[0-9]")
_GROUP = re.compile(r"[0-9](?:[0-9\u200e]*[0-9])?")
_BETWEEN = re.compile(r"[ \u200e]{0,2}[ .()/_\u200e-][ ()\u200e]{0,2}")
_APART = re.compile(r" +[/|] *|[/|] +| +- +")
_DATE = re.compile(
    r"(?:(?:0?[1-9]|[12][0-9]|3[01])([./ -])(?:0?[1-9]|1[0-2])\1(?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}([./-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12][0-9]|3[01]))(?![0-9])"
)
_ANY_LETTER = re.compile(r"[^\W0-9_]|#")
_LETTER = re.compile(r"[a-z\u00c0-\u024f]")
_LEADING = re.compile(r"(?:\((?=\+|[ \u200e]*[0-9]))?\u200e?\+?[ \u200e]?\(?$")
_CARD = re.compile(
    r"4[0-9]{12}(?:[0-9]{3}){0,2}|(?:5[1-5]|2[2-7]|6[0-9]|35)[0-9]{14}|3[47][0-9]{13}"
)
_NIN = re.compile(r"1[0-2][09][0-9]{15}")
_MOBILE = re.compile(r"[5-7][0-9]{8}")
_MOBILE_AT_HOME = re.compile(r"0[5-7][0-9]{8}")
_PAIR_BEFORE = re.compile(r"(?:^|[^0-9])[0-9]{2} $")
_PHONE_BEFORE = re.compile(r"0[1-9](?: [0-9]{2}){4} $")
_PAIR_AFTER = re.compile(r" (?!0[1-9](?: [0-9]{2}){4})[0-9]{2}(?:[^0-9a-z]|$)")
_OF_REGION = {
    "213": r"[5-79][0-9]{8}|[1-4][0-9]{7}",
    "212": r"[5-8][0-9]{8}",
    "216": r"[2-579][0-9]{7}",
}


@dataclass(frozen=True, slots=True)
class _Chain:
    """Groups that may be one number: its digits, its place, and the lengths of its groups."""

    digits: str
    start: int
    end: int
    sizes: tuple[int, ...]


class _Place:
    """Where a chain begins, and which words stand before it, in small letters."""

    def __init__(self, small: str, start: int) -> None:
        self.text = small
        before = small[max(0, start - words.WINDOW) : start]
        self._before = before if _ANY_LETTER.search(before) else ""

    @property
    def has_words(self) -> bool:
        return bool(self._before)

    @property
    def of_a_thing(self) -> bool:
        return bool(self._before) and words.THING.search(self._before) is not None

    def named(self, pattern: re.Pattern[str]) -> bool:
        return bool(self._before) and pattern.search(self._before) is not None


def numbers(text: str, small: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and type of each personal number of a folded text; `small` is it in small letters.

    Linear: every group of digits is the beginning of at most `_MOST_GROUPS` chains.
    """
    for run in _RUN.finditer(text):
        groups: list[tuple[int, int]] = []
        for found in _GROUP.finditer(text, *run.span()):
            start, end = found.span()
            if groups and not _joined(text, groups[-1][1], start):
                yield from _of_run(text, small, groups, len(groups))
                groups = []
            elif len(groups) > 4 * _MOST_GROUPS:
                read = yield from _of_run(text, small, groups, 3 * _MOST_GROUPS)
                groups = groups[read:]
            groups.append((start, end))
        yield from _of_run(text, small, groups, len(groups))


def _joined(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return (
        len(between) <= 4
        and _BETWEEN.fullmatch(between) is not None
        and _APART.fullmatch(between) is None
    )


def _of_run(
    text: str, small: str, groups: list[tuple[int, int]], upto: int
) -> Generator[tuple[int, int, str], None, int]:
    """The numbers that begin before `upto` in groups that follow each other.

    Returns how many groups were read.
    """
    place = 0
    while place < upto:
        start = groups[place][0]
        if date := _DATE.match(text, start):
            while place < len(groups) and groups[place][0] < date.end():
                place += 1
            continue
        found = _at(text, small, groups, place)
        if found is None:
            place += 1
            continue
        yield found
        while place < len(groups) and groups[place][0] < found[1]:
            place += 1
    return place


def _at(
    text: str, small: str, groups: list[tuple[int, int]], place: int
) -> tuple[int, int, str] | None:
    """What begins at a group, if anything."""
    start = groups[place][0]
    leading = text[max(0, start - 4) : start]
    plus = "+" in leading[-3:] and leading.rstrip("( \u200e").endswith("+")
    where = _Place(small, start)
    if not plus:
        first = groups[place][1] - start
        if text[start] != "0" and first < (2 if where.has_words else 3):
            return None
        if _glued(small, start):
            return None
    chains = list(_chains(text, groups, place))
    if not chains:
        return None
    for chain in reversed(chains):
        if kind := _identifier(where, chain):
            return (start, chain.end, kind)
    if account := _postal_account(where, chains):
        return account
    return _phone(where, chains, plus=plus)


def _glued(small: str, start: int) -> bool:
    """Whether digits go on from a Latin word, a decimal or a colon, so that they are no number of
    their own. A name of numbers may be glued to one: `tel0661…`.
    """
    if start == 0:
        return False
    sign = small[start - 1]
    if sign in "#_:," and start > 1 and (small[start - 2].isdigit() or sign in "#_"):
        return True
    if not _LETTER.match(sign):
        return False
    word = re.search(r"[a-z\u00c0-\u024f0-9]{1,12}$", small[max(0, start - 12) : start])
    return word is None or not re.fullmatch(
        r"t[eé]l|num(?:[eé]ro)?|phone|wh?ats?app|wtsp|nemra|dyali|ta3i|ccp|rib|rip|nin|n|no",
        word[0],
    )


def _chains(text: str, groups: list[tuple[int, int]], place: int) -> Iterator[_Chain]:
    """The chains that begin at a group, the shortest first, each followed by no letter."""
    digits = ""
    sizes: tuple[int, ...] = ()
    start = groups[place][0]
    singles = 0
    for group_start, group_end in groups[place : place + _MOST_GROUPS]:
        group = text[group_start:group_end].replace("\u200e", "")
        digits += group
        sizes += (len(group),)
        singles += len(group) == 1
        if len(digits) > _MOST_DIGITS or (singles > 2 and singles < len(sizes)):
            return
        if len(digits) < 5:
            continue
        after = text[group_end : group_end + 1].lower()
        if after == "%" or (_LETTER.match(after) and not _MOBILE_AT_HOME.fullmatch(digits)):
            continue
        yield _Chain(digits, start, group_end, sizes)


def _identifier(where: _Place, chain: _Chain) -> str:
    """The type of an id, an account or a card; empty when it is none."""
    digits, length = chain.digits, len(chain.digits)
    if length in (20, 23, 24):
        if length == 20 and where.named(words.NIF) and not where.named(words.ACCOUNT):
            return "nif"
        if where.named(words.ACCOUNT) or where.named(words.CCP) or rib_holds(digits):
            postal = digits.startswith("00799999") or where.named(words.POSTAL)
            return "rip" if length == 20 and postal else "rib"
    if length == 18 and (where.named(words.NIN) or _NIN.fullmatch(digits)):
        return "" if where.of_a_thing else "nin"
    if length == 15 and where.named(words.NIF):
        return "nif"
    if 13 <= length <= 19 and _CARD.fullmatch(digits) and luhn_holds(digits):
        fours = set(chain.sizes[:-1]) <= {4} and chain.sizes[-1] <= 4
        if (
            len(chain.sizes) == 1 or fours or chain.sizes in ((4, 6, 5), (8, 8))
        ) and not where.of_a_thing:
            return "card"
    if length in (10, 11) and len(chain.sizes) == 1 and where.named(words.PLATE):
        return "plate"
    return ""


def _postal_account(where: _Place, chains: list[_Chain]) -> tuple[int, int, str] | None:
    """An Algerian postal account, with its key when it is said."""
    named = where.named(words.CCP)
    bare: _Chain | None = None
    for chain in reversed(chains):
        if len(chain.digits) > 10:
            continue
        key = words.KEY.match(where.text, chain.end)
        if key and (named or words.KEY_SAID.search(key[0])):
            return (chain.start, key.end(), "ccp")
        if bare is None and named and len(chain.digits) >= 6:
            bare = chain
    return (bare.start, bare.end, "ccp") if bare else None


def _phone(where: _Place, chains: list[_Chain], *, plus: bool) -> tuple[int, int, str] | None:
    """A phone number, from its plus sign or opening bracket on."""
    for chain in reversed(chains):
        if not 8 <= len(chain.digits) <= 15 or not _phone_groups(chain, plus=plus):
            continue
        if _in_a_list(where.text, chain):
            continue
        if not _is_phone(where, chain, plus=plus):
            continue
        start, end = chain.start, chain.end
        window = where.text[max(0, start - 4) : start]
        if found := _LEADING.search(window):
            opening = window[found.start() :]
            if plus or ("(" in opening and ")" in where.text[start:end]):
                start -= len(opening.lstrip(" \u200e"))
        if where.text[start:end].count("(") < where.text[start:end].count(")"):
            return None
        return (start, end, "phone")
    return None


def _phone_groups(chain: _Chain, *, plus: bool) -> bool:
    """Whether groups are of the sizes that people write phones in."""
    sizes = chain.sizes
    if set(sizes) == {1}:
        return True
    return len(sizes) <= 8 and all(size >= 2 for size in sizes[3 if plus else 2 :])


def _in_a_list(text: str, chain: _Chain) -> bool:
    """Whether pairs of digits go on before or after: the numbers of a lottery, no phone."""
    if set(chain.sizes) != {2}:
        return False
    before, after = text[max(0, chain.start - 16) : chain.start], text[chain.end : chain.end + 16]
    before_it = _PAIR_BEFORE.search(before) and not _PHONE_BEFORE.search(before)
    return bool(before_it or _PAIR_AFTER.match(after))


def _is_phone(where: _Place, chain: _Chain, *, plus: bool) -> bool:
    digits = chain.digits
    if plus:
        return _international(digits, strict=False)
    if where.of_a_thing or words.CURRENCY.match(where.text, chain.end):
        return False
    named = where.named(words.PHONE)
    if digits.startswith("00"):
        return _international(digits[2:], strict=not named)
    if digits.startswith("0"):
        return _dialled_at_home(digits, shaped=len(chain.sizes) > 1 or named)
    if len(digits) == 12 and digits[:3] in ("212", "213"):
        return _MOBILE.fullmatch(digits[3:]) is not None
    return named and _without_zero(digits)


def _dialled_at_home(digits: str, *, shaped: bool) -> bool:
    """Whether digits that begin with one zero are a phone of Algeria, Morocco or France."""
    if _MOBILE_AT_HOME.fullmatch(digits):
        return True
    if len(digits) == 9 and digits[1] in "1234":
        return _valid("+213" + digits[1:])
    rest = digits[1:]
    return shaped and len(digits) == 10 and (_valid("+33" + rest) or _valid("+212" + rest))


def _without_zero(digits: str) -> bool:
    """Whether digits that a word calls a phone are one of the Maghreb, its zero or plus left out."""
    if len(digits) == 9:
        return _MOBILE.fullmatch(digits) is not None
    if len(digits) == 8:
        return _valid("+216" + digits)
    return digits[:3] == "216" and _valid("+" + digits)


def _international(digits: str, *, strict: bool) -> bool:
    """Whether digits after + or 00 are a phone: of the Maghreb by shape, else by libphonenumber."""
    shape = _OF_REGION.get(digits[:3])
    if shape and re.fullmatch(shape, digits[3:].removeprefix("0")):
        return True
    return len(digits) >= 9 and not digits.startswith("0") and _valid("+" + digits, strict=strict)


@lru_cache(maxsize=4096)
def _valid(number: str, *, strict: bool = True) -> bool:
    """Whether libphonenumber knows such a number; not strict: one of that length."""
    import phonenumbers  # 70 ms: only when a number has the length and the look of a phone

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return False
    valid: bool = phonenumbers.is_valid_number(parsed)
    return valid or (not strict and bool(phonenumbers.is_possible_number(parsed)))
