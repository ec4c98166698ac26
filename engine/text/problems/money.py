"""Problems about money: totals, change, sharing, saving, and amounts as they are spoken."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil
from random import Random

from engine.text.problems.family import Family, Lists, Values, price_of, texts, whole


def _draw_one(random: Random, lists: Lists) -> Values:
    good = random.choice(lists.items("goods"))
    return texts(n=random.randint(3, 9), good=good["name"], price=price_of(random, good))


def _solve_one(values: Mapping[str, str]) -> Values:
    return texts(answer=whole(values, "n") * whole(values, "price"))


def _draw_two(random: Random, lists: Lists) -> Values:
    first, second = random.sample(lists.items("goods"), 2)
    return texts(
        n=random.randint(3, 7),
        good=first["name"],
        price=price_of(random, first),
        n2=random.randint(3, 7),
        good2=second["name"],
        price2=price_of(random, second),
    )


def _solve_two(values: Mapping[str, str]) -> Values:
    first = whole(values, "n") * whole(values, "price")
    second = whole(values, "n2") * whole(values, "price2")
    return texts(first=first, second=second, answer=first + second)


def _draw_change(random: Random, lists: Lists) -> Values:
    values = _draw_one(random, lists)
    total = whole(_solve_one(values), "answer")
    notes = [int(each["value"]) for each in lists.items("notes")]
    paid = min((note for note in notes if note > total), default=2 * max(notes))
    if paid <= total:
        paid = (total // max(notes) + 1) * max(notes)
    return values | texts(paid=paid)


def _solve_change(values: Mapping[str, str]) -> Values:
    total = whole(values, "n") * whole(values, "price")
    return texts(total=total, answer=whole(values, "paid") - total)


def _draw_discount(random: Random, lists: Lists) -> Values:
    thing = random.choice(lists.items("things"))
    percent = random.choice((10, 15, 20, 25, 30, 40, 50))
    return texts(thing=thing["name"], price=price_of(random, thing), percent=percent)


def _solve_discount(values: Mapping[str, str]) -> Values:
    off = Fraction(whole(values, "price") * whole(values, "percent"), 100)
    return texts(off=off, answer=whole(values, "price") - off)


def _draw_split(random: Random, lists: Lists) -> Values:
    people = random.randint(3, 8)
    low, high, step = (int(lists.items("bill")[0][key]) for key in ("low", "high", "step"))
    return texts(n=people, total=people * random.randrange(low, high + 1, step))


def _solve_split(values: Mapping[str, str]) -> Values:
    return texts(answer=Fraction(whole(values, "total"), whole(values, "n")))


def _draw_saving(random: Random, lists: Lists) -> Values:
    thing = random.choice(lists.items("things"))
    price, parts = price_of(random, thing), random.randint(3, 9)
    step = int(thing["step"])
    month = max(price // parts // step * step, step)
    return texts(thing=thing["name"], price=price, month=month)


def _solve_saving(values: Mapping[str, str]) -> Values:
    price, month = whole(values, "price"), whole(values, "month")
    months = ceil(Fraction(price, month))
    return texts(before=(months - 1) * month, after=months * month, last=months - 1, answer=months)


def _draw_spoken(random: Random, lists: Lists) -> Values:
    spoken = lists.items("spoken")[0]
    return texts(
        spoken=random.randrange(int(spoken["low"]), int(spoken["high"]) + 1, int(spoken["step"])),
        part=spoken["part"],
    )


def _solve_spoken(values: Mapping[str, str]) -> Values:
    return texts(answer=Fraction(whole(values, "spoken"), whole(values, "part")))


def _draw_spoken_total(random: Random, lists: Lists) -> Values:
    first, second = random.sample(lists.items("goods"), 2)
    one, two = _draw_spoken(random, lists), _draw_spoken(random, lists)
    return one | texts(spoken2=two["spoken"], good=first["name"], good2=second["name"])


def _solve_spoken_total(values: Mapping[str, str]) -> Values:
    total = whole(values, "spoken") + whole(values, "spoken2")
    return texts(total=total, answer=Fraction(total, whole(values, "part")))


FAMILIES = (
    Family("shop_one", "money", 1, _draw_one, _solve_one, ("n", "price"), ("good",), unit="money"),
    Family(
        *("shop_two", "money", 2, _draw_two, _solve_two, ("n", "price", "n2", "price2")),
        named=("good", "good2"),
        unit="money",
    ),
    Family(
        *("shop_change", "money", 2, _draw_change, _solve_change, ("n", "price", "paid")),
        named=("good",),
        unit="money",
    ),
    Family(
        *("discount", "money", 3, _draw_discount, _solve_discount, ("price", "percent")),
        named=("thing",),
        unit="money",
    ),
    Family("split_bill", "money", 1, _draw_split, _solve_split, ("n", "total"), unit="money"),
    Family(
        *("saving", "money", 2, _draw_saving, _solve_saving, ("price", "month")),
        named=("thing",),
        unit="month",
    ),
    Family("spoken", "money", 2, _draw_spoken, _solve_spoken, ("spoken",), unit="money"),
    Family(
        *("spoken_total", "money", 3, _draw_spoken_total, _solve_spoken_total),
        given=("spoken", "spoken2"),
        named=("good", "good2"),
        unit="money",
    ),
)
