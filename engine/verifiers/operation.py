"""Did a rule change what the sentence means, or what its label says of it?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.text.operations import OPERATIONS

#: What a changed meaning scores: the row may be good, a person has to look.
_CHANGED = 0.5


def _check(checked: Checked) -> Verdict:
    operation = OPERATIONS.get(checked.operation)
    if operation is None:
        sentence = QT_TRANSLATE_NOOP("engine", "Written by a model, not by a rule.")
        return Verdict("operation", 1, Outcome.UNSCORED, 0.5, sentence)
    values = {"operation": operation.name}
    if checked.label and not operation.keeps_label:
        sentence = QT_TRANSLATE_NOOP(
            "engine", "A rule changed the meaning on purpose: check that the label is still true."
        )
        return Verdict("operation", 1, Outcome.FLAG, _CHANGED, sentence, values)
    if not operation.keeps_meaning:
        sentence = QT_TRANSLATE_NOOP(
            "engine", "Made by a rule that changes the meaning on purpose."
        )
        return Verdict("operation", 1, Outcome.PASS, 1.0, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "Made by a rule that keeps the meaning and the label.")
    return Verdict("operation", 1, Outcome.PASS, 1.0, sentence, values)


VERIFIER = Verifier(
    name="operation",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Rule"),
    help=QT_TRANSLATE_NOOP(
        "engine", "Whether a rule made the row, and whether it keeps the meaning and the label."
    ),
    check=_check,
)
