"""Teach the variety model what a project has decided, and keep the result in the project.

The shipped weights are the start; the project's rows move them (`engine.text.variety_training`).
Part of the rows is held back, and the new weights are kept only if they name those better.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Event
from engine.store import Store
from engine.text.variety import FEWEST_WORDS
from engine.text.variety_model import (
    HEADS,
    Head,
    TokenTable,
    load_heads,
    read_words,
    save_heads,
    shipped_table,
)

SETTING = "variety_weights"
# Below, the held-out part is a handful of rows and says nothing. Two classes, since one alone would
# teach that everything is that class.
FEWEST_ROWS = 60
FEWEST_CLASSES = 2
HELD_OUT = 5  # one row in five


@dataclass(frozen=True, slots=True)
class LabelledText:
    """One text of a project with the variety and script that a person set or confirmed."""

    text: str
    variety: str
    script: str


@dataclass(frozen=True, slots=True)
class Retraining:
    """What came of it, by script: rows learned from, held-out rows named rightly before and after,
    out of how many, and whether the new weights were better and kept.
    """

    script: str
    rows: int
    held_out: int
    right_before: int
    right_after: int
    kept: bool


def labelled_texts(store: Store) -> Iterator[LabelledText]:
    """Seeds, and candidates that were accepted or edited, as the decisions in force leave them."""
    for record in store.records():
        if record.variety and record.script in HEADS:
            yield LabelledText(record.text, record.variety, record.script)


def retrain(
    rows: Sequence[LabelledText], heads: dict[str, Head]
) -> tuple[dict[str, Head], list[Retraining]]:
    """The heads that the rows make of these, and what came of it. A script with fewer than 60
    usable rows or two varieties keeps its head.

    Raises UserError when no script has enough rows.
    """
    import numpy as np

    from engine.text.variety_training import adapt, feature_matrix

    result, outcomes = dict(heads), []
    for script, head in heads.items():
        mine = _usable(rows, script, head)
        enough = {each for each, n in Counter(row.variety for row in mine).items() if n >= HELD_OUT}
        mine = [row for row in mine if row.variety in enough]
        if len(mine) < FEWEST_ROWS or len(enough) < FEWEST_CLASSES:
            continue
        matrix = feature_matrix([row.text for row in mine], script, head.markers, head.power)
        labels = np.array([head.classes.index(row.variety) for row in mine])
        held = _held_out(mine)
        trial = adapt(head, matrix[~held], labels[~held])
        before = _right(head, matrix[held], labels[held])
        after = _right(trial, matrix[held], labels[held])
        kept = after > before
        if kept:
            result[script] = adapt(head, matrix, labels)
        outcomes.append(Retraining(script, len(mine), int(held.sum()), before, after, kept))
    if not outcomes:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "There are too few rows to learn from: at least {rows} rows of three words or more "
                "in one script, in at least {classes} varieties. Set the variety of more rows.",
            ),
            rows=FEWEST_ROWS,
            classes=FEWEST_CLASSES,
        )
    return result, outcomes


def retrain_variety(store: Store) -> Iterator[Event]:
    """The job: learn from the project's rows, always from the shipped weights on; keep weights
    that are better in the project's settings, take away earlier ones otherwise.

    Ends with one entry a script: rows, held_out, right_before, right_after, kept.
    """
    rows = list(labelled_texts(store))
    yield Event("progress", {"rows": len(rows)})
    heads, outcomes = retrain(rows, dict(shipped_table().heads))
    if any(each.kept for each in outcomes):
        store.set_setting(SETTING, _packed(heads))
    else:
        store.set_setting(SETTING, "")
    yield Event(
        "done",
        {
            "scripts": {
                each.script: {
                    "rows": each.rows,
                    "held_out": each.held_out,
                    "right_before": each.right_before,
                    "right_after": each.right_after,
                    "kept": each.kept,
                }
                for each in outcomes
            }
        },
    )


def project_table(store: Store) -> TokenTable:
    """The weights to identify with in this project: its own, else the shipped ones.

    Raises UserError when the stored weights are damaged.
    """
    packed = store.setting(SETTING)
    if not packed:
        return shipped_table()
    try:
        return TokenTable(load_heads(io.BytesIO(base64.b64decode(packed, validate=True))))
    except (ValueError, KeyError, OSError, EOFError, binascii.Error, zipfile.BadZipFile) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The project's own variety weights are damaged. Train them again.",
            )
        ) from problem


def _packed(heads: dict[str, Head]) -> str:
    target = io.BytesIO()
    save_heads(heads, target)
    return base64.b64encode(target.getvalue()).decode("ascii")


def _usable(rows: Sequence[LabelledText], script: str, head: Head) -> list[LabelledText]:
    """The rows of one script that the head has a class for and that are long enough, each text
    once, in an order that depends on the texts alone.
    """
    found = {
        row.text: row
        for row in rows
        if row.script == script
        and row.variety in head.classes
        and len(read_words(row.text, script).split()) >= FEWEST_WORDS
    }
    return [found[text] for text in sorted(found, key=_lot)]


def _lot(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _held_out(rows: Sequence[LabelledText]) -> Any:
    """One row in five of each variety."""
    import numpy as np

    seen: Counter[str] = Counter()
    held = np.zeros(len(rows), dtype=bool)
    for place, row in enumerate(rows):
        held[place] = seen[row.variety] % HELD_OUT == 0
        seen[row.variety] += 1
    return held


def _right(head: Head, matrix: Any, labels: Any) -> int:
    """How many rows get their variety."""
    width = len(head.classes)
    scores = matrix @ (head.table[:, :width].astype(float) * head.scale) + head.bias
    return int((scores.argmax(axis=1) == labels).sum())
