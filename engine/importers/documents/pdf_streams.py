"""What a PDF unpacks to, measured before PDFium does it: it would fill the memory without asking."""

import mmap
import re
import zlib
from pathlib import Path

from engine.errors import UserError
from engine.importers.documents.package import BOMB

_STREAM = re.compile(rb"stream\r?\n")
_TWICE = re.compile(
    rb"(?:/FlateDecode|/Fl|/LZWDecode|/LZW)\b[^>\]]*(?:/FlateDecode|/Fl|/LZWDecode|/LZW)\b"
)
#: Pages of text unpack three to ten times, blank scans some hundred times; bombs a thousand times.
_LARGEST, _RATIO = 128 << 20, 200
_PIECE = 1 << 16
_DICTIONARY = 2_000


def check_streams(path: Path) -> None:
    """Refuse a file with a stream that unpacks to what no page holds, or that is packed twice."""
    with path.open("rb") as file:
        if not file.seek(0, 2):
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            for found in _STREAM.finditer(data):
                start = found.start()
                before = data[max(0, start - _DICTIONARY) : start].rpartition(b"obj")[2]
                size, packed = _measure(data, found.end())
                suspicious = size > _LARGEST and size > _RATIO * packed
                if suspicious or (size and _TWICE.search(before)):
                    told = {"size": size >> 20, "packed": len(data) >> 20}
                    raise UserError(BOMB, file=path.name, **told)


def _measure(data: mmap.mmap, start: int) -> tuple[int, int]:
    """How much a stream unpacks to, up to the limit, and from how much; 0 for what is not packed."""
    unpack = zlib.decompressobj()
    size, at = 0, start
    waiting = b""
    try:
        while not unpack.eof and size <= _LARGEST:
            if not waiting:
                waiting = data[at : at + _PIECE]
                at += len(waiting)
                if not waiting:
                    break
            size += len(unpack.decompress(waiting, 1 << 20))
            waiting = unpack.unconsumed_tail
    except zlib.error:
        pass
    return size, max(1, at - start - len(waiting))
