"""The texts of a file or a release folder in which a mark is looked for.

Every text of a row counts, since nobody knows which of them a teacher wrote: those of one word
(labels, ids, dates, paths) are left out, and a prompt that is the same in each row counts once.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers import IMPORTERS
from engine.importers.reading import preview
from engine.jobs.release_folder import files_in, is_inside, read_manifest

_PARQUET = ".parquet"
_READABLE = (".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".txt", _PARQUET)
#: Files of a release that tell of the rows.
_BESIDE = frozenset({"manifest.json", "provenance.jsonl", "croissant.json", "dataset_info.json"})
_ROWS_A_BATCH = 1000
_DEEPEST = 20


def rows_of(path: Path, field: str = "") -> Iterator[list[str]]:
    """The texts of each row, with a field only those under its name; unreadable rows have none.

    Raises `UserError` for what can not be read at all.
    """
    found = False
    for file in _files(path):
        for row in _rows(file):
            if field:
                found = found or field in row
                row = {field: row.get(field)}
            yield list(_texts(row, 0))
    if field and not found:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "No row of {file} has a field {field}."),
            file=path.name,
            field=field,
        )


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    try:
        named = read_manifest(path).get("data_files")
    except (OSError, ValueError, RecursionError):
        named = None
    if isinstance(named, Mapping):
        names = [str(each) for part in named.values() if isinstance(part, list) for each in part]
        names = [each for each in names if is_inside(each)]
    else:
        names = [
            each
            for each in files_in(path)
            if Path(each).suffix.lower() in _READABLE and Path(each).name not in _BESIDE
        ]
    if not names:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The folder {folder} holds no texts: no file that ends in {suffixes}.",
            ),
            folder=path,
            suffixes=", ".join(_READABLE),
        )
    return [path / each for each in names]


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    if file.suffix.lower() == _PARQUET:
        yield from _parquet_rows(file)
        return
    look = preview(file)
    for row in IMPORTERS[look.importer].read(file, look.encoding):
        yield {} if row.problem else _nested(row.raw) or dict(row.columns)


def _nested(raw: str) -> dict[str, Any] | None:
    """The row as it was written, where it is JSON: columns hold nested values as one text."""
    if not raw.lstrip().startswith("{"):
        return None
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _parquet_rows(file: Path) -> Iterator[dict[str, Any]]:
    import pyarrow
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(file) as opened:
            for batch in opened.iter_batches(_ROWS_A_BATCH):
                yield from batch.to_pylist()
    except (OSError, pyarrow.ArrowException) as reason:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "{file} can not be read as Parquet ({reason})."),
            file=file,
            reason=reason,
        ) from reason


def _texts(value: Any, depth: int) -> Iterator[str]:
    """Every text of more than one word, whatever it is nested in."""
    if isinstance(value, str):
        if len(value.split(maxsplit=1)) > 1:
            yield value
    elif depth < _DEEPEST:
        inside = value.values() if isinstance(value, Mapping) else value
        if isinstance(value, Mapping | list | tuple):
            for each in inside:
                yield from _texts(each, depth + 1)
