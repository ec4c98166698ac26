"""Did the teacher answer in the shape that was asked for?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier


def _check(checked: Checked) -> Verdict:
    if checked.parsed:
        sentence = QT_TRANSLATE_NOOP("engine", "The answer has the shape that was asked for.")
        return Verdict("parses", 1, Outcome.PASS, 1.0, sentence)
    sentence = QT_TRANSLATE_NOOP(
        "engine", "The answer does not have the shape that was asked for; this is the raw text."
    )
    return Verdict("parses", 1, Outcome.REJECT, 0.0, sentence)


VERIFIER = Verifier(
    name="parses",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Shape"),
    help=QT_TRANSLATE_NOOP("engine", "The answer is a record with every field filled."),
    check=_check,
)
