"""The rule teacher: rows that differ, the same wherever they are asked for, and their provenance."""

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "jobs"))
from export_project import run_export
from generation_kit import TEXTS, add_seeds, candidates, run_to_end, seed

from engine.jobs.generate import Generation
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.mix.spec import DatasetMix
from engine.model import Action, Answer, Decision, Outcome, SeedExample, content_id
from engine.plugin import TeacherSpec
from engine.recipes import all_recipes, find_recipe
from engine.store import Store
from engine.teachers import TEACHERS
from engine.text.normalise import folded_key
from engine.text.script import detect_script

SPEC = TeacherSpec("rules", "rules")
RULED = sorted(name for name, recipe in all_recipes().items() if recipe.operations)
ALL_TEXTS = (
    *TEXTS,
    ("positive", "arq", "راني فرحان بزاف على خاطر نحب نخدم في الدار"),
    ("negative", "arq", "علاش ما عنديش دراهم؟ كرهت وما نحبش نعيا"),
    ("neutral", "arq", "حليت الطاقة باش يدخل الهوا"),
    ("neutral", "arq", "خليت التاقة"),
)
SEEDS = [
    replace(seed(text, label, variety), id=number, uid=content_id(text))
    for number, (label, variety, text) in enumerate(ALL_TEXTS, start=1)
]


def lines(recipe: str, seeds: list[SeedExample] = SEEDS, per_seed: int = 4) -> list[dict]:
    plan = GenerationPlan(per_seed=per_seed)
    return [dict(each.line) for each in plan_requests(find_recipe(recipe), seeds, plan, "t", 1)]


def asked(requests: Iterable[dict]) -> list[Answer]:
    teacher = TEACHERS["rules"].open(SPEC)
    found = list(teacher.generate(requests, lambda: False))
    teacher.close()
    return found


def text_of(answer: Answer) -> str:
    return next(iter(json.loads(answer.text).values()))


def key(text: str) -> tuple[str, str]:
    return detect_script(text), folded_key(text)


def test_recipes_that_rules_can_do_are_there() -> None:
    assert {"transliteration", "word_swap", "spelling_variant", "code_switch"} <= set(RULED)
    assert {
        "variety_swap",
        "standard_arabic",
        "inflection",
        "negation",
        "like_seeds",
        "label_example",
    } <= set(RULED)


@pytest.mark.parametrize("recipe", RULED)
def test_no_row_is_a_seed_or_another_row_under_the_folded_key(recipe: str) -> None:
    answers = [each for each in asked(lines(recipe)) if each.finish == "stop"]
    assert answers
    keys = [key(text_of(each)) for each in answers]
    assert len(keys) == len(set(keys))
    assert not set(keys) & {key(each.text) for each in SEEDS}


@pytest.mark.parametrize("recipe", RULED)
def test_the_same_request_has_the_same_answer_in_a_teacher_opened_later(recipe: str) -> None:
    requests = lines(recipe)
    whole = {each.request_id: each for each in asked(requests)}
    assert len(whole) == len(requests)
    for part in (requests[::3], requests[-5:]):
        for answer in asked(part):
            assert answer == whole[answer.request_id]


@pytest.mark.parametrize("recipe", RULED)
def test_every_answer_names_an_operation_of_the_recipe(recipe: str) -> None:
    for answer in asked(lines(recipe)):
        known = find_recipe(recipe).operations if answer.finish == "stop" else ("",)
        assert answer.operation in known


def test_a_seed_that_is_used_up_is_told_as_an_error() -> None:
    short = [replace(SEEDS[0], text="علاش؟", fields={"text": "علاش؟"})]
    answers = asked(lines("word_swap", short, per_seed=6))
    assert answers[0].finish == "stop"
    assert answers[-1].finish == "error"
    assert "nothing more" in answers[-1].error


def test_a_varied_target_begins_with_its_best_row_each_time() -> None:
    one = [replace(SEEDS[0], text="وين راك تروح ضرك؟", fields={"text": "وين راك تروح ضرك؟"})]
    recipe = find_recipe("variety_swap")
    both = replace(recipe, vary={"target": ("ary", "arb")})
    requests = [each.line for each in plan_requests(both, one, GenerationPlan(per_seed=4), "t", 1)]
    contexts = [each["zerria"] for each in requests]
    assert [each["expected_variety"] for each in contexts] == ["ary", "arb", "ary", "arb"]
    assert [each["round"] for each in contexts] == [0, 0, 1, 1]
    assert [each["variety"] for each in contexts] == ["ary", "arb", "ary", "arb"]
    assert asked(requests)[0].finish == "stop"


def test_requests_of_one_label_are_given_other_templates() -> None:
    many = [
        replace(each, id=number, uid=str(number), text=f"{each.text} {number}")
        for number, each in enumerate(SEEDS * 12, start=1)
    ]
    answers = asked(lines("like_seeds", many, per_seed=3))
    keys = [key(text_of(each)) for each in answers if each.finish == "stop"]
    assert len(keys) == len(answers) == len(set(keys))


def generated(path: Path, recipe: str, per_seed: int = 2) -> Store:
    """A project whose seeds the rules have grown rows from, through a real worker."""
    store = Store.create(path, {"variety": "arq", "task": "classification"})
    add_seeds(store, [seed(text, label, variety) for label, variety, text in ALL_TEXTS])
    generation = Generation(store, find_recipe(recipe), SPEC)
    generation.begin(GenerationPlan(per_seed=per_seed), 1)
    run_to_end(generation)
    return store


def test_the_operation_is_in_the_provenance_of_an_exported_row(tmp_path: Path) -> None:
    with generated(tmp_path / "p", "word_swap") as store:
        found = candidates(store)
        assert found
        store.decisions.decide([Decision(each.id, Action.ACCEPT, "amina") for each in found])
        run_export(
            store,
            DatasetMix(name="rules", seed=1),
            "alpaca",
            tmp_path / "out",
            accept_shortage=True,
        )
        written = "".join(
            each.read_text("utf-8") for each in (tmp_path / "out").rglob("*") if each.is_file()
        )
    assert '"operation"' in written
    assert '"synonym"' in written


def test_a_row_whose_label_may_no_longer_be_true_is_flagged(tmp_path: Path) -> None:
    for recipe, outcome in (("negation", Outcome.FLAG), ("word_swap", Outcome.PASS)):
        with generated(tmp_path / recipe, recipe) as store:
            found = candidates(store)
            assert found
            for each in found:
                verdicts = {v.verifier: v.outcome for v in each.verdicts}
                assert verdicts["operation"] == outcome


@pytest.mark.parametrize("recipe", RULED)
def test_the_recipes_own_verifiers_reject_no_row_of_the_rules(tmp_path: Path, recipe: str) -> None:
    with generated(tmp_path / "p", recipe) as store:
        found = candidates(store)
        assert found
        for each in found:
            verdicts = each.verdicts
            assert Outcome.REJECT not in {verdict.outcome for verdict in verdicts}
