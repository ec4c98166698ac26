"""Writes GGUF files that lie: any key, any table of weights, any count, whole or in pieces."""

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gguf

UINT32, INT32, FLOAT32, STRING, ARRAY = 4, 5, 6, 8, 9
_CODES = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}

Key = tuple[str, int, Any]  # name, type, value; of an array (inner type, values)
Table = tuple[str, Sequence[int], int, int]  # name, dimensions, type, offset


def text(value: str | bytes) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(data)) + data


def packed(kind: int, value: Any) -> bytes:
    if kind == STRING:
        return text(value)
    if kind == ARRAY:
        inner, values = value
        return struct.pack("<IQ", inner, len(values)) + b"".join(packed(inner, v) for v in values)
    return struct.pack(f"<{_CODES[kind]}", value)


def gguf_bytes(
    keys: Sequence[Key],
    tables: Sequence[Table] = (),
    data: bytes = b"",
    *,
    version: int = 3,
    counts: tuple[int, int] | None = None,
) -> bytes:
    """A file; `counts` are the numbers of tables and keys that it claims."""
    claimed = (len(tables), len(keys)) if counts is None else counts
    head = b"GGUF" + struct.pack("<IQQ", version, *claimed)
    head += b"".join(
        text(name) + struct.pack("<I", kind) + packed(kind, v) for name, kind, v in keys
    )
    for name, dimensions, kind, offset in tables:
        head += text(name) + struct.pack("<I", len(dimensions))
        head += struct.pack(f"<{len(dimensions)}Q", *dimensions) + struct.pack("<IQ", kind, offset)
    return head + b"\0" * (-len(head) % 32) + data


def content_of(path: Path) -> tuple[list[Key], list[Table], bytes]:
    """Keys, tables and weights of a sound file, to be changed and written again."""
    reader = gguf.GGUFReader(path)
    keys: list[Key] = []
    for name, field in reader.fields.items():
        if name.startswith("GGUF."):
            continue
        kind, value = int(field.types[0]), field.contents()
        keys.append((name, kind, (int(field.types[-1]), value) if kind == ARRAY else value))
    tables = [
        (each.name, [int(d) for d in each.shape], int(each.tensor_type), each.data_offset)
        for each in reader.tensors
    ]
    start = min(offset for *_, offset in tables)
    return (
        keys,
        [(name, dims, kind, offset - start) for name, dims, kind, offset in tables],
        path.read_bytes()[start:],
    )


def with_key(keys: Sequence[Key], name: str, kind: int, value: Any) -> list[Key]:
    """The keys with one of them changed, or added."""
    changed = (name, kind, value)
    if all(each[0] != name for each in keys):
        return [*keys, changed]
    return [changed if each[0] == name else each for each in keys]
