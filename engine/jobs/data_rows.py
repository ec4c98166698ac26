"""The rows of a data file as plain values, read one by one: to compare them with others."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

_BATCH = 1_000


def rows_of(path: Path) -> Iterator[Any] | None:
    """The rows of a file; None for a format whose rows can not be told apart here.

    What is broken ends the rows: the format's own check says so.
    """
    reader = _READERS.get(path.suffix)
    return None if reader is None else _opened(path, reader)


def rows_in_bytes(file: BinaryIO, suffix: str) -> list[Any] | None:
    """The rows of a file that was just written to memory."""
    reader = _READERS.get(suffix)
    return None if reader is None else list(reader(file))


def _opened(path: Path, reader: Callable[[BinaryIO], Iterator[Any]]) -> Iterator[Any]:
    with path.open("rb") as file:
        yield from reader(file)


def _lines(file: BinaryIO) -> Iterator[Any]:
    for line in file:
        yield _value(line)


def _value(text: bytes) -> Any:
    try:
        return json.loads(text.decode())
    except (ValueError, RecursionError):
        return text


def _array(file: BinaryIO) -> Iterator[Any]:
    """An array with an object a line, as our formats write it, else read whole."""
    first = file.readline()
    if first.strip() != b"[":
        values = _value(first + file.read())
        yield from values if isinstance(values, list) else ()
        return
    for line in file:
        text = line.strip().removesuffix(b",")
        if text == b"]":
            return
        yield _value(text)


def _cells(file: BinaryIO) -> Iterator[Any]:
    text = TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
    try:
        rows = csv.reader(text)
        next(rows, None)
        yield from rows
    except csv.Error:
        return
    finally:
        text.detach()


def _parquet(file: BinaryIO) -> Iterator[Any]:
    import pyarrow
    from pyarrow import parquet

    try:
        for batch in parquet.ParquetFile(file).iter_batches(batch_size=_BATCH):
            yield from batch.to_pylist()
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError):
        return


_READERS: Mapping[str, Callable[[BinaryIO], Iterator[Any]]] = {
    ".jsonl": _lines,
    ".json": _array,
    ".csv": _cells,
    ".parquet": _parquet,
}
