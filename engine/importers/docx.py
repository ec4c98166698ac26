"""Word documents (DOCX), through python-docx: paragraphs, tables, text boxes and notes in order."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.decoding import open_file
from engine.importers.documents import Document, Gathered, document_importer, name_of
from engine.importers.documents.package import check_package, is_package
from engine.importers.documents.text import DAMAGED
from engine.plugin import Importer

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_NOTES = ("footnotes", "endnotes")
_TOP = "beginning"
_LONGEST_TITLE = 80


def _read(path: Path, _encoding: str, sha256: str) -> Document:
    import docx
    from docx.opc.exceptions import OpcError

    with open_file(path) as file:
        try:
            check_package(path, file, "DOCX")
            document = docx.Document(file)
            return _sections(path, document, sha256)
        except (OpcError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError,
                AttributeError, SyntaxError, EOFError, OSError, RuntimeError) as problem:  # fmt: skip
            shown = f"{type(problem).__name__}: {problem}"[:200]
            raise UserError(DAMAGED, file=path.name, format="DOCX", problem=shown) from problem


def _sections(path: Path, document: Any, sha256: str) -> Document:
    found = Gathered(path.name)
    headings = _heading_styles(document)
    place, lines = _TOP, list[str]()
    for style, text in _paragraphs(document.element.body):
        if style in headings and text.strip():
            found.add(place, "\n\n".join(lines))
            place, lines = f"§ {' '.join(text.split())[:_LONGEST_TITLE]}", []
        if text.strip():
            lines.append(text)
    found.add(place, "\n\n".join(lines))
    for kind, root in _notes(document):
        found.add(kind, "\n\n".join(text for _, text in _paragraphs(root) if text.strip()))
    return Document(name_of(path), sha256, found.parts)


def _heading_styles(document: Any) -> set[str]:
    return {
        each.style_id
        for each in document.styles
        if (each.name or "").casefold().startswith(("heading", "title"))
    }


def _paragraphs(root: Any) -> Iterator[tuple[str, str]]:
    """Style and text of each paragraph; deleted text is none, inserted text and fields' results are."""
    for paragraph in root.iter(f"{_W}p"):
        if any(each.tag == _FALLBACK for each in paragraph.iterancestors()):
            continue
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = style.get(f"{_W}val", "") if style is not None else ""
        yield name, "".join(_pieces(paragraph))


def _pieces(paragraph: Any) -> Iterator[str]:
    waiting = list(reversed(paragraph))
    while waiting:
        each = waiting.pop()
        if each.tag in (f"{_W}p", _FALLBACK, f"{_W}pPr"):
            continue  # a paragraph inside (a text box) has its own turn
        if each.tag == f"{_W}t":
            yield each.text or ""
        elif each.tag in _SIGNS:
            yield _SIGNS[each.tag]
        waiting.extend(reversed(each))


def _notes(document: Any) -> Iterator[tuple[str, Any]]:
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in _NOTES and not relation.is_external:
            yield kind, parse_xml(relation.target_part.blob)


IMPORTER: Importer = document_importer(
    "docx", QT_TRANSLATE_NOOP("engine", "Word document (DOCX)"), (".docx",), is_package, _read
)
