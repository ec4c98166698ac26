"""From a recipe and seeds to the request lines of a run: the first hop of every candidate."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import count, cycle
from typing import Any

from engine.answers import request_line
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import VARIETIES, Script, SeedExample, content_id
from engine.plugin import Drawing, Subject
from engine.recipes import OTHER_SCRIPT, SAME_AS_SEED, PromptRecipe
from engine.subjects import SUBJECTS
from engine.tasks import TASKS
from engine.text.operations import OPERATIONS
from engine.verifiers import VERIFIERS

_SCRIPT_NAMES: Mapping[str, str] = {
    Script.ARAB: "Arabic script",
    Script.LATN: "Arabizi (Latin letters and digits)",
}
#: Standard languages are written in one script; a Darija row keeps its seed's.
_SCRIPT_OF: Mapping[str, str] = {"arb": Script.ARAB, "fra": Script.LATN, "eng": Script.LATN}


@dataclass(frozen=True, slots=True)
class GenerationPlan:
    """What to generate: `per_seed` candidates from each seed, or `total` in all (0 = not set).

    Filters choose the seeds; an empty text means any. With `watermark`, the answers are marked with
    the project's key. With `until_quotas` the mix says how many, within `cell` if it names one.
    `guidance` is the data of `engine.jobs.guidance.Guidance`.
    """

    per_seed: int = 0
    total: int = 0
    label: str = ""
    variety: str = ""
    script: str = ""
    watermark: bool = False
    until_quotas: bool = False
    cell: Mapping[str, str] = field(default_factory=dict)
    guidance: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """The plan as plain data, as stored with the run; a run from before marks has no word of
        them and must be found again.
        """
        data = asdict(self)
        for name in ("watermark", "until_quotas", "cell", "guidance"):
            if not data[name]:
                del data[name]
        return data


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
) -> list[PlannedRequest]:
    """The requests of a run, in the order they are asked: round after round over the seeds.

    The id is a hash of recipe, seed, teacher fingerprint, index and random seed, so the same run
    planned anywhere has the same ids. Seeds are shuffled by the random seed, so that a total
    smaller than the number of seeds is a fair sample.
    """
    _require_plugins(recipe)
    chosen = [
        each
        for each in seeds
        if _fits(recipe, each)
        and each.duplicate_kind != "exact"
        and plan.label in ("", each.label)
        and plan.variety in ("", each.variety)
        and plan.script in ("", each.script)
        and (each.label or not _needs_label(recipe))
        and set(recipe.vary.get("target", ("",))) != {each.variety}
    ]
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
    wanted = plan.total or len(chosen) * max(plan.per_seed, 1)
    groups = _groups(chosen)
    found: list[PlannedRequest] = []
    varied = _varied(recipe)
    subjects = _Subjects(recipe, random_seed)
    asked: Counter[tuple[object, ...]] = Counter()
    for index in count():
        for seed in chosen:
            if len(found) == wanted:
                return found
            request_id = content_id("request", recipe.hash, seed.uid, teacher, index, random_seed)
            examples = _examples(recipe, seed, groups, request_id)
            values = _wanted_of(seed, varied)
            subject = subjects.next_for(seed)
            line = _line(recipe, seed, examples, values, subject, request_id)
            kind = (seed.label, seed.variety, seed.script, *sorted(values.items()))
            line["zerria"] |= {
                "number": asked[kind],
                "round": asked[seed.uid, *kind],
                "random_seed": random_seed,
            }
            asked.update([kind, (seed.uid, *kind)])
            found.append(PlannedRequest(request_id, seed.id, line))
    raise AssertionError("count() does not end")


def _require_plugins(recipe: PromptRecipe) -> None:
    """A recipe may come from a Zerria with other plug-ins: say so before anything is asked."""
    missing = [f"verifier {name}" for name in recipe.verifiers if name not in VERIFIERS]
    missing += [f"operation {name}" for name in recipe.operations if name not in OPERATIONS]
    if recipe.subject:
        source = SUBJECTS.get(recipe.subject)
        wrong = source.check(recipe.subject_options) if source else [f"subject {recipe.subject}"]
        missing += list(wrong)
    if recipe.task != SAME_AS_SEED:
        task = TASKS.get(recipe.task)
        known = {field.name for field in task.fields} if task else set(recipe.writes)
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


def _fits(recipe: PromptRecipe, seed: SeedExample) -> bool:
    """Whether one more record of the seed's task can be made of what the recipe writes."""
    if recipe.task != SAME_AS_SEED:
        return True
    task = TASKS.get(seed.task)
    return task is not None and set(recipe.writes) <= {field.name for field in task.fields}


def _needs_label(recipe: PromptRecipe) -> bool:
    return recipe.task != SAME_AS_SEED and TASKS[recipe.task].labelled


def _groups(seeds: Sequence[SeedExample]) -> dict[tuple[str, ...], list[SeedExample]]:
    groups: dict[tuple[str, ...], list[SeedExample]] = {}
    for seed in seeds:
        groups.setdefault((seed.label, seed.variety, seed.script), []).append(seed)
    return groups


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

    def __init__(self, recipe: PromptRecipe, random_seed: int) -> None:
        self._recipe = recipe
        self._random_seed = random_seed
        self._drawn: dict[tuple[str, str], Iterator[Subject]] = {}

    def next_for(self, seed: SeedExample) -> Subject:
        if not self._recipe.subject:
            return Subject({})
        key = (seed.variety, _wanted_script(self._recipe, seed))
        if key not in self._drawn:
            source = SUBJECTS[self._recipe.subject]
            drawing = Drawing(self._recipe.subject_options, *key, self._random_seed)
            self._drawn[key] = source.draw(drawing)
        return next(self._drawn[key])


def _examples(
    recipe: PromptRecipe,
    seed: SeedExample,
    groups: Mapping[tuple[str, ...], Sequence[SeedExample]],
    request_id: str,
) -> list[str]:
    """The seed and others of its label, variety and script, the seed first."""
    others = [
        each.text
        for each in groups[(seed.label, seed.variety, seed.script)]
        if each.id != seed.id and each.text != seed.text
    ]
    number = min(max(recipe.examples - 1, 0), len(others))
    return [seed.text, *random.Random(request_id).sample(others, number)]


def _line(
    recipe: PromptRecipe,
    seed: SeedExample,
    examples: Sequence[str],
    varied: Mapping[str, str],
    subject: Subject,
    request_id: str,
) -> dict[str, Any]:
    task = TASKS[seed.task if recipe.task == SAME_AS_SEED else recipe.task]
    script = _wanted_script(recipe, seed)
    target = varied.get("target", "")
    values = {
        "text": seed.text,
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
        **{name: value for name, value in varied.items() if name != "target"},
    }
    known = {
        "source": seed.text,
        "target": target,
        **(dict(seed.fields) if recipe.task == SAME_AS_SEED else {}),
        **subject.fields,
    }
    names = {field.name for field in task.fields}
    wanted_variety = target or seed.variety
    wanted_script = str(_SCRIPT_OF.get(target, script))
    context = {
        "task": task.name,
        "writes": list(recipe.writes),
        "fields": {name: value for name, value in known.items() if name in names},
        "label": seed.label,
        "topic": subject.topic or varied.get("topic", seed.topic),
        "register": seed.register,
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
        "recipe": recipe.hash,
        "facts": dict(subject.facts),
        "verifiers": _verifiers(recipe),
    }
    return request_line(
        request_id,
        [{"role": turn.role, "content": turn.content} for turn in recipe.render(values)],
        asdict(recipe.sampling),
        int(request_id[:8], 16),
        recipe.schema(),
        context,
    )


def _verifiers(recipe: PromptRecipe) -> dict[str, dict[str, float]]:
    """Those of the recipe, and those that go with its subjects."""
    found = {name: dict(limits) for name, limits in recipe.verifiers.items()}
    for name in SUBJECTS[recipe.subject].verifiers if recipe.subject else ():
        found.setdefault(name, {})
    return found


def _wanted_script(recipe: PromptRecipe, seed: SeedExample) -> str:
    if recipe.script == OTHER_SCRIPT:
        return str(Script.ARAB if seed.script == Script.LATN else Script.LATN)
    return recipe.script or seed.script
