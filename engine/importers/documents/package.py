"""ZIP packages of documents (DOCX, PPTX, EPUB): measured before anything of them is unpacked."""

import zipfile
from pathlib import Path
from typing import BinaryIO

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.documents.text import LOCKED

_BOMB = QT_TRANSLATE_NOOP(
    "engine",
    "{file} unpacks to {size} MB from {packed} MB: no document of texts does. It may be made to fill "
    "the memory; ask whoever sent it.",
)
_ENTITIES = QT_TRANSLATE_NOOP(
    "engine",
    "{file} declares entities of its own in {part}, which can read other files or fill the memory. "
    "Open it in the program it comes from and save it again.",
)
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD = QT_TRANSLATE_NOOP(
    "engine",
    "{file} is protected with a password or in an old format. Open it, save a copy as {format} "
    "without password, then import the copy.",
)
_LARGEST, _LARGEST_XML, _MOST_PARTS = 2 << 30, 256 << 20, 20_000
_SUSPICIOUS_SIZE, _SUSPICIOUS_RATIO = 64 << 20, 200
_HEAD = 1 << 16


def is_package(head: bytes) -> bool:
    """A ZIP file, or what an office program makes of one with a password."""
    return head.startswith((_ZIP, _OLE))


def check_package(path: Path, file: BinaryIO, form: str) -> None:
    """Refuse what is locked, a bomb, or declares entities; `zipfile` gives no more than is told."""
    if file.read(len(_OLE)) == _OLE:
        raise UserError(_OLD, file=path.name, format=form)
    file.seek(0)
    with zipfile.ZipFile(file) as package:
        parts = package.infolist()
        if any(each.flag_bits & 1 for each in parts):
            raise UserError(LOCKED, file=path.name)
        texts = [each for each in parts if each.filename.lower().endswith(_TEXTS)]
        size = sum(each.file_size for each in parts)
        packed = sum(each.compress_size for each in parts)
        size_of_texts = sum(each.file_size for each in texts)
        packed_texts = sum(each.compress_size for each in texts)
        bomb = (
            size_of_texts > _SUSPICIOUS_SIZE and size_of_texts > _SUSPICIOUS_RATIO * packed_texts
        ) or (size > _SUSPICIOUS_SIZE and size > _SUSPICIOUS_RATIO * packed)
        largest = max((each.file_size for each in texts), default=0)
        if bomb or size > _LARGEST or largest > _LARGEST_XML or len(parts) > _MOST_PARTS:
            raise UserError(_BOMB, file=path.name, size=size >> 20, packed=packed >> 20)
        for each in texts:
            with package.open(each) as part:
                head = part.read(_HEAD).replace(b"\0", b"").upper()
            strict = form != "EPUB" or each.filename.lower().endswith((".xml", ".opf"))
            if b"<!ENTITY" in head or (strict and form != "EPUB" and b"<!DOCTYPE" in head):
                raise UserError(_ENTITIES, file=path.name, part=each.filename)
    file.seek(0)


_TEXTS = (".xml", ".rels", ".opf", ".ncx", ".xhtml", ".html", ".htm")
