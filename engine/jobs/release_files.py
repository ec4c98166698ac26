"""The data files of a release: one of each split, or shards of it, and what the format adds."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter, Record, TaskType

#: How a shard is called until the number of them is known.
_SHARD = ".shard-{shard:05d}"


def write_split(
    folder: Path,
    exporter: Exporter,
    split: str,
    rows: Iterable[Record],
    tasks: Mapping[str, TaskType],
) -> tuple[str, ...]:
    """Write the rows of a split in a stream and check the files; their paths in the release.

    `UserError` when a file does not pass the check of its own format.
    """
    written: list[Path] = []
    for shard, part in enumerate(_shards(rows, exporter.shard_rows)):
        path = folder / _SHARD.format(shard=shard)
        with path.open("wb") as file:
            exporter.write(part, file, tasks)
        written.append(path)
    names = []
    for shard, path in enumerate(written):
        name = exporter.path.format(split=split, shard=shard, shards=len(written))
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        path.replace(folder / name)
        _check_own(exporter, folder / name)
        names.append(name)
    return tuple(names)


def write_companions(folder: Path, companions: Mapping[str, str]) -> tuple[str, ...]:
    """Write the text files that the tool needs beside the data; their paths in the release."""
    for name, text in companions.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    return tuple(companions)


def _shards(rows: Iterable[Record], most: int) -> Iterator[Iterator[Record]]:
    """The rows in parts of at most `most` (0: all in one), each read before the next is asked."""
    if not most:
        yield iter(rows)
        return
    stream = iter(rows)
    for first in stream:
        yield _after(first, islice(stream, most - 1))


def _after(first: Record, rest: Iterator[Record]) -> Iterator[Record]:
    yield first
    yield from rest


def _check_own(exporter: Exporter, path: Path) -> None:
    for found in exporter.check(path):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The format {format} did not pass its own check, so nothing was kept: {problem}",
            ),
            format=exporter.name,
            problem=found,
        )
