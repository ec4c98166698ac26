"""What all readers need to know of single values: blank or not, text or not, and their names."""

import re
from collections.abc import Iterable

from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import RawRow

#: A longer row is no example of a sentence; it is set aside instead of filling the memory.
ROW_LIMIT = 1_000_000
#: What is kept of a row that is too long.
EXCERPT = 1_000

TOO_LONG = QT_TRANSLATE_NOOP(
    "engine",
    "The row has {length} characters, more than the 1000000 a row may have. Only its beginning "
    "is shown here; split it in the source file.",
)

# Blanks of any kind (the no-break and the ideographic one too) and signs painted as nothing.
_BLANK = re.compile("[\\s\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_JSON_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[\[{"\]])')
_LINE_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_HIDDEN_IN_NAMES = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


class NotText(str):
    """A value that was no text in the file (a number, a list, …), as its JSON text.

    Readers can not know which column will be the text; whoever gives columns a meaning must still
    be able to tell `12345` from `"12345"`.
    """

    __slots__ = ()


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing at all."""
    return _BLANK.fullmatch(text) is not None


def looks_like_json(head: bytes) -> bool:
    """Whether a file begins with a JSON object or a list of objects, lists or texts."""
    return _JSON_START.match(head) is not None


def surrogates(text: str) -> int:
    """How many lone surrogates there are: they can be neither stored nor sent as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return len(_SURROGATE.findall(text))
    return 0


def storable(text: str) -> str:
    """Replace each lone surrogate by U+FFFD."""
    return _SURROGATE.sub("\ufffd", text) if surrogates(text) else text


def escaped(text: str) -> str:
    """Write each lone surrogate out, such as `ud83d` after a backslash: what was there."""
    return text.encode("utf-8", "backslashreplace").decode()


def visible_names(names: Iterable[str]) -> list[str]:
    """Column names that can be told apart and read: blank, broken and repeated ones renamed."""
    found: list[str] = []
    taken: set[str] = set()
    for place, raw in enumerate(names, 1):
        name = _LINE_BREAKS.sub("⏎", storable(raw).strip())
        name = _HIDDEN_IN_NAMES.sub("�", name)
        if is_blank(name):
            name = f"column {place}"
        shown, turn = name, 1
        while shown in taken:
            turn += 1
            shown = f"{name} ({turn})"
        taken.add(shown)
        found.append(shown)
    return found


def too_long(line: int, beginning: str, length: int) -> RawRow:
    """A row over the limit. In a row with a problem, `columns` holds the values of its sentence."""
    return RawRow(line, {"length": str(length)}, escaped(beginning[:EXCERPT]), TOO_LONG)
