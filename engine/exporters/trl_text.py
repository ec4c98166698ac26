"""TRL language modelling: `{"text"}`, the text alone, one a line.

The contract (TRL `dataset_formats`, language modelling, standard): the one column is `text`.
"""

from collections.abc import Mapping

from engine.exporters.conversation import keys_finding, text_finding
from engine.exporters.json_rows import lines_check, lines_writer, quoted
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter, Record, TaskType


def _row_text(record: Record, _tasks: Mapping[str, TaskType]) -> str:
    return f'{{"text": {quoted(record.text)}}}'


def _finding(value: object) -> str:
    return keys_finding(value, "text") or text_finding(value["text"])  # type: ignore[index]


EXPORTER = Exporter(
    name="trl_text",
    title=QT_TRANSLATE_NOOP("engine", "TRL: texts (JSONL)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by TRL (SFTTrainer) and by Axolotl's completion and pre-training: the text alone, "
        "without a question, for a model that should learn the language.",
    ),
    path="{split}.jsonl",
    write=lines_writer(_row_text),
    check=lines_check(_finding),
)
