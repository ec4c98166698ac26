"""Names of actions, reasons, varieties and scripts in the window's language.

What is stored is always the short name; what is read is written here once.
"""

import getpass
import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from app.translate import isolate, translate_engine
from engine.i18n import fill
from engine.jobs.reasons import reason_names
from engine.model import STATUS_OF, VARIETIES, Action, Decision, Outcome, Status, Verdict

#: How the store's summary of rows accepted by score begins.
_ABOVE = "accept above "
#: How that of a second look does.
_SECOND_LOOK = "second look: "
#: The summary of a decision with corrections, as `correction_summary` writes it.
_CORRECTED = re.compile(
    r"(edit|flag)(?=, (?:variety|script|label|no) )(?:, variety (\S+))?(?:, script (\S+))?"
    r"(?:, (no label)|, label (.*))?",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason to reject: the name that is stored, and the title on its button."""

    name: str
    title: str


def reasons_of(setting: str) -> tuple[Reason, ...]:
    """The reasons of a project: its setting `reasons`, a JSON list of texts, or the defaults."""
    return tuple(Reason(name, reason_title(name)) for name in reason_names(setting))


def reason_title(name: str) -> str:
    """A reason as it is read; a project's own is shown as it was written."""
    titles = {
        "not_darija": QCoreApplication.translate("Words", "Not Darija"),
        "wrong_label": QCoreApplication.translate("Words", "Wrong label"),
        "unnatural": QCoreApplication.translate("Words", "Unnatural"),
        "copy_of_seed": QCoreApplication.translate("Words", "Copy of seed"),
        "copy_of_row": QCoreApplication.translate("Words", "Copy of another row"),
        "meaning_lost": QCoreApplication.translate("Words", "Meaning lost"),
        "offensive": QCoreApplication.translate("Words", "Offensive"),
        "personal_data": QCoreApplication.translate("Words", "Personal data"),
        "garbled": QCoreApplication.translate("Words", "Garbled"),
        "other": QCoreApplication.translate("Words", "Other"),
    }
    return titles.get(name, name)


def verdict_sentence(verdict: Verdict) -> str:
    """What a verifier says, with the titles of the criteria that it names."""
    language = QLocale().name().partition("_")[0]
    from engine.criteria import titled_values  # rubrics, and what they are written in

    return translate_engine(verdict.sentence, titled_values(verdict, language))


def action_title(name: str) -> str:
    """What a gesture did, as one word."""
    titles = {
        str(Action.ACCEPT): QCoreApplication.translate("Words", "accept"),
        str(Action.EDIT): QCoreApplication.translate("Words", "edit"),
        str(Action.REJECT): QCoreApplication.translate("Words", "reject"),
        str(Action.SKIP): QCoreApplication.translate("Words", "skip"),
        str(Action.FLAG): QCoreApplication.translate("Words", "flag"),
    }
    return titles.get(name, name)


def status_title(status: Status | None) -> str:
    """What became of a candidate; None: whatever became of it."""
    titles = {
        None: QCoreApplication.translate("Words", "In any state"),
        Status.WAITING: QCoreApplication.translate("Words", "Waiting"),
        Status.ACCEPTED: QCoreApplication.translate("Words", "Accepted"),
        Status.EDITED: QCoreApplication.translate("Words", "Edited"),
        Status.REJECTED: QCoreApplication.translate("Words", "Rejected"),
        Status.SKIPPED: QCoreApplication.translate("Words", "Skipped"),
        Status.FLAGGED: QCoreApplication.translate("Words", "Flagged"),
    }
    return titles[status]


def decided_before(status: Status) -> str:
    """The heading of a candidate that is looked at again; empty while it waits."""
    action = {status: action for action, status in STATUS_OF.items()}.get(status)
    if action is None or status == Status.WAITING:
        return ""
    text = QCoreApplication.translate(
        "Review", "Candidate \u2022 decided before: {what}. Esc leaves it so."
    )
    return fill(text, {"what": action_title(str(action))})


def both_answers(first: Action, second: Action) -> str:
    """The heading of a candidate that was answered otherwise the second time."""
    text = QCoreApplication.translate(
        "Review", "Candidate \u2022 first: {first}, second: {second}. What holds?"
    )
    titles = {"first": action_title(str(first)), "second": action_title(str(second))}
    return fill(text, titles)


def outcome_title(outcome: str) -> str:
    """What a check says."""
    titles = {
        str(Outcome.PASS): QCoreApplication.translate("Words", "passes"),
        str(Outcome.FLAG): QCoreApplication.translate("Words", "flags it"),
        str(Outcome.REJECT): QCoreApplication.translate("Words", "rejects it"),
        str(Outcome.UNSCORED): QCoreApplication.translate("Words", "can not tell"),
    }
    return titles.get(outcome, outcome)


def gesture_title(summary: str) -> str:
    """The summary that the store keeps of a gesture, such as "reject: not_darija", to be read."""
    if summary.startswith(_SECOND_LOOK):
        text = QCoreApplication.translate("Words", "second look: {what}")
        return fill(text, {"what": gesture_title(summary.removeprefix(_SECOND_LOOK))})
    head, colon, rest = summary.partition(": ")
    if head.startswith(_ABOVE):
        score, _, number = head.removeprefix(_ABOVE).partition(" (")
        text = QCoreApplication.translate("Words", "accept above {score} ({count})")
        return fill(text, {"score": isolate(score), "count": isolate(number.rstrip(")"))})
    if (corrected := _CORRECTED.fullmatch(summary)) is not None:
        action, variety, script, none, label = corrected.groups()
        if none:
            label = QCoreApplication.translate("Facts", "no label")
        facts = [variety and variety_title(variety), script and script_title(script), label]
        return ", ".join([action_title(action), *(isolate(each) for each in facts if each)])
    action, _, count = head.partition(" (")
    reason, _, many = rest.partition(" (")
    title = action_title(action)
    if colon:
        title += f": {isolate(reason_title(reason))}"
    number = (count or many).rstrip(")")
    return f"{title} ({number})" if number else title


def correction_summary(decision: Decision) -> str:
    """The summary of a decision that corrects variety, script or label; empty for any other."""
    facts = [("variety", decision.variety), ("script", decision.script), ("label", decision.label)]
    told = [f"{name} {value}" for name, value in facts if value]
    told += ["no label"] if decision.no_label else []
    return ", ".join([str(decision.action), *told]) if told else ""


def undo_title(summary: str) -> str:
    """The menu's line for undo; empty: there is nothing to undo."""
    if not summary:
        return QCoreApplication.translate("Words", "Undo")
    text = QCoreApplication.translate("Words", "Undo {what}")
    return fill(text, {"what": gesture_title(summary)})


def redo_title(summary: str) -> str:
    """The menu's line for redo; empty: there is nothing to redo."""
    if not summary:
        return QCoreApplication.translate("Words", "Redo")
    text = QCoreApplication.translate("Words", "Redo {what}")
    return fill(text, {"what": gesture_title(summary)})


def variety_title(code: str) -> str:
    """A language variety by its code."""
    titles = {
        "arq": QCoreApplication.translate("Words", "Algerian Darija"),
        "ary": QCoreApplication.translate("Words", "Moroccan Darija"),
        "aeb": QCoreApplication.translate("Words", "Tunisian Darija"),
        "arz": QCoreApplication.translate("Words", "Egyptian Arabic"),
        "apc": QCoreApplication.translate("Words", "Levantine Arabic"),
        "arb": QCoreApplication.translate("Words", "Modern Standard Arabic"),
        "fra": QCoreApplication.translate("Words", "French"),
        "eng": QCoreApplication.translate("Words", "English"),
    }
    return titles.get(code) or VARIETIES.get(code) or code


def script_title(code: str) -> str:
    """A script by its code."""
    titles = {
        "Arab": QCoreApplication.translate("Words", "Arabic script"),
        "Latn": QCoreApplication.translate("Words", "Arabizi"),
        "mixed": QCoreApplication.translate("Words", "Both scripts"),
        "other": QCoreApplication.translate("Words", "Another script"),
    }
    return titles.get(code, code)


def task_title(name: str) -> str:
    """A task by its name."""
    from engine.tasks import TASKS  # all tasks, and what they read

    return translate_engine(TASKS[name].title) if name in TASKS else name


def joined(parts: Sequence[str]) -> str:
    """Short facts on one line, a dot between them."""
    return "  \u2022  ".join(part for part in parts if part)


def user_name() -> str:
    """Who works at this computer, until a person says another name."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "annotator"
