"""What a recipe can be asked with: the plug-ins that it needs, and the seeds that fit it."""

from collections.abc import Sequence

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.recipe_steps import wrong_steps
from engine.model import SeedExample
from engine.recipes import SAME_AS_SEED, PromptRecipe
from engine.subjects import SUBJECTS
from engine.tasks import TASKS
from engine.text.operations import OPERATIONS
from engine.verifiers import VERIFIERS


def require_plugins(recipe: PromptRecipe, checks: Sequence[str]) -> None:
    """A recipe may come from a Zerria with other plug-ins: say so before anything is asked."""
    missing = [f"seeds {recipe.seeds}"] if recipe.seeds and recipe.seeds not in TASKS else []
    missing += [
        f"verifier {name}" for name in (*recipe.verifiers, *checks) if name not in VERIFIERS
    ]
    missing += [f"operation {name}" for name in recipe.operations if name not in OPERATIONS]
    if recipe.subject:
        source = SUBJECTS.get(recipe.subject)
        wrong = source.check(recipe.subject_options) if source else [f"subject {recipe.subject}"]
        missing += list(wrong)
    missing += wrong_steps(recipe)
    if recipe.task != SAME_AS_SEED:
        task = TASKS.get(recipe.task)
        known = set(recipe.writes)
        if task and not task.open:
            known = {field.name for field in task.fields}
        missing += [] if task else [f"task {recipe.task}"]
        missing += [f"field {name}" for name in recipe.writes if name not in known]
    if missing:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The recipe {recipe} needs what this Zerria does not have: {missing}. Mend the "
                "recipe, or install the plug-in it was made for.",
            ),
            recipe=recipe.name,
            missing=", ".join(missing),
        )


def fits(recipe: PromptRecipe, seed: SeedExample) -> bool:
    """Whether the recipe can use a seed: one of the kind it needs, and no passage of a document
    unless it needs those; or one of whose task one more record can be made of what it writes.
    """
    if recipe.seeds:
        return seed.task == recipe.seeds
    if seed.task in TASKS and TASKS[seed.task].material:
        return False
    if recipe.task != SAME_AS_SEED:
        return True
    task = TASKS.get(seed.task)
    return task is not None and set(recipe.writes) <= {field.name for field in task.fields}
