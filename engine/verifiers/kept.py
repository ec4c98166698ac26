"""Are the numbers, the names and the negation of the seed still there?

What models lose most often when they reword: an amount changes, a place is gone, a no becomes a
yes. Only what can be read with certainty is compared, so that a flag means something.
"""

from functools import lru_cache

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.paths import resources
from engine.plugin import Checked, Verifier
from engine.text.negation_signs import says_no
from engine.text.skeleton import folded_key
from engine.text.spoken_numbers import numbers_in

#: Texts are compared up to here; beyond it a list of numbers says little.
_LONGEST = 4_000
_NAME = "kept"


@lru_cache(maxsize=1)
def known_names() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each name as it is shown, with its folded forms in both scripts."""
    lines = (resources() / "varieties" / "names.psv").read_text("utf-8").splitlines()
    found = []
    for line in lines:
        if line and not line.startswith("#"):
            _, arab, latin = (each.strip() for each in line.split("|"))
            forms = tuple(dict.fromkeys((folded_key(arab), folded_key(latin))))
            found.append((arab, forms))
    return tuple(found)


def lost_numbers(seed: str, text: str) -> list[str]:
    """Numbers of the seed that the text no longer has, as the seed writes them."""
    there = [value for number in numbers_in(text) for value in number.values]
    lost = []
    for number in numbers_in(seed):
        if any(value in there for value in number.values):
            there.remove(next(value for value in number.values if value in there))
        elif number.written == "digits" or number.values[0] > 2:
            lost.append(seed[number.start : number.end].strip())
    return lost


def lost_names(seed: str, text: str) -> list[str]:
    """Known names of the seed that are not in the text, in either script."""
    in_seed, in_text = f" {folded_key(seed)} ", f" {folded_key(text)} "
    return [
        shown
        for shown, forms in known_names()
        if any(f" {each} " in in_seed and len(each) > 2 for each in forms)
        and not any(each in in_text for each in forms)
    ]


def _check(checked: Checked) -> Verdict:
    seed, text = checked.seed_text[:_LONGEST], checked.text[:_LONGEST]
    if not seed.strip() or not text.strip():
        sentence = QT_TRANSLATE_NOOP("engine", "No seed to compare with.")
        return Verdict(_NAME, 1, Outcome.UNSCORED, 0.5, sentence)
    lost = [*lost_numbers(seed, text), *lost_names(seed, text)]
    before, after = says_no(seed), says_no(text)
    turned = {before, after} == {True, False}
    score = max(0.0, 1.0 - 0.5 * len(lost) - 0.5 * turned)
    if lost:
        values = {"lost": ", ".join(lost[:5])}
        sentence = QT_TRANSLATE_NOOP("engine", "The seed has it, the text has not: {lost}.")
        return Verdict(_NAME, 1, Outcome.FLAG, score, sentence, values)
    if turned:
        sentence = (
            QT_TRANSLATE_NOOP("engine", "The seed says no, the text does not.")
            if before
            else QT_TRANSLATE_NOOP("engine", "The text says no, the seed does not.")
        )
        return Verdict(_NAME, 1, Outcome.FLAG, score, sentence)
    sentence = QT_TRANSLATE_NOOP("engine", "Numbers, names and negation are still there.")
    return Verdict(_NAME, 1, Outcome.PASS, 1.0, sentence)


VERIFIER = Verifier(
    name=_NAME,
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Kept"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Numbers, known names and negation of the seed are still in the text. It knows places and given "
        "names of Algeria and Morocco only.",
    ),
    check=_check,
)
