"""What a mix asks for and the project can not give, with the remedy, before anything is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.mix.spec import DatasetMix, cell_text
from engine.model import Origin

_IMPORT = QT_TRANSLATE_NOOP(
    "engine",
    "{cell}: {wanted} rows are wanted and {chosen} are there. Import {missing} more real rows.",
)
_GENERATE = QT_TRANSLATE_NOOP(
    "engine",
    "{cell}: {wanted} rows are wanted and {chosen} are there. Generate and accept {missing} more.",
)
_BOTH = QT_TRANSLATE_NOOP(
    "engine",
    "{cell}: {wanted} rows are wanted and {chosen} are there. Generate and accept {generate} more "
    "and import {real} real ones: the floor of {floor} real rows allows no more synthetic ones.",
)
_FLOOR = QT_TRANSLATE_NOOP(
    "engine",
    "{cell}: {wanted} rows are wanted and {chosen} can be used. Import {missing} more real rows: "
    "the floor of {floor} real rows leaves no room for more synthetic ones.",
)
_CAP = QT_TRANSLATE_NOOP(
    "engine",
    "{cell}: {wanted} rows are wanted and {chosen} can be used, for a seed may give {cap} "
    "synthetic rows at most. Import or generate from {missing} more seeds, or raise "
    "max_synthetic_per_seed.",
)
_CAP_OF = {
    "per_recipe": QT_TRANSLATE_NOOP(
        "engine",
        "{cell}: {wanted} rows are wanted and {chosen} can be used, for a recipe may give {cap} "
        "synthetic rows at most. Generate {missing} more with another recipe, or raise per_recipe.",
    ),
    "per_teacher": QT_TRANSLATE_NOOP(
        "engine",
        "{cell}: {wanted} rows are wanted and {chosen} can be used, for a teacher may give {cap} "
        "synthetic rows at most. Generate {missing} more with another teacher, or raise "
        "per_teacher.",
    ),
    "per_family": QT_TRANSLATE_NOOP(
        "engine",
        "{cell}: {wanted} rows are wanted and {chosen} can be used, for of near-copies {cap} "
        "synthetic rows are taken at most. Generate {missing} more that differ, or raise "
        "per_family.",
    ),
}
_SPLIT = QT_TRANSLATE_NOOP(
    "engine",
    "The split {split} is to have {wanted} rows and gets {chosen}. Import {missing} more real rows, "
    "or ask for fewer.",
)
_CROWDED = QT_TRANSLATE_NOOP(
    "engine",
    "{cell}: {wanted} rows are wanted and {chosen} can be used: the other quotas, or the number of "
    "rows, leave no room for more. Change them in the mix.",
)
_ROWS = QT_TRANSLATE_NOOP(
    "engine",
    "The mix asks for {wanted} rows in all and gets {chosen}. Generate or import {missing} more, or "
    "lower the key rows.",
)
_OTHERS = QT_TRANSLATE_NOOP(
    "engine",
    "The shares of the mix come to {wanted} rows in all, and {chosen} are there. Generate or import "
    "{missing} more rows that no quota names.",
)


@dataclass(frozen=True, slots=True)
class Filled:
    """How far one quota was filled. `available` counts rows in the cell that the caps allow;
    `capped` is the cap that leaves least room, "" when all rows fit."""

    cell: Mapping[str, str]
    wanted: int
    chosen: int
    real: int
    available: int
    capped: str = ""

    @property
    def missing(self) -> int:
        """Rows that the quota lacks."""
        return max(0, self.wanted - self.chosen)

    def as_data(self) -> dict[str, object]:
        """As the manifest holds it."""
        return {
            "cell": dict(self.cell),
            "wanted": self.wanted,
            "chosen": self.chosen,
            "real": self.real,
            "available": self.available,
            "missing": self.missing,
        }


@dataclass(frozen=True, slots=True)
class Totals:
    """Rows in all: aimed at, chosen, and there after copies and caps."""

    wanted: int
    chosen: int
    available: int


@dataclass(frozen=True, slots=True)
class Shortage:
    """One thing that is missing. An empty cell means rows in all.

    `text` is a marked English sentence with `{names}` filled from `values`: what to do.
    """

    cell: Mapping[str, str]
    wanted: int
    available: int
    chosen: int
    missing: int
    text: str
    values: Mapping[str, str]

    @property
    def sentence(self) -> str:
        """The English sentence."""
        return fill(self.text, self.values)

    def as_data(self) -> dict[str, object]:
        """As an event and the manifest hold it."""
        return {
            "cell": dict(self.cell),
            "wanted": self.wanted,
            "available": self.available,
            "chosen": self.chosen,
            "missing": self.missing,
            "text": self.text,
            "values": dict(self.values),
            "sentence": self.sentence,
        }


def find_shortages(
    mix: DatasetMix,
    quotas: Sequence[Filled],
    totals: Totals,
    room: int,
    caps: Mapping[str, int],
) -> tuple[Shortage, ...]:
    """What is missing; `room` is how many more synthetic rows the floor would allow, `caps` the
    most rows by the kind of cap."""
    found = []
    for each in quotas:
        if not each.missing:
            continue
        text, generate = _remedy(each, room)
        room -= generate
        found.append(
            Shortage(
                each.cell,
                each.wanted,
                each.available,
                each.chosen,
                each.missing,
                text,
                {
                    "cell": cell_text(each.cell),
                    "wanted": str(each.wanted),
                    "chosen": str(each.chosen),
                    "missing": str(each.missing),
                    "generate": str(generate),
                    "real": str(each.missing - generate),
                    "floor": f"{mix.floor:g}",
                    "cap": str(caps.get(each.capped, mix.max_synthetic_per_seed)),
                },
            )
        )
    missing = totals.wanted - totals.chosen
    if missing > 0 and (mix.rows or not found):
        values = {
            "wanted": str(totals.wanted),
            "chosen": str(totals.chosen),
            "missing": str(missing),
        }
        text = _ROWS if mix.rows else _OTHERS
        found.append(
            Shortage({}, totals.wanted, totals.available, totals.chosen, missing, text, values)
        )
    return tuple(found)


def split_shortage(name: str, wanted: int, chosen: int) -> Shortage:
    """A split that gets fewer rows than the mix asks for."""
    values = {"wanted": wanted, "chosen": chosen, "missing": wanted - chosen}
    told = {"split": name, **{key: str(value) for key, value in values.items()}}
    return Shortage({"split": name}, wanted, chosen, chosen, wanted - chosen, _SPLIT, told)


def _remedy(quota: Filled, room: int) -> tuple[str, int]:
    """The sentence, and how many of the missing rows may be synthetic."""
    if quota.cell.get("origin") == Origin.REAL:
        return _IMPORT, 0
    if room <= 0:
        return _FLOOR, 0
    if quota.available >= quota.wanted:
        return _CROWDED, 0
    if quota.capped:
        return _CAP_OF.get(quota.capped, _CAP), 0
    if room < quota.missing:
        return _BOTH, room
    return _GENERATE, quota.missing
