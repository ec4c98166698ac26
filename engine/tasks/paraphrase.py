"""A text and the same thing said otherwise."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    return (
        Turn("user", f"عاود قول هاد الجملة بكلمات أخرى:\n{record.fields['source']}"),
        Turn("assistant", record.fields["text"]),
    )


TASK = TaskType(
    name="paraphrase",
    title=QT_TRANSLATE_NOOP("engine", "Paraphrase"),
    fields=(
        Field("source", QT_TRANSLATE_NOOP("engine", "Source")),
        Field("text", QT_TRANSLATE_NOOP("engine", "Paraphrase"), main=True),
    ),
    to_turns=_to_turns,
    example={"source": "وين راك رايح؟", "text": "لوين غادي درك؟"},
)
