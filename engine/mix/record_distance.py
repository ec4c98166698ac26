"""How far two records lie apart: the mean over their columns, each by what it holds.

Numbers and dates by their difference over the range of the real rows, at most 1; texts by normalised
Indel distance; anything else is equal (0) or not (1). A value that one record lacks is 1 away, one
that both lack 0. This is Gower's distance (Gower 1971, Biometrics 27), as vendors of synthetic tables
measure the distance to the closest record. What a column holds is read from its values.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.plugin import Record
from engine.records.schema import as_date, as_number
from engine.text.normalise import normalise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Distances = NDArray[np.float32]

RECORD = "record"
#: A column counts as numbers or dates when so many of its values are.
_MOSTLY = 0.8
#: From this mean length on, a column is compared as text.
_TEXT_LENGTH = 25
# A longer text is compared by its beginning.
_LONGEST = 2_000

#: A record as numbers, texts and other values, in the order of the columns; None where it has none.
Form = tuple[float | str | None, ...]


class Columns:
    """The columns of real records, and distances between rows in their terms."""

    def __init__(self, real: Sequence[Record]) -> None:
        names = sorted({name for row in real for name in row.fields})
        self._kinds: dict[str, str] = {}
        self._ranges: dict[str, float] = {}
        for name in names:
            values = [value for row in real if (value := row.fields.get(name, "")).strip()]
            self._kinds[name] = _kind(values)
            read = (self._number(name, value) for value in values)
            numbers = [each for each in read if each is not None]
            self._ranges[name] = max(numbers) - min(numbers) if numbers else 0.0

    def kind(self, name: str) -> str:
        """What a column holds: number, date, text or value."""
        return self._kinds.get(name, "value")

    def form(self, row: Record) -> Form:
        """A row as it is compared."""
        return tuple(self._one(name, row.fields.get(name, "")) for name in self._kinds)

    def distances(self, some: Sequence[Form], half: Sequence[Form]) -> "Distances":
        """The distance of each of `some` to each of `half`, between 0 and 1."""
        import numpy as np

        total: Distances = np.zeros((len(some), len(half)), dtype=np.float32)
        for place, name in enumerate(self._kinds):
            left, right = ([form[place] for form in forms] for forms in (some, half))
            total += self._apart(name, left, right)
        return total / np.float32(max(len(self._kinds), 1))

    def _one(self, name: str, value: str) -> float | str | None:
        if not value.strip():
            return None
        if self._kinds[name] in ("number", "date"):
            return self._number(name, value)
        return normalise(value[:_LONGEST], "matching")

    def _number(self, name: str, value: str) -> float | None:
        if self._kinds[name] == "date":
            day = as_date(value)
            return float(day.toordinal()) if day is not None else None
        found = as_number(value) if self._kinds[name] == "number" else None
        return float(found) if found is not None else None

    def _apart(
        self, name: str, left: Sequence[float | str | None], right: Sequence[float | str | None]
    ) -> "Distances":
        import numpy as np

        lacks_left = np.array([each is None for each in left])[:, None]
        lacks_right = np.array([each is None for each in right])[None, :]
        if self._kinds[name] in ("number", "date"):
            apart = _difference(left, right, self._ranges[name])
        elif self._kinds[name] == "text":
            apart = _indel(left, right)
        else:
            codes: dict[object, int] = {}
            coded = [
                np.array([codes.setdefault(each, len(codes)) for each in side])
                for side in (left, right)
            ]
            apart = (coded[0][:, None] != coded[1][None, :]).astype(np.float32)
        apart = np.where(lacks_left != lacks_right, np.float32(1), apart)
        found: Distances = np.where(lacks_left & lacks_right, np.float32(0), apart)
        return found.astype(np.float32)


def _kind(values: Sequence[str]) -> str:
    if not values:
        return "value"
    most = _MOSTLY * len(values)
    if sum(as_date(value) is not None for value in values) >= most:
        return "date"
    # Numbers with a zero in front are names of things, such as phones.
    named = any(value.startswith("0") and len(value) > 1 for value in values)
    if not named and sum(as_number(value) is not None for value in values) >= most:
        return "number"
    long = sum(map(len, values)) / len(values) >= _TEXT_LENGTH
    return "text" if long else "value"


def _difference(
    left: Sequence[float | str | None], right: Sequence[float | str | None], span: float
) -> "Distances":
    import numpy as np

    columns = [
        np.array([each if isinstance(each, float) else 0.0 for each in side])
        for side in (left, right)
    ]
    apart = np.abs(columns[0][:, None] - columns[1][None, :])
    scaled: Distances = np.minimum(apart / span if span else apart > 0, 1).astype(np.float32)
    return scaled


def _indel(left: Sequence[float | str | None], right: Sequence[float | str | None]) -> "Distances":
    import numpy as np
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    texts = [[each if isinstance(each, str) else "" for each in side] for side in (left, right)]
    return cdist(*texts, scorer=Indel.normalized_distance, dtype=np.float32, workers=1)
