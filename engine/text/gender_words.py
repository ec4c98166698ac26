"""The words by which `gender` reads a sentence: pronouns, people, adjectives and participles.

Keys fold what writers do not agree on: alef forms, final ة and ه, in Arabizi 7 and h, 9 and q and k,
doubled letters and short e. They are for comparing only.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from engine.text.lexicon import lexicon
from engine.text.variety_data import variety_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.text.lexicon import Entry

_ARABIC = str.maketrans(
    {**dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ة": "ه", **dict.fromkeys("ڨڭگ", "ق")}
)
_LATIN = str.maketrans(
    {
        "q": "k",
        "9": "k",
        "7": "h",
        "8": "h",
        "w": "u",
        "o": "u",
        "y": "i",
        "x": "ch",
        "e": "",
        "'": "",
    }
)
_DOUBLED = re.compile(r"(.)\1+")
_CONSONANTS = re.compile(r"(?:ch|kh|gh|dj|th|dh|[bcdfghjklmnpqrstvxzwy2356789])")
_LATIN_CLUSTER = re.compile(r"[b-df-hj-np-tvz][b-df-hj-np-tvz]")
_MOST_KEY = 48


def key(word: str) -> str:
    """Under what the spellings of a word meet; never stored."""
    if not word.isascii():
        return word.translate(_ARABIC)
    one = word.replace("sh", "ch").replace("dj", "j").translate(_LATIN)
    return _DOUBLED.sub(r"\1", one)[:_MOST_KEY]


def _keys(words: str) -> frozenset[str]:
    return frozenset(map(key, words.split()))


#: Closed lists: who is meant, and what may stand between a pronoun and its adjective.
WORDS: Mapping[str, frozenset[str]] = {
    "i": _keys("أنا أنايا راني ماراني مارانيش مانيش رانيش ana anaya rani marani maranich manich"),
    "was": _keys("كنت kont kount kunt"),
    "you_f": _keys(
        "نتي نتيا انتي إنتي راكي ماراكيش راكيش nti nty ntia ntiya enti inti raki rakich marakich"
    ),
    "you_m": _keys("نتا نتايا انتا إنتا nta ntaya enta inta"),
    "you_are": _keys("راك ماراكش راكش rak marakch rakch"),
    "vocative": _keys("يا أ آ ya a"),
    "called_f": _keys("ختي أختي خيتي بنتي لالة للا لالا حبيبتي khti okhti benti bnti lala lalla"),
    "called_m": _keys("خويا أخي خاي ولدي وليدي صاحبي khouya khoya weldi wldi wlidi sahbi sa7bi"),
    "person_f": _keys("مرا مرأة امرأة بنت طفلة شيرة mra mara bent bnt tofla"),
    "person_m": _keys("راجل رجل ولد طفل rajel rajl weld wld tfel"),
    "not": _keys("ماشي مشي machi mashi mchi"),
    "between": _keys(
        "ماشي مشي مازال مزال ديما دايما بزاف شوية شويا دروك ضرك ذرك درك ضروك دابا اليوم البارح تاني "
        "ثاني لي اللي راني أنا هنا كنت عاد باقي باقا حتى غير صح كامل واحد وحدة جد "
        "machi mashi mazal dima daymen bezaf bzaf chwiya chwia derk drouk dork daba lyoum tani li lli "
        "rani ana kont kount 3ad ba9i ba9a hta 7ta ghir sah kamel wahed wa7ed jed"
    ),
}
#: The words that say who is meant.
PRONOUNS = frozenset().union(*(WORDS[name] for name in ("i", "was", "you_f", "you_m", "you_are")))
#: Commands to one person that are no other word, as they are spelled (أسمع would be "I hear").
COMMANDS_M = frozenset(
    "شوف دير قول ڨول سير اسمع افتح اقرا اكتب اشرب اخرج ادخل ارجع اصبر اهدر chouf chof chuf shouf shof shuf "
    "dir goul gol gool sir sme3 esme3".split()
)
COMMANDS_F = frozenset(
    "شوفي ديري قولي ڨولي سيري اسمعي سمعي عاودي اهدري هدري كولي اشربي شربي جيبي عيطي تخيلي اخدمي خدمي جلسي "
    "سكتي خودي نوضي ارجعي رجعي اقراي ريحي دخلي ادخلي خرجي اخرجي choufi chofi chufi shoufi shofi diri gouli "
    "goli guli 9ouli 9oli siri sme3i sem3i 3awdi hedri hdri 3ayti tkhayli khoudi khodi noudi "
    "nodi jelsi sekti skti dekhli dkhli".split()
)
#: Forms of adjectives that are also other words, or are said by women too.
NOT_MASCULINE = _keys(
    "ماشي غادي باقي كامل عادي ثاني تاني لازم واحد داخل خاص كاين شوية غدوة مرة ساعة ديمة حاجة صفة بصفة وحدة "
    "machi ghadi baki ba9i kamel 3adi tani thani lazem wahed wa7ed dakhel khas kayen chwiya ghodwa mara "
    "sa3a dima haja wahda had hada hadi hadou ba3da fhad dayer داير ديال تاع حر حي hay hor صح sah طول وسط قد ok bien normal mali dak radi hani"
)
# Participles and adjectives of daily talk that follow from no verb of the lists.
_FEMININE_MORE = _keys(
    "غادية غاديا جاية خدامة جزايرية مغربية مقلقة مشغولة متزوجة مزوجة مطلقة حاملة ghadia ghadya ghadiya jaya "
    "khedama khdama m9el9a mcha8la mchaghla mzewja mtel9a jazayriya maghribiya"
)
_MASCULINE_MORE = _keys(
    "جاي خدام مغربي مقلق مشغول متزوج مزوج مطلق jay khedam khdam m9elle9 m9ele9 mchaghel mzewej metzewej "
    "maghribi"
)
_ARABIC_PARTICIPLES = {
    "sound": "{0}ا{1}{2}",
    "hollow": "{0}اي{1}",
    "defective": "{0}ا{1}ي",
    "doubled": "{0}ا{1}",
}
_LATIN_PARTICIPLES = {
    "sound": ("{0}a{1}e{2}", "{0}a{1}{2}a"),
    "hollow": ("{0}aye{1}", "{0}ay{1}a"),
    "defective": ("{0}a{1}i", "{0}a{1}ya"),
    "doubled": ("{0}a{1}", "{0}a{1}a"),
}


@lru_cache(maxsize=8)
def adjectives(variety: str) -> Mapping[str, str]:
    """The gender of each adjective and active participle of a variety's lists, by key."""
    forms: dict[str, set[str]] = {"m": set(_MASCULINE_MORE), "f": set(_FEMININE_MORE)}
    for entry in lexicon(variety).entries:
        if entry.pos == "adj":
            feminine = entry.form("f")
            if feminine is not None:
                forms["f"].update(_with_a(map(key, feminine)))
                forms["m"].update(_with_a(map(key, (*entry.arab, *entry.latn))))
        elif entry.pos == "verb":
            for masculine, feminine_form in participles(entry):
                forms["m"].add(key(masculine))
                forms["f"].add(key(feminine_form))
    both = forms["m"] & forms["f"]
    data = variety_data(variety).function_words
    plain = {key(word) for words in data.values() for word in words} - _FEMININE_MORE
    found = dict.fromkeys(forms["m"] - both - NOT_MASCULINE, "m")
    found.update(dict.fromkeys(forms["f"] - both - NOT_MASCULINE, "f"))
    return {word: gender for word, gender in found.items() if len(word) > 2 and word not in plain}


def _with_a(keys: Iterable[str]) -> Iterator[str]:
    """Keys, and the same with the short vowel that some write: ferhan and farhan."""
    for each in keys:
        yield each
        if _LATIN_CLUSTER.match(each):
            yield f"{each[0]}a{each[1:]}"


def participles(entry: Entry) -> Iterator[tuple[str, str]]:
    """The active participles (m, f) of a verb of two or three letters, in both scripts.

    كتب gives كاتب كاتبة, راح رايح رايحة, بغى باغي باغية, حب حاب حابة; so in Arabizi (kateb, katba).
    """
    kind = "sound" if entry.features["class"] == "assimilated" else entry.features["class"]
    if max(map(len, entry.arab)) > 3:
        return
    for stem in entry.arab:
        if len(stem) == (2 if kind == "doubled" else 3):
            pattern = _ARABIC_PARTICIPLES[kind]
            letters = stem if kind != "hollow" else stem[0] + stem[2]
            yield pattern.format(*letters), f"{pattern.format(*letters)}ة"
    for stem in entry.latn:
        parts = _CONSONANTS.findall(stem)
        if kind == "doubled" and len(parts) == 3 and parts[1] == parts[2]:
            parts.pop()
        if len(parts) == (3 if kind == "sound" else 2):
            masculine, feminine = _LATIN_PARTICIPLES[kind]
            yield masculine.format(*parts), feminine.format(*parts)


@lru_cache(maxsize=8)
def _nouns(variety: str) -> frozenset[str]:
    """The keys of everything in the lists that is no verb, plurals and feminines included."""
    found: set[str] = set()
    for entry in lexicon(variety).entries:
        if entry.pos != "verb":
            forms = [entry.form("pl") or (), entry.form("f") or (), entry.arab, entry.latn]
            found.update(key(form) for each in forms for form in each)
    return frozenset(found)


def is_noun_with_ending(word: str, variety: str) -> bool:
    """Whether a word can be no verb, or a noun and "my": قلبي heart, خدمتي work (خدمة)."""
    nouns = _nouns(variety)
    return any(each in nouns for each in _without_my(key(word)))


def _without_my(word: str) -> Iterable[str]:
    yield word
    if word.endswith(("ي", "i")):
        yield word[:-1]
    if word.endswith("تي"):
        yield f"{word[:-2]}ه"
        yield f"{word[:-2]}ا"
    elif word.endswith("ti"):
        yield f"{word[:-2]}a"
