"""What a project holds, by cell: the figures of `zerria stats` and of the Balance screen."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from engine.model import Status
from engine.store import Store

#: The count of a cell to which candidates in a status belong. Skipped and flagged ones are in none.
_COLUMN_OF = {
    Status.ACCEPTED: "accepted",
    Status.EDITED: "accepted",
    Status.WAITING: "waiting",
    Status.REJECTED: "rejected",
}
COUNTS = ("real", "accepted", "waiting", "rejected")


def statistics(store: Store) -> dict[str, Any]:
    """Seeds, candidates, decisions in force, runs, and the counts of every cell."""
    counts = store.candidates.counts()
    return {
        "seeds": store.seeds.count(),
        "candidates": sum(counts.values()),
        "decisions": store.decisions.totals(),
        "waiting": counts.get(Status.WAITING, 0),
        "cells": _cells(store),
        "runs": [
            {
                "id": run.id,
                "recipe": run.recipe_name,
                "teacher": run.teacher_name,
                "random_seed": run.random_seed,
                "requests": run.requests,
                "answered": run.answered,
                "parsed": run.parsed,
            }
            for run in store.runs.all()
        ],
    }


def _cells(store: Store) -> list[dict[str, Any]]:
    """By label, variety and script: real seeds (exact copies once) and candidates by decision."""
    found: dict[tuple[str, str, str], dict[str, int]] = defaultdict(
        lambda: dict.fromkeys(COUNTS, 0)
    )
    for seed in store.seeds.cells():
        found[seed["label"], seed["variety"], seed["script"]]["real"] += seed["n"]
    for candidate in store.candidates.cells():
        column = _COLUMN_OF.get(Status(candidate["status"]))
        if column:
            key = candidate["label"], candidate["variety"], candidate["script"]
            found[key][column] += candidate["n"]
    return [
        {"label": label, "variety": variety, "script": script, **found[label, variety, script]}
        for label, variety, script in sorted(found)
    ]


def composition_table(
    cells: Sequence[Mapping[str, Any]], counts: Sequence[str] = ("real", "accepted")
) -> str:
    """A text table, labels down and varieties across, of the rows that an export could use."""
    import pandas as pd

    if not cells:
        return ""
    frame = pd.DataFrame([dict(cell) for cell in cells])
    frame["rows"] = frame[list(counts)].sum(axis=1)
    frame["label"] = frame["label"].replace("", "-")
    frame["variety"] = frame["variety"].replace("", "-")
    table = pd.crosstab(
        frame["label"],
        frame["variety"],
        values=frame["rows"],
        aggfunc="sum",
        margins=True,
        margins_name="all",
    )
    return str(table.fillna(0).astype(int).to_string())
