"""From a recipe and seeds to the request lines of a run: the first hop of every candidate."""

import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import count, cycle
from typing import Any

from engine.answers import request_line
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import VARIETIES, Script, SeedExample, content_id
from engine.plugin import Drawing, Subject
from engine.recipes import OTHER_SCRIPT, SAME_AS_SEED, PromptRecipe
from engine.steps import STEPS
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
    #: Verifiers that judge beside the recipe's own, such as those that ask the teacher.
    checks: tuple[str, ...] = ()
    until_quotas: bool = False
    cell: Mapping[str, str] = field(default_factory=dict)
    guidance: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """As stored with a run; one from before some of these has no word of them."""
        data = {**asdict(self), "checks": list(self.checks)}
        later = ("watermark", "checks", "until_quotas", "cell", "guidance")
        return {name: value for name, value in data.items() if value or name not in later}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "GenerationPlan":
        """The plan of a stored run; words that are none of a plan are left out."""
        known = {name: value for name, value in data.items() if name in cls.__dataclass_fields__}
        if "checks" in known:
            known["checks"] = tuple(map(str, known["checks"]))
        return cls(**known)


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
    _require_plugins(recipe, plan.checks)
    chosen = [
        each
        for each in seeds
        if fits(recipe, each)
        and each.duplicate_kind != "exact"
        and plan.label in ("", each.label)
        and plan.variety in ("", each.variety)
        and plan.script in ("", each.script)
        and (each.label or not _needs_label(recipe))
        and set(recipe.vary.get("target", ("",))) != {each.variety}
    ]
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
    wanted = plan.total or len(chosen) * max(plan.per_seed, 1)
    groups = _groups(chosen)
    found: list[PlannedRequest] = []
    varied = _varied(recipe)
    subjects = _Subjects(recipe, chosen, random_seed)
    asked: Counter[tuple[object, ...]] = Counter()
    labels = sorted({each.label for each in seeds if each.label})
    for index in count():
        for seed in chosen:
            if len(found) == wanted:
                return found
            parts = [recipe.hash, seed.uid, teacher, index, random_seed]
            request_id = content_id("request", *parts, *([variety] if recipe.seeds else []))
            examples = _examples(recipe, seed, groups, request_id)
            values = _wanted_of(seed, varied)
            subject = subjects.next_for(seed)
            wanted_seed = _as_wanted(recipe, seed, variety)
            line = _line(recipe, wanted_seed, examples, values, subject, request_id)
            line["zerria"] |= {"seed_variety": seed.variety, "seed_script": seed.script}
            kind = (seed.label, seed.variety, seed.script, *sorted(values.items()))
            line["zerria"] |= _judged(line["zerria"], plan.checks, labels)
            line["zerria"] |= {
                "number": asked[kind],
                "round": asked[seed.uid, *kind],
                "random_seed": random_seed,
            }
            asked.update([kind, (seed.uid, *kind)])
            found.append(PlannedRequest(request_id, seed.id, line))
    raise AssertionError("count() does not end")


def _require_plugins(recipe: PromptRecipe, checks: Sequence[str]) -> None:
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
    missing += _wrong_steps(recipe)
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


def _wrong_steps(recipe: PromptRecipe) -> Iterator[str]:
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
        return seed.variety, _wanted_script(self._recipe, seed)


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
    wanted_script = str(_SCRIPT_OF.get(target, script))
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
    if recipe.steps:
        steps = [
            replace(each, options=STEPS[each.kind].prepare(each.options, request_id))
            for each in recipe.steps
        ]
        context |= {"steps": [each.as_data() for each in steps], "values": values}
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
