"""Do two take turns in a dialogue, each with something of their own to say?"""

import re

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.text.dialogue import messages_of
from engine.text.normalise import exact_key

#: Who speaks, written into the message: the teacher speaks for both.
_LABEL = re.compile(r"(?:^|\n)\s*(?:[AB]|user|assistant|role)\s*:", re.IGNORECASE)
#: A greeting may be given back; what is as long as this is no greeting.
_LONG_ENOUGH = 12
_DOUBTFUL = 0.3


def _verdict(outcome: Outcome, score: float, sentence: str, **values: object) -> Verdict:
    return Verdict("turns", 1, outcome, score, sentence, {k: str(v) for k, v in values.items()})


def _check(checked: Checked) -> Verdict:
    messages = messages_of(checked.text)
    if "dialogue" not in checked.fields:
        sentence = QT_TRANSLATE_NOOP("engine", "No dialogue: there are no turns to check.")
        return _verdict(Outcome.UNSCORED, 0.5, sentence)
    if not checked.parsed or len(messages) < 2:
        sentence = QT_TRANSLATE_NOOP("engine", "Two people do not take turns here.")
        return _verdict(Outcome.REJECT, 0.0, sentence)
    for place, each in enumerate(messages, 1):
        if not each.strip():
            sentence = QT_TRANSLATE_NOOP("engine", "Message {place} is empty.")
            return _verdict(Outcome.REJECT, 0.0, sentence, place=place)
    return _flaw(messages, checked) or _verdict(
        Outcome.PASS,
        1.0,
        QT_TRANSLATE_NOOP("engine", "Two people take turns: {count} messages."),
        count=len(messages),
    )


def _flaw(messages: tuple[str, ...], checked: Checked) -> Verdict | None:
    """What a person should look at."""
    seen: dict[str, int] = {}
    for place, each in enumerate(messages, 1):
        if _LABEL.search(each[:10_000]):
            sentence = QT_TRANSLATE_NOOP("engine", "Message {place} speaks for both.")
            return _verdict(Outcome.FLAG, _DOUBTFUL, sentence, place=place)
        key = exact_key(each)
        if len(each) >= _LONG_ENOUGH and key in seen:
            sentence = QT_TRANSLATE_NOOP("engine", "Message {place} repeats message {earlier}.")
            return _verdict(Outcome.FLAG, _DOUBTFUL, sentence, place=place, earlier=seen[key])
        seen.setdefault(key, place)
    wanted = checked.facts.get("messages", "")
    if wanted.isdecimal() and len(messages) != int(wanted):
        sentence = QT_TRANSLATE_NOOP("engine", "{count} messages; {wanted} were asked for.")
        return _verdict(Outcome.FLAG, 0.6, sentence, count=len(messages), wanted=wanted)
    if len(messages) % 2:
        sentence = QT_TRANSLATE_NOOP("engine", "Nobody answers the last message.")
        return _verdict(Outcome.FLAG, 0.6, sentence)
    return None


VERIFIER = Verifier(
    name="turns",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Turns"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Two people take turns in a dialogue, nobody speaks for both, and no message is said twice. "
        "It runs again after an edit.",
    ),
    check=_check,
    after_edit=True,
)
