"""From a recipe and seeds to the request lines of a run: the first hop of every candidate."""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import count, cycle
from typing import Any

from engine.answers import request_line
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.generation_plan import GenerationPlan
from engine.jobs.recipe_fit import fits, require_plugins
from engine.jobs.recipe_steps import prepared
from engine.jobs.seed_groups import Groups, put_into
from engine.model import VARIETIES, Script, SeedExample, content_id
from engine.plugin import Drawing, Subject
from engine.recipes import OTHER_SCRIPT, SAME_AS_SEED, PromptRecipe
from engine.subjects import SUBJECTS
from engine.tasks import TASKS

__all__ = ["GenerationPlan", "PlannedRequest", "fits", "plan_requests", "planned"]

#: Seeds looked at in one step.
_STEP = 500

_SCRIPT_NAMES: Mapping[str, str] = {
    Script.ARAB: "Arabic script",
    Script.LATN: "Arabizi (Latin letters and digits)",
}
#: Standard languages are written in one script; a Darija row keeps its seed's.
_SCRIPT_OF: Mapping[str, str] = {"arb": Script.ARAB, "fra": Script.LATN, "eng": Script.LATN}


@dataclass(frozen=True, slots=True)
class PlannedRequest:
    """One request of a run: its id, the seed it grows from, its line."""

    id: str
    seed_id: int
    line: Mapping[str, Any]


def plan_requests(
    recipe: PromptRecipe,
    seeds: Sequence[SeedExample],
    plan: GenerationPlan,
    teacher: str,
    random_seed: int,
    variety: str = "",
) -> list[PlannedRequest]:
    """The requests of a run, in the order they are asked: round after round over the seeds.

    `variety` is the project's: what is made of documents is written in it.

    The id is a hash of recipe, seed, teacher fingerprint, index and random seed, so the same run
    planned anywhere has the same ids. Seeds are shuffled by the random seed, so that a total
    smaller than the number of seeds is a fair sample.
    """
    made = planned(recipe, seeds, plan, teacher, random_seed, variety)
    return [each for each in made if each is not None]


def planned(
    recipe: PromptRecipe,
    seeds: Sequence[SeedExample],
    plan: GenerationPlan,
    teacher: str,
    random_seed: int,
    variety: str = "",
) -> Iterator[PlannedRequest | None]:
    """The same one by one; None where seeds were looked at for a few milliseconds and no request came."""
    choices = recipe.choices(plan.options)
    named, recipe = recipe.hash, recipe.narrowed(choices)
    require_plugins(recipe, plan.checks)
    wanted_of = _chooses(recipe, plan, choices)
    chosen: list[SeedExample] = []
    for start in range(0, len(seeds), _STEP):
        chosen += filter(wanted_of, seeds[start : start + _STEP])
        yield None
    if not chosen and recipe.seeds and not any(each.task == recipe.seeds for each in seeds):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The recipe {recipe} works on seeds of the kind {task}, and there are none. Import "
                "documents on the Seeds page first (zerria import PROJECT FILE.pdf).",
            ),
            recipe=recipe.name,
            task=recipe.seeds,
        )
    if not chosen:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "No seed fits the recipe {recipe} and the chosen filters. Import seeds first, or "
                "choose others (this recipe needs labels: {needs_label}; it writes: {writes}).",
            ),
            recipe=recipe.name,
            needs_label="yes" if _needs_label(recipe) else "no",
            writes=", ".join(recipe.writes),
        )
    random.Random(random_seed).shuffle(chosen)
    at_once = recipe.answers
    wanted = -(-plan.total // at_once) or len(chosen) * -(-max(plan.per_seed, 1) // at_once)
    groups: Groups = {}
    for start in range(0, len(chosen), _STEP):
        put_into(groups, chosen[start : start + _STEP])
        yield None
    found = 0
    varied = _varied(recipe)
    subjects = _Subjects(recipe, chosen, random_seed)
    asked: Counter[tuple[object, ...]] = Counter()
    labels = sorted({each.label for each in seeds if each.label})
    for index in count():
        for seed in chosen:
            if found == wanted:
                return
            parts = [named, seed.uid, teacher, index, random_seed]
            own = [*([variety] if recipe.seeds else []), *([choices] if choices else [])]
            request_id = content_id("request", *parts, *own)
            examples = _examples(recipe, seed, groups, request_id)
            values = _wanted_of(seed, varied)
            subject = subjects.next_for(seed)
            wanted_seed = _as_wanted(recipe, seed, variety)
            line = _line(recipe, wanted_seed, examples, values, subject, choices, request_id)
            line["zerria"] |= {"seed_variety": seed.variety, "seed_script": seed.script}
            kind = (seed.label, seed.variety, seed.script, *sorted(values.items()))
            line["zerria"] |= _judged(line["zerria"], plan.checks, labels)
            line["zerria"] |= {
                "number": asked[kind],
                "round": asked[seed.uid, *kind],
                "random_seed": random_seed,
                "recipe": named,
            }
            asked.update([kind, (seed.uid, *kind)])
            found += 1
            yield PlannedRequest(request_id, seed.id, line)
    raise AssertionError("count() does not end")


def _chooses(
    recipe: PromptRecipe, plan: GenerationPlan, choices: Mapping[str, str]
) -> Callable[[SeedExample], bool]:
    """Whether a run grows from a seed."""
    varieties = [recipe.options[name].choices[each].seeds for name, each in choices.items()]
    needs_label, targets = _needs_label(recipe), set(recipe.vary.get("target", ("",)))

    def wanted(seed: SeedExample) -> bool:
        return (
            plan.label in ("", seed.label)
            and plan.variety in ("", seed.variety)
            and plan.script in ("", seed.script)
            and seed.duplicate_kind != "exact"
            and fits(recipe, seed)
            and all(seed.variety in each for each in varieties if each)
            and (bool(seed.label) or not needs_label)
            and targets != {seed.variety}
        )

    return wanted


def _asked(seed: SeedExample) -> str:
    """What a seed asks: the first of its long fields (an instruction, a question), else its text."""
    task = TASKS.get(seed.task)
    names = [field.name for field in task.fields if field.long] if task else []
    return (seed.fields.get(names[0], "") if names else "") or seed.text


def _as_wanted(recipe: PromptRecipe, seed: SeedExample, variety: str) -> SeedExample:
    """The seed in the variety that is written: a document may be in another language."""
    if not recipe.seeds:
        return seed
    return replace(seed, variety=variety or seed.variety)


def _needs_label(recipe: PromptRecipe) -> bool:
    return recipe.task != SAME_AS_SEED and TASKS[recipe.task].labelled


def _varied(recipe: PromptRecipe) -> Iterator[dict[str, str]]:
    """The values of the recipe's lists, taken in turn, request by request."""
    wheels = {name: cycle(values) for name, values in recipe.vary.items() if values}
    while True:
        yield {name: next(wheel) for name, wheel in wheels.items()}


def _wanted_of(seed: SeedExample, varied: Iterator[dict[str, str]]) -> dict[str, str]:
    """The next values that do not ask a seed for its own variety."""
    return next(values for values in varied if values.get("target") != seed.variety)


class _Subjects:
    """What each request is about, drawn apart for each variety and script."""

    def __init__(
        self, recipe: PromptRecipe, seeds: Sequence[SeedExample], random_seed: int
    ) -> None:
        self._recipe = recipe
        self._seeds = seeds
        self._random_seed = random_seed
        self._drawn: dict[tuple[str, str], Iterator[Subject]] = {}

    def next_for(self, seed: SeedExample) -> Subject:
        if not self._recipe.subject:
            return Subject({})
        key = self._key(seed)
        if key not in self._drawn:
            source = SUBJECTS[self._recipe.subject]
            own = sorted(
                (each for each in self._seeds if self._key(each) == key), key=lambda each: each.uid
            )
            drawing = Drawing(self._recipe.subject_options, *key, self._random_seed, own)
            self._drawn[key] = source.draw(drawing)
        return next(self._drawn[key])

    def _key(self, seed: SeedExample) -> tuple[str, str]:
        by_script = SUBJECTS[self._recipe.subject].by_script
        return seed.variety, _wanted_script(self._recipe, seed) if by_script else ""


def _examples(
    recipe: PromptRecipe,
    seed: SeedExample,
    groups: Groups,
    request_id: str,
) -> list[str]:
    """The seed and others of its label, variety and script, the seed first."""
    others = groups[(seed.label, seed.variety, seed.script)].without(seed.text)
    number = min(max(recipe.examples - 1, 0), len(others))
    return [seed.text, *random.Random(request_id).sample(others, number)]


def _line(
    recipe: PromptRecipe,
    seed: SeedExample,
    examples: Sequence[str],
    varied: Mapping[str, str],
    subject: Subject,
    choices: Mapping[str, str],
    request_id: str,
) -> dict[str, Any]:
    task = TASKS[seed.task if recipe.task == SAME_AS_SEED else recipe.task]
    script = _wanted_script(recipe, seed)
    target = varied.get("target", "")
    values = {
        "text": seed.text,
        "prompt": _asked(seed),
        "label": seed.label,
        "topic": seed.topic,
        "examples": list(examples),
        "variety": seed.variety,
        "variety_name": VARIETIES.get(seed.variety, seed.variety),
        "script": script,
        "script_name": _SCRIPT_NAMES.get(script, "the same script"),
        "target": target,
        "target_name": VARIETIES.get(target, target),
        "subject": dict(subject.values),
        "fields": dict(seed.fields),
        "options": dict(choices),
        "answers": recipe.answers,
        **{name: value for name, value in varied.items() if name != "target"},
    }
    known = {
        "source": seed.text,
        "prompt": _asked(seed),
        "target": target,
        **(dict(seed.fields) if recipe.task == SAME_AS_SEED or recipe.seeds else {}),
        **subject.fields,
    }
    names = {field.name for field in task.fields}
    wanted_variety = target or seed.variety
    wanted_script = _script_of(target, seed, script)
    context: dict[str, Any] = {
        "task": task.name,
        "writes": list(recipe.writes),
        "may_write": list(recipe.may_write),
        "fields": {
            name: value for name, value in known.items() if name in names or name in subject.fields
        }
        if task.open
        else {name: value for name, value in known.items() if name in names},
        "label": seed.label,
        "topic": subject.topic or varied.get("topic", seed.topic),
        "register": varied.get("register", seed.register),
        # One more record of the seed's kind is itself in the variety asked for; a translation of
        # a seed stays a record of the seed's variety.
        "variety": wanted_variety if recipe.task == SAME_AS_SEED else seed.variety,
        "script": wanted_script if recipe.task == SAME_AS_SEED else script,
        "expected_variety": wanted_variety,
        "expected_script": wanted_script,
        "seed_text": seed.text,
        "seed_variety": seed.variety,
        "seed_script": seed.script,
        "operations": list(recipe.operations),
        "facts": _facts(recipe, seed, varied, subject),
        "verifiers": _verifiers(recipe),
        **({"answers": recipe.answers} if recipe.answers > 1 else {}),
        **({"options": dict(choices)} if choices else {}),
    }
    if recipe.steps:
        context |= {"steps": prepared(recipe, request_id), "values": values}
    shapes = {name: each.schema(subject.facts) for name, each in task.shapes.items()}
    return request_line(
        request_id,
        [{"role": turn.role, "content": turn.content} for turn in recipe.render(values)],
        asdict(recipe.sampling),
        int(request_id[:8], 16),
        recipe.schema(shapes),
        context,
    )


def _facts(
    recipe: PromptRecipe, seed: SeedExample, varied: Mapping[str, str], subject: Subject
) -> dict[str, str]:
    """What verifiers know: of the subject, and what those that compare were asked for."""
    facts = dict(subject.facts)
    if "evolved" in recipe.verifiers:
        facts |= {"before": seed.fields.get("instruction", seed.text), "way": varied.get("way", "")}
    if "addressee" in recipe.verifiers:
        facts["addressee"] = varied.get("addressee", "")
    return facts


def _script_of(target: str, seed: SeedExample, script: str) -> str:
    """The script of what is asked for; Darija made of a standard language is in Arabic script."""
    if target and target not in _SCRIPT_OF and seed.variety in _SCRIPT_OF:
        return str(Script.ARAB)
    return str(_SCRIPT_OF.get(target, script))


def _verifiers(recipe: PromptRecipe) -> dict[str, dict[str, float]]:
    """Those of the recipe, and those that go with its subjects."""
    found = {name: dict(limits) for name, limits in recipe.verifiers.items()}
    for name in SUBJECTS[recipe.subject].verifiers if recipe.subject else ():
        found.setdefault(name, {})
    return found


def _judged(
    context: Mapping[str, Any], checks: Sequence[str], labels: Sequence[str]
) -> dict[str, Any]:
    """The verifiers with those of the plan, and what they need to know beforehand."""
    verifiers = {**context["verifiers"]}
    for name in checks:
        verifiers.setdefault(name, {})
    facts = {**context["facts"]}
    if "label_kept" in verifiers:
        facts["labels"] = json.dumps(list(labels), ensure_ascii=False)
    return {"verifiers": verifiers, "facts": facts}


def _wanted_script(recipe: PromptRecipe, seed: SeedExample) -> str:
    if recipe.script == OTHER_SCRIPT:
        return str(Script.ARAB if seed.script == Script.LATN else Script.LATN)
    return recipe.script or seed.script
