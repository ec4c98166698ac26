"""Which rows go into which split, told before any is written: numbers, not the rows themselves."""

from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from heapq import merge
from typing import Any

from engine.jobs.choosing import Rows
from engine.mix.choose import REASONS, Selection, select
from engine.mix.licences import NAMED, LicenceTally
from engine.mix.pool import key_of_bytes
from engine.mix.spec import CELL_KEYS, SPLITS, TRAIN, DatasetMix, cell_text
from engine.plugin import CHOSEN, EDITED, JUDGED
from engine.store import Store

_DUPLICATE, _REJECTED = REASONS.index("duplicate"), REASONS.index("rejected")
_ORIGIN = CELL_KEYS.index("origin")
_TRAIN = SPLITS.index(TRAIN)
#: A row to write: its place in the pool, and which repetition it is (0: none).
Line = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an export of one kind of rows will hold."""

    rows: Rows
    selection: Selection
    kind: str
    mix: DatasetMix
    #: Of each place the split that its row is written into, -1 for none.
    into: "array[int]"

    def places(self) -> Iterator[int]:
        """The places of all rows to write, each once, in the mix's order."""
        return (place for place, split in enumerate(self.into) if split >= 0)

    def lines(self, split: int) -> Iterator[Line]:
        """The rows of a split in order, repeated ones among the others."""
        if split != _TRAIN or not self.repeats:
            yield from ((place, 0) for place in self.places() if self.into[place] == split)
            return
        order = self.rows.pool.order

        def key(place: int, nth: int) -> bytes:
            own = bytes(order[16 * place : 16 * place + 16])
            return key_of_bytes(own + nth.to_bytes(4, "big")) if nth else own

        again = sorted((key(place, nth), place, nth) for place, nth in self.repeats)
        once = ((key(p, 0), p, 0) for p in self.places() if self.into[p] == split)
        yield from ((place, nth) for _, place, nth in merge(once, again))

    @property
    def repeats(self) -> tuple[Line, ...]:
        """The rows that are written again."""
        return self.selection.emphasis.repeats if self.kind == CHOSEN else ()

    def weight(self, place: int, split: int) -> float:
        """What a row weighs in training; 1 for most."""
        if split != _TRAIN or self.kind != CHOSEN:
            return 1.0
        return self.selection.weights[self.rows.pool.cell_codes[place]]

    def figures(self) -> dict[str, Any]:
        """Rows in all, real and synthetic, and by split, repeated ones counted."""
        real = self.rows.pool.is_real()
        codes = self.rows.pool.cell_codes
        counts: Counter[tuple[int, bool]] = Counter(
            (self.into[place], real[codes[place]]) for place in self.places()
        )
        counts.update((_TRAIN, real[codes[place]]) for place, _ in self.repeats)
        by_split = {
            name: counts[number, False] + counts[number, True] for number, name in enumerate(SPLITS)
        }
        reals = sum(number for (_, is_real), number in counts.items() if is_real)
        return {
            "rows": counts.total(),
            "real": reals,
            "synthetic": counts.total() - reals,
            "splits": {name: number for name, number in by_split.items() if number},
        }

    def tasks(self) -> list[str]:
        """The tasks of the rows."""
        cells = list(self.rows.pool.cells)
        at = CELL_KEYS.index("task")
        return sorted({cells[self.rows.pool.cell_codes[place]][at] for place in self.places()})

    def sources(self, store: Store) -> LicenceTally:
        """The rows by source, licence and origin, with the uids of the first of each."""
        pool = self.rows.pool
        origins = [cell[_ORIGIN] for cell in pool.cells]
        counts: Counter[tuple[int, str]] = Counter()
        first: dict[tuple[int, str], list[int]] = {}
        for place in self.places():
            key = (pool.source_codes[place], origins[pool.cell_codes[place]])
            counts[key] += 1
            if counts[key] <= NAMED:
                first.setdefault(key, []).append(pool.numbers[place])
        sources = list(pool.sources)
        return LicenceTally(
            Counter({(*sources[code], origin): n for (code, origin), n in counts.items()}),
            {
                (*sources[code], origin): list(store.rows.uids(numbers))
                for (code, origin), numbers in first.items()
            },
        )

    def group_names(self, store: Store) -> dict[int, str]:
        """Of each group of several lineages, the uid of the lineage that it is named by."""
        groups = self.selection.groups
        named = sorted({group for lineage, group in enumerate(groups) if group != lineage})
        seeds = [each for each in named if each < len(self.rows.seed_ids)]
        numbers = [2 * self.rows.seed_ids[each] for each in seeds]
        found = dict(zip(seeds, store.rows.uids(numbers), strict=True))
        others = set(named) - set(seeds)
        pool = self.rows.pool
        rest = {
            lineage: pool.numbers[place]
            for place, lineage in enumerate(pool.lineages)
            if lineage in others
        }
        return found | dict(zip(rest, store.rows.uids(rest.values()), strict=True))

    def told(self) -> dict[str, Any]:
        """What the manifest says of it beside counts."""
        found: dict[str, Any] = {"row_kind": self.kind}
        if self.selection.rare and self.kind != EDITED:
            found["rare"] = [each.as_data() for each in self.selection.rare]
        if self.rows.files:
            limits = self.mix.decontamination
            found["decontamination"] = {
                "files": self.rows.files,
                "ngram": limits.ngram,
                "overlap": limits.overlap,
                "removed": len(self.rows.contaminated),
            }
        if self.repeats:
            found["repeats"] = {"rows": len(self.repeats), "most": self.mix.rare.repeat}
        if self.kind == CHOSEN and self.selection.emphasis.weights:
            cells = [each.cell for each in self.selection.rare]
            weights = self.selection.emphasis.weights
            found["weights"] = {cell_text(cells[at]): weight for at, weight in weights.items()}
        return found

    def left_out(self) -> dict[str, int]:
        """How many rows are left out, by reason."""
        found = Counter(self.rows.left_out)
        found["contaminated"] += len(self.rows.contaminated)
        if self.kind == EDITED:
            found["duplicate"] += self.selection.removed_counts.get("duplicate", 0)
        else:
            found.update(self.selection.removed_counts)
            if self.kind == JUDGED:
                written = sum(self.selection.reasons[place] == _REJECTED for place in self.places())
                found["rejected"] -= written
        return {reason: number for reason, number in sorted(found.items()) if number > 0}


def make_plan(rows: Rows, mix: DatasetMix, kind: str) -> Plan:
    """Choose and assign. Of edited rows neither quotas nor the floor are asked: what they hold is a
    person's correction."""
    selection = select(rows.pool, mix)
    rows.pool.trim(order=not selection.emphasis.repeats)
    places = range(len(rows.pool))
    into = array("b", (_split_of(selection, kind, place) for place in places))
    if kind == EDITED:
        total = sum(split >= 0 for split in into)
        selection = replace(selection, total=total, quotas=(), rare=(), shortages=())
    return Plan(rows, selection, kind, mix, into)


def _split_of(selection: Selection, kind: str, place: int) -> int:
    reason = selection.reasons[place]
    split = selection.split_of(place)
    if kind == EDITED:
        pool = selection.pool
        taken = pool.drafted[place] and pool.accepted[place] and reason != _DUPLICATE
        return split if taken else -1
    if not reason or (kind == JUDGED and reason == _REJECTED and split == _TRAIN):
        return split
    return -1
