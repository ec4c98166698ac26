"""Does the text speak to whom it should: a woman, or a man?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.text.gender import FEMININE, MASCULINE, VARIETIES, gender_marks

_WANTED = {"woman": FEMININE, "man": MASCULINE}


def _check(checked: Checked) -> Verdict:
    wanted = _WANTED.get(checked.facts.get("addressee", ""))
    if wanted is None or checked.expected_variety not in VARIETIES:
        sentence = QT_TRANSLATE_NOOP("engine", "It may be said to anybody.")
        return Verdict("addressee", 1, Outcome.UNSCORED, 0.5, sentence)
    found = gender_marks(checked.text, checked.expected_variety).addressee
    if found == wanted:
        sentence = QT_TRANSLATE_NOOP("engine", "Said to whom it should be said.")
        return Verdict("addressee", 1, Outcome.PASS, 1.0, sentence)
    if found in (FEMININE, MASCULINE):
        sentence = QT_TRANSLATE_NOOP(
            "engine", "Said to a man where a woman is meant, or the other way."
        )
        return Verdict("addressee", 1, Outcome.FLAG, 0.2, sentence)
    sentence = QT_TRANSLATE_NOOP(
        "engine", "The words do not show whether a man or a woman is meant."
    )
    return Verdict("addressee", 1, Outcome.UNSCORED, 0.5, sentence)


VERIFIER = Verifier(
    name="addressee",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Addressee"),
    help=QT_TRANSLATE_NOOP(
        "engine", "Whether Darija words show that it is said to a man or a woman, as was asked for."
    ),
    check=_check,
)
