"""Runs the verifiers again: after a verifier's new version, new seeds or new accepted rows."""

from collections.abc import Iterator, Mapping
from typing import Any

from engine.answers import score, verify
from engine.jobs.near_verdicts import near_verdicts
from engine.jobs.verifier_limits import wanted_verifiers
from engine.model import Candidate, Event, Outcome, Status, Verdict
from engine.plugin import Checked
from engine.store import Store
from engine.text.bands import bands_of
from engine.told import learned


def verify_candidates(store: Store) -> Iterator[Event]:
    """Check every candidate that waits; ends with counts by outcome and verifier."""
    counts: dict[str, dict[str, int]] = {}
    checked = after = 0
    total = store.candidates.waiting()
    while page := store.candidates.page(after):
        after = page[-1].id
        rows = []
        for candidate in page:
            if candidate.status != Status.WAITING:
                continue
            verdicts = verdicts_of(store, candidate)
            rows.append((candidate.id, verdicts, score(verdicts)))
            for verdict in verdicts:
                by_outcome = counts.setdefault(
                    verdict.verifier, {str(outcome): 0 for outcome in Outcome}
                )
                by_outcome[str(verdict.outcome)] += 1
        if rows:
            store.candidates.set_verdicts(rows)
        checked += len(rows)
        yield Event("progress", {"verified": checked, "of": total})
    yield Event("done", {"candidates": checked, "verdicts": counts})


def verdicts_of(store: Store, candidate: Candidate) -> list[Verdict]:
    """What the verifiers of its recipe say of a candidate now."""
    context: dict[str, Any] = store.runs.context_of(candidate.request_id)
    asked: dict[str, dict[str, float]] = {
        each.verifier: {} for each in candidate.verdicts if "told" in each.values
    }
    context = {**context, "verifiers": {**asked, **context["verifiers"]}}
    return judged(store, candidate, context, checked_of(candidate, context))


def judged(
    store: Store, candidate: Candidate, context: Mapping[str, Any], checked: Checked
) -> list[Verdict]:
    """What the verifiers of a request say of what they see of its candidate."""
    record = {
        "fields": candidate.fields,
        "text": candidate.text,
        "parsed": checked.parsed,
        "bands": bands_of([candidate.text])[0],
    }
    wanted = wanted_verifiers(store, context["verifiers"])
    verdicts = verify(checked, wanted, with_neighbours=False)
    return verdicts + near_verdicts(store, record, context, candidate.id, candidate.run_id)


def checked_of(candidate: Candidate, context: Mapping[str, Any]) -> Checked:
    """What verifiers see of a candidate that is stored."""
    return Checked(
        fields=candidate.fields,
        text=candidate.text,
        label=candidate.label,
        expected_variety=context["expected_variety"],
        expected_script=context["expected_script"],
        seed_text=context["seed_text"],
        parsed=all(
            each.outcome != Outcome.REJECT
            for each in candidate.verdicts
            if each.verifier == "parses"
        ),
        operation=candidate.operation,
        facts=facts_of(candidate, context),
    )


def facts_of(candidate: Candidate, context: Mapping[str, Any]) -> dict[str, str]:
    """What verifiers may know: the request's facts, and what a teacher told earlier."""
    samples = {
        name: verdict.values[name]
        for verdict in candidate.verdicts
        for name in ("samples", "asked", "agreeing", "compared", "margin", "others")
        if name in verdict.values
    }
    return {**context.get("facts", {}), **samples, **learned(candidate.verdicts)}
