"""A Darija text and its translation; the target language is a field of the record."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import VARIETIES, Field, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    target = VARIETIES.get(record.fields["target"], record.fields["target"])
    return (
        Turn("user", f"Translate to {target}:\n{record.fields['source']}"),
        Turn("assistant", record.fields["translation"]),
    )


TASK = TaskType(
    name="translation",
    title=QT_TRANSLATE_NOOP("engine", "Translation"),
    fields=(
        Field("source", QT_TRANSLATE_NOOP("engine", "Source")),
        Field("target", QT_TRANSLATE_NOOP("engine", "Target language"), long=False),
        Field("translation", QT_TRANSLATE_NOOP("engine", "Translation"), main=True),
    ),
    to_turns=_to_turns,
    example={"source": "شحال الساعة؟", "target": "fra", "translation": "Quelle heure est-il ?"},
)
