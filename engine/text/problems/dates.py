"""Problems about days, dates and hours."""

from collections.abc import Mapping
from random import Random

from engine.text.problems.family import Family, Lists, Values, texts, whole

#: Days of each month; February is left out of what is drawn, since it depends on the year.
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DRAWN = (3, 4, 5, 6, 7, 8, 9, 10, 11)


def _draw_weekday(random: Random, _lists: Lists) -> Values:
    days = random.choice([each for each in range(8, 31) if each % 7])
    return texts(weekday=random.randint(1, 7), n=days)


def _solve_weekday(values: Mapping[str, str]) -> Values:
    after = whole(values, "n")
    weeks, rest = divmod(after, 7)
    return texts(weeks=weeks, rest=rest, answer=(whole(values, "weekday") - 1 + after) % 7 + 1)


def _draw_date(random: Random, _lists: Lists) -> Values:
    month = random.choice(_DRAWN)
    return texts(day=random.randint(3, _DAYS[month - 1]), month=month, n=random.randint(5, 28))


def _solve_date(values: Mapping[str, str]) -> Values:
    day, month = whole(values, "day") + whole(values, "n"), whole(values, "month")
    length = _DAYS[month - 1]
    later = day > length
    return texts(
        sum=day,
        length=length,
        answer=f"{day - length if later else day}-{month % 12 + 1 if later else month}",
    )


def _draw_between(random: Random, _lists: Lists) -> Values:
    month = random.choice(_DRAWN[:-1])
    first = random.randint(3, _DAYS[month - 1] - 3)
    if random.random() < 0.5:
        return texts(
            day=first, month=month, day2=random.randint(first + 3, _DAYS[month - 1]), month2=month
        )
    return texts(day=first, month=month, day2=random.randint(3, 25), month2=month + 1)


def _solve_between(values: Mapping[str, str]) -> Values:
    month, month2 = whole(values, "month"), whole(values, "month2")
    if month2 not in (month, month % 12 + 1):
        raise ValueError("not the same month or the next")
    length = _DAYS[month - 1] if month2 != month else 0
    days = length + whole(values, "day2") - whole(values, "day")
    return texts(end=length + whole(values, "day2"), answer=days)


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24}:{minutes % 60:02d}"


def minutes_of(clock: str) -> int:
    """Minutes since midnight; `ValueError` where the text is no time."""
    hours, _, minutes = clock.partition(":")
    return 60 * int(hours[:3]) + int(minutes[:3])


def _draw_end(random: Random, lists: Lists, longest: int = 60) -> Values:
    start = random.randrange(7 * 60, 20 * 60, 5)
    long = random.randrange(25, longest, 5)
    return texts(start=_clock(start), n=long, event=random.choice(lists.words("events")))


def _solve_end(values: Mapping[str, str]) -> Values:
    return texts(answer=_clock(minutes_of(values["start"]) + whole(values, "n")))


def _draw_duration(random: Random, lists: Lists) -> Values:
    values = _draw_end(random, lists, longest=180)
    return {**values, "end": _solve_end(values)["answer"]}


def _solve_duration(values: Mapping[str, str]) -> Values:
    start, end = minutes_of(values["start"]), minutes_of(values["end"])
    if end <= start:
        raise ValueError("it ends before it starts")
    return texts(
        start_hour=start // 60,
        start_minutes=start % 60,
        start_total=start,
        end_hour=end // 60,
        end_minutes=end % 60,
        end_total=end,
        answer=end - start,
    )


def _draw_age(random: Random, lists: Lists) -> Values:
    born = random.randint(1960, 2012)
    return texts(
        born=born, year=random.randint(2015, 2030), girl=random.choice(lists.words("girls"))
    )


def _solve_age(values: Mapping[str, str]) -> Values:
    return texts(answer=whole(values, "year") - whole(values, "born"))


FAMILIES = (
    Family(
        *("weekday_after", "dates", 1, _draw_weekday, _solve_weekday, ("n",), ("weekday",)),
        answer="weekday",
    ),
    Family(
        *("date_after", "dates", 2, _draw_date, _solve_date, ("day", "n"), ("month",)),
        answer="date",
    ),
    Family(
        *("days_between", "dates", 2, _draw_between, _solve_between, ("day", "day2")),
        named=("month", "month2"),
        unit="day",
    ),
    Family(
        *("clock_end", "dates", 1, _draw_end, _solve_end, ("start", "n")),
        answer="clock",
    ),
    Family(
        *("duration", "dates", 2, _draw_duration, _solve_duration, ("start", "end")),
        unit="minute",
    ),
    Family(
        *("age_in_year", "dates", 1, _draw_age, _solve_age, ("born", "year"), ("girl",)),
        unit="year",
    ),
)
