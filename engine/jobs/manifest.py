"""What an export says of itself: a line per row in provenance.jsonl, and manifest.json.

Nothing in them depends on when, where or by whom the export was made, so that equal input gives
equal bytes. The schemas of both are published as `resources/schemas`.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from engine.jobs.columns import Uids
from engine.jobs.provenance_file import LineRow
from engine.jobs.release_folder import FORMAT
from engine.mix.choose import Selection
from engine.mix.intervals import total_variation, wilson
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix
from engine.model import Origin
from engine.plugin import CHOSEN, Record

#: Raised when a reader of manifests must know more; an older `zerria check` then says so.
FORMAT_VERSION = 2
PROVENANCE = "provenance.jsonl"
CARD = "README.md"
#: By what rows are counted, in the manifest and again by `zerria check`.
COUNTED = ("split", "origin", "label", "variety", "script")
#: By what the synthetic rows of an export are compared with its real ones.
COMPARED = ("label", "variety", "script", "topic", "register")
#: Said beside the precision of verifiers, wherever it is shown.
PRECISION_NOTE = (
    "Reckoned on the candidates that people kept or rejected, who saw the verdicts; it is no "
    "random sample of what the teacher writes."
)
AGREEMENT_NOTE = (
    "Raw agreement to keep or reject, of the candidates that two or more annotators decided one "
    "after the other; not corrected for chance, and the candidates were not drawn at random."
)
#: Canonical JSON as in `engine.model`, with the encoder made once: it runs for every row.
_settings_text = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
_TOO_FEW = "No candidate was decided by two annotators."


def tool_version() -> str:
    """The version of Zerria that runs."""
    try:
        return version("zerria")
    except PackageNotFoundError:
        return "0"


def provenance_line(row: Record, split: str, number: int, group: str) -> dict[str, Any]:
    """What provenance.jsonl says of a row: `number` is its place in its split, from 1.

    `group` is the lineage under which kin stays together (near-copies of a seed among it).
    """
    return {
        "uid": row.uid,
        "split": split,
        "row": number,
        "origin": row.origin,
        "task": row.task,
        "label": row.label,
        "variety": row.variety,
        "script": row.script,
        "topic": row.topic,
        "register": row.register,
        "words": len(row.text.split()),
        "lineage": row.lineage,
        "group": group,
        "source": row.source,
        "licence": row.licence,
        "accepted": row.accepted,
        "provenance": dict(row.provenance),
    }


def counts_as_data(counts: Mapping[tuple[str, ...], int]) -> list[dict[str, Any]]:
    """Counts as the manifest holds them, sorted."""
    return [{**dict(zip(COUNTED, key, strict=True)), "rows": counts[key]} for key in sorted(counts)]


def totals(counts: Mapping[tuple[str, ...], int]) -> dict[str, Any]:
    """Rows in all, real, synthetic (edited ones among them), edited, and by split."""
    by_origin: Counter[str] = Counter()
    by_split: Counter[str] = Counter()
    for (split, origin, *_), number in counts.items():
        by_origin[origin] += number
        by_split[split] += number
    rows = by_split.total()
    real = by_origin[Origin.REAL]
    return {
        "rows": rows,
        "real": real,
        "synthetic": rows - real,
        "edited": by_origin[Origin.EDITED],
        "splits": {name: number for name, number in by_split.items() if number},
    }


@dataclass
class ManifestCounts:
    """What the manifest says of the rows, added up one row at a time: no list of them is kept.

    The memory grows with the number of different cells, and by 16 bytes a row for the seeds.
    """

    cells: Counter[tuple[str, ...]] = field(default_factory=Counter)
    sources: Counter[tuple[str, str]] = field(default_factory=Counter)
    tasks: Counter[str] = field(default_factory=Counter)
    recipes: set[str] = field(default_factory=set)
    teachers: set[str] = field(default_factory=set)
    sampling: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    seeds: Uids = field(default_factory=Uids)
    compared: dict[str, tuple[Counter[str], Counter[str]]] = field(
        default_factory=lambda: {key: (Counter(), Counter()) for key in COMPARED}
    )
    rejected: int = 0
    edits: list[float] = field(default_factory=lambda: [0, 0, 0.0])

    def add(self, split: str, row: Record | LineRow) -> None:
        """Count one row of a split."""
        self.cells[split, row.origin, row.label, row.variety, row.script] += 1
        self.sources[row.source, row.licence] += 1
        self.tasks[row.task] += 1
        self.rejected += not row.accepted
        made = row.origin != Origin.REAL
        for key, counts in self.compared.items():
            counts[made][getattr(row, key)] += 1
        if made:
            self._add_made(row.provenance)
        else:
            self.seeds.add(row.uid)

    def _add_made(self, provenance: Mapping[str, Any]) -> None:
        for uid in provenance.get("seeds", ()):
            self.seeds.add(uid)
        recipe, teacher = str(provenance.get("recipe", "")), str(provenance.get("teacher", ""))
        self.recipes.update({recipe} - {""})
        self.teachers.update({teacher} - {""})
        if told := provenance.get("sampling"):
            settings = {key: value for key, value in told.items() if key != "seed"}
            self.sampling[recipe, teacher, _settings_text(settings)] += 1
        edit = provenance.get("edit") or {}
        if edit.get("distance") is not None:
            self.edits[0] += 1
            self.edits[1] += edit["distance"]
            self.edits[2] += edit["normalised"]

    def as_data(self) -> dict[str, Any]:
        """The figures of the rows, as keys of the manifest."""
        number = int(self.edits[0])
        return {
            **totals(self.cells),
            "rejected": self.rejected,
            "counts": counts_as_data(self.cells),
            "tasks": dict(sorted(self.tasks.items())),
            "sources": [
                {"source": source, "licence": licence, "rows": self.sources[source, licence]}
                for source, licence in sorted(self.sources)
            ],
            "seeds": self.seeds.as_data(),
            "sampling": [
                {
                    "recipe": recipe,
                    "teacher": teacher,
                    "settings": json.loads(settings),
                    "rows": self.sampling[recipe, teacher, settings],
                }
                for recipe, teacher, settings in sorted(self.sampling)
            ],
            "edit_distance": {
                "rows": number,
                "mean": round(self.edits[1] / number, 2) if number else None,
                "mean_normalised": round(self.edits[2] / number, 4) if number else None,
            },
            "representation": self._representation(),
        }

    def _representation(self) -> list[dict[str, Any]]:
        """Total variation between the real and the synthetic rows, where any row has a value."""
        found = []
        for key, (real, made) in self.compared.items():
            values = sorted({*real, *made})
            if values == [""] or not real or not made:
                continue
            shares = [[each[v] / each.total() for v in values] for each in (real, made)]
            figures = {"real": real.total(), "synthetic": made.total()}
            distance = round(total_variation(*shares), 4)
            found.append({"attribute": key, **figures, "total_variation": distance})
        return found


@dataclass(frozen=True, slots=True)
class Background:
    """What the project knows and the rows do not say.

    Recipes and teachers by hash, decisions by action, rows left out as incomplete, and what
    `Evidence` tells: `decision_log`, `agreement`, `verifiers`, `last_day`. `more` are keys of the
    manifest that other parts measured: row_kind, token_lengths, decontamination, privacy.
    """

    recipes: Mapping[str, Mapping[str, Any]]
    teachers: Mapping[str, Mapping[str, Any]]
    decisions: Mapping[str, int]
    incomplete: int
    decision_log: Mapping[str, Any]
    agreement: Mapping[str, Any]
    verifiers: Sequence[Mapping[str, Any]]
    last_day: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)


def build_manifest(
    mix: DatasetMix,
    choice: Selection,
    counts: ManifestCounts,
    format_name: str,
    background: Background,
) -> dict[str, Any]:
    """The manifest without its list of files, which is known once they are written."""
    recipes, teachers = background.recipes, background.teachers
    left_out = dict(choice.removed_counts)
    if background.incomplete:
        left_out["incomplete"] = background.incomplete
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "tool": {"name": "zerria", "version": tool_version()},
        "name": mix.name,
        "export_format": format_name,
        "row_kind": CHOSEN,
        **counts.as_data(),
        "random_seed": mix.seed,
        "mix": to_toml(mix),
        "target_rows": choice.total,
        "quotas": [each.as_data() for each in choice.quotas],
        "shortages": [each.as_data() for each in choice.shortages],
        "left_out": dict(sorted(left_out.items())),
        "decisions": dict(sorted(background.decisions.items())),
        "decision_log": dict(background.decision_log),
        "agreement": _agreement(background.agreement),
        "verifier_precision": _precision(background.verifiers),
        "last_day": background.last_day,
        "recipes": {key: dict(recipes[key]) for key in sorted(counts.recipes & set(recipes))},
        "teachers": {
            key: without_paths(teachers[key]) for key in sorted(counts.teachers & set(teachers))
        },
        **background.more,
    }


def _agreement(told: Mapping[str, Any]) -> dict[str, Any]:
    number = told["candidates"]
    if not number:
        return {"candidates": 0, "annotators": 0, "raw": None, "interval": None, "note": _TOO_FEW}
    return {
        "candidates": number,
        "annotators": told["annotators"],
        "raw": round(told["agreed"] / number, 4),
        "interval": _interval(told["agreed"], number),
        "note": AGREEMENT_NOTE,
    }


def _precision(verifiers: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Of what a verifier flagged, the share that people rejected; of what they rejected, the share
    that it had flagged; each with its Wilson interval at 95 %, None where there is nothing."""
    found = []
    for each in verifiers:
        caught, flagged, rejected = each["caught"], each["flagged"], each["rejected"]
        found.append(
            {
                **each,
                "precision": round(caught / flagged, 4) if flagged else None,
                "precision_interval": _interval(caught, flagged),
                "recall": round(caught / rejected, 4) if rejected else None,
                "recall_interval": _interval(caught, rejected),
            }
        )
    return {"note": PRECISION_NOTE, "verifiers": found}


def _interval(successes: float, trials: int) -> list[float] | None:
    return [round(each, 4) for each in wilson(successes, trials)] if trials else None


def without_paths(fingerprint: Mapping[str, Any]) -> dict[str, Any]:
    """A fingerprint with file names in place of absolute paths, which would tell of one machine."""
    return {key: _without_path(value) for key, value in sorted(fingerprint.items())}


def _without_path(value: Any) -> Any:
    if isinstance(value, Mapping):
        return without_paths(value)
    if isinstance(value, str):
        for kind in (PurePosixPath, PureWindowsPath):
            if kind(value).is_absolute():
                return kind(value).name
    return value
