"""The most synthetic rows of one seed, recipe, teacher and family of near-copies."""

from array import array
from collections.abc import Iterable, Iterator, Sequence

from engine.mix.pool import Pool
from engine.mix.spec import DatasetMix

#: Kinds of caps; each is the reason why a row over it stays out, too.
PER_SEED, PER_RECIPE, PER_TEACHER, PER_FAMILY = CAPPED = (
    "per_seed",
    "per_recipe",
    "per_teacher",
    "per_family",
)


def families(pool: Pool) -> "array[int]":
    """Of each row its family of near-copies, named by the first row of it."""
    parent = array("i", range(len(pool)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    def pairs() -> Iterator[tuple[int, int]]:
        yield from pool.equal_texts()
        yield from pool.near_places()

    for one, other in pairs():
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    return array("i", map(root, range(len(pool))))


class Capping:
    """How much of each cap is used up."""

    def __init__(self, pool: Pool, mix: DatasetMix) -> None:
        #: The kind, the most rows, and of each row what is counted.
        self._caps: list[tuple[str, int, Sequence[int]]] = [
            (PER_SEED, mix.max_synthetic_per_seed, pool.lineages)
        ]
        if mix.caps.per_recipe is not None:
            self._caps.append((PER_RECIPE, mix.caps.per_recipe, pool.recipes))
        if mix.caps.per_teacher is not None:
            self._caps.append((PER_TEACHER, mix.caps.per_teacher, pool.teachers))
        if mix.caps.per_family is not None:
            self._caps.append((PER_FAMILY, mix.caps.per_family, families(pool)))
        self._used = [array("i", [0]) * (1 + max(of, default=0)) for _, _, of in self._caps]

    def most(self, kind: str) -> int:
        """The cap of this kind; 0 when there is none."""
        return next((cap for name, cap, _ in self._caps if name == kind), 0)

    def reached(self, place: int) -> str:
        """The first cap that leaves no room for this row; "" when all do."""
        for (kind, cap, of), used in zip(self._caps, self._used, strict=True):
            if used[of[place]] >= cap:
                return kind
        return ""

    def use(self, place: int, step: int = 1) -> None:
        """Count a row in, or out again."""
        for (_, _, of), used in zip(self._caps, self._used, strict=True):
            used[of[place]] += step

    def room(self, places: Iterable[int]) -> tuple[int, str]:
        """How many of these rows fit at most, and the cap that leaves the least room ("": none)."""
        rows = array("i", places)
        least, binding = len(rows), ""
        for (kind, cap, of), used in zip(self._caps, self._used, strict=True):
            counts = array("i", [0]) * len(used)
            fit = 0
            for place in rows:
                counts[of[place]] += 1
                fit += counts[of[place]] <= cap
            if fit < least:
                least, binding = fit, kind
        return least, binding
