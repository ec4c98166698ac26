"""Projects of which it is known whether a group has shifted, drawn from one population."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from engine.mix.representation import ATTRIBUTES, Comparison, Subject, represent

#: The shares of each attribute in the population; a project's seeds are drawn from it.
POPULATION: dict[str, dict[str, float]] = {
    "variety": {"arq": 0.7, "ary": 0.3},
    "script": {"Arab": 0.6, "Latn": 0.35, "mixed": 0.05},
    "register": {"": 0.5, "spoken": 0.4, "formal": 0.1},
    "topic": {"": 0.2, **{f"topic {number}": 0.8 * (8 - number) / 36 for number in range(8)}},
    "label": {"joy": 0.4, "anger": 0.3, "fear": 0.2, "sad": 0.1},
    "length": {"1-4": 0.3, "5-9": 0.4, "10-19": 0.25, "20-39": 0.05},
    "speaker": {"unmarked": 0.75, "f": 0.12, "m": 0.13},
    "addressee": {"unmarked": 0.6, "f": 0.2, "m": 0.2},
}
#: How often a row has the category of its seed; a teacher keeps most of them.
KEPT = 0.85
#: Of the generated rows, how many are accepted.
ACCEPTED = 0.7


@dataclass(frozen=True, slots=True)
class Setting:
    """A kind of project: its seeds, and how many rows may grow from one, each as likely."""

    name: str
    seeds: int
    rows_of_a_seed: tuple[int, ...]


SETTINGS = (
    Setting("few seeds", 60, (1, 2, 3)),
    Setting("usual", 200, (0, 1, 2, 3)),
    Setting("many seeds", 1_000, (0, 1, 2, 3)),
    Setting("uneven", 200, (0, 0, 1, 1, 2, 2, 20)),
)

Groups = dict[str, list[Subject]]


def draw(
    source: random.Random, setting: Setting, attribute: str = "", shift: float = 0.0
) -> Groups:
    """A project. `shift` of the generated rows lose the last category of `attribute` to the first:
    with it at 1, none is left. Reviewing accepts each row with the same chance.
    """
    groups: Groups = {"real": [], "generated": [], "accepted": []}
    for number in range(setting.seeds):
        seed = f"s{number}"
        own = {name: pick(source, name) for name in ATTRIBUTES}
        groups["real"].append(Subject(seed, own))
        for _ in range(source.choice(setting.rows_of_a_seed)):
            row = {
                name: own[name] if source.random() < KEPT else pick(source, name)
                for name in ATTRIBUTES
            }
            if attribute and row[attribute] == last(attribute) and source.random() < shift:
                row[attribute] = first(attribute)
            subject = Subject(seed, row)
            groups["generated"].append(subject)
            if source.random() < ACCEPTED:
                groups["accepted"].append(subject)
    return groups


def pick(source: random.Random, attribute: str) -> str:
    """A category, as often as in the population."""
    shares = POPULATION[attribute]
    return source.choices(list(shares), list(shares.values()))[0]


def first(attribute: str) -> str:
    """The category that grows under a shift."""
    return next(iter(POPULATION[attribute]))


def last(attribute: str) -> str:
    """The category that becomes rarer under a shift."""
    return list(POPULATION[attribute])[-1]


def judged(groups: Groups, seed: int) -> Sequence[Comparison]:
    """The comparisons, as the window makes them."""
    steps = represent(groups, seed=seed)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: tuple[Comparison, ...] = end.value
            return found
