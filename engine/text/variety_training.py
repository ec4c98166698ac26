"""Fitting the variety model: features as a matrix, weights in eight bits, and going on from the
shipped weights with a project's own rows.

Needs scipy, which is loaded inside the functions: nothing here is touched by identifying.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from engine.text.ngram_model import BUCKET_BITS, Markers, token_features
from engine.text.variety_model import WIDTH, Head, read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

# The pull back to the shipped weights. Between 0.03 and 1 the rows of a new source, added a hundred a
# class, end within one point of each other; below, a few rows move the whole model.
PULL = 0.1
_ROUNDS = 60


def feature_matrix(texts: Sequence[str], script: str, markers: Markers, power: float) -> Any:
    """A sparse matrix (scipy CSR, text x bucket, float32): counts of features divided by their
    number to the `power`, as `Head.probabilities` divides the sums.
    """
    import numpy as np
    from scipy import sparse

    found = token_features([read_words(text, script) for text in texts], markers)
    counts = np.maximum(np.bincount(found.rows, minlength=len(texts)), 1)
    values = (1 / counts.astype(np.float64) ** power)[found.rows].astype(np.float32)
    shape = (len(texts), 2**BUCKET_BITS)
    matrix = sparse.csr_matrix((values, (found.rows, found.buckets)), shape=shape)
    matrix.sum_duplicates()
    return matrix


def quantise(weights: NDArray[Any]) -> tuple[NDArray[np.int8], float]:
    """Weights (bucket x class) as int8 in a table of `WIDTH` columns, and the value of one step.

    The few largest weights (one in 100,000) are cut, so that the rest keep a fine step.
    """
    import numpy as np

    used = np.abs(weights[weights != 0])
    top = float(np.quantile(used, 1 - 1e-5)) if used.size else 1.0
    scale = top / 127
    table = np.zeros((2**BUCKET_BITS, WIDTH), dtype=np.int8)
    table[:, : weights.shape[1]] = np.clip(np.round(weights / scale), -127, 127)
    return table, scale


def adapt(head: Head, matrix: Any, labels: NDArray[np.int64]) -> Head:
    """The head moved towards rows of a project: maximum likelihood of the labels (class numbers),
    pulled back to the weights at hand by `PULL` · squared distance.

    Convex, so that the result depends on nothing but the rows.
    """
    import numpy as np
    from scipy.optimize import minimize

    width = len(head.classes)
    used = np.unique(matrix.indices)
    part = matrix[:, used].astype(np.float64)
    base = matrix @ (head.table[:, :width].astype(np.float64) * head.scale) + head.bias
    truth = np.eye(width)[labels]
    back = part.T.tocsr()

    def loss(flat: NDArray[Any]) -> tuple[float, NDArray[Any]]:
        moved, bias = flat[:-width].reshape(len(used), width), flat[-width:]
        scores = (base + part @ moved + bias) / head.temperature
        scores -= scores.max(axis=1, keepdims=True)
        chances = np.exp(scores)
        total = chances.sum(axis=1, keepdims=True)
        value = -float((truth * (scores - np.log(total))).sum()) + PULL / 2 * float(flat @ flat)
        slope = (chances / total - truth) / head.temperature
        gradient = np.concatenate([(back @ slope).ravel(), slope.sum(axis=0)])
        return value, gradient + PULL * flat

    start = np.zeros(len(used) * width + width)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS}).x
    weights = head.table[:, :width].astype(np.float64) * head.scale
    weights[used] += found[:-width].reshape(len(used), width)
    table, scale = quantise(weights)
    return replace(head, table=table, scale=scale, bias=head.bias + found[-width:])
