"""Is there already a seed, an accepted row or an earlier row of the run that is almost the same?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier

#: Jaccard on folded character 3-grams from which two texts are near-copies (facts: J >= 0.8 to
#: flag; random pairs of short Darija sentences stay under 0.16).
DEFAULT_SIMILARITY = 0.8


def _check(checked: Checked) -> Verdict:
    if checked.neighbours is None:
        sentence = QT_TRANSLATE_NOOP("engine", "Not compared with the project yet.")
        return Verdict("near_duplicate", 2, Outcome.UNSCORED, 0.5, sentence)
    twin = checked.neighbours.nearest(checked.text)
    if twin is None:
        sentence = QT_TRANSLATE_NOOP(
            "engine", "Nothing like it among seeds, accepted rows and this run."
        )
        return Verdict("near_duplicate", 2, Outcome.PASS, 1.0, sentence)
    values = {"kind": twin.kind, "similarity": f"{twin.score:.2f}", "twin": twin.text}
    if twin.kind != "run":  # one of the run may not be stored yet
        values["id"] = str(twin.id)
    if twin.score >= 1.0:
        sentence = (
            QT_TRANSLATE_NOOP("engine", "Already in this run: {twin}")
            if twin.kind == "run"
            else QT_TRANSLATE_NOOP("engine", "Already there: {twin}")
        )
        return Verdict("near_duplicate", 2, Outcome.REJECT, 0.0, sentence, values)
    if twin.score >= checked.limits.get("max_similarity", DEFAULT_SIMILARITY):
        sentence = (
            QT_TRANSLATE_NOOP("engine", "Nearly a copy ({similarity}) of one in this run: {twin}")
            if twin.kind == "run"
            else QT_TRANSLATE_NOOP("engine", "Nearly a copy ({similarity}) of: {twin}")
        )
        return Verdict("near_duplicate", 2, Outcome.FLAG, 1.0 - twin.score, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "Different enough; nearest ({similarity}): {twin}")
    return Verdict("near_duplicate", 2, Outcome.PASS, 1.0 - twin.score / 2, sentence, values)


VERIFIER = Verifier(
    name="near_duplicate",
    version=2,
    title=QT_TRANSLATE_NOOP("engine", "Near-copy"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "No seed, no accepted row and no earlier row of the run is the same but for a few letters.",
    ),
    check=_check,
    needs_neighbours=True,
)
