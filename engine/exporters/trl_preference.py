"""TRL preference: `{"prompt", "chosen", "rejected"}`, all lists of messages.

The contract (TRL `dataset_formats`, preference, conversational, explicit prompt). Chosen is what a
person left, rejected the teacher's draft, both answers to the same prompt.
"""

from collections.abc import Mapping

from engine.exporters.conversation import MESSAGES, USER, keys_finding, pair_of, same_finding
from engine.exporters.json_rows import lines_check, lines_writer
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import EDITED, Exporter, Record, TaskType


def _row_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    pair = pair_of(record, tasks)
    return (
        f'{{"prompt": {MESSAGES.turns(pair.prompt)}, "chosen": {MESSAGES.turns([pair.chosen])}, '
        f'"rejected": {MESSAGES.turns([pair.rejected])}}}'
    )


def _finding(value: object) -> str:
    if found := keys_finding(value, "prompt", "chosen", "rejected"):
        return found
    assert isinstance(value, dict)
    return (
        MESSAGES.finding(value["prompt"], USER)
        or MESSAGES.answers_finding(value["chosen"])
        or MESSAGES.answers_finding(value["rejected"])
        or same_finding(value["chosen"], value["rejected"])
    )


EXPORTER = Exporter(
    name="trl_preference",
    title=QT_TRANSLATE_NOOP("engine", "TRL: preferences (JSONL)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by TRL (DPOTrainer, RewardTrainer, CPO, ORPO): of two answers to one prompt, yours "
        "is to be preferred to the teacher's draft. Rows are edited answers and pairs of answers.",
    ),
    path="{split}.jsonl",
    write=lines_writer(_row_text),
    check=lines_check(_finding),
    rows=EDITED,
)
