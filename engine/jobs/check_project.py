"""Compares an export with the project that it says it comes from: `zerria check … --project`.

Each row of the data is written anew from what the project holds now, by the same format, and
compared with the row in the file; so a text or label changed on either side is found.
"""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from typing import Any

from engine.exporters import EXPORTERS, PLAIN
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.data_rows import rows_in_bytes, rows_of
from engine.jobs.export import with_system
from engine.jobs.manifest import PROVENANCE
from engine.jobs.provenance_file import ProvenanceFile
from engine.jobs.records import tasks_of
from engine.jobs.release_folder import MANIFEST, is_inside
from engine.mix.spec import DatasetMix
from engine.model import canonical_json
from engine.plugin import EDITED, Exporter, Record, TaskType
from engine.store import Store

_BATCH = 500
#: What provenance.jsonl says of a row that the project must say too.
_SAME = ("task", "label", "variety", "script", "topic", "register", "origin", "lineage", "source",
         "licence")  # fmt: skip

Problem = tuple[str, dict[str, object]]


def against_project(
    folder: Path, manifest: Mapping[str, Any], mix: DatasetMix, store: Store
) -> Iterator[Problem]:
    """What the project says otherwise than the export; the export itself was checked before."""
    yield from _recorded(manifest, store)
    yield from _known(manifest, store)
    yield from _decision_log(manifest, store)
    yield from _rows(folder, manifest, mix, store)


def _recorded(manifest: Mapping[str, Any], store: Store) -> Iterator[Problem]:
    text = canonical_json(manifest)
    if not any(canonical_json(each["manifest"]) == text for each in store.releases.all()):
        yield (
            QT_TRANSLATE_NOOP("engine", "{file}: the project made no release with this manifest."),
            {"file": MANIFEST},
        )


def _known(manifest: Mapping[str, Any], store: Store) -> Iterator[Problem]:
    recipes: Mapping[str, Any] = store.runs.recipes_used()
    teachers: Mapping[str, Any] = store.runs.fingerprints()
    for key, known in (("recipes", recipes), ("teachers", teachers)):
        told = manifest.get(key)
        for each in told if isinstance(told, dict) else ():
            if each not in known:
                text = QT_TRANSLATE_NOOP(
                    "engine", "{file}: the project knows nothing of {hash} among its {kind}."
                )
                yield text, {"file": MANIFEST, "hash": each, "kind": key}


def _decision_log(manifest: Mapping[str, Any], store: Store) -> Iterator[Problem]:
    told = manifest.get("decision_log")
    count = told.get("count") if isinstance(told, dict) else None
    counted = isinstance(count, int) and 0 <= count < 1 << 62
    if counted and store.evidence.decision_log(count) == told:
        return
    text = QT_TRANSLATE_NOOP(
        "engine",
        "{file}: the decisions of the project do not begin with those of the export: one was "
        "changed or removed, or it is another project.",
    )
    yield text, {"file": MANIFEST}


def _rows(
    folder: Path, manifest: Mapping[str, Any], mix: DatasetMix, store: Store
) -> Iterator[Problem]:
    exporter = EXPORTERS.get(str(manifest.get("export_format", "")))
    files = manifest.get("data_files")
    tasks = tasks_of(store)
    compared = _Compared(folder, files if isinstance(files, dict) else {}, mix, exporter, tasks)
    stream = iter(ProvenanceFile(folder / PROVENANCE, 0))
    while lines := list(islice(stream, _BATCH)):
        records = [store.record(line["uid"]) for line in lines]
        for line, record in zip(lines, records, strict=True):
            yield from _row(line, record)
        yield from compared.compare(lines, records)


def _row(line: Mapping[str, Any], record: Record | None) -> Iterator[Problem]:
    where: dict[str, object] = {"file": PROVENANCE, "row": line["line"], "uid": line["uid"]}
    if record is None:
        text = QT_TRANSLATE_NOOP(
            "engine",
            "{file}, row {row}: {uid} is no row of the project now: there is none, or its decision "
            "was undone or made otherwise since.",
        )
        yield text, where
        return
    for key in _SAME:
        if getattr(record, key) != line[key]:
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}, row {row}: {uid} has the {key} {said}, in the project {found}."
            )
            yield text, {**where, "key": key, "said": line[key], "found": getattr(record, key)}
    told = line.get("provenance")
    told, now = (each if isinstance(each, Mapping) else {} for each in (told, record.provenance))
    if told.get("decision") != now.get("decision"):
        text = QT_TRANSLATE_NOOP(
            "engine",
            "{file}, row {row}: the decision on {uid} is no longer the one in force.",
        )
        yield text, where
    for key in ("recipe", "teacher", "seeds"):
        if told.get(key) != now.get(key):
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}, row {row}: the {key} of {uid} is another in the project."
            )
            yield text, {**where, "key": key}


class _Compared:
    """The data files, read along with provenance.jsonl and compared with the project's rows."""

    def __init__(
        self,
        folder: Path,
        files: Mapping[str, Any],
        mix: DatasetMix,
        exporter: Exporter | None,
        tasks: Mapping[str, TaskType],
    ) -> None:
        self._exporter = exporter
        self._tasks = {name: with_system(task, mix.system) for name, task in tasks.items()}
        self._rows: dict[str, Iterator[Any]] = {}
        for split, names in files.items() if exporter else ():
            names = names if isinstance(names, list) else []
            paths = [folder / name for name in names if isinstance(name, str) and is_inside(name)]
            readers = [rows_of(path) for path in paths if path.is_file()]
            if readers and None not in readers:
                self._rows[split] = chain.from_iterable(filter(None, readers))

    def compare(
        self, lines: Sequence[Mapping[str, Any]], records: Sequence[Record | None]
    ) -> Iterator[Problem]:
        """Compare the next rows of the files with the same rows written anew."""
        wanted = self._written([each for each in records if each is not None])
        for line, record in zip(lines, records, strict=True):
            rows = self._rows.get(line["split"])
            found = next(rows, None) if rows is not None else None
            if record is None or wanted is None or rows is None:
                continue
            if _bare(found) != _bare(next(wanted, None)):
                text = QT_TRANSLATE_NOOP(
                    "engine",
                    "{split}, row {row}: the text or label of {uid} is not what the project has.",
                )
                yield text, {"split": line["split"], "row": line.get("row"), "uid": line["uid"]}

    def _written(self, records: Sequence[Record]) -> Iterator[Any] | None:
        if self._exporter is None or not records:
            return iter(()) if self._exporter else None
        file = BytesIO()
        used = {record.task: self._tasks[record.task] for record in records
                if record.task in self._tasks}  # fmt: skip
        if len(used) < len({record.task for record in records}):
            return None
        if self._exporter.rows == EDITED:
            used[PLAIN] = self._tasks[PLAIN]
        self._exporter.write(records, file, used)
        file.seek(0)
        rows = rows_in_bytes(file, self._exporter.suffix)
        return None if rows is None or len(rows) != len(records) else iter(rows)


def _bare(row: Any) -> Any:
    """A row without the cells that are empty: which columns there are depends on all the rows."""
    if isinstance(row, list):
        return [cell for cell in row if cell != ""]
    if isinstance(row, Mapping):
        return {key: value for key, value in row.items() if value not in ("", None)}
    return row
