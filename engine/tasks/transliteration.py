"""One text in both scripts: Arabic letters and Arabizi."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Script, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    wanted = "بالعربية" if record.script == Script.ARAB else "بالحروف اللاتينية"
    return (
        Turn("user", f"اكتب هاد الجملة {wanted}:\n{record.fields['source']}"),
        Turn("assistant", record.fields["text"]),
    )


TASK = TaskType(
    name="transliteration",
    title=QT_TRANSLATE_NOOP("engine", "Transliteration"),
    fields=(
        Field("source", QT_TRANSLATE_NOOP("engine", "Source")),
        Field("text", QT_TRANSLATE_NOOP("engine", "Other script"), main=True),
    ),
    to_turns=_to_turns,
    example={"source": "واش راك خويا", "text": "wach rak khouya"},
)
