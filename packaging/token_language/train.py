"""Train the model that tells French and English words from Arabizi ones. See README.md beside it.

Gold: the token languages of NArabizi (its training part). Weak: sentences of one language, French
and English whole, Arabizi ones with the labels that a first model gives them, since a third of
their words may be French. Everything is counted in hashed buckets; nothing else is kept.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from base64 import b64encode
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging/starter_teacher")]

import corpus

from engine.text import code_switch, token_language
from engine.text.french_words import looks_french

GOLD = {"ar_dz": 0, "ar_msa": 0, "msa": 0, "fr": 1, "en": 2}
Sentence = tuple[list[str], list[int], float]  # words, languages (-1 unknown), weight

STRENGTH = 2.0  # C of the regression; 1 to 6 differ by less than one point on dev
WEAK = 0.1  # of a weak word beside a gold one; 0.1 to 0.5 tried on dev
CONTEXT = 0.25  # strength of the transitions, chosen on dev


def gold(rows: list[dict[str, Any]], split: str) -> list[Sentence]:
    """Sentences of token languages; what the annotators left open is -1."""
    return [
        ([w for w, _ in r["tokens"]], [GOLD.get(language, -1) for _, language in r["tokens"]], 1.0)
        for r in rows
        if r["split"] == split
    ]


def words_of(text: str) -> list[str]:
    """The words in Latin letters, cut as the program cuts them."""
    return [
        text[token.start : token.end]
        for token in code_switch.split(text)
        if token.kind == "word" and token.script == "Latn"
    ]


def weak(lid: list[dict[str, Any]]) -> list[Sentence]:
    """Sentences of one language; -1 for words of Arabizi sentences. NArabizi rows are left out,
    since its test part is among them.
    """
    found: list[Sentence] = []
    for row in lid:
        if row["script"] != "Latn" or row["source"] == "narabizi":
            continue
        words = words_of(row["text"])
        known = {"fra": 1, "eng": 2}.get(row["lang"], -1)
        found.append((words, [known] * len(words), WEAK))
    for each in corpus.written():
        found.append((words_of(each.french), [1] * len(words_of(each.french)), WEAK))
        both = (words_of(each.arabizi), words_of(each.paraphrase_arabizi))
        found += [(words, [-1] * len(words), WEAK) for words in both]
    return [sentence for sentence in found if sentence[0]]


def matrix(sentences: list[Sentence]) -> Any:
    """A row a word: its own features scaled to length one, and one for each neighbour."""
    rows, columns, values = [], [], []
    number = 0
    for words, _, _ in sentences:
        folded = ["", *map(token_language.fold, words), ""]
        for place in range(1, len(folded) - 1):
            own = list(token_language.buckets(folded[place]))
            columns += own
            values += [1 / math.sqrt(len(own))] * len(own)
            columns.append(token_language.neighbour_bucket(folded[place - 1], "<"))
            columns.append(token_language.neighbour_bucket(folded[place + 1], ">"))
            values += [1.0, 1.0]
            rows += [number] * (len(own) + 2)
            number += 1
    shape = (number, 2**token_language.BUCKET_BITS)
    return sparse.csr_matrix((np.array(values, np.float32), (rows, columns)), shape=shape)


def fit(sentences: list[Sentence]) -> LogisticRegression:
    """A logistic regression of the words whose language is known."""
    known = np.array([label for _, labels, _ in sentences for label in labels])
    weight = np.array([w for words, _, w in sentences for _ in words])
    kept = known >= 0
    model = LogisticRegression(C=STRENGTH, max_iter=200, tol=1e-4)
    return model.fit(matrix(sentences)[kept], known[kept], sample_weight=weight[kept])


def transitions(sentences: list[Sentence]) -> tuple[list[float], list[list[float]]]:
    """Logs of how much likelier a language is first, or after another, than it is at all.

    Divided by the language's own share, which the scores of the words hold already.
    """
    total = np.ones(3)
    first = np.ones(3)
    pairs = np.ones((3, 3))
    for _, labels, _ in sentences:
        for place, label in enumerate(labels):
            if label < 0:
                continue
            total[label] += 1
            before = labels[place - 1] if place else -1
            if not place:
                first[label] += 1
            elif before >= 0:
                pairs[before, label] += 1
    share = total / total.sum()
    lift = np.log(pairs / pairs.sum(axis=1, keepdims=True) / share)
    lift_first = np.log(first / first.sum() / share)
    return (CONTEXT * lift_first).tolist(), (CONTEXT * lift).tolist()


def store(
    model: LogisticRegression, chain: tuple[list[float], list[list[float]]], out: Path
) -> None:
    """Eight bits a weight."""
    weights = model.coef_.T
    scale = float(np.abs(weights).max() / 127)
    packed = np.round(weights / scale).astype(np.int8)
    content = {
        "languages": token_language.LANGUAGES,
        "scale": scale,
        "bias": model.intercept_.round(5).tolist(),
        "first": np.round(chain[0], 5).tolist(),
        "transitions": np.round(chain[1], 5).tolist(),
        "table": b64encode(packed.tobytes()).decode("ascii"),
    }
    out.write_text(json.dumps(content) + "\n", encoding="utf-8")
    for cache in (token_language._weights, token_language._word_scores, token_language._boundary,
                  token_language._chain):  # fmt: skip
        cache.cache_clear()


def label(sentences: list[Sentence], sure: float) -> list[Sentence]:
    """The same sentences with what the stored model is sure of."""
    found = []
    for words, labels, weight in sentences:
        guessed = []
        for known, chances in zip(
            labels, token_language.language_probabilities(words), strict=True
        ):
            best = int(np.argmax(chances))
            guessed.append(known if known >= 0 else best if chances[best] >= sure else -1)
        found.append((words, guessed, weight))
    return found


def report(title: str, sentences: list[Sentence], rows: list[dict[str, Any]]) -> None:
    """Token figures on gold words, the error of the French share on running text."""
    for name, guess in (("model", _by_model), ("looks_french", _by_rule)):
        counts: Counter[tuple[int, int]] = Counter()
        for words, labels, _ in sentences:
            counts.update(
                (known, told)
                for known, told in zip(labels, guess(words), strict=True)
                if known >= 0
            )
        right = sum(n for (known, told), n in counts.items() if known == told)
        french = counts[1, 1]
        precision = french / max(1, sum(n for (_, told), n in counts.items() if told == 1))
        recall = french / max(1, sum(n for (known, _), n in counts.items() if known == 1))
        share = _shares if name == "model" else _rule_shares
        error = np.mean([abs(share(row["text"]) - row["fr_share"]) for row in rows])
        print(f"| {title} | {name} | words {counts.total()} | accuracy "
              f"{right / counts.total():.3f} | French P {precision:.3f} R {recall:.3f} F1 "
              f"{2 * precision * recall / max(1e-9, precision + recall):.3f} | share error "
              f"{error:.3f} |")  # fmt: skip


def _by_model(words: list[str]) -> list[int]:
    return [int(np.argmax(each)) for each in token_language.language_probabilities(words)]


def _by_rule(words: list[str]) -> list[int]:
    return [int(looks_french(word)) for word in words]


def _shares(text: str) -> float:
    return code_switch.french_share(text)


def _rule_shares(text: str) -> float:
    words = words_of(text)
    return float(np.mean(_by_rule(words))) if words else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tokens", type=Path, help="codeswitch_narabizi_tokens.jsonl")
    parser.add_argument("lid", type=Path, help="lid_dev.jsonl")
    parser.add_argument("--out", type=Path, default=token_language.weights_path())
    chosen = parser.parse_args()
    read = [
        [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
        for path in (chosen.tokens, chosen.lid)
    ]
    rows, lid = read
    train, others = gold(rows, "train"), weak(lid)
    chain = transitions(train)
    store(fit([*train, *others]), chain, chosen.out)
    report("dev, first model", gold(rows, "dev"), [r for r in rows if r["split"] == "dev"])
    store(fit([*train, *label(others, 0.9)]), chain, chosen.out)
    for split in ("dev", "test"):
        report(split, gold(rows, split), [r for r in rows if r["split"] == split])
    whole = {
        name: [r for r in lid if r["lang"] == name and r["script"] == "Latn"]
        for name in ("fra", "eng")
    }
    for name, part in whole.items():
        print(name, "mean French share", np.mean([_shares(r["text"]) for r in part]).round(3))
    print(f"wrote {chosen.out.name}, {chosen.out.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
