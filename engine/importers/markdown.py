"""Markdown: its text with its signs, by its headings."""

import re
from pathlib import Path

from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import looks_like_json
from engine.importers.decoding import decode
from engine.importers.documents import Document, Gathered, document_importer, name_of
from engine.plugin import Importer

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$", re.M)
_FENCE = re.compile(r"^ {0,3}(```|~~~)", re.M)
_LONGEST_TITLE = 80


def _sniff(head: bytes) -> bool:
    return not looks_like_json(head)


def _read(path: Path, encoding: str, sha256: str) -> Document:
    with decode(path, encoding).open() as stream:
        whole = stream.read()
    found = Gathered(path.name)
    place, start = "beginning", 0
    fences = [each.start() for each in _FENCE.finditer(whole)]
    for each in _HEADING.finditer(whole):
        if sum(fence < each.start() for fence in fences) % 2:
            continue  # inside code
        if whole[start : each.start()].strip():
            found.add(place, whole[start : each.start()])
            start = each.start()
        place = f"§ {each[1].strip()[:_LONGEST_TITLE]}"
    found.add(place, whole[start:])
    return Document(name_of(path), sha256, found.parts, separator="")


IMPORTER: Importer = document_importer(
    "markdown",
    QT_TRANSLATE_NOOP("engine", "Markdown document"),
    (".md", ".markdown"),
    _sniff,
    _read,
    decodes=True,
)
