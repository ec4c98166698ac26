"""Is the text as long as a text of its kind: neither cut off nor rambling?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier


def _verdict(outcome: Outcome, score: float, sentence: str, **values: object) -> Verdict:
    return Verdict("length", 1, outcome, score, sentence, {k: str(v) for k, v in values.items()})


def _check(checked: Checked) -> Verdict:
    length = len(checked.text.strip())
    limits = checked.limits
    low, high = limits.get("min_characters", 1.0), limits.get("max_characters", 10_000.0)
    if length < low:
        sentence = QT_TRANSLATE_NOOP("engine", "{length} characters: shorter than {limit}.")
        return _verdict(Outcome.REJECT, 0.0, sentence, length=length, limit=round(low))
    if length > high:
        sentence = QT_TRANSLATE_NOOP("engine", "{length} characters: longer than {limit}.")
        return _verdict(Outcome.FLAG, 0.3, sentence, length=length, limit=round(high))
    seed_length = len(checked.seed_text.strip())
    if seed_length and ("min_ratio" in limits or "max_ratio" in limits):
        ratio = length / seed_length
        within = limits.get("min_ratio", 0.0) <= ratio <= limits.get("max_ratio", float("inf"))
        if not within:
            sentence = QT_TRANSLATE_NOOP("engine", "{ratio} times the length of the seed.")
            return _verdict(Outcome.FLAG, 0.3, sentence, ratio=f"{ratio:.1f}")
    sentence = QT_TRANSLATE_NOOP("engine", "{length} characters, as expected.")
    return _verdict(Outcome.PASS, 1.0, sentence, length=length)


VERIFIER = Verifier(
    name="length",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Length"),
    help=QT_TRANSLATE_NOOP("engine", "Neither cut off nor rambling, compared with the seed."),
    check=_check,
)
