"""Problems about weights, volumes, lengths, hours and speed."""

from collections.abc import Mapping
from fractions import Fraction
from random import Random

from engine.text.problems.family import Family, Lists, Values, number, texts, whole


def _draw_grams(random: Random, lists: Lists) -> Values:
    return texts(
        n=random.randint(3, 12),
        grams=random.choice((125, 200, 250, 500, 750)),
        stuff=random.choice(lists.words("stuffs")),
    )


def _solve_grams(values: Mapping[str, str]) -> Values:
    total = whole(values, "n") * whole(values, "grams")
    return texts(total=total, answer=Fraction(total, 1000))


def _draw_bottles(random: Random, lists: Lists) -> Values:
    return texts(
        litres=random.choice((3, 5, 6, 10, 15, 20, 30)),
        ml=random.choice((250, 500, 750)),
        liquid=random.choice(lists.words("liquids")),
    )


def _solve_bottles(values: Mapping[str, str]) -> Values:
    total = 1000 * whole(values, "litres")
    bottles = Fraction(total, whole(values, "ml"))
    if bottles.denominator != 1:
        raise ValueError("the last bottle is not full")
    return texts(total=total, answer=bottles)


def _draw_full_bottles(random: Random, lists: Lists) -> Values:
    values = _draw_bottles(random, lists)
    if values["ml"] == "750" and whole(values, "litres") % 3:
        values["ml"] = "500"
    return values


def _draw_cloth(random: Random, _lists: Lists) -> Values:
    piece = random.choice((20, 25, 40, 50, 60, 75, 80))
    pieces = random.randint(4, 16)
    while piece * pieces % 100:
        pieces += 1
    return texts(metres=piece * pieces // 100, cm=piece)


def _solve_cloth(values: Mapping[str, str]) -> Values:
    total = 100 * whole(values, "metres")
    return texts(total=total, answer=Fraction(total, whole(values, "cm")))


def _draw_travel(random: Random, lists: Lists) -> Values:
    speed = random.choice((60, 80, 90, 100, 120))
    minutes = random.choice((30, 40, 60, 90, 120, 150, 180, 210, 240))
    while speed * minutes % 60:
        minutes += 10
    first, second = random.sample(lists.words("towns"), 2)
    return texts(km=speed * minutes // 60, speed=speed, town=first, town2=second)


def _solve_travel(values: Mapping[str, str]) -> Values:
    hours = Fraction(whole(values, "km"), whole(values, "speed"))
    return texts(hours=hours, answer=60 * hours)


def _draw_fuel(random: Random, _lists: Lists) -> Values:
    return texts(rate=random.randint(4, 9), km=random.randrange(150, 900, 50))


def _solve_fuel(values: Mapping[str, str]) -> Values:
    return texts(answer=Fraction(whole(values, "rate") * whole(values, "km"), 100))


def _draw_minutes(random: Random, lists: Lists) -> Values:
    return texts(
        hours=random.randint(3, 9),
        minutes=random.randrange(5, 60, 5),
        event=random.choice(lists.words("events")),
    )


def _solve_minutes(values: Mapping[str, str]) -> Values:
    part = 60 * whole(values, "hours")
    return texts(part=part, answer=part + number(values, "minutes"))


FAMILIES = (
    Family(
        *("grams_total", "units", 2, _draw_grams, _solve_grams, ("n", "grams"), ("stuff",)),
        unit="kg",
    ),
    Family("bottles", "units", 2, _draw_full_bottles, _solve_bottles, ("litres", "ml")),
    Family("cloth", "units", 2, _draw_cloth, _solve_cloth, ("metres", "cm")),
    Family(
        *("travel", "units", 3, _draw_travel, _solve_travel, ("km", "speed")),
        named=("town", "town2"),
        unit="minute",
    ),
    Family("fuel", "units", 3, _draw_fuel, _solve_fuel, ("rate", "km"), unit="l"),
    Family(
        *("minutes", "units", 1, _draw_minutes, _solve_minutes, ("hours", "minutes")),
        unit="minute",
    ),
)
