"""The nearest texts of a candidate and what became of each: seeds, decided rows, its own run."""

from dataclasses import replace

import pytest

from engine.jobs.twins import MOST, copy_reason, twins_of
from engine.model import Action, Candidate, Decision, Status
from engine.store import Answered, Store
from engine.text.bands import bands_of, similarity

SEED = "راني رايح للسوق نشري الخضرة مع خويا اليوم"
NEAR = [SEED + end for end in (" بزاف", " غدوة", " لباس", " دروك", " برك")]


@pytest.fixture
def project(tmp_path):
    with Store.create(tmp_path / "p.zerria", {"variety": "arq", "task": "text"}) as store:
        yield store


def add(store: Store, texts: list[str], recipe: str = "r") -> list[Candidate]:
    """One more run with a candidate of each text; they come back as they are stored."""
    store.runs.keep_recipe(recipe, recipe, 1, "")
    teacher = store.runs.keep_teacher("fake", {"kind": "fake"})
    names = [f"{recipe}{number}" for number in range(len(texts))]
    run, _ = store.runs.begin(recipe, teacher, {}, 1, [(each, 0, {}) for each in names])
    made = []
    for name, text, bands in zip(names, texts, bands_of(texts), strict=True):
        candidate = Candidate(
            "text", {"text": text}, text, "arq", "Arab", uid=f"uid {name}", request_id=name,
            run_id=run, recipe=recipe, teacher=teacher,
        )  # fmt: skip
        made.append(Answered(name, "{}", "stop", "", 1, 1, 1, [(candidate, bands)]))
    store.runs.store_answers(made)
    found = [store.candidates.find(f"uid {name}") for name in names]
    return [each for each in found if each is not None]


def decide(store: Store, candidate: Candidate, action: Action, **more: object) -> None:
    store.decisions.decide([Decision(candidate.id, action, "amina", **more)])  # type: ignore[arg-type]


def test_the_three_nearest_come_first_with_what_became_of_each(project):
    first, second, third, fourth, asked = add(project, NEAR)
    decide(project, first, Action.ACCEPT)
    decide(project, second, Action.REJECT, reasons=("unnatural", "other"))
    decide(project, third, Action.EDIT, fields={"text": NEAR[2] + " وخلاص"})
    found = twins_of(project, asked, asked.text)
    assert len(found) == MOST
    assert [each.similarity for each in found] == sorted(
        (similarity(asked.text, each.text) for each in found), reverse=True
    )
    told = {each.id: each for each in twins_of(project, asked, asked.text, most=9)}
    assert asked.id not in told
    assert told[first.id].status == Status.ACCEPTED
    assert told[second.id].reasons == ("unnatural", "other")
    assert (told[third.id].status, told[third.id].text) == (Status.EDITED, NEAR[2] + " وخلاص")
    assert (told[fourth.id].status, told[fourth.id].reasons) == (Status.WAITING, ())


def test_of_other_runs_only_what_was_decided_counts(project):
    other, waiting = add(project, NEAR[:2], "one")
    decide(project, other, Action.REJECT, reasons=("other",))
    (asked,) = add(project, [NEAR[2]], "two")
    assert [each.id for each in twins_of(project, asked, asked.text)] == [other.id]
    decide(project, waiting, Action.SKIP)
    assert {each.id for each in twins_of(project, asked, asked.text)} == {other.id, waiting.id}


def test_what_is_edited_into_another_text_is_no_twin_any_more(project):
    first, asked = add(project, NEAR[:2])
    assert twins_of(project, asked, asked.text)
    assert twins_of(project, asked, "نص آخر تماما ما فيه حتى كلمة منو") == []
    decide(project, first, Action.EDIT, fields={"text": "نص آخر تماما ما فيه حتى كلمة منو"})
    assert twins_of(project, asked, asked.text) == []


def test_seeds_count_and_a_copy_names_what_it_copies(project):
    from engine.model import SeedExample
    from engine.text.normalise import exact_key

    seed = SeedExample("text", {"text": SEED}, SEED, "arq", "Arab")
    number = project.seeds.begin_import("s.jsonl", "x", "utf-8", {}, "y")
    project.seeds.add(number, [(seed, exact_key(SEED), bands_of([SEED])[0])])
    (asked, later) = add(project, NEAR[:2])
    found = twins_of(project, asked, asked.text)
    assert [(each.kind, each.status) for each in found] == [
        ("seed", None), ("candidate", Status.WAITING),
    ]  # fmt: skip
    assert copy_reason(found[0]) == ("copy_of_seed", f"= {found[0].uid}")
    assert copy_reason(found[1]) == ("copy_of_row", f"= {later.uid}")


@pytest.mark.parametrize("text", ["", "لا", "👍" * 3, "\ud83d", "a\0b", "ا" * 20_000])
def test_no_text_makes_it_fail(project, text):
    (asked,) = add(project, NEAR[:1])
    assert twins_of(project, replace(asked, text=text), text) == []
