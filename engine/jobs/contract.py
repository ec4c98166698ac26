"""Whether exported rows keep the mix they were made under: floor, caps, quotas, evaluation."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.manifest import PROVENANCE
from engine.jobs.provenance_file import ProvenanceFile
from engine.jobs.release_folder import MANIFEST
from engine.mix.pool import Cell
from engine.mix.spec import CELL_KEYS, COUNT, TEST, TRAIN, VALIDATION, DatasetMix, cell_text
from engine.mix.targets import counted, floor_holds, targets
from engine.model import Origin
from engine.plugin import CHOSEN, EDITED, JUDGED

#: Iterated again for each thing that is looked at; reading them may mean reading a file.
Lines = ProvenanceFile | Sequence[Mapping[str, Any]]
Told = tuple[str, dict[str, object]]
_ORIGIN = CELL_KEYS.index("origin")


def broken_contract(mix: DatasetMix, manifest: Mapping[str, Any], lines: Lines) -> Iterator[Told]:
    """What breaks the mix, as marked sentences with their values.

    `lines` are those of provenance.jsonl, each with its number as `line`. Of edited rows neither
    floor, caps nor quotas are asked; of judged rows only the accepted ones count for them. Repeated
    rows count for the floor alone.
    """
    kind = manifest.get("row_kind", CHOSEN)
    yield from _rejected(str(kind), lines)
    yield from _marks(mix, str(kind), lines)
    if kind == EDITED:
        return
    yield from _evaluation(mix, lines)
    seen = _Seen(mix)
    for line in lines:
        if line.get("accepted", True):
            yield from seen.take(line)
    yield from _floor(mix, seen)
    yield from _split_counts(mix, manifest, seen)
    yield from _quotas(mix, manifest, seen)
    yield from _rare(mix, manifest, seen)


def _rejected(kind: str, lines: Lines) -> Iterator[Told]:
    """Rejected rows are in files of judged rows alone, and there only trained on."""
    for line in lines:
        if line.get("accepted", True) or (kind == JUDGED and line["split"] == TRAIN):
            continue
        text = QT_TRANSLATE_NOOP(
            "engine", "{file}, row {row}: {uid} was rejected and may not be in {split}."
        )
        yield text, {**_where(line), "split": line["split"]}


def _marks(mix: DatasetMix, kind: str, lines: Lines) -> Iterator[Told]:
    """Rows are repeated or weighted only where the mix says so, as often as it says, in train."""
    allowed = mix.rare.repeat > 1 and mix.rare.below > 0 and kind == CHOSEN
    for line in lines:
        repeat = _repeat(line)
        weight = _provenance(line).get("weight")
        fits = allowed and line["split"] == TRAIN
        may_repeat = fits and not mix.rare.weights and repeat < mix.rare.repeat
        if repeat and not may_repeat:
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}, row {row}: the mix does not let {uid} be repeated like this."
            )
            yield text, _where(line)
        if weight is not None and not (
            fits
            and mix.rare.weights
            and isinstance(weight, int | float)
            and 1 <= weight <= mix.rare.repeat
        ):
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}, row {row}: the mix does not give {uid} this weight."
            )
            yield text, _where(line)


def _evaluation(mix: DatasetMix, lines: Lines) -> Iterator[Told]:
    for line in lines:
        if mix.evaluation == "real" and line["split"] != TRAIN and _made(line):
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}, row {row}: {uid} is in {split} and not real."
            )
            yield text, {**_where(line), "split": line["split"]}


@dataclass
class _Seen:
    """What one reading of the lines counts."""

    mix: DatasetMix
    #: Rows by (is in train, is synthetic), repeated ones too.
    sides: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    cells: Counter[Cell] = field(default_factory=Counter)
    splits: Counter[str] = field(default_factory=Counter)
    made: dict[str, Counter[str]] = field(default_factory=dict)

    def take(self, line: Mapping[str, Any]) -> Iterator[Told]:
        """Count a line; what passes a cap by it."""
        self.sides[line["split"] == TRAIN, _made(line)] += 1
        if _repeat(line):
            return
        self.cells[_cell(self.mix, line)] += 1
        self.splits[line["split"]] += 1
        if _made(line):
            yield from self._capped(line)

    def _capped(self, line: Mapping[str, Any]) -> Iterator[Told]:
        caps = self.mix.caps
        told = _provenance(line)
        for kind, cap, value in (
            ("lineage", self.mix.max_synthetic_per_seed, line["lineage"]),
            ("recipe", caps.per_recipe, str(told.get("recipe", ""))),
            ("teacher", caps.per_teacher, str(told.get("teacher", ""))),
        ):
            if cap is None:
                continue
            counts = self.made.setdefault(kind, Counter())
            counts[value] += 1
            if counts[value] != cap + 1:
                continue
            where = {"file": PROVENANCE, "row": line["line"], "cap": cap}
            if kind == "lineage":
                text = QT_TRANSLATE_NOOP(
                    "engine",
                    "{file}, row {row}: more than {cap} synthetic rows grow from the seed {lineage}.",
                )
                yield text, {**where, "lineage": value}
            else:
                text = QT_TRANSLATE_NOOP(
                    "engine",
                    "{file}, row {row}: more than {cap} synthetic rows are of the {kind} {value}.",
                )
                yield text, {**where, "kind": kind, "value": value}


def _floor(mix: DatasetMix, seen: _Seen) -> Iterator[Told]:
    """Over all rows, and over the train split when only real rows evaluate."""
    scopes = (
        {"all": (True, False), TRAIN: (True,)}
        if mix.evaluation == "real"
        else {"all": (True, False)}
    )
    for scope, sides in scopes.items():
        real, made = (sum(seen.sides[side, kind] for side in sides) for kind in (False, True))
        if not floor_holds(real, made, mix.floor):
            text = QT_TRANSLATE_NOOP(
                "engine",
                "{file}: {real} of {rows} rows ({scope}) are real, less than the floor of {floor}.",
            )
            yield (
                text,
                {
                    "file": PROVENANCE,
                    "real": real,
                    "rows": real + made,
                    "scope": scope,
                    "floor": f"{mix.floor:g}",
                },
            )


def _split_counts(mix: DatasetMix, manifest: Mapping[str, Any], seen: _Seen) -> Iterator[Told]:
    """A split of a wanted number of rows has that many, or its shortage is told."""
    if mix.split_by != COUNT:
        return
    shortages = manifest.get("shortages")
    told = [
        each.get("cell") for each in shortages if isinstance(each, dict)
    ] if isinstance(shortages, list) else []  # fmt: skip
    for name in (VALIDATION, TEST):
        if seen.splits[name] < mix.splits.get(name, 0) and {"split": name} not in told:
            text = QT_TRANSLATE_NOOP(
                "engine",
                "{file}: {split} has {rows} rows and not the {wanted} of the mix, and no shortage "
                "tells so.",
            )
            wanted = int(mix.splits[name])
            yield (
                text,
                {"file": MANIFEST, "split": name, "rows": seen.splits[name], "wanted": wanted},
            )


def _quotas(mix: DatasetMix, manifest: Mapping[str, Any], seen: _Seen) -> Iterator[Told]:
    """No quota is passed by synthetic rows, and the manifest tells truly how far each is filled."""
    total = manifest.get("target_rows")
    if not isinstance(total, int) or total < 0 or (mix.rows and total != mix.rows):
        text = QT_TRANSLATE_NOOP("engine", "{file}: the figure {key} does not fit the mix.")
        yield text, {"file": MANIFEST, "key": "target_rows"}
        return
    if mix.rows and seen.cells.total() > mix.rows:
        text = QT_TRANSLATE_NOOP(
            "engine", "{file}: there are {rows} rows, the mix asks for {most}."
        )
        yield text, {"file": PROVENANCE, "rows": seen.cells.total(), "most": mix.rows}
    rows = counted(mix.quotas, seen.cells)
    made = counted(
        mix.quotas, {cell: n for cell, n in seen.cells.items() if cell[_ORIGIN] != Origin.REAL}
    )
    told = manifest.get("quotas")
    told = told if isinstance(told, list) else []
    for place, (quota, wanted) in enumerate(zip(mix.quotas, targets(mix, total), strict=True)):
        cell = cell_text(quota.cell)
        if made[place] > wanted:
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}: {rows} synthetic rows of {cell}, the quota allows {most}."
            )
            yield text, {"file": PROVENANCE, "rows": made[place], "cell": cell, "most": wanted}
        facts = {
            "cell": dict(quota.cell),
            "wanted": wanted,
            "chosen": rows[place],
            "real": rows[place] - made[place],
            "missing": max(0, wanted - rows[place]),
        }
        said = told[place] if place < len(told) and isinstance(told[place], dict) else {}
        if any(said.get(key) != value for key, value in facts.items()):
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}: what it says of the quota {cell} is not what the rows come to."
            )
            yield text, {"file": MANIFEST, "cell": cell}


def _rare(mix: DatasetMix, manifest: Mapping[str, Any], seen: _Seen) -> Iterator[Told]:
    """The manifest tells truly how many rows each rare cell has; which are rare, the rows of an
    export do not prove."""
    told = manifest.get("rare", [])
    for each in told if isinstance(told, list) else []:
        cell = each.get("cell") if isinstance(each, dict) else None
        if not isinstance(cell, dict) or set(cell) != set(mix.rare.by):
            text = QT_TRANSLATE_NOOP("engine", "{file}: the figure {key} does not fit the mix.")
            yield text, {"file": MANIFEST, "key": "rare"}
            continue
        here = [
            (found, rows)
            for found, rows in seen.cells.items()
            if all(found[CELL_KEYS.index(key)] == value for key, value in cell.items())
        ]
        rows = sum(number for _, number in here)
        if each.get("chosen") != rows or each.get("missing") != max(
            0, _whole(each.get("wanted")) - rows
        ):
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}: what it says of the rare {cell} is not what the rows come to."
            )
            yield text, {"file": MANIFEST, "cell": cell_text(cell)}


def _whole(value: object) -> int:
    return value if isinstance(value, int) else -1


def _where(line: Mapping[str, Any]) -> dict[str, object]:
    return {"file": PROVENANCE, "row": line["line"], "uid": line["uid"]}


def _provenance(line: Mapping[str, Any]) -> Mapping[str, Any]:
    found = line.get("provenance")
    return found if isinstance(found, dict) else {}


def _repeat(line: Mapping[str, Any]) -> int:
    found = _provenance(line).get("repeat", 0)
    return found if isinstance(found, int) and found > 0 else 0


def _made(line: Mapping[str, Any]) -> bool:
    return bool(line["origin"] != Origin.REAL)


def _cell(mix: DatasetMix, line: Mapping[str, Any]) -> Cell:
    words = line.get("words")
    length = mix.length_band(words) if isinstance(words, int) else ""
    return tuple(length if key == "length" else line[key] for key in CELL_KEYS)
