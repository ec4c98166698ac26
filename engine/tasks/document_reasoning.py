"""A question about a passage, the steps to its answer in a field of their own, and the answer."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    steps = (record.fields["reasoning"], record.fields["answer"])
    return (
        Turn("user", f"{record.fields['passage']}\n\n{record.fields['question']}"),
        Turn("assistant", "\n".join(dict.fromkeys(steps))),
    )


TASK = TaskType(
    name="document_reasoning",
    title=QT_TRANSLATE_NOOP("engine", "Question, reasoning and answer about a document"),
    fields=(
        Field("question", QT_TRANSLATE_NOOP("engine", "Question"), main=True),
        Field("reasoning", QT_TRANSLATE_NOOP("engine", "Reasoning")),
        Field("answer", QT_TRANSLATE_NOOP("engine", "Answer")),
        Field("passage", QT_TRANSLATE_NOOP("engine", "Passage")),
        Field("document", QT_TRANSLATE_NOOP("engine", "Document"), long=False),
        Field("place", QT_TRANSLATE_NOOP("engine", "Place"), long=False),
        Field("span", QT_TRANSLATE_NOOP("engine", "Characters"), long=False),
        Field("sha256", QT_TRANSLATE_NOOP("engine", "SHA-256 of the file"), long=False),
    ),
    to_turns=_to_turns,
    example={
        "question": "نقدر نروح للصيدلية على العشرة تاع الليل؟",
        "reasoning": "الصيدلية تفتح حتى السابعة مساء. العشرة تاع الليل تجي من بعد السبعة.",
        "answer": "لا، عيط للرقم 115.",
        "passage": "الصيدلية تفتح من الثامنة صباحا حتى السابعة مساء. في الليل اتصلوا بالرقم 115.",
        "document": "guide.pdf",
        "place": "page 3",
        "span": "1200-1277",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
)
