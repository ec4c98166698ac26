"""Problems of plain arithmetic: what is left, shares, averages, sequences, ages, heads and legs."""

from collections.abc import Mapping
from fractions import Fraction
from random import Random

from engine.text.problems.family import Family, Lists, Values, number, texts, whole


def _draw_left(random: Random, lists: Lists) -> Values:
    have = random.randint(15, 60)
    given = random.randint(3, have // 3)
    return texts(
        have=have,
        given=given,
        eaten=random.randint(3, have // 3),
        boy=random.choice(lists.words("boys")),
        fruit=random.choice(lists.words("fruits")),
    )


def _solve_left(values: Mapping[str, str]) -> Values:
    after = whole(values, "have") - whole(values, "given")
    return texts(after=after, answer=after - whole(values, "eaten"))


def _draw_boxes(random: Random, lists: Lists) -> Values:
    boxes, inside = random.randint(3, 9), random.choice((6, 10, 12, 15, 20, 24, 30))
    return texts(
        boxes=boxes,
        inside=inside,
        broken=random.randint(3, min(boxes * inside // 3, 20)),
        fruit=random.choice(lists.words("fruits")),
    )


def _solve_boxes(values: Mapping[str, str]) -> Values:
    total = whole(values, "boxes") * whole(values, "inside")
    return texts(total=total, answer=total - whole(values, "broken"))


def _draw_sharing(random: Random, lists: Lists) -> Values:
    children = random.randint(4, 9)
    total = children * random.randint(4, 12) + random.randint(3, children - 1)
    return texts(n=children, total=total, sweet=random.choice(lists.words("sweets")))


def _solve_sharing(values: Mapping[str, str]) -> Values:
    each, left = divmod(whole(values, "total"), whole(values, "n"))
    return texts(each=each, shared=each * whole(values, "n"), answer=left)


def _draw_average(random: Random, lists: Lists) -> Values:
    marks = [random.randint(8, 18) for _ in range(3)]
    while sum(marks) % 3:
        marks[2] = random.randint(8, 18)
    subjects = random.sample(lists.words("subjects"), 3)
    names = ("a", "b", "c")
    return texts(**dict(zip(names, marks, strict=True))) | {
        f"subject_{name}": subject for name, subject in zip(names, subjects, strict=True)
    }


def _solve_average(values: Mapping[str, str]) -> Values:
    total = sum(whole(values, name) for name in ("a", "b", "c"))
    return texts(total=total, answer=Fraction(total, 3))


def _draw_sequence(random: Random, _lists: Lists) -> Values:
    first, step = random.randint(2, 30), random.randint(3, 15)
    return texts(a=first, b=first + step, c=first + 2 * step, d=first + 3 * step)


def _solve_sequence(values: Mapping[str, str]) -> Values:
    steps = {
        whole(values, after) - whole(values, before)
        for before, after in (("a", "b"), ("b", "c"), ("c", "d"))
    }
    if len(steps) != 1:
        raise ValueError("the steps differ")
    step = steps.pop()
    return texts(step=step, answer=whole(values, "d") + step)


def _draw_ages(random: Random, lists: Lists) -> Values:
    son = random.randint(4, 15)
    return texts(
        son=son, father=2 * son + random.randint(5, 20), boy=random.choice(lists.words("boys"))
    )


def _solve_ages(values: Mapping[str, str]) -> Values:
    father, son = whole(values, "father"), whole(values, "son")
    years = father - 2 * son
    if years <= 0:
        raise ValueError("he is twice as old already")
    return texts(twice=2 * son, later_father=father + years, later_son=son + years, answer=years)


def _draw_heads(random: Random, _lists: Lists) -> Values:
    hens, sheep = random.randint(5, 25), random.randint(4, 20)
    return texts(heads=hens + sheep, legs=2 * hens + 4 * sheep)


def _solve_heads(values: Mapping[str, str]) -> Values:
    heads, legs = whole(values, "heads"), whole(values, "legs")
    sheep = Fraction(legs - 2 * heads, 2)
    if sheep.denominator != 1 or not 0 <= sheep <= heads:
        raise ValueError("no such animals")
    return texts(
        two=2 * heads, over=legs - 2 * heads, answer=sheep, hens=number(values, "heads") - sheep
    )


FAMILIES = (
    Family(
        *("left_over", "arithmetic", 1, _draw_left, _solve_left, ("have", "given", "eaten")),
        named=("boy",),
    ),
    Family(
        *("boxes", "arithmetic", 1, _draw_boxes, _solve_boxes, ("boxes", "inside", "broken")),
        named=("fruit",),
    ),
    Family("sharing", "arithmetic", 2, _draw_sharing, _solve_sharing, ("n", "total")),
    Family("average", "arithmetic", 2, _draw_average, _solve_average, ("a", "b", "c")),
    Family("sequence", "arithmetic", 2, _draw_sequence, _solve_sequence, ("a", "b", "c", "d")),
    Family(
        *("ages", "arithmetic", 3, _draw_ages, _solve_ages, ("son", "father"), ("boy",)),
        unit="year",
    ),
    Family("heads_and_legs", "arithmetic", 3, _draw_heads, _solve_heads, ("heads", "legs")),
)
