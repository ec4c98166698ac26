"""A LLaMA-Factory folder of preferences: `conversations`, `chosen` and `rejected`, ranking on.

The contract (LLaMA-Factory `data/README.md`, preference data in ShareGPT's spelling): the turns
end with the human, and each of the two answers is one turn.
"""

from collections.abc import Mapping

from engine.exporters.conversation import SHAREGPT, USER, keys_finding, pair_of, same_finding
from engine.exporters.json_rows import lines_check, lines_writer
from engine.exporters.llama_factory_folder import dataset_info
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import EDITED, Exporter, Record, TaskType


def _row_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    pair = pair_of(record, tasks)
    return (
        f'{{"conversations": {SHAREGPT.turns(pair.prompt)}, '
        f'"chosen": {SHAREGPT.turn(pair.chosen)}, "rejected": {SHAREGPT.turn(pair.rejected)}}}'
    )


def _finding(value: object) -> str:
    if found := keys_finding(value, "conversations", "chosen", "rejected"):
        return found
    assert isinstance(value, dict)
    return (
        SHAREGPT.finding(value["conversations"], USER)
        or SHAREGPT.answer_finding(value["chosen"])
        or SHAREGPT.answer_finding(value["rejected"])
        or same_finding(value["chosen"], value["rejected"])
    )


EXPORTER = Exporter(
    name="llama_factory_dpo",
    title=QT_TRANSLATE_NOOP("engine", "LLaMA-Factory folder: preferences"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by LLaMA-Factory (stage dpo or rm): your edit is preferred to the teacher's draft. "
        "Rows are edited answers and pairs of answers.",
    ),
    path="{split}.jsonl",
    write=lines_writer(_row_text),
    check=lines_check(_finding),
    rows=EDITED,
    companions=dataset_info("chosen", "rejected", ranking=True),
)
