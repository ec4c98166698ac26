"""Values for new records: as the real ones are distributed, else from choices and ranges.

Numbers and dates are drawn between the real values and not from among them, people are invented, so
that a drawn record is no real one.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from random import Random

from engine.model import canonical_json
from engine.records.people import invented_name, invented_phone, places
from engine.records.schema import TEXT, Column, RecordSchema, as_date, as_number

#: So many real values say how a column is distributed.
LEAST_REAL = 5
#: Share of records that leave an optional column empty, where no real one says.
_EMPTY = 0.2
_TRIES = 20

Values = dict[str, str]


def draw_records(
    schema: RecordSchema, real: Sequence[Mapping[str, str]], variety: str, random: Random
) -> Iterator[Values]:
    """Records without their text, without end; none twice or equal to a real one while it can."""
    columns = [each for each in schema.others if _can_be_drawn(each)]
    known = {
        each.name: [row[each.name] for row in real if row.get(each.name, "").strip()]
        for each in columns
    }
    names = [each.name for each in columns]
    seen = {canonical_json({name: row.get(name, "") for name in names}) for row in real}
    while True:
        for _ in range(_TRIES):
            drawn = {
                each.name: _value(each, known[each.name], len(real), variety, random)
                for each in columns
            }
            key = canonical_json(drawn)
            if key not in seen:
                break
        seen.add(key)
        yield {name: value for name, value in drawn.items() if value}


def _can_be_drawn(column: Column) -> bool:
    """A text is written, unless it is chosen from a list."""
    return column.name != TEXT and (column.type != "text" or bool(column.choices))


def _value(column: Column, known: Sequence[str], rows: int, variety: str, random: Random) -> str:
    if not column.required:
        filled = len(known) / rows if rows >= LEAST_REAL else 1 - _EMPTY
        if random.random() >= filled:
            return ""
    if column.type == "person":
        return invented_name(random, variety)
    if column.type == "phone":
        return invented_phone(random)
    if column.type in ("number", "amount"):
        return _number(column, known, random)
    if column.type == "date":
        return _date(column, known, random)
    return _one_of(column, known, variety, random)


def _one_of(column: Column, known: Sequence[str], variety: str, random: Random) -> str:
    """A place or a choice, as often as among the real ones; a personal one from the lists alone."""
    fitting = [each for each in known if not column.choices or each in column.choices]
    if len(fitting) >= LEAST_REAL and not column.personal:
        return random.choice(fitting)
    return random.choice(column.choices or places(variety))


def _number(column: Column, known: Sequence[str], random: Random) -> str:
    low, high = as_number(column.low), as_number(column.high)
    real = sorted(value for each in known if (value := as_number(each)) is not None)
    step = as_number(column.step) or (
        Fraction(1) if all(value.denominator == 1 for value in real) else Fraction(1, 100)
    )
    if len(real) >= LEAST_REAL:
        drawn = _between(real, random)
    else:
        first = low if low is not None else Fraction(0)
        last = high if high is not None else first + 100 * step
        drawn = first + (last - first) * Fraction(random.randrange(10_001), 10_000)
    start = low if low is not None else Fraction(0)
    drawn = start + round((drawn - start) / step) * step
    drawn = max(drawn, low) if low is not None else drawn
    drawn = min(drawn, high) if high is not None else drawn
    return str(drawn.numerator) if drawn.denominator == 1 else f"{float(drawn):.2f}"


def _date(column: Column, known: Sequence[str], random: Random) -> str:
    real = sorted(
        Fraction(value.toordinal()) for each in known if (value := as_date(each)) is not None
    )
    low = as_date(column.low) or datetime.date(2024, 1, 1)
    high = as_date(column.high) or max(low, datetime.date(2026, 12, 31))
    if len(real) >= LEAST_REAL:
        drawn = round(_between(real, random))
        if column.low:
            drawn = max(drawn, low.toordinal())
        if column.high:
            drawn = min(drawn, high.toordinal())
    else:
        drawn = random.randint(low.toordinal(), high.toordinal())
    return datetime.date.fromordinal(drawn).isoformat()


def _between(values: Sequence[Fraction], random: Random) -> Fraction:
    """A point between two neighbours of the ordered real values: their distribution, not they."""
    place = random.randrange(len(values) - 1)
    share = Fraction(random.randrange(1, 1000), 1000)
    return values[place] + (values[place + 1] - values[place]) * share
