"""Count n-grams and pack them for `engine.text.transliteration_model`: Witten-Bell back-off."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import numpy as np

from engine.text.transliteration_model import EDGE, STEP


def count(
    sequences: Iterable[tuple[tuple[int, ...], float]], order: int, bits: int
) -> list[dict[int, float]]:
    """Weighted counts of the sequences of 1 to `order` symbols; an edge stands before and behind."""
    counts: list[dict[int, float]] = [defaultdict(float) for _ in range(order)]
    masks = [(1 << bits * size) - 1 for size in range(1, order + 1)]
    start = sum(EDGE << bits * place for place in range(order - 1))
    for sequence, weight in sequences:
        key = start
        for symbol in (*sequence, EDGE):
            key = (key << bits | symbol) & masks[-1]
            for size, mask in enumerate(masks):
                counts[size][key & mask] += weight
    return counts


def pack(
    name: str, counts: list[dict[int, float]], bits: int, symbols: int, least: dict[int, float]
) -> dict[str, Any]:
    """Arrays of an interpolated Witten-Bell model; sequences of n symbols seen less than
    `least[n]` are left out.
    """
    order = len(counts)
    chance: list[dict[int, float]] = []
    weight: list[dict[int, float]] = [{} for _ in range(order)]
    for size in range(1, order + 1):
        kept = {k: c for k, c in counts[size - 1].items() if c >= least.get(size, 0.0)}
        totals: dict[int, float] = defaultdict(float)
        types: dict[int, float] = defaultdict(float)
        for key, times in counts[size - 1].items():
            totals[key >> bits] += times
            types[key >> bits] += min(times, 1.0)
        level = {}
        mask = (1 << bits * (size - 1)) - 1
        left: dict[int, float] = defaultdict(lambda: 1.0)
        below: dict[int, float] = defaultdict(lambda: 1.0)
        for key, times in kept.items():
            context = key >> bits
            lower = chance[-1].get(key & mask) if size > 1 else None
            if size == 1:
                lower = 1 / symbols
            if lower is None:
                continue
            share = times / (totals[context] + types[context])
            level[key] = share + types[context] / (totals[context] + types[context]) * lower
            left[context] -= level[key]
            below[context] -= lower
        if size > 1:
            for context in left:
                spare = max(left[context], 1e-4) / max(below[context], 1e-4)
                weight[size - 2][context] = min(spare, 1.0)
        chance.append(level)
    arrays: dict[str, Any] = {}
    for size in range(1, order + 1):
        keys = sorted(set(chance[size - 1]) | set(weight[size - 1]))
        arrays[f"{name}_{size}_key"] = _deltas(keys)
        arrays[f"{name}_{size}_chance"] = _bytes(chance[size - 1].get(key, 0.0) for key in keys)
        if size < order:
            arrays[f"{name}_{size}_weight"] = _bytes(weight[size - 1].get(key, 1.0) for key in keys)
    return arrays


def _deltas(keys: list[int]) -> Any:
    steps = np.diff(np.array(keys, np.uint64), prepend=np.uint64(0))
    small = not len(steps) or int(steps.max()) < 2**32
    return steps.astype(np.uint32 if small else np.uint64)


def _bytes(values: Iterable[float]) -> Any:
    return np.array(
        [min(round(-math.log(value) / STEP), 255) if value > 0 else 255 for value in values],
        np.uint8,
    )
