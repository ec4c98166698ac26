"""A run of so many requests put into the project: seeds read, requests made and stored, a few at a time."""

from collections.abc import Mapping
from typing import Any

from engine.jobs.gap_filling import requests_as_rows
from engine.jobs.guidance import Guidance, guided
from engine.jobs.in_steps import Steps
from engine.jobs.planning import GenerationPlan, PlannedRequest, planned
from engine.jobs.read_seeds import read_seeds
from engine.model import Changed
from engine.recipes import PromptRecipe
from engine.store import Store

#: Requests stored in one transaction.
_PORTION = 20
#: After so many the log is moved into the file.
_CHECKPOINT = 5 * _PORTION


def plan_run(
    store: Store,
    recipe: PromptRecipe,
    plan: GenerationPlan,
    wanted: Mapping[str, Any],
    teacher: str,
    random_seed: int,
) -> Steps[tuple[int, Changed]]:
    """The id of the new run, once all its requests are stored; `wanted` is the plan as it is kept.

    Cut off between two steps, nothing of it counts, and the next planning clears it away.
    """
    yield from store.portions.clear()
    seeds = yield from read_seeds(store)
    variety = store.setting("variety", "arq")
    guidance = Guidance.from_data(plan.guidance)
    run_id = count = 0
    portion: list[PlannedRequest] = []
    taken_over: list[tuple[str, int]] = []
    for each in planned(recipe, seeds, plan, teacher, random_seed, variety):
        if each is None:
            yield
            continue
        portion.append(each)
        if len(portion) < _PORTION:
            if not len(portion) % 4:
                yield
            continue
        run_id = run_id or store.portions.begin(recipe.hash, teacher, wanted, random_seed)
        rows = requests_as_rows(guided(portion, guidance))
        taken_over += store.portions.add(run_id, count, rows)
        count += len(portion)
        portion = []
        yield
        if not count % _CHECKPOINT:
            # A little at a time: all of it later, when nobody seems to work, would be a stall.
            store.checkpoint()
            yield
    run_id = run_id or store.portions.begin(recipe.hash, teacher, wanted, random_seed)
    rows = requests_as_rows(guided(portion, guidance))
    if rows:
        taken_over += store.portions.add(run_id, count, rows)
    return run_id, store.portions.complete(run_id, taken_over)
