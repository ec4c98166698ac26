"""Finished rows on their way out, each with the provenance that the tables prove."""

from collections.abc import Callable, Iterator

from engine.model import Candidate, Decision, Origin, Status
from engine.plugin import Record, seed_record
from engine.store.candidates import Candidates
from engine.store.decisions import Decisions
from engine.store.provenance import Roots, provenance
from engine.store.runs import Runs
from engine.store.seeds import Seeds


def records(
    seeds: Seeds, candidates: Candidates, decisions: Decisions, runs: Runs
) -> Iterator[Record]:
    """Every row that an export may hold: distinct seeds, accepted and edited candidates."""
    by_id: dict[int, tuple[str, str, str]] = {}
    for seed in list(seeds.stream()):
        by_id[seed.id] = (seed.uid, seed.source, seed.licence)
        if seed.duplicate_kind != "exact":
            yield seed_record(seed)
    roots = roots_reader(runs)
    for candidate in _taken(candidates):
        decision = decisions.in_force(candidate.id)
        lineage = by_id.get(candidate.seed_id, (candidate.uid, "", ""))
        yield candidate_record(candidate, decision, *lineage, roots(candidate, lineage[0]))


def record(
    uid: str, seeds: Seeds, candidates: Candidates, decisions: Decisions, runs: Runs
) -> Record | None:
    """The row of this uid as the project has it now; None when it has none to export.

    A rejected candidate is one too: formats of judged rows hold it.
    """
    seed = seeds.find(uid)
    if seed is not None:
        return None if seed.duplicate_kind == "exact" else seed_record(seed)
    candidate = candidates.find(uid)
    kept = (Status.ACCEPTED, Status.EDITED, Status.REJECTED)
    if candidate is None or candidate.status not in kept:
        return None
    decision = decisions.in_force(candidate.id)
    grown = seeds.get(candidate.seed_id)
    lineage = (grown.uid, grown.source, grown.licence) if grown else (candidate.uid, "", "")
    return candidate_record(
        candidate, decision, *lineage, roots_reader(runs)(candidate, lineage[0])
    )


def _taken(candidates: Candidates) -> Iterator[Candidate]:
    last = 0
    while page := candidates.page(last):
        last = page[-1].id
        yield from (each for each in page if each.status in (Status.ACCEPTED, Status.EDITED))


def roots_reader(runs: Runs) -> Callable[[Candidate, str], Roots]:
    """What gives the roots of a candidate and its lineage."""
    recipes, teachers = runs.recipes_used(), runs.fingerprints()

    def roots(candidate: Candidate, lineage: str) -> Roots:
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
            sampling=runs.sampling_of(candidate.request_id),
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
    fields = dict(candidate.final_fields) or dict(candidate.fields)
    edited = candidate.status == Status.EDITED
    draft = dict(candidate.fields) if edited else {}
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
        provenance=provenance(roots, decision, draft, fields if edited else {}),
        draft=draft,
        accepted=candidate.status != Status.REJECTED,
    )
