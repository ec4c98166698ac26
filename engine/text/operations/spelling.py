"""The same words as other people spell them: joined or apart, and in other attested spellings."""

from collections.abc import Iterator
from itertools import pairwise

from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Operation, Passage
from engine.text.normalise import folded_key, normalise
from engine.text.skeleton import skeleton
from engine.text.substitution import Place, choices, dice, replaced
from engine.text.word_forms import agreed, in_the_case_of, written
from engine.text.word_readings import Reading, Span, spans, spelled

#: Words respelt besides the one whose change shows under the folded key.
_MOST_BESIDES = 2
#: Small words whose spelling is that of another one as often: li (who, to me), la (no, the).
_LEFT_ALONE = frozenset(
    ("that_rel", "no", "yes", "oh", "not_pred", "not_verb", "and", "or", "that_conj", "to_him")
)
#: خالتي is not how others write خالة.
_MINE = ("ي", "i")
#: With fewer, one more consonant makes another word: ach, chno.
_FEWEST_CONSONANTS = 3
_FUSED_ARABIC = {"في": "ف", "ف": "ف", "ب": "ب", "و": "و", "ل": "ل"}
_FUSED_LATIN = {"f": "f", "fi": "f", "b": "b", "w": "w", "l": "l"}
_APART = {"و": "و ", "ف": "ف ", "w": "w "}
_NEGATIONS = {"ما": ("ما", "م"), "ma": ("ma", "m")}
_NEGATED_ENDS = ("ش", "ch", "sh")


def _rewrite(passage: Passage) -> Iterator[str]:
    text = passage.text
    words = spans(text, passage.variety)
    if not words:
        return
    own = _keys(text)
    respelt = [Place(each.start, each.end, _spellings(each)) for each in words]
    kept = [each for each in respelt if each.others]
    places = [*_joins(text, words), *_other_keys(text, kept)]
    for chosen in choices(text, places, passage.random_seed):
        taken = [place for place, _ in chosen]
        if any(left.end > right.start for left, right in pairwise(sorted(taken, key=_start))):
            continue
        free = [each for each in kept if all(_apart(each, other) for other in taken)]
        chance = dice(passage.random_seed, f"{taken} {text}")
        besides = chance.sample(free, min(len(free), _MOST_BESIDES))
        new = replaced(text, [*chosen, *((each, chance.choice(each.others)) for each in besides)])
        if all(left != right for left, right in zip(own, _keys(new), strict=True)):
            yield new


def _keys(text: str) -> tuple[str, str]:
    """What must differ for a text not to count as a copy."""
    return folded_key(text), normalise(text, "matching")


def _start(place: Place) -> int:
    return place.start


def _apart(left: Place, right: Place) -> bool:
    return left.end <= right.start or right.end <= left.start


def _other_keys(text: str, places: list[Place]) -> Iterator[Place]:
    """The places whose other spellings differ in their consonants."""
    for place in places:
        own = skeleton(text[place.start : place.end])
        others = tuple(each for each in place.others if skeleton(each) != own)
        if others:
            yield Place(place.start, place.end, others)


def _spellings(span: Span) -> tuple[str, ...]:
    """The other spellings of a word, whichever of its readings is meant."""
    found = agreed(_of_reading(each, span) for each in span.readings)
    return tuple(
        in_the_case_of(span.text, each)
        for each in found
        if each.casefold() != span.text.casefold() and " " not in each
    )


def _of_reading(reading: Reading, span: Span) -> tuple[str, ...]:
    if reading.entry.concept in _LEFT_ALONE:
        return ()
    if reading.form or reading.negated or " " in span.text:
        return ()
    every = spelled(reading.entry, span.script)
    stem = span.text[len(reading.before) + len(reading.article) :]
    alike = [each for each in every if _is_same_word(each, stem)]
    return tuple(written(reading, each, span.script) for each in alike)


def _is_same_word(left: str, right: str) -> bool:
    """Whether two spellings are one word: the same consonants but for one."""
    first, second = skeleton(left), skeleton(right)
    if first == second:
        return left.endswith(_MINE) == right.endswith(_MINE)
    return (
        min(len(first), len(second)) >= _FEWEST_CONSONANTS
        and abs(len(first) - len(second)) == 1
        and (first in (second[1:], second[:-1]) or second in (first[1:], first[:-1]))
    )


def _joins(text: str, words: list[Span]) -> Iterator[Place]:
    """What is written apart and could be joined, and the other way round."""
    for left, right in pairwise(words):
        if text[left.end : right.start] == " " and " " not in left.text:
            fused = _fused(left, right)
            if fused:
                yield Place(left.start, right.end, (fused,))
    for span in words:
        first, blank, rest = span.text.partition(" ")
        if blank and " " not in rest and first.casefold() in _NEGATIONS:
            joined = _NEGATIONS[first.casefold()]
            if rest.endswith(_NEGATED_ENDS):
                yield Place(span.start, span.end, tuple(each + rest for each in joined))
        apart = {_apart_of(each, span.text) for each in span.readings}
        if len(apart) == 1:
            other = apart.pop()
            if other:
                yield Place(span.start, span.end, (other,))


def _fused(left: Span, right: Span) -> str:
    """A preposition or و with the word after it; empty where they stay apart."""
    is_arabic = right.script == "Arab"
    joint = (_FUSED_ARABIC if is_arabic else _FUSED_LATIN).get(left.text.casefold())
    nominal = any(each.form != "verb" for each in right.readings)
    if joint is None or not right.readings or not (nominal or joint in ("و", "w")):
        return ""
    if joint == "ل" and right.text.startswith("ال"):
        return f"لل{right.text[2:]}"
    if not is_arabic and right.text[:1].casefold() == joint:
        return ""
    return joint + right.text


def _apart_of(reading: Reading, text: str) -> str:
    """A word with what is joined before it apart from it; empty where there is nothing."""
    if reading.negated and " " not in text:
        first = "ما" if text.startswith(("ما", "م")) else "ma"
        rest = text.removeprefix("ما") if text.startswith("ما") else text[1:]
        if not reading.before and text.casefold().startswith("ma"):
            rest = text[2:]
        return f"{first} {rest}" if text[:1].casefold() in ("م", "m") and rest else ""
    joint = reading.before.casefold()
    if joint in _APART and (reading.article or joint != "ف"):
        return _APART[joint] + text[1:]
    if reading.before == "ب" and reading.article:
        return f"ب {text[1:]}"
    return ""


OPERATION = Operation(
    name="spelling",
    title=QT_TRANSLATE_NOOP("engine", "Other spellings"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Writes one to three words of the seed as other people do: joined or apart, or in another "
        "of their spellings.",
    ),
    keeps_meaning=True,
    keeps_label=True,
    rewrite=_rewrite,
)
