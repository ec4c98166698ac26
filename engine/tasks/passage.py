"""A passage of a document: what questions, summaries and reasoning are made from."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    return (
        Turn("user", f"{record.fields['document']}, {record.fields['place']}"),
        Turn("assistant", record.fields["passage"]),
    )


TASK = TaskType(
    name="passage",
    title=QT_TRANSLATE_NOOP("engine", "Passage of a document"),
    fields=(
        Field("passage", QT_TRANSLATE_NOOP("engine", "Passage"), main=True),
        Field("document", QT_TRANSLATE_NOOP("engine", "Document"), long=False),
        Field("place", QT_TRANSLATE_NOOP("engine", "Place"), long=False),
        Field("span", QT_TRANSLATE_NOOP("engine", "Characters"), long=False),
        Field("sha256", QT_TRANSLATE_NOOP("engine", "SHA-256 of the file"), long=False),
    ),
    to_turns=_to_turns,
    example={
        "passage": "الصيدلية تفتح من الثامنة صباحا حتى السابعة مساء. في الليل اتصلوا بالرقم 115.",
        "document": "guide.pdf",
        "place": "page 3",
        "span": "1200-1277",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    material=True,
)
