"""Is the text in the script that was asked for?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Script, Verdict
from engine.plugin import Checked, Verifier
from engine.text.script import arabic_share, detect_script

#: Script share from which a text counts as written in it (survey of verifiers: 0.95).
DEFAULT_SHARE = 0.95


def _check(checked: Checked) -> Verdict:
    expected = checked.expected_script
    found = Script(detect_script(checked.text))
    values = {"found": str(found), "expected": expected}
    if expected not in (Script.ARAB, Script.LATN, Script.MIXED) or found == Script.OTHER:
        sentence = QT_TRANSLATE_NOOP("engine", "No script to compare.")
        return Verdict("script", 1, Outcome.UNSCORED, 0.5, sentence, values)
    arabic = arabic_share(checked.text)
    shares: dict[str, float] = {Script.ARAB: arabic, Script.LATN: 1.0 - arabic}
    share = shares.get(expected, 1.0)
    values["share"] = f"{round(100 * share)} %"
    if share >= checked.limits.get("min_share", DEFAULT_SHARE):
        sentence = QT_TRANSLATE_NOOP("engine", "Written in the script that was asked for.")
        return Verdict("script", 1, Outcome.PASS, 1.0, sentence, values)
    if share >= 0.5:
        sentence = QT_TRANSLATE_NOOP("engine", "Mixed: only {share} is in the script asked for.")
        return Verdict("script", 1, Outcome.FLAG, share / 2, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "Wrong script: {found} instead of {expected}.")
    return Verdict("script", 1, Outcome.REJECT, 0.0, sentence, values)


VERIFIER = Verifier(
    name="script",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Script"),
    help=QT_TRANSLATE_NOOP("engine", "Arabic letters or Arabizi, as the request asked for."),
    check=_check,
)
