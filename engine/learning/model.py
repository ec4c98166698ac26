"""The model of acceptance: logistic regression on what verifiers say and on folded n-grams.

Trained by scikit-learn, kept as plain JSON (weights as base64 of 32-bit floats) and read back with
every length and number checked: an opened project is untrusted.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
import sys
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.learning.grams import GRAMS, gram_shares
from engine.model import Outcome, content_id

if TYPE_CHECKING:
    from collections.abc import Callable

#: What each verifier adds: its score, whether it could tell, whether it flagged, whether it rejected.
OF_VERIFIER = 4
_STRENGTH = 1.0
_FOLDS = 3
#: Fewer random rows than this do not say how to mend the probabilities.
_TO_CALIBRATE = 60
_MOST_VERIFIERS = 200
_FORMAT = 1

#: Judgements from which it learns, and rejected or edited rows among them.
FEWEST, FEWEST_REJECTS = 50, 10
#: It learns from the last ones alone, so that a refit keeps its time.
MOST_LEARNED = 1_500


@dataclass(frozen=True, slots=True)
class Seen:
    """What the model sees of a row: its text, and (verifier, outcome, score) of each verdict."""

    text: str
    verdicts: Sequence[tuple[str, str, float]]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A trained model. `slope` and `shift` make honest probabilities of what the weights say.

    `tested` are chance and outcome of rows judged at random, each told by a model that had not seen
    it: all that is said of how far the model can be trusted rests on these.
    """

    verifiers: tuple[str, ...]
    weights: array[float]
    bias: float
    slope: float = 1.0
    shift: float = 0.0
    decisions: int = 0
    tested: tuple[tuple[float, bool], ...] = ()

    @property
    def version(self) -> str:
        """Its name: a hash of what it says."""
        return content_id("model", list(self.verifiers), self.weights.tobytes().hex(), self.bias,
                          self.slope, self.shift)[:16]  # fmt: skip

    def chances(self, rows: Sequence[Seen]) -> list[float]:
        """How likely each row is accepted as it is written."""
        import numpy as np

        if not rows:
            return []
        told = features(rows, self.verifiers) @ np.asarray(self.weights, dtype=float) + self.bias
        return [sigmoid(self.slope * each + self.shift) for each in told]


def features(rows: Sequence[Seen], verifiers: Sequence[str]) -> Any:
    """A sparse row each: n-grams of the folded text (of length 1), then what verifiers say."""
    from scipy import sparse

    texts = gram_shares([each.text for each in rows])
    places = {name: place * OF_VERIFIER for place, name in enumerate(verifiers)}
    values: list[float] = []
    columns: list[int] = []
    starts = [0]
    for row in rows:
        for name, outcome, score in row.verdicts:
            if name in places and (told := told_by(outcome, score)):
                values += told
                columns += range(places[name], places[name] + OF_VERIFIER)
        starts.append(len(values))
    shape = (len(rows), OF_VERIFIER * len(verifiers))
    checks = sparse.csr_matrix((values, columns, starts), shape=shape)
    return sparse.hstack([texts, checks], format="csr")


def told_by(outcome: str, score: float) -> tuple[float, ...]:
    """What a verdict adds to a row: the four numbers of its verifier, or none."""
    if outcome == Outcome.UNSCORED:
        return ()
    return (score, 1.0, float(outcome == Outcome.FLAG), float(outcome == Outcome.REJECT))


def may_learn(kept: Sequence[bool]) -> bool:
    """Whether there are enough judgements, and enough of both kinds, to learn from."""
    lost = len(kept) - sum(kept)
    return len(kept) >= FEWEST and lost >= FEWEST_REJECTS and sum(kept) >= FEWEST_REJECTS


def train(
    rows: Sequence[Seen], kept: Sequence[bool], random: Sequence[bool], matrix: Any = None
) -> Acceptance:
    """Learn from judged rows, newest first; `random` says which of them chance alone showed.

    `matrix` is `features(rows, verifiers_of(rows))` where a caller has it already.
    """
    import numpy as np

    verifiers = verifiers_of(rows)
    matrix = features(rows, verifiers) if matrix is None else matrix
    labels = np.array(kept, dtype=int)
    fitted = _fit(matrix, labels)
    places, told = _out_of_fold(matrix, labels, np.array(random, dtype=bool))
    slope, shift = _scale(told, labels[places])
    tested = _tested(told, labels[places])
    return Acceptance(
        verifiers=tuple(verifiers),
        weights=array("f", fitted.coef_[0].astype("float32")),
        bias=float(fitted.intercept_[0]),
        slope=slope,
        shift=shift,
        decisions=len(rows),
        tested=tested,
    )


def verifiers_of(rows: Sequence[Seen]) -> list[str]:
    """Every verifier that said something of these rows."""
    return sorted({name for row in rows for name, _, _ in row.verdicts})[:_MOST_VERIFIERS]


def _fit(matrix: Any, labels: Any) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=_STRENGTH, solver="liblinear", random_state=0).fit(matrix, labels)


def _out_of_fold(matrix: Any, labels: Any, random: Any) -> tuple[Any, Any]:
    """The random rows, and what models say of each that have not seen it."""
    import numpy as np

    places = np.flatnonzero(random)
    told = np.zeros(len(places))
    for fold in range(_FOLDS):
        mine = np.arange(len(places)) % _FOLDS == fold
        rest = np.ones(len(labels), dtype=bool)
        rest[places[mine]] = False
        if mine.any() and len(set(labels[rest])) > 1:
            told[mine] = _fit(matrix[rest], labels[rest]).decision_function(matrix[places[mine]])
    return places, told


def _scale(told: Any, labels: Any) -> tuple[float, float]:
    """Slope and shift that make probabilities of what a model says (Platt 1999)."""
    from sklearn.linear_model import LogisticRegression

    if (
        len(labels) < _TO_CALIBRATE
        or min(labels.sum(), len(labels) - labels.sum()) < FEWEST_REJECTS
    ):
        return 1.0, 0.0
    fitted = LogisticRegression(C=1.0, solver="newton-cholesky").fit(told.reshape(-1, 1), labels)
    return max(0.0, float(fitted.coef_[0][0])), float(fitted.intercept_[0])


def _tested(told: Any, labels: Any) -> tuple[tuple[float, bool], ...]:
    """Chances scaled, too, by rows other than the one that each is told of."""
    import numpy as np

    folds = np.arange(len(labels)) % _FOLDS
    chances = np.zeros(len(labels))
    for fold in range(_FOLDS):
        slope, shift = _scale(told[folds != fold], labels[folds != fold])
        for place in np.flatnonzero(folds == fold):
            chances[place] = sigmoid(slope * told[place] + shift)
    return tuple((round(float(p), 4), bool(y)) for p, y in zip(chances, labels, strict=True))


def sigmoid(value: float) -> float:
    """The chance of these log odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))


# Keeping it


def as_json(model: Acceptance) -> str:
    """The model as the project keeps it."""
    weights = array("f", model.weights)
    if sys.byteorder == "big":
        weights.byteswap()
    return json.dumps(
        {
            "format": _FORMAT,
            "verifiers": list(model.verifiers),
            "weights": base64.b64encode(weights.tobytes()).decode("ascii"),
            "bias": model.bias,
            "slope": model.slope,
            "shift": model.shift,
            "decisions": model.decisions,
            "tested": [[chance, int(kept)] for chance, kept in model.tested],
        },
        ensure_ascii=False,
    )


def from_json(text: str) -> Acceptance:
    """The inverse of `as_json`; a `UserError` for anything that it would not have written."""
    try:
        return _read(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError, binascii.Error) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "What the queue of this project had learned is damaged. It learns anew from the "
                "decisions: run zerria learn, or decide on some more rows.",
            )
        ) from problem


def _read(data: Mapping[str, Any]) -> Acceptance:
    number: Callable[[object], float] = _number
    verifiers = tuple(data["verifiers"])
    if data["format"] != _FORMAT or len(verifiers) > _MOST_VERIFIERS:
        raise ValueError("format")
    if not all(isinstance(each, str) for each in verifiers):
        raise TypeError("verifiers")
    weights = array("f", base64.b64decode(data["weights"], validate=True))
    if sys.byteorder == "big":
        weights.byteswap()
    if len(weights) != GRAMS + OF_VERIFIER * len(verifiers):
        raise ValueError("weights")
    if not all(map(math.isfinite, weights)):
        raise ValueError("weights")
    tested = tuple((number(chance), bool(kept)) for chance, kept in data["tested"])
    if len(tested) > MOST_LEARNED or not all(0 <= chance <= 1 for chance, _ in tested):
        raise ValueError("tested")
    return Acceptance(
        verifiers, weights, number(data["bias"]), number(data["slope"]), number(data["shift"]),
        int(number(data["decisions"])), tested,
    )  # fmt: skip


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError("not a number")
    return float(value)
