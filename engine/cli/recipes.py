"""Commands on prompt recipes: list, show."""

import typer

from engine.cli.console import Console, Json
from engine.recipes import all_recipes, find_recipe, in_language

app = typer.Typer(help="Prompt recipes: what is asked of a teacher.", no_args_is_help=True)


@app.command("list")
def list_recipes(as_json: Json = False) -> None:
    """Every recipe, and when to use it."""
    console = Console(as_json=as_json)
    recipes = all_recipes()
    console.table(
        "",
        ("recipe", "makes", "when to use it"),
        [(each.name, each.task, in_language(each.when, "en")) for each in recipes.values()],
    )
    if as_json:
        console.result(
            {
                "recipes": [
                    {
                        "name": each.name,
                        "version": each.version,
                        "task": each.task,
                        "hash": each.hash,
                        "when": in_language(each.when, "en"),
                        "steps": [step.kind for step in each.steps],
                    }
                    for each in recipes.values()
                ]
            }
        )


@app.command()
def show(name: str, as_json: Json = False) -> None:
    """The text of a recipe: a file to copy and change."""
    recipe = find_recipe(name)
    if as_json:
        Console(as_json=True).result(
            {"name": recipe.name, "hash": recipe.hash, "source": recipe.source}
        )
    else:
        print(recipe.source)
