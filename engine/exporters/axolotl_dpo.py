"""Axolotl preference tuning: `messages`, `chosen`, `rejected`, and `axolotl.yaml` with `rl: dpo`.

The contract (Axolotl `docs/rlhf.qmd`, `chat_template.default`): the messages end with the user, and
each of the two answers is one message.
"""

from collections.abc import Mapping

from engine.exporters.axolotl_settings import axolotl_yaml
from engine.exporters.conversation import MESSAGES, USER, keys_finding, pair_of, same_finding
from engine.exporters.json_rows import lines_check, lines_writer
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import EDITED, Exporter, Record, TaskType

_ENTRY = (
    "type: chat_template.default",
    "field_messages: messages",
    "field_chosen: chosen",
    "field_rejected: rejected",
    "message_property_mappings:",
    "  role: role",
    "  content: content",
    "roles:",
    '  system: ["system"]',
    '  user: ["user"]',
    '  assistant: ["assistant"]',
)


def _row_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    pair = pair_of(record, tasks)
    return (
        f'{{"messages": {MESSAGES.turns(pair.prompt)}, '
        f'"chosen": {MESSAGES.turn(pair.chosen)}, "rejected": {MESSAGES.turn(pair.rejected)}}}'
    )


def _finding(value: object) -> str:
    if found := keys_finding(value, "messages", "chosen", "rejected"):
        return found
    assert isinstance(value, dict)
    return (
        MESSAGES.finding(value["messages"], USER)
        or MESSAGES.answer_finding(value["chosen"])
        or MESSAGES.answer_finding(value["rejected"])
        or same_finding(value["chosen"], value["rejected"])
    )


EXPORTER = Exporter(
    name="axolotl_dpo",
    title=QT_TRANSLATE_NOOP("engine", "Axolotl: preferences"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by Axolotl (rl: dpo): your edit is preferred to the teacher's draft; axolotl.yaml "
        "says how. Rows are edited answers and pairs of answers.",
    ),
    path="{split}.jsonl",
    write=lines_writer(_row_text),
    check=lines_check(_finding),
    rows=EDITED,
    companions=axolotl_yaml(("rl: dpo",), _ENTRY),
)
