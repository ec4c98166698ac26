"""Does the row differ from the others that the teacher gave in the same answer?"""

import json

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.text.likeness import likeness

#: Likeness from which two are too near: half-way between a near-copy (0.55, see
#: `engine.text.likeness`) and the same text. Paraphrases share words by their nature. Ours.
DEFAULT_LIKENESS = 0.75
_MOST = 64


def _check(checked: Checked) -> Verdict:
    kept = checked.facts.get("others", "")
    others = _texts(kept)
    if not kept:
        sentence = QT_TRANSLATE_NOOP("engine", "The only one of its answer.")
        return Verdict("distinct", 1, Outcome.UNSCORED, 0.5, sentence)
    found = [(likeness(checked.text, each), each) for each in others]
    near, twin = max(found, default=(0.0, ""))
    values = {"others": kept, "likeness": f"{near:.2f}", "twin": twin}
    if twin and near >= 1.0:
        sentence = QT_TRANSLATE_NOOP("engine", "The same as another row of this answer: {twin}")
        return Verdict("distinct", 1, Outcome.REJECT, 0.0, sentence, values)
    if twin and near >= checked.limits.get("max_likeness", DEFAULT_LIKENESS):
        sentence = QT_TRANSLATE_NOOP(
            "engine", "Hardly differs ({likeness}) from another row of this answer: {twin}"
        )
        return Verdict("distinct", 1, Outcome.FLAG, 1.0 - near, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "Differs from the other rows of this answer.")
    return Verdict("distinct", 1, Outcome.PASS, 1.0, sentence, values)


def _texts(kept: str) -> list[str]:
    try:
        found = json.loads(kept) if kept else []
    except (ValueError, RecursionError):
        return []
    texts = found if isinstance(found, list) else []
    return [each for each in texts[:_MOST] if isinstance(each, str)]


VERIFIER = Verifier(
    name="distinct",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Distinct"),
    help=QT_TRANSLATE_NOOP(
        "engine", "Where one answer gives several rows, no two of them say it in the same words."
    ),
    check=_check,
)
