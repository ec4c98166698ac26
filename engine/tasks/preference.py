"""A prompt with a better and a worse answer: what preference tuning learns from."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    return (
        Turn("user", record.fields["prompt"]),
        Turn("assistant", record.fields["chosen"]),
    )


TASK = TaskType(
    name="preference",
    title=QT_TRANSLATE_NOOP("engine", "Better and worse answer"),
    fields=(
        Field("prompt", QT_TRANSLATE_NOOP("engine", "Prompt")),
        Field("chosen", QT_TRANSLATE_NOOP("engine", "Better answer"), main=True),
        Field("rejected", QT_TRANSLATE_NOOP("engine", "Worse answer")),
        Field("margin", QT_TRANSLATE_NOOP("engine", "Margin"), long=False),
    ),
    to_turns=_to_turns,
    example={
        "prompt": "وين نلقى صيدلية مفتوحة في الليل؟",
        "chosen": "شوف قدام المستشفى، كاين صيدلية تخدم الليل كامل.",
        "rejected": "ما علاباليش.",
        "margin": "0.62",
    },
    pair=("chosen", "rejected"),
)
