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
    values = {"operation": operation.title}
    if not operation.keeps_label and checked.label:
        sentence = QT_TRANSLATE_NOOP(
            "engine", "{operation}: the meaning has changed. Check the label."
        )
        return Verdict("operation", 1, Outcome.FLAG, _CHANGED, sentence, values)
    if not operation.keeps_meaning:
        sentence = QT_TRANSLATE_NOOP(
            "engine", "{operation}: the meaning has changed, as it should."
        )
        return Verdict("operation", 1, Outcome.PASS, 1.0, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "{operation}: meaning and label are kept.")
    return Verdict("operation", 1, Outcome.PASS, 1.0, sentence, values)


VERIFIER = Verifier(
    name="operation",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Rule"),
    help=QT_TRANSLATE_NOOP(
        "engine", "Which rule made the row, and whether it keeps the meaning and the label."
    ),
    check=_check,
)
