"""Are the numbers, the names and the negation of the seed still there?

What models lose most often when they reword: an amount changes, a place is gone, a no becomes a
yes. Only what can be read with certainty is compared, so that a flag means something.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.paths import resources
from engine.plugin import Checked, Verifier
from engine.text.latin_numbers import certain_numbers, perhaps_numbers
from engine.text.negation_signs import says_no
from engine.text.skeleton import folded_key
from engine.text.spoken_numbers import bare, numbers_in, plain

#: Texts are compared up to here; beyond it a list of numbers says little.
_LONGEST = 4_000
_NAME = "kept"
_LATIN_WORD = re.compile(r"[a-z0-9]{3,40}")
#: The share of letters in common from which a Latin word with its consonants is a name.
_ALIKE = 0.85


class KnownName(NamedTuple):
    """A name as it is shown, its folded forms in both scripts, and how it is written with certainty."""

    shown: str
    forms: tuple[str, ...]
    arabic: re.Pattern[str]
    latin: str


@lru_cache(maxsize=1)
def known_names() -> tuple[KnownName, ...]:
    """The names of the list."""
    lines = (resources() / "varieties" / "names.psv").read_text("utf-8").splitlines()
    found = []
    for line in lines:
        if line and not line.startswith("#"):
            _, arab, latin = (each.strip() for each in line.split("|"))
            forms = tuple(dict.fromkeys((folded_key(arab), folded_key(latin))))
            folded = bare(plain(arab))
            whole = f"[وفبك]?(?:ال|لل?){folded[2:]}" if folded[:2] == "ال" else f"[وفبلك]?{folded}"
            pattern = re.compile(rf"(?<!\w){whole}(?!\w)")
            found.append(KnownName(arab, forms, pattern, _spelled(latin)))
    return tuple(found)


def _spelled(text: str) -> str:
    """Latin letters without accents and double letters."""
    apart = unicodedata.normalize("NFD", text.lower())
    return re.sub(
        r"(.)\1", r"\1", "".join(each for each in apart if not unicodedata.combining(each))
    )


def _written_in(text: str) -> list[KnownName]:
    """The names that a text has for certain: letter for letter, or nearly so in Latin letters.

    Consonants alone would take contre for Kenitra and ندير for Nador.
    """
    arabic, latin = bare(plain(text)), _spelled(text)
    words = {each: folded_key(each) for each in _LATIN_WORD.findall(latin)}
    return [
        name
        for name in known_names()
        if name.arabic.search(arabic)
        or (" " in name.latin and f" {name.latin} " in f" {latin} ")
        or any(
            key in name.forms
            and word[-1:] == name.latin[-1:]
            and SequenceMatcher(None, word, name.latin, autojunk=False).ratio() >= _ALIKE
            for word, key in words.items()
        )
    ]


def lost_numbers(seed: str, text: str) -> list[str]:
    """Numbers of the seed that the text no longer has, as the seed writes them."""
    there = [value for number in numbers_in(text) for value in number.values]
    perhaps = perhaps_numbers(text)
    lost = []
    for number in numbers_in(seed):
        if any(value in there for value in number.values):
            there.remove(next(value for value in number.values if value in there))
        elif perhaps.isdisjoint(number.values) and (
            number.written == "digits" or number.values[0] > 2
        ):
            lost.append(seed[number.start : number.end].strip())
    lost += [words for value, words in certain_numbers(seed) if value > 2 and value not in perhaps]
    return lost


def lost_names(seed: str, text: str) -> list[str]:
    """Names that the seed has for certain and the text has not, not even by consonants."""
    in_text = f" {folded_key(text)} "
    return [
        name.shown
        for name in _written_in(seed)
        if not any(f" {each} " in in_text for each in name.forms) and name not in _written_in(text)
    ]


def _check(checked: Checked) -> Verdict:
    seed, text = checked.seed_text[:_LONGEST], checked.text[:_LONGEST]
    if not seed.strip() or not text.strip():
        sentence = QT_TRANSLATE_NOOP("engine", "No seed to compare with.")
        return Verdict(_NAME, 2, Outcome.UNSCORED, 0.5, sentence)
    lost = [*lost_numbers(seed, text), *lost_names(seed, text)]
    before, after = says_no(seed), says_no(text)
    turned = {before, after} == {True, False}
    score = max(0.0, 1.0 - 0.5 * len(lost) - 0.5 * turned)
    if lost:
        values = {"lost": ", ".join(lost[:5])}
        sentence = QT_TRANSLATE_NOOP("engine", "The seed has it, the text has not: {lost}.")
        return Verdict(_NAME, 2, Outcome.FLAG, score, sentence, values)
    if turned:
        sentence = (
            QT_TRANSLATE_NOOP("engine", "The seed says no, the text does not.")
            if before
            else QT_TRANSLATE_NOOP("engine", "The text says no, the seed does not.")
        )
        return Verdict(_NAME, 2, Outcome.FLAG, score, sentence)
    sentence = QT_TRANSLATE_NOOP("engine", "Numbers, names and negation are still there.")
    return Verdict(_NAME, 2, Outcome.PASS, 1.0, sentence)


VERIFIER = Verifier(
    name=_NAME,
    version=2,
    title=QT_TRANSLATE_NOOP("engine", "Kept"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Numbers, known names and negation of the seed are still in the text. It knows places and given "
        "names of Algeria and Morocco only.",
    ),
    check=_check,
)
