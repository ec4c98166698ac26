"""What the steps of a recipe ask, with a real seed and a word for each text not yet written."""

from collections.abc import Callable, Mapping
from typing import Any

from engine.conversation import step_from_data, texts_of
from engine.recipes.template import rendered
from engine.steps import STEPS


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
