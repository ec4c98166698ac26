"""Nearest known text by MinHash bands kept in the project: no index to load, 1 ms at a million rows.

The bands are computed where numpy may be loaded (the worker, the command line); here they are
integers to look up, and the exact similarity is computed in plain Python on the few that share one.
"""

from collections.abc import Sequence

from engine.plugin import Neighbour
from engine.store.connection import Database
from engine.text.bands import similarity

#: What a band lookup may return before the exact check; a band shared by more texts than this
#: says little, and the check must stay under a millisecond.
_MOST = 200


class ProjectNeighbours:
    """Seeds and accepted rows near the one text whose bands these are."""

    def __init__(
        self,
        database: Database,
        bands: Sequence[int],
        *,
        kinds: Sequence[str] = ("seed", "accepted"),
        threshold: float = 0.55,
        without_candidate: int = 0,
    ) -> None:
        self._database = database
        self._bands = list(bands)
        self._kinds = kinds
        self._threshold = threshold
        self._without = without_candidate

    def nearest(self, text: str) -> Neighbour | None:
        """The most similar seed or accepted row, if any reaches the threshold."""
        best: Neighbour | None = None
        for kind, row_id, other in self._sharing_a_band():
            score = similarity(text, other)
            if score >= self._threshold and (best is None or score > best.score):
                best = Neighbour(kind, row_id, other, score)
        return best

    def _sharing_a_band(self) -> list[tuple[str, int, str]]:
        if not self._bands:
            return []
        marks = ", ".join("?" * len(self._bands))
        found: list[tuple[str, int, str]] = []
        if "seed" in self._kinds:
            rows = self._database.rows(
                "SELECT id, text FROM seed WHERE id IN "
                f"(SELECT seed_id FROM seed_band WHERE band IN ({marks}) LIMIT {_MOST})",
                self._bands,
            )
            found += [("seed", row["id"], row["text"]) for row in rows]
        if "accepted" in self._kinds:
            rows = self._database.rows(
                "SELECT id, text FROM candidate WHERE status IN ('accepted', 'edited') "
                "AND id <> ? AND id IN (SELECT candidate_id FROM candidate_band "
                f"WHERE band IN ({marks}) LIMIT {_MOST})",
                [self._without, *self._bands],
            )
            found += [("accepted", row["id"], row["text"]) for row in rows]
        return found
