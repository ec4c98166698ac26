"""Electronic books (EPUB): the chapters of the reading order, each as the web page it is."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.decoding import open_file
from engine.importers.documents import Document, Gathered, document_importer, name_of
from engine.importers.documents.package import check_package, is_package
from engine.importers.documents.text import DAMAGED
from engine.importers.documents.web import add_html
from engine.plugin import Importer

_PROTECTED = QT_TRANSLATE_NOOP(
    "engine",
    "The chapter {part} of {file} is encrypted (copy protection). Import a copy without protection "
    "that you may use.",
)
_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html")


def _read(path: Path, _encoding: str, sha256: str) -> Document:
    with open_file(path) as file:
        try:
            check_package(path, file, "EPUB")
            with zipfile.ZipFile(file) as package:
                found = Gathered(path.name)
                locked = _encrypted(package)
                for number, name in enumerate(_chapters(package), 1):
                    if name in locked:
                        raise UserError(_PROTECTED, file=path.name, part=name)
                    html = package.read(name).decode("utf-8-sig", "replace")
                    add_html(found, html, f"chapter {number}")
        except (zipfile.BadZipFile, zlib.error, ElementTree.ParseError, KeyError, ValueError,
                AttributeError, EOFError, OSError, RuntimeError) as problem:  # fmt: skip
            shown = f"{type(problem).__name__}: {problem}"[:200]
            raise UserError(DAMAGED, file=path.name, format="EPUB", problem=shown) from problem
    return Document(name_of(path), sha256, found.parts)


def _xml(package: zipfile.ZipFile, name: str) -> ElementTree.Element:
    # Documents that declare entities were refused before; expat reads nothing from outside.
    return ElementTree.fromstring(package.read(name))  # noqa: S314


def _chapters(package: zipfile.ZipFile) -> Iterator[str]:
    """The pages of the spine by their names in the package, each once."""
    root = _xml(package, _CONTAINER).find(".//{*}rootfile")
    if root is None:
        raise ValueError("it names no book")
    book = root.get("full-path", "")
    tree = _xml(package, book)
    items = {each.get("id"): each for each in tree.findall("{*}manifest/{*}item")}
    seen = set()
    for each in tree.findall("{*}spine/{*}itemref"):
        item = items.get(each.get("idref"))
        if item is None or item.get("media-type") not in _PAGES:
            continue
        path = posixpath.join(posixpath.dirname(book), unquote(item.get("href", "")))
        name = posixpath.normpath(path)
        if name not in seen:
            seen.add(name)
            yield name


def _encrypted(package: zipfile.ZipFile) -> set[str]:
    if _ENCRYPTION not in package.namelist():
        return set()
    found = _xml(package, _ENCRYPTION).iter("{http://www.w3.org/2001/04/xmlenc#}CipherReference")
    return {unquote(each.get("URI", "")) for each in found}


IMPORTER: Importer = document_importer(
    "epub", QT_TRANSLATE_NOOP("engine", "Electronic book (EPUB)"), (".epub",), is_package, _read
)
