"""Is the text in the variety that was asked for, and not in Standard Arabic or French?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.text.variety import identify

#: What the coarse classes of the identifier cover. The country is a hint only: country labels do
#: not transfer between sources, so a Maghrebi text passes for any Maghrebi variety.
_COARSE = {
    "arq": {"maghrebi", "arabizi"},
    "ary": {"maghrebi", "arabizi"},
    "aeb": {"maghrebi", "arabizi"},
    "arz": {"eastern"},
    "apc": {"eastern"},
    "arb": {"msa"},
    "fra": {"french"},
    "eng": {"english"},
}
DEFAULT_PROBABILITY = 0.5


def _check(checked: Checked) -> Verdict:
    wanted = _COARSE.get(checked.expected_variety)
    guess = identify(checked.text)
    values = {"found": guess.coarse, "probability": f"{guess.probability:.2f}"}
    if wanted is None or guess.coarse in ("short", "other"):
        sentence = QT_TRANSLATE_NOOP("engine", "Too short to tell the variety.")
        return Verdict("variety", 2, Outcome.UNSCORED, 0.5, sentence, values)
    if guess.coarse in wanted:
        sentence = QT_TRANSLATE_NOOP("engine", "Sounds like the variety asked for ({probability}).")
        return Verdict("variety", 2, Outcome.PASS, guess.probability, sentence, values)
    sure = guess.probability >= checked.limits.get("min_probability", DEFAULT_PROBABILITY)
    sentence = QT_TRANSLATE_NOOP("engine", "Sounds like {found} ({probability}).")
    if sure:
        return Verdict("variety", 2, Outcome.FLAG, 1.0 - guess.probability, sentence, values)
    return Verdict("variety", 2, Outcome.UNSCORED, 0.5, sentence, values)


VERIFIER = Verifier(
    name="variety",
    version=2,
    title=QT_TRANSLATE_NOOP("engine", "Variety"),
    help=QT_TRANSLATE_NOOP(
        "engine", "Real Darija, not Standard Arabic, French or another dialect."
    ),
    check=_check,
)
