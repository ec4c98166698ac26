"""Plain text: one example a line."""

from collections.abc import Iterator
from pathlib import Path

from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import ROW_LIMIT, is_blank, looks_like_json, too_long
from engine.importers.decoding import decode
from engine.plugin import Importer, RawRow


def sniff(head: bytes) -> bool:
    """Everything that is neither JSON nor has a tab in its first line (Excel's "Unicode text")."""
    first = head.lstrip().split(b"\n", 1)[0]
    return not looks_like_json(head) and b"\t" not in first.rstrip()


def read(path: Path, encoding: str) -> Iterator[RawRow]:
    """Every line with its text exactly as it stands; blank ones have no columns."""
    for line in decode(path, encoding).lines():
        if line.length > ROW_LIMIT:
            yield too_long(line.number, line.text, line.length)
        elif is_blank(line.text):
            yield RawRow(line.number, {})
        else:
            yield RawRow(line.number, {"text": line.text}, line.text)


IMPORTER = Importer(
    name="text",
    title=QT_TRANSLATE_NOOP("engine", "Plain text, one example a line"),
    suffixes=(".txt", ".text"),
    sniff=sniff,
    read=read,
)
