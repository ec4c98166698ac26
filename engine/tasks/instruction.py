"""An instruction and its answer: what chat models are tuned on."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    return (
        Turn("user", record.fields["instruction"]),
        Turn("assistant", record.fields["answer"]),
    )


TASK = TaskType(
    name="instruction",
    title=QT_TRANSLATE_NOOP("engine", "Instruction and answer"),
    fields=(
        Field("instruction", QT_TRANSLATE_NOOP("engine", "Instruction")),
        Field("answer", QT_TRANSLATE_NOOP("engine", "Answer"), main=True),
    ),
    to_turns=_to_turns,
    example={
        "instruction": "كيفاش نطيّب الكسكس؟",
        "answer": "فوّر السميد زوج مرات، ودير المرقة مع الخضرة على نار هادية.",
    },
)
