"""What an export under a mix would give away: copies, closeness to real rows, personal data."""

from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.errors import Cancelled, UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.choosing import choose_in_memory
from engine.mix.mix_file import parse_mix
from engine.mix.privacy import measure
from engine.mix.spec import DatasetMix
from engine.mix.targets import is_real
from engine.model import Event
from engine.store import Store

_ROWS_A_LOOK = 500


def _never() -> bool:
    return False


def privacy(
    store: Store,
    mix: DatasetMix,
    *,
    seed: int = 0,
    folder: Path = Path(),
    cancelled: Callable[[], bool] = _never,
) -> Iterator[Event]:
    """Tells `progress` with done and total, then `done`: the figures of `engine.mix.privacy` as
    data. Raises `UserError` when there is nothing to export.
    """
    result = yield from _run(store, mix, folder, seed, cancelled)
    yield Event("done", result)


def run_in_worker(
    args: Mapping[str, Any],
    emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `privacy`: args snapshot, mix (TOML text), seed."""
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
    def look(number: int) -> None:
        if number % _ROWS_A_LOOK == 0 and cancelled():
            raise Cancelled

    records, choice = choose_in_memory(store, mix, folder, look)
    if not choice.rows:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "There is no row that an export would hold. Import seeds, or accept candidates.",
            )
        )
    steps = measure(choice.rows, [row for row in records if is_real(row)], seed=seed)
    while True:
        if cancelled():
            raise Cancelled
        try:
            done, total = next(steps)
        except StopIteration as end:
            return {"mix": mix.name, "seed": seed, **end.value.as_data()}
        yield Event("progress", {"done": done, "total": total})
