"""Parquet: the columns of the CSV as texts, compressed with zstd, written in batches.

Batches of 20,000 rows keep a million rows near 200 MB of memory (project notes, window 4). The
file holds no time stamp, so equal rows give equal bytes under one version of pyarrow.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from engine.exporters import COLUMNS, other_fields, problem, row_values
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter, Record, TaskType

_BATCH = 20_000


def _write(records: Iterable[Record], file: BinaryIO, tasks: Mapping[str, TaskType]) -> int:
    import pyarrow
    from pyarrow import parquet

    others = other_fields(tasks)
    names = [*COLUMNS, *(f"field_{name}" for name in others)]
    schema = pyarrow.schema([(name, pyarrow.string()) for name in names])
    rows = 0
    stream = iter(records)
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        while batch := [row_values(each, tasks, others) for each in islice(stream, _BATCH)]:
            writer.write_table(_table(pyarrow, schema, batch))
            rows += len(batch)
    return rows


def _table(pyarrow: Any, schema: Any, rows: Sequence[Sequence[str]]) -> Any:
    columns = [pyarrow.array(column, type=pyarrow.string()) for column in zip(*rows, strict=True)]
    return pyarrow.Table.from_arrays(columns, schema=schema)


def _check(path: Path) -> Iterator[str]:
    import pyarrow
    from pyarrow import parquet

    row = 0
    try:
        with parquet.ParquetFile(path) as file:
            schema = file.schema_arrow
            if tuple(schema.names[: len(COLUMNS)]) != COLUMNS:
                text = QT_TRANSLATE_NOOP("engine", "{file}: the columns should be {columns}.")
                yield problem(text, file=path.name, columns=", ".join(COLUMNS))
                return
            for each in schema:
                if each.type != pyarrow.string():
                    text = QT_TRANSLATE_NOOP(
                        "engine", "{file}: the column {column} is not of the type text."
                    )
                    yield problem(text, file=path.name, column=each.name)
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


EXPORTER = Exporter(
    name="parquet",
    title=QT_TRANSLATE_NOOP("engine", "Table (Parquet)"),
    help=QT_TRANSLATE_NOOP(
        "engine", "Read by pandas, DuckDB and the datasets library: compact, with typed columns."
    ),
    path="{split}.parquet",
    write=_write,
    check=_check,
)
