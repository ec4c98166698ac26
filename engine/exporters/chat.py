"""Chat messages, one JSON object a line: what TRL, Axolotl, OpenAI and llama.cpp's trainers read.

The contract (TRL `dataset_formats`, OpenAI fine-tuning): `{"messages": [{"role", "content"}]}`, an
optional system turn first, then user and assistant in turn, the assistant last. No other key:
trainers trip on them.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from engine.exporters import json_text, problem, turns_of
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter, Record, TaskType


def _write(records: Iterable[Record], file: BinaryIO, tasks: Mapping[str, TaskType]) -> int:
    rows = 0
    for record in records:
        messages = [
            {"role": turn.role, "content": turn.content} for turn in turns_of(record, tasks)
        ]
        file.write(json_text({"messages": messages}).encode() + b"\n")
        rows += 1
    return rows


def _check(path: Path) -> Iterator[str]:
    row = 0
    with path.open("rb") as file:
        for row, line in enumerate(file, 1):
            if not line.endswith(b"\n"):
                text = QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the line is cut off.")
                yield problem(text, file=path.name, row=row)
            try:
                value = json.loads(line.decode())
            except (ValueError, RecursionError):
                text = QT_TRANSLATE_NOOP("engine", "{file}, row {row}: this is no UTF-8 JSON.")
                yield problem(text, file=path.name, row=row)
                continue
            if finding := _finding(value):
                yield problem(finding, file=path.name, row=row)
    if not row:
        yield problem(QT_TRANSLATE_NOOP("engine", "{file} is empty."), file=path.name)


def _finding(value: object) -> str:
    messages = value.get("messages") if isinstance(value, dict) else None
    if not isinstance(messages, list) or set(value if isinstance(value, dict) else ()) != {
        "messages"
    }:
        return QT_TRANSLATE_NOOP(
            "engine", '{file}, row {row}: an object with the one key "messages" was expected.'
        )
    if not all(isinstance(each, dict) and set(each) == {"role", "content"} for each in messages):
        return QT_TRANSLATE_NOOP(
            "engine", "{file}, row {row}: a message needs a role and a content, nothing else."
        )
    if not all(isinstance(each["content"], str) and each["content"].strip() for each in messages):
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: a message is empty.")
    roles = [each["role"] for each in messages]
    if roles[:1] == ["system"]:
        roles = roles[1:]
    if not roles or len(roles) % 2 or roles != ["user", "assistant"] * (len(roles) // 2):
        return QT_TRANSLATE_NOOP(
            "engine",
            "{file}, row {row}: user and assistant should take turns, the assistant last.",
        )
    return ""


EXPORTER = Exporter(
    name="chat",
    title=QT_TRANSLATE_NOOP("engine", "Chat messages (JSONL)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by TRL, Axolotl, llama.cpp and the OpenAI interface: one conversation a line.",
    ),
    path="{split}.jsonl",
    write=_write,
    check=_check,
)
