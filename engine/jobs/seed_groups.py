"""Seeds of one kind together: where a prompt takes its further examples from."""

from collections.abc import Sequence
from typing import overload

from engine.model import SeedExample


class SeedGroup:
    """The texts of the seeds of one label, variety and script, in their order."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._places: dict[str, list[int]] = {}

    def add(self, text: str) -> None:
        """Put a text behind the others."""
        self._places.setdefault(text, []).append(len(self.texts))
        self.texts.append(text)

    def without(self, text: str) -> "Sequence[str]":
        """All texts but this one."""
        return _Others(self.texts, self._places.get(text, []))


class _Others(Sequence[str]):
    """A group's texts without those at some places. No copy: it is asked for with every request."""

    def __init__(self, texts: Sequence[str], left_out: Sequence[int]) -> None:
        self._texts, self._left_out = texts, left_out

    def __len__(self) -> int:
        return len(self._texts) - len(self._left_out)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        for left_out in self._left_out:
            if place >= left_out:
                place += 1
        return self._texts[place]


Groups = dict[tuple[str, ...], SeedGroup]


def put_into(groups: Groups, seeds: Sequence[SeedExample]) -> Groups:
    """Put seeds into the groups of their label, variety and script."""
    for seed in seeds:
        key = (seed.label, seed.variety, seed.script)
        if key not in groups:
            groups[key] = SeedGroup()
        groups[key].add(seed.text)
    return groups
