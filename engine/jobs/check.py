"""Proves an export again, years later, without the project: `zerria check DIR`.

Everything in the folder may have been edited by anyone, so nothing is taken on trust: each claim of
the manifest is computed again from the files, and what can not be read is a problem, not a crash.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.exporters import EXPORTERS
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.jobs.contract import broken_contract
from engine.jobs.manifest import (
    FORMAT_VERSION,
    PROVENANCE,
    count_lines,
    counts_as_data,
    totals,
)
from engine.jobs.release_folder import MANIFEST, digest, files_in, is_inside, read_manifest
from engine.jobs.row_count import rows_in
from engine.mix.spec import SPLITS, parse_mix
from engine.model import Event, Origin

#: More problems than this say no more, and a report must stay readable.
_MOST = 200
_LINE_TEXTS = (
    "uid", "split", "origin", "task", "label", "variety", "script", "lineage", "group", "source",
    "licence",
)  # fmt: skip

Problem = tuple[str, dict[str, object]]


def check(folder: Path) -> Iterator[Event]:
    """Check an export folder: `problem` events as they are found, then `done`.

    The data of `done` is {"ok", "problems"}: English sentences that name file and row.
    """
    sentences: list[str] = []
    for text, values in _readable(folder):
        event = {"text": text, "values": {key: str(value) for key, value in values.items()}}
        sentences.append(fill(text, event["values"]))  # type: ignore[arg-type]
        yield Event("problem", event)
        if len(sentences) == _MOST:
            break
    yield Event("done", {"ok": not sentences, "problems": sentences})


def _readable(folder: Path) -> Iterator[Problem]:
    try:
        yield from _problems(folder)
    except OSError as reason:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The export in {folder} can not be read: {reason}"),
            folder=folder,
            reason=reason,
        ) from reason


def _problems(folder: Path) -> Iterator[Problem]:
    if not folder.is_dir():
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "There is no folder {folder} to check."), folder=folder
        )
    try:
        manifest = read_manifest(folder)
    except (OSError, ValueError, RecursionError) as reason:
        text = QT_TRANSLATE_NOOP(
            "engine", "{file} is missing or no manifest of an export: {reason}"
        )
        yield text, {"file": MANIFEST, "reason": reason}
        return
    if manifest.get("format_version") != FORMAT_VERSION:
        text = QT_TRANSLATE_NOOP(
            "engine",
            "{file} is of the version {version}, which this Zerria does not know. Update Zerria.",
        )
        yield text, {"file": MANIFEST, "version": manifest.get("format_version")}
        return
    yield from _files(folder, manifest)
    lines: list[dict[str, Any]] = []
    yield from _read_lines(folder / PROVENANCE, lines)
    yield from _data_files(folder, manifest, lines)
    yield from _counts(manifest, lines)
    yield from _splits(lines)
    try:
        mix = parse_mix(str(manifest.get("mix", "")), MANIFEST)
    except UserError as reason:
        yield reason.text, dict(reason.values)
        return
    yield from broken_contract(mix, manifest, lines)


def _files(folder: Path, manifest: Mapping[str, Any]) -> Iterator[Problem]:
    """Every file is there with its size and hash, and no other file is."""
    files = _mapping(manifest.get("files"))
    if not files:
        yield QT_TRANSLATE_NOOP("engine", "{file} lists no files."), {"file": MANIFEST}
    for name in files_in(folder):
        if name not in files and name != MANIFEST:
            text = QT_TRANSLATE_NOOP("engine", "{file} is no part of the export.")
            yield text, {"file": name}
    for name, facts in files.items():
        path = folder / name
        if not is_inside(name) or path.is_symlink() or not path.is_file():
            yield QT_TRANSLATE_NOOP("engine", "{file} is missing."), {"file": name}
            continue
        sha256, size = digest(path)
        if size != _mapping(facts).get("bytes"):
            text = QT_TRANSLATE_NOOP("engine", "{file} has {found} bytes, not {said}.")
            yield text, {"file": name, "found": size, "said": _mapping(facts).get("bytes")}
        if sha256 != _mapping(facts).get("sha256"):
            text = QT_TRANSLATE_NOOP(
                "engine", "{file} was changed after the export: its SHA-256 is another."
            )
            yield text, {"file": name}


def _read_lines(path: Path, lines: list[dict[str, Any]]) -> Iterator[Problem]:
    try:
        file = path.open("rb")
    except OSError:
        return  # already told as missing
    with file:
        for number, raw in enumerate(file, 1):
            try:
                line = json.loads(raw.decode())
            except (ValueError, RecursionError):
                line = None
            if isinstance(line, dict) and all(
                isinstance(line.get(key), str) for key in _LINE_TEXTS
            ):
                lines.append({**line, "line": number})
            else:
                text = QT_TRANSLATE_NOOP(
                    "engine", "{file}, row {row}: this is no record of a row's provenance."
                )
                yield text, {"file": path.name, "row": number}


def _data_files(
    folder: Path, manifest: Mapping[str, Any], lines: list[dict[str, Any]]
) -> Iterator[Problem]:
    """Each split's file keeps the contract of its format and has the rows that it should."""
    name = str(manifest.get("export_format", ""))
    exporter = EXPORTERS.get(name)
    if exporter is None:
        text = QT_TRANSLATE_NOOP("engine", "{file} names the unknown format {format}.")
        yield text, {"file": MANIFEST, "format": name}
        return
    rows = Counter(line["split"] for line in lines)
    files = _mapping(manifest.get("files"))
    data_files = _mapping(manifest.get("data_files"))
    for split in sorted({*rows, *data_files}):
        named = data_files.get(split)
        names = [name for name in named if name in files] if isinstance(named, list) else []
        if split not in SPLITS or not names or len(names) != len(named or ()):
            text = QT_TRANSLATE_NOOP("engine", "{file} has rows of {split}, but no such file.")
            yield text, {"file": PROVENANCE, "split": split}
            continue
        paths = [folder / name for name in names if is_inside(name) and (folder / name).is_file()]
        for path in paths:
            yield from _contract(exporter.check, path)
        found = [rows_in(path) for path in paths]
        if (
            len(paths) == len(names)
            and None not in found
            and sum(filter(None, found)) != rows[split]
        ):
            text = QT_TRANSLATE_NOOP(
                "engine", "{file} has {found} rows, {provenance} tells of {said}."
            )
            yield (
                text,
                {
                    "file": ", ".join(names),
                    "found": sum(filter(None, found)),
                    "said": rows[split],
                    "provenance": PROVENANCE,
                },
            )


def _contract(own_check: Callable[[Path], Iterator[str]], path: Path) -> Iterator[Problem]:
    for sentence in own_check(path):
        yield QT_TRANSLATE_NOOP("engine", "{problem}"), {"problem": sentence}


def _counts(manifest: Mapping[str, Any], lines: list[dict[str, Any]]) -> Iterator[Problem]:
    """The figures of the manifest are those of the rows."""
    counts = count_lines(lines)
    figures: dict[str, Any] = {**totals(counts), "counts": counts_as_data(counts)}
    for key, value in figures.items():
        if manifest.get(key) != value:
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}: the figure {key} is not what {provenance} comes to."
            )
            yield text, {"file": MANIFEST, "key": key, "provenance": PROVENANCE}


def _splits(lines: list[dict[str, Any]]) -> Iterator[Problem]:
    """Rows are numbered, unique, of a known origin, and no lineage or group is in two splits."""
    seen: set[str] = set()
    numbers: Counter[str] = Counter()
    side: dict[tuple[str, str], str] = {}
    for line in lines:
        where: dict[str, object] = {"file": PROVENANCE, "row": line["line"]}
        numbers[line["split"]] += 1
        if line.get("row") != numbers[line["split"]]:
            text = QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the row number is wrong.")
            yield text, where
        if line["uid"] in seen:
            text = QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the row {uid} is there twice.")
            yield text, {**where, "uid": line["uid"]}
        seen.add(line["uid"])
        if line["origin"] not in list(Origin):
            text = QT_TRANSLATE_NOOP("engine", "{file}, row {row}: {origin} is no origin.")
            yield text, {**where, "origin": line["origin"]}
        for key in ("lineage", "group"):
            first = side.setdefault((key, line[key]), line["split"])
            if first != line["split"]:
                text = QT_TRANSLATE_NOOP(
                    "engine",
                    "{file}, row {row}: {uid} is in {split}, its kin of {lineage} in {other}.",
                )
                yield (
                    text,
                    {
                        **where,
                        "uid": line["uid"],
                        "split": line["split"],
                        "lineage": line[key],
                        "other": first,
                    },
                )
                break


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
