"""One computed problem: its family, its values, what follows from them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from engine.model import canonical_json, content_id
from engine.text.problems import arithmetic, dates, logic, money, units
from engine.text.problems.family import Family, Values
from engine.text.problems.wording import Wording, wording

FAMILIES: Mapping[str, Family] = {
    family.name: family
    for module in (arithmetic, money, dates, units, logic)
    for family in module.FAMILIES
}
#: Draws of one family that are looked at for one that is new.
_TRIES = 40


@dataclass(frozen=True)
class Problem:
    """Values that a family drew, in the words of a variety. Nothing is computed until asked for."""

    family: Family
    variety: str
    values: Values

    def facts(self) -> dict[str, str]:
        """What is kept with a candidate, to compute the answer again."""
        return {
            "problem": self.family.name,
            "variety": self.variety,
            "values": canonical_json(self.values),
            "answer": self.answer,
            "level": str(self.family.level),
        }

    @property
    def solved(self) -> Values:
        """The values with what follows from them; `ValueError` where they fit no problem."""
        return {**self.values, **self.family.solve(self.values)}

    @property
    def answer(self) -> str:
        """The answer, in figures: a number, h:mm, day-month, a weekday's number or a word."""
        return self.solved["answer"]

    @property
    def unit(self) -> str:
        """The unit of the answer."""
        return self._words.money if self.family.unit == "money" else self.family.unit

    @property
    def _words(self) -> Wording:
        return wording(self.variety)

    def questions(self) -> list[str]:
        """The problem in each of our wordings, in an order of its own."""
        found = self._words.questions(self.family.name, self.solved)
        Random(content_id("wordings", self.facts())).shuffle(found)
        return found

    def reasoning(self) -> str:
        """The steps to the answer, in words."""
        return self._words.reasoning(self.family.name, self.solved)

    def worded_answer(self) -> str:
        """The answer, in words."""
        return self._words.answer(self.family.name, self.solved)


def from_facts(facts: Mapping[str, str]) -> Problem | None:
    """The problem that was kept, None where none was; `ValueError` where it is damaged."""
    if "problem" not in facts:
        return None
    try:
        values = json.loads(facts["values"])
        problem = Problem(FAMILIES[facts["problem"]], facts["variety"], values)
        if not all(isinstance(each, str) for each in values.values()):
            raise TypeError(values)
        problem.worded_answer()
    except (LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as wrong:
        raise ValueError(str(wrong)) from wrong
    return problem


def draw_problems(variety: str, families: tuple[str, ...], random_seed: int) -> Iterator[Problem]:
    """Problems without end, a family after the other; none twice while there are new ones."""
    random = Random(f"{variety} {random_seed} {' '.join(families)}")
    words = wording(variety)
    while True:
        seen: set[str] = set()
        left = list(families)
        while left:
            random.shuffle(left)
            for name in list(left):
                problem = _new(FAMILIES[name], words, random, seen)
                if problem is None:
                    left.remove(name)
                else:
                    yield problem


def _new(family: Family, words: Wording, random: Random, seen: set[str]) -> Problem | None:
    for _ in range(_TRIES):
        problem = Problem(family, words.variety, family.draw(random, words))
        key = content_id(family.name, problem.values)
        if key not in seen:
            seen.add(key)
            return problem
    return None
