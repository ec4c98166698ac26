"""Tools in which a team may review elsewhere: one REVIEW_TOOL a file, out to it and back.

A tool only words things: `parts` says which files it reads, `read` what its people answered in one
row of its export. What an answer means for a candidate, `engine.jobs.review_elsewhere` decides.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Candidate
from engine.plugin import TaskType
from engine.registry import Registry

#: What a reviewer may say. An accepted row whose text or label was changed is an edit.
VERDICTS = ("accept", "reject", "flag")
#: The names of the questions in every tool; a field of the task is "edited_NAME".
VERDICT, LABEL, REASONS, NOTE, EDITED, SHOWN = (
    "verdict", "label", "reasons", "note", "edited_", "shown_",
)  # fmt: skip
UID = "zerria_uid"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is sent: candidates of one task, and what may be answered."""

    task: TaskType
    labels: Sequence[str]
    reasons: Sequence[str]
    guidelines: str
    right_to_left: bool
    candidates: Iterable[Candidate]


@dataclass(frozen=True, slots=True)
class Review:
    """One person's answers about one candidate, as the tool holds them.

    `shown` is the text of each field that the person saw, `fields` what stood in the boxes to edit;
    both hold only what the tool gave back. `label` is empty when none was chosen.
    """

    uid: str
    annotator: str
    verdict: str
    shown: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    label: str = ""
    reasons: tuple[str, ...] = ()
    note: str = ""
    duration_ms: int = 0


@dataclass(frozen=True, slots=True)
class ReviewTool:
    """A tool's formats. `parts` yields each file's path in the folder and its text in pieces.

    `recognises` tells whether a row of an export is this tool's; `read` gives the reviews in it, and
    none for a row that nobody answered. It raises `UserError` for answers that can mean two things.
    """

    name: str
    title: str
    help: str
    parts: Callable[[Sheet], Iterator[tuple[str, Iterator[str]]]]
    recognises: Callable[[Mapping[str, Any]], bool]
    read: Callable[[Mapping[str, Any]], list[Review]]


REVIEW_TOOLS: Registry[ReviewTool] = Registry("engine.review_tools", "REVIEW_TOOL")


def review_of(
    uid: object,
    annotator: str,
    shown: Mapping[str, object],
    answers: Mapping[str, Sequence[object]],
    duration_ms: int = 0,
) -> Review:
    """The review in the answers to each question; more than one where one belongs is a `UserError`."""
    texts = {name: [_text(each, name) for each in given] for name, given in answers.items()}
    several = [name for name, given in texts.items() if len(given) > 1 and name != REASONS]
    if several:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "the question {name} has several answers"), name=several[0]
        )
    single = {name: given[0] for name, given in texts.items() if given and name != REASONS}
    return Review(
        uid=_text(uid, UID),
        annotator=annotator,
        verdict=single.get(VERDICT, ""),
        shown={name: _text(each, name) for name, each in shown.items()},
        fields={
            name.removeprefix(EDITED): text
            for name, text in single.items()
            if name.startswith(EDITED)
        },
        label=single.get(LABEL, ""),
        reasons=tuple(dict.fromkeys(texts.get(REASONS, ()))),
        note=single.get(NOTE, ""),
        duration_ms=duration_ms,
    )


def _text(value: object, name: str) -> str:
    """A text that the project can store."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            pass
        else:
            return value
    raise UserError(
        QT_TRANSLATE_NOOP("engine", "the value of {name} is no text that can be stored"), name=name
    )
