"""The collapse forecast of a project under a mix: what it would do to a model in the long run.

The real rows are the project's seeds. The share of real ones is that of the training rows which the
mix would export now; the rows themselves are not learnt from, for the stand-in writes its own.
"""

from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.errors import Cancelled
from engine.jobs.choosing import choose_in_memory
from engine.mix.forecast import GENERATIONS, RealText
from engine.mix.forecast import forecast as reckon
from engine.mix.mix_file import parse_mix
from engine.mix.spec import TRAIN, DatasetMix
from engine.mix.targets import is_real
from engine.model import Event
from engine.plugin import Record
from engine.store import Store

_ROWS_A_LOOK = 500


def _never() -> bool:
    return False


def forecast(
    store: Store,
    mix: DatasetMix,
    *,
    seed: int = 0,
    generations: int = GENERATIONS,
    folder: Path = Path(),
    cancelled: Callable[[], bool] = _never,
) -> Iterator[Event]:
    """Tells `progress` with done and total, then `done`: the forecast as data, with `rows` and
    `real` of the training rows that gave the share. Raises `UserError` with too few real texts.
    """
    result = yield from _run(store, mix, folder, seed, generations, cancelled)
    yield Event("done", result)


def run_in_worker(
    args: Mapping[str, Any],
    emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `forecast`: args snapshot, mix (TOML text), seed, generations."""
    mix = parse_mix(str(args["mix"]), str(args.get("mix_file", "mix.toml")))
    generations = int(args.get("generations", GENERATIONS))
    with Store.open(Path(args["snapshot"])) as store:
        folder = Path(args.get("folder") or Path(str(args.get("mix_file", ""))).parent)
        events = _run(store, mix, folder, int(args.get("seed", 0)), generations, cancelled)
        while True:
            try:
                event = next(events)
            except StopIteration as end:
                return dict(end.value)
            emit(event.kind, dict(event.data))


def _run(
    store: Store,
    mix: DatasetMix,
    folder: Path,
    seed: int,
    generations: int,
    cancelled: Callable[[], bool],
) -> Generator[Event, None, dict[str, Any]]:
    rows, texts = _rows_and_texts(store, mix, folder, cancelled)
    real = sum(map(is_real, rows))
    steps = reckon(texts, real / len(rows) if rows else 1.0, seed=seed, generations=generations)
    while True:
        if cancelled():
            raise Cancelled
        try:
            done, total = next(steps)
        except StopIteration as end:
            result = end.value.as_data()
            return {"mix": mix.name, "seed": seed, "rows": len(rows), "real": real, **result}
        yield Event("progress", {"done": done, "total": total})


def _rows_and_texts(
    store: Store, mix: DatasetMix, folder: Path, cancelled: Callable[[], bool]
) -> tuple[list[Record], list[RealText]]:
    """The training rows of an export, and every real text of the project."""

    def look(number: int) -> None:
        if number % _ROWS_A_LOOK == 0 and cancelled():
            raise Cancelled

    records, choice = choose_in_memory(store, mix, folder, look)
    training = [row for row in choice.rows if choice.assigned[row.lineage] == TRAIN]
    texts = [
        RealText(
            record.text,
            f"{record.variety} {record.script} {record.label}",
            choice.groups.get(record.lineage, record.lineage),
        )
        for record in records
        if is_real(record)
    ]
    return training or list(choice.rows), texts
