"""A question, the steps to its answer in a field of their own, and the answer."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Turn
from engine.plugin import Record, TaskType


def _to_turns(record: Record) -> tuple[Turn, ...]:
    steps = [record.fields.get("reasoning", ""), record.fields["answer"]]
    return (
        Turn("user", record.fields["question"]),
        Turn("assistant", "\n".join(dict.fromkeys(step for step in steps if step))),
    )


TASK = TaskType(
    name="reasoning",
    title=QT_TRANSLATE_NOOP("engine", "Question, reasoning and answer"),
    fields=(
        Field("question", QT_TRANSLATE_NOOP("engine", "Question"), main=True),
        Field("reasoning", QT_TRANSLATE_NOOP("engine", "Reasoning")),
        Field("answer", QT_TRANSLATE_NOOP("engine", "Answer")),
    ),
    to_turns=_to_turns,
    example={
        "question": "شريت 3 كيلو بطاطا ب 80 دينار للكيلو. شحال نخلص؟",
        "reasoning": "نضرب عدد الكيلوات في سومة الكيلو: 3 × 80 = 240.",
        "answer": "240 دينار",
    },
)
