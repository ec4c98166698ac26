"""What an import does with a file, from the first look to the last row; knows no store.

`preview` shows what is inside, `rows_to_seeds` makes seeds, and `parse_file` does that in the
worker, which sends the rows as plain data.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from engine.errors import Cancelled, UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers import IMPORTERS
from engine.importers.cells import NotText, is_blank, storable
from engine.importers.columns import FIELD, guess_mapping
from engine.importers.decoding import decode, open_file
from engine.importers.notes import NO_ROWS, note
from engine.importers.seeding import (
    NO_TEXT_COLUMN,
    BadRow,
    BlankRow,
    Outcome,
    Seeding,
    SeedOptions,
)
from engine.model import SeedExample, content_id
from engine.plugin import Chunking, Importer, RawRow

__all__ = [
    "BadRow",
    "BlankRow",
    "Preview",
    "SeedOptions",
    "batches",
    "choose_importer",
    "guess_mapping",
    "importer_for",
    "may_be_document",
    "parse_file",
    "preview",
    "preview_file",
    "raw_rows",
    "rows_to_seeds",
    "seed_from_data",
    "task_of",
]

#: The task of what documents are cut into, and the columns of its rows.
PASSAGE = "passage"
PASSAGE_ROLES = {
    "passage": "text",
    **{name: FIELD + name for name in ("document", "place", "span", "sha256")},
    "variety": "variety",
}
_SHOWN = 20
# Blank rows before the first example are skipped in a preview, within reason.
_LOOKED_AT = 2_000
_BATCH_ROWS = 200
_BATCH_CHARACTERS = 500_000
_HEAD_BYTES = 1 << 16
# Of a cell in a preview, in characters.
_CELL = 2_000

Emit = Callable[[str, dict[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Preview:
    """The first look at a file: what it is, its columns, its first rows, what they may mean.

    `guessed` asks the person to look at the encoding. `signature` names files with these columns,
    so that a mapping is asked for once. In a row with a problem, `columns` holds the values of the
    sentence.
    """

    importer: str
    encoding: str
    guessed: bool
    columns: tuple[str, ...]
    rows: tuple[RawRow, ...]
    mapping: Mapping[str, str]
    signature: str
    warnings: tuple[str, ...] = ()


def preview(
    path: Path,
    encoding: str = "",
    importer: str = "",
    fields: Sequence[str] = (),
    chunking: Chunking | None = None,
) -> Preview:
    """Look at the first 20 rows; columns are also guessed for `fields`, the task's other ones.

    `chunking` says how a document is cut.
    """
    chosen, encoding, guessed, warnings = _settle(path, encoding, importer)
    rows: list[RawRow] = []
    columns: dict[str, None] = {}
    for row in islice(_rows(chosen, path, encoding, chunking), _LOOKED_AT):
        if not row.problem:
            columns.update(dict.fromkeys(row.columns))
        if row.problem or not all(map(is_blank, row.columns.values())):
            rows.append(_storable_row(row))
        if len(rows) == _SHOWN:
            break
    return Preview(
        importer=chosen.name,
        encoding=encoding,
        guessed=guessed,
        columns=tuple(columns),
        rows=tuple(rows),
        mapping=dict(PASSAGE_ROLES)
        if chosen.passages
        else guess_mapping(tuple(columns), rows, fields),
        signature=content_id("columns", chosen.name, sorted(columns)),
        warnings=warnings if rows else (*warnings, note(NO_ROWS)),
    )


def choose_importer(path: Path, head: bytes, name: str = "") -> Importer:
    """Find the importer of this name; else the one that knows the content, suffixes deciding."""
    if name:
        if name not in IMPORTERS:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "There is no importer {importer}. Use one of: {known}."
                ),
                importer=name,
                known=", ".join(IMPORTERS),
            )
        return IMPORTERS[name]
    suffix = path.suffix.lower()
    fitting = [
        each
        for each in IMPORTERS.values()
        if each.sniff(head) and (each.passages is None or suffix in each.suffixes)
    ]
    if not fitting:
        fitting = [each for each in IMPORTERS.values() if suffix in each.suffixes]
    if not fitting:
        return IMPORTERS["text"]
    return max(fitting, key=lambda each: (suffix in each.suffixes, each.name))


def rows_to_seeds(
    path: Path,
    options: SeedOptions,
    encoding: str = "",
    importer: str = "",
    tally: Counter[str] | None = None,
) -> Iterator[Outcome]:
    """One outcome a row, in order: a seed, a row set aside, or a blank one.

    `tally` takes what was found of personal data (`Privacy.tally`).
    """
    chosen, encoding, _, _ = _settle(path, encoding, importer)
    if not options.mapping:
        look = preview(path, encoding, chosen.name, _others(options))
        if look.columns and look.rows and not look.mapping:
            shown = ", ".join(look.columns[:_SHOWN])
            raise UserError(NO_TEXT_COLUMN, file=path.name, columns=shown)
        # Without any column every row is blank or broken, and is still reported.
        options = replace(options, mapping=look.mapping or {"text": "text"})
    seeding = Seeding(storable(path.name), options)
    if tally is not None:
        seeding.privacy.tally = tally
    for row in _rows(chosen, path, encoding, options.chunking):
        if row.line:
            yield seeding.outcome(row)


def importer_for(path: Path, task: str, importer: str = "") -> str:
    """The importer to ask for: a plain text that is to become passages is cut, not read by lines."""
    if not importer and task == PASSAGE and path.suffix.lower() in IMPORTERS["prose"].suffixes:
        return "prose"
    return importer


def may_be_document(path: Path, importer: str = "") -> bool:
    """Whether a file is read as a document, by its name: what only a worker should open."""
    if importer:
        return IMPORTERS[importer].passages is not None
    suffix = path.suffix.lower()
    found = (each for each in IMPORTERS.values() if each.passages and each.name != "prose")
    return any(suffix in each.suffixes for each in found)


def task_of(importer: str, task: str) -> str:
    """The task of the seeds of a file: passages of a document, else the one asked for."""
    return PASSAGE if importer in IMPORTERS and IMPORTERS[importer].passages else task


def _rows(
    chosen: Importer, path: Path, encoding: str, chunking: Chunking | None
) -> Iterator[RawRow]:
    if chosen.passages is None:
        return chosen.read(path, encoding)
    return chosen.passages(path, encoding, chunking or Chunking())


def raw_rows(path: Path) -> Iterator[RawRow]:
    """The rows of a file of any format that can be imported, as they stand there."""
    chosen, encoding, _, _ = _settle(path, "", "")
    yield from chosen.read(path, encoding)


def batches(
    path: Path,
    options: SeedOptions,
    encoding: str = "",
    importer: str = "",
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[dict[str, Any]]:
    """The rows as plain data, at most 200 at a time, with the keys that find duplicates."""
    waiting: list[Outcome] = []
    size = 0
    tally: Counter[str] = Counter()
    for outcome in rows_to_seeds(path, options, encoding, importer, tally):
        waiting.append(outcome)
        size += _size(outcome)
        if len(waiting) == _BATCH_ROWS or size > _BATCH_CHARACTERS:
            yield _batch(waiting, tally)
            waiting, size = [], 0
            if cancelled():
                raise Cancelled
    if waiting:
        yield _batch(waiting, tally)


def parse_file(
    args: Mapping[str, Any], emit: Emit, cancelled: Callable[[], bool]
) -> dict[str, Any]:
    """The worker's job: one event "rows" a batch. `args`: path, encoding, importer, options."""
    totals = {"rows": 0, "bad": 0, "blank": 0}
    found = batches(
        Path(args["path"]),
        SeedOptions.from_data(args.get("options") or {}),
        str(args.get("encoding") or ""),
        str(args.get("importer") or ""),
        cancelled,
    )
    for batch in found:
        emit("rows", batch)
        totals["rows"] += len(batch["seeds"])
        totals["bad"] += len(batch["bad"])
        totals["blank"] += batch["blank"]
    return totals


def preview_file(
    args: Mapping[str, Any],
    emit: Emit,  # noqa: ARG001 - the signature of a worker's job
    cancelled: Callable[[], bool],  # noqa: ARG001
) -> dict[str, Any]:
    """The worker's job: `preview` as plain data. `args`: path, encoding, importer, fields, chunking."""
    found = preview(
        Path(args["path"]),
        str(args.get("encoding") or ""),
        str(args.get("importer") or ""),
        tuple(args.get("fields") or ()),
        Chunking(*args["chunking"]) if args.get("chunking") else None,
    )
    return asdict(found)


def seed_from_data(data: Mapping[str, Any]) -> SeedExample:
    """The seed of a row of a batch, on the owner's side."""
    known = {name: data[name] for name in SeedExample.__dataclass_fields__ if name in data}
    return SeedExample(**{**known, "warnings": tuple(data.get("warnings", ()))})


def _settle(
    path: Path, encoding: str, importer: str
) -> tuple[Importer, str, bool, tuple[str, ...]]:
    """Which importer reads the file, in which encoding, whether that was guessed, and remarks."""
    with open_file(path) as file:
        raw = file.read(_HEAD_BYTES)
    try:
        decoded = decode(path, encoding)
    except UserError:
        # A format of an outside plug-in need not be text; ours say the same again when they read.
        for each in IMPORTERS.values():
            fits = path.suffix.lower() in each.suffixes and each.sniff(raw)
            if each.name == importer or fits:
                return each, encoding, False, ()
        raise
    head = storable(decoded.head(_HEAD_BYTES)).encode()
    chosen = choose_importer(path, head, importer)
    return chosen, decoded.encoding, decoded.guessed, decoded.warnings


def _others(options: SeedOptions) -> list[str]:
    return [name for name in options.fields if name != options.main]


def _storable_row(row: RawRow) -> RawRow:
    """A row for the screen: sendable, and no cell so long that drawing it would take seconds."""
    columns = {name: _shortened(value) for name, value in row.columns.items()}
    return replace(row, columns=columns, raw=_shortened(row.raw))


def _shortened(value: str) -> str:
    text = storable(value) if len(value) <= _CELL else storable(value[:_CELL]) + "…"
    return NotText(text) if isinstance(value, NotText) else text


def _size(outcome: Outcome) -> int:
    if isinstance(outcome, SeedExample):
        return sum(map(len, outcome.fields.values())) + len(outcome.original)
    return len(outcome.raw) if isinstance(outcome, BadRow) else 0


def _batch(outcomes: Iterable[Outcome], tally: Counter[str]) -> dict[str, Any]:
    from engine.text.bands import bands_of
    from engine.text.normalise import exact_key

    seeds = []
    bad = []
    blank = 0
    for outcome in outcomes:
        if isinstance(outcome, SeedExample):
            seeds.append(outcome)
        elif isinstance(outcome, BadRow):
            bad.append(asdict(outcome))
        else:
            blank += 1
    personal = dict(tally)
    tally.clear()
    bands = bands_of([seed.text for seed in seeds])
    return {
        "seeds": [
            {**_seed_data(seed), "exact_key": exact_key(seed.text), "bands": list(found)}
            for seed, found in zip(seeds, bands, strict=True)
        ],
        "bad": bad,
        "blank": blank,
        "personal": personal,
    }


def _seed_data(seed: SeedExample) -> dict[str, Any]:
    # Not `asdict`: its deep copies took a quarter of an import's time.
    data = {name: getattr(seed, name) for name in SeedExample.__dataclass_fields__}
    return {**data, "fields": dict(seed.fields), "warnings": list(seed.warnings)}
