"""What the rule teacher makes of the corpus: the answers to recipes that change a text by rule.

A model that has seen them learns to keep a text word for word but for what it was asked to change.
"""

from collections.abc import Iterator
from itertools import islice

from corpus import Sentence

from engine.plugin import Passage
from engine.recipes import PromptRecipe, all_recipes
from engine.teachers.rules import distinct_rows
from engine.text.operations import OPERATIONS

#: Recipes answered by what people wrote, although rules could.
_WRITTEN = frozenset({"transliteration", "standard_arabic", "label_example", "like_seeds"})
_OTHER = {"arq": "ary", "ary": "arq"}


def recipes_by_rule() -> list[PromptRecipe]:
    """The shipped recipes whose answers the rules make."""
    return [
        each
        for name, each in all_recipes().items()
        if each.operations and name not in _WRITTEN and each.writes == ("text",)
    ]


def rewrites(
    recipe: PromptRecipe, sentence: Sentence, script: str, text: str, number: int = 2
) -> Iterator[tuple[str, str]]:
    """(target variety or nothing, new text) for the first results of a recipe's operations."""
    target = _OTHER[sentence.variety] if recipe.vary.get("target") else ""
    passage = Passage(
        text=text,
        variety=sentence.variety,
        script=script,
        target=target,
        label=sentence.sentiment,
        topic=sentence.topic,
    )
    operations = [OPERATIONS[name] for name in recipe.operations]
    for _, result in islice(distinct_rows(operations, passage), number):
        yield target, result
