"""Is there already a seed or an accepted row that says almost the same, letter for letter?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier

#: Jaccard on folded character 3-grams from which two texts are near-copies (facts: J >= 0.8 to
#: flag; random pairs of short Darija sentences stay under 0.16).
DEFAULT_SIMILARITY = 0.8


def _check(checked: Checked) -> Verdict:
    if checked.neighbours is None:
        sentence = QT_TRANSLATE_NOOP("engine", "Not compared with the project yet.")
        return Verdict("near_duplicate", 1, Outcome.UNSCORED, 0.5, sentence)
    twin = checked.neighbours.nearest(checked.text)
    if twin is None:
        sentence = QT_TRANSLATE_NOOP("engine", "Nothing like it among seeds and accepted rows.")
        return Verdict("near_duplicate", 1, Outcome.PASS, 1.0, sentence)
    values = {
        "kind": twin.kind,
        "id": str(twin.id),
        "similarity": f"{twin.score:.2f}",
        "twin": twin.text,
    }
    if twin.score >= 1.0:
        sentence = QT_TRANSLATE_NOOP("engine", "Already there: {twin}")
        return Verdict("near_duplicate", 1, Outcome.REJECT, 0.0, sentence, values)
    if twin.score >= checked.limits.get("max_similarity", DEFAULT_SIMILARITY):
        sentence = QT_TRANSLATE_NOOP("engine", "Nearly a copy ({similarity}) of: {twin}")
        return Verdict("near_duplicate", 1, Outcome.FLAG, 1.0 - twin.score, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "Different enough; nearest ({similarity}): {twin}")
    return Verdict("near_duplicate", 1, Outcome.PASS, 1.0 - twin.score / 2, sentence, values)


VERIFIER = Verifier(
    name="near_duplicate",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Near-copy"),
    help=QT_TRANSLATE_NOOP(
        "engine", "No seed and no accepted row is the same but for a few letters."
    ),
    check=_check,
    needs_neighbours=True,
)
