"""Does a sentence say no? Darija, French, Standard Arabic and English, as far as signs are certain.

Darija surrounds the verb (ما … ش; Harrell 1962, A Short Reference Grammar of Moroccan Arabic; Souag
2006 for Algeria) or puts ماشي before what is no verb. A lone ما can be another word, so it settles
nothing.
"""

import re

from engine.text.spoken_numbers import bare, plain

_CERTAIN = re.compile(
    r"(?<!\w)(?:"
    r"ماشي|موش|مش|مكاش|مكاين|ماكاش|ماكانش|ماكاينش|بلا|والو|عمر(?:ي|ك|و|ها|نا|كم|هم)\sما"
    r"|لم|لن|ليس|ليست|لست|لسنا|بدون"
    r"|machi|mashi|mouch|moch|makach|makanch|makaynch|makaynsh|bla|walou|walo"
    r"|pas|jamais|aucune?|rien|sans"
    r"|not|never|without|cannot|\w+n['’]t"
    r")(?!\w)"
)
#: ما or ma, joined to the verb or before it, and ش at its end: at most two short words in between.
_AROUND = re.compile(
    r"(?<!\w)(?:ما\s?|م)(?:\w+\s){0,2}?\w{2,}ش(?!\w)|(?<!\w)ma\s?(?:\w+\s){0,2}?\w{2,}(?:ch|sh)(?!\w)"
)
_NOT_VERBS = re.compile(r"(?<!\w)(?:معايش|معاش|ماش|معيش\w*|مشمش|مش|match|march|mach)(?!\w)")
_MAYBE = re.compile(r"(?<!\w)(?:ما|لا|غير|ma|la|no|non|ne|ni)(?!\w)")


def says_no(text: str) -> bool | None:
    """True or False where it is certain, None where a sign can be read in two ways."""
    folded = bare(plain(text)).lower()
    cleared = _NOT_VERBS.sub(" ", folded)
    if _CERTAIN.search(folded) or _AROUND.search(cleared):
        return True
    return None if _MAYBE.search(folded) else False
