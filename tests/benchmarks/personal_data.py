"""Precision and recall of the personal-data finder, by type, and how many texts a second it reads.

On the gold file of this repository, in two halves (the finder was written before the second half
was, see `SECOND_HALF`), and on `../shared/data/messy/40_pii_gold.jsonl` where it is. A find counts
as exact when start and end are the gold's, as overlapping when they share a code point.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.text.personal_data import find_personal_data
from tests.benchmarks.convention import machine, options, report, seconds

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "data" / "personal_data_gold.jsonl"
MESSY = ROOT.parent / "shared" / "data" / "messy" / "40_pii_gold.jsonl"
#: Lines from this id on were written after the finder, and it was mended by what they showed.
SECOND_HALF = 157

Span = tuple[int, int]


@dataclass
class Score:
    """Counts of finds: right, wrong and missed, exactly and by overlap; and exact ones by type."""

    exact: Counter[str] = field(default_factory=Counter)
    overlap: Counter[str] = field(default_factory=Counter)
    types: dict[str, Counter[str]] = field(default_factory=dict)
    mistyped: int = 0

    def figures(self) -> dict[str, Any]:
        """Precision and recall, in [0, 1]."""
        by_type = {kind: _rates(counts) for kind, counts in sorted(self.types.items())}
        return {
            "exact": _rates(self.exact),
            "overlap": _rates(self.overlap),
            "mistyped": self.mistyped,
            "by_type": by_type,
        }


def gold_rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a gold file: `text`, `pii` in the order of the text, and `types` if known."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def score(rows: Iterable[Mapping[str, Any]]) -> Score:
    """Compare the finder with gold rows."""
    total = Score()
    for row in rows:
        gold = dict(zip(_spans(row), row.get("types") or ["any"] * len(row["pii"]), strict=True))
        found = {(each.start, each.end): each.type for each in find_personal_data(row["text"])}
        for span, kind in gold.items():
            right = span in found
            total.exact["right" if right else "missed"] += 1
            total.types.setdefault(kind, Counter())["right" if right else "missed"] += 1
            total.overlap["right" if _touches(span, found) else "missed"] += 1
            total.mistyped += right and kind not in ("any", found[span])
        for span, kind in found.items():
            if span not in gold:
                total.exact["wrong"] += 1
                total.types.setdefault(kind, Counter())["wrong"] += 1
            total.overlap["wrong"] += not _touches(span, gold)
    return total


def _spans(row: Mapping[str, Any]) -> list[Span]:
    spans = []
    end = 0
    for value in row["pii"]:
        start = row["text"].index(value, end)
        end = start + len(value)
        spans.append((start, end))
    return spans


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _rates(counts: Counter[str]) -> dict[str, Any]:
    right, wrong, missed = counts["right"], counts["wrong"], counts["missed"]
    return {
        "precision": round(right / (right + wrong), 4) if right + wrong else None,
        "recall": round(right / (right + missed), 4) if right + missed else None,
        "gold": right + missed,
    }


def main() -> None:
    """Print the figures."""
    chosen = options("personal data: precision, recall and speed")
    rows = gold_rows(GOLD)
    result: dict[str, Any] = {"machine": machine()}
    result["first half"] = score(rows[:SECOND_HALF]).figures()
    result["second half"] = score(rows[SECOND_HALF:]).figures()
    result["whole"] = score(rows).figures()
    if MESSY.is_file():
        result["messy/40"] = score(gold_rows(MESSY)).figures()
    texts = [row["text"] for row in rows] * (5 if chosen.quick else 50)

    def read() -> None:
        for text in texts:
            find_personal_data(text)

    result["texts a second"] = round(len(texts) / seconds(read))
    report(result, as_json=chosen.json)


if __name__ == "__main__":
    main()
