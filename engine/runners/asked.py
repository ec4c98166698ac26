"""Generates in portions whose answers the same teacher is then asked about, for verifiers that ask.

Scoring needs the model's memory for itself, so a portion is finished before it is asked about; runs
without such a verifier keep their batch full from the first request to the last.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

from engine.model import Answer
from engine.plugin import Teacher
from engine.runners.agreement import answered, samples_of
from engine.runners.stepping import SET_ASIDE, TellStep, answered_in_steps, has_steps
from engine.scores import Scorer
from engine.verifiers import VERIFIERS

#: Requests of a portion: several times the sequences decoded at once, so that little time is idle.
PORTION = 64


def asked(
    teacher: Teacher,
    lines: Sequence[Mapping[str, Any]],
    cancelled: Callable[[], bool],
    tell: TellStep,
    *,
    by_rules: bool,
    scores: bool,
) -> Iterator[tuple[Mapping[str, Any], Answer]]:
    """Each answer with its line, in whose facts stands what the teacher said of the answer.

    Those of recipes with steps are answered once their steps are done; `tell` says how far they are.
    """

    def answers(some: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], Answer]]:
        if some and all(map(has_steps, some)):
            return answered_in_steps(teacher, some, cancelled, tell)
        return answered(teacher, some, cancelled, by_rules=by_rules)

    if not scores or not any(_verifiers(line) for line in lines):
        yield from answers(lines)
        return
    for start in range(0, len(lines), PORTION):
        portion = lines[start : start + PORTION]
        pairs = list(answers(portion))
        if cancelled():
            return
        facts = _facts(cast("Scorer", teacher), pairs, cancelled)
        if cancelled():
            return
        for line, answer in pairs:
            yield _with_facts(line, facts.get(answer.request_id, {})), answer


def in_portions(line: Mapping[str, Any]) -> bool:
    """Whether a request is answered together with others only, once all that they need is done."""
    return has_steps(line) or bool(_verifiers(line)) or samples_of(line) > 0


def _verifiers(line: Mapping[str, Any]) -> tuple[str, ...]:
    names = line.get("zerria", {}).get("verifiers", {})
    return tuple(each for each in names if each in VERIFIERS and VERIFIERS[each].ask is not None)


def _facts(
    scorer: Scorer,
    pairs: Sequence[tuple[Mapping[str, Any], Answer]],
    cancelled: Callable[[], bool],
) -> dict[str, dict[str, str]]:
    from engine.answers import checked_of  # it loads numpy
    from engine.asking import Wanted, ask

    wanted = [
        Wanted(answer.request_id, checked_of(line, answer)[0], _verifiers(line))
        for line, answer in pairs
        # What is told is kept with the request: of several records it could be said of one alone.
        if answer.finish not in ("error", "cancelled", SET_ASIDE)
        and int(line["zerria"].get("answers", 1)) == 1
    ]
    return ask(scorer, wanted, cancelled)


def _with_facts(line: Mapping[str, Any], facts: Mapping[str, str]) -> Mapping[str, Any]:
    context = line["zerria"]
    return {**line, "zerria": {**context, "facts": {**context.get("facts", {}), **facts}}}
