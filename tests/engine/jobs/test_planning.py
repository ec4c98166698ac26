"""Planning: which requests a run has, in which order, under which ids."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from generation_kit import TEXTS, make_store, seed
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.jobs.planning import GenerationPlan, PlannedRequest, plan_requests
from engine.jobs.seed_groups import put_into
from engine.model import SeedExample, content_id
from engine.recipes import PromptRecipe, find_recipe, parse_recipe

SEEDS = [
    replace(seed(text, label, variety), id=number, uid=content_id(text))
    for number, (label, variety, text) in enumerate(TEXTS, start=1)
]


def planned(
    recipe: str | PromptRecipe = "paraphrase",
    seeds: list[SeedExample] = SEEDS,
    random_seed: int = 1,
    teacher: str = "t",
    **plan: object,
) -> list[PlannedRequest]:
    found = find_recipe(recipe) if isinstance(recipe, str) else recipe
    return plan_requests(found, seeds, GenerationPlan(**plan), teacher, random_seed)


def ids(requests: list[PlannedRequest]) -> list[str]:
    return [each.id for each in requests]


def context(request: PlannedRequest) -> dict[str, object]:
    return request.line["zerria"]


def prompt(request: PlannedRequest) -> str:
    return request.line["body"]["messages"][-1]["content"]


def test_the_same_plan_has_the_same_ids_and_lines_wherever_it_is_made() -> None:
    assert planned(per_seed=3) == planned(per_seed=3)
    elsewhere = [replace(each, id=each.id + 100) for each in SEEDS]
    assert ids(planned(seeds=elsewhere, per_seed=3)) == ids(planned(per_seed=3))


def test_an_id_follows_from_recipe_seed_teacher_index_and_random_seed() -> None:
    usual = set(ids(planned(per_seed=2)))
    recipe = find_recipe("paraphrase")
    assert len(usual) == 16
    assert not usual & set(ids(planned(random_seed=2, per_seed=2)))
    assert not usual & set(ids(planned(teacher="other", per_seed=2)))
    assert not usual & set(ids(planned(replace(recipe, user=recipe.user + "!"), per_seed=2)))
    changed = [replace(each, uid=content_id(each.uid)) for each in SEEDS]
    assert not usual & set(ids(planned(seeds=changed, per_seed=2)))
    titled = replace(recipe, title={"en": "Otherwise"})
    assert usual == set(ids(planned(titled, per_seed=2)))


def test_an_id_is_the_lines_and_its_random_seed() -> None:
    request = planned(total=1)[0]
    assert request.line["custom_id"] == request.id
    assert request.line["body"]["seed"] == int(request.id[:8], 16)


def test_seeds_are_asked_round_after_round_so_that_a_run_cut_short_covers_them_all() -> None:
    seen = [each.seed_id for each in planned(per_seed=3)]
    assert sorted(seen[:8]) == list(range(1, 9))
    assert seen[:8] == seen[8:16] == seen[16:]
    assert seen[:8] != list(range(1, 9))


def test_a_larger_plan_begins_with_the_smaller_one() -> None:
    assert ids(planned(total=20))[:7] == ids(planned(total=7))
    assert ids(planned(per_seed=2))[:8] == ids(planned(per_seed=1))


@pytest.mark.parametrize(
    ("plan", "number"),
    [({}, 8), ({"per_seed": 2}, 16), ({"total": 3}, 3), ({"total": 11, "per_seed": 9}, 11)],
)
def test_a_plan_asks_as_much_as_it_says(plan: dict[str, int], number: int) -> None:
    requests = planned(**plan)
    assert len(requests) == len(set(ids(requests))) == number


@pytest.mark.parametrize(
    ("plan", "number"),
    [
        ({"label": "negative"}, 3),
        ({"variety": "ary"}, 4),
        ({"label": "negative", "variety": "ary"}, 2),
        ({"script": "Arab"}, 8),
    ],
)
def test_filters_choose_the_seeds(plan: dict[str, str], number: int) -> None:
    assert len(planned(**plan)) == number


def test_without_a_seed_that_fits_the_user_is_told_why() -> None:
    with pytest.raises(UserError, match="No seed fits the recipe paraphrase"):
        planned(script="Latn")
    unlabelled = [replace(each, label="") for each in SEEDS]
    with pytest.raises(UserError, match="needs labels: yes"):
        planned("label_example", unlabelled)
    assert len(planned("paraphrase", unlabelled)) == 8


def test_exact_copies_of_a_seed_grow_nothing() -> None:
    copies = [replace(each, duplicate_kind="exact") for each in SEEDS[:3]]
    assert len(planned(seeds=[*copies, *SEEDS[3:]])) == 5


def test_a_seed_whose_task_lacks_what_the_recipe_writes_is_left_out() -> None:
    fields = {"instruction": "كيفاش؟", "answer": "هكذا"}
    chat = replace(SEEDS[0], task="instruction", fields=fields, text="هكذا", id=9, uid="chat")
    assert 9 not in {each.seed_id for each in planned(seeds=[*SEEDS, chat])}
    with pytest.raises(UserError, match="it writes: text"):
        planned(seeds=[chat])
    assert len(planned("instruction", [chat])) == 1


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ('task = "text"', 'task = "poem"', "task poem"),
        ('writes = ["text"]', 'writes = ["rhyme"]', "field rhyme"),
        ("[verifiers]", "[verifiers]\nmetre = {}", "verifier metre"),
    ],
)
def test_a_recipe_made_for_other_plugins_says_which_are_missing(
    old: str, new: str, missing: str
) -> None:
    text = 'name = "x"\ntask = "text"\nwrites = ["text"]\n[prompt]\nuser = "x"\n[verifiers]\n'
    with pytest.raises(UserError, match=f"recipe x needs .*: {missing}"):
        planned(parse_recipe(text.replace(old, new), "x.toml"))


def test_a_prompt_shows_the_seed_first_and_others_of_its_kind() -> None:
    kinds = {text: (label, variety) for label, variety, text in TEXTS}
    many = [
        replace(
            each, id=n, uid=str(n), text=f"{each.text} {n}", fields={"text": f"{each.text} {n}"}
        )
        for n, each in enumerate(SEEDS * 4, start=1)
    ]
    for request in planned("like_seeds", many, total=10):
        shown = [line[2:] for line in prompt(request).split("\n") if line.startswith("- ")]
        assert len(shown) == len(set(shown)) == 3
        assert shown[0] == context(request)["seed_text"]
        assert len({kinds[each.rpartition(" ")[0]] for each in shown}) == 1


def test_lists_of_a_recipe_are_taken_in_turn() -> None:
    recipe = find_recipe("label_example")
    requests = planned(recipe, total=len(recipe.vary["topic"]) + 1)
    topics = [context(each)["topic"] for each in requests]
    assert topics == [*recipe.vary["topic"], recipe.vary["topic"][0]]
    assert all(topic in prompt(each) for topic, each in zip(topics, requests, strict=True))


@pytest.mark.parametrize(("own", "other"), [("Arab", "Latn"), ("Latn", "Arab"), ("mixed", "Latn")])
def test_transliteration_asks_for_the_other_script(own: str, other: str) -> None:
    request = planned("transliteration", [replace(SEEDS[0], script=own)])[0]
    assert context(request)["script"] == context(request)["expected_script"] == other
    assert context(request)["fields"] == {"source": SEEDS[0].text}


def test_translation_asks_each_target_in_turn_in_the_targets_own_script() -> None:
    first, second = planned("translation", SEEDS[:1], per_seed=2)
    assert context(first)["fields"] == {"source": SEEDS[0].text, "target": "fra"}
    assert (context(first)["expected_variety"], context(first)["expected_script"]) == (
        "fra",
        "Latn",
    )
    assert (context(second)["expected_variety"], context(second)["expected_script"]) == (
        "arb",
        "Arab",
    )
    assert context(first)["variety"] == context(second)["variety"] == "arq"
    assert "French" in prompt(first)
    assert "Modern Standard Arabic" in prompt(second)


@pytest.mark.parametrize("script", ["", "other", "Tfng", "mixed"])
def test_a_seed_in_an_unusual_script_is_planned_all_the_same(script: str) -> None:
    request = planned(seeds=[replace(SEEDS[0], script=script, variety="klingon")])[0]
    assert context(request)["script"] == script
    assert "klingon" in request.line["body"]["messages"][0]["content"]


def test_the_plan_of_a_stored_project_is_that_of_another_with_the_same_seeds(
    tmp_path: Path,
) -> None:
    found = []
    for name in ("one", "two"):
        with make_store(tmp_path / name) as store:
            found.append(ids(planned(seeds=list(store.seeds.stream()), per_seed=2)))
    assert found[0] == found[1]


@given(st.lists(st.sampled_from("abcdefgh"), max_size=60), st.integers(0, 5), st.text(max_size=3))
def test_examples_are_drawn_as_from_a_list_without_the_seed(
    texts: list[str], examples: int, request_id: str
) -> None:
    group = put_into({}, [replace(seed(each, "daily"), id=n) for n, each in enumerate(texts)])
    for text in set(texts):
        others = next(iter(group.values())).without(text)
        expected = [each for each in texts if each != text]
        assert list(others) == expected
        assert others[1:4] == expected[1:4]
        number = min(examples, len(expected))
        drawn = random.Random(request_id).sample(others, number)
        assert drawn == random.Random(request_id).sample(expected, number)
