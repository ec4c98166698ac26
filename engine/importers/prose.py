"""Plain text that is a document and no list of examples: cut into passages."""

from pathlib import Path

from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import looks_like_json
from engine.importers.decoding import decode
from engine.importers.documents import Document, Gathered, document_importer, name_of
from engine.plugin import Importer


def _sniff(head: bytes) -> bool:
    return not looks_like_json(head) and b"\t" not in head.lstrip().split(b"\n", 1)[0].rstrip()


def _read(path: Path, encoding: str, sha256: str) -> Document:
    with decode(path, encoding).open() as stream:
        whole = stream.read()
    found = Gathered(path.name)
    found.add("", whole)
    return Document(name_of(path), sha256, found.parts, by_line=True)


IMPORTER: Importer = document_importer(
    "prose",
    QT_TRANSLATE_NOOP("engine", "Plain text, cut into passages"),
    (".txt", ".text"),
    _sniff,
    _read,
    decodes=True,
)
