"""Representation and privacy of a project: as a job, in the worker, and before an export."""

from dataclasses import replace

import pytest
from export_project import make_project, run_export

from engine.errors import Cancelled, UserError
from engine.jobs import privacy as privacy_job
from engine.jobs import represent as represent_job
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix, PrivacyLimits
from engine.model import Action, Decision, Outcome, Status, Verdict
from engine.store import QueueFilter, Store
from engine.worker import WORKER_JOBS

MIX = DatasetMix(name="darija feelings", seed=3)
JOBS = {"represent": represent_job, "privacy": privacy_job}


@pytest.fixture
def store(tmp_path):
    with make_project(tmp_path / "project", candidates=120) as opened:
        yield opened


def done_of(events):
    found = list(events)
    assert {each.kind for each in found[:-1]} <= {"progress"}
    assert found[-1].kind == "done"
    told = [each.data for each in found[:-1]]
    assert all(0 <= each["done"] <= each["total"] for each in told)
    return dict(found[-1].data)


def test_every_group_is_compared_with_what_it_should_look_like(store):
    done = done_of(represent_job.represent(store, MIX))
    assert done["groups"]["real"] == 60
    assert done["groups"]["generated"] == 120
    assert 0 < done["groups"]["exported"] <= done["groups"]["accepted"] < 120
    pairs = [(each["base"], each["group"]) for each in done["comparisons"]]
    assert pairs == [
        ("real", "generated"),
        ("real", "accepted"),
        ("generated", "accepted"),
        ("real", "exported"),
    ]
    by_attribute = {each["attribute"]: each for each in done["comparisons"][0]["shifts"]}
    assert set(by_attribute) == {"variety", "label"}
    # Two rows grew from each seed, with its label: nothing has shifted.
    assert by_attribute["label"]["tv"] == 0
    assert done["sentences"] == []
    assert 80 < done["right_of_100"]["speaker"] <= 100


def test_a_shift_is_told_in_a_sentence(store):
    for candidate in list(store.candidates.page(0, 200)):
        if candidate.label == "fear":
            shapeless = Verdict("parses", 1, Outcome.REJECT, 0.0, "no shape")
            store.candidates.set_verdicts([(candidate.id, [shapeless], 0.0)])
    done = done_of(represent_job.represent(store, MIX))
    assert done["groups"]["generated"] == 80
    first = done["sentences"][0]
    assert first["sentence"] == (
        "label: fear makes up 33% of the real rows and 0% of the generated ones."
    )


@pytest.mark.parametrize("name", JOBS)
def test_equal_projects_give_equal_results_here_and_in_the_worker(store, tmp_path, name):
    job = JOBS[name]
    here = done_of(getattr(job, name)(store, MIX))
    store.snapshot(tmp_path / "snapshot.zerria")
    told = []
    args = {"snapshot": str(tmp_path / "snapshot.zerria"), "mix": to_toml(MIX)}
    there = job.run_in_worker(args, lambda kind, data: told.append((kind, data)), lambda: False)
    assert there == here
    assert told
    assert WORKER_JOBS[name] == f"engine.jobs.{name}:run_in_worker"


@pytest.mark.parametrize("name", JOBS)
@pytest.mark.parametrize("looks", [0, 1, 3])
def test_a_stop_is_heard(store, name, looks):
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > looks

    with pytest.raises(Cancelled):
        list(getattr(JOBS[name], name)(store, MIX, cancelled=cancelled))


@pytest.mark.parametrize("name", JOBS)
def test_an_empty_project_says_what_to_do(tmp_path, name):
    with (
        Store.create(tmp_path / "empty", {"variety": "arq"}) as empty,
        pytest.raises(UserError, match="mport seeds"),
    ):
        list(getattr(JOBS[name], name)(empty, MIX))


def test_seeds_alone_have_nothing_to_be_compared_with(tmp_path):
    with (
        make_project(tmp_path / "seeds", candidates=0) as seeds,
        pytest.raises(UserError, match="Generate some"),
    ):
        list(represent_job.represent(seeds, MIX))


def test_privacy_counts_what_an_export_would_hold(store):
    done = done_of(privacy_job.privacy(store, MIX))
    assert (done["real"], done["rows"]) == (60, done["synthetic"] + 60)
    assert (done["exact_copies"], done["personal_rows"]) == (0, 0)
    assert done["near_copies"] == round(done["near_share"] * done["synthetic"])


def test_an_export_keeps_to_the_limits_of_its_mix(store, tmp_path):
    copied = next(iter(store.seeds.stream())).text
    for candidate in store.candidates.queue(QueueFilter(status=Status.ACCEPTED), 80):
        more = "ة" * (1 + candidate.id // 2) if candidate.id % 2 else f" 0555123456 {candidate.id}"
        answer = {"text": copied + more}
        store.decisions.decide([Decision(candidate.id, Action.EDIT, "amina", fields=answer)])
    events, _ = run_export(store, MIX, "chat", tmp_path / "free")
    assert [each.kind for each in events if "phone" in str(each.data)] == ["warning"]
    for limits, key in (
        (PrivacyLimits(max_near_copies_share=0), "max_near_copies_share"),
        (PrivacyLimits(personal_data="block"), "personal_data"),
    ):
        with pytest.raises(UserError, match=key):
            run_export(store, replace(MIX, privacy=limits), "chat", tmp_path / "limited")
        assert not (tmp_path / "limited").exists()
    quiet = replace(MIX, privacy=PrivacyLimits(personal_data="ignore"))
    events, _ = run_export(store, quiet, "chat", tmp_path / "quiet")
    assert not any("phone" in str(each.data) for each in events if each.kind == "warning")
