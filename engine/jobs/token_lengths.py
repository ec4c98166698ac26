"""How long the rows of an export are under the tokeniser of whoever trains on it.

The length of a row is the number of tokens of its texts, joined by line breaks, as they stand after
a blank: what a chat template adds (some five to twenty tokens a turn) is not in it, so leave room.
Rows are counted in a stream; of each only its length is kept, and lengths as counts.
"""

import csv
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.exporters import turns_of
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers import IMPORTERS
from engine.importers.decoding import decode
from engine.importers.json_list import elements
from engine.jobs.generate import Runner
from engine.jobs.manifest import PROVENANCE
from engine.jobs.release_folder import digest, is_inside, read_manifest
from engine.jobs.token_report import begins_as_gguf, no_tokeniser
from engine.model import Event
from engine.plugin import Record, TaskType
from engine.text.tokens import sentencepiece_pieces

#: Lower ends of the classes of the histogram, in tokens; the last one is open.
EDGES = (0, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192)
#: Rows over the limit that are listed; all are counted.
LISTED = 100
#: What one call to the worker is given, which loads the vocabulary anew each time.
_TEXTS_A_CALL, _CHARACTERS_A_CALL = 20_000, 2_000_000
#: Keys of a row that hold no text to train on.
_NO_TEXT = frozenset(
    "role from uid id task label labels variety script topic origin source licence register "
    "kto_tag lineage".split()
)

TOO_LONG = QT_TRANSLATE_NOOP(
    "engine",
    "{count} rows are longer than {limit} tokens under {tokenizer}, the longest with {longest}; a "
    "trainer cuts them off or leaves them out. The first is {uid}.",
)
NO_EXPORT = QT_TRANSLATE_NOOP(
    "engine", "{folder} is no folder of an export with its manifest ({problem}). Name another."
)
NOT_READ = QT_TRANSLATE_NOOP(
    "engine", "{file}, after row {row}, can not be read as rows of texts ({problem})."
)
OTHER_ROWS = QT_TRANSLATE_NOOP(
    "engine", "The split {split} has other rows than {file} tells of. Check it with “zerria check”."
)

#: Counts the tokens of texts, in their order.
CountTokens = Callable[[Sequence[str]], Sequence[int]]


@dataclass
class _Split:
    """The lengths of one split so far."""

    lengths: Counter[int] = field(default_factory=Counter)
    over: int = 0
    over_rows: list[dict[str, Any]] = field(default_factory=list)

    def take(self, uid: str, tokens: int, limit: int) -> None:
        self.lengths[tokens] += 1
        if limit and tokens > limit:
            self.over += 1
            if len(self.over_rows) < LISTED:
                self.over_rows.append({"uid": uid, "tokens": tokens})

    def as_data(self) -> dict[str, Any]:
        rows = self.lengths.total()
        classes = [0] * len(EDGES)
        for tokens, times in self.lengths.items():
            classes[bisect_right(EDGES, tokens) - 1] += times
        whole = sum(tokens * times for tokens, times in self.lengths.items())
        return {
            "rows": rows,
            "mean": round(whole / rows, 2) if rows else 0.0,
            "median": self._quantile(50),
            "p95": self._quantile(95),
            "p99": self._quantile(99),
            "max": max(self.lengths, default=0),
            "histogram": classes,
            "over": self.over,
            "over_rows": self.over_rows,
        }

    def _quantile(self, percent: int) -> int:
        """The least length that this share of the rows does not exceed (nearest rank)."""
        seen = 0
        for tokens in sorted(self.lengths):
            seen += self.lengths[tokens]
            if 100 * seen >= percent * self.lengths.total():
                return tokens
        return 0


#: Measures the data files of a release, given its folder and the files of each split.
MeasureFiles = Callable[[Path, Mapping[str, Sequence[str]]], dict[str, Any]]


def measure_with(tokenizer: Path, limit: int, runner: Runner | None) -> MeasureFiles:
    """What an export measures its rows with; `UserError` names a file that holds no tokeniser."""
    count = token_counter(tokenizer, runner)
    return lambda folder, files: token_lengths(_exported(folder, files), tokenizer, limit, count)


def token_counter(model: Path, runner: Runner | None) -> CountTokens:
    """The counter of a SentencePiece model (here) or a GGUF file (in the worker behind `runner`).

    Without a runner this process is the worker itself. `UserError` names a file that holds no
    tokeniser.
    """
    if begins_as_gguf(model):
        return lambda texts: _counted_in_worker(texts, model, runner)
    try:
        pieces = sentencepiece_pieces(model)
    except ValueError:
        raise no_tokeniser(model) from None
    return lambda texts: [pieces(text) for text in texts]


def _counted_in_worker(texts: Sequence[str], model: Path, runner: Runner | None) -> Sequence[int]:
    args = {"model": str(model), "words": list(texts)}
    if runner is None:
        from engine.teachers.llama.vocabulary import count_pieces

        found: Sequence[int] = count_pieces(args, lambda _kind, _data: None, lambda: False)[
            "pieces"
        ]
        return found
    done: Any = [event.data["pieces"] for event in runner.call("count_pieces", args) if event.kind == "done"]  # fmt: skip
    return [int(each) for each in done[0]]


def token_lengths(
    rows: Iterable[tuple[str, str, str]], tokenizer: Path, limit: int, count: CountTokens
) -> dict[str, Any]:
    """What the manifest keeps as `token_lengths`, of rows as (split, uid, text).

    `tokenizer` (file name and SHA-256), `limit` (0: none), `edges`, and by split rows, mean, median,
    p95, p99, max, histogram, over and over_rows (at most 100 of uid and tokens).
    """
    splits: dict[str, _Split] = {}
    for batch in _batches(rows):
        counted = count([text.encode("utf-8", "replace").decode() for _, _, text in batch])
        for (split, uid, _), tokens in zip(batch, counted, strict=True):
            splits.setdefault(split, _Split()).take(uid, tokens, limit)
    return {
        "tokenizer": {"file": tokenizer.name, "sha256": digest(tokenizer)[0]},
        "limit": limit,
        "edges": list(EDGES),
        "splits": {name: each.as_data() for name, each in splits.items()},
    }


def too_long(lengths: Mapping[str, Any]) -> Event | None:
    """The warning that rows are over the limit, if any are."""
    splits = lengths["splits"].values()
    rows = [row for each in splits for row in each["over_rows"]]
    if not rows:
        return None
    values = {
        "count": sum(each["over"] for each in splits),
        "limit": lengths["limit"],
        "tokenizer": lengths["tokenizer"]["file"],
        "longest": max(each["max"] for each in splits),
        "uid": rows[0]["uid"],
    }
    shown = {name: str(value) for name, value in values.items()}
    return Event("warning", {"text": TOO_LONG, "values": shown})


def row_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    """The texts of a row as a trainer gets them: every turn, joined by line breaks."""
    return "\n".join(turn.content for turn in turns_of(record, tasks))


def report_on_lengths(
    folder: Path, tokenizer: Path, limit: int, runner: Runner | None
) -> Iterator[Event]:
    """The lengths of the rows of an exported folder: a `warning` of those over the limit, `done`.

    The rows are read from the data files, and their uids from the provenance beside them.
    """
    count = token_counter(tokenizer, runner)
    try:
        data_files = read_manifest(folder)["data_files"]
        named = {split: [str(each) for each in files] for split, files in data_files.items()}
        wrong = [each for files in named.values() for each in files if not is_inside(each)]
        if wrong:
            raise ValueError(wrong[0])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise UserError(NO_EXPORT, folder=folder, problem=problem) from problem
    found = token_lengths(_exported(folder, named), tokenizer, limit, count)
    if (warning := too_long(found)) is not None:
        yield warning
    yield Event("done", found)


def _batches(rows: Iterable[tuple[str, str, str]]) -> Iterator[list[tuple[str, str, str]]]:
    batch: list[tuple[str, str, str]] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += len(row[2])
        if len(batch) == _TEXTS_A_CALL or size > _CHARACTERS_A_CALL:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _exported(
    folder: Path, data_files: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str, str]]:
    for split, names in data_files.items():
        texts = (text for name in names for text in _texts(folder / name))
        for uid, text in zip_longest(_uids(folder / PROVENANCE, split), texts):
            if uid is None or text is None:
                raise UserError(OTHER_ROWS, split=split, file=PROVENANCE)
            yield split, uid, text


def _uids(path: Path, split: str) -> Iterator[str]:
    row = 0
    try:
        with path.open("rb") as file:
            for row, line in enumerate(file, 1):  # noqa: B007 - told when a line is broken
                value = json.loads(line)
                if value["split"] == split:
                    yield str(value["uid"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as problem:
        raise UserError(NOT_READ, file=path.name, row=row, problem=problem) from problem


def _texts(path: Path) -> Iterator[str]:
    """The texts of each row of a data file, whatever the format."""
    row = 0
    try:
        for row, value in enumerate(_values(path), 1):  # noqa: B007 - told when the next is broken
            yield "\n".join(_texts_in(value))
    except (OSError, ValueError, csv.Error, RecursionError) as problem:
        raise UserError(NOT_READ, file=path.name, row=row, problem=problem) from problem


def _values(path: Path) -> Iterator[Any]:
    suffix = path.suffix
    if suffix == ".jsonl":
        with path.open("rb") as file:
            yield from map(json.loads, file)
    elif suffix == ".json":
        with decode(path, "utf-8").open() as stream:
            for element in elements(stream):
                yield json.loads(element.text)
    elif suffix == ".parquet":
        from pyarrow import parquet

        with parquet.ParquetFile(path) as table:
            for batch in table.iter_batches(batch_size=2_000):
                yield from batch.to_pylist()
    else:
        # An export is read row by row, also where a file of its kind can be a document.
        fitting = (each for each in IMPORTERS.values() if suffix in each.suffixes)
        importer = next((each for each in fitting if each.passages is None), None)
        if importer is None:
            raise ValueError(f"no reader for {suffix}")
        for raw in importer.read(path, "utf-8"):
            if raw.problem:
                raise ValueError(raw.problem)
            yield dict(raw.columns)


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts_in(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in _NO_TEXT:
                yield from _texts_in(each)
