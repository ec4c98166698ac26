"""Does the teacher, asked the worded question several times, find the computed answer again?"""

import json

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.text.problems import Problem, Reading, from_facts, read_answer

#: Share of the answers from which a question counts as understood. Ours: more than by chance and
#: fewer than all, since small models miscount.
DEFAULT_SHARE = 0.5
#: Samples that are read; a recipe asks for some four.
_MOST = 64


def _check(checked: Checked) -> Verdict:
    samples = _samples(checked.facts.get("samples", ""))
    try:
        problem = from_facts(checked.facts)
    except ValueError:
        problem = None
    if problem is None or not samples:
        sentence = QT_TRANSLATE_NOOP("engine", "The teacher was not asked to solve it.")
        return Verdict("sample_agreement", 1, Outcome.UNSCORED, 0.5, sentence)
    if checked.facts.get("asked", "") not in ("", checked.fields.get("question", "")):
        sentence = QT_TRANSLATE_NOOP(
            "engine", "The question was changed since the teacher solved it."
        )
        return Verdict("sample_agreement", 1, Outcome.UNSCORED, 0.5, sentence)
    return _verdict(problem, samples, checked)


def _verdict(problem: Problem, samples: list[str], checked: Checked) -> Verdict:
    agree = sum(read_answer(problem, each).reading is Reading.RIGHT for each in samples)
    share = agree / len(samples)
    values = {
        "agree": str(agree),
        "of": str(len(samples)),
        "answer": problem.worded_answer(),
        "samples": json.dumps(samples, ensure_ascii=False),
        "asked": checked.facts.get("asked", ""),
    }
    if share >= checked.limits.get("min_share", DEFAULT_SHARE):
        sentence = QT_TRANSLATE_NOOP(
            "engine", "The teacher solved it {of} times and found {answer} {agree} times."
        )
        return Verdict("sample_agreement", 1, Outcome.PASS, share, sentence, values)
    sentence = QT_TRANSLATE_NOOP(
        "engine",
        "The teacher solved it {of} times and found {answer} only {agree} times: it may be worded "
        "badly.",
    )
    return Verdict("sample_agreement", 1, Outcome.FLAG, share, sentence, values)


def _samples(text: str) -> list[str]:
    try:
        found = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return []
    return [each for each in found if isinstance(each, str)][:_MOST] if found else []


VERIFIER = Verifier(
    name="sample_agreement",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Agreement"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "The teacher solves the worded question several times; the share that finds the computed "
        "answer is the score. A low one means a question that can be misread.",
    ),
    check=_check,
)
