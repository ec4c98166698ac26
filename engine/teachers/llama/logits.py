"""From rows of logits to natural log-probabilities."""

from collections.abc import Sequence
from typing import Any

import numpy as np

#: The least log-probability told: exp of anything smaller is 0, and JSON has no infinities.
LEAST_LOG = -700.0
_BLOCK = 1_000_000  # logits looked at in one go: the temporary copy stays in the cache


def log_probabilities(logits: Any, wanted: Sequence[Sequence[int]]) -> list[list[float]] | None:
    """Of the wanted tokens in each row of `logits` [rows, vocabulary], natural, not below -700.

    None where the logits are no numbers.
    """
    found: list[list[float]] = []
    block = max(1, _BLOCK // logits.shape[1])
    for start in range(0, len(wanted), block):
        part = logits[start : start + block]
        most = part.max(axis=1, keepdims=True)
        totals = most[:, 0] + np.log(np.exp(part - most).sum(axis=1))
        if not np.isfinite(totals).all():
            return None
        for row, tokens in enumerate(wanted[start : start + block]):
            logs = part[row, list(tokens)].astype(np.float64) - float(totals[row])
            found.append(np.maximum(logs, LEAST_LOG).tolist())
    return found


def own_logs(logits: Any) -> Any:
    """Of every token of one row, as a copy: a watermark or filter may change the row after it."""
    most = logits.max()
    return logits - (most + np.log(np.exp(logits - most).sum()))
