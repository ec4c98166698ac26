"""Does an answer, or a summary, say only what the passage beside it says?"""

import re

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Script, Verdict
from engine.plugin import Checked, Verifier
from engine.text.closed_class import closed_class
from engine.text.script import detect_script
from engine.text.skeleton import skeleton

#: The share is K-Precision (Adlakha et al., TACL 2024: "Evaluating Correctness and Faithfulness of
#: Instruction-Following Models for Question Answering"). Half is from where Relari's
#: continuous-eval takes a sentence as faithful by token overlap; the second limit is ours.
FLAG_BELOW = 0.5
REJECT_BELOW = 0.1
#: An answer of fewer content words is too short to be rejected for its words.
_FEWEST = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,:٫٬]\d+)*")
#: Written together with the next word.
_CLITICS = "وفبلكش"
#: Small words of Standard Arabic and French; those of Darija are in the lists of varieties.
_SMALL = frozenset(
    "من في على الى إلى عن مع هذا هذه ذلك تلك التي الذي الذين كان كانت يكون هو هي هم قد لا ما لم لن ان "
    "أن إن او أو ثم بل حتى بعد قبل كل بين عند تاع ديال متاع باش راه راهي راني كي كيما هاد هذي هادي "
    "واش علاش كيفاش وقتاش شحال وين لي اللي غير برك ولا ايه نعم "
    "le la les un une des du de et en au aux est sont ce cette ces il elle ils elles que qui dans pour "
    "par sur avec pas ne se sa son ses leur leurs ou où on".split()
)


def _verdict(outcome: Outcome, score: float, sentence: str, **values: str) -> Verdict:
    return Verdict("grounded", 1, outcome, score, sentence, values)


def _check(checked: Checked) -> Verdict:
    passage = checked.fields.get("passage", "")
    answer = checked.fields.get("answer") or checked.fields.get("summary", "")
    if not passage.strip() or not answer.strip() or not checked.parsed:
        sentence = QT_TRANSLATE_NOOP("engine", "No passage and answer to compare.")
        return _verdict(Outcome.UNSCORED, 0.5, sentence)
    known = set(_numbers(passage))
    strange = [each for each in _numbers(answer) if each not in known]
    if strange:
        sentence = QT_TRANSLATE_NOOP("engine", "A number that the passage does not hold: {number}.")
        return _verdict(Outcome.FLAG, 0.2, sentence, number=strange[0])
    if {detect_script(passage), detect_script(answer)} == {Script.ARAB, Script.LATN}:
        sentence = QT_TRANSLATE_NOOP(
            "engine",
            "Passage and answer are in different scripts: only their numbers were compared.",
        )
        return _verdict(Outcome.UNSCORED, 0.5, sentence)
    words = _content_words(answer, checked.expected_variety)
    if not words:
        sentence = QT_TRANSLATE_NOOP("engine", "The answer has no word to look for in the passage.")
        return _verdict(Outcome.UNSCORED, 0.5, sentence)
    held = {key for word in _WORD.findall(passage) for key in _keys(word)}
    missing = [word for word in words if held.isdisjoint(_keys(word))]
    share = 1 - len(missing) / len(words)
    values = {"share": f"{round(100 * share)} %", "missing": "، ".join(dict.fromkeys(missing[:5]))}
    if share < checked.limits.get("reject_below", REJECT_BELOW) and len(words) >= _FEWEST:
        sentence = QT_TRANSLATE_NOOP(
            "engine", "{share} of the answer's words are in the passage: it says something else."
        )
        return _verdict(Outcome.REJECT, share, sentence, share=values["share"])
    if share < checked.limits.get("min_share", FLAG_BELOW):
        sentence = QT_TRANSLATE_NOOP(
            "engine", "{share} of the answer's words are in the passage; these are not: {missing}."
        )
        return _verdict(Outcome.FLAG, share, sentence, **values)
    sentence = QT_TRANSLATE_NOOP("engine", "{share} of the answer's words are in the passage.")
    return _verdict(Outcome.PASS, share, sentence, share=values["share"])


def _numbers(text: str) -> list[str]:
    """Numbers with digits as in 0 to 9, without signs between groups."""
    digits = (re.sub(r"[.,:٫٬]", "", each) for each in _NUMBER.findall(text))
    return [str(int(each)) for each in digits if len(each) < 40]


def _content_words(text: str, variety: str) -> list[str]:
    small = closed_class(variety).by_spelling
    return [
        word
        for word in _WORD.findall(text)
        if word.casefold() not in _SMALL and word not in small and len(skeleton(word)) > 1
    ]


def _keys(word: str) -> set[str]:
    """The consonants of a word, and of what is left without a small word written to it."""
    found = {skeleton(word)}
    rest = word
    for _ in range(2):
        if len(rest) > 3 and rest[0] in _CLITICS:
            rest = rest[1:]
            found.add(skeleton(rest))
            if rest.startswith("ل") and len(rest) > 3:
                found.add(skeleton(rest[1:]))
    return {key for key in found if len(key) > 1}


VERIFIER = Verifier(
    name="grounded",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "From the passage"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "The answer's words and numbers are those of the passage. Few of them, or a number that is "
        "not there, may be invented.",
    ),
    check=_check,
)
