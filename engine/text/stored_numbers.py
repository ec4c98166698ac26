"""Reads arrays of numbers from an .npz file without NumPy, so that any process may ask, the window too.

NumPy takes a third of a second to import; the arrays here are small and become dictionaries anyway.
"""

from __future__ import annotations

import ast
import sys
import zipfile
from array import array
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"\x93NUMPY"
_CODES = {"u1": "B", "i1": "b", "u2": "H", "i2": "h", "u4": "I", "i4": "i", "u8": "Q", "f4": "f"}


class StoredNumbers(Mapping[str, "array[Any]"]):
    """The arrays of one file by name; each is read when it is asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _file(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(self._path)

    @cached_property
    def _names(self) -> list[str]:
        return [name.removesuffix(".npy") for name in self._file.namelist()]

    def __getitem__(self, name: str) -> array[Any]:
        return _numbers(self._file.read(f"{name}.npy"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _numbers(data: bytes) -> array[Any]:
    """The numbers of one .npy file: format 1, one dimension or none, little-endian."""
    if data[:7] != _MAGIC + b"\x01":
        raise ValueError("not an array of format 1")
    start = 10 + int.from_bytes(data[8:10], "little")
    kind = ast.literal_eval(data[10:start].decode("latin-1"))["descr"]
    found = array(_CODES[kind[1:]])
    found.frombytes(data[start:])
    if sys.byteorder == "big" and kind[0] == "<":
        found.byteswap()
    return found
