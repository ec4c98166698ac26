"""Are there two different answers, and how sure was the teacher which of them is better?"""

from collections.abc import Mapping

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier

#: Below this margin a pair is flagged: the teacher was as good as undecided. Ours.
DEFAULT_MARGIN = 0.1
#: Share of comparisons that agree in both orders, below which a pair is flagged: chance gives half.
DEFAULT_AGREEMENT = 0.5
_UNKNOWN = 0.5


def _check(checked: Checked) -> Verdict:
    if not checked.parsed:
        sentence = QT_TRANSLATE_NOOP("engine", "There is no pair of answers to judge.")
        return _verdict(Outcome.UNSCORED, _UNKNOWN, sentence, {})
    better = checked.fields.get("chosen", "").strip()
    worse = checked.fields.get("rejected", "").strip()
    if not better or not worse or better == worse:
        sentence = QT_TRANSLATE_NOOP("engine", "There are no two different answers.")
        return _verdict(Outcome.REJECT, 0.0, sentence, {})
    known = {
        name: checked.facts[name]
        for name in ("agreeing", "compared", "margin")
        if name in checked.facts
    }
    return _of_margin(known, checked.limits)


def _of_margin(known: Mapping[str, str], limits: Mapping[str, float]) -> Verdict:
    try:
        margin = float(known["margin"])
        if not -1 <= margin <= 1:
            raise ValueError(margin)
        agreement = int(known["agreeing"]) / int(known["compared"])
    except (KeyError, ValueError, ZeroDivisionError):
        sentence = QT_TRANSLATE_NOOP("engine", "The teacher did not compare the two answers.")
        return _verdict(Outcome.UNSCORED, _UNKNOWN, sentence, known)
    score = min(1.0, max(0.0, (1 + margin) / 2))
    unsure = agreement < limits.get("min_agreement", DEFAULT_AGREEMENT)
    if unsure or margin < limits.get("min_margin", DEFAULT_MARGIN):
        sentence = QT_TRANSLATE_NOOP(
            "engine",
            "The teacher was not sure which is better: margin {margin}. {agreeing} of {compared} comparisons "
            "agree in both orders.",
        )
        return _verdict(Outcome.FLAG, score, sentence, known)
    sentence = QT_TRANSLATE_NOOP(
        "engine",
        "Preferred with a margin of {margin}. {agreeing} of {compared} comparisons agree in both "
        "orders.",
    )
    return _verdict(Outcome.PASS, score, sentence, known)


def _verdict(outcome: Outcome, score: float, sentence: str, known: Mapping[str, str]) -> Verdict:
    return Verdict("preference", 1, outcome, score, sentence, known)


VERIFIER = Verifier(
    name="preference",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Preference"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "A pair has two different answers, and the teacher prefers one clearly, in whichever order "
        "it reads them.",
    ),
    check=_check,
    after_edit=True,
)
