"""Reads the values of a GGUF header, every count and length bounded: the file is hostile until read.

What is kept of a file is bounded as well, and so is the number of texts looked at, so that a header
made to hurt costs a second and some megabytes at most.
"""

import os
import struct
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

MAX_KEY_BYTES = 65_535
_MAX_STRING_BYTES = 16 * 1024 * 1024
_MAX_ARRAY = 4_000_000
#: Of all lists of a file together; the largest vocabularies have 260,000 pieces and 520,000 merges.
_MAX_TEXTS = 2_000_000
_MAX_KEPT_BYTES = 64 * 1024 * 1024
_KEPT_ARRAY = 64  # longer arrays (the vocabulary) are measured, not kept
_KEPT_NUMBERS = 1024  # of numbers: some families list their heads for each layer
_PIECE_BYTES = 256 * 1024
_LENGTH = struct.Struct("<Q")
_SCALARS = {
    0: "B",
    1: "b",
    2: "H",
    3: "h",
    4: "I",
    5: "i",
    6: "f",
    7: "?",
    10: "Q",
    11: "q",
    12: "d",
}
STRING, ARRAY = 8, 9


class Malformed(Exception):  # noqa: N818 - never leaves the reading of a header
    """The header contradicts the format. Where it ends too early, `EOFError` is raised."""


@dataclass(frozen=True, slots=True)
class Array:
    """A list of a header: the type of its elements and their number.

    `twice` is a text that is in it two times, None when there is none or nobody looked.
    """

    kind: int
    length: int
    twice: str | None = None
    has_line_feed: bool = True


class Reader:
    """Little-endian values of a file, bounded; `EOFError` where the file ends too early."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self.size = size
        self._texts = self._kept = 0

    @property
    def position(self) -> int:
        return self._file.tell()

    def take(self, count: int) -> bytes:
        data = self._file.read(count)
        if len(data) < count:
            raise EOFError
        return data

    def scalar(self, code: str) -> int:
        return int(struct.unpack(f"<{code}", self.take(struct.calcsize(code)))[0])

    def string(self, limit: int = _MAX_STRING_BYTES) -> str:
        data = self._text(limit)
        self._kept += len(data)
        if self._kept > _MAX_KEPT_BYTES:
            raise Malformed("too much text")
        return data.decode("utf-8", "replace")

    def value(self, key: str) -> tuple[object, Array | None]:
        """One metadata value, None for an array too long to be kept; and what an array is."""
        kind = self.scalar("I")
        if kind == STRING:
            return self.string(), None
        if kind in _SCALARS:
            code = _SCALARS[kind]
            return struct.unpack(f"<{code}", self.take(struct.calcsize(code)))[0], None
        if kind != ARRAY:
            raise Malformed(f"a value of unknown type {kind}")
        inner, length = self.scalar("I"), self.scalar("Q")
        if length > _MAX_ARRAY:
            raise Malformed("an impossibly long list")
        if inner == STRING:
            return self._strings(length, distinct=key == "tokenizer.ggml.tokens")
        return self._numbers(inner, length)

    def _strings(self, length: int, *, distinct: bool) -> tuple[list[object] | None, Array]:
        self._texts += length
        if self._texts > _MAX_TEXTS:
            raise Malformed("impossibly many texts")
        if length <= _KEPT_ARRAY and not distinct:
            return [self.string() for _ in range(length)], Array(STRING, length)
        if not distinct:
            for _ in self._pieces_of(length, _MAX_STRING_BYTES):
                pass
            return None, Array(STRING, length)
        pieces = [text for piece in self._pieces_of(length, MAX_KEY_BYTES) for text in piece]
        different = set(pieces)
        twice = None
        if len(different) < length:
            counted = Counter(pieces)
            del counted[b""]  # llama.cpp gives those names of their own
            text, times = max(counted.items(), key=lambda each: each[1], default=(b"", 0))
            twice = text.decode("utf-8", "replace") if times > 1 else None
        return None, Array(STRING, length, twice, bool(different & {b"<0x0A>", b"\n"}))

    def _pieces_of(self, count: int, limit: int) -> Iterator[list[bytes]]:
        """The texts of a list, read in large pieces: a vocabulary has hundreds of thousands."""
        length_at = _LENGTH.unpack_from
        buffer = b""
        while count:
            buffer = self._more(buffer, 8)
            texts, at, size = [], 0, len(buffer)
            while count and at + 8 <= size:
                (length,) = length_at(buffer, at)
                if length > limit:
                    raise Malformed("an impossibly long text")
                end = at + 8 + length
                if end > size:
                    break
                texts.append(buffer[at + 8 : end])
                at = end
                count -= 1
            if not texts:
                buffer = self._more(buffer, 8 + length)
                continue
            yield texts
            buffer = buffer[at:]
        self._file.seek(-len(buffer), os.SEEK_CUR)

    def _more(self, rest: bytes, needed: int) -> bytes:
        """A piece of the file after `rest`; with it at least `needed` bytes."""
        data = rest + self._file.read(max(_PIECE_BYTES, needed - len(rest)))
        if len(data) < needed:
            raise EOFError
        return data

    def _numbers(self, inner: int, length: int) -> tuple[list[object] | None, Array]:
        if inner not in _SCALARS:
            raise Malformed(f"a list of unknown type {inner}")
        code = _SCALARS[inner]
        data = self.take(length * struct.calcsize(code))
        keep = length <= _KEPT_NUMBERS
        values = list(struct.unpack(f"<{length}{code}", data)) if keep else None
        return values, Array(inner, length)

    def _text(self, limit: int) -> bytes:
        length = int.from_bytes(self.take(8), "little")
        if length > limit:
            raise Malformed("an impossibly long text")
        return self.take(length)
