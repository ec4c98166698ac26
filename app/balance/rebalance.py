"""A mix that asks an export for the shares that the real rows have."""

from collections.abc import Mapping
from dataclasses import replace

from engine.mix.representation import NOT_STATED, OTHERS
from engine.mix.spec import CELL_KEYS, DatasetMix, Quota

_PARTS = 10_000


def can_rebalance(attribute: str) -> bool:
    """Whether a mix can ask for shares of this attribute."""
    return attribute in CELL_KEYS and attribute != "length"


def rebalanced(mix: DatasetMix, attribute: str, shares: Mapping[str, float]) -> DatasetMix:
    """The mix with a quota for each stated class, in place of its quotas over this attribute alone.

    `shares` are those of the real rows, of all classes; what they leave is left to chance. They are
    cut to a hundredth of a percent, and the largest takes the rest, so that their sum stays.
    """
    stated = {
        value: share
        for value, share in sorted(shares.items())
        if value not in (NOT_STATED, OTHERS) and share > 0
    }
    parts = {value: int(share * _PARTS + 1e-9) for value, share in stated.items()}
    if parts:
        largest = max(parts, key=lambda value: (parts[value], value))
        parts[largest] += int(sum(stated.values()) * _PARTS + 1e-6) - sum(parts.values())
    quotas = tuple(
        Quota({attribute: value}, share=part / _PARTS) for value, part in parts.items() if part
    )
    return with_quotas(mix, attribute, quotas)


def quotas_of(mix: DatasetMix, attribute: str) -> tuple[Quota, ...]:
    """The quotas of a mix over this attribute alone."""
    return tuple(each for each in mix.quotas if set(each.cell) == {attribute})


def with_quotas(mix: DatasetMix, attribute: str, quotas: tuple[Quota, ...]) -> DatasetMix:
    """The mix with these quotas in place of its own over this attribute alone."""
    kept = tuple(each for each in mix.quotas if set(each.cell) != {attribute})
    return replace(mix, quotas=(*kept, *quotas))
