"""What a teacher said of a candidate for a verifier that asked it: kept as a fact and with the verdict."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from engine.model import Verdict
from engine.plugin import Checked

#: The least number of different seeds that tell what is usual in a project.
FEWEST_SEEDS = 8
#: Facts that a verifier needs again beside what it was told.
_BESIDE = ("labels",)


@dataclass(frozen=True, slots=True)
class Told:
    """What the teacher said, in the order of `Asking`.

    `likelihoods` are nats per character; `seeds` the same of the seeds beside it; `choices` the
    probabilities of each question's choices, `masses` how likely it gave one of them at all;
    `likenesses` are cosines to the first text; `unrelated` is the cosine that 95 of 100 pairs of
    different seeds stay under, None while there are too few seeds.
    """

    likelihoods: tuple[float, ...] = ()
    seeds: tuple[float, ...] = ()
    choices: tuple[tuple[float, ...], ...] = ()
    masses: tuple[float, ...] = ()
    likenesses: tuple[float, ...] = ()
    unrelated: float | None = None


def fact_name(verifier: str) -> str:
    """Under which name of a candidate's facts the teacher's answer to a verifier is kept."""
    return f"told_{verifier}"


def learned(verdicts: Sequence[Verdict]) -> dict[str, str]:
    """What was told before, from the verdicts that kept it: facts for another check."""
    facts = {}
    for each in verdicts:
        if "told" in each.values:
            facts[fact_name(each.verifier)] = each.values["told"]
            facts |= {name: each.values[name] for name in _BESIDE if name in each.values}
    return facts


def told(checked: Checked, verifier: str) -> Told | None:
    """What the teacher said for a verifier; None where it was not asked, or what is kept is damaged."""
    try:
        data = json.loads(checked.facts.get(fact_name(verifier), ""))
        unrelated = data.get("unrelated")
        return Told(
            likelihoods=_numbers(data["likelihoods"]),
            seeds=_numbers(data["seeds"]),
            choices=tuple(_numbers(each) for each in data["choices"]),
            masses=_numbers(data["masses"]),
            likenesses=_numbers(data["likenesses"]),
            unrelated=None if unrelated is None else _numbers([unrelated])[0],
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def kept(checked: Checked, verifier: str) -> Mapping[str, str]:
    """The value of a verdict in which what was told stays with it."""
    return {"told": checked.facts.get(fact_name(verifier), "")}


def _numbers(data: object) -> tuple[float, ...]:
    if not isinstance(data, list):
        raise TypeError
    found = tuple(float(each) for each in data)
    if not all(isfinite(each) for each in found):
        raise ValueError
    return found
