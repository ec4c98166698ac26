"""The options of a recipe: what they change, how they are refused, and what an answer may hold."""

import pytest

from engine.errors import UserError
from engine.recipes import all_recipes, choices_from, find_recipe, in_language, parse_recipe
from engine.recipes.recipe import PromptRecipe

SMALL = """
name = "small"
task = "text"
writes = ["text"]
answers = 2
[vary]
topic = ["market", "sea"]
[options.topic]
usual = "both"
title = { en = "Topic" }
[options.topic.choices.both]
[options.topic.choices.sea]
title = { en = "the sea" }
vary = { topic = ["sea"] }
seeds = ["arq"]
answers = 3
[prompt]
user = "{{ topic }} {{ options.topic }}"
"""


def small(old: str = "", new: str = "") -> PromptRecipe:
    assert old in SMALL
    return parse_recipe(SMALL.replace(old, new) if old else SMALL, "small.toml")


def test_a_choice_narrows_the_recipe_and_leaves_its_name_to_the_whole() -> None:
    recipe = small()
    assert recipe.choices({}) == {"topic": "both"}
    assert recipe.narrowed({"topic": "both"}) == recipe
    narrowed = recipe.narrowed(recipe.choices({"topic": "sea"}))
    assert narrowed.vary == {"topic": ("sea",)}
    assert (recipe.answers, narrowed.answers) == (2, 3)


def test_the_hash_knows_options_and_answers_and_not_their_titles() -> None:
    assert small().hash == small("the sea", "the blue sea").hash
    assert small().hash != small('usual = "both"', 'usual = "sea"').hash
    assert small().hash != small("answers = 2", "answers = 4").hash


@pytest.mark.parametrize(
    ("wanted", "told"),
    [({"way": "sea"}, "no option called way.*topic"), ({"topic": "x"}, "topic .*both, sea")],
)
def test_what_is_not_there_can_not_be_chosen(wanted: dict[str, str], told: str) -> None:
    with pytest.raises(UserError, match=told):
        small().choices(wanted)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("answers = 2", "answers = 0", "answers"),
        ("answers = 2", "answers = 99", "answers"),
        ('usual = "both"', 'usual = "none"', r"options\.topic\.usual"),
        ("vary = { topic", "vary = { way", r"options\.topic\.choices\.sea\.vary\.way"),
        ('seeds = ["arq"]', 'seeds = "arq"', r"options\.topic\.choices\.sea\.seeds"),
        ("answers = 3", "anwers = 3", r"options\.topic\.choices\.sea\.anwers"),
    ],
)
def test_a_slip_in_an_option_is_told_with_its_key(old: str, new: str, key: str) -> None:
    with pytest.raises(UserError, match=f"small.toml, key {key}"):
        small(old, new)


def test_choices_are_read_from_words() -> None:
    assert choices_from(["a=b", " c = d=e "]) == {"a": "b", "c": "d=e"}
    for wrong in ("a", "=b", "a="):
        with pytest.raises(UserError, match="NAME=CHOICE"):
            choices_from([wrong])


def test_several_answers_are_a_list_of_exactly_so_many() -> None:
    schema = small().schema()
    several = schema["properties"]["answers"]  # type: ignore[index]
    assert (several["minItems"], several["maxItems"]) == (2, 2)
    assert several["items"]["required"] == ["text"]


@pytest.mark.parametrize("name", all_recipes())
def test_every_choice_of_a_shipped_recipe_has_its_titles(name: str) -> None:
    for option in find_recipe(name).options.values():
        titles = [option.title, *(each.title for each in option.choices.values())]
        assert all(
            in_language(each, code).strip() for each in titles for code in ("en", "fr", "ar")
        )
        assert all({"en", "fr", "ar"} <= set(each) for each in titles)
