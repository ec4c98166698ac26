"""What a person's edit makes of a row, checked again where a verifier can compute what is true."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from engine.answers import verify
from engine.i18n import fill
from engine.jobs.verify import facts_of
from engine.model import Action, Candidate, Decision, Outcome, Verdict
from engine.plugin import Checked
from engine.store import Store
from engine.tasks import TASKS
from engine.verifiers import VERIFIERS

#: How many rows that were set aside are told one by one.
_TOLD = 20


def verdicts_after_edit(
    store: Store, candidate: Candidate, fields: Mapping[str, str]
) -> list[Verdict]:
    """What the verifiers that look at edits say of a candidate with these fields."""
    context = store.runs.context_of(candidate.request_id)
    wanted = {
        name: limits
        for name, limits in context.get("verifiers", {}).items()
        if name in VERIFIERS and VERIFIERS[name].after_edit
    }
    if not wanted:
        return []
    task = TASKS.get(candidate.task)
    checked = Checked(
        fields=fields,
        text=fields.get(task.main, "") if task else candidate.text,
        label=candidate.final_label,
        expected_variety=context["expected_variety"],
        expected_script=context["expected_script"],
        seed_text=context["seed_text"],
        operation=candidate.operation,
        facts=facts_of(candidate, context),
    )
    return verify(checked, wanted, with_neighbours=False)


def objection(store: Store, candidate: Candidate, fields: Mapping[str, str]) -> Verdict | None:
    """Why an edit can not be true, or None."""
    for verdict in verdicts_after_edit(store, candidate, fields):
        if verdict.outcome is Outcome.REJECT:
            return verdict
    return None


def with_wrong_set_aside(
    store: Store, decisions: Sequence[Decision]
) -> tuple[list[Decision], list[str]]:
    """The decisions, an edit that can not be true flagged and its reason noted; and what to tell."""
    checked: list[Decision] = []
    told: list[str] = []
    for each in decisions:
        found = None
        if each.action is Action.EDIT and each.fields:
            candidate = store.candidates.get(each.candidate_id)
            found = objection(store, candidate, each.fields) if candidate else None
        if found is None:
            checked.append(each)
            continue
        sentence = fill(found.sentence, found.values)
        told.append(f"{each.candidate_id}: {sentence}")
        note = f"{each.note} {sentence}".strip()
        checked.append(replace(each, action=Action.FLAG, note=note))
    return checked, told[:_TOLD]
