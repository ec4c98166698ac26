"""PDF, through PDFium: the text of each page as it stands there, never recognised from pictures."""

from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.documents import Document, Gathered, document_importer, name_of
from engine.importers.documents.text import DAMAGED, LOCKED
from engine.importers.notes import PAGES_WITHOUT_TEXT, note
from engine.plugin import Importer

_SCANNED = QT_TRANSLATE_NOOP(
    "engine",
    "No page of {file} holds text ({pages} pages): it is probably scanned. Recognise its text with "
    "an OCR program first, then import what that gives.",
)
_BAD_PAGE = QT_TRANSLATE_NOOP(
    "engine",
    "Page {page} of {file} can not be read ({problem}). Save the document again without that page, "
    "then import it.",
)
_TOO_MANY_PAGES = QT_TRANSLATE_NOOP(
    "engine",
    "{file} says it has {pages} pages, more than {limit}. Split it, then import its parts.",
)
_MOST_PAGES = 10_000
_SHOWN = 12
#: What PDFium writes for a hyphen at the end of a line.
_HYPHEN = "\ufffe"


def sniff(head: bytes) -> bool:
    """The mark of a PDF, which may stand after other bytes."""
    return b"%PDF-" in head[:1024]


def _read(path: Path, _encoding: str, sha256: str) -> Document:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as problem:
        if "password" in str(problem).lower() or "security" in str(problem).lower():
            raise UserError(LOCKED, file=path.name) from problem
        raise UserError(DAMAGED, file=path.name, format="PDF", problem=problem) from problem
    try:
        return _pages(path, document, sha256)
    finally:
        document.close()


def _pages(path: Path, document: Any, sha256: str) -> Document:
    count = len(document)
    if count > _MOST_PAGES:
        raise UserError(_TOO_MANY_PAGES, file=path.name, pages=count, limit=_MOST_PAGES)
    found = Gathered(path.name)
    empty = []
    for number in range(count):
        text = _page_text(path, document, number)
        if not text.strip():
            empty.append(str(number + 1))
        found.add(f"page {number + 1}", text)
    if not found.parts:
        raise UserError(_SCANNED, file=path.name, pages=count)
    shown = ", ".join(empty[:_SHOWN]) + (" …" if len(empty) > _SHOWN else "")
    warnings = (note(PAGES_WITHOUT_TEXT, pages=shown),) if empty else ()
    return Document(name_of(path), sha256, found.parts, warnings=warnings)


def _page_text(path: Path, document: Any, number: int) -> str:
    import pypdfium2

    try:
        page = document[number]
        try:
            words = page.get_textpage()
            try:
                return str(words.get_text_range()).replace(_HYPHEN, "-")
            finally:
                words.close()
        finally:
            page.close()
    except (pypdfium2.PdfiumError, ValueError) as problem:
        raise UserError(_BAD_PAGE, file=path.name, page=number + 1, problem=problem) from problem


IMPORTER: Importer = document_importer(
    "pdf", QT_TRANSLATE_NOOP("engine", "PDF document"), (".pdf",), sniff, _read
)
