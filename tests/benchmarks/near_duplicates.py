"""Near-copies planted among short sentences: recall, precision, time and memory, beside datasketch
and rensa.

All ways get the same texts and 3-grams of the same near forms, and all check their candidates by
the same exact likeness, so that they differ in how candidates are found. Each runs in a process of
its own; its memory is what it needs beyond the texts. datasketch takes a hundredth of a second a
row, so that it is measured on at most 50,000 rows.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import psutil

from engine.text.likeness import THRESHOLD, form_likeness, grams, is_comparable, likeness
from tests.benchmarks.convention import interleaved, machine, options, report
from tests.benchmarks.planted_copies import Planted, corpus_pairs, planted

QUICK_ROWS, ROWS = 50_000, 1_000_000
SLOW_ROWS = 50_000
ASKED = 2_000
# Under this many letters, four edits make another sentence.
LONG_ENOUGH = 20

Found = list[tuple[int, int, float]]


def ours(texts: Sequence[str]) -> Found:
    """The way of the product."""
    from engine.text.near_duplicate import duplicates_within

    return list(duplicates_within(texts))


def rensa(texts: Sequence[str]) -> Found:
    """100 permutations in 20 bands, as its documentation has it for a recall like ours."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=100, num_bands=20)

    def candidates(forms: Iterable[tuple[int, str]]) -> Iterator[tuple[int, list[int]]]:
        for row, form in forms:
            signature = RMinHash(num_perm=100, seed=1)
            signature.update(list(grams(form)))
            yield row, index.query(signature)
            index.insert(row, signature)

    return _checked(texts, candidates)


def datasketch(texts: Sequence[str]) -> Found:
    """100 permutations in 20 bands."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=100, params=(20, 5))

    def candidates(forms: Iterable[tuple[int, str]]) -> Iterator[tuple[int, list[int]]]:
        for row, form in forms:
            signature = MinHash(num_perm=100)
            signature.update_batch([gram.encode("utf-8") for gram in grams(form)])
            yield row, index.query(signature)
            index.insert(row, signature)

    return _checked(texts, candidates)


WAYS: dict[str, Callable[[Sequence[str]], Found]] = {
    "ours": ours,
    "rensa": rensa,
    "datasketch": datasketch,
}


def _checked(
    texts: Sequence[str],
    candidates: Callable[[Iterable[tuple[int, str]]], Iterator[tuple[int, list[int]]]],
) -> Found:
    """Equal forms, then of each text the best earlier candidate that is near enough."""
    from engine.text.near_form import near_forms

    forms = near_forms(texts)
    first_row: dict[str, int] = {}
    found: Found = []

    def distinct() -> Iterator[tuple[int, str]]:
        for row, form in enumerate(forms):
            twin = first_row.setdefault(form, row)
            if twin != row:
                found.append((row, twin, 1.0))
            elif is_comparable(form):
                yield row, form

    for row, others in candidates(distinct()):
        scored = [(form_likeness(forms[row], forms[other]), -other) for other in others]
        score, twin = max(scored, default=(0.0, 0))
        if score >= THRESHOLD:
            found.append((row, -twin, score))
    return found


def run_way(name: str, path: str) -> None:
    """What the child process does: find, and print time, memory and what was found."""
    texts = json.loads(Path(path).read_text("utf-8"))
    process = psutil.Process()
    before, cpu_before = process.memory_info().rss, process_time()
    started = perf_counter()
    found = WAYS[name](texts)
    spent, cpu = perf_counter() - started, process_time() - cpu_before
    json.dump(
        {
            "seconds": spent,
            "cpu_seconds": cpu,
            "memory_mb": (_peak(process) - before) / 2**20,
            "found": found,
        },
        sys.stdout,
    )


def _peak(process: psutil.Process) -> int:
    """The most memory the process has held, in bytes; what it holds now where none tells.

    Not `ru_maxrss`, which a child process inherits from its parent.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(each for each in status.read_text().splitlines() if each.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    memory = process.memory_info()
    return int(getattr(memory, "peak_wset", memory.rss))


def score(data: Planted, found: Found) -> dict[str, Any]:
    """Recall by kind of change, over all and over the longer sentences; precision.

    A pair is right if it is planted, or if its likeness reaches the threshold; `planted_share` is
    how many of the reported rows are planted copies (the others are sentences of the same words).
    """
    pairs = {frozenset(each[:2]) for each in found}
    hits: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for row, (source, kind) in data.copies.items():
        hit = frozenset((row, source)) in pairs
        long = min(len(data.texts[row]), len(data.texts[source])) >= LONG_ENOUGH
        for name in (kind, f"{kind}, {LONG_ENOUGH} letters or more") if long else (kind,):
            counts[name] += 1
            hits[name] += hit
    own = {frozenset((row, source)) for row, (source, _) in data.copies.items()}
    others = [each for each in found if frozenset(each[:2]) not in own]
    wrong = [
        each for each in others if likeness(data.texts[each[0]], data.texts[each[1]]) < THRESHOLD
    ]
    return {
        "recall": {name: round(hits[name] / counts[name], 4) for name in sorted(counts)},
        "precision": round(1 - len(wrong) / max(len(found), 1), 4),
        "planted_share": round(1 - len(others) / max(len(found), 1), 4),
    }


def compare(names: Sequence[str], rows: int, rounds: int, budget: float) -> dict[str, Any]:
    """The ways in turn on the same texts."""
    data = planted(rows)
    results: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(data.texts), "utf-8")

        def way(name: str) -> Callable[[], float]:
            code = f"from tests.benchmarks.near_duplicates import run_way; run_way({name!r}, "

            def measure() -> float:
                done = subprocess.run(
                    [sys.executable, "-c", f"{code}{str(path)!r})"],
                    capture_output=True, text=True, check=True,
                )  # fmt: skip
                results[name].append(json.loads(done.stdout))
                return float(results[name][-1]["seconds"])

            return measure

        interleaved({name: way(name) for name in names}, rounds, budget)
    return {
        name: {
            "seconds": round(median(each["seconds"] for each in runs), 1),
            "cpu_seconds": round(median(each["cpu_seconds"] for each in runs), 1),
            "memory_mb": round(median(each["memory_mb"] for each in runs)),
            **score(data, runs[-1]["found"]),
        }
        for name, runs in results.items()
    }


def incremental(rows: int) -> dict[str, Any]:
    """One new text against all: milliseconds, and the seconds to build the index."""
    import numpy as np

    from engine.text.near_duplicate import NearIndex

    data = planted(rows)
    known = [row for row in range(len(data.texts)) if row not in data.copies]
    index = NearIndex()
    started = perf_counter()
    index.add([str(row) for row in known], [data.texts[row] for row in known])
    built = perf_counter() - started
    times, hits = [], 0
    asked = list(data.copies.items())[:ASKED]
    for row, (source, _) in asked:
        started = perf_counter()
        match = index.nearest(data.texts[row])
        times.append(1000 * (perf_counter() - started))
        hits += match is not None and match.id == str(source)
    return {
        "rows": len(known),
        "build_seconds": round(built, 1),
        "milliseconds": {f"p{at}": round(float(np.percentile(times, at)), 2) for at in (50, 99)},
        "recall": round(hits / len(asked), 4),
    }


def across_scripts() -> dict[str, Any]:
    """The corpus' sentences in Arabizi against all of them in Arabic letters."""
    from engine.text.near_duplicate import duplicates_against

    pairs = corpus_pairs()
    arab, latn = [one for one, _ in pairs], [other for _, other in pairs]
    found = duplicates_against(latn, arab, across_scripts=True)
    right = sum(arab[each.row] == arab[each.twin] for each in found)
    return {
        "pairs": len(pairs),
        "recall": round(right / len(pairs), 4),
        "precision": round(right / max(len(found), 1), 4),
    }


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "")
    rows = QUICK_ROWS if chosen.quick else ROWS
    small = min(rows, SLOW_ROWS // (5 if chosen.quick else 1))
    result: dict[str, Any] = {"machine": machine()}
    if not chosen.quick:
        result[f"{rows} rows"] = compare(("ours", "rensa"), rows, 2, 1800)
        result[f"{small} rows"] = compare(tuple(WAYS), small, 3, 600)
    else:
        result[f"{rows} rows"] = compare(("ours", "rensa"), rows, 1, 30)
        result[f"{small} rows"] = compare(("ours", "datasketch"), small, 1, 30)
    result["one against all"] = incremental(rows)
    result["across scripts"] = across_scripts()
    report(result, as_json=chosen.json)


if __name__ == "__main__":
    main()
