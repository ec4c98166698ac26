"""How many rows a data file has, told from its suffix alone: a second opinion on the manifest."""

import csv
import json
import zipfile
import zlib
from pathlib import Path


def rows_in(path: Path) -> int | None:
    """The rows of a file; None when it is broken or of a format that this does not know."""
    counters = {
        ".jsonl": _lines,
        ".txt": _lines,
        ".json": _array,
        ".csv": _cells,
        ".parquet": _parquet,
        ".xlsx": _sheet,
    }
    counter = counters.get(path.suffix)
    return counter(path) if counter else None


def _lines(path: Path) -> int:
    with path.open("rb") as file:
        return sum(1 for _ in file)


def _array(path: Path) -> int | None:
    """An array with a row a line is counted as a stream: of a million rows none is kept."""
    try:
        with path.open("rb") as file:
            if file.readline() == b"[\n":
                return sum(1 for line in file if line != b"]\n")
        values = json.loads(path.read_bytes().decode())
    except (ValueError, RecursionError):
        return None
    return len(values) if isinstance(values, list) else None


def _cells(path: Path) -> int | None:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return max(0, sum(1 for _ in csv.reader(file)) - 1)
    except (csv.Error, UnicodeDecodeError):
        return None


def _parquet(path: Path) -> int | None:
    import pyarrow
    from pyarrow import parquet

    try:
        return int(parquet.read_metadata(path).num_rows)
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError):
        return None


def _sheet(path: Path) -> int | None:
    try:
        with zipfile.ZipFile(path) as book, book.open("xl/worksheets/sheet1.xml") as sheet:
            rows, end = 0, b""
            while chunk := sheet.read(1 << 20):
                rows += (end + chunk).count(b"</row>")
                end = chunk[-5:]
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, RuntimeError):
        return None
    return max(0, rows - 1)
