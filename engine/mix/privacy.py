"""How much of the real rows shows in the synthetic ones, before they leave.

Three things are measured:

- **Copies**: synthetic rows whose text is that of a real row (`exact_key`), and near-copies
  (`near_duplicate`, its threshold).
- **Distances**, as vendors of synthetic tables report them. DCR, the distance to the closest record:
  1 minus the normalised Indel similarity of the two matching forms, 0 for equal ones. NNDR, that
  distance over the one to the second closest: near 0, a row sits on one real row alone. Both are read
  at the 5th percentile and the median, against two halves of the real rows of equal size. One is the
  training half, whose rows the synthetic ones compared here grew from, the other was held out. The
  share of synthetic rows nearer to the training half (ties count half) is 50 % where nothing clings
  to its seed (Platzer and Reutterer 2021, Frontiers in Big Data 4, "holdout-based empirical
  assessment"; SDMetrics' DCROverfittingProtection is twice the share that is not nearer, at most 1).
  A paraphrase is meant to stay near its seed, so a high share is no fault by itself: read it beside
  the distances, whose yardstick is how near the held-out real rows lie to the training half. The
  share of synthetic rows below the 5th percentile of that yardstick is told too (5 % by chance).
  No limit of a mix rests on these shares: an export holds the real rows as well, and honest rows
  grown word by word from their seeds lie below the yardstick as copies do. Records of several
  columns are compared column by column (`record_distance`), and are copies where every column is.
- **Personal data left** (`personal_data`), in every row that would leave, real ones too.
"""

from collections import Counter
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from engine.mix.intervals import Interval, wilson
from engine.mix.record_distance import RECORD, Columns
from engine.mix.targets import is_real
from engine.plugin import Record
from engine.text.normalise import exact_key, normalise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Distances = NDArray[np.float32]

#: Real rows of a half, and synthetic rows, that distances are taken of; more are sampled.
MOST_OF_A_HALF, MOST_SYNTHETIC = 5_000, 2_000
#: A half needs so many real rows, and so many synthetic rows must have grown from it.
LEAST_ROWS = 20
#: Finds of each kind that are named.
MOST_NAMED = 200

# A longer text is compared by its beginning: no sentence has so many letters.
_LONGEST = 2_000
_ROWS_A_STEP = 100
_NEARLY = 0.999

Steps = Generator[tuple[int, int], None, "Privacy"]


@dataclass(frozen=True, slots=True)
class Copy:
    """A synthetic row and the real row that it copies; a likeness of 1 is an exact copy."""

    uid: str
    text: str
    real_uid: str
    real_text: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Quantiles:
    """Of some distances or ratios: the 5th percentile and the median."""

    low: float
    median: float


@dataclass(frozen=True, slots=True)
class Closeness:
    """Distances of synthetic rows to both halves; see the head of this file.

    `nearer` is the share nearer to the training half, with its 95 % interval (Wilson's). `dcr_real`
    is the distance of held-out real rows to the training half; `below` is the share of synthetic
    rows nearer to it than the 5th percentile of those, with its interval.
    """

    synthetic: int
    half: int
    nearer: float
    nearer_interval: Interval
    below: float
    below_interval: Interval
    dcr_training: Quantiles
    dcr_held_out: Quantiles
    dcr_real: Quantiles
    nndr_training: Quantiles
    nndr_held_out: Quantiles


@dataclass(frozen=True, slots=True)
class PersonalFind:
    """Personal data left in a row: code points `start` to `end` of its text."""

    uid: str
    origin: str
    type: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Privacy:
    """All figures. Shares are of the synthetic rows; `copies` and `finds` name the first ones.

    `closeness` is None with too few rows.
    """

    rows: int
    synthetic: int
    real: int
    exact_copies: int
    near_copies: int
    copies: tuple[Copy, ...]
    closeness: Closeness | None
    personal_rows: int
    personal_types: Mapping[str, int]
    finds: tuple[PersonalFind, ...]

    @property
    def exact_share(self) -> float:
        """Exact copies among the synthetic rows."""
        return self.exact_copies / self.synthetic if self.synthetic else 0.0

    @property
    def near_share(self) -> float:
        """Near-copies among the synthetic rows, exact ones not counted."""
        return self.near_copies / self.synthetic if self.synthetic else 0.0

    def as_data(self) -> dict[str, Any]:
        """As plain JSON data."""
        return {**asdict(self), "exact_share": self.exact_share, "near_share": self.near_share}


def measure(rows: Sequence[Record], real: Sequence[Record], *, seed: int = 0) -> Steps:
    """Measure the rows that would leave against all real rows; yields (done, total) on the way.

    Equal rows give equal figures.
    """
    made = [row for row in rows if not is_real(row)]
    total = len(made) + len(rows) + min(len(made), MOST_SYNTHETIC)
    yield 0, total
    copies = find_copies(made, real)
    exact = [each for each in copies if each.likeness == 1]
    near = [each for each in copies if each.likeness < 1]
    done = len(made)
    finds: list[PersonalFind] = []
    for number, row in enumerate(rows):
        if number % _ROWS_A_STEP == 0:
            yield done + number, total
        finds += personal_data_of(row)
    done += len(rows)
    closeness = None
    for step in _closeness(made, real, seed):
        if isinstance(step, int):
            yield done + step, total
        else:
            closeness = step
    yield total, total
    by_likeness = sorted(near, key=lambda each: (-each.likeness, each.uid))
    return Privacy(
        rows=len(rows),
        synthetic=len(made),
        real=len(real),
        exact_copies=len(exact),
        near_copies=len(near),
        copies=(*exact, *by_likeness)[:MOST_NAMED],
        closeness=closeness,
        personal_rows=len({each.uid for each in finds}),
        personal_types=dict(sorted(Counter(each.type for each in finds).items())),
        finds=tuple(finds[:MOST_NAMED]),
    )


def find_copies(made: Sequence[Record], real: Sequence[Record]) -> list[Copy]:
    """The synthetic rows that copy a real one, exactly or nearly, in their order."""
    from engine.text.near_duplicate import duplicates_against

    first: dict[str, Record] = {}
    for row in real:
        first.setdefault(_whole(row), row)
    first.pop("", None)
    found = {
        place: Copy(row.uid, row.text, twin.uid, twin.text, 1.0)
        for place, row in enumerate(made)
        if (twin := first.get(_whole(row))) is not None
    }
    rest = [place for place in range(len(made)) if place not in found]
    near = duplicates_against([made[place].text for place in rest], [row.text for row in real])
    for each in near:
        row, twin = made[rest[each.row]], real[each.twin]
        # Equal near forms are no exact copy: an alef or a ة differs.
        likeness = min(each.score, _NEARLY)
        found[rest[each.row]] = Copy(row.uid, row.text, twin.uid, twin.text, likeness)
    return [found[place] for place in sorted(found)]


def _whole(row: Record) -> str:
    """What two equal rows share: the text, in a record every column."""
    if row.task != RECORD:
        return exact_key(row.text)
    values = (f"{name} {exact_key(value)}" for name, value in sorted(row.fields.items()) if value)
    return " | ".join(values)


def personal_data_of(row: Record) -> list[PersonalFind]:
    """What is left in any field of a row."""
    from engine.text.personal_data import find_personal_data

    texts = dict.fromkeys((row.text, *row.fields.values()))
    return [
        PersonalFind(row.uid, row.origin, each.type, each.start, each.end, each.text)
        for text in texts
        for each in find_personal_data(text)
    ]


def halves(real: Sequence[Record], seed: int = 0) -> tuple[list[Record], list[Record]]:
    """Two halves of the real rows of equal size: the training half and the one held out.

    By a hash of the row's uid, so that equal projects are divided alike.
    """
    ordered = sorted(real, key=lambda row: _place(row.uid, seed))
    half = min(len(ordered) // 2, MOST_OF_A_HALF)
    return ordered[:half], ordered[half : 2 * half]


def _place(uid: str, seed: int) -> bytes:
    return blake2b(f"{seed}:{uid}".encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _closeness(
    made: Sequence[Record], real: Sequence[Record], seed: int
) -> Generator[int | Closeness, None, None]:
    """Yields how many rows are done, then the figures if there are rows enough."""
    import numpy as np

    training, held_out = halves(real, seed)
    parents = {row.lineage for row in training}
    grown = sorted(
        (row for row in made if row.lineage in parents), key=lambda row: _place(row.uid, seed)
    )[:MOST_SYNTHETIC]
    if len(training) < LEAST_ROWS or len(grown) < LEAST_ROWS:
        return
    form: Callable[[Record], Any] = _form
    apart: Callable[[Sequence[Any], Sequence[Any]], Distances] = _text_distances
    if all(row.task == RECORD for row in (*training, *held_out, *grown)):
        columns = Columns([*training, *held_out])
        form, apart = columns.form, columns.distances
    forms = [[form(row) for row in rows] for rows in (training, held_out)]
    found: list[Distances] = []
    for start in range(0, len(grown), _ROWS_A_STEP):
        yield start
        some = [form(row) for row in grown[start : start + _ROWS_A_STEP]]
        found.append(np.concatenate([_two_nearest(apart(some, half)) for half in forms], axis=1))
    table = np.concatenate(found)
    between = np.concatenate(
        [
            _two_nearest(apart(forms[1][start : start + _ROWS_A_STEP], forms[0]))
            for start in range(0, min(len(held_out), MOST_SYNTHETIC), _ROWS_A_STEP)
        ]
    )
    yardstick = _quantiles(between[:, 0])
    below = int((table[:, 0] < yardstick.low).sum())
    wins = float((table[:, 0] < table[:, 2]).sum() + (table[:, 0] == table[:, 2]).sum() / 2)
    yield Closeness(
        synthetic=len(grown),
        half=len(training),
        nearer=wins / len(grown),
        nearer_interval=wilson(wins, len(grown)),
        below=below / len(grown),
        below_interval=wilson(below, len(grown)),
        dcr_training=_quantiles(table[:, 0]),
        dcr_held_out=_quantiles(table[:, 2]),
        dcr_real=yardstick,
        nndr_training=_quantiles(_ratios(table[:, 0], table[:, 1])),
        nndr_held_out=_quantiles(_ratios(table[:, 2], table[:, 3])),
    )


def _form(row: Record) -> str:
    return normalise(row.text[:_LONGEST], "matching")


def _text_distances(some: Sequence[str], half: Sequence[str]) -> "Distances":
    import numpy as np
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    return cdist(some, half, scorer=Indel.normalized_distance, dtype=np.float32, workers=1)


def _two_nearest(distances: "Distances") -> "Distances":
    """Of each row of distances the smallest and the second smallest, as two columns."""
    import numpy as np

    nearest: Distances = np.partition(distances, 1, axis=1)[:, :2]
    return nearest


def _ratios(nearest: "Distances", second: "Distances") -> "Distances":
    """Nearest over second nearest; 1 where both are 0, for then there is no one it sits on."""
    import numpy as np

    ratios: Distances = np.where(second > 0, nearest / np.where(second > 0, second, 1), 1)
    return ratios


def _quantiles(values: "Distances") -> Quantiles:
    import numpy as np

    low, median = np.quantile(values.astype(np.float64), (0.05, 0.5)).tolist()
    return Quantiles(round(low, 6), round(median, 6))
