"""Generation from the owner's side: plan a run, take its answers into the project.

The window and the command line drive the same `Generation`; only how the lines reach the worker
differs (`app.worker`, `engine.runners.local`).
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, Protocol

from engine.answers import score, storable, verdict_from_data
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.failures import Failures
from engine.jobs.gap_filling import GapFilling, requests_as_rows
from engine.jobs.gaps import Standing, outlook, standing
from engine.jobs.in_steps import Steps, at_once
from engine.jobs.near_verdicts import near_verdicts
from engine.jobs.outstanding import AfterCrash, Outstanding
from engine.jobs.passes import Passes
from engine.jobs.planning import GenerationPlan
from engine.jobs.project_mix import project_mix
from engine.jobs.records import fitted
from engine.jobs.run_planning import plan_run
from engine.jobs.verifier_limits import wanted_verifiers
from engine.jobs.watermark_key import FINGERPRINT, facts_of, made_key
from engine.model import Candidate, Changed, Event, canonical_json, content_id
from engine.plugin import TeacherSpec
from engine.recipes import PromptRecipe, all_recipes
from engine.runners.local import WorkerCrashed
from engine.steps import STEPS
from engine.store import Answered, Store
from engine.teachers import TEACHERS

#: Requests handed to the worker in one call; it keeps its batch full within a call.
REQUESTS_A_CALL = 2000
_LINES_A_STEP = 10
CANNOT_MARK = QT_TRANSLATE_NOOP(
    "engine",
    "The answers of the teacher {teacher} can not be marked: only a model file on this computer can "
    "do that. Switch the watermark off for this run, or choose another teacher.",
)
GOES_ON = QT_TRANSLATE_NOOP(
    "engine", "The worker is started again and goes on with what is missing, in small portions."
)
CANNOT_CHOOSE = QT_TRANSLATE_NOOP(
    "engine",
    "The recipe {recipe} lets the teacher compare answers, and the teacher {teacher} can not say how "
    "likely an answer is. Choose a teacher that is a model file.",
)


class Runner(Protocol):
    """What hands request lines to a worker and gives back its events."""

    def call(self, job: str, args: Mapping[str, Any]) -> Iterator[Event]: ...


class Generation:
    """One run in one project: its missing requests out, its answers in."""

    def __init__(self, store: Store, recipe: PromptRecipe, spec: TeacherSpec) -> None:
        if spec.kind not in TEACHERS:
            raise UserError(
                QT_TRANSLATE_NOOP("engine", "This Zerria knows no teacher of the kind {kind}."),
                kind=spec.kind,
            )
        if TEACHERS[spec.kind].by_operations and not recipe.operations:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The teacher {teacher} works by rules and can not follow the recipe {recipe}. "
                    "Choose a recipe for rules ({known}), or a teacher with a model.",
                ),
                teacher=spec.name,
                recipe=recipe.name,
                known=", ".join(each.name for each in all_recipes().values() if each.operations),
            )
        chooses = any(STEPS[each.kind].chooses for each in recipe.steps if each.kind in STEPS)
        if chooses and not TEACHERS[spec.kind].scores:
            raise UserError(CANNOT_CHOOSE, recipe=recipe.name, teacher=spec.name)
        self._store = store
        self._recipe = fitted(store, recipe)
        self.spec = spec
        self.run_id = 0
        self.resumed = False
        self.filling: GapFilling | None = None
        #: What it takes until the quotas are met (`Outlay.as_data`), and the rows the emptiest lacks.
        self.to_quota: dict[str, Any] = {}
        self._key: bytes | None = None
        self._beside: list[tuple[str, Sequence[int]]] = []
        self.answers = self.parsed = self.candidates = 0
        self.requests = 0
        self.completion_tokens = 0
        self.failures, self.passes = Failures(), Passes()
        self._began = time.monotonic()

    def begin(
        self,
        plan: GenerationPlan,
        random_seed: int | None = None,
        found: Standing | None = None,
    ) -> Changed:
        """Plan the run at once (see `beginning`)."""
        return at_once(self.beginning(plan, random_seed, found))

    def beginning(
        self,
        plan: GenerationPlan,
        random_seed: int | None = None,
        found: Standing | None = None,
    ) -> Steps[Changed]:
        """Plan the run, or take up an unfinished one of the same recipe, teacher and plan, in steps.

        Without a random seed the next unused one of this recipe is taken, so that a second run
        gives new candidates; with one, requests already answered are not asked again. A marked
        run has another fingerprint of its teacher, and so requests of its own. A run until the
        quotas are met begins with no request (`more` plans them); `found` is what the mix lacks, if
        it is known already.
        """
        recipe = self._recipe
        plan = replace(plan, options=recipe.choices(plan.options))
        runs = self._store.runs
        teacher = runs.keep_teacher(self.spec.name, self._fingerprint(watermark=plan.watermark))
        runs.keep_recipe(recipe.hash, recipe.name, recipe.version, recipe.source)
        wanted = {**plan.as_data(), "random_seed": random_seed}
        unfinished = runs.unfinished(recipe.hash, teacher, wanted)
        number = random_seed
        if number is None:
            used = {each.id: each.random_seed for each in runs.all() if each.recipe == recipe.hash}
            number = used.get(unfinished or 0) or max(used.values(), default=0) + 1
        yield
        if plan.until_quotas:
            found = found or standing(
                self._store, project_mix(self._store), self._store.path.parent
            )
            self.filling = GapFilling(
                self._store, recipe, plan, found, teacher=teacher, random_seed=number
            )
        if unfinished is not None:
            self.run_id, self.resumed = unfinished, True
            return Changed(frozenset())
        if self.filling is not None:
            self.filling.check()
            self.run_id, told = runs.begin(recipe.hash, teacher, wanted, number, [])
        else:
            self.run_id, told = yield from plan_run(
                self._store, recipe, plan, wanted, teacher, number
            )
        return told

    def more(self) -> list[dict[str, Any]]:
        """The request lines of the next portion, at once (see `planning_more`)."""
        return at_once(self.planning_more())

    def planning_more(self) -> Steps[list[dict[str, Any]]]:
        """The request lines of the next portion, once all others are answered and stored, in steps;
        none when the run is over."""
        if self.filling is None:
            return []
        requests = yield from self.filling.portion(self.run_id)
        gaps, recipe = self.filling.gaps(), self._recipe.hash
        self.to_quota = outlook(self._store, gaps, recipe, self.spec.name)["outlay"]
        self.to_quota["missing"] = max((each.missing for each in gaps), default=0)
        if requests:
            self._store.portions.extend(self.run_id, requests_as_rows(requests))
            self.requests += len(requests)
        return [dict(each.line) for each in requests]

    def _fingerprint(self, *, watermark: bool) -> dict[str, object]:
        """What answers: the teacher, and the id of the key that marks its answers."""
        kind = TEACHERS[self.spec.kind]
        if watermark and not kind.marks:
            raise UserError(CANNOT_MARK, teacher=self.spec.name)
        self._key = made_key(self._store) if watermark else None
        mark = {} if self._key is None else {FINGERPRINT: facts_of(self._key)}
        return {**kind.fingerprint(self.spec), **mark}

    def missing(self) -> list[dict[str, Any]]:
        """The request lines without an answer, at once (see `reading_missing`)."""
        return at_once(self.reading_missing())

    def reading_missing(self) -> Steps[list[dict[str, Any]]]:
        """The request lines without an answer, in steps; starts the clock and the counts of this sitting."""
        lines = []
        for each in self._store.runs.missing(self.run_id):
            lines.append(each)
            if not len(lines) % _LINES_A_STEP:
                yield
        self.requests = len(lines)
        self.answers = self.parsed = self.candidates = self.completion_tokens = 0
        self.failures, self.passes = Failures(), Passes()
        self._began = time.monotonic()
        return lines

    def call_args(self, lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """The arguments of the worker's job `generate`; the key is in no stored line, nor are the
        thresholds that the project moved.
        """
        lines = [_with_limits(self._store, each) for each in lines]
        if self._key is not None:
            key = {"watermark_key": self._key.hex()}
            lines = [{**each, "zerria": {**each["zerria"], **key}} for each in lines]
        return {"teacher": asdict(self.spec), "requests": list(lines)}

    def take(self, answers: Sequence[Mapping[str, Any]], lines: Mapping[str, Any]) -> Changed:
        """Store answers from the worker with their candidates, in one transaction.

        `lines` maps request ids to request lines. An answer that was cancelled stays missing.
        """
        whole = [each for each in answers if each["finish"] != "cancelled"]
        self._beside = []
        if not whole:
            return Changed(frozenset())
        answered = [self._answered(each, lines[each["request_id"]]) for each in whole]
        told = self._store.runs.store_answers(answered)
        for each in answered:
            for candidate, _ in each.candidates:
                self.passes.add(candidate.verdicts)
        self.answers += len(whole)
        for answer in whole:
            self.failures.add(answer)
            if self.filling is not None:
                usable = sum(bool(record["parsed"]) for record in answer.get("records", ()))
                self.filling.answered(str(answer["request_id"]), usable)
        self.candidates += len(told.ids)
        return told

    def _answered(self, answer: Mapping[str, Any], line: Mapping[str, Any]) -> Answered:
        records = answer.get("records", ())
        parsed = sum(bool(each["parsed"]) for each in records)
        self.parsed += parsed
        self.completion_tokens += int(answer["completion_tokens"])
        return Answered(
            request_id=answer["request_id"],
            answer=storable(_raw(answer)),
            finish=answer["finish"],
            error=answer["error"],
            parsed=parsed,
            prompt_tokens=answer["prompt_tokens"],
            completion_tokens=answer["completion_tokens"],
            candidates=[
                (self._candidate(number, each, answer, line), each["bands"])
                for number, each in enumerate(records)
            ],
        )

    def _candidate(
        self,
        number: int,
        record: Mapping[str, Any],
        answer: Mapping[str, Any],
        line: Mapping[str, Any],
    ) -> Candidate:
        context = line["zerria"]
        verdicts = [verdict_from_data(each) for each in record["verdicts"]]
        verdicts += near_verdicts(
            self._store, record, context, run_id=self.run_id, beside=self._beside
        )
        self._beside.append((record["text"], record["bands"]))
        run = self._store.runs
        seed_id, teacher = run.origin_of(answer["request_id"])
        return Candidate(
            task=context["task"],
            fields=record["fields"],
            text=record["text"],
            variety=context["variety"],
            script=context["script"],
            label=record["label"],
            topic=context["topic"],
            register=context.get("register", ""),
            uid=content_id("candidate", answer["request_id"], number),
            request_id=answer["request_id"],
            run_id=self.run_id,
            seed_id=seed_id,
            recipe=context["recipe"],
            teacher=teacher,
            score=score(verdicts),
            verdicts=tuple(verdicts),
            operation=record.get("operation", ""),
        )

    def clearing(self) -> Steps[None]:
        """Remove what a planning that was cut off had stored, in steps."""
        yield from self._store.portions.clear()

    def finish(self) -> Changed:
        """Note that the run has ended; it counts as finished when nothing is missing."""
        return self._store.runs.finish(self.run_id)

    def told(self) -> list[tuple[str, dict[str, str]]]:
        """Marked sentences of what could not be answered, and what could not be filled."""
        unfilled = [] if self.filling is None else self.filling.told
        return [*self.failures.sentences(), *unfilled]

    def totals(self) -> dict[str, Any]:
        """What this sitting did, as the command line prints it."""
        seconds = max(time.monotonic() - self._began, 1e-9)
        return {
            "requests": self.requests,
            "answers": self.answers,
            "parsed": self.parsed,
            "candidates": self.candidates,
            "failed": self.failures.count,
            "set_aside": self.failures.set_aside,
            "rows_per_minute": round(60 * self.answers / seconds, 1),
            "tokens_per_second": round(self.completion_tokens / seconds, 1),
        }


def _raw(answer: Mapping[str, Any]) -> str:
    """All that the teacher wrote: its turns as JSON where a recipe has several steps."""
    if turns := answer.get("turns"):
        return canonical_json(turns)
    return str(answer.get("thinking", "") + answer["text"])


def _with_limits(store: Store, line: Mapping[str, Any]) -> Mapping[str, Any]:
    context = line["zerria"]
    wanted = wanted_verifiers(store, context["verifiers"])
    if wanted == context["verifiers"]:
        return line
    return {**line, "zerria": {**context, "verifiers": wanted}}


def generate(generation: Generation, runner: Runner, batch: int = 50) -> Iterator[Event]:
    """Run what is missing through a runner, to the end; for the command line.

    Answers are stored in batches of at most `batch`, so that an end at any point loses few. After
    a crash it goes on by itself, more carefully (see `outstanding`), with a warning; the crash is
    raised when it was no single request's doing.
    """
    missing = generation.missing()
    while True:
        yield from _portion(generation, runner, Outstanding(missing), batch)
        missing = generation.more()
        if not missing:
            break
    yield from (
        Event("warning", {"text": text, "values": values}) for text, values in generation.told()
    )
    generation.finish()
    yield Event("done", generation.totals())


def _portion(
    generation: Generation, runner: Runner, outstanding: Outstanding, batch: int
) -> Iterator[Event]:
    while lines := outstanding.take(REQUESTS_A_CALL):
        try:
            yield from _one_call(generation, runner, outstanding, lines, batch)
        except WorkerCrashed as error:
            after = outstanding.crashed()
            if after is AfterCrash.STOP:
                raise
            if after is AfterCrash.TELL:
                yield Event("warning", {"text": error.text, "values": error.values})
                yield Event("warning", {"text": GOES_ON, "values": {}})
        generation.take(outstanding.left_out(), outstanding.lines)


def _one_call(
    generation: Generation,
    runner: Runner,
    outstanding: Outstanding,
    lines: Sequence[Mapping[str, Any]],
    batch: int,
) -> Iterator[Event]:
    waiting: list[Mapping[str, Any]] = []
    try:
        for event in runner.call("generate", generation.call_args(lines)):
            if event.kind == "loaded":
                outstanding.loaded()
            if event.kind != "answer":
                if event.kind != "done":  # of the call; the run's own comes at its end
                    yield event
                continue
            waiting.append(event.data)
            outstanding.answered(event.data)
            if len(waiting) >= batch:
                generation.take(waiting, outstanding.lines)
                waiting = []
                yield Event("progress", generation.totals())
    finally:
        if waiting:
            generation.take(waiting, outstanding.lines)
