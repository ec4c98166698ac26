"""What an export says of itself: a line per row in provenance.jsonl, and manifest.json.

Nothing in them depends on when, where or by whom the export was made, so that equal input gives
equal bytes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from engine.jobs.release_folder import FORMAT
from engine.mix.choose import Choice
from engine.mix.spec import DatasetMix, to_toml
from engine.model import Origin
from engine.plugin import Record

#: Raised when a reader of manifests must know more; an older `zerria check` then says so.
FORMAT_VERSION = 1
PROVENANCE = "provenance.jsonl"
CARD = "README.md"
#: By what rows are counted, in the manifest and again by `zerria check`.
COUNTED = ("split", "origin", "label", "variety", "script")


def tool_version() -> str:
    """The version of Zerria that runs."""
    try:
        return version("zerria")
    except PackageNotFoundError:
        return "0"


def provenance_lines(
    parts: Mapping[str, Sequence[Record]], groups: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """One object per row, in the order of the files."""
    for name, rows in parts.items():
        for number, row in enumerate(rows, 1):
            yield {
                "uid": row.uid,
                "split": name,
                "row": number,
                "origin": row.origin,
                "task": row.task,
                "label": row.label,
                "variety": row.variety,
                "script": row.script,
                "topic": row.topic,
                "lineage": row.lineage,
                "group": groups[row.lineage],
                "source": row.source,
                "licence": row.licence,
                "provenance": dict(row.provenance),
            }


def count_lines(lines: Iterable[Mapping[str, Any]]) -> Counter[tuple[str, ...]]:
    """Rows by split, origin, label, variety and script."""
    return Counter(tuple(str(line[key]) for key in COUNTED) for line in lines)


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


def sources_of(rows: Iterable[Record]) -> list[dict[str, Any]]:
    """Every source with its licence and how many rows come from it or grew from it."""
    counts = Counter((row.source, row.licence) for row in rows)
    return [
        {"source": source, "licence": licence, "rows": counts[source, licence]}
        for source, licence in sorted(counts)
    ]


def used(rows: Iterable[Record], key: str) -> set[str]:
    """The hashes of the recipes or teachers behind the rows."""
    return {str(row.provenance[key]) for row in rows if row.provenance.get(key)}


@dataclass(frozen=True, slots=True)
class Background:
    """What the project knows and the rows do not say: recipes and teachers by hash, decisions."""

    recipes: Mapping[str, Mapping[str, Any]]
    teachers: Mapping[str, Mapping[str, Any]]
    decisions: Mapping[str, int]
    incomplete: int


def build_manifest(
    mix: DatasetMix,
    choice: Choice,
    parts: Mapping[str, Sequence[Record]],
    format_name: str,
    background: Background,
) -> dict[str, Any]:
    """The manifest without its list of files, which is known once they are written."""
    recipes, teachers = background.recipes, background.teachers
    left_out = dict(choice.removed_counts)
    if background.incomplete:
        left_out["incomplete"] = background.incomplete
    rows = [row for part in parts.values() for row in part]
    counts: Counter[tuple[str, ...]] = Counter(
        (name, row.origin, row.label, row.variety, row.script)
        for name, part in parts.items()
        for row in part
    )
    recipes_used, teachers_used = used(rows, "recipe"), used(rows, "teacher")
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "tool": {"name": "zerria", "version": tool_version()},
        "name": mix.name,
        "export_format": format_name,
        **totals(counts),
        "random_seed": mix.seed,
        "mix": to_toml(mix),
        "counts": counts_as_data(counts),
        "target_rows": choice.total,
        "quotas": [each.as_data() for each in choice.quotas],
        "shortages": [each.as_data() for each in choice.shortages],
        "left_out": dict(sorted(left_out.items())),
        "decisions": dict(sorted(background.decisions.items())),
        "sources": sources_of(rows),
        "recipes": {key: dict(recipes[key]) for key in sorted(recipes_used & set(recipes))},
        "teachers": {
            key: without_paths(teachers[key]) for key in sorted(teachers_used & set(teachers))
        },
    }


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
