"""TRL prompt-completion: `{"prompt", "completion"}`, both lists of messages.

The contract (TRL `dataset_formats`, prompt-completion, conversational): the trainer puts the chat
template around both and learns the completion only.
"""

from collections.abc import Mapping

from engine.exporters import turns_of
from engine.exporters.conversation import MESSAGES, USER, keys_finding
from engine.exporters.json_rows import lines_check, lines_writer
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter, Record, TaskType


def _row_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    *prompt, answer = turns_of(record, tasks)
    return f'{{"prompt": {MESSAGES.turns(prompt)}, "completion": {MESSAGES.turns([answer])}}}'


def _finding(value: object) -> str:
    if found := keys_finding(value, "prompt", "completion"):
        return found
    assert isinstance(value, dict)
    return MESSAGES.finding(value["prompt"], USER) or MESSAGES.answers_finding(value["completion"])


EXPORTER = Exporter(
    name="trl_prompt_completion",
    title=QT_TRANSLATE_NOOP("engine", "TRL: prompt and completion (JSONL)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by TRL (SFTTrainer): a prompt and its answer apart, so that the model is trained on "
        "the answer only.",
    ),
    path="{split}.jsonl",
    write=lines_writer(_row_text),
    check=lines_check(_finding),
)
