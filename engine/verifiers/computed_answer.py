"""Is the stated answer the one that the problem's own numbers give?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.text.problems import Problem, Reading, from_facts, read_answer, wrong_steps
from engine.text.problems.reading import comes_to, given_away, missing

_DOUBTFUL = 0.3


def _verdict(outcome: Outcome, score: float, sentence: str, **values: str) -> Verdict:
    return Verdict("computed_answer", 1, outcome, score, sentence, values)


def _check(checked: Checked) -> Verdict:
    if "problem" not in checked.facts:
        sentence = QT_TRANSLATE_NOOP("engine", "No computed problem: nothing to compute again.")
        return _verdict(Outcome.UNSCORED, 0.5, sentence)
    if not checked.parsed:
        sentence = QT_TRANSLATE_NOOP("engine", "No answer in the shape that was asked for.")
        return _verdict(Outcome.UNSCORED, 0.0, sentence)
    try:
        problem = from_facts(checked.facts)
    except ValueError:
        problem = None
    if problem is None:
        sentence = QT_TRANSLATE_NOOP(
            "engine", "The numbers of this problem are damaged: its answer can not be computed."
        )
        return _verdict(Outcome.FLAG, 0.0, sentence)
    return _answer(problem, checked.fields.get("answer", "")) or _rest(problem, checked)


def _answer(problem: Problem, text: str) -> Verdict | None:
    """What is wrong with the stated answer, if anything."""
    stated = read_answer(problem, text)
    values = {"stated": stated.value, "answer": problem.worded_answer()}
    if stated.reading is Reading.WRONG:
        sentence = QT_TRANSLATE_NOOP(
            "engine", "Wrong answer: {stated}. The numbers of the problem give {answer}."
        )
        return _verdict(Outcome.REJECT, 0.0, sentence, **values)
    if stated.reading is Reading.UNSURE:
        sentence = QT_TRANSLATE_NOOP(
            "engine", "The answer states more than one thing; computed is {answer}."
        )
        return _verdict(Outcome.FLAG, _DOUBTFUL, sentence, **values)
    if stated.reading is Reading.UNREADABLE:
        sentence = QT_TRANSLATE_NOOP(
            "engine", "No answer could be read here; computed is {answer}. Check it."
        )
        return _verdict(Outcome.FLAG, _DOUBTFUL, sentence, **values)
    return None


def _rest(problem: Problem, checked: Checked) -> Verdict:
    """The answer is right: are the question and the steps those of this problem?"""
    question = checked.fields.get("question", "")
    answer = problem.worded_answer()
    if lost := missing(problem, question):
        sentence = QT_TRANSLATE_NOOP(
            "engine", "The question does not hold what the problem gives: {missing}."
        )
        return _verdict(Outcome.FLAG, _DOUBTFUL, sentence, missing="، ".join(lost))
    if given_away(problem, question):
        sentence = QT_TRANSLATE_NOOP("engine", "The question gives the answer away: {answer}.")
        return _verdict(Outcome.FLAG, _DOUBTFUL, sentence, answer=answer)
    reasoning = checked.fields.get("reasoning", "")
    if steps := wrong_steps(reasoning):
        sentence = QT_TRANSLATE_NOOP("engine", "A step of the reasoning is not true: {step}.")
        return _verdict(Outcome.FLAG, _DOUBTFUL, sentence, step=steps[0])
    if reasoning and not comes_to(problem, reasoning):
        sentence = QT_TRANSLATE_NOOP("engine", "The reasoning does not arrive at {answer}.")
        return _verdict(Outcome.FLAG, _DOUBTFUL, sentence, answer=answer)
    sentence = QT_TRANSLATE_NOOP("engine", "Computed again: the answer is {answer}.")
    return _verdict(Outcome.PASS, 1.0, sentence, answer=answer)


VERIFIER = Verifier(
    name="computed_answer",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Computed answer"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "The stated answer is the one that the problem's numbers give, all of them are in the "
        "question, and each step of the reasoning is true. It runs again after an edit.",
    ),
    check=_check,
    after_edit=True,
)
