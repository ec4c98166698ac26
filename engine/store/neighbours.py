"""Nearest known text by MinHash bands kept in the project: no index to load, 1 ms at a million rows.

The bands are computed where numpy may be loaded (the worker, the command line); here they are
integers to look up, and the exact similarity is computed in plain Python on the few that share one.
"""

from collections.abc import Sequence

from engine.plugin import Neighbour
from engine.store.connection import Database
from engine.text.bands import similarity_to

# Of each band so many texts are looked at: one that more share says little. Of all of them, so many
# that share the most bands are compared exactly; both bounds keep a look-up in milliseconds where
# thousands of texts come from one template.
_MOST_OF_A_BAND = 400
_MOST_COMPARED = 40


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
        similarity = similarity_to(text)
        for kind, row_id, other in self._sharing_a_band():
            score = similarity(other)
            if score >= self._threshold and (best is None or score > best.score):
                best = Neighbour(kind, row_id, other, score)
        return best

    def _sharing_a_band(self) -> list[tuple[str, int, str]]:
        if not self._bands:
            return []
        found: list[tuple[str, int, str]] = []
        if "seed" in self._kinds:
            rows = self._database.rows(
                f"SELECT id, text FROM seed JOIN {self._by_shared_bands('seed')} ON id = row_id "
                f"ORDER BY shared DESC, id LIMIT {_MOST_COMPARED}",
                self._bands,
            )
            found += [("seed", row["id"], row["text"]) for row in rows]
        if "accepted" in self._kinds:
            rows = self._database.rows(
                f"SELECT id, text FROM candidate JOIN {self._by_shared_bands('candidate')} "
                "ON id = row_id WHERE status IN ('accepted', 'edited') AND id <> ? "
                f"ORDER BY shared DESC, id LIMIT {_MOST_COMPARED}",
                [*self._bands, self._without],
            )
            found += [("accepted", row["id"], row["text"]) for row in rows]
        return found

    def _by_shared_bands(self, table: str) -> str:
        """The rows that share bands, and how many: a sub-query with a parameter a band."""
        one = (
            f"SELECT * FROM (SELECT {table}_id AS row_id FROM {table}_band WHERE band = ? "
            f"LIMIT {_MOST_OF_A_BAND})"
        )
        every = " UNION ALL ".join([one] * len(self._bands))
        return f"(SELECT row_id, COUNT(*) AS shared FROM ({every}) GROUP BY row_id)"
