"""Prompt recipes: a TOML file with a sandboxed template, sampling, a task and its verifiers.

A recipe is data from anywhere, so its template runs in Jinja's immutable sandbox with nothing but
the values of one request, and what it renders is limited in length.
"""

from engine.recipes.known_recipes import all_recipes, find_recipe, recipe_folders
from engine.recipes.option import Choice, RecipeOption, choices_from
from engine.recipes.reading import parse_recipe, read_recipe
from engine.recipes.recipe import (
    ANSWERS,
    OTHER_SCRIPT,
    SAME_AS_SEED,
    PromptRecipe,
    in_language,
)
from engine.recipes.template import MAX_PROMPT_CHARACTERS

__all__ = [
    "ANSWERS",
    "MAX_PROMPT_CHARACTERS",
    "OTHER_SCRIPT",
    "SAME_AS_SEED",
    "Choice",
    "PromptRecipe",
    "RecipeOption",
    "all_recipes",
    "choices_from",
    "find_recipe",
    "in_language",
    "parse_recipe",
    "read_recipe",
    "recipe_folders",
]
