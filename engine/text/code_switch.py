"""The tokens of a text with their script and language, and how much of it is French.

Darija switches to French inside sentences and inside words (``l'blade``, ``f les bars``), typed
without accents and in telephone spelling; one label for a whole text hides it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from engine.text.script import word_script
from engine.text.skeleton import reads_as_number
from engine.text.token_language import LANGUAGES, language_probabilities

TokenKind = Literal["word", "number", "link", "email", "handle", "tag", "emoji", "sign"]
TokenScript = Literal["Arab", "Latn", "mixed", "other"]
Language = Literal["arabizi", "french", "english", "other", ""]

# French words that lose their vowel before another stand by themselves: l' + école, qu' + il.
_ELIDED = r"(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’](?=[^\W\d_])"
_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_PICTURES = "\u2600-\u27bf\U0001f000-\U0001faff"
_PICTURE = f"[{_PICTURES}]\ufe0f?[\U0001f3fb-\U0001f3ff]?"
# The share of a whole book is that of its first hundred pages.
_LONGEST_TEXT = 200_000
_CACHED = 24
_TOKEN = re.compile(
    r"(?P<link>(?:https?://|www\.)\S+)"
    r"|(?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
    r"|(?P<handle>@[\w.]+)|(?P<tag>\#\w+)"
    rf"|(?P<elided>(?<![\w'’]){_ELIDED})"
    rf"|(?P<number>{_DIGIT}+(?:[.,:/-]{_DIGIT}+)*(?!\w))"
    rf"|(?P<word>[^\W_]+(?:(?:['’]|[{_MARKS}]+)[^\W_]+)*[{_MARKS}]*)"
    rf"|(?P<emoji>{_PICTURE}(?:\u200d{_PICTURE})*)"
    rf"|(?P<sign>[^\w\s@#{_PICTURES}]+|[@#]+(?=[@#])|[@#])",
    re.IGNORECASE,
)
# Letters that none of the three languages writes (a Turkish, Polish or Vietnamese word).
_FOREIGN = re.compile("[ßðþøåãõñűőşěłńśźżćďťň\u1ea0-\u1ef9]", re.IGNORECASE)
_ARABIC = re.compile("[\u0620-\u063f\u0641-\u06d3]")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text between two code points of it.

    `language` is that of a word in Latin letters, with its probability; empty for everything else,
    also for words in Arabic letters, French ones included.
    """

    start: int
    end: int
    kind: TokenKind
    script: TokenScript
    language: Language = ""
    probability: float = 0.0


def tokens(text: str) -> list[Token]:
    """Every token of a text in order, with the languages of its Latin words; blanks belong to
    none.
    """
    found = split(text)
    latin = [place for place, token in enumerate(found) if _is_latin_word(token)]
    words = [text[found[place].start : found[place].end] for place in latin]
    for place, word, chances in zip(latin, words, language_probabilities(words), strict=True):
        best = max(chances)
        language: Language = LANGUAGES[chances.index(best)]
        if _FOREIGN.search(word):
            language, best = "other", 1.0
        start, end = found[place].start, found[place].end
        found[place] = Token(start, end, "word", "Latn", language, best)
    return found


def split(text: str) -> list[Token]:
    """The tokens without languages: where they stand, of which kind and script they are."""
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        script: TokenScript = "other"
        if kind in ("word", "elided"):
            word = match.group()
            kind, script = _kind_of_short(word) if len(word) <= _CACHED else _kind(word)
        found.append(Token(match.start(), match.end(), kind, script))  # type: ignore[arg-type]
    return found


@lru_cache(maxsize=65536)
def _kind_of_short(word: str) -> tuple[str, TokenScript]:
    return _kind(word)


def _kind(word: str) -> tuple[str, TokenScript]:
    script = _script(word)
    return "number" if script == "Latn" and reads_as_number(word) else "word", script


def _is_latin_word(token: Token) -> bool:
    return token.kind == "word" and token.script == "Latn"


def french_share(text: str) -> float:
    """French words in Latin letters over all words of the text, in [0, 1]; 0.0 without words.

    Numbers, links, handles, tags and emoji are no words. French written in Arabic letters counts as
    a word, and not as a French one. The first 200,000 characters are read.
    """
    words = [token for token in tokens(text[:_LONGEST_TEXT]) if token.kind == "word"]
    if not words:
        return 0.0
    return sum(token.language == "french" for token in words) / len(words)


def _script(word: str) -> TokenScript:
    script = word_script(word)
    if word.isascii():
        return "Latn" if script == "Latn" else "other"
    if script in ("Arab", "Latn"):
        both = _ARABIC.search(word) and re.search("[A-Za-zÀ-ÿ]", word)
        return "mixed" if both else script  # type: ignore[return-value]
    return "other"
