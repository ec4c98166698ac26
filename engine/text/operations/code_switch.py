"""The French word that speakers switch to, in place of the Darija one."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Operation, Passage
from engine.text.lexicon import Entry, lexicon
from engine.text.skeleton import skeleton
from engine.text.substitution import Place, variants
from engine.text.word_forms import agreed, written
from engine.text.word_readings import Reading, Span, spans

#: Likeness of two consonant skeletons from which a spelling is that French word: كارطة (krt) is
#: carte, طريق is not route.
_SAME_WORD = 0.66
_VOWELS = frozenset("aeiouyâàéèêëîïôöûüœh")
#: French articles and prepositions behind which a French noun needs no second article.
_FRENCH_BEFORE = frozenset(
    "le la les l un une des du de au aux ma mon mes ta ton tes sa son ses ce cet cette".split()
)

#: Their Darija words have another, commoner meaning (rest, rule, application of a law, upbringing).
_LEFT_ALONE = frozenset(
    "break_time referee app baby group class mark port printer meeting subscriber receipt".split()
)
_SHORTEST = 4
#: لي, the bed, is also who and to me.
_SHORTEST_LOAN = 3


def _rewrite(passage: Passage) -> Iterator[str]:
    places = []
    before = ""
    for span in spans(passage.text, passage.variety):
        if before.casefold() not in _FRENCH_BEFORE:
            places.append(Place(span.start, span.end, _switches(span)))
        before = span.text
    return variants(passage.text, places, passage.random_seed)


def _switches(span: Span) -> tuple[str, ...]:
    if len(span.text) < _SHORTEST + (span.script == "Latn"):
        return ()
    own = skeleton(span.text)
    found = agreed(_of_reading(each, span.script) for each in span.readings)
    return tuple(each for each in found if skeleton(each) != own)


def _of_reading(reading: Reading, script: str) -> tuple[str, ...]:
    entry = reading.entry
    if entry.pos not in ("noun", "adj") or reading.form or entry.concept in _LEFT_ALONE:
        return ()
    found = []
    for other in lexicon(entry.variety).of_concept(entry.concept):
        if other.pos != entry.pos or "fr" not in other.features:
            continue
        for french, arabic in _loans(other):
            if script == "Arab":
                found.append(written(reading, arabic, script))
            elif reading.before in ("", "w"):
                found.append(reading.before + _with_article(french, other, reading))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _loan_key(word: str) -> str:
    return "".join(skeleton(each) for each in word.split())


def _loans(entry: Entry) -> list[tuple[str, str]]:
    """(French word, its spelling in Arabic letters): the equivalents that are what is said."""
    found = []
    for french in entry.fra:
        key = _loan_key(french)
        likeness = {each: _likeness(key, _loan_key(each)) for each in (*entry.arab, *entry.latn)}
        arabic = max(entry.arab, key=lambda each: likeness[each])
        if likeness[arabic] >= _SAME_WORD and len(arabic) >= _SHORTEST_LOAN:
            found.append((french, arabic))
    return found


def _likeness(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right).ratio()


def _with_article(french: str, entry: Entry, reading: Reading) -> str:
    """The French word with the article where the Darija one has its own."""
    if not reading.article or entry.pos == "adj":
        return french
    if french.endswith(("s", "x")) and "pl" not in entry.features:
        return f"les {french}"
    if french[:1].casefold() in _VOWELS:
        return f"l'{french}"
    return f"{'la' if entry.features.get('g') == 'f' else 'le'} {french}"


OPERATION = Operation(
    name="code_switch",
    title=QT_TRANSLATE_NOOP("engine", "French words"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Puts the French word that people say in place of one to three words of the seed, in the "
        "seed's own letters.",
    ),
    keeps_meaning=True,
    keeps_label=True,
    rewrite=_rewrite,
)
