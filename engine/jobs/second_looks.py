"""Second looks: when the queue shows a row anew that its annotator decided, and what comes of it."""

from collections.abc import Collection
from random import Random
from typing import Any

from engine.learning.consistency import Consistency, Twice, consistency
from engine.model import Action, Changed
from engine.store import Store

#: The project's setting, and what turns second looks off.
SETTING, OFF = "second_looks", "off"
#: One of so many rows that an annotator sees is a second look.
ONE_OF = 20
_KEPT = (Action.ACCEPT, Action.EDIT)


def are_on(store: Store) -> bool:
    """Whether rows are shown anew in this project."""
    return store.setting(SETTING) != OFF


def turn(store: Store, *, on: bool) -> Changed:
    """Show rows anew from now on, or no longer."""
    return store.set_setting(SETTING, "" if on else OFF)


class Drawing:
    """Draws the second looks of one annotator's queue."""

    def __init__(self, store: Store, annotator: str, lots: Random | None = None) -> None:
        self._store = store
        self._annotator = annotator
        self._lots = lots or Random()

    def among(self, rows: int, without: Collection[int]) -> dict[int, int]:
        """Candidates to be shown among so many other rows, by the place of the row that follows."""
        places = [each for each in range(rows) if self._lots.random() < 1 / (ONE_OF - 1)]
        if not places or not self._annotator or not are_on(self._store):
            return {}
        due = self._store.second_looks.due(self._annotator, len(places), without, self._lots)
        return dict(zip(places, due, strict=False))


def own_consistency(store: Store, annotator: str) -> Consistency:
    """How far an annotator's second answers are the first ones; what was flagged is not judged."""
    return consistency(
        [
            Twice(
                each.first in _KEPT, each.second in _KEPT, each.first_reasons, each.second_reasons
            )
            for each in store.second_looks.looks(annotator)
            if each.second != Action.FLAG
        ]
    )


def consistency_data(store: Store, annotator: str) -> dict[str, Any]:
    """The same as plain data, with the rows that wait to be settled."""
    found = own_consistency(store, annotator)
    low, high = found.interval
    return {
        "annotator": annotator,
        "on": are_on(store),
        "shown_twice": found.count,
        "same": found.same,
        "share": round(found.same / found.count, 4) if found.count else None,
        "low": round(low, 4),
        "high": round(high, 4),
        "kappa": None if found.kappa is None else round(found.kappa, 4),
        "reasons": dict(found.reasons),
        "unsettled": store.second_looks.unsettled(annotator),
    }
