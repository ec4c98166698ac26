"""Where the words are that a transliteration may change: not links, numbers, tags or acronyms.

Words are told as ``(start, end, word)`` in code points of the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from engine.text.skeleton import reads_as_number

if TYPE_CHECKING:
    from collections.abc import Iterator

Found = tuple[int, int, str]

_LEFT_ALONE = r"(?<!\S)(?:(?:https?://|www\.|[@#])\S*|[^\s@]+@\S+)"
_LATIN_RUN = "[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+"
_LATIN_TOKEN = re.compile(rf"(?P<left>{_LEFT_ALONE})|[^\W_]+(?:['’][^\W_]+)*")
_LATIN_WORD = re.compile(f"{_LATIN_RUN}(?:['’]{_LATIN_RUN})*")
_ARABIC_TOKEN = re.compile(
    rf"(?P<left>{_LEFT_ALONE})|[\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff\u0750-\u077f]+"
)
#: The article before a sun letter, as in ch-chems, es-sou9.
_ASSIMILATED = re.compile(r"[eai]?(ch|sh|dh|th|[ltdnrszj])")
_ARTICLES = frozenset(("l", "el", "al", "il"))
_VOWELS = frozenset("AEIOUY")
_CACHED = 64


def latin_words(text: str) -> Iterator[Found]:
    """Words in Latin letters that may be Darija or French; an article with a hyphen (``ch-chems``,
    ``el-bab``) belongs to its word.
    """
    held: Found | None = None
    for found in _LATIN_TOKEN.finditer(text):
        word = found.group()
        if found["left"] is not None or not _is_word(word):
            continue
        if (
            held is not None
            and held[1] + 1 == found.start()
            and text[held[1]] == "-"
            and _is_article(held[2], word)
        ):
            held = (held[0], found.end(), held[2] + word)
            continue
        if held is not None:
            yield held
        held = (found.start(), found.end(), word)
    if held is not None:
        yield held


def arabic_words(text: str) -> Iterator[Found]:
    """Words in Arabic letters."""
    for found in _ARABIC_TOKEN.finditer(text):
        if found["left"] is None:
            yield found.start(), found.end(), found.group()


def _is_word(token: str) -> bool:
    """Whether a token is read: in Latin letters, no number, no ``CR7``, and no capitals without a
    vowel, which are spelled (``SMS``).
    """
    return (
        _short_is_word(token) if len(token) <= _CACHED else not token.isdigit() and _is_latin(token)
    )


@lru_cache(maxsize=65536)
def _short_is_word(token: str) -> bool:
    if not _is_latin(token) or reads_as_number(token):
        return False
    spelled = 1 < len(token) < 6 and token.isalpha() and token.isupper()
    return not spelled or bool(set(token) & _VOWELS)


def _is_latin(token: str) -> bool:
    return _LATIN_WORD.fullmatch(token) is not None


def _is_article(word: str, following: str) -> bool:
    lowered = word.lower()
    found = _ASSIMILATED.fullmatch(lowered)
    return lowered in _ARTICLES or (
        found is not None and following.lower().startswith(found.group(1))
    )
