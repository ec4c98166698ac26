"""Proves an export again, years later, without the project: `zerria check DIR`; and against it.

Everything in the folder may have been edited by anyone, so nothing is taken on trust: each claim of
the manifest is computed again from the files, and what can not be read is a problem, not a crash.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.exporters import EXPORTERS
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.jobs.check_project import against_project
from engine.jobs.columns import Keys
from engine.jobs.contract import broken_contract
from engine.jobs.manifest import FORMAT_VERSION, PROVENANCE, ManifestCounts
from engine.jobs.provenance_file import ProvenanceFile, row_of
from engine.jobs.release_folder import MANIFEST, digest, files_in, is_inside, read_manifest
from engine.jobs.row_count import rows_in
from engine.mix.mix_file import parse_mix
from engine.mix.spec import SPLITS
from engine.model import Event, Origin
from engine.store import Store

#: More problems than this say no more, and a report must stay readable.
_MOST = 200
Problem = tuple[str, dict[str, object]]


def check(folder: Path, store: Store | None = None) -> Iterator[Event]:
    """Check an export folder: `problem` events as they are found, then `done`.

    With `store`, the project it was made from, what that says otherwise is a problem too.
    The data of `done` is {"ok", "problems"}: English sentences that name file and row.
    """
    sentences: list[str] = []
    for text, values in _readable(folder, store):
        event = {"text": text, "values": {key: str(value) for key, value in values.items()}}
        sentences.append(fill(text, event["values"]))  # type: ignore[arg-type]
        yield Event("problem", event)
        if len(sentences) == _MOST:
            break
    yield Event("done", {"ok": not sentences, "problems": sentences})


def _readable(folder: Path, store: Store | None) -> Iterator[Problem]:
    try:
        yield from _problems(folder, store)
    except OSError as reason:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The export in {folder} can not be read: {reason}"),
            folder=folder,
            reason=reason,
        ) from reason


def _problems(folder: Path, store: Store | None) -> Iterator[Problem]:
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
    lines = ProvenanceFile(folder / PROVENANCE, _MOST)
    seen = _Seen(lines)
    yield from seen.read()
    yield from _data_files(folder, manifest, seen.rows)
    yield from _counts(manifest, seen.counts)
    yield from seen.kin()
    try:
        mix = parse_mix(str(manifest.get("mix", "")), MANIFEST)
    except UserError as reason:
        yield reason.text, dict(reason.values)
        return
    yield from broken_contract(mix, manifest, lines)
    if store is not None:
        yield from against_project(folder, manifest, mix, store)


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


def _data_files(folder: Path, manifest: Mapping[str, Any], rows: Counter[str]) -> Iterator[Problem]:
    """Each split's file keeps the contract of its format and has the rows that it should."""
    name = str(manifest.get("export_format", ""))
    exporter = EXPORTERS.get(name)
    if exporter is None:
        text = QT_TRANSLATE_NOOP("engine", "{file} names the unknown format {format}.")
        yield text, {"file": MANIFEST, "format": name}
        return
    files = _mapping(manifest.get("files"))
    data_files = _mapping(manifest.get("data_files"))
    for split in sorted({*rows, *data_files}):
        named = data_files.get(split)
        named = named if isinstance(named, list) else []
        names = [name for name in named if isinstance(name, str) and name in files]
        if split not in SPLITS or not names or len(names) != len(named):
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


def _counts(manifest: Mapping[str, Any], counts: ManifestCounts) -> Iterator[Problem]:
    """The figures of the manifest are those of the rows."""
    for key, value in counts.as_data().items():
        if manifest.get(key) != value:
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}: the figure {key} is not what {provenance} comes to."
            )
            yield text, {"file": MANIFEST, "key": key, "provenance": PROVENANCE}


@dataclass
class _Seen:
    """One reading of provenance.jsonl: the manifest's figures, and compact columns of uid, lineage and group."""

    lines: ProvenanceFile
    counts: ManifestCounts = field(default_factory=ManifestCounts)
    rows: Counter[str] = field(default_factory=Counter)
    uids: Keys = field(default_factory=Keys)
    kinships: dict[str, Keys] = field(default_factory=lambda: {"lineage": Keys(), "group": Keys()})
    splits: bytearray = field(default_factory=bytearray)

    def read(self) -> Iterator[Problem]:
        """Each line is a record, numbered in its split, and of a known origin."""
        for line in self.lines:
            where: dict[str, object] = {"file": PROVENANCE, "row": line["line"]}
            self.counts.add(line["split"], row_of(line))
            self.rows[line["split"]] += 1
            repeat = line.get("provenance", {}).get("repeat", 0)
            self.uids.add(f"{line['uid']} {repeat}" if repeat else line["uid"])
            for key, keys in self.kinships.items():
                keys.add(line[key])
            known = line["split"] in SPLITS
            self.splits.append(SPLITS.index(line["split"]) if known else len(SPLITS))
            if line.get("row") != self.rows[line["split"]]:
                text = QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the row number is wrong.")
                yield text, where
            if line["origin"] not in list(Origin):
                text = QT_TRANSLATE_NOOP("engine", "{file}, row {row}: {origin} is no origin.")
                yield text, {**where, "origin": line["origin"]}
        for number in self.lines.broken:
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}, row {row}: this is no record of a row's provenance."
            )
            yield text, {"file": PROVENANCE, "row": number}

    def kin(self) -> Iterator[Problem]:
        """Rows are unique, and no lineage or group is in two splits."""
        if not self.splits:
            return
        twice = self._twice()
        torn = {key: self._torn(keys) for key, keys in self.kinships.items()}
        apart = {place: (key, first) for key in torn for place, first in torn[key].items()}
        wanted = sorted({*twice, *apart})[:_MOST]
        found = self.lines.at({*wanted, *(apart[place][1] for place in wanted if place in apart)})
        for place in wanted:
            line = found[place]
            where = {"file": PROVENANCE, "row": line["line"], "uid": line["uid"]}
            if place in twice:
                text = QT_TRANSLATE_NOOP(
                    "engine", "{file}, row {row}: the row {uid} is there twice."
                )
                yield text, where
            if place in apart:
                key, first = apart[place]
                text = QT_TRANSLATE_NOOP(
                    "engine",
                    "{file}, row {row}: {uid} is in {split}, its kin of {lineage} in {other}.",
                )
                other = found[first]["split"]
                yield (
                    text,
                    {**where, "split": line["split"], "lineage": line[key], "other": other},
                )

    def _twice(self) -> set[int]:
        order, begins = self.uids.groups()
        return set(order[~begins][:_MOST].tolist())

    def _torn(self, keys: Keys) -> dict[int, int]:
        """Places of rows in another split than the first of their kin, each with that first."""
        import numpy as np

        order, begins = keys.groups()
        firsts = order[np.maximum.accumulate(np.where(begins, np.arange(len(order)), 0))]
        splits = np.frombuffer(self.splits, dtype=np.uint8)
        apart = splits[order] != splits[firsts]
        pairs = sorted(zip(order[apart].tolist(), firsts[apart].tolist(), strict=True))
        return dict(pairs[:_MOST])


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
