"""Writes the files of a release in one pass over its rows: data, provenance, card and manifest."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import Any, BinaryIO

from engine.exporters import PLAIN, json_text
from engine.jobs.card import card
from engine.jobs.croissant import CROISSANT, croissant
from engine.jobs.export_plan import Plan
from engine.jobs.held_out import without_folders
from engine.jobs.manifest import (
    CARD,
    PROVENANCE,
    Background,
    ManifestCounts,
    build_manifest,
    provenance_line,
)
from engine.jobs.records import tasks_of
from engine.jobs.release_files import write_companions, write_split
from engine.jobs.release_folder import MANIFEST, file_facts
from engine.jobs.token_lengths import MeasureFiles, too_long
from engine.mix.spec import SPLITS, TRAIN, DatasetMix
from engine.model import Event, Turn
from engine.plugin import EDITED, Exporter, Record, ReleaseFacts, TaskType
from engine.store import Store

#: The list of rows that were left out for being near an evaluation file.
REMOVED = "removed.jsonl"
_ROWS_A_STEP = 20_000


def with_system(task: TaskType, system: str) -> TaskType:
    """The task with the mix's system prompt in place of its own."""

    def to_turns(record: Record) -> tuple[Turn, ...]:
        rest = [turn for turn in task.to_turns(record) if turn.role != "system"]
        return (Turn("system", system), *rest)

    return replace(task, to_turns=to_turns) if system else task


@dataclass
class ReleaseWriting:
    """One release on its way into a folder. `look` is called with the number of each row."""

    store: Store
    mix: DatasetMix
    exporter: Exporter
    plan: Plan
    folder: Path
    look: Callable[[int], None]
    measure: MeasureFiles | None = None
    #: Complete once everything is written.
    manifest: dict[str, Any] = field(default_factory=dict)
    #: The uids of the rows that evaluate, by split.
    evaluated: dict[str, list[str]] = field(default_factory=dict)

    def write(self, figures: Mapping[str, Any], first_rows: int = 0) -> Iterator[Event]:
        """Write everything; tells `progress` after each split."""
        used = self.plan.tasks()
        worded = {*used, PLAIN} if self.exporter.rows == EDITED else used
        known = tasks_of(self.store)
        tasks = {name: with_system(known[name], self.mix.system) for name in worded}
        counts = ManifestCounts()
        groups = self.plan.group_names(self.store)
        data_files: dict[str, tuple[str, ...]] = {}
        done = 0
        with (self.folder / PROVENANCE).open("wb") as file:
            for number, name in enumerate(SPLITS):
                if name not in figures["splits"]:
                    continue
                rows = islice(self._rows(number, counts, groups, file), first_rows or None)
                data_files[name] = write_split(self.folder, self.exporter, name, rows, tasks)
                done += figures["splits"][name]
                yield Event("progress", {"done": done, "total": figures["rows"]})
        more = self._removed() if self.plan.rows.contaminated else []
        lengths = self.measure(self.folder, data_files) if self.measure else None
        if lengths and (warning := too_long(lengths)):
            yield warning
        self._describe(counts, data_files, used, more, lengths)

    def _rows(
        self,
        split: int,
        counts: ManifestCounts,
        groups: Mapping[int, str],
        provenance: BinaryIO,
    ) -> Iterator[Record]:
        """The rows of a split; what is said of each is written as it goes by."""
        name = SPLITS[split]
        pool = self.plan.rows.pool
        evaluated = self.evaluated.setdefault(name, []) if name != TRAIN else None
        stream = self.store.rows.read(pool.numbers[place] for place, _ in self.plan.lines(split))
        lines = zip(self.plan.lines(split), stream, strict=True)
        for number, ((place, nth), record) in enumerate(lines, 1):
            self.look(number - 1)
            marks: dict[str, Any] = {"repeat": nth} if nth else {}
            if (weight := self.plan.weight(place, split)) != 1:
                marks["weight"] = weight
            row = replace(record, provenance={**record.provenance, **marks}) if marks else record
            group = self.plan.selection.groups[pool.lineages[place]]
            line = provenance_line(row, name, number, groups.get(group, row.lineage))
            provenance.write(json_text(line).encode() + b"\n")
            counts.add(name, row)
            if evaluated is not None:
                evaluated.append(row.uid)
            yield row

    def _removed(self) -> list[str]:
        with (self.folder / REMOVED).open("wb") as file:
            for uid, near in self.plan.rows.contaminated:
                told = {
                    "uid": uid,
                    "reason": "contaminated",
                    "kind": near.kind,
                    "file": near.file,
                    "row": near.row,
                    "overlap": near.overlap,
                }
                file.write(json_text(told).encode() + b"\n")
        return [REMOVED]

    def _describe(
        self,
        counts: ManifestCounts,
        data_files: Mapping[str, tuple[str, ...]],
        used: list[str],
        more: list[str],
        lengths: Mapping[str, Any] | None,
    ) -> None:
        store, folder = self.store, self.folder
        told = self.plan.told()
        if more:
            told["removed_file"] = REMOVED
        if lengths:
            told["token_lengths"] = lengths
        background = Background(
            recipes=store.runs.recipes_used(),
            teachers=store.runs.fingerprints(),
            decisions=store.decisions.totals(),
            incomplete=0,
            decision_log=store.evidence.decision_log(),
            agreement=store.evidence.agreement(),
            verifiers=store.evidence.verifiers(),
            last_day=store.evidence.last_day(),
            more={**told, "left_out": self.plan.left_out()},
        )
        mix = without_folders(self.mix)
        manifest = build_manifest(mix, self.plan.selection, counts, self.exporter.name, background)
        (folder / CARD).write_bytes(card(manifest, data_files, used).encode())
        facts = ReleaseFacts(mix.name, data_files, manifest["splits"], tuple(used))
        companions = write_companions(folder, self.exporter.companions(facts))
        manifest["data_files"] = {name: list(files) for name, files in data_files.items()}
        names = [*chain(*data_files.values()), *companions, PROVENANCE, CARD, *more]
        manifest["files"] = {name: file_facts(folder / name) for name in names}
        (folder / CROISSANT).write_bytes(croissant(folder, manifest).encode())
        manifest["files"][CROISSANT] = file_facts(folder / CROISSANT)
        text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
        (folder / MANIFEST).write_bytes(text.encode())
        self.manifest = manifest
