"""Nearest known text by MinHash bands kept in the project: no index to load, 1 ms at a million rows.

The bands are integers to look up, and the exact similarity is computed in plain Python on the few texts
that share one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.plugin import Neighbour
from engine.store.connection import Database
from engine.text.bands import similarity_to

# Of each band so many texts are looked at: one that more share says little. Of all of them, so many
# that share the most bands are compared exactly; both bounds keep a look-up in milliseconds where
# thousands of texts come from one template.
_MOST_OF_A_BAND = 400
_MOST_COMPARED = 40


@dataclass(frozen=True, slots=True)
class NearRow:
    """A seed, or a candidate as it was generated; `now_fields` is its correction as JSON, or empty."""

    kind: str
    id: int
    uid: str
    text: str
    task: str
    status: str
    now_fields: str


class ProjectNeighbours:
    """Seeds, accepted rows and earlier rows of a run near the one text whose bands these are.

    With `run_id`, candidates of that run count whatever was decided of them: those stored before
    `without_candidate` (all of them without one), and those of `beside` (text, bands), which are
    about to be stored with it. So of two that are alike the later one is told.
    """

    def __init__(
        self,
        database: Database,
        bands: Sequence[int],
        *,
        kinds: Sequence[str] = ("seed", "accepted"),
        threshold: float = 0.55,
        without_candidate: int = 0,
        run_id: int = 0,
        beside: Sequence[tuple[str, Sequence[int]]] = (),
    ) -> None:
        self._database = database
        self._bands = list(bands)
        self._kinds = kinds
        self._threshold = threshold
        self._without = without_candidate
        self._run = run_id
        self._beside = beside

    def sharing_most(self, most: int = _MOST_COMPARED) -> list[NearRow]:
        """The seeds, and the candidates, that share most bands: at most so many of each.

        Of candidates all that were decided on count, whatever was decided, and all of the run.
        """
        if not self._bands:
            return []
        seeds = self._database.rows(
            f"SELECT 'seed', id, uid, text, task, '', '' FROM {self._by_shared_bands('seed')} "
            "JOIN seed ON id = row_id ORDER BY shared DESC, id LIMIT ?",
            [*self._bands, most],
        )
        shared = self._database.rows(
            f"SELECT row_id FROM {self._by_shared_bands('candidate')} ORDER BY shared DESC, row_id",
            self._bands,
        )
        ids = [row["row_id"] for row in shared if row["row_id"] != self._without]
        found: list[NearRow] = []
        for first in range(0, len(ids), most):
            found += self.candidates(ids[first : first + most])
            if len(found) >= most:
                break
        return [*(NearRow(*row) for row in seeds), *found[:most]]

    def candidates(self, ids: Sequence[int]) -> list[NearRow]:
        """Those of these candidates that were decided on or are of the run."""
        marks = ", ".join("?" * len(ids))
        rows = self._database.rows(
            "SELECT 'candidate', id, uid, text, task, status, now_fields FROM candidate "
            f"WHERE id IN ({marks}) AND (status <> 'waiting' OR run_id = ?)",
            [*ids, self._run],
        )
        return [NearRow(*row) for row in rows]

    def nearest(self, text: str) -> Neighbour | None:
        """The most similar of them, if any reaches the threshold."""
        best: Neighbour | None = None
        similarity = similarity_to(text)
        for kind, row_id, other in [*self._sharing_a_band(), *self._of_the_run()]:
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

    def _of_the_run(self) -> list[tuple[str, int, str]]:
        if not self._bands or not self._run:
            return []
        # The newest first: the rows of a run lie together, those of earlier runs before them.
        before = f"AND candidate_id < {int(self._without)} " if self._without else ""
        shared = self._by_shared_bands("candidate", f"{before}ORDER BY candidate_id DESC ")
        rows = self._database.rows(
            f"SELECT id, text FROM candidate JOIN {shared} ON id = row_id WHERE run_id = ? "
            f"ORDER BY shared DESC, id LIMIT {_MOST_COMPARED}",
            [*self._bands, self._run],
        )
        own = set(self._bands)
        near = [text for text, bands in self._beside if not own.isdisjoint(bands)]
        return [
            *(("run", row["id"], row["text"]) for row in rows),
            *(("run", 0, text) for text in near[:_MOST_COMPARED]),
        ]

    def _by_shared_bands(self, table: str, which: str = "") -> str:
        """The rows that share bands, and how many: a sub-query with a parameter a band."""
        one = (
            f"SELECT * FROM (SELECT {table}_id AS row_id FROM {table}_band WHERE band = ? {which}"
            f"LIMIT {_MOST_OF_A_BAND})"
        )
        every = " UNION ALL ".join([one] * len(self._bands))
        return f"(SELECT row_id, COUNT(*) AS shared FROM ({every}) GROUP BY row_id)"
