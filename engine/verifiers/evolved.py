"""Is the instruction another one than that it was made from, and no easier?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.text.likeness import likeness

#: As in `distinct`: half-way between a near-copy and the same text. Ours.
DEFAULT_LIKENESS = 0.75
#: In which ways an instruction grows.
_GROWS = ("deeper", "constrained")


def _check(checked: Checked) -> Verdict:
    before = checked.facts.get("before", "")
    after = checked.fields.get("instruction", "")
    if not before or not after:
        sentence = QT_TRANSLATE_NOOP("engine", "There is no instruction to compare.")
        return Verdict("evolved", 1, Outcome.UNSCORED, 0.5, sentence)
    near = likeness(before, after)
    values = {"before": before, "likeness": f"{near:.2f}"}
    if near >= 1.0:
        sentence = QT_TRANSLATE_NOOP("engine", "Still the same instruction: {before}")
        return Verdict("evolved", 1, Outcome.REJECT, 0.0, sentence, values)
    if near >= checked.limits.get("max_likeness", DEFAULT_LIKENESS):
        sentence = QT_TRANSLATE_NOOP("engine", "Hardly differs ({likeness}) from: {before}")
        return Verdict("evolved", 1, Outcome.FLAG, 1.0 - near, sentence, values)
    if checked.facts.get("way") in _GROWS and len(after) < len(before):
        sentence = QT_TRANSLATE_NOOP("engine", "Shorter than what it was made from: {before}")
        return Verdict("evolved", 1, Outcome.FLAG, 0.4, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "Another instruction than: {before}")
    return Verdict("evolved", 1, Outcome.PASS, 1.0, sentence, values)


VERIFIER = Verifier(
    name="evolved",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Evolved"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "The instruction is another one than that of the seed, and not shorter where it should be "
        "deeper or have more conditions.",
    ),
    check=_check,
)
