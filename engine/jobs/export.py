"""Exports a project under a mix: choose, say what is missing, split, write, rename.

The folder holds the data (a file per split), `provenance.jsonl`, `manifest.json` and a dataset
card. It is complete or absent, and the same project, mix and format give the same bytes. Rows are
chosen by their keys and read in a stream, so that a million of them stay under 300 MB.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import Cancelled, UserError
from engine.exporters import EXPORTERS
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.choosing import is_complete, read_pool, seed_groups
from engine.jobs.export_plan import Plan, make_plan
from engine.jobs.release_folder import MANIFEST, check_target, written_whole
from engine.jobs.release_writing import REMOVED, ReleaseWriting, with_system
from engine.jobs.token_lengths import MeasureFiles
from engine.mix.licence_table import is_unknown
from engine.mix.licences import LicenceTally, find_conflicts, refuse, remarks
from engine.mix.mix_file import parse_mix, to_toml
from engine.mix.privacy_limits import check_limits
from engine.mix.spec import DatasetMix
from engine.model import Changed, Event, Origin
from engine.paths import shown_path
from engine.plugin import EDITED, Exporter, Record
from engine.store import Store

__all__ = [
    "DEFAULT_FORMAT",
    "export",
    "find_exporter",
    "is_complete",
    "keep_release",
    "run_in_worker",
    "seed_groups",
    "with_system",
]

DEFAULT_FORMAT = "chat"
#: How many rows are written between two looks at whether the user wants to stop.
_ROWS_A_LOOK = 500


def _never() -> bool:
    return False


def export(  # noqa: PLR0913 - what one export may be asked for
    store: Store,
    mix: DatasetMix,
    format_name: str,
    out: Path,
    *,
    accept_shortage: bool = True,
    dry_run: bool = False,
    folder: Path = Path(),
    measure: MeasureFiles | None = None,
    cancelled: Callable[[], bool] = _never,
) -> Iterator[Event]:
    """Export into the folder `out`, and keep the release in the project.

    Tells `shortage` and `conflict` (of licences) events before anything is written, and ends there
    with a `UserError` when there is a conflict; else `warning`s, `progress` and `done` with
    rows, real, synthetic (edited rows among them), splits and files. Without `format_name` the
    mix's own format is used. Paths of evaluation files in the mix start at `folder`. `measure` puts
    the rows' lengths in tokens into the manifest and warns of those that are too long. A `dry_run`
    ends before writing, its `done` with `left_out` too.
    """
    exporter = find_exporter(format_name or mix.format)
    job = _Export(store, mix, exporter, out, folder, cancelled, measure=measure)
    release = yield from job.run(accept_shortage=accept_shortage, dry_run=dry_run)
    if release:
        keep_release(store, release)


def keep_release(store: Store, release: Mapping[str, Any]) -> Changed:
    """Note a finished export in the project: what `run_in_worker` gives back as `release`."""
    return store.releases.add(
        release["mix"],
        release["random_seed"],
        release["format"],
        release["folder"],
        release["manifest"],
        release.get("evaluated"),
    )


def run_in_worker(
    args: Mapping[str, Any],
    emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `export`: args snapshot, mix (TOML text), format, out, accept_shortage, first_rows,
    and folder, where paths of evaluation files start (else that of mix_file).

    The release is for the owner to keep (`keep_release`): the snapshot is thrown away.
    """
    mix = parse_mix(str(args["mix"]), str(args.get("mix_file", "mix.toml")))
    exporter = find_exporter(str(args.get("format", "")) or mix.format)
    done: dict[str, Any] = {}
    with Store.open(Path(args["snapshot"])) as store:
        folder = Path(args.get("folder") or Path(str(args.get("mix_file", ""))).parent)
        first = int(args.get("first_rows", 0))
        job = _Export(store, mix, exporter, Path(args["out"]), folder, cancelled, first)
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


@dataclass
class _Export:
    """One export on its way. Evaluation files of the mix lie in `folder`; of each split only
    `first_rows` are written, for a preview (0: all).
    """

    store: Store
    mix: DatasetMix
    exporter: Exporter
    out: Path
    folder: Path
    cancelled: Callable[[], bool]
    first_rows: int = 0
    measure: MeasureFiles | None = None

    def run(
        self, *, accept_shortage: bool, dry_run: bool = False
    ) -> Generator[Event, None, dict[str, Any]]:
        target = self.out.resolve()
        if not dry_run:
            check_target(target)
        kind = self.exporter.rows
        rows = read_pool(self.store, self.mix, kind, self.folder, self._stop_if_asked)
        plan = make_plan(rows, self.mix, kind)
        for shortage in plan.selection.shortages:
            yield Event("shortage", shortage.as_data())
        figures = plan.figures()
        self._refuse(plan, figures, accept_shortage=accept_shortage)
        sources = plan.sources(self.store)
        conflicts = find_conflicts(sources, self.mix.licences)
        for conflict in conflicts:
            yield Event("conflict", conflict.as_data())
        refuse(conflicts)
        for text, told in remarks(sources):
            yield _warning(text, **told)
        yield from self._privacy(plan)
        yield from self._warnings(plan, figures, sources)
        if dry_run:
            yield Event("done", {**figures, "left_out": plan.left_out(), "files": []})
            return {}
        with written_whole(target) as folder:
            writing = ReleaseWriting(
                self.store,
                self.mix,
                self.exporter,
                plan,
                folder,
                self._stop_if_asked,
                self.measure,
            )
            yield from writing.write(figures, self.first_rows)
        manifest = writing.manifest
        yield Event("done", {**figures, "files": [*manifest["files"], MANIFEST]})
        return {
            "mix": to_toml(self.mix),
            "random_seed": self.mix.seed,
            "format": self.exporter.name,
            "folder": shown_path(target),
            "manifest": manifest,
            "evaluated": writing.evaluated,
        }

    def _refuse(self, plan: Plan, figures: Mapping[str, Any], *, accept_shortage: bool) -> None:
        if not figures["rows"] and plan.kind == EDITED:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "There is no row to export: the format {format} holds answers that a person "
                    "edited, with the teacher's draft beside them, and accepted pairs of answers, "
                    "and there is none. Edit candidates, or choose another format.",
                ),
                format=self.exporter.name,
            )
        if not figures["rows"]:
            origins = plan.rows.origins
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "There is no row to export: {real} real and {synthetic} accepted synthetic "
                    "rows are there, and at least {floor} of an export must be real. Import seeds, "
                    "accept candidates, or change the mix.",
                ),
                real=origins[Origin.REAL],
                synthetic=origins.total() - origins[Origin.REAL],
                floor=f"{self.mix.floor:g}",
            )
        shortages = plan.selection.shortages
        if shortages and not accept_shortage:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The mix can not be met in {count} points, so nothing was written. First: "
                    "{first}",
                ),
                count=len(shortages),
                first=shortages[0].sentence,
            )

    def _privacy(self, plan: Plan) -> Iterator[Event]:
        pool = plan.rows.pool
        real = pool.is_real()
        chosen = _Stored(self.store, array("q", (pool.numbers[p] for p in plan.places())))
        reals = (
            number for place, number in enumerate(pool.numbers) if real[pool.cell_codes[place]]
        )
        limits = self.mix.privacy
        known = _Stored(self.store, array("q", reals))
        for text, values in check_limits(chosen, known, limits, self._stop_if_asked):
            yield _warning(text, **values)

    def _warnings(
        self, plan: Plan, figures: Mapping[str, Any], sources: LicenceTally
    ) -> Iterator[Event]:
        rows = plan.rows
        if rows.left_out["incomplete"]:
            text = QT_TRANSLATE_NOOP(
                "engine",
                "{count} rows were left out, for a text or the label that their task needs is "
                "missing; the first is {uid}.",
            )
            yield _warning(text, count=rows.left_out["incomplete"], uid=rows.first_incomplete)
        if rows.left_out["no_pair"]:
            text = QT_TRANSLATE_NOOP(
                "engine",
                "{count} edited rows give no pair, for the edit changed the question too, or nothing "
                "of the answer.",
            )
            yield _warning(text, count=rows.left_out["no_pair"])
        if rows.left_out["no_answer"]:
            text = QT_TRANSLATE_NOOP(
                "engine",
                "{count} rejected rows were left out: their text is a question, and rejecting it does "
                "not say that the answer is wrong.",
            )
            yield _warning(text, count=rows.left_out["no_answer"])
        if rows.contaminated:
            text = QT_TRANSLATE_NOOP(
                "engine",
                "{count} rows were left out, for they are near rows of {files}; the first is {uid}. "
                "{list} names them all.",
            )
            files = ", ".join(each["file"] for each in rows.files)
            values = {"count": len(rows.contaminated), "uid": rows.contaminated[0][0]}
            yield _warning(text, files=files, list=REMOVED, **values)
        counts: Counter[str] = Counter()
        for (source, licence, _), number in sources.counts.items():
            if is_unknown(licence):
                counts[source] += number
        for source, number in sorted(counts.items()):
            text = QT_TRANSLATE_NOOP(
                "engine",
                "{rows} rows come from {source} without a licence. Name it before you share "
                "the dataset.",
            )
            yield _warning(text, rows=number, source=source or "?")
        for name in self.mix.split_names:
            if name not in figures["splits"] and self.mix.splits.get(name):
                text = QT_TRANSLATE_NOOP(
                    "engine", "The split {split} got no row: there are too few real ones for it."
                )
                yield _warning(text, split=name)

    def _stop_if_asked(self, number: int) -> None:
        if number % _ROWS_A_LOOK == 0 and self.cancelled():
            raise Cancelled


class _Stored(Collection[Record]):
    """Rows of the project by number, read again each time they are gone through."""

    def __init__(self, store: Store, numbers: "array[int]") -> None:
        self._store = store
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[Record]:
        return self._store.rows.plain(self._numbers)

    def __contains__(self, row: object) -> bool:
        return any(row == each for each in self)


def _warning(text: str, **values: object) -> Event:
    return Event(
        "warning", {"text": text, "values": {key: str(value) for key, value in values.items()}}
    )
