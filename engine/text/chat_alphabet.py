"""The signs of Arabizi and of Arabic letters that the transliteration model knows.

Two foldings, so that the model meets each word in one shape: stretched letters, accents, harakat
and the letter forms of other languages are read as what they stand for. And two charts, one sign
for one letter, as the tables of the chat alphabet give them: what a word too long to be one is
written with, and what the model is measured against.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: The blank inside a unit of several words.
JOINT = "_"
#: Capitals are the emphatics of the Moroccan word lists (T ط, S ص, D ض, Z ظ).
LATIN = JOINT + "abcdefghijklmnopqrstuvwxyz2356789TSDZ"
ARABIC = JOINT + "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچڤڨگڭ"

CHART_TO_ARABIC = {
    "a": "ا", "b": "ب", "c": "س", "d": "د", "e": "ي", "f": "ف", "g": "ڨ", "h": "ه", "i": "ي",
    "j": "ج", "k": "ك", "l": "ل", "m": "م", "n": "ن", "o": "و", "p": "ب", "q": "ق", "r": "ر",
    "s": "س", "t": "ت", "u": "و", "v": "ڤ", "w": "و", "x": "ش", "y": "ي", "z": "ز", "2": "ء",
    "3": "ع", "5": "خ", "6": "ط", "7": "ح", "8": "ه", "9": "ق", "T": "ط", "S": "ص", "D": "ض",
    "Z": "ظ",
}  # fmt: skip
CHART_TO_LATIN = {
    "ء": "2", "آ": "a", "أ": "a", "ؤ": "2", "إ": "i", "ئ": "2", "ا": "a", "ب": "b", "ة": "a",
    "ت": "t", "ث": "t", "ج": "j", "ح": "7", "خ": "5", "د": "d", "ذ": "d", "ر": "r", "ز": "z",
    "س": "s", "ش": "ch", "ص": "s", "ض": "d", "ط": "t", "ظ": "d", "ع": "3", "غ": "gh", "ف": "f",
    "ق": "9", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ى": "a", "ي": "y",
    "پ": "p", "چ": "tch", "ڤ": "v", "ڨ": "g", "گ": "g", "ڭ": "g",
}  # fmt: skip

# A longer run is no word, and composing takes quadratic time on a heap of marks.
_COMPOSED = 100
_CACHED = 64
# What is longer is not even a stretched word.
_FOLDED = 1000
_EMPHATIC = re.compile(r"[a-z2-9'’]*[TSDZ][a-zTSDZ2-9'’]*")
_STRETCHED = re.compile(r"(.)\1{2,}", re.DOTALL)
_DOUBLED_PAIR = re.compile(r"(?:(c|s|k|g|d|t)(h|j))(?:\1\2)+")
_NOT_LATIN = re.compile(f"[^{LATIN}]+")
_NOT_ARABIC = re.compile(f"[^{ARABIC}]+")
_MARKS = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u0650\u0652-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]"
)
_SHADDA = re.compile("(.)\u0651+")
_SAME_LETTER = str.maketrans("ٱکڪكیېىہھەۆۇۋڥݣڧةٹڈڑژ", "اكككييىههةوووڤگقةتدرج")
_LATIN_LETTERS = {"œ": "e", "æ": "e", "ç": "s", "ß": "s", "ı": "i", "ø": "o", "ł": "l", "đ": "d"}
_TO_PLAIN_LATIN = str.maketrans(_LATIN_LETTERS)


def fold_latin(word: str) -> str:
    """An Arabizi word in the model's alphabet: small letters, digits, emphatic capitals.

    Capitals are emphatic inside a word of small letters (``khoSSni``); a first capital may begin
    a sentence, and a word in capitals is just loud.
    """
    return _short_latin(word) if len(word) <= _CACHED else _fold_latin(word)


@lru_cache(maxsize=65536)
def _short_latin(word: str) -> str:
    return _fold_latin(word)


def _fold_latin(word: str) -> str:
    if len(word) > _FOLDED:
        return _NOT_LATIN.sub("", word.lower())
    tail = word[1:]
    if _EMPHATIC.fullmatch(tail):
        word = (word[0] if word[0] in "TSDZ" and word[0] == word[1] else word[0].lower()) + tail
    else:
        word = word.lower()
    if not word.isascii():
        # A word in Latin letters holds no loose marks, so that this takes linear time.
        decomposed = unicodedata.normalize("NFKD", word.translate(_TO_PLAIN_LATIN))
        word = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    word = _NOT_LATIN.sub("", word)
    return _DOUBLED_PAIR.sub(r"\1\1\2", _STRETCHED.sub(r"\1\1", word))


def fold_arabic(word: str) -> str:
    """A word in Arabic letters in the model's alphabet: no harakat, a shadda written as a double,
    letters of Persian and Urdu keyboards as the Arabic ones they look like.
    """
    if len(word) > _FOLDED:
        return _NOT_ARABIC.sub("", word)
    word = _STRETCHED.sub(r"\1", word)
    if _NOT_ARABIC.search(word):
        if len(word) < _COMPOSED:
            word = unicodedata.normalize("NFKC", word)
        word = _MARKS.sub("", word)
        word = _SHADDA.sub(r"\1\1", word).translate(_SAME_LETTER)
        word = _NOT_ARABIC.sub("", word)
    return word
