"""Alpaca: a JSON array of instruction, input and output, one object a line.

The contract (LLaMA-Factory `data/README.md`): `instruction` and `output` are texts, `input` may be
empty, `system` and `history` (pairs of earlier turns) are optional.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from engine.exporters import json_text, problem, turns_of
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter, Record, TaskType

_REQUIRED = {"instruction", "input", "output"}
_KNOWN = _REQUIRED | {"system", "history"}


def _object(record: Record, tasks: Mapping[str, TaskType]) -> dict[str, object]:
    turns = turns_of(record, tasks)
    system = "\n".join(turn.content for turn in turns if turn.role == "system")
    texts = [turn.content for turn in turns if turn.role != "system"]
    *earlier, instruction, output = texts
    value: dict[str, object] = {"instruction": instruction, "input": "", "output": output}
    if system:
        value["system"] = system
    if earlier:
        value["history"] = [earlier[place : place + 2] for place in range(0, len(earlier), 2)]
    return value


def _write(records: Iterable[Record], file: BinaryIO, tasks: Mapping[str, TaskType]) -> int:
    rows = 0
    file.write(b"[")
    for record in records:
        file.write(b",\n" if rows else b"\n")
        file.write(json_text(_object(record, tasks)).encode())
        rows += 1
    file.write(b"\n]\n")
    return rows


def _check(path: Path) -> Iterator[str]:
    try:
        values = json.loads(path.read_bytes().decode())
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, list) or not values:
        text = QT_TRANSLATE_NOOP("engine", "{file} is no JSON array of rows in UTF-8.")
        yield problem(text, file=path.name)
        return
    for row, value in enumerate(values, 1):
        if finding := _finding(value):
            yield problem(finding, file=path.name, row=row)


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
        "Read by LLaMA-Factory and many scripts: an instruction, its input and the output.",
    ),
    path="{split}.json",
    write=_write,
    check=_check,
)
