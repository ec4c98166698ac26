"""The gaps of a project under its mix: what is missing, what waits, what people keep."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine.errors import Cancelled
from engine.jobs.choosing import read_pool
from engine.mix.choose import select
from engine.mix.gaps import Gap, Kept, outlay
from engine.mix.mix_file import parse_mix
from engine.mix.pool import Pool
from engine.mix.spec import CELL_KEYS, LENGTHS, DatasetMix
from engine.mix.targets import synthetic_room
from engine.model import Origin
from engine.plugin import CHOSEN
from engine.store import Store

_KEPT = ("accepted", "edited")
#: Rows read between two looks at whether to stop.
_ROWS_A_LOOK = 200


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Standing:
    """What was missing when somebody last reckoned, and how many were kept by then, gap by gap.

    To reckon again takes a pass over the project; to count what was kept since takes a query.
    """

    mix: DatasetMix
    gaps: tuple[Gap, ...]
    kept_then: tuple[int, ...]

    def as_data(self) -> list[dict[str, Any]]:
        """The gaps as plain data, for the way from a worker to the owner."""
        return [
            {
                "cell": dict(gap.cell),
                "wanted": gap.wanted,
                "have": gap.have,
                "room": gap.room,
                "kept_then": then,
            }
            for gap, then in zip(self.gaps, self.kept_then, strict=True)
        ]

    @classmethod
    def from_data(cls, mix: DatasetMix, data: Sequence[Mapping[str, Any]]) -> "Standing":
        """What `as_data` gave, under the same mix."""
        gaps = tuple(
            Gap(dict(each["cell"]), int(each["wanted"]), int(each["have"]), int(each["room"]))
            for each in data
        )
        return cls(mix, gaps, tuple(int(each["kept_then"]) for each in data))

    def now(self, store: Store, recipe: str = "") -> list[Gap]:
        """The gaps as they are, with what waits by what people keep of this recipe's candidates."""
        whole = kept_of(store.yields.by_recipe().get(recipe, {}))
        found = []
        for gap, then in zip(self.gaps, self.kept_then, strict=True):
            counts = _counts(store, self.mix, gap.cell)
            since = _kept(counts) - then
            own = kept_of(_counts(store, self.mix, gap.cell, recipe)) if recipe else kept_of(counts)
            share = own.expected(whole if recipe else None)
            hopeful = counts.get("waiting", 0) - counts.get("unusable", 0)
            hopeful += counts.get("skipped", 0) + counts.get("flagged", 0)
            found.append(
                replace(
                    gap,
                    have=gap.have + since,
                    room=max(0, gap.room - since),
                    waiting=hopeful,
                    expected=hopeful * share,
                    kept=own,
                    share=share,
                )
            )
        return sorted(found, key=lambda gap: (-gap.emptiness, -gap.missing))


def standing(
    store: Store, mix: DatasetMix, folder: Path, cancelled: Callable[[], bool] = _never
) -> Standing:
    """Reckon what the mix lacks, as an export would; a pass over the whole project."""

    def look(number: int) -> None:
        if number % _ROWS_A_LOOK == 0 and cancelled():
            raise Cancelled

    rows = read_pool(store, mix, CHOSEN, folder, look)
    found = select(rows.pool, mix)
    real, made = _rows_in(rows.pool, list(found.places()))
    room = synthetic_room(real, mix.floor)
    return standing_of(
        store, mix, [each.as_data() for each in found.shortages],
        None if room is None else max(0, room - made),
    )  # fmt: skip


def standing_of(
    store: Store, mix: DatasetMix, shortages: Sequence[Mapping[str, Any]], room: int | None
) -> Standing:
    """The same from the shortages that an export told; `room` is what the floor allows still."""
    gaps = []
    for each in shortages:
        cell = dict(each["cell"])
        if not set(cell) <= set(CELL_KEYS) or cell.get("origin") == Origin.REAL:
            continue
        wanted, have = int(each["wanted"]), int(each["chosen"])
        may = _may_generate(each)
        if not cell and room is not None:
            may = min(may, room)
        gaps.append(Gap(cell, wanted, have, may))
    then = tuple(_kept(_counts(store, mix, gap.cell)) for gap in gaps)
    return Standing(mix, tuple(gaps), then)


def of_cell(found: Standing, cell: Mapping[str, str]) -> Standing:
    """Only the gaps within a cell."""
    kept = [
        (gap, then)
        for gap, then in zip(found.gaps, found.kept_then, strict=True)
        if all(gap.cell.get(key) == value for key, value in cell.items())
    ]
    return Standing(found.mix, tuple(gap for gap, _ in kept), tuple(then for _, then in kept))


def kept_of(counts: Mapping[str, int]) -> Kept:
    """What people decided, from candidates by status."""
    kept = _kept(counts)
    return Kept(kept, kept + counts.get("rejected", 0))


def outlook(store: Store, gaps: Sequence[Gap], recipe: str, teacher_name: str) -> dict[str, Any]:
    """The gaps and what it takes to fill them, as data."""
    kept = kept_of(store.yields.by_recipe().get(recipe, {}))
    speed = store.yields.rows_a_minute(recipe, teacher_name)
    low, high = kept.interval
    return {
        "gaps": [each.as_data() for each in gaps],
        "outlay": outlay(gaps, kept, speed).as_data(),
        "kept": {"kept": kept.kept, "decided": kept.decided, "low": low, "high": high},
        "rows_per_minute": None if speed is None else [round(each, 1) for each in speed],
    }


def recipe_yields(store: Store) -> list[dict[str, Any]]:
    """Of each recipe version that was used: what was asked, what came, what people kept."""
    known = store.runs.recipes_used()
    found = []
    for name, counts in store.yields.by_recipe().items():
        kept = kept_of(counts)
        low, high = kept.interval
        found.append(
            {
                "recipe": known.get(name, {}).get("name", name),
                "version": known.get(name, {}).get("version", 0),
                "hash": name,
                **{
                    key: counts.get(key, 0)
                    for key in ("requests", "answered", "parsed", "candidates", "waiting")
                },
                "kept": kept.kept,
                "decided": kept.decided,
                "low": round(low, 4),
                "high": round(high, 4),
            }
        )
    return sorted(found, key=lambda each: (each["recipe"], each["version"], each["hash"]))


def _kept(counts: Mapping[str, int]) -> int:
    return sum(counts.get(name, 0) for name in _KEPT)


def _counts(
    store: Store, mix: DatasetMix, cell: Mapping[str, str], recipe: str = ""
) -> dict[str, int]:
    counts = store.yields.of_cell(cell, words_of(mix, cell.get("length", "")), recipe)
    origin = cell.get("origin")
    if origin == Origin.EDITED:
        counts.pop("accepted", None)
    elif origin == Origin.SYNTHETIC:
        counts.pop("edited", None)
    return counts


def words_of(mix: DatasetMix, band: str) -> tuple[int, int]:
    """The least and most words of a band of length; 0: no limit."""
    short, medium = mix.length_bounds
    limits = ((0, short), (short + 1, medium), (medium + 1, 0))
    return limits[LENGTHS.index(band)] if band in LENGTHS else (0, 0)


def _may_generate(shortage: Mapping[str, Any]) -> int:
    """How many of the missing rows the sentence of a shortage advises to generate."""
    generate = int(shortage["values"].get("generate", 0))
    if generate:
        return generate
    # The sentence itself is the only thing that says what it advises.
    return int(shortage["missing"]) if "enerate" in str(shortage["text"]) else 0


def _rows_in(pool: Pool, places: Sequence[int]) -> tuple[int, int]:
    is_real = pool.is_real()
    real = sum(bool(is_real[pool.cell_codes[place]]) for place in places)
    return real, len(places) - real


def run_in_worker(
    args: Mapping[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `standing`: args snapshot, folder (of the project), mix (TOML text)."""
    with Store.open(Path(args["snapshot"])) as store:
        mix = parse_mix(str(args["mix"]), "mix.toml")
        return {"gaps": standing(store, mix, Path(args["folder"]), cancelled).as_data()}
