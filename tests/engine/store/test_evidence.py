"""What the decisions prove: a chain that no change passes unseen, agreement, verifiers' precision."""

import hashlib
import json

import pytest
from store_kit import TEXTS, add_candidates, add_seeds

from engine.model import Action, Decision, Outcome, Verdict
from engine.store import Store
from engine.store.evidence import NO_DECISION


@pytest.fixture
def project(tmp_path):
    with Store.create(tmp_path / "project", {"variety": "arq"}) as store:
        add_seeds(store, TEXTS)
        add_candidates(store, [f"{text} زيادة" for text in TEXTS])
        yield store


def decide(store, *decisions):
    store.decisions.decide([Decision(number, action, who) for number, action, who in decisions])


def test_a_project_without_decisions_has_an_empty_chain(project):
    assert project.evidence.decision_log() == {"count": 0, "head": NO_DECISION}


def test_the_head_changes_with_each_decision_and_every_earlier_head_can_be_found_again(project):
    heads = [project.evidence.decision_log()["head"]]
    for number in (1, 2, 3):
        decide(project, (number, Action.ACCEPT, "amina"))
        heads.append(project.evidence.decision_log()["head"])
    project.decisions.undo("amina")
    assert len(set(heads)) == 4
    assert [project.evidence.decision_log(n)["head"] for n in range(4)] == heads
    assert project.evidence.decision_log()["count"] == 4


def test_the_chain_can_be_computed_from_what_the_documentation_says(project):
    decide(project, (1, Action.REJECT, "أمينة"))
    (made,) = project.decisions.history(1)
    uid = project.candidates.get(1).uid
    text = json.dumps(
        {
            "action": "reject", "annotator": "أمينة", "at": made.at, "candidate": uid,
            "duration_ms": 0, "fields": "", "label": "", "note": "", "reasons": "[]", "reverts": 0,
            "script": "", "variety": "",
        },
        ensure_ascii=False, sort_keys=True, separators=(",", ":"),
    )  # fmt: skip
    head = hashlib.sha256(f"{'0' * 64}\n{text}".encode()).hexdigest()
    assert project.evidence.decision_log() == {"count": 1, "head": head}


def test_a_changed_decision_breaks_the_chain(project):
    decide(project, (1, Action.ACCEPT, "amina"), (2, Action.ACCEPT, "amina"))
    before = project.evidence.decision_log()
    with project._database.write():
        project._database.run("UPDATE decision SET annotator = 'yacine' WHERE id = 1")
    assert project.evidence.decision_log()["head"] != before["head"]


def test_agreement_needs_two_annotators_of_one_candidate(project):
    decide(project, (1, Action.ACCEPT, "amina"), (2, Action.REJECT, "yacine"))
    assert project.evidence.agreement() == {"candidates": 0, "annotators": 0, "agreed": 0.0}


def test_agreement_counts_the_last_judgement_of_each_annotator(project):
    decide(project, (1, Action.ACCEPT, "amina"), (2, Action.ACCEPT, "amina"))
    decide(project, (1, Action.EDIT, "yacine"), (2, Action.REJECT, "yacine"))
    decide(project, (1, Action.SKIP, "ines"))
    assert project.evidence.agreement() == {"candidates": 2, "annotators": 2, "agreed": 1.0}
    decide(project, (2, Action.ACCEPT, "ines"))
    found = project.evidence.agreement()
    assert (found["candidates"], found["annotators"]) == (2, 3)
    assert found["agreed"] == pytest.approx(1 + 1 / 3)


def test_what_was_taken_back_does_not_count_for_agreement(project):
    decide(project, (1, Action.ACCEPT, "amina"))
    decide(project, (1, Action.REJECT, "yacine"))
    project.decisions.undo("yacine")
    assert project.evidence.agreement()["candidates"] == 0
    project.decisions.redo("yacine")
    assert project.evidence.agreement()["candidates"] == 1


def test_verifiers_are_counted_against_what_people_kept_and_rejected(project):
    outcomes = (Outcome.FLAG, Outcome.REJECT, Outcome.PASS, Outcome.UNSCORED)
    for number, outcome in enumerate(outcomes, 1):
        verdicts = [
            Verdict("length", 2, outcome, 0.5, "s"),
            Verdict("parses", 1, Outcome.PASS, 1, "s"),
        ]
        project.candidates.set_verdicts([(number, verdicts, 0.5)])
    decide(project, *((number, Action.REJECT, "amina") for number in (1, 3, 4)))
    assert project.evidence.verifiers() == [
        {
            "verifier": "length",
            "version": 2,
            "decided": 2,
            "flagged": 1,
            "rejected": 2,
            "caught": 1,
        },
        {
            "verifier": "parses",
            "version": 1,
            "decided": 3,
            "flagged": 0,
            "rejected": 3,
            "caught": 0,
        },
    ]
    decide(project, (2, Action.ACCEPT, "amina"))
    length, _ = project.evidence.verifiers()
    assert (length["decided"], length["flagged"], length["caught"]) == (3, 2, 1)


def test_the_last_day_is_that_of_the_last_change(project, tmp_path):
    assert len(project.evidence.last_day()) == 10
    with Store.create(tmp_path / "empty", {}) as empty:
        assert empty.evidence.last_day() == ""
