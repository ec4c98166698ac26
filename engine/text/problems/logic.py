"""Small logic problems: who is taller, places in a queue, greetings, a climb out of a well."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil
from random import Random

from engine.text.problems.family import Family, Lists, Values, texts, whole


def _draw_order(random: Random, lists: Lists) -> Values:
    first, second, third = random.sample(lists.words("boys"), 3)
    return texts(a=first, b=second, c=third)


def _solve_tallest(values: Mapping[str, str]) -> Values:
    return {"answer": values["a"]}


def _solve_shortest(values: Mapping[str, str]) -> Values:
    return {"answer": values["c"]}


def _solve_middle(values: Mapping[str, str]) -> Values:
    return {"answer": values["b"]}


def _draw_four(random: Random, lists: Lists) -> Values:
    names = random.sample(lists.words("boys"), 4)
    return texts(**dict(zip("abcd", names, strict=True)))


def _draw_queue(random: Random, lists: Lists) -> Values:
    return texts(
        front=random.randint(3, 15),
        back=random.randint(3, 15),
        place=random.choice(lists.words("places")),
    )


def _solve_queue(values: Mapping[str, str]) -> Values:
    return texts(answer=whole(values, "front") + whole(values, "back") - 1)


def _draw_greetings(random: Random, lists: Lists) -> Values:
    return texts(n=random.randint(4, 15), feast=random.choice(lists.words("feasts")))


def _solve_greetings(values: Mapping[str, str]) -> Values:
    people = whole(values, "n")
    return texts(others=people - 1, double=people * (people - 1), answer=people * (people - 1) // 2)


def _draw_well(random: Random, _lists: Lists) -> Values:
    slip = random.randint(1, 4)
    up = slip + random.randint(1, 4)
    return texts(
        depth=up + (up - slip) * random.randint(1, 3) + random.randint(1, 6), up=up, slip=slip
    )


def _solve_well(values: Mapping[str, str]) -> Values:
    depth, up, slip = (whole(values, name) for name in ("depth", "up", "slip"))
    if up <= slip or depth <= up:
        raise ValueError("it never gets out, or at once")
    before = ceil(Fraction(depth - up, up - slip))
    return texts(net=up - slip, before=before, height=before * (up - slip), answer=before + 1)


FAMILIES = (
    Family(
        *("tallest", "logic", 1, _draw_order, _solve_tallest, (), ("a", "b", "c")),
        answer="word",
    ),
    Family(
        *("youngest", "logic", 1, _draw_order, _solve_shortest, (), ("a", "b", "c")),
        answer="word",
    ),
    Family(
        *("between", "logic", 2, _draw_order, _solve_middle, (), ("a", "b", "c")),
        answer="word",
    ),
    Family(
        *("race", "logic", 3, _draw_four, _solve_middle, (), ("a", "b", "c", "d")),
        answer="word",
    ),
    Family("queue", "logic", 2, _draw_queue, _solve_queue, ("front", "back")),
    Family("greetings", "logic", 3, _draw_greetings, _solve_greetings, ("n",)),
    Family(
        *("well", "logic", 3, _draw_well, _solve_well, ("depth", "up", "slip")),
        unit="day",
    ),
)
