"""What the queue learned: its model, the candidates it picked, and what random rows tell.

A uid is a hash, so the waiting candidates in the order of their uids are in a random one. Those in
the first fifth of all uids are kept for the random stream: no score ever chooses among them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.model import Candidate, Changed, Stream, changed
from engine.store.candidates import Candidates
from engine.store.connection import Database, now

#: Uids below are of the random stream: a fifth of all hashes.
RANDOM_BELOW = "33333333"
#: What random rows tell is told of so many at most, the last ones: a page reads them in one go.
MOST_RANDOM = 2_000
_JUDGED = "('accept', 'edit', 'reject')"


@dataclass(frozen=True, slots=True)
class Pick:
    """A candidate that the model wants shown: in which stream, at which place, for which score.

    `because` is what speaks for it and against it (`engine.learning.contributions`), as JSON.
    """

    candidate_id: int
    place: int
    stream: str
    score: float
    model: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What the model sees of a candidate; `kept` is None while nobody judged it.

    `verdicts` are (verifier, outcome, score). Kept means accepted as it was written.
    """

    id: int
    text: str
    verdicts: tuple[tuple[str, str, float], ...]
    kept: bool | None = None
    random: bool = False


def in_random_stream(uid: str) -> bool:
    """Whether a candidate is one of the fifth that only the random stream shows."""
    return uid < RANDOM_BELOW


class Learning:
    """The learned order of one project."""

    def __init__(self, database: Database, candidates: Candidates) -> None:
        self._database = database
        self._candidates = candidates

    # The model

    def keep_model(self, version: str, decisions: int, state: str) -> Changed:
        """Replace the model and its picks. Of earlier ones those stay that decided something."""
        with self._database.write(durable=False):
            self._database.run(
                "DELETE FROM learned WHERE NOT EXISTS "
                "(SELECT 1 FROM decision WHERE stream = 'model' AND model = learned.version)"
            )
            self._database.run(
                "INSERT OR REPLACE INTO learned VALUES (?, ?, ?, ?)",
                (version, now(), decisions, state),
            )
            self._database.run("DELETE FROM pick")
        return changed("learned")

    def add_picks(self, picks: Sequence[Pick]) -> Changed:
        """Add picks of the model in force."""
        with self._database.write(durable=False):
            self._database.run_many(
                "INSERT OR REPLACE INTO pick VALUES (?, ?, ?, ?, ?, ?)",
                [(p.candidate_id, p.place, p.stream, p.score, p.model, p.because) for p in picks],
            )
        return changed("learned")

    def model(self) -> dict[str, Any] | None:
        """The newest model as it was kept: version, at, decisions, state; None before the first."""
        row = self._database.one("SELECT * FROM learned ORDER BY at DESC, version LIMIT 1")
        return None if row is None else dict(row)

    def because(self, candidate_id: int) -> str:
        """What the model in force holds for and against a candidate; empty where it has not looked."""
        sql = "SELECT because FROM pick WHERE candidate_id = ?"
        return str(self._database.value(sql, (candidate_id,)) or "")

    # What is to be shown

    def picks(self, stream: str, limit: int) -> list[Pick]:
        """The next picks of a stream that still wait."""
        rows = self._database.rows(
            "SELECT pick.* FROM pick JOIN candidate ON candidate.id = pick.candidate_id "
            "WHERE pick.stream = ? AND status = 'waiting' ORDER BY place LIMIT ?",
            (stream, limit),
        )
        return [Pick(*row) for row in rows]

    def above(self, score: float, limit: int) -> list[Pick]:
        """The candidates of the last look that wait and were given at least this score."""
        rows = self._database.rows(
            "SELECT pick.* FROM pick JOIN candidate ON candidate.id = pick.candidate_id "
            "WHERE pick.score >= ? AND status = 'waiting' ORDER BY pick.score DESC, place LIMIT ?",
            (score, limit),
        )
        return [Pick(*row) for row in rows]

    def random_ids(self, limit: int) -> list[int]:
        """The next candidates of the random stream."""
        rows = self._database.rows(
            "SELECT id FROM candidate WHERE status = 'waiting' AND uid < ? ORDER BY uid LIMIT ?",
            (RANDOM_BELOW, limit),
        )
        return [row["id"] for row in rows]

    def best_ids(self, limit: int) -> list[int]:
        """The best candidates that are not of the random stream."""
        rows = self._database.rows(
            "SELECT id FROM candidate WHERE status = 'waiting' AND uid >= ? "
            "ORDER BY score DESC, id LIMIT ?",
            (RANDOM_BELOW, limit),
        )
        return [row["id"] for row in rows]

    def candidates(self, ids: Sequence[int]) -> list[Candidate]:
        """These candidates with their verdicts, in this order."""
        return self._candidates.of(ids)

    # What is learned from

    def judged(self, limit: int) -> list[tuple[int, bool]]:
        """The candidates last judged by people, newest first: id, and whether the random stream
        showed it. Those that the model accepted are no judgement.
        """
        rows = self._database.stream(
            f"SELECT candidate_id, stream FROM decision WHERE action IN {_JUDGED} "
            "AND stream <> 'second_look' ORDER BY id DESC"
        )
        found: dict[int, str] = {}
        for row in rows:
            found.setdefault(row["candidate_id"], row["stream"])
            if len(found) >= limit:
                break
        return [(each, how == Stream.RANDOM) for each, how in found.items() if how != Stream.MODEL]

    def pool_ids(self, limit: int, newest: int, after: str) -> tuple[list[int], str]:
        """Waiting candidates to score: a random sample that goes on after a uid, and the newest
        ones; never of the random stream. Also the uid to go on after next time.
        """
        sql = "SELECT id, uid FROM candidate WHERE status = 'waiting' AND uid > ? ORDER BY uid LIMIT ?"
        rows = self._database.rows(sql, (max(after, RANDOM_BELOW), limit))
        end = rows[-1]["uid"] if len(rows) == limit else ""
        if len(rows) < limit:
            rows += self._database.rows(sql, (RANDOM_BELOW, limit - len(rows)))
        ids = dict.fromkeys(row["id"] for row in rows)
        for row in self._database.rows(
            "SELECT id, uid, status FROM candidate ORDER BY id DESC LIMIT ?", (newest,)
        ):
            if row["status"] == "waiting" and not in_random_stream(row["uid"]):
                ids[row["id"]] = None
        return list(ids), end

    def rows(self, ids: Sequence[int], shown_at_random: Iterable[int] = ()) -> list[Row]:
        """What the model sees of these candidates; ones that are skipped or flagged are left out."""
        random = set(shown_at_random)
        kept = {"accepted": True, "edited": False, "rejected": False, "waiting": None}
        return [
            Row(
                each.id,
                each.text,
                tuple((v.verifier, str(v.outcome), v.score) for v in each.verdicts),
                kept[each.status],
                each.id in random,
            )
            for each in self._candidates.of(ids)
            if each.status in kept
        ]

    # What random rows tell

    def random_judged(self) -> list[tuple[int, str]]:
        """The candidates that people judged in the random stream, newest first, with their status."""
        rows = self._database.rows(
            "SELECT DISTINCT candidate_id, status FROM (SELECT * FROM decision WHERE stream = "
            f"'random' AND action IN {_JUDGED} ORDER BY id DESC LIMIT {MOST_RANDOM}) AS shown "
            "JOIN candidate ON candidate.id = shown.candidate_id "
            "WHERE status IN ('accepted', 'edited', 'rejected') AND NOT EXISTS (SELECT 1 FROM "
            "decision AS later WHERE later.candidate_id = shown.candidate_id AND "
            "later.id > shown.id AND later.action <> 'revert' "
            "AND later.stream NOT IN ('random', 'second_look'))"
        )
        return [(row["candidate_id"], row["status"]) for row in rows]

    def verdict_counts(self, ids: Sequence[int]) -> list[Mapping[str, Any]]:
        """How often each verifier said what of these candidates, by what became of them."""
        listed = ", ".join(str(int(each)) for each in ids)
        rows = self._database.rows(
            "SELECT verifier, outcome, status, count(*) AS n FROM verdict JOIN candidate "
            f"ON candidate.id = verdict.candidate_id WHERE candidate_id IN ({listed}) "
            "GROUP BY 1, 2, 3"
        )
        return [dict(row) for row in rows]

    def stream_of(self, candidate_id: int) -> str:
        """In which stream a candidate was last decided."""
        return str(
            self._database.value(
                "SELECT stream FROM decision WHERE candidate_id = ? AND action <> 'revert' "
                "AND stream <> 'second_look' ORDER BY id DESC LIMIT 1",
                (candidate_id,),
            )
            or ""
        )
