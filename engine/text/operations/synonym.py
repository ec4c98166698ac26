"""Another word of the same meaning, in the same form."""

from collections.abc import Iterator

from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Operation, Passage
from engine.text.lexicon import lexicon
from engine.text.skeleton import skeleton
from engine.text.substitution import Place, variants
from engine.text.word_forms import agreed, in_the_case_of, same_form, written
from engine.text.word_readings import Reading, Span, spans, spelled

#: Small words whose spellings are words of their own, any as good as the other.
_EXCHANGEABLE = frozenset(
    "why how when_q how_much for_how_much but a_lot good_m good_f maybe because there fast please "
    "thanks of of_me".split()
)
#: What is said of God, of people and of friends is said in set phrases.
_LEFT_ALONE = frozenset(("god", "allah", "people", "baby", "friend"))
#: A shorter word has too many meanings to be exchanged unseen: حال, وجه, بان.
_SHORTEST = 4


def _rewrite(passage: Passage) -> Iterator[str]:
    places = [
        Place(span.start, span.end, synonyms(span)) for span in spans(passage.text, passage.variety)
    ]
    return variants(passage.text, places, passage.random_seed)


def synonyms(span: Span) -> tuple[str, ...]:
    """What can stand in place of a word, whichever of its readings is meant."""
    own = skeleton(span.text)
    found = agreed(_of_reading(each, span.script, len(span.text)) for each in span.readings)
    return tuple(in_the_case_of(span.text, each) for each in found if skeleton(each) != own)


def _of_reading(reading: Reading, script: str, length: int) -> tuple[str, ...]:
    entry = reading.entry
    if entry.pos == "func":
        if entry.concept not in _EXCHANGEABLE or reading.negated:
            return ()
        return tuple(written(reading, each, script) for each in spelled(entry, script))
    if entry.pos == "name" or entry.concept in _LEFT_ALONE or length < _SHORTEST:
        return ()
    if reading.tense == "imperative" and reading.person == "2fs":
        return ()  # or a noun of mine: عمري
    found = []
    for other in lexicon(entry.variety).of_concept(entry.concept):
        is_fit = (
            other.pos == entry.pos
            and other is not entry
            and "fr" not in other.features
            and other.features.get("g") == entry.features.get("g")
            and other.features.get("reg") == entry.features.get("reg")
        )
        form = same_form(reading, other, script) if is_fit else None
        if form is not None:
            found.append(form)
    return tuple(dict.fromkeys(found))


OPERATION = Operation(
    name="synonym",
    title=QT_TRANSLATE_NOOP("engine", "Other words"),
    help=QT_TRANSLATE_NOOP(
        "engine", "Puts words of the same meaning in place of one to three words of the seed."
    ),
    keeps_meaning=True,
    keeps_label=True,
    rewrite=_rewrite,
)
