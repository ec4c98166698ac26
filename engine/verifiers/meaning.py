"""Does a paraphrase stay near its seed's meaning, without being the seed again?

The teacher's embeddings place both; how near unrelated texts lie is learned from pairs of the
project's own seeds, since embeddings of small models lie close together.
"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Asking, Checked, Verifier
from engine.told import kept, told

#: From this cosine on it is the same sentence again. Ours; the copy check sees words, this meaning.
DEFAULT_NEAREST = 0.995
_NAME = "meaning"


def _ask(checked: Checked) -> Asking:
    if not checked.seed_text.strip() or not checked.text.strip():
        return Asking()
    return Asking(meanings=(checked.seed_text, checked.text))


def _check(checked: Checked) -> Verdict:
    said = told(checked, _NAME)
    if said is None or not said.likenesses or said.unrelated is None:
        sentence = QT_TRANSLATE_NOOP("engine", "No teacher was asked, or too few seeds beside it.")
        return Verdict(_NAME, 1, Outcome.UNSCORED, 0.5, sentence)
    near = said.likenesses[0]
    values = {
        "near": f"{near:.2f}",
        "unrelated": f"{said.unrelated:.2f}",
        **kept(checked, _NAME),
    }
    score = min(1.0, max(0.0, (near - said.unrelated) / max(1 - said.unrelated, 1e-6)))
    if near < said.unrelated:
        sentence = QT_TRANSLATE_NOOP(
            "engine",
            "Too far from the seed ({near}): 5 in 100 pairs of unrelated seeds are nearer than {unrelated}.",
        )
        return Verdict(_NAME, 1, Outcome.FLAG, score, sentence, values)
    if near >= checked.limits.get("nearest", DEFAULT_NEAREST):
        sentence = QT_TRANSLATE_NOOP("engine", "Hardly anything changed ({near}).")
        return Verdict(_NAME, 1, Outcome.FLAG, 1 - near, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "Near the seed ({near}), and not the same.")
    return Verdict(_NAME, 1, Outcome.PASS, score, sentence, values)


VERIFIER = Verifier(
    name=_NAME,
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Meaning"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "A new wording stays nearer to its seed than unrelated seeds lie to each other, and is not the "
        "seed again. It measures the teacher's idea of nearness.",
    ),
    check=_check,
    ask=_ask,
)
