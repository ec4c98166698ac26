"""Where recipes are: those that ship, a person's own, or a file named."""

from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.paths import config_folder, resources
from engine.recipes.reading import read_recipe
from engine.recipes.recipe import PromptRecipe


def recipe_folders() -> tuple[Path, ...]:
    """Where recipes are read from: those that ship, then this person's own."""
    return (resources() / "recipes", config_folder() / "recipes")


def all_recipes() -> dict[str, PromptRecipe]:
    """Every recipe by name; a person's own file wins over a shipped one of the same name."""
    found: dict[str, PromptRecipe] = {}
    for folder in recipe_folders():
        for path in sorted(folder.glob("*.toml")) if folder.is_dir() else []:
            recipe = read_recipe(path)
            found[recipe.name] = recipe
    return dict(sorted(found.items()))


def find_recipe(name: str) -> PromptRecipe:
    """The recipe called `name`, or the one in the file `name`."""
    if name.endswith(".toml"):
        return read_recipe(Path(name))
    recipes = all_recipes()
    if name not in recipes:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "There is no recipe called {name}. There are: {known}."),
            name=name,
            known=", ".join(recipes),
        )
    return recipes[name]
