"""Alpaca: a JSON array of instruction, input and output, one object a line.

The contract (LLaMA-Factory `data/README.md`): `instruction` and `output` are texts, `input` may be
empty, `system` and `history` (pairs of earlier turns) are optional.
"""

from collections.abc import Mapping

from engine.exporters import json_text, turns_of
from engine.exporters.json_rows import array_check, array_writer, quoted
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter, Record, TaskType

_REQUIRED = {"instruction", "input", "output"}
_KNOWN = _REQUIRED | {"system", "history"}


def _row_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    turns = turns_of(record, tasks)
    system = "\n".join([turn.content for turn in turns if turn.role == "system"])
    *earlier, instruction, output = [turn.content for turn in turns if turn.role != "system"]
    text = f'{{"instruction": {quoted(instruction)}, "input": "", "output": {quoted(output)}'
    if system:
        text += f', "system": {quoted(system)}'
    if earlier:
        pairs = [earlier[place : place + 2] for place in range(0, len(earlier), 2)]
        text += f', "history": {json_text(pairs)}'
    return text + "}"


def _finding(value: object) -> str:
    if not isinstance(value, dict) or not _REQUIRED <= set(value) <= _KNOWN:
        return QT_TRANSLATE_NOOP(
            "engine", "{file}, row {row}: instruction, input and output were expected."
        )
    texts = [value[key] for key in ("instruction", "input", "output")] + [value.get("system", "")]
    if not all(isinstance(each, str) for each in texts):
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: a value is no text.")
    if not value["instruction"].strip() or not value["output"].strip():
        return QT_TRANSLATE_NOOP(
            "engine", "{file}, row {row}: the instruction or the output is empty."
        )
    history = value.get("history", [])
    if not isinstance(history, list) or not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(each, str) for each in pair)
        for pair in history
    ):
        return QT_TRANSLATE_NOOP(
            "engine", "{file}, row {row}: the history should be pairs of texts."
        )
    return ""


EXPORTER = Exporter(
    name="alpaca",
    title=QT_TRANSLATE_NOOP("engine", "Alpaca (JSON)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by Unsloth, LLaMA-Factory, Axolotl and many scripts: an instruction, its input and "
        "the output, one question and one answer.",
    ),
    path="{split}.json",
    write=array_writer(_row_text),
    check=array_check(_finding),
)
