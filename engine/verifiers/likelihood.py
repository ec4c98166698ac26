"""How likely the teacher finds the text, beside the project's own seeds: too odd, or too easy?

Two-sided, since a text of the commonest words is as suspicious for the tails of the distribution as a
garbled one. Rare is not wrong: this flags at most and never rejects.
"""

from statistics import median

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Asking, Checked, Verifier
from engine.told import FEWEST_SEEDS, kept, told

#: Robust standard deviations (1.4826 times the median deviation; Leys et al. 2013, who advise 2.5 to
#: 3) from the seeds' median beyond which a text is flagged.
DEFAULT_DEVIATIONS = 3.0
_TO_DEVIATION = 1.4826
_NAME = "likelihood"


def _ask(checked: Checked) -> Asking:
    return Asking(likelihoods=(checked.text,)) if checked.text.strip() else Asking()


def _check(checked: Checked) -> Verdict:
    said = told(checked, _NAME)
    if said is None or not said.likelihoods or len(said.seeds) < FEWEST_SEEDS:
        sentence = QT_TRANSLATE_NOOP("engine", "No teacher was asked, or too few seeds beside it.")
        return Verdict(_NAME, 1, Outcome.UNSCORED, 0.5, sentence)
    middle = median(said.seeds)
    spread = _TO_DEVIATION * median(abs(each - middle) for each in said.seeds)
    away = (said.likelihoods[0] - middle) / max(spread, 1e-3)
    limit = max(checked.limits.get("max_deviations", DEFAULT_DEVIATIONS), 1e-3)
    score = max(0.0, 1.0 - abs(away) / (2 * limit))
    values = {
        "nats": f"{said.likelihoods[0]:.2f}",
        "usual": f"{middle:.2f}",
        **kept(checked, _NAME),
    }
    if away > limit:
        sentence = QT_TRANSLATE_NOOP(
            "engine",
            "Unusual words: {nats} nats per letter, {usual} in your seeds. Rare, or garbled.",
        )
        return Verdict(_NAME, 1, Outcome.FLAG, score, sentence, values)
    if away < -limit:
        sentence = QT_TRANSLATE_NOOP(
            "engine",
            "Very common words: {nats} nats per letter, {usual} in your seeds. It may add little.",
        )
        return Verdict(_NAME, 1, Outcome.FLAG, score, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "As usual as your seeds: {nats} nats per letter.")
    return Verdict(_NAME, 1, Outcome.PASS, score, sentence, values)


VERIFIER = Verifier(
    name=_NAME,
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Likelihood"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "The teacher finds the text neither much odder nor much more common than your seeds. Never a "
        "reason to reject.",
    ),
    check=_check,
    ask=_ask,
)
