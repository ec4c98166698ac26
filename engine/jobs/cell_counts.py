"""How many rows a project holds in each cell over any keys of a quota, and what these keys say."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from engine.errors import Cancelled
from engine.mix.mix_file import parse_mix
from engine.mix.spec import CELL_KEYS, DatasetMix
from engine.model import Candidate, Origin, SeedExample, Status
from engine.store import Store

#: The counts of a cell.
COUNTS = ("real", "accepted", "waiting")
_KIND = {Status.ACCEPTED: "accepted", Status.EDITED: "accepted", Status.WAITING: "waiting"}
#: The most cells, and values of one key, that are told; the largest ones.
MOST_CELLS, MOST_VALUES = 4000, 200
_ROWS_A_LOOK = 500

_Row = tuple[tuple[str, ...], str, SeedExample | None]


def _never() -> bool:
    return False


def cell_counts(
    store: Store,
    keys: Sequence[str],
    mix: DatasetMix,
    cancelled: Callable[[], bool] = _never,
) -> dict[str, Any]:
    """Count distinct seeds, accepted and waiting candidates by `keys` (some of `CELL_KEYS`).

    `cells`: one mapping a cell, its keys and `COUNTS`, the largest first. `offered`: the values of
    every key, `sources` and `licences`, the commonest first. A candidate counts as it was corrected.
    """
    whole: dict[tuple[str, ...], Counter[str]] = {}
    sources: Counter[str] = Counter()
    licences: Counter[str] = Counter()
    for number, (values, kind, seed) in enumerate(_rows(store, mix)):
        if number % _ROWS_A_LOOK == 0 and cancelled():
            raise Cancelled
        if seed is not None:
            sources[seed.source] += 1
            licences[seed.licence] += 1
        whole.setdefault(values, Counter())[kind] += 1
    cells: dict[tuple[str, ...], Counter[str]] = {}
    offered: dict[str, Counter[str]] = {key: Counter() for key in CELL_KEYS}
    places = [CELL_KEYS.index(key) for key in keys]
    for values, counts in whole.items():
        for key, value in zip(CELL_KEYS, values, strict=True):
            offered[key][value] += counts.total()
        cell = tuple(values[place] for place in places)
        cells.setdefault(cell, Counter()).update(counts)
    largest = sorted(cells, key=lambda values: (-cells[values].total(), values))[:MOST_CELLS]
    return {
        "cells": [
            {
                **dict(zip(keys, values, strict=True)),
                **{kind: cells[values][kind] for kind in COUNTS},
            }
            for values in largest
        ],
        "offered": {key: _names(values) for key, values in offered.items()},
        "sources": _names(sources),
        "licences": _names(licences),
    }


def _names(values: Counter[str]) -> list[str]:
    return [name for name, _ in values.most_common() if name][:MOST_VALUES]


def _rows(store: Store, mix: DatasetMix) -> Iterator[_Row]:
    """The values of `CELL_KEYS` of each row, what it counts as, and its seed if it is one."""
    for seed in store.seeds.stream(distinct=True):
        yield (
            (
                seed.label,
                seed.variety,
                seed.script,
                seed.register,
                seed.topic,
                seed.task,
                str(Origin.REAL),
                mix.length_band(len(seed.text.split())),
            ),
            "real",
            seed,
        )
    for candidate in store.candidates.stream(list(_KIND)):
        edited = candidate.status == Status.EDITED
        yield (
            (
                candidate.final_label,
                candidate.final_variety or candidate.variety,
                candidate.final_script or candidate.script,
                candidate.register,
                candidate.topic,
                candidate.task,
                str(Origin.EDITED if edited else Origin.SYNTHETIC),
                mix.length_band(len(_text(candidate).split())),
            ),
            _KIND[candidate.status],
            None,
        )


def _text(candidate: Candidate) -> str:
    """The text as a person left it."""
    for name, value in candidate.fields.items():
        if value == candidate.text and candidate.final_fields.get(name, value) != value:
            return candidate.final_fields[name] or value
    return candidate.text


def run_in_worker(
    args: Mapping[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `cell_counts`: args snapshot, keys, mix (TOML text)."""
    with Store.open(Path(args["snapshot"])) as store:
        mix = parse_mix(str(args["mix"]), "mix.toml")
        return cell_counts(store, [str(each) for each in args["keys"]], mix, cancelled)
