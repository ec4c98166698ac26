"""Finished rows on their way out, each with the provenance that the tables prove."""

from collections.abc import Iterator
from typing import Any

from engine.model import Candidate, Decision, Origin, Status
from engine.plugin import Record, seed_record
from engine.store.candidates import Candidates
from engine.store.decisions import Decisions
from engine.store.seeds import Seeds


def records(seeds: Seeds, candidates: Candidates, decisions: Decisions) -> Iterator[Record]:
    """Every row that an export may hold: distinct seeds, accepted and edited candidates."""
    by_id: dict[int, tuple[str, str, str]] = {}
    for seed in list(seeds.stream()):
        by_id[seed.id] = (seed.uid, seed.source, seed.licence)
        if seed.duplicate_kind != "exact":
            yield seed_record(seed)
    taken = list(candidates.stream((Status.ACCEPTED, Status.EDITED)))
    for candidate in taken:
        decision = decisions.in_force(candidate.id)
        lineage = by_id.get(candidate.seed_id, (candidate.uid, "", ""))
        yield candidate_record(candidate, decision, *lineage)


def candidate_record(
    candidate: Candidate, decision: Decision | None, lineage: str, source: str, licence: str
) -> Record:
    """A candidate as the decision in force leaves it."""
    fields = dict(candidate.final_fields) or dict(candidate.fields)
    edited = candidate.status == Status.EDITED
    provenance: dict[str, Any] = {
        "candidate": candidate.uid,
        "seed": lineage,
        "recipe": candidate.recipe,
        "teacher": candidate.teacher,
        "request": candidate.request_id,
    }
    if candidate.operation:
        provenance["operation"] = candidate.operation
    if decision is not None:
        provenance["decision"] = {
            "action": str(decision.action),
            "annotator": decision.annotator,
            "at": decision.at,
        }
    text = candidate.text
    if edited:
        # The main field is one whose value the candidate's text is; of two, the one edited.
        same = [name for name, value in candidate.fields.items() if value == candidate.text]
        edits = [fields[name] for name in same if fields.get(name, "") not in ("", candidate.text)]
        text = edits[0] if edits else candidate.text
    return Record(
        uid=candidate.uid,
        task=candidate.task,
        fields=fields,
        text=text,
        label=candidate.final_label,
        variety=candidate.final_variety,
        script=candidate.final_script,
        topic=candidate.topic,
        register=candidate.register,
        origin=str(Origin.EDITED if edited else Origin.SYNTHETIC),
        lineage=lineage,
        source=source,
        licence=licence,
        provenance=provenance,
        draft=dict(candidate.fields) if edited else {},
        accepted=candidate.status != Status.REJECTED,
    )
