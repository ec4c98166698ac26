"""Train the letters-of-French witness of `engine.text.french_words`; scikit-learn is needed here."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from engine.text.french_words import BUCKETS, fold_french, letter_features

_WORD = re.compile(r"[^\W_]+")
#: Rows of this share (by hash of the word) are kept for the printed figures, then taken in.
HELD_OUT = 7


def _lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def _counts(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """Arabizi and French words."""
    arabizi: Counter[str] = Counter()
    french: Counter[str] = Counter()
    for row in _lines(folder / "lid_dev.jsonl"):
        if row["lang"] == "fra":
            french.update(_WORD.findall(fold_french(row["text"])))
    for row in _lines(folder / "seeds_narabizi_arq_fr.jsonl"):
        french.update(_WORD.findall(fold_french(row["text_fr"])))
    for row in _lines(folder / "seeds_doda_ary_latn_en.jsonl"):
        arabizi.update(_WORD.findall(fold_french(row["text"])))
    for line in (folder / "seeds_lexicon_doda_ary.csv").read_text("utf-8").split("\n")[1:]:
        arabizi.update(_WORD.findall(fold_french(" ".join(line.split(",")[:2]))))
    for row in _lines(folder / "codeswitch_narabizi_tokens.jsonl"):
        for word, language in row["tokens"]:
            into = {"fr": french, "ar_dz": arabizi}.get(language)
            if into is not None:
                into.update(_WORD.findall(fold_french(word)))
    return arabizi, french


def arrays(folder: Path) -> dict[str, Any]:
    """The weights, in eight bits."""
    arabizi, french = _counts(folder)
    words = sorted(word for word in {*arabizi, *french} if word.isalpha() and len(word) > 1)
    labels = np.array([french[word] > 1.5 * arabizi[word] for word in words])
    weights = np.array([1 + math.log(french[word] + arabizi[word]) for word in words])
    found = [letter_features(word) for word in words]
    rows = np.repeat(np.arange(len(words)), [len(each) for each in found])
    values = np.repeat([1 / math.sqrt(len(each)) for each in found], [len(each) for each in found])
    table = sparse.csr_matrix((values, (rows, np.concatenate(found))), shape=(len(words), BUCKETS))
    held = np.array([letter_features(word)[0] % HELD_OUT == 0 for word in words])
    model = LogisticRegression(C=3, max_iter=300)
    model.fit(table[~held], labels[~held], sample_weight=weights[~held])
    chance = model.predict_proba(table[held])[:, 1]
    for least in (0.55, 0.9, 0.95):
        print(
            f"French by letters, {least}: {held.sum()} unseen words, found "
            f"{np.mean(chance[labels[held]] >= least):.3f}, "
            f"Arabizi taken for French {np.mean(chance[~labels[held]] >= least):.4f}"
        )
    model.fit(table, labels, sample_weight=weights)
    scale = np.abs(model.coef_).max() / 127
    return {
        "french_table": np.round(model.coef_[0] / scale).astype(np.int8),
        "french_scale": np.array([scale, model.intercept_[0]], np.float32),
    }
