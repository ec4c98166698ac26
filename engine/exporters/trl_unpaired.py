"""TRL unpaired preference, for KTO: `{"prompt", "completion", "label"}`.

The contract (TRL `dataset_formats`, unpaired preference, conversational): the label is true for an
answer that is wanted. True are the chosen rows, false the candidates that were rejected.
"""

from collections.abc import Mapping

from engine.exporters import turns_of
from engine.exporters.conversation import MESSAGES, USER, flag_finding, keys_finding
from engine.exporters.json_rows import lines_check, lines_writer
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import JUDGED, Exporter, Record, TaskType


def _row_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    *prompt, answer = turns_of(record, tasks)
    label = "true" if record.accepted else "false"
    return (
        f'{{"prompt": {MESSAGES.turns(prompt)}, "completion": {MESSAGES.turns([answer])}, '
        f'"label": {label}}}'
    )


def _finding(value: object) -> str:
    if found := keys_finding(value, "prompt", "completion", "label"):
        return found
    assert isinstance(value, dict)
    return (
        MESSAGES.finding(value["prompt"], USER)
        or MESSAGES.answers_finding(value["completion"])
        or flag_finding(value["label"])
    )


EXPORTER = Exporter(
    name="trl_unpaired",
    title=QT_TRANSLATE_NOOP("engine", "TRL: accepted and rejected (JSONL)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by TRL (KTOTrainer): each answer is marked as wanted or unwanted, as it was accepted "
        "or rejected in curation.",
    ),
    path="{split}.jsonl",
    write=lines_writer(_row_text),
    check=lines_check(_finding),
    rows=JUDGED,
)
