"""One way to write all rows of a project into one file, run in a process of its own.

`python -m tests.benchmarks.export.ways WAY PROJECT OUT` prints its seconds and peak memory.
"""

import hashlib
import json
import resource
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

#: The eight columns of the table formats, of seeds and of candidates with the seed they grow from.
_SEEDS = "uid, task, text, label, variety, script, topic, 'real' AS origin"
_MADE = (
    "c.uid, c.task, c.text, c.now_label AS label, c.now_variety AS variety, c.now_script AS script, "
    "c.topic, 'synthetic' AS origin"
)
_ROWS = (
    f"SELECT {_SEEDS} FROM seed UNION ALL SELECT {_MADE} FROM candidate AS c "
    "JOIN seed AS s ON s.id = c.seed_id WHERE c.status = 'accepted'"
)
_NAMES = ("uid", "task", "text", "label", "variety", "script", "topic", "origin")
_BATCH = 20_000


def ours_writer(format_name: str) -> Callable[[Path, Path], None]:
    """The rows of the project through the exporter, and no more."""

    def write(project: Path, out: Path) -> None:
        from engine.exporters import EXPORTERS
        from engine.store import Store
        from engine.tasks import TASKS

        tasks = {"classification": TASKS["classification"]}
        with Store.open(project) as store, out.open("wb") as file:
            records = (each.record for each in store.rows.scan())
            EXPORTERS[format_name].write(records, file, tasks)

    return write


def ours_whole(format_name: str) -> Callable[[Path, Path], None]:
    """A whole export: choosing, splits, provenance, hashes, the formats' own checks, card."""

    def write(project: Path, out: Path) -> None:
        from engine.jobs.export import export
        from engine.mix.spec import DatasetMix, PrivacyLimits
        from engine.store import Store

        mix = DatasetMix(privacy=PrivacyLimits(personal_data="ignore"), keep_earlier_tests=False)
        folder = out.with_suffix(".folder")
        shutil.rmtree(folder, ignore_errors=True)
        with Store.open(project) as store:
            for _ in export(store, mix, format_name, folder):
                pass
        digest = hashlib.sha256()
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                digest.update(path.read_bytes() if path.stat().st_size < 1 << 20 else _hash(path))
        out.write_text(digest.hexdigest())

    return write


def _hash(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def pandas_jsonl(project: Path, out: Path) -> None:
    """The table in memory, then `to_json`."""
    import pandas

    with sqlite3.connect(project) as connection:
        table = pandas.read_sql_query(_ROWS, connection)
    table.to_json(out, orient="records", lines=True, force_ascii=False)


def pandas_parquet(project: Path, out: Path) -> None:
    """The table in memory, then `to_parquet` with zstd."""
    import pandas

    with sqlite3.connect(project) as connection:
        table = pandas.read_sql_query(_ROWS, connection)
    table.to_parquet(out, compression="zstd", index=False)


def sqlite_jsonl(project: Path, out: Path) -> None:
    """SQLite's own `json_object`, streamed."""
    pairs = ", ".join(f"'{name}', {name}" for name in _NAMES)
    with sqlite3.connect(project) as connection, out.open("w", encoding="utf-8", newline="\n") as f:
        f.writelines(
            row[0] + "\n"
            for row in connection.execute(f"SELECT json_object({pairs}) FROM ({_ROWS})")
        )


def pyarrow_parquet(project: Path, out: Path) -> None:
    """Batches of 20,000 rows into pyarrow's writer."""
    import pyarrow
    from pyarrow import parquet

    schema = pyarrow.schema([(name, pyarrow.string()) for name in _NAMES])
    with (
        sqlite3.connect(project) as connection,
        parquet.ParquetWriter(out, schema, compression="zstd") as writer,
    ):
        for rows in _batches(connection.execute(_ROWS)):
            columns = [pyarrow.array(each, pyarrow.string()) for each in zip(*rows, strict=True)]
            writer.write_table(pyarrow.Table.from_arrays(columns, schema=schema))


def _batches(rows: Iterator[Any]) -> Iterator[list[Any]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch


WAYS: dict[str, Callable[[Path, Path], None]] = {
    "jsonl ours, writer": ours_writer("chat"),
    "jsonl ours, whole export": ours_whole("chat"),
    "jsonl pandas": pandas_jsonl,
    "jsonl sqlite json_object": sqlite_jsonl,
    "parquet ours, writer": ours_writer("parquet"),
    "parquet ours, whole export": ours_whole("parquet"),
    "parquet pandas": pandas_parquet,
    "parquet pyarrow batches": pyarrow_parquet,
}


def _import_for(way: str) -> None:
    """Load what a way needs, so that its seconds are those of the rows."""
    if "pandas" in way:
        import pandas  # noqa: F401
    if "ours" in way:
        import engine.jobs.export
        from engine.exporters import EXPORTERS

        assert engine.jobs.export.DEFAULT_FORMAT in EXPORTERS
    if "parquet" in way:
        import pyarrow
        import pyarrow.parquet

        pyarrow.array([""])  # looks for pandas at the first call


def main() -> None:
    """Run one way and print what it took; imports are not counted."""
    way, project, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    _import_for(way)
    started = perf_counter()
    WAYS[way](project, out)
    seconds = perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    told = {"seconds": round(seconds, 2), "peak_mb": round(peak / 1024)}
    sys.stdout.write(json.dumps({**told, "sha256": _hash(out).hex()}) + "\n")


if __name__ == "__main__":
    main()
