"""What each verifier is worth: its precision and recall against people, and what a moved threshold
would have done to rows that people have judged.

Precision and recall rest on rows that chance showed; other rows were shown for their scores, and
would flatter or wrong a verifier. The effect of a threshold is counted over the last judged rows.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from engine.jobs.verifier_limits import moved_limits, recipe_limits
from engine.mix.intervals import wilson
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Neighbour
from engine.store import Store
from engine.verifiers import VERIFIERS

#: With fewer rows than this behind it, a share says nothing yet.
FEWEST = 10
#: A moved threshold is tried on so many judged rows.
MOST_TRIED = 300
_STOPS = (Outcome.FLAG, Outcome.REJECT)
_REJECTED = "rejected"


def verifier_figures(store: Store) -> list[dict[str, Any]]:
    """Each verifier: `judged` rows that it could tell, `flagged` (or rejected) by it, `rejected` by
    people, `caught` by both; `precision` and `recall` with `low` and `high` (95 %), None where there
    are fewer than `FEWEST` rows to tell from; `limits`: what is moved, what a recipe says, and which.
    """
    ids = [each for each, _ in store.learning.random_judged()]
    counts: dict[str, Counter[str]] = {}
    for row in store.learning.verdict_counts(ids) if ids else ():
        if row["outcome"] == Outcome.UNSCORED:
            continue
        mine = counts.setdefault(row["verifier"], Counter())
        flagged, rejected = row["outcome"] in _STOPS, row["status"] == _REJECTED
        mine["judged"] += row["n"]
        mine["flagged"] += row["n"] * flagged
        mine["rejected"] += row["n"] * rejected
        mine["caught"] += row["n"] * (flagged and rejected)
    limits, moved = recipe_limits(store), moved_limits(store)
    names = sorted(
        {*limits, *counts}, key=lambda name: (-counts.get(name, Counter())["judged"], name)
    )
    return [
        {
            "verifier": name,
            **{key: counts.get(name, Counter())[key] for key in ("judged", "flagged", "rejected", "caught")},
            "precision": _share(counts.get(name, Counter()), "flagged"),
            "recall": _share(counts.get(name, Counter()), "rejected"),
            "limits": {
                limit: {
                    "recipe": value,
                    "source": source,
                    "project": moved.get(name, {}).get(limit),
                }
                for limit, (value, source) in limits.get(name, {}).items()
            },
        }
        for name in names
    ]  # fmt: skip


def _share(counts: Counter[str], of: str) -> dict[str, float] | None:
    if counts[of] < FEWEST:
        return None
    low, high = wilson(counts["caught"], counts[of])
    share = counts["caught"] / counts[of]
    return {"share": round(share, 4), "low": round(low, 4), "high": round(high, 4)}


class Trial:
    """Judged rows, held to try thresholds on them. Reads the project once, in portions."""

    def __init__(self, store: Store, most: int = MOST_TRIED) -> None:
        self._store = store
        self._ids = [each for each, _ in store.learning.judged(most)]
        self._rows: list[tuple[Checked, dict[str, Verdict], bool, dict[str, dict[str, float]]]] = []

    def read(self, most: int = MOST_TRIED) -> bool:
        """Read some more rows; False when all are there."""
        portion, self._ids = self._ids[:most], self._ids[most:]
        for candidate in self._store.learning.candidates(portion):
            if candidate.status not in ("accepted", "edited", _REJECTED):
                continue
            context = self._store.runs.context_of(candidate.request_id)
            verdicts = {each.verifier: each for each in candidate.verdicts}
            checked = Checked(
                fields=candidate.fields,
                text=candidate.text,
                label=candidate.label,
                expected_variety=context.get("expected_variety", ""),
                expected_script=context.get("expected_script", ""),
                seed_text=context.get("seed_text", ""),
                parsed="parses" not in verdicts or verdicts["parses"].outcome != Outcome.REJECT,
                operation=candidate.operation,
                facts=context.get("facts", {}),
            )
            asked = context.get("verifiers", {})
            self._rows.append((checked, verdicts, candidate.status == _REJECTED, asked))
        return bool(self._ids)

    def effect(self, verifier: str, limits: Mapping[str, float]) -> dict[str, int] | None:
        """What these thresholds, before those of the recipe, would have done: `kept` and `rejected`
        rows that the verifier looked at, `kept_stopped` and `rejected_caught` among them, and the
        same as the verdicts stand (`kept_stopped_now`, `rejected_caught_now`).

        None where it can not be tried, because the verifier asks a teacher.
        """
        found: Counter[str] = Counter()
        for checked, verdicts, rejected, asked in self._rows:
            before = verdicts.get(verifier)
            if before is None or verifier not in VERIFIERS:
                continue
            kind = "rejected" if rejected else "kept"
            found[kind] += 1
            wanted = {**asked.get(verifier, {}), **limits}
            after = _again(verifier, replace(checked, limits=wanted), before)
            if after is None:
                return None
            part = "rejected_caught" if rejected else "kept_stopped"
            found[part] += after in _STOPS
            found[f"{part}_now"] += before.outcome in _STOPS
        names = ("kept", "rejected", "kept_stopped", "rejected_caught", "kept_stopped_now",
                 "rejected_caught_now")  # fmt: skip
        return {name: found[name] for name in names}


def _again(verifier: str, checked: Checked, before: Verdict) -> Outcome | None:
    plugin = VERIFIERS[verifier]
    if getattr(plugin, "ask", None) is not None or getattr(plugin, "asks", None):
        return None
    if plugin.needs_neighbours:
        checked = replace(checked, neighbours=_Remembered(before.values))
    return plugin.check(checked).outcome


class _Remembered:
    """The neighbour that a verdict names: the one there was when it was given."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    def nearest(self, text: str) -> Neighbour | None:  # noqa: ARG002 - what a verifier asks
        try:
            score = float(self._values["similarity"])
        except (KeyError, ValueError):
            return None
        values = self._values
        return Neighbour(values.get("kind", ""), 0, values.get("twin", ""), score)


def tried(store: Store, verifier: str, limits: Mapping[str, float]) -> dict[str, int] | None:
    """The effect of thresholds, for a command."""
    trial = Trial(store)
    while trial.read():
        continue
    return trial.effect(verifier, limits)


def shown_limit(limits: Mapping[str, Any]) -> float:
    """The threshold in force: the project's, else the recipe's."""
    return float(limits["recipe"] if limits["project"] is None else limits["project"])


def counts_of(figures: Sequence[Mapping[str, Any]]) -> int:
    """How many judged rows the figures rest on."""
    return max((int(each["judged"]) for each in figures), default=0)
