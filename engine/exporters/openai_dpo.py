"""OpenAI preference fine-tuning (DPO), one JSON object a line.

The contract: `{"input": {"messages"}, "preferred_output": [message], "non_preferred_output":
[message]}`, each output one assistant message; `tools` and `parallel_tool_calls` are left out.
"""

from collections.abc import Mapping

from engine.exporters.conversation import MESSAGES, USER, keys_finding, pair_of, same_finding
from engine.exporters.json_rows import lines_check, lines_writer
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import EDITED, Exporter, Record, TaskType


def _row_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    pair = pair_of(record, tasks)
    return (
        f'{{"input": {{"messages": {MESSAGES.turns(pair.prompt)}}}, '
        f'"preferred_output": {MESSAGES.turns([pair.chosen])}, '
        f'"non_preferred_output": {MESSAGES.turns([pair.rejected])}}}'
    )


def _finding(value: object) -> str:
    if found := keys_finding(value, "input", "preferred_output", "non_preferred_output"):
        return found
    assert isinstance(value, dict)
    if found := keys_finding(value["input"], "messages"):
        return found
    return (
        MESSAGES.finding(value["input"]["messages"], USER)
        or MESSAGES.answers_finding(value["preferred_output"])
        or MESSAGES.answers_finding(value["non_preferred_output"])
        or same_finding(value["preferred_output"], value["non_preferred_output"])
    )


EXPORTER = Exporter(
    name="openai_dpo",
    title=QT_TRANSLATE_NOOP("engine", "OpenAI: preferences (JSONL)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by preference fine-tuning (DPO) of OpenAI and of services that follow it: your edit "
        "is preferred to the teacher's draft. Rows are edited answers and pairs of answers.",
    ),
    path="{split}.jsonl",
    write=lines_writer(_row_text),
    check=lines_check(_finding),
    rows=EDITED,
)
