"""Whether exported rows keep the mix they were made under: floor, caps, quotas, evaluation."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.manifest import PROVENANCE
from engine.jobs.provenance_file import ProvenanceFile
from engine.jobs.release_folder import MANIFEST
from engine.mix.spec import TRAIN, DatasetMix, cell_text
from engine.mix.targets import Cell, counted, floor_holds, targets
from engine.model import Origin

#: Iterated again for each thing that is looked at; reading them may mean reading a file.
Lines = ProvenanceFile | Sequence[Mapping[str, Any]]


def broken_contract(
    mix: DatasetMix, manifest: Mapping[str, Any], lines: Lines
) -> Iterator[tuple[str, dict[str, object]]]:
    """What breaks the mix, as marked sentences with their values.

    `lines` are those of provenance.jsonl, each with its number as `line`.
    """
    yield from _evaluation(mix, lines)
    yield from _floor(mix, lines)
    yield from _cap(mix, lines)
    yield from _quotas(mix, manifest, lines)


def _evaluation(mix: DatasetMix, lines: Lines) -> Iterator[tuple[str, dict[str, object]]]:
    for line in lines:
        if mix.evaluation == "real" and line["split"] != TRAIN and _made(line):
            text = QT_TRANSLATE_NOOP(
                "engine", "{file}, row {row}: {uid} is in {split} and not real."
            )
            yield (
                text,
                {
                    "file": PROVENANCE,
                    "row": line["line"],
                    "uid": line["uid"],
                    "split": line["split"],
                },
            )


def _floor(mix: DatasetMix, lines: Lines) -> Iterator[tuple[str, dict[str, object]]]:
    """Over all rows, and over the train split when only real rows evaluate."""
    counts: Counter[tuple[bool, bool]] = Counter()
    for line in lines:
        counts[line["split"] == TRAIN, _made(line)] += 1
    scopes = (
        {"all": (True, False), TRAIN: (True,)}
        if mix.evaluation == "real"
        else {"all": (True, False)}
    )
    for scope, sides in scopes.items():
        real, made = (sum(counts[side, kind] for side in sides) for kind in (False, True))
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


def _cap(mix: DatasetMix, lines: Lines) -> Iterator[tuple[str, dict[str, object]]]:
    made: Counter[str] = Counter()
    for line in lines:
        made[line["lineage"]] += _made(line)
        if _made(line) and made[line["lineage"]] == mix.max_synthetic_per_seed + 1:
            text = QT_TRANSLATE_NOOP(
                "engine",
                "{file}, row {row}: more than {cap} synthetic rows grow from the seed {lineage}.",
            )
            yield (
                text,
                {
                    "file": PROVENANCE,
                    "row": line["line"],
                    "cap": mix.max_synthetic_per_seed,
                    "lineage": line["lineage"],
                },
            )


def _quotas(
    mix: DatasetMix, manifest: Mapping[str, Any], lines: Lines
) -> Iterator[tuple[str, dict[str, object]]]:
    """No quota is passed by synthetic rows, and the manifest tells truly how far each is filled."""
    total = manifest.get("target_rows")
    if not isinstance(total, int) or total < 0 or (mix.rows and total != mix.rows):
        text = QT_TRANSLATE_NOOP("engine", "{file}: the figure {key} does not fit the mix.")
        yield text, {"file": MANIFEST, "key": "target_rows"}
        return
    if mix.rows and len(lines) > mix.rows:
        text = QT_TRANSLATE_NOOP(
            "engine", "{file}: there are {rows} rows, the mix asks for {most}."
        )
        yield text, {"file": PROVENANCE, "rows": len(lines), "most": mix.rows}
    cells = Counter(map(_cell, lines))
    rows = counted(mix.quotas, cells)
    made = counted(
        mix.quotas, {cell: count for cell, count in cells.items() if cell[-1] != Origin.REAL}
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


def _made(line: Mapping[str, Any]) -> bool:
    return bool(line["origin"] != Origin.REAL)


def _cell(line: Mapping[str, Any]) -> Cell:
    return (line["label"], line["variety"], line["script"], line["origin"])
