"""The steps of a recipe: what is wrong with them, what a request holds of them, what they ask."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from engine.conversation import step_from_data, texts_of
from engine.recipes import PromptRecipe
from engine.recipes.template import rendered
from engine.steps import STEPS
from engine.tasks import TASKS


def wrong_steps(recipe: PromptRecipe) -> Iterator[str]:
    """What is wrong with the steps of a recipe: kinds, templates, options, and no task of pairs."""
    for step in recipe.steps:
        kind = STEPS.get(step.kind)
        if kind is None:
            yield f"step {step.kind}"
            continue
        unlike = set(kind.prompts) ^ set(step.prompts)
        yield from (f"step.prompts.{name}" for name in sorted(unlike))
        yield from kind.check(step)
    if recipe.steps and (recipe.task not in TASKS or TASKS[recipe.task].pair != recipe.writes):
        yield "a task of pairs"


def prepared(recipe: PromptRecipe, request_id: str) -> list[dict[str, Any]]:
    """The steps as a request line holds them, with what was drawn for this request."""
    return [
        replace(each, options=STEPS[each.kind].prepare(each.options, request_id)).as_data()
        for each in recipe.steps
    ]


def step_prompts(line: Mapping[str, Any], word: Callable[[str], str]) -> list[tuple[str, str, str]]:
    """(the step's title, the prompt's title, its text) of each prompt after the first.

    `word` translates; titles are marked texts.
    """
    context = line["zerria"]
    found = []
    for data in context.get("steps", ()):
        step = step_from_data(data)
        kind = STEPS[step.kind]
        values = {name: f"[{word(title)}]" for name, title in kind.shown.items()}
        if drawn := texts_of(step, "asked"):
            values["principle"] = drawn[0]
        found += [
            (kind.title, title, rendered(step.prompts[name], context["values"] | values, kind.name))
            for name, title in kind.prompts.items()
        ]
    return found
