"""From yes to no and back: one verb, or one word that is negated as verbs are."""

import re
from collections.abc import Iterator
from dataclasses import replace

from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Operation, Passage
from engine.text.clauses import clauses
from engine.text.closed_class import closed_class
from engine.text.conjugation import negate
from engine.text.substitution import Place, replaced
from engine.text.word_forms import agreed, in_the_case_of, same_form
from engine.text.word_readings import NEGATED_AS_VERBS, Reading, Span, spans, spelled

#: Words that a clause says no with, or that only make sense in a clause that does.
_POLAR = frozenset(
    (
        "nothing no not_pred not_verb there_is_not at_all until only still without never no_one "
        "not_nominal neither oath"
    ).split()
)
_POLAR_WORDS = frozenset(
    "لا لم لن ليس عمرو عمري عمرك جامي باقي باقا ولا حد la jamais 3omri 3omrou ba9i ba9a wala had".split()
)
#: A wish or a blessing is not turned round.
_HOLY = (
    "الله", "لله", "ربي", "يارب", "نبي", "رسول", "قرآن", "allah", "llah", "lah", "rabi", "rebbi",
    "rabbi", "الصحة", "saha", "sa7a", "nchalah", "nabi", "rasoul", "mohamed", "محمد",
)  # fmt: skip
#: Words behind which a verb is not the clause's own.
_SUBORDINATING = frozenset(
    (
        "so_that that_rel if_cond if_unreal before or as when_rel must must_all forbidden where_q "
        "when_q how_much how what who_q to_where from_where which_one"
    ).split()
)
#: A negated word that is in no list: ماعليهش, makanch.
_UNKNOWN_NEGATION = re.compile(r"(?:[مينت]|ma|m)\w{2,}(?:ش|ch|sh|che)", re.IGNORECASE)
_NEVER = re.compile(
    r"^(?:ما|م|ma|m)?(?:عمر|3em+e?r|3om+r)(?:ي|ك|و|ها|نا|i|e?k|ou?|ha|na)", re.IGNORECASE
)
#: ka written apart from its verb: the negation would have to go around both.
_APART = frozenset(("ka", "ta", "كا", "تا"))
_SHORTEST = 4


def _rewrite(passage: Passage) -> Iterator[str]:
    text = passage.text
    for clause in clauses(text, spans(text, passage.variety)):
        if any(each in word.text.casefold() for word in clause for each in _HOLY):
            continue
        place = _place(clause)
        for other in place.others if place else ():
            new = replaced(text, [(place, other)]) if place else text
            if new != text:
                yield new


def _place(clause: list[Span]) -> Place | None:
    """The clause's first verb turned round, if it has one that surely is one."""
    negated = [word for word in clause if any(each.negated for each in word.readings)]
    polar = any(_is_polar(word) for word in clause)
    if negated:
        if polar or len(negated) > 1:
            return None
        return Place(negated[0].start, negated[0].end, _affirmed(negated[0]))
    if polar:
        return None
    for word in clause:
        if word.text.casefold() in _APART:
            return None
        others = _negated(word)
        if others:
            return Place(word.start, word.end, others)
        if any(each.entry.concept in _SUBORDINATING for each in word.readings):
            return None
    return None


def _is_polar(word: Span) -> bool:
    if _NEVER.search(word.text):
        return True
    if not word.readings and _UNKNOWN_NEGATION.fullmatch(word.text):
        return True
    return word.text.casefold() in _POLAR_WORDS or any(
        each.entry.concept in _POLAR for each in word.readings
    )


def _negated(word: Span) -> tuple[str, ...]:
    first = word.readings[0] if word.readings else None
    shortest = _SHORTEST if word.script == "Latn" else _SHORTEST - 1
    if (
        first is None
        or len(word.text) < shortest
        or word.text.startswith(("غا ", "gha ", "غ", "Gha"))
    ):
        return ()
    if all(each.form == "verb" and each.tense != "imperative" for each in word.readings):
        if first.before not in ("", "و", "w"):
            return ()
    elif first.entry.concept not in NEGATED_AS_VERBS | {"there_is"}:
        return ()
    if first.entry.concept == "there_is":
        return _there_is_not(first, word)
    core = word.text[len(first.before) :]
    try:
        new = first.before + negate(core, first.entry.variety, word.script)
    except ValueError:
        return ()
    return (in_the_case_of(word.text, new),)


def _there_is_not(reading: Reading, word: Span) -> tuple[str, ...]:
    entry = closed_class(reading.entry.variety).by_place.get(("there_is_not", ""))
    if entry is None:
        return ()
    new = reading.before + spelled(entry, word.script)[0]
    return (in_the_case_of(word.text, new),)


def _affirmed(word: Span) -> tuple[str, ...]:
    """The same form without its negation; of "do not …", the command."""
    found = []
    for reading in word.readings:
        if reading.form == "verb" and reading.person[0] == "2" and reading.tense == "present":
            return ()  # "you do not" or "do not"
        plain = replace(reading, negated=False)
        found.append((same_form(plain, plain.entry, word.script) or "",))
    return tuple(in_the_case_of(word.text, each) for each in agreed(found) if each)


OPERATION = Operation(
    name="negate",
    title=QT_TRANSLATE_NOOP("engine", "Yes and no"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Puts ma…ch around a verb of the seed, or takes it away: the meaning turns round, and a "
        "label may no longer be true.",
    ),
    keeps_meaning=False,
    keeps_label=False,
    rewrite=_rewrite,
)
