"""From a document to rows: one passage each, with the place it was taken from."""

import hashlib
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import storable
from engine.importers.decoding import open_file
from engine.importers.documents.text import MOST_BYTES, TOO_LARGE, Document
from engine.plugin import Chunking, RawRow
from engine.text.chunks import LARGEST, SMALLEST, chunks

_NO_TEXT = QT_TRANSLATE_NOOP(
    "engine", "{file} holds no text. Choose another file, or one with its text recognised."
)
_WRONG_SIZE = QT_TRANSLATE_NOOP(
    "engine",
    "A passage may have {smallest} to {largest} characters, and its overlap from 0 to less than "
    "half of that; asked for were {size} and {overlap}.",
)
_AT_A_TIME = 100
_CHUNK = 1 << 20
#: What a document's language is called as a variety; Darija is left to the project's own setting.
_NAMED = {"french": "fra", "english": "eng", "msa": "arb"}

#: Reads a document: the file, its encoding (of texts), and its SHA-256.
ReadDocument = Callable[[Path, str, str], Document]


def passages(read: ReadDocument, path: Path, encoding: str, chunking: Chunking) -> Iterator[RawRow]:
    """The passages of a document, numbered from 1; the first row carries the remarks."""
    if not SMALLEST <= chunking.size <= LARGEST or not 0 <= chunking.overlap * 2 < chunking.size:
        raise UserError(
            _WRONG_SIZE,
            smallest=SMALLEST,
            largest=LARGEST,
            size=chunking.size,
            overlap=chunking.overlap,
        )
    document = read(path, encoding, _checked_hash(path))
    if not document.text.strip():
        raise UserError(_NO_TEXT, file=path.name)
    warnings = document.warnings
    numbered = enumerate(chunks(document.text, chunking.size, chunking.overlap), 1)
    while batch := list(islice(numbered, _AT_A_TIME)):
        texts = [document.text[start:end] for _, (start, end) in batch]
        for (number, (start, end)), text, variety in zip(
            batch, texts, _varieties(texts), strict=True
        ):
            columns = {
                "passage": text,
                "document": document.name,
                "place": document.place(start, end),
                "span": f"{start}-{end}",
                "sha256": document.sha256,
                "variety": variety,
            }
            yield RawRow(number, columns, text, warnings=warnings)
            warnings = ()


def _varieties(texts: list[str]) -> list[str]:
    from engine.text.variety import identify_many

    return [_NAMED.get(guess.coarse, "") for guess in identify_many(texts)]


def _checked_hash(path: Path) -> str:
    digest = hashlib.sha256()
    size = 0
    with open_file(path) as file:
        while piece := file.read(_CHUNK):
            size += len(piece)
            if size > MOST_BYTES:
                found = path.stat().st_size >> 20
                raise UserError(TOO_LARGE, file=path.name, size=found, limit=MOST_BYTES >> 20)
            digest.update(piece)
    return digest.hexdigest()


def name_of(path: Path) -> str:
    """The file's name as it can be stored."""
    return storable(path.name)
