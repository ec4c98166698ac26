"""A record of several columns: a text, and the columns that the project draws."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    columns = [
        f"{name}: {value}"
        for name, value in sorted(record.fields.items())
        if name != "text" and value
    ]
    return (
        Turn("user", "\n".join(["اكتب نص هاد السجل:", *columns])),
        Turn("assistant", record.fields["text"]),
    )


TASK = TaskType(
    name="record",
    title=QT_TRANSLATE_NOOP("engine", "Record of several columns"),
    fields=(Field("text", QT_TRANSLATE_NOOP("engine", "Text"), main=True),),
    to_turns=_to_turns,
    example={"text": "راني نشكي من الكونيكسيون في وهران، من نهار 2026-03-12 وهي طايحة"},
    open=True,
)
