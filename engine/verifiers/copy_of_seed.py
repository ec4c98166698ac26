"""Did the teacher just give the seed back?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.text.normalise import exact_key

#: Longest common run of words over the seed's length from which a text is a copy
#: (flag at 0.8: facts on verifiers; ours, unpublished).
DEFAULT_SHARE = 0.8


def longest_common_run(left: list[str], right: list[str]) -> int:
    """Length in words of the longest run that both texts share."""
    best = 0
    lengths = [0] * (len(right) + 1)
    for word in left:
        previous = 0
        for column, other in enumerate(right, start=1):
            previous, lengths[column] = lengths[column], previous + 1 if word == other else 0
            best = max(best, lengths[column])
    return best


def _check(checked: Checked) -> Verdict:
    # Words beyond the first thousand change nothing of the answer and would cost a square of time.
    seed = exact_key(checked.seed_text).split()[:1000]
    text = exact_key(checked.text).split()[:1000]
    if not seed or not text:
        sentence = QT_TRANSLATE_NOOP("engine", "No seed to compare with.")
        return Verdict("copy_of_seed", 1, Outcome.UNSCORED, 0.5, sentence)
    if seed == text:
        sentence = QT_TRANSLATE_NOOP("engine", "The same as the seed, word for word.")
        return Verdict("copy_of_seed", 1, Outcome.REJECT, 0.0, sentence)
    share = longest_common_run(seed, text) / len(seed)
    values = {"share": f"{round(100 * share)} %"}
    if share >= checked.limits.get("max_share", DEFAULT_SHARE):
        sentence = QT_TRANSLATE_NOOP("engine", "{share} of the seed comes back unchanged.")
        return Verdict("copy_of_seed", 1, Outcome.FLAG, 1.0 - share, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "Not a copy of the seed.")
    return Verdict("copy_of_seed", 1, Outcome.PASS, 1.0 - share / 2, sentence, values)


VERIFIER = Verifier(
    name="copy_of_seed",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Copy"),
    help=QT_TRANSLATE_NOOP("engine", "The text is not the seed given back."),
    check=_check,
)
