"""Takes personal data out of a text: a placeholder, or a pseudonym that stays the same in a project.

Placeholders are the types in capitals and brackets: `[PHONE]`, `[BIRTH_DATE]`; they are the same in
every language. Pseudonyms keep the shape and the digits' system of what they stand for, and point
to nobody:

| type | pseudonym |
|---|---|
| phone | country and writing kept; the number moves to a range that libphonenumber knows as given out to nobody: 050… where the Maghreb has 9 digits, 042… for 8 digits in Algeria, 60… in Tunisia, 0700… in France, elsewhere the first beginning that is invalid there |
| email | `user-xxxxxxxx@example.org` (a domain reserved by RFC 2606) |
| url, handle | `https://example.org/xxxxxxxx`, `@user_xxxxxxxx` |
| card, rib, rip, iban, ccp | same length, bank and country kept, check digits that do not hold |
| nin | begins with 00, which no sex and kind of birth has |
| nif, cin | 99…; letters and digits drawn anew, the first digit 0 |
| plate | drawn anew, of the region 00 |
| birth_date | another day, month and year of the same ten years; a month's name stays |
| ip | an address reserved for documentation (RFC 5737, RFC 3849) |
| address | `[ADDRESS-xxxxxxxx]` |

The same value in another writing (blanks, +213 or 0, capitals) gets the same pseudonym. A keyed
hash (BLAKE2b) makes them: without the project's key nobody can try values out. Two values share a
pseudonym about once in ten million pairs of phones, less often for the longer types.
"""

import re
from collections.abc import Callable, Iterable
from hashlib import blake2b

from engine.text import personal_words as words
from engine.text.check_digits import ccp_key, luhn_holds, rib_holds
from engine.text.personal_data import PersonalData, folded

#: What stands in the place of a find.
Style = Callable[[PersonalData], str]

_ZEROES = (0x30, 0x660, 0x6F0)
_GROUPS = re.compile(r"[0-9]+")
_AT = re.compile(r"[ ]?[(\[{][ ]?(?:at|arobase|arobas|@)[ ]?[)\]}][ ]?| (?:at|arobase|arobas) | @ ")
_DOT = re.compile(r"[ ]?[(\[{][ ]?(?:dot|point)[ ]?[)\]}][ ]?| (?:dot|point) ")
_COUNTRIES = ("213", "212", "216", "33")


def placeholder(found: PersonalData) -> str:
    """`[PHONE]` and the like."""
    return f"[{found.type.upper()}]"


def redact(text: str, found: Iterable[PersonalData], style: Style = placeholder) -> str:
    """The text with each find (in order, as `find_personal_data` gives them) in another style."""
    parts = []
    last = 0
    for each in found:
        parts += [text[last : each.start], style(each)]
        last = each.end
    return "".join([*parts, text[last:]])


def stands_for_nobody(found: PersonalData) -> bool:
    """Whether a find is a number of the Maghreb that is given out to nobody, such as a pseudonym."""
    if found.type != "phone":
        return False
    plain = "".join(sign for sign in folded(found.text) if sign != "\u200e")
    digits = _only_digits(plain)
    country, number = _country_and_number(digits, international=plain.lstrip("(")[:1] == "+")
    return country in ("", "213", "212") and len(number) == 9 and number.startswith("50")


class Pseudonyms:
    """The pseudonyms of one project: a style for `redact`. `key` is 1 to 64 secret bytes."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def __call__(self, found: PersonalData) -> str:
        """The pseudonym of one find."""
        plain = "".join(sign for sign in folded(found.text) if sign != "\u200e")
        return getattr(self, f"_{found.type}")(found.text, plain)  # type: ignore[no-any-return]

    def _drawn(self, kind: str, value: str) -> int:
        content = f"{kind}\0{value}".encode("utf-8", "surrogatepass")
        return int.from_bytes(blake2b(content, key=self._key, digest_size=24).digest())

    def _digits(self, kind: str, value: str, count: int) -> str:
        return f"{self._drawn(kind, value):060d}"[-count:] if count else ""

    def _code(self, kind: str, value: str) -> str:
        return f"{self._drawn(kind, value):08x}"[-8:]

    def _phone(self, text: str, plain: str) -> str:
        digits = _only_digits(plain)
        country, number = _country_and_number(digits, international=plain.lstrip("(")[:1] == "+")
        drawn = self._digits("phone", number, 15)
        if country not in ("", *_COUNTRIES):
            return _written(text, _given_to_nobody(country, number, drawn))
        at_home = digits.startswith("0") and not country
        if country == "33":
            start = "700"
        elif len(number) == 8:
            start = "42" if at_home or country == "213" else "60"
        else:
            start = "50"
        return _written(text, start + drawn[: len(number) - len(start)])

    def _email(self, _text: str, plain: str) -> str:
        address = _DOT.sub(".", _AT.sub("@", plain.casefold())).replace(" ", "")
        return f"user-{self._code('email', address)}@example.org"

    def _url(self, _text: str, plain: str) -> str:
        rest = re.sub(r"^(?:[a-z]+://)?(?:www\.)?", "", plain, flags=re.IGNORECASE)
        host, slash, path = rest.rstrip("/").partition("/")
        return f"https://example.org/{self._code('url', host.casefold() + slash + path)}"

    def _handle(self, _text: str, plain: str) -> str:
        sign = "@" if plain.startswith("@") else ""
        return f"{sign}user_{self._code('handle', plain.removeprefix('@').casefold())}"

    def _ip(self, _text: str, plain: str) -> str:
        drawn = self._drawn("ip", plain.casefold())
        if ":" in plain:
            return f"2001:db8::{drawn % 0xFFFF + 1:x}:{drawn // 0xFFFF % 0xFFFF + 1:x}"
        return f"{('192.0.2', '198.51.100', '203.0.113')[drawn % 3]}.{drawn // 3 % 254 + 1}"

    def _address(self, _text: str, plain: str) -> str:
        return f"[ADDRESS-{self._code('address', ' '.join(plain.casefold().split()))}]"

    def _nin(self, text: str, plain: str) -> str:
        digits = _only_digits(plain)
        return _written(text, "00" + self._digits("nin", digits, len(digits) - 2))

    def _nif(self, text: str, plain: str) -> str:
        digits = _only_digits(plain)
        return _written(text, "99" + self._digits("nif", digits, len(digits) - 2))

    def _cin(self, text: str, plain: str) -> str:
        value = plain.replace(" ", "").upper()
        digits = _only_digits(plain)
        drawn = self._drawn("cin letters", value)
        letters = iter(chr(0x41 + drawn // 26**place % 26) for place in range(4))
        named = "".join(
            (letter if sign.isupper() else letter.lower())
            if sign.isascii() and sign.isalpha() and (letter := next(letters))
            else sign
            for sign in text
        )
        return _written(named, "0" + self._digits("cin", value, len(digits) - 1))

    def _card(self, text: str, plain: str) -> str:
        digits = _only_digits(plain)
        body = digits[0] + self._digits("card", digits, len(digits) - 2)
        wrong = next(each for each in map(str, range(10)) if not luhn_holds(body + each))
        return _written(text, body + wrong)

    def _rib(self, text: str, plain: str) -> str:
        digits = _only_digits(plain)
        kept = 8 if digits.startswith("00799999") else 3
        drawn = digits[:kept] + self._digits("rib", digits, len(digits) - kept)
        if rib_holds(drawn):
            drawn = drawn[:-1] + str((int(drawn[-1]) + 1) % 10)
        return _written(text, drawn)

    _rip = _rib

    def _iban(self, text: str, plain: str) -> str:
        value = re.sub(r"[^0-9A-Z]", "", plain.upper())
        drawn = self._drawn("iban", value)
        made = []
        place = 0
        for sign in text:
            if sign.isalnum():
                place += 1
                drawn, digit, letter = drawn // 26, drawn % 10, drawn % 26
                if place > 4:
                    new = chr(0x41 + letter) if sign.isalpha() else _like(sign, digit)
                    sign = new.lower() if sign.islower() else new
                elif place > 2:
                    sign = _like(sign, 0)
            made.append(sign)
        return "".join(made)

    def _ccp(self, text: str, plain: str) -> str:
        key = re.search(words.KEY.pattern + r"$", plain, re.IGNORECASE)
        account = _only_digits(plain[: key.start()] if key else plain)
        value = account.lstrip("0")
        drawn = self._digits("ccp", value, 10)[-len(account) :]
        if not key:
            return _written(text, drawn)
        wrong = (int(ccp_key(drawn)) + 1 + self._drawn("ccp key", value) % 98) % 100
        return _written(text, f"{drawn}{wrong:02d}")

    def _plate(self, text: str, plain: str) -> str:
        digits = _only_digits(plain)
        value = "".join(sign for sign in plain if sign.isalnum())
        region = len(_GROUPS.findall(plain)[-1])
        if region > 2:  # Tunisia, or written in one: the region is the last two digits
            region = 2
        drawn = self._digits("plate", value, len(digits) - region)
        return _written(text, drawn + "0" * region)

    def _birth_date(self, text: str, plain: str) -> str:
        groups = _GROUPS.findall(plain)
        value = " ".join(sorted(str(int(group)) for group in groups))
        made = groups
        while made == groups:
            value += "."
            made = _another_date(groups, self._drawn("birth_date", value))
        return _written(text, "".join(made))


def _another_date(groups: list[str], drawn: int) -> list[str]:
    """The numbers of a date drawn anew: as many digits, the ten years kept."""
    made = []
    for place, group in enumerate(groups):
        if len(group) == 4 or place == 2:
            drawn, number = divmod(drawn, 10 if len(group) > 1 else 9)
            made.append(group[:-1] + str(number if len(group) > 1 else number + 1))
        else:
            month = place == 1 and len(groups) > 1
            drawn, number = divmod(drawn, 9 if len(group) == 1 else 12 if month else 28)
            made.append(f"{number + 1:0{len(group)}d}")
    return made


def _only_digits(plain: str) -> str:
    return "".join(_GROUPS.findall(plain))


def _like(sign: str, digit: int) -> str:
    """A digit in the system of the digit `sign`."""
    zero = max(each for each in _ZEROES if each <= ord(sign))
    return chr(zero + digit)


def _written(text: str, digits: str) -> str:
    """The text with its last digits replaced, each in its own system; the others stay."""
    waiting = list(digits)
    made = []
    for sign in reversed(text):
        is_digit = sign.isdecimal() and ord(sign) < 0x700
        made.append(_like(sign, int(waiting.pop())) if is_digit and waiting else sign)
    return "".join(reversed(made))


def _country_and_number(digits: str, *, international: bool) -> tuple[str, str]:
    """The country code, empty when it is not said, and the number without a zero before it."""
    if not international and digits.startswith("00"):
        digits, international = digits[2:], True
    if not international and digits.startswith("0"):
        return "", digits[1:]
    said = international or len(digits) in (11, 12)
    for country in _COUNTRIES:
        if said and digits.startswith(country):
            return country, digits.removeprefix(country).removeprefix("0")
    if not international:
        return "", digits
    import phonenumbers

    try:
        parsed = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return digits[:2], digits[2:]
    country = str(parsed.country_code)
    return country, digits.removeprefix(country)


def _given_to_nobody(country: str, number: str, drawn: str) -> str:
    """A number of that length which is invalid in its country."""
    import phonenumbers

    for start in ("00", "11", "99", "000000"):
        made = (start + drawn)[: len(number)]
        try:
            if not phonenumbers.is_valid_number(phonenumbers.parse(f"+{country}{made}")):
                return made
        except phonenumbers.NumberParseException:
            return made
    return "0" * len(number)
