"""The teacher reads the text without its label: does it give the same one?"""

import json
import zlib

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Turn, Verdict
from engine.plugin import Asking, Checked, Verifier
from engine.told import kept, told

#: Below this probability of its own label a text is flagged. Ours: with two labels it is a clear no.
DEFAULT_PROBABILITY = 0.2
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SYSTEM = "You sort short Darija texts. You answer with one letter and nothing else."
_NAME = "label_kept"


def labels_of(checked: Checked) -> list[str]:
    """The labels to choose from, in an order that the text decides, so that no place is favoured."""
    try:
        found = json.loads(checked.facts.get("labels", "[]"))
    except (ValueError, RecursionError):
        return []
    labels = sorted({each for each in found if isinstance(each, str) and each.strip()})
    if not 2 <= len(labels) <= len(_LETTERS) or checked.label not in labels:
        return []
    turn = zlib.crc32(checked.text.encode("utf-8", "replace")) % len(labels)
    return labels[turn:] + labels[:turn]


def _ask(checked: Checked) -> Asking:
    labels = labels_of(checked)
    if not labels or not checked.text.strip():
        return Asking()
    lines = [f"{letter}: {label}" for letter, label in zip(_LETTERS, labels, strict=False)]
    question = "Which of these is the text?\n" + "\n".join(lines) + f"\nText: {checked.text}"
    turns = (Turn("system", _SYSTEM), Turn("user", question))
    return Asking(questions=((turns, tuple(_LETTERS[: len(labels)])),))


def _check(checked: Checked) -> Verdict:
    labels, said = labels_of(checked), told(checked, _NAME)
    if said is None or not said.choices or len(said.choices[0]) != len(labels):
        sentence = QT_TRANSLATE_NOOP("engine", "No teacher was asked for the label.")
        return Verdict(_NAME, 1, Outcome.UNSCORED, 0.5, sentence)
    shares = dict(zip(labels, said.choices[0], strict=True))
    best = max(labels, key=lambda each: shares[each])
    share = shares[checked.label]
    values = {
        "label": checked.label,
        "best": best,
        "share": f"{round(100 * share)} %",
        "labels": checked.facts["labels"],
        **kept(checked, _NAME),
    }
    if best == checked.label or share >= checked.limits.get("min_probability", DEFAULT_PROBABILITY):
        sentence = QT_TRANSLATE_NOOP("engine", "Read without its label, it is {label} ({share}).")
        return Verdict(_NAME, 1, Outcome.PASS, share, sentence, values)
    sentence = QT_TRANSLATE_NOOP(
        "engine", "Read without its label, the teacher calls it {best}, not {label} ({share})."
    )
    return Verdict(_NAME, 1, Outcome.FLAG, share, sentence, values)


VERIFIER = Verifier(
    name=_NAME,
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Label"),
    help=QT_TRANSLATE_NOOP(
        "engine", "The teacher reads the text without its label and gives the same one."
    ),
    check=_check,
    ask=_ask,
)
