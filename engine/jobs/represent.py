"""Whether what was generated and accepted represents the real rows of a project."""

from collections.abc import Callable, Generator, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from engine.errors import Cancelled, UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.jobs.choosing import choose_in_memory
from engine.mix.mix_file import parse_mix
from engine.mix.representation import Comparison, Shift, Subject, length_band
from engine.mix.representation import represent as reckon
from engine.mix.spec import DatasetMix
from engine.mix.targets import is_real
from engine.model import Candidate, Event, Outcome
from engine.plugin import Record
from engine.store import Store
from engine.text.gender import RIGHT_OF_100, VARIETIES, Marks, gender_marks

_ROWS_A_LOOK = 200
#: What a flagged attribute is told with, by the groups compared.
FLAGGED: Mapping[tuple[str, str], str] = {
    ("real", "generated"): QT_TRANSLATE_NOOP(
        "engine",
        "{attribute}: {value} makes up {before} of the real rows and {after} of the generated ones.",
    ),
    ("real", "accepted"): QT_TRANSLATE_NOOP(
        "engine",
        "{attribute}: {value} makes up {before} of the real rows and {after} of the accepted ones.",
    ),
    ("generated", "accepted"): QT_TRANSLATE_NOOP(
        "engine",
        "{attribute}: {value} makes up {before} of the generated rows and {after} of the accepted "
        "ones: reviewing shifted it.",
    ),
    ("real", "exported"): QT_TRANSLATE_NOOP(
        "engine",
        "{attribute}: {value} makes up {before} of the real rows and {after} of the synthetic rows "
        "of an export.",
    ),
}


def _never() -> bool:
    return False


def represent(
    store: Store,
    mix: DatasetMix,
    *,
    seed: int = 0,
    folder: Path = Path(),
    cancelled: Callable[[], bool] = _never,
) -> Iterator[Event]:
    """Tells `progress` with done and total, then `done`: `groups` (rows of each), `comparisons`
    as data, `sentences` on what is flagged, `right_of_100` of the gender rules.

    Raises `UserError` without real or without generated rows.
    """
    result = yield from _run(store, mix, folder, seed, cancelled)
    yield Event("done", result)


def run_in_worker(
    args: Mapping[str, Any],
    emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `represent`: args snapshot, mix (TOML text), seed."""
    mix = parse_mix(str(args["mix"]), str(args.get("mix_file", "mix.toml")))
    with Store.open(Path(args["snapshot"])) as store:
        folder = Path(args.get("folder") or Path(str(args.get("mix_file", ""))).parent)
        events = _run(store, mix, folder, int(args.get("seed", 0)), cancelled)
        while True:
            try:
                event = next(events)
            except StopIteration as end:
                return dict(end.value)
            emit(event.kind, dict(event.data))


def _run(
    store: Store, mix: DatasetMix, folder: Path, seed: int, cancelled: Callable[[], bool]
) -> Generator[Event, None, dict[str, Any]]:
    totals = store.decisions.totals()
    made = sum(store.candidates.counts().values())
    half = store.seeds.count() + made + totals["accept"] + totals["edit"]
    groups = yield from _groups(store, mix, folder, half, cancelled)
    steps = reckon(groups, seed=seed)
    while True:
        if cancelled():
            raise Cancelled
        try:
            done, total = next(steps)
        except StopIteration as end:
            comparisons: tuple[Comparison, ...] = end.value
            break
        yield Event("progress", {"done": half + half * done // total, "total": 2 * half})
    return {
        "mix": mix.name,
        "seed": seed,
        "groups": {name: len(subjects) for name, subjects in groups.items()},
        "comparisons": [each.as_data() for each in comparisons],
        "sentences": [
            sentence
            for each in comparisons
            for sentence in map(_sentence(each), each.shifts)
            if sentence
        ],
        "right_of_100": dict(RIGHT_OF_100),
    }


def _sentence(comparison: Comparison) -> Callable[[Shift], dict[str, Any] | None]:
    def told(shift: Shift) -> dict[str, Any] | None:
        if not shift.flagged:
            return None
        most = shift.most
        text = FLAGGED[comparison.base, comparison.group]
        values = {
            "attribute": shift.attribute,
            "value": most.value or "not stated",
            "before": f"{most.shares[0]:.0%}",
            "after": f"{most.shares[1]:.0%}",
        }
        return {"text": text, "values": values, "sentence": fill(text, values)}

    return told


def _groups(
    store: Store, mix: DatasetMix, folder: Path, half: int, cancelled: Callable[[], bool]
) -> Generator[Event, None, dict[str, list[Subject]]]:
    """The rows of each group. A candidate whose answer had no shape is in none."""
    done = 0
    groups: dict[str, list[Subject]] = {"real": [], "generated": [], "accepted": [], "exported": []}
    compared: dict[str, Subject] = {}
    for record in store.records():
        if done % _ROWS_A_LOOK == 0:
            _stop(cancelled)
            yield Event("progress", {"done": min(done, half), "total": 2 * half})
        done += 1
        subject = _of_record(record)
        groups["real" if is_real(record) else "accepted"].append(subject)
        compared[record.uid] = subject
    lineages = {seed.id: seed.uid for seed in store.seeds.stream()}
    for candidate in _shaped(store):
        if done % _ROWS_A_LOOK == 0:
            _stop(cancelled)
            yield Event("progress", {"done": min(done, half), "total": 2 * half})
        done += 1
        groups["generated"].append(
            _subject(
                lineages.get(candidate.seed_id, candidate.uid),
                candidate.text,
                candidate.variety,
                candidate.script,
                candidate.register,
                candidate.topic,
                candidate.label,
            )
        )
    if not groups["real"]:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "There is no real row to compare with. Import seeds first.")
        )
    if not groups["generated"]:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "There is no generated row to compare with the real ones. Generate some."
            )
        )
    _, choice = choose_in_memory(store, mix, folder)
    groups["exported"] = [compared[row.uid] for row in choice.rows if not is_real(row)]
    return groups


def _shaped(store: Store) -> Iterator[Candidate]:
    """Every candidate, whatever became of it, whose answer could be read."""
    last = 0
    while page := store.candidates.page(last):
        last = page[-1].id
        for candidate in page:
            shapeless = any(
                each.verifier == "parses" and each.outcome == Outcome.REJECT
                for each in candidate.verdicts
            )
            if not shapeless:
                yield candidate


def _of_record(record: Record) -> Subject:
    return _subject(
        record.lineage,
        record.text,
        record.variety,
        record.script,
        record.register,
        record.topic,
        record.label,
    )


def _subject(
    seed: str, text: str, variety: str, script: str, register: str, topic: str, label: str
) -> Subject:
    values = {
        "variety": variety,
        "script": script,
        "register": register,
        "topic": topic,
        "label": label,
        "length": length_band(text),
    }
    if variety in VARIETIES:
        marks = _marks(text, variety)
        values |= {"speaker": marks.speaker, "addressee": marks.addressee}
    return Subject(seed, values)


@lru_cache(maxsize=65_536)
def _marks(text: str, variety: str) -> Marks:
    """An accepted row has mostly the text of the generated one."""
    return gender_marks(text, variety)


def _stop(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled
