"""Exports a project under a mix: choose, say what is missing, split, write, rename.

The folder holds the data (a file per split), `provenance.jsonl`, `manifest.json` and a dataset
card. It is complete or absent, and the same project, mix and format give the same bytes.
"""

import json
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from engine.errors import Cancelled, UserError
from engine.exporters import EXPORTERS, json_text, turns_of
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.card import card
from engine.jobs.croissant import CROISSANT, croissant
from engine.jobs.manifest import (
    CARD,
    PROVENANCE,
    Background,
    ManifestCounts,
    build_manifest,
    provenance_line,
)
from engine.jobs.release_files import write_companions, write_split
from engine.jobs.release_folder import MANIFEST, check_target, file_facts, written_whole
from engine.mix.choose import Choice, choose
from engine.mix.licence_table import is_unknown
from engine.mix.licences import find_conflicts, refuse, remarks, tally
from engine.mix.mix_file import parse_mix, to_toml
from engine.mix.privacy_limits import check_limits
from engine.mix.spec import DatasetMix
from engine.mix.split import split
from engine.mix.targets import is_real
from engine.model import Changed, Event, Turn
from engine.paths import shown_path
from engine.plugin import Exporter, Record, ReleaseFacts, TaskType
from engine.store import Store
from engine.tasks import TASKS

DEFAULT_FORMAT = "chat"
#: How many rows are written between two looks at whether the user wants to stop.
_ROWS_A_LOOK = 500

T = TypeVar("T")


def _never() -> bool:
    return False


def export(
    store: Store,
    mix: DatasetMix,
    format_name: str,
    out: Path,
    *,
    accept_shortage: bool = True,
    cancelled: Callable[[], bool] = _never,
) -> Iterator[Event]:
    """Export into the folder `out`, and keep the release in the project.

    Tells `shortage` and `conflict` (of licences) events before anything is written, and ends there
    with a `UserError` when there is a conflict; else `warning`s, `progress` and `done` with
    rows, real, synthetic (edited rows among them), splits and files. Without `format_name` the
    mix's own format is used.
    """
    job = _Export(store, mix, find_exporter(format_name or mix.format), out, cancelled)
    release = yield from job.run(accept_shortage=accept_shortage)
    keep_release(store, release)


def keep_release(store: Store, release: Mapping[str, Any]) -> Changed:
    """Note a finished export in the project: what `run_in_worker` gives back as `release`."""
    return store.releases.add(
        release["mix"],
        release["random_seed"],
        release["format"],
        release["folder"],
        release["manifest"],
    )


def run_in_worker(
    args: Mapping[str, Any],
    emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `export`: args snapshot, mix (TOML text), format, out, accept_shortage.

    The release is for the owner to keep (`keep_release`): the snapshot is thrown away.
    """
    mix = parse_mix(str(args["mix"]), str(args.get("mix_file", "mix.toml")))
    exporter = find_exporter(str(args.get("format", "")) or mix.format)
    done: dict[str, Any] = {}
    with Store.open(Path(args["snapshot"])) as store:
        job = _Export(store, mix, exporter, Path(args["out"]), cancelled)
        events = job.run(accept_shortage=bool(args.get("accept_shortage", True)))
        while True:
            try:
                event = next(events)
            except StopIteration as end:
                return {**done, "release": end.value}
            if event.kind == "done":
                done = dict(event.data)
            else:
                emit(event.kind, dict(event.data))


def find_exporter(name: str) -> Exporter:
    """The exporter of this name, the default one without a name; `UserError` lists the others."""
    name = name or DEFAULT_FORMAT
    if name not in EXPORTERS:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "There is no export format {name}. There are: {known}."),
            name=name,
            known=", ".join(EXPORTERS),
        )
    return EXPORTERS[name]


def seed_groups(store: Store) -> dict[str, str]:
    """The uid of each seed that copies another, exactly or nearly, with the uid of that other."""
    uids: dict[int, str] = {}
    groups: dict[str, str] = {}
    for seed in store.seeds.stream():
        uids[seed.id] = seed.uid
        if seed.duplicate_of in uids:
            groups[seed.uid] = uids[seed.duplicate_of]
    return groups


def is_complete(record: Record, tasks: Mapping[str, TaskType]) -> bool:
    """Whether a row can be learnt from: text, every turn not blank (so a label, if it needs one)."""
    if record.task not in tasks:
        turns_of(record, tasks)  # a UserError that names the task
    try:
        texts = [record.text, *(turn.content for turn in tasks[record.task].to_turns(record))]
        "".join(texts).encode()
    except (KeyError, UnicodeEncodeError):
        return False
    return all(text.strip() for text in texts)


def with_system(task: TaskType, system: str) -> TaskType:
    """The task with the mix's system prompt in place of its own."""

    def to_turns(record: Record) -> tuple[Turn, ...]:
        rest = [turn for turn in task.to_turns(record) if turn.role != "system"]
        return (Turn("system", system), *rest)

    return replace(task, to_turns=to_turns) if system else task


@dataclass
class _Export:
    """One export on its way."""

    store: Store
    mix: DatasetMix
    exporter: Exporter
    out: Path
    cancelled: Callable[[], bool]

    def run(self, *, accept_shortage: bool) -> Generator[Event, None, dict[str, Any]]:
        target = self.out.resolve()
        check_target(target)
        records, incomplete = self._complete_records()
        choice = choose(records, self.mix, seed_groups(self.store))
        for shortage in choice.shortages:
            yield Event("shortage", shortage.as_data())
        self._refuse(choice, records, accept_shortage=accept_shortage)
        counted = tally(choice.rows)
        conflicts = find_conflicts(counted, self.mix.licences)
        for conflict in conflicts:
            yield Event("conflict", conflict.as_data())
        refuse(conflicts)
        for text, values in remarks(counted):
            yield _warning(text, **values)
        real = [record for record in records if is_real(record)]
        for text, values in check_limits(choice.rows, real, self.mix.privacy, self._stop_if_asked):
            yield _warning(text, **values)
        parts = split(choice.rows, self.mix, assigned=choice.assigned)
        background = Background(
            recipes=self.store.runs.recipes_used(),
            teachers=self.store.runs.fingerprints(),
            decisions=self.store.decisions.totals(),
            incomplete=len(incomplete),
            decision_log=self.store.evidence.decision_log(),
            agreement=self.store.evidence.agreement(),
            verifiers=self.store.evidence.verifiers(),
            last_day=self.store.evidence.last_day(),
            more={"row_kind": self.exporter.rows},
        )
        counts = ManifestCounts()
        for name, rows in parts.items():
            for row in rows:
                counts.add(name, row)
        manifest = build_manifest(self.mix, choice, counts, self.exporter.name, background)
        yield from self._warnings(parts, incomplete, manifest)
        with written_whole(target) as folder:
            yield from self._write(folder, parts, choice, manifest)
        figures = {key: manifest[key] for key in ("rows", "real", "synthetic", "splits")}
        yield Event("done", {**figures, "files": [*manifest["files"], MANIFEST]})
        return {
            "mix": to_toml(self.mix),
            "random_seed": self.mix.seed,
            "format": self.exporter.name,
            "folder": shown_path(target),
            "manifest": manifest,
        }

    def _complete_records(self) -> tuple[list[Record], list[Record]]:
        complete: list[Record] = []
        incomplete: list[Record] = []
        for number, record in enumerate(self.store.records()):
            self._stop_if_asked(number)
            (complete if is_complete(record, TASKS) else incomplete).append(record)
        return complete, incomplete

    def _refuse(self, choice: Choice, records: Sequence[Record], *, accept_shortage: bool) -> None:
        if not choice.rows:
            origins = Counter(record.origin for record in records)
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "There is no row to export: {real} real and {synthetic} accepted synthetic "
                    "rows are there, and at least {floor} of an export must be real. Import seeds, "
                    "accept candidates, or change the mix.",
                ),
                real=origins["real"],
                synthetic=len(records) - origins["real"],
                floor=f"{self.mix.floor:g}",
            )
        if choice.shortages and not accept_shortage:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The mix can not be met in {count} points, so nothing was written. First: "
                    "{first}",
                ),
                count=len(choice.shortages),
                first=choice.shortages[0].sentence,
            )

    def _warnings(
        self,
        parts: Mapping[str, Sequence[Record]],
        incomplete: Sequence[Record],
        manifest: Mapping[str, Any],
    ) -> Iterator[Event]:
        if incomplete:
            text = QT_TRANSLATE_NOOP(
                "engine",
                "{count} rows were left out, for a text or the label that their task needs is "
                "missing; the first is {uid}.",
            )
            yield _warning(text, count=len(incomplete), uid=incomplete[0].uid)
        for each in manifest["sources"]:
            if is_unknown(each["licence"]):
                text = QT_TRANSLATE_NOOP(
                    "engine",
                    "{rows} rows come from {source} without a licence. Name it before you share "
                    "the dataset.",
                )
                yield _warning(text, rows=each["rows"], source=each["source"] or "?")
        for name, rows in parts.items():
            if not rows and self.mix.splits.get(name):
                text = QT_TRANSLATE_NOOP(
                    "engine", "The split {split} got no row: there are too few real ones for it."
                )
                yield _warning(text, split=name)

    def _write(
        self,
        folder: Path,
        parts: Mapping[str, Sequence[Record]],
        choice: Choice,
        manifest: dict[str, Any],
    ) -> Iterator[Event]:
        used = sorted({row.task for row in choice.rows})
        tasks = {name: with_system(TASKS[name], self.mix.system) for name in used}
        data_files: dict[str, tuple[str, ...]] = {}
        done = 0
        for name, rows in parts.items():
            if not rows:
                continue
            watched = self._watched(rows)
            data_files[name] = write_split(folder, self.exporter, name, watched, tasks)
            done += len(rows)
            yield Event("progress", {"done": done, "total": manifest["rows"]})
        with (folder / PROVENANCE).open("wb") as file:
            for name, rows in parts.items():
                for number, row in enumerate(self._watched(rows), 1):
                    line = provenance_line(row, name, number, choice.groups[row.lineage])
                    file.write(json_text(line).encode() + b"\n")
        (folder / CARD).write_bytes(card(manifest, data_files, used).encode())
        facts = ReleaseFacts(self.mix.name, data_files, manifest["splits"], tuple(used))
        companions = write_companions(folder, self.exporter.companions(facts))
        manifest["data_files"] = {name: list(files) for name, files in data_files.items()}
        names = [*chain(*data_files.values()), *companions, PROVENANCE, CARD]
        manifest["files"] = {name: file_facts(folder / name) for name in names}
        (folder / CROISSANT).write_bytes(croissant(folder, manifest).encode())
        manifest["files"][CROISSANT] = file_facts(folder / CROISSANT)
        text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
        (folder / MANIFEST).write_bytes(text.encode())

    def _watched(self, rows: Iterable[T]) -> Iterator[T]:
        for number, row in enumerate(rows):
            self._stop_if_asked(number)
            yield row

    def _stop_if_asked(self, number: int) -> None:
        if number % _ROWS_A_LOOK == 0 and self.cancelled():
            raise Cancelled


def _warning(text: str, **values: object) -> Event:
    return Event(
        "warning", {"text": text, "values": {key: str(value) for key, value in values.items()}}
    )
