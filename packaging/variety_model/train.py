"""Train the variety model, print what it is worth, and write it. See README.md beside this file.

Two logistic regressions (Arabic script: six varieties; Latin script: three Arabizi, French,
English; both: other languages) over the features of `engine.text.ngram_model`; inverse document
frequency is folded into the weights, which are then rounded to eight bits.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent))

from sources import ROOT, Row, data_set, function_words, mixed, other_languages, own_corpora

from engine.text.ngram_model import VARIETIES, Markers, fold, word_hash
from engine.text.variety_model import HEADS, Head, save_heads
from engine.text.variety_training import feature_matrix, quantise

if TYPE_CHECKING:
    from numpy.typing import NDArray

STRENGTH = {"Arab": 6.0, "Latn": 20.0}  # C of the regressions
# Taken from the score of ``other``: its rows are interface texts and word salad, which say less
# about what users bring than the rows of the other classes. Chosen on the held-out rows, where one
# point less loses as many of ours as one point more loses of theirs.
OTHER_PENALTY = {"Arab": 2.0, "Latn": 3.0}
POWER = 0.5
GROUPS = {
    "arq": "maghrebi", "ary": "maghrebi", "aeb": "maghrebi", "arz": "eastern", "apc": "eastern",
    "arb": "msa", "fra": "french", "eng": "english", "other": "other",
}  # fmt: skip
# Rows of a source that was left out count this much when the temperature is fitted: what users
# write comes from no source of ours.
UNSEEN_WEIGHT = 0.1


def make_markers(script: str, rows: list[Row]) -> Markers:
    """Function words with the lists they are in. One that the Standard Arabic rows hold twice or
    more is taken from the dialects' lists.
    """
    seen: dict[str, int] = {}
    for row in rows:
        if row.variety == "arb" and not row.held:
            for word in {fold(token) for token in row.text.split()}:
                seen[word] = seen.get(word, 0) + 1
    lists: dict[int, int] = {}
    for variety, words in function_words(script).items():
        for word in words:
            if " " not in word and (variety in ("arb", "fra", "eng") or seen.get(word, 0) < 2):
                number = word_hash(word)
                lists[number] = lists.get(number, 0) | 1 << VARIETIES.index(variety)
    words_in_order = sorted(lists)
    return Markers(
        np.array(words_in_order, dtype=np.uint32),
        np.array([lists[word] for word in words_in_order], dtype=np.uint8),
    )


def fit(matrix: Any, rows: list[Row], script: str, markers: Markers, rounds: int = 60) -> Head:
    """One head. Coarse groups are weighted half way to equal (square root): without it three
    Maghrebi classes outvote one MSA class on unknown sources.
    """
    used = np.unique(matrix.indices)
    part = matrix[:, used]
    seen = np.asarray((part > 0).sum(axis=0)).ravel()
    idf = np.log((1 + len(rows)) / (1 + seen)) + 1
    part.data *= idf[part.indices].astype(np.float32)
    weights = np.array([row.weight for row in rows])
    groups = np.array([GROUPS[row.variety] for row in rows])
    total = weights.sum()
    for group in sorted(set(groups) - {"other"}):
        mine = groups == group
        weights[mine] *= (total / weights[mine].sum()) ** 0.5
    weights /= weights.mean()
    model = LogisticRegression(C=STRENGTH[script], max_iter=rounds, tol=1e-3)
    model.fit(part, [row.variety for row in rows], sample_weight=weights)
    full = np.zeros((matrix.shape[1], len(model.classes_)))
    full[used] = (model.coef_ * idf).T
    table, scale = quantise(full)
    classes = tuple(str(name) for name in model.classes_)
    bias = model.intercept_.astype(np.float64)
    bias[classes.index("other")] -= OTHER_PENALTY[script]
    return Head(classes, table, scale, bias, POWER, 1.0, markers)


def scores(head: Head, matrix: Any) -> Any:
    """Scores before the temperature."""
    width = len(head.classes)
    return matrix @ (head.table[:, :width].astype(np.float64) * head.scale) + head.bias


def softmax(values: Any) -> Any:
    values = np.exp(values - values.max(axis=1, keepdims=True))
    return values / values.sum(axis=1, keepdims=True)


def temperature(values: Any, truth: Any, weights: Any) -> float:
    """The divisor of the scores that makes the rows most likely."""
    grid = np.exp(np.linspace(np.log(0.3), np.log(4), 120))
    place = np.arange(len(truth))
    loss = [
        float(np.average(-np.log(softmax(values / t)[place, truth] + 1e-12), weights=weights))
        for t in grid
    ]
    return float(grid[int(np.argmin(loss))])


def calibration_error(confidence: Any, right: Any) -> float:
    """Expected calibration error: ten bins of equal width."""
    bins = np.clip((confidence * 10).astype(int), 0, 9)
    return sum(
        float(abs(right[bins == b].mean() - confidence[bins == b].mean()) * np.mean(bins == b))
        for b in range(10)
        if (bins == b).any()
    )


def report(title: str, head: Head, values: Any, rows: list[Row]) -> None:
    """Coarse and single accuracy and the calibration error, then a line a source and variety."""
    if not rows:
        return
    chances = softmax(values / head.temperature)
    names = sorted({GROUPS[c] for c in head.classes})
    coarse = np.stack(
        [chances[:, [GROUPS[c] == name for c in head.classes]].sum(axis=1) for name in names], 1
    )
    told = np.array(names)[coarse.argmax(axis=1)]
    single = np.array(head.classes)[chances.argmax(axis=1)]
    label = np.array([row.variety for row in rows])
    right = told == np.array([GROUPS[each] for each in label])
    error = calibration_error(coarse.max(axis=1), right)
    print(f"\n## {title}: {len(rows)} rows, coarse {right.mean():.3f}, "
          f"single {np.mean(single == label):.3f}, calibration error {error:.3f}")  # fmt: skip
    source = np.array([row.source for row in rows])
    for name, each in sorted(set(zip(source.tolist(), label.tolist(), strict=True))):
        mine = (source == name) & (label == each)
        print(f"| {name} {each} | {mine.sum()} | {right[mine].mean():.3f} | "
              f"{np.mean(single[mine] == each):.3f} |")  # fmt: skip
    sys.stdout.flush()


def measure(script: str, rows: list[Row], leave_out: bool) -> Head:
    """The head fitted without the held-out rows, with its temperature; prints the figures."""
    markers = make_markers(script, rows)
    rows = [row for row in rows if row.script == script]
    matrix = feature_matrix([row.text for row in rows], script, markers, POWER)
    held = np.array([row.held for row in rows])
    source = np.array([row.source for row in rows])
    head = fit(matrix[~held], [row for row in rows if not row.held], script, markers)
    tested = [row for row in rows if row.held]
    seen = [(scores(head, matrix[held]), tested, 1.0)]
    left_out = []
    if leave_out:
        for name in sorted({row.source for row in tested if not is_ours(row)}):
            away = source == name
            rest = [row for row in rows if row.source != name and not (is_ours(row) and row.held)]
            kept = np.array([r.source != name and not (is_ours(r) and r.held) for r in rows])
            other_head = fit(matrix[kept], rest, script, markers)
            mine = [row for row in rows if row.source == name]
            values = in_columns_of(head, other_head, scores(other_head, matrix[away]))
            left_out.append((name, values, mine))
            if other_head.classes == head.classes:
                seen.append((values, mine, UNSEEN_WEIGHT))
    heat = temperature(
        np.concatenate([values for values, _, _ in seen]),
        np.array([head.classes.index(r.variety) for _, part, _ in seen for r in part]),
        np.array([weight for _, part, weight in seen for _ in part]),
    )
    head = with_temperature(head, heat)
    real = np.array([not is_ours(row) for row in tested])
    formal = np.array([row.source == "own-formal" for row in tested])
    for title, mine in (("held-out rows of the data set", real), ("formal, held out", formal),
                        ("our other rows, held out", ~real & ~formal)):  # fmt: skip
        part = [row for row, chosen in zip(tested, mine, strict=True) if chosen]
        report(f"{script}, {title}", head, seen[0][0][mine], part)
    for name, values, mine_rows in left_out:
        report(f"{script} without {name}", head, values, mine_rows)
    if left_out:
        everything = np.concatenate([values for _, values, _ in left_out])
        report(f"{script}, all left-out sources", head, everything,
               [row for *_, part in left_out for row in part])  # fmt: skip
    print(f"temperature {heat:.2f}")
    return head


def in_columns_of(head: Head, other: Head, values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scores of a head that may lack a class, which then is never the likeliest."""
    placed = np.full((len(values), len(head.classes)), values.min(initial=0.0) - 100)
    placed[:, [head.classes.index(each) for each in other.classes]] = values
    return placed


def is_ours(row: Row) -> bool:
    """Whether a row is not of the data set."""
    return row.source.startswith("own-") or row.source in ("interface", "profile")


def with_temperature(head: Head, heat: float) -> Head:
    return replace(head, temperature=heat)


def refit(script: str, rows: list[Row], heat: float) -> Head:
    """The head that ships: all rows, held-out ones too; the temperature is the measured one."""
    markers = make_markers(script, rows)
    mine = [row for row in rows if row.script == script]
    matrix = feature_matrix([row.text for row in mine], script, markers, POWER)
    return with_temperature(fit(matrix, mine, script, markers), heat)


def collect(data: Path, *, interface: bool = True) -> list[Row]:
    """All rows but the mixtures, which are made from the rows that may be seen."""
    return data_set(data) + own_corpora() + other_languages(interface=interface)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="lid_dev.jsonl")
    parser.add_argument("--out", type=Path, default=ROOT / "resources/varieties/weights.npz")
    parser.add_argument("--measured", type=Path, help="also write the weights that were measured")
    parser.add_argument("--leave-out", action="store_true", help="hold out each whole source too")
    chosen = parser.parse_args()
    rows = collect(chosen.data)
    measured = {script: measure(script, rows + mixed(rows), chosen.leave_out) for script in HEADS}
    if chosen.measured:
        save_heads(measured, chosen.measured)
    everything = [replace(row, held=False) for row in rows]
    everything += mixed(everything)
    final = {s: refit(s, everything, measured[s].temperature) for s in HEADS}
    save_heads(final, chosen.out)
    print(f"\nwrote {chosen.out}, {chosen.out.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
