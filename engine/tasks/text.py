"""Plain text: what continued pre-training and style tuning read."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    return (
        Turn("user", "اكتب رسالة بالدارجة."),
        Turn("assistant", record.fields["text"]),
    )


TASK = TaskType(
    name="text",
    title=QT_TRANSLATE_NOOP("engine", "Text"),
    fields=(Field("text", QT_TRANSLATE_NOOP("engine", "Text"), main=True),),
    to_turns=_to_turns,
    example={"text": "راني رايح للسوق نشري الخضرة"},
)
