"""A LLaMA-Factory folder for KTO: `conversations` and `kto_tag`.

The contract (LLaMA-Factory `data/README.md`, KTO): the tag is true for an answer that is wanted.
"""

from collections.abc import Mapping

from engine.exporters import turns_of
from engine.exporters.conversation import SHAREGPT, flag_finding, keys_finding
from engine.exporters.json_rows import lines_check, lines_writer
from engine.exporters.llama_factory_folder import dataset_info
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import JUDGED, Exporter, Record, TaskType


def _row_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    turns = SHAREGPT.turns(turns_of(record, tasks))
    return f'{{"conversations": {turns}, "kto_tag": {"true" if record.accepted else "false"}}}'


def _finding(value: object) -> str:
    if found := keys_finding(value, "conversations", "kto_tag"):
        return found
    assert isinstance(value, dict)
    return SHAREGPT.finding(value["conversations"]) or flag_finding(value["kto_tag"])


EXPORTER = Exporter(
    name="llama_factory_kto",
    title=QT_TRANSLATE_NOOP("engine", "LLaMA-Factory folder: accepted and rejected"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by LLaMA-Factory (stage kto): each answer is marked as wanted or unwanted, as it was "
        "accepted or rejected in curation.",
    ),
    path="{split}.jsonl",
    write=lines_writer(_row_text),
    check=lines_check(_finding),
    rows=JUDGED,
    companions=dataset_info("kto_tag"),
)
