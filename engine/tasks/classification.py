"""A text and its label: sentiment, topic, intent."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    return (
        Turn("user", f"صنّف هاد النص:\n{record.fields['text']}"),
        Turn("assistant", record.label),
    )


TASK = TaskType(
    name="classification",
    title=QT_TRANSLATE_NOOP("engine", "Classification"),
    fields=(Field("text", QT_TRANSLATE_NOOP("engine", "Text"), main=True),),
    to_turns=_to_turns,
    example={"text": "الخدمة في هاد المحل هايلة بزاف"},
    labelled=True,
)
