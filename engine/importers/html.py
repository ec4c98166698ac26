"""Web pages saved as HTML: what a reader sees of them, by their headings."""

from pathlib import Path

from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import looks_like_json
from engine.importers.decoding import decode
from engine.importers.documents import Document, Gathered, document_importer, name_of
from engine.importers.documents.web import add_html
from engine.plugin import Importer


def sniff(head: bytes) -> bool:
    """No JSON: a saved part of a page need not begin as a page does, so the suffix decides."""
    return not looks_like_json(head)


def _read(path: Path, encoding: str, sha256: str) -> Document:
    with decode(path, encoding).open() as stream:
        html = stream.read()
    found = Gathered(path.name)
    add_html(found, html, "beginning")
    return Document(name_of(path), sha256, found.parts)


IMPORTER: Importer = document_importer(
    "html",
    QT_TRANSLATE_NOOP("engine", "Web page (HTML)"),
    (".html", ".htm", ".xhtml"),
    sniff,
    _read,
    decodes=True,
)
