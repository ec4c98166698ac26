"""Rows as Parquet, for every format that is made of it: typed columns, zstd, written in batches.

Batches of 20,000 rows keep a million rows near 200 MB of memory (project notes, window 4). The few
different values of label, variety and the like are kept in a dictionary; in columns of texts that
hardly repeat one would cost time and give nothing. The file holds no time stamp, so equal rows give
equal bytes under one version of pyarrow.

Columns are made of their UTF-8 bytes: `pyarrow.array` would import pandas (a second, 50 MB) to ask
whether a list is a series, and leave a second copy of its text inside every str.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, islice
from operator import attrgetter
from pathlib import Path
from typing import Any, BinaryIO

from engine.exporters import COLUMNS, other_fields, problem
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Record, TaskType

_BATCH = 20_000
#: Far below the 2 GiB that the offsets of one array can tell.
_BATCH_BYTES = 64 * 1024 * 1024
_A_FEW = 250
_REPEATING = ("task", "label", "variety", "script", "topic", "origin")


def write_rows(records: Iterable[Record], file: BinaryIO, tasks: Mapping[str, TaskType]) -> int:
    """Write the records as one Parquet file; how many there were."""
    import pyarrow
    from pyarrow import parquet

    others = other_fields(tasks)
    names = [*COLUMNS, *(f"field_{name}" for name in others)]
    schema = pyarrow.schema([(name, pyarrow.string()) for name in names])
    mains = {name: task.main for name, task in tasks.items()}
    rows = 0
    stream = iter(records)
    with parquet.ParquetWriter(
        file, schema, compression="zstd", use_dictionary=list(_REPEATING)
    ) as writer:
        while columns := _batch(stream, mains, others):
            arrays = [_texts(column) for column in columns]
            writer.write_batch(pyarrow.RecordBatch.from_arrays(arrays, schema=schema))
            rows += len(columns[0])
    return rows


def _batch(
    stream: Iterator[Record], mains: Mapping[str, str], others: Sequence[str]
) -> list[list[bytes]]:
    """The columns of the next rows, nothing at the end; fewer rows where texts are very long.

    Records are let go a few at a time: thousands of them held make the garbage collector walk
    through everything again and again, and bytes do not.
    """
    columns: list[list[bytes]] = []
    known = _Utf8()
    size = 0
    while size < _BATCH_BYTES and (not columns or len(columns[0]) < _BATCH):
        few = list(islice(stream, _A_FEW))
        if not few:
            break
        found = list(_columns(few, mains, others, known))
        columns = columns or [[] for _ in found]
        for column, values in zip(columns, found, strict=True):
            column += values
        size += sum(sum(map(len, values)) for values in found)
    return columns


class _Utf8(dict[str, bytes]):
    """The bytes of values that repeat, each encoded once a batch."""

    def __missing__(self, text: str) -> bytes:
        found = self[text] = text.encode()
        return found


def _columns(
    batch: Sequence[Record], mains: Mapping[str, str], others: Sequence[str], known: _Utf8
) -> Iterator[list[bytes]]:
    """The values of `row_values` in UTF-8, column by column: a list a column, not a list a row."""
    for name in COLUMNS:
        values = map(attrgetter(name), batch)
        if name in _REPEATING:
            yield list(map(known.__getitem__, values))
        else:
            yield list(map(str.encode, values))
    for name in others:
        yield [
            b"" if mains.get(each.task) == name else each.fields.get(name, "").encode()
            for each in batch
        ]


def _texts(values: Sequence[bytes]) -> Any:
    """An Arrow array of texts, given in UTF-8."""
    import pyarrow

    ends = array("i", accumulate(map(len, values), initial=0))
    return pyarrow.StringArray.from_buffers(
        len(values), pyarrow.py_buffer(ends), pyarrow.py_buffer(b"".join(values))
    )


def check_rows(path: Path) -> Iterator[str]:
    """What is wrong with a Parquet file of rows: marked sentences that name file and row."""
    import pyarrow
    from pyarrow import parquet

    row = 0
    try:
        with parquet.ParquetFile(path) as file:
            if finding := _wrong_columns(file.schema_arrow, path.name):
                yield finding
                return
            for batch in file.iter_batches(batch_size=_BATCH):
                batch.validate(full=True)  # UTF-8 included
                pairs = zip(
                    batch.column("uid").to_pylist(), batch.column("text").to_pylist(), strict=True
                )
                for uid, content in pairs:
                    row += 1
                    if not (uid or "").strip() or not (content or "").strip():
                        text = QT_TRANSLATE_NOOP(
                            "engine", "{file}, row {row}: the uid or the text is empty."
                        )
                        yield problem(text, file=path.name, row=row)
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as reason:
        text = QT_TRANSLATE_NOOP("engine", "{file} is no whole Parquet file: {reason}")
        yield problem(text, file=path.name, reason=reason)
        return
    if not row:
        yield problem(QT_TRANSLATE_NOOP("engine", "{file} is empty."), file=path.name)


def _wrong_columns(schema: Any, name: str) -> str:
    import pyarrow

    if tuple(schema.names[: len(COLUMNS)]) != COLUMNS:
        text = QT_TRANSLATE_NOOP("engine", "{file}: the columns should be {columns}.")
        return problem(text, file=name, columns=", ".join(COLUMNS))
    for each in schema:
        if each.type != pyarrow.string():
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}: the column {column} is not of the type text."
            )
            return problem(text, file=name, column=each.name)
    return ""
