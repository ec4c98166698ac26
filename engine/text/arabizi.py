"""Arabizi to Arabic letters and back, by rule: one best guess, for reading and for comparing.

Arabizi leaves vowels to the reader and letters to habit, so there is no right answer to compute:
``rabi`` is ربي, not رابي, and only a word list knows. The rules follow the counts in real text
(project notes, Darija 5.1): 3 ع everywhere; ``ch`` ش and ``ou`` و by French habit; Moroccans
write 7 ح and 9 ق, Algerians mostly ``h`` and ``k``, ``q`` or ``9``. French words stay as they
are. A later version may answer with several candidates.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.text.script import word_script
from engine.text.skeleton import reads_as_number

if TYPE_CHECKING:
    from collections.abc import Callable

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_UNTOUCHED = re.compile(r"(?:https?://|www\.|[@#])\S+")
_SPACED = re.compile(r"\S+")

# Everyday French words that Darija sentences switch to. "la" is here, the article being far more
# frequent in the data than لا written so; "ou" and "wa" are not: they are Darija "and".
_FRENCH = frozenset(
    (
        "le la les un une des du de je tu il elle nous vous ils elles on et est sont mais pour "
        "avec sans dans sur pas plus bien merci bonjour bonsoir salut oui non vive match équipe "
        "equipe bon bonne chance courage bravo ça ca va c'est cest qui que quoi comme tout tous "
        "toute toutes même meme très tres aussi toujours jamais encore depuis entre après apres "
        "avant parce voilà voila trop monsieur madame problème probleme président president "
        "football stade but joueur joueurs travail école ecole lycée université facebook "
        "internet télé tele portable numéro numero grand petit normal normalement vraiment peut "
        "être etre faire fait dit vie monde jour temps année annee mois semaine heure mon ma "
        "mes ton ta tes son sa ses notre votre leur au aux par dh"
    ).split()
)
# "w" joins two words in Arabizi and "ou" is French "or" far less often than Darija "and".
_COMMON = {
    "a": "أ", "w": "و", "wa": "و", "we": "و", "ou": "و", "o": "و", "fi": "في", "f": "ف",
    "li": "لي", "lli": "اللي",
    "ana": "أنا", "nta": "نتا", "nti": "نتي", "howa": "هو", "houwa": "هو", "hiya": "هي",
    "hna": "حنا",
    "7na": "حنا", "ntouma": "نتوما", "houma": "هوما", "allah": "الله", "lah": "الله",
    "wallah": "والله",
    "inchallah": "إن شاء الله", "nchallah": "إن شاء الله", "inchalah": "إن شاء الله",
    "hamdoullah": "الحمد لله", "hamdoulilah": "الحمد لله", "hamdullah": "الحمد لله",
    "rabi": "ربي", "rabbi": "ربي", "salam": "سلام", "wach": "واش", "wech": "واش", "ouach": "واش",
    "kima": "كيما", "bzaf": "بزاف", "bzzaf": "بزاف", "bezaf": "بزاف", "bezzaf": "بزاف",
    "m3a": "مع", "3la": "على", "ala": "على", "ila": "إلى", "mn": "من", "men": "من", "min": "من",
    "chkoun": "شكون", "3lach": "علاش", "3lah": "علاه", "kifach": "كيفاش", "kifah": "كيفاه",
    "machi": "ماشي", "mazal": "مازال", "daba": "دابا", "druk": "دروك", "drouk": "دروك",
    "dork": "درك",
    "dyal": "ديال", "ta3": "تاع", "nta3": "نتاع", "hadi": "هادي", "hada": "هادا", "had": "هاد",
    "hadchi": "هادشي", "kayn": "كاين", "kayen": "كاين", "kain": "كاين", "khoya": "خويا",
    "khouya": "خويا", "ya": "يا", "ma": "ما", "lyoum": "اليوم", "lyom": "اليوم",
}  # fmt: skip

_TO_ARABIC = {
    "kh": "خ", "gh": "غ", "ch": "ش", "sh": "ش", "dj": "ج", "th": "ث", "dh": "ذ", "ou": "و",
    "oo": "و",
    "aa": "ا", "ee": "ي", "ii": "ي", "uu": "و", "ph": "ف", "qu": "ك",
    "2": "ء", "3": "ع", "5": "خ", "6": "ط", "7": "ح", "8": "ه", "9": "ق",
    "b": "ب", "c": "س", "d": "د", "f": "ف", "g": "ڨ", "h": "ه", "j": "ج", "k": "ك", "l": "ل",
    "m": "م",
    "n": "ن", "p": "ب", "q": "ق", "r": "ر", "s": "س", "t": "ت", "v": "ف", "w": "و", "x": "ش",
    "y": "ي",
    "z": "ز", "a": "ا", "e": "", "i": "ي", "o": "و", "u": "و",
    "T": "ط", "S": "ص", "D": "ض", "Z": "ظ",
}  # fmt: skip
_MOROCCAN_TO_ARABIC = {"g": "گ"}
_PARSE = re.compile(
    r"kh|gh|ch|sh|dj|th|dh|ou|oo|aa|ee|ii|uu|ph|qu(?=[eiy])|[a-zTSDZ2356789]|.", re.DOTALL
)
_EMPHATIC = re.compile(r"[a-z0-9]*[TSDZ][a-zTSDZ0-9]*")
_DOUBLED = re.compile(r"([bcdfghjklmnpqrstvwxyz3579TSDZ])\1+")

_TO_LATIN = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ى": "a", "ة": "a", "ء": "2", "ئ": "2",
    "ؤ": "2",
    "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "7", "خ": "kh", "د": "d", "ذ": "d", "ر": "r",
    "ز": "z",
    "س": "s", "ش": "ch", "ص": "s", "ض": "d", "ط": "t", "ظ": "d", "ع": "3", "غ": "gh", "ف": "f",
    "ق": "9",
    "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "o", "ي": "i", "پ": "p", "چ": "tch",
    "ڤ": "v",
    "ڥ": "v", "ڨ": "g", "گ": "g", "ڭ": "g", "ک": "k", "ی": "i", "ۆ": "o", "ژ": "j",
    "،": ",", "؛": ";", "؟": "?", "\u0640": "", "\u064e": "a", "\u064f": "o", "\u0650": "i",
    "\u064b": "an", "\u064c": "on", "\u064d": "in", "\u0652": "",
}  # fmt: skip
_ALGERIAN_TO_LATIN = {"ح": "h", "ج": "dj", "و": "ou", "ق": "q"}
_FIXED_LATIN = {
    "و": "w", "الله": "allah", "والله": "wallah", "في": "fi", "من": "men", "على": "3la",
    "اللي": "lli",
    "لي": "li", "هو": "howa", "هي": "hiya", "أنا": "ana", "انا": "ana", "مع": "m3a", "ربي": "rabi",
    "حنا": "hna", "ما": "ma", "لا": "la", "يا": "ya", "ڨاع": "ga3", "گاع": "ga3", "كي": "ki",
}  # fmt: skip
_SHADDA = "\u0651"
_ARABIC_VOWEL = frozenset("اأإآٱىةوي\u064e\u064f\u0650")


def to_arabic(text: str, variety: str) -> str:
    """Arabizi words in Arabic letters; French islands, numbers, links, handles and tags as they
    were.
    """
    table = _TO_ARABIC | _MOROCCAN_TO_ARABIC if variety == "ary" else _TO_ARABIC

    def word(found: re.Match[str]) -> str:
        return _word_to_arabic(found.group(), table)

    return _outside_links(text, word)


def to_latin(text: str, variety: str) -> str:
    """Words in Arabic letters written as Arabizi of that country; everything else as it was."""
    table = _TO_LATIN | _ALGERIAN_TO_LATIN if variety == "arq" else _TO_LATIN

    def word(found: re.Match[str]) -> str:
        return _word_to_latin(found.group(), table)

    changed = _outside_links(text, word, _ARABIC_RUN)
    return changed.translate(_ARABIC_SIGNS)


def looks_french(word: str) -> bool:
    """Accented, or among the French words that Darija borrows whole.

    French typed without accents and outside the list passes for Arabizi: on paper, half of it is.
    """
    lowered = word.lower()
    return lowered in _FRENCH or any(
        "\u00e0" <= sign <= "\u00ff" or sign in "œæ" for sign in lowered
    )


_ARABIC_RUN = re.compile("[\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff\u0750-\u077f]+")
_ARABIC_SIGNS = {ord("،"): ",", ord("؛"): ";", ord("؟"): "?"}


def _outside_links(
    text: str, change: Callable[[re.Match[str]], str], pattern: re.Pattern[str] = _WORD
) -> str:
    def token(found: re.Match[str]) -> str:
        if _UNTOUCHED.match(found.group()):
            return found.group()
        return pattern.sub(change, found.group())

    return _SPACED.sub(token, text)


def _word_to_arabic(word: str, table: dict[str, str]) -> str:
    if word_script(word) != "Latn" or reads_as_number(word) or looks_french(word):
        return word
    known = _COMMON.get(word.lower())
    if known is not None:
        return known
    # The capitals T S D Z inside a small-letter word mark emphatics (the DODa habit); a first
    # capital may also begin a sentence, and a word in capitals is just loud.
    emphatic = not word[1:].isupper() and _EMPHATIC.fullmatch(word[1:])
    small = word[:1].lower() + word[1:] if emphatic else word.lower()
    signs = _PARSE.findall(_DOUBLED.sub(r"\1", small))
    if len(signs) > 2 and signs[-1] == "e":
        signs.pop()  # silent, as in ahwale, nasse, bache
    out: list[str] = []
    for place, sign in enumerate(signs):
        if not place and sign in ("a", "e", "i", "o", "u", "ou", "aa", "ee"):
            out.append({"i": "إ", "ee": "إ", "o": "أو", "u": "أو", "ou": "و"}.get(sign, "ا"))
        elif sign in ("'", "’"):
            continue
        elif sign == "c" and signs[place + 1 : place + 2] not in (["e"], ["i"], ["y"]):
            out.append("ك")
        else:
            out.append(table.get(sign, sign))
    return "".join(out) or word


def _word_to_latin(word: str, table: dict[str, str]) -> str:
    bare = word.replace("\u0640", "").replace(_SHADDA, "")
    known = _FIXED_LATIN.get(bare)
    if known is not None:
        return known
    prefix = ""
    if bare.startswith("ال") and len(bare) > 4:
        prefix, word = "l", word[2:]
    out: list[str] = []
    for place, sign in enumerate(word):
        before = word[place - 1] if place else ""
        after = word[place + 1] if place + 1 < len(word) else ""
        if sign == _SHADDA:
            out.append(table.get(before, "")[:1])
        elif sign == "و" and (not place or _w_sounds(before, after, word[place + 2 : place + 3])):
            out.append("w")
        elif sign in "يی" and (not place or (after and after in _ARABIC_VOWEL) or before in "اأ"):
            out.append("y")
        else:
            out.append(table.get(sign, sign))
    return prefix + "".join(out)


def _w_sounds(before: str, after: str, following: str) -> bool:
    """Whether و is a consonant here: زوين zwin and دوا dwa, but خويا khouya."""
    if not after:
        return False
    if after in "يی":
        return not following or following not in _ARABIC_VOWEL
    return before in "اأ" or after in _ARABIC_VOWEL
