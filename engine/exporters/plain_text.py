"""Plain text in UTF-8, one text a line.

A line break inside a text would begin another text, so each becomes a space: the file is for
reading and for trainers of raw text, and does not give every text back exactly.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from engine.exporters import problem
from engine.exporters.json_rows import lines_writer
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter, Record, TaskType


def _line(record: Record, _tasks: Mapping[str, TaskType]) -> str:
    return " ".join(record.text.splitlines())


def _check(path: Path) -> Iterator[str]:
    row = 0
    with path.open("rb") as file:
        for row, line in enumerate(file, 1):
            if found := _finding(line):
                yield problem(found, file=path.name, row=row)
    if not row:
        yield problem(QT_TRANSLATE_NOOP("engine", "{file} is empty."), file=path.name)


def _finding(line: bytes) -> str:
    if not line.endswith(b"\n"):
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the line is cut off.")
    try:
        text = line.decode().removesuffix("\n")
    except UnicodeDecodeError:
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: this is no text in UTF-8.")
    if not text.strip():
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: a text is empty.")
    if text.splitlines() != [text]:
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: a line break is inside the text.")
    return ""


EXPORTER = Exporter(
    name="plain_text",
    title=QT_TRANSLATE_NOOP("engine", "Plain text (TXT)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Opened by anything, and read by trainers of raw text and of tokenizers: one text a line, "
        "nothing else. A line break inside a text becomes a space.",
    ),
    path="{split}.txt",
    write=lines_writer(_line),
    check=_check,
)
