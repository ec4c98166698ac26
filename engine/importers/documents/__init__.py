"""Documents: their text with the page or section it stands on, and passages cut from it."""

from collections.abc import Callable

from engine.importers.documents.passages import ReadDocument, name_of, passages
from engine.importers.documents.text import Document, Gathered, Part
from engine.model import Chunking
from engine.plugin import Importer

__all__ = ["Document", "Gathered", "Part", "document_importer", "name_of"]


def document_importer(
    name: str,
    title: str,
    suffixes: tuple[str, ...],
    sniff: Callable[[bytes], bool],
    read: ReadDocument,
    *,
    decodes: bool = False,
) -> Importer:
    """An importer whose rows are the passages of the document that `read` reads."""
    return Importer(
        name=name,
        title=title,
        suffixes=suffixes,
        sniff=sniff,
        read=lambda path, encoding: passages(read, path, encoding, Chunking()),
        passages=lambda path, encoding, chunking: passages(read, path, encoding, chunking),
        decodes=decodes,
    )
