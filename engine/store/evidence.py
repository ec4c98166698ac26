"""What the decisions of a project prove as a whole: their chain, agreement, and verifiers' precision.

Each is one pass over the tables, in the order of the ids, holding counts only.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from sqlite3 import Row
from typing import Any

from engine.model import Action
from engine.store.connection import Database

#: The hash before the first decision.
NO_DECISION = "0" * 64
_KEPT = (Action.ACCEPT, Action.EDIT)
_FLAGGED = ("flag", "reject")
#: Columns of `decision` that came later.
_LATER = ("stream", "model", "model_score", "no_label")
_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


class Evidence:
    """What a release says of the decisions behind it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def decision_log(self, most: int | None = None) -> dict[str, Any]:
        """The number of decisions ever appended and the head of their hash chain.

        The hash of a decision is the SHA-256 of the UTF-8 text `PREVIOUS` + line feed + canonical
        JSON (keys sorted, no blanks) of the decision; the first follows `NO_DECISION`. A decision
        names its candidate by uid and the one that it reverts by its place from 1 (`stream`, `model`,
        `model_score` and `no_label` only where it has them), so the chain
        does not depend on ids of this file. With `most`, of the first so many alone: the head of
        any earlier state, for a later one to prove that nothing before was changed.
        """
        # Only of the few that another one reverts; a million places would take 80 MB.
        reverted = {
            row[0]
            for row in self._database.stream(
                "SELECT reverts FROM decision WHERE reverts IS NOT NULL"
            )
        }
        places: dict[int, int] = {}
        head, number = NO_DECISION, 0
        for number, row in enumerate(self._decisions(most), 1):
            if row["id"] in reverted:
                places[row["id"]] = number
            # Decisions from before there were streams keep the hash that releases print of them.
            shown = {key: row[key] for key in _LATER if row[key]}
            text = _json(
                {
                    **shown,
                    "action": row["action"],
                    "annotator": row["annotator"],
                    "at": row["at"],
                    "candidate": row["uid"],
                    "duration_ms": row["duration_ms"],
                    "fields": row["fields"],
                    "label": row["label"],
                    "note": row["note"],
                    "reasons": row["reasons"],
                    "reverts": places.get(row["reverts"], 0),
                    "script": row["script"],
                    "variety": row["variety"],
                }
            )
            head = hashlib.sha256(f"{head}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
        return {"count": number, "head": head}

    def _decisions(self, most: int | None) -> Iterator[Row]:
        yield from self._database.stream(
            "SELECT decision.*, candidate.uid FROM decision "
            "JOIN candidate ON candidate.id = decision.candidate_id ORDER BY decision.id LIMIT ?",
            (-1 if most is None else most,),
        )

    def agreement(self) -> dict[str, Any]:
        """How often annotators who decided the same candidate agreed to keep or to reject it.

        Counted are candidates that two or more annotators decided and did not take back, each with
        its last accept, edit or reject; the share is of agreeing pairs, averaged over candidates.
        """
        shares = 0.0
        items = 0
        people: set[str] = set()
        for judgements in self._judged_twice():
            kept = sum(judgements.values())
            lost = len(judgements) - kept
            pairs = len(judgements) * (len(judgements) - 1)
            shares += (kept * (kept - 1) + lost * (lost - 1)) / pairs
            items += 1
            people.update(judgements)
        return {"candidates": items, "annotators": len(people), "agreed": shares}

    def _judged_twice(self) -> Iterator[dict[str, bool]]:
        """Of each candidate that several people decided: whether each would keep it."""
        rows = self._database.rows(
            "SELECT candidate_id FROM decision WHERE action IN ('accept', 'edit', 'reject') "
            "AND stream <> 'second_look' "
            "GROUP BY candidate_id HAVING count(DISTINCT annotator) > 1 ORDER BY candidate_id"
        )
        for row in rows:
            history = self._database.rows(
                "SELECT id, action, reverts, annotator FROM decision WHERE candidate_id = ? "
                "AND stream <> 'second_look' ORDER BY id DESC",
                (row["candidate_id"],),
            )
            reverted: set[int] = set()
            judgements: dict[str, bool] = {}
            for each in history:
                if each["id"] in reverted:
                    continue
                if each["action"] == Action.REVERT:
                    reverted.add(each["reverts"])
                elif each["action"] in (*_KEPT, Action.REJECT):
                    judgements.setdefault(each["annotator"], each["action"] in _KEPT)
            if len(judgements) > 1:
                yield judgements

    def verifiers(self) -> list[dict[str, Any]]:
        """Each verifier version's verdicts on the candidates that people kept or rejected.

        `decided` are those that it scored, `flagged` those it flagged or rejected among them;
        `rejected` those that people rejected, `caught` those both.
        """
        counts: Counter[tuple[str, int, str]] = Counter()
        names: set[tuple[str, int]] = set()
        rows = self._database.rows(
            "SELECT verifier, version, outcome, status, count(*) AS n FROM verdict "
            "JOIN candidate ON candidate.id = verdict.candidate_id "
            "WHERE status IN ('accepted', 'edited', 'rejected') AND outcome <> 'unscored' "
            "GROUP BY 1, 2, 3, 4"
        )
        for row in rows:
            name = (row["verifier"], row["version"])
            names.add(name)
            flagged, rejected = row["outcome"] in _FLAGGED, row["status"] == "rejected"
            counts[(*name, "decided")] += row["n"]
            counts[(*name, "flagged")] += row["n"] * flagged
            counts[(*name, "rejected")] += row["n"] * rejected
            counts[(*name, "caught")] += row["n"] * (flagged and rejected)
        return [
            {
                "verifier": verifier,
                "version": version,
                **{
                    key: counts[verifier, version, key]
                    for key in ("decided", "flagged", "rejected", "caught")
                },
            }
            for verifier, version in sorted(names)
        ]

    def last_day(self) -> str:
        """The day (UTC, ISO) of the last decision, candidate or import; '' in an empty project.

        A second look changes no row, so it is none of them.
        """
        found = self._database.value(
            "SELECT max(at) FROM (SELECT max(at) AS at FROM decision WHERE stream <> 'second_look' "
            "UNION ALL "
            "SELECT max(at) FROM candidate UNION ALL SELECT max(at) FROM import)"
        )
        return str(found or "")[:10]
