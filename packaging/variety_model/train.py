"""Train the variety model and print what it is worth. See README.md beside this file.

The only place that needs scikit-learn. Two logistic regressions (Arabic script: six varieties;
Latin script: three Arabizi, French, English) over the hashed features of
`engine.text.ngram_model`; inverse document frequency is folded into the weights, which are then
rounded to eight bits.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from engine.text import ngram_model

HELD_OUT = 0.15
SEED = 20261122
STRENGTH = 1.0  # C of the regression; 0.1 to 2 differ by less than one point
GROUPS = {
    "arq": "maghrebi", "ary": "maghrebi", "aeb": "maghrebi", "arz": "eastern", "apc": "eastern",
    "arb": "msa", "fra": "french", "eng": "english",
}  # fmt: skip


def matrix(texts: list[str]) -> Any:
    """Counts of hashed features, divided by the square root of their number (as at inference)."""
    folded = [ngram_model.fold(text) for text in texts]
    rows, buckets = ngram_model.features(folded)
    counts = np.maximum(np.bincount(rows, minlength=len(texts)), 1)
    shape = (len(texts), 2**ngram_model.BUCKET_BITS)
    table = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, buckets)), shape=shape)
    table.sum_duplicates()
    return sparse.diags((1 / np.sqrt(counts)).astype(np.float32)).dot(table).tocsr()


def fit(table: Any, labels: Any) -> tuple[list[str], Any, Any]:
    """Classes, weights (bucket x class, idf folded in) and bias.

    Coarse groups are weighted half way to equal (square root): without it three Maghrebi classes
    outvote one MSA class on unknown sources, with full balance Maghrebi suffers.
    """
    seen = np.asarray((table > 0).sum(axis=0)).ravel()
    idf = np.log((1 + len(labels)) / (1 + seen)) + 1
    groups = np.array([GROUPS[label] for label in labels])
    share = {group: float((groups == group).mean()) for group in set(groups)}
    weights = np.array([(1 / (len(share) * share[group])) ** 0.5 for group in groups])
    model = LogisticRegression(C=STRENGTH, max_iter=400, tol=1e-4)
    model.fit(table.dot(sparse.diags(idf.astype(np.float32))), labels, sample_weight=weights)
    return [str(c) for c in model.classes_], (model.coef_ * idf).T, model.intercept_


def quantise(weights: Any) -> tuple[Any, Any]:
    """Eight bits a weight, one scale a class."""
    scale = np.abs(weights).max(axis=0) / 127
    return np.round(weights / scale).astype(np.int8), scale.astype(np.float32)


def scores(table: Any, packed: Any, scale: Any, bias: Any) -> Any:
    return table.dot(packed.astype(np.float32) * scale) + bias


def softmax(values: Any) -> Any:
    values = np.exp(values - values.max(axis=1, keepdims=True))
    return values / values.sum(axis=1, keepdims=True)


def temperature(values: Any, truth: Any) -> float:
    """The divisor of the scores that makes the held-out rows most likely."""
    grid = np.exp(np.linspace(np.log(0.2), np.log(5), 200))
    loss = [-np.log(softmax(values / t)[np.arange(len(truth)), truth] + 1e-12).mean() for t in grid]
    return float(grid[int(np.argmin(loss))])


def report(title: str, classes: list[str], chances: Any, labels: Any, sources: Any) -> None:
    truth = np.array([GROUPS[label] for label in labels])
    names = sorted({GROUPS[c] for c in classes})
    coarse = np.stack(
        [chances[:, [GROUPS[c] == name for c in classes]].sum(axis=1) for name in names], axis=1
    )
    told, single = np.array(names)[coarse.argmax(axis=1)], np.array(classes)[chances.argmax(axis=1)]
    print(f"\n## {title}: {len(labels)} rows, coarse {np.mean(told == truth):.3f}, "
          f"single {np.mean(single == labels):.3f}")  # fmt: skip
    for name in names:
        hit = np.mean(told[truth == name] == name) if (truth == name).any() else float("nan")
        trust = np.mean(truth[told == name] == name) if (told == name).any() else float("nan")
        print(f"| {name} | {(truth == name).sum()} | recall {hit:.3f} | precision {trust:.3f} |")
    for c in sorted(set(labels)):
        mine = labels == c
        hit, trust = np.mean(single[mine] == c), np.mean(labels[single == c] == c)
        print(f"| {c} | {mine.sum()} | recall {hit:.3f} | precision {trust:.3f} |")
    for c, source in sorted(set(zip(labels.tolist(), sources.tolist(), strict=True))):
        mine = (labels == c) & (sources == source)
        print(f"| {source} {c} | {mine.sum()} | coarse {np.mean(told[mine] == truth[mine]):.3f} "
              f"| single {np.mean(single[mine] == c):.3f} |")  # fmt: skip
    best = coarse.max(axis=1)
    bins = np.clip((best * 10).astype(int), 0, 9)
    error = sum(
        abs(np.mean((told == truth)[bins == b]) - best[bins == b].mean()) * np.mean(bins == b)
        for b in range(10)
        if (bins == b).any()
    )
    print(f"calibration error (coarse, 10 bins) {error:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="lid_dev.jsonl")
    parser.add_argument("--out", type=Path, default=ROOT / "resources/varieties/weights.npz")
    parser.add_argument("--leave-out", action="store_true", help="also hold out each whole source")
    chosen = parser.parse_args()
    lines = chosen.data.read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    lots = random.Random(SEED)
    held = np.array([lots.random() < HELD_OUT for _ in rows])
    stored: dict[str, Any] = {}
    for script in ("Arab", "Latn"):
        mine = np.array([row["script"] == script for row in rows])
        part = [row for row in rows if row["script"] == script]
        table = matrix([row["text"] for row in part])
        labels = np.array([row["lang"] for row in part])
        sources = np.array([row["source"] for row in part])
        test = held[mine]
        classes, weights, bias = fit(table[~test], labels[~test])
        packed, scale = quantise(weights)
        values = scores(table[test], packed, scale, bias)
        heat = temperature(values, np.array([classes.index(label) for label in labels[test]]))
        report(f"{script}, held-out {HELD_OUT:.0%}", classes, softmax(values / heat), labels[test],
               sources[test])  # fmt: skip
        print(f"temperature {heat:.2f}")
        stored |= {
            f"{script}_classes": np.array(classes),
            f"{script}_table": packed,
            f"{script}_scale": scale,
            f"{script}_bias": bias.astype(np.float32),
            f"{script}_temperature": np.float32(heat),
        }
        for source in sorted(set(sources)) if chosen.leave_out else ():
            away = sources == source
            if len(set(labels[~away])) < 2:
                continue
            classes, weights, bias = fit(table[~away], labels[~away])
            values = scores(table[away], *quantise(weights), bias) / heat
            report(f"{script} without {source}", classes, softmax(values), labels[away],
                   sources[away])  # fmt: skip
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(chosen.out, allow_pickle=False, **stored)
    print(f"\nwrote {chosen.out}, {chosen.out.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
