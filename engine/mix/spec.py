"""The mix: the contract of an export. `engine.mix.mix_file` reads and writes it as TOML.

Shares are decimals as a person wrote them; sums are made with fractions of that text, so 0.1 ten
times is 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from engine.mix.licences import LicenceRules

#: The splits an export may have, in their order. The ones after the first only evaluate.
TRAIN, VALIDATION, TEST = SPLITS = ("train", "validation", "test")
#: The keys by which a quota chooses rows. `length` is the band of `length_band`, every other one a
#: field of `Record`.
CELL_KEYS = ("label", "variety", "script", "register", "topic", "task", "origin", "length")
#: The bands of length, by number of words.
LENGTHS = ("short", "medium", "long")
#: Which synthetic rows may come in: accepted and edited ones; also those that nobody has decided
#: on yet and that every verifier passed.
ACCEPTED, PASSING = INCLUDED = ("accepted", "passing")
#: Which rows may evaluate: real ones, or any.
EVALUATION = ("real", "any")
#: What the figures of the splits are.
SHARE, COUNT = SPLIT_BY = ("share", "count")
#: What an export does when personal data is left in a row.
PERSONAL_DATA = ("warn", "block", "ignore")


def exact(share: float) -> Fraction:
    """A share as the decimal that was written, not as its nearest binary number."""
    return Fraction(repr(share))


@dataclass(frozen=True, slots=True)
class Quota:
    """How many rows of one cell are wanted: a share of all rows, or a count.

    `cell` holds the keys that were given (any of `CELL_KEYS`); a key left out means any value.
    """

    cell: Mapping[str, str]
    share: float | None = None
    count: int | None = None

    @property
    def crossing(self) -> tuple[str, ...]:
        """Which keys are crossed: quotas over the same keys never share a row."""
        return tuple(key for key in CELL_KEYS if key in self.cell)


@dataclass(frozen=True, slots=True)
class PrivacyLimits:
    """What stops an export. Shares are of its synthetic rows; 1 never stops it.

    A near-copy of a real row is no exact one. `personal_data` is one of `PERSONAL_DATA`.
    """

    max_exact_copies_share: float = 1.0
    max_near_copies_share: float = 1.0
    personal_data: str = "warn"


@dataclass(frozen=True, slots=True)
class Caps:
    """The most synthetic rows of one recipe, one teacher, one family of near-copies; None: no cap.

    A family are rows whose texts are near-copies of one another (`engine.text.near_duplicate`),
    directly or through others. Real rows are never capped, nor do they use up a cap.
    """

    per_recipe: int | None = None
    per_teacher: int | None = None
    per_family: int | None = None


@dataclass(frozen=True, slots=True)
class RareCells:
    """Cells that would drown, and what is done for them.

    A cell over the keys `by` is rare when it makes up less than the share `below` of the rows that
    may be exported; 0 means no cell is rare. Each rare cell is to get at least `rows` rows, or the
    `share` of all rows: these floors are filled before any quota, and never over one.

    What is still missing in the train split is made up by writing rows again, each at most `repeat`
    times in all (1: never again); without a floor each rare training row is written `repeat` times.
    A repeated row says so in its provenance and counts for no quota, cap or number of rows. With
    `weights`, nothing is written again: provenance gives such rows the weight that they would have
    had by repetition.
    """

    by: tuple[str, ...] = ("label",)
    below: float = 0.0
    rows: int = 0
    share: float = 0.0
    repeat: int = 1
    weights: bool = False


@dataclass(frozen=True, slots=True)
class Decontamination:
    """Files that will evaluate a model trained on the export: rows near one of theirs stay out.

    A row is near when its text is the same after folding, or when it shares at least `overlap` of
    its folded `ngram`-word sequences (of those of the shorter of the two texts) with one row of a
    file. A text with fewer words is compared whole. A path that is not absolute starts at the
    folder of the mix file.
    """

    files: tuple[str, ...] = ()
    ngram: int = 4
    overlap: float = 0.5


@dataclass(frozen=True, slots=True)
class DatasetMix:
    """The contract of an export.

    `rows` = 0 asks for as many as there can be. `floor` is the least share of real rows; an edited
    row counts as synthetic here, since a teacher wrote most of it. Real rows are dropped to meet
    shares and counts only with `drop_real`; a number of `rows` below that of the real ones drops
    some in any case.

    `splits` holds a share of each split, adding up to 1; or, when `split_by` is "count", the rows
    of validation and test, and train gets the rest. `evaluation` = "real" keeps synthetic rows out
    of validation and test. With `keep_earlier_tests`, rows that evaluated in an earlier release are
    never trained on: test rows stay test.

    A text of at most `length_bounds[0]` words is short, of at most `length_bounds[1]` medium.
    """

    name: str = "mix"
    rows: int = 0
    seed: int = 0
    floor: float = 0.5
    drop_real: bool = False
    max_synthetic_per_seed: int = 3
    include: str = ACCEPTED
    caps: Caps = Caps()
    rare: RareCells = RareCells()
    quotas: tuple[Quota, ...] = ()
    length_bounds: tuple[int, int] = (5, 15)
    splits: Mapping[str, float] = field(
        default_factory=lambda: {TRAIN: 0.8, VALIDATION: 0.1, TEST: 0.1}
    )
    split_by: str = SHARE
    evaluation: str = "real"
    keep_earlier_tests: bool = True
    format: str = ""
    system: str = ""
    decontamination: Decontamination = Decontamination()
    privacy: PrivacyLimits = PrivacyLimits()
    licences: LicenceRules = field(default_factory=LicenceRules)

    def length_band(self, words: int) -> str:
        """The band of a text with so many words."""
        short, medium = self.length_bounds
        return LENGTHS[0] if words <= short else LENGTHS[1] if words <= medium else LENGTHS[2]

    @property
    def split_names(self) -> tuple[str, ...]:
        """The splits that get rows, train first; train is there in any case."""
        return tuple(name for name in SPLITS if name == TRAIN or self.splits.get(name))


def cell_text(cell: Mapping[str, str]) -> str:
    """A cell as one reads it in the mix file: label=joy, variety=arq."""
    return ", ".join(f"{key}={cell[key]}" for key in CELL_KEYS if key in cell)
