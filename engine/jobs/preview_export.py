"""What an export would be, before it is made: figures, shortages, conflicts, the first rows as written.

It is the export itself, on a snapshot and into a folder that is thrown away, so that a preview can
not differ from what comes after it.
"""

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from engine.jobs.export import run_in_worker as export_in_worker
from engine.mix.licences import licence_of
from engine.mix.mix_file import parse_mix, to_toml
from engine.mix.spec import PrivacyLimits

#: Rows of a file that are shown; one more is written, to tell that there are more.
ROWS = 20
#: Signs of a line, and bytes of a file, that are looked at.
LONGEST = 2_000
_BYTES = 200_000
_MOST_FILES = 40


def run_in_worker(
    args: Mapping[str, Any],
    emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `preview_export`: args snapshot, mix (TOML text), format.

    Tells what the export tells, and gives back rows, real, synthetic, splits, shortages, licence
    (the strictest of the rows) and files: each with its path, its first `lines` (None: it is no
    text) and whether there are `more`.
    """
    # What privacy asks for is looked at apart: it takes longer than all the rest.
    mix = parse_mix(str(args["mix"]), "mix.toml")
    mix = replace(mix, privacy=PrivacyLimits(personal_data="ignore"))
    with tempfile.TemporaryDirectory(prefix="zerria-preview-") as parent:
        folder = Path(parent) / "release"
        asked = {**args, "mix": to_toml(mix), "out": str(folder), "first_rows": ROWS + 1}
        done = export_in_worker(asked, emit, cancelled)
        manifest = done["release"]["manifest"]
        licences = [str(each["licence"]) for each in manifest["sources"]]
        return {
            **{key: done[key] for key in ("rows", "real", "synthetic", "splits")},
            "shortages": manifest["shortages"],
            "licence": licence_of(licences),
            "files": [_shown(folder, name) for name in _names(manifest)],
        }


def _names(manifest: Mapping[str, Any]) -> list[str]:
    """The files to show: the first of each split, then what lies beside the data."""
    data = [list(files) for files in manifest["data_files"].values()]
    known = {name for files in data for name in files}
    beside = [name for name in manifest["files"] if name not in known]
    return [*(files[0] for files in data if files), *beside][:_MOST_FILES]


def _shown(folder: Path, name: str) -> dict[str, Any]:
    lines = first_lines(folder / name, ROWS + 1)
    if lines is None:
        return {"path": name, "lines": None, "more": False}
    return {"path": name, "lines": lines[:ROWS], "more": len(lines) > ROWS}


def first_lines(path: Path, most: int) -> list[str] | None:
    """The first lines of a file as it stands, long ones cut; rows of a table that is no text are
    written as JSON, those of a spreadsheet with tabs. None: the file is neither.
    """
    readers = {".parquet": _parquet, ".xlsx": _spreadsheet}
    lines = readers.get(path.suffix.casefold(), _text)(path)
    if lines is None:
        return None
    return [_cut(line) for line in islice(lines, most)]


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else line[:LONGEST] + "…"


def _text(path: Path) -> Iterable[str] | None:
    with path.open("rb") as file:
        held = file.read(_BYTES)
    whole = len(held) < _BYTES
    if b"\0" in held:
        return None
    try:
        # The last sign may be cut in the middle.
        text = held.decode("utf-8", "strict" if whole else "ignore")
    except UnicodeDecodeError:
        return None
    return text.removesuffix("\n").split("\n")


def _parquet(path: Path) -> Iterator[str]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=ROWS + 1):
            for row in batch.to_pylist():
                yield json.dumps(row, ensure_ascii=False, default=str)


def _spreadsheet(path: Path) -> Iterator[str]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True)
    try:
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield "\t".join(_cell(row))
    finally:
        book.close()


def _cell(row: Sequence[object]) -> list[str]:
    return ["" if value is None else str(value) for value in row]
