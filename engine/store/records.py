"""Finished rows on their way out, each with the provenance that the tables prove."""

from collections.abc import Callable, Mapping
from typing import Any

from engine.model import Candidate, Decision, Origin, Status
from engine.plugin import Record, seed_record
from engine.store.candidates import Candidates
from engine.store.decisions import Decisions
from engine.store.provenance import Roots, provenance
from engine.store.runs import Runs
from engine.store.seeds import Seeds


def record(
    uid: str, seeds: Seeds, candidates: Candidates, decisions: Decisions, runs: Runs
) -> Record | None:
    """The row of this uid as the project has it now; None when it has none to export.

    A rejected candidate is one too, for formats of judged rows hold it; so is one that waits, for a
    mix may ask for those that every verifier passed.
    """
    seed = seeds.find(uid)
    if seed is not None:
        return None if seed.duplicate_kind == "exact" else seed_record(seed)
    candidate = candidates.find(uid)
    kept = (Status.ACCEPTED, Status.EDITED, Status.REJECTED, Status.WAITING)
    if candidate is None or candidate.status not in kept:
        return None
    decision = decisions.in_force(candidate.id)
    grown = seeds.get(candidate.seed_id)
    lineage = (grown.uid, grown.source, grown.licence) if grown else (candidate.uid, "", "")
    sampling = runs.sampling_of(candidate.request_id)
    return candidate_record(
        candidate, decision, *lineage, roots_reader(runs)(candidate, lineage[0], sampling)
    )


RootsReader = Callable[[Candidate, str, Mapping[str, Any]], Roots]


def roots_reader(runs: Runs) -> RootsReader:
    """What gives the roots of a candidate, from its lineage and the sampling of its request."""
    recipes, teachers = runs.recipes_used(), runs.fingerprints()

    def roots(candidate: Candidate, lineage: str, sampling: Mapping[str, Any]) -> Roots:
        recipe = recipes.get(candidate.recipe, {})
        return Roots(
            candidate=candidate.uid,
            seeds=[lineage] if candidate.seed_id else [],
            request=candidate.request_id,
            recipe=candidate.recipe,
            teacher=candidate.teacher,
            recipe_name=recipe.get("name", ""),
            recipe_version=recipe.get("version", 0),
            teacher_sha256=str(teachers.get(candidate.teacher, {}).get("sha256") or ""),
            operation=candidate.operation,
            sampling=sampling,
            verdicts=[(v.verifier, v.version, str(v.outcome), v.score) for v in candidate.verdicts],
        )

    return roots


def candidate_record(
    candidate: Candidate,
    decision: Decision | None,
    lineage: str,
    source: str,
    licence: str,
    roots: Roots,
) -> Record:
    """A candidate as the decision in force leaves it."""
    edited = candidate.status == Status.EDITED
    draft = dict(candidate.fields) if edited else {}
    fields, text = record_fields(
        candidate.fields, candidate.final_fields, candidate.text, edited=edited
    )
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
        provenance=provenance(roots, decision, draft, fields if edited else {}),
        draft=draft,
        accepted=candidate.status != Status.REJECTED,
    )


def record_fields(
    draft: Mapping[str, str], final: Mapping[str, str], text: str, *, edited: bool
) -> tuple[dict[str, str], str]:
    """The fields and the main text of a row, from a candidate's own and those of its decision."""
    fields = dict(final) or dict(draft)
    if not edited:
        return fields, text
    # The main field is one whose value the candidate's text is; of two, the one edited.
    same = [name for name, value in draft.items() if value == text]
    edits = [fields[name] for name in same if fields.get(name, "") not in ("", text)]
    return fields, edits[0] if edits else text
