"""Critique by one principle of a constitution, then a revision: once or twice, every turn kept.

The principle of each round is drawn from the constitution, another one each time. It ends early
where the revision changes nothing. Draft and last revision are a pair.
"""

import random
from collections.abc import Iterator, Sequence

from engine.conversation import (
    ANSWER,
    CRITIQUE,
    DRAFT,
    REVISION,
    Ask,
    Conversation,
    Options,
    Said,
    Step,
    StepKind,
    Writing,
    number_of,
    texts_of,
)
from engine.criteria import Criterion, constitution
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.recipes.template import rendered

_ROUNDS = 2
#: The principles of the rounds of one request, as they are asked.
_DRAWN = "asked"
_KNOWN = {"constitution", "principles", "rounds", _DRAWN}

UNCHANGED = QT_TRANSLATE_NOOP("engine", "The teacher left its draft as it was.")


def _run(conversations: Sequence[Conversation], ask: Ask) -> None:
    drafts = {each.id: each.answer for each in conversations}
    for each in conversations:
        if not each.said:
            each.said.append(Said(DRAFT, each.answer))
    going = list(conversations)
    for number in range(_ROUNDS):
        going = _round(going, number, ask)
    for each in conversations:
        if each.answer == drafts[each.id]:
            each.set_aside = UNCHANGED
        else:
            each.other = each.other or drafts[each.id]


def _round(going: Sequence[Conversation], number: int, ask: Ask) -> list[Conversation]:
    """One critique and one revision of each; gives back those whose answer changed."""
    going = [each for each in going if number < len(texts_of(each.step, _DRAWN))]
    critiques = ask.write(
        [_writing(each, number, CRITIQUE, "critique", "") for each in going],
    )
    pairs = [pair for pair in zip(going, critiques, strict=True) if pair[1]]
    revisions = ask.write(
        [_writing(each, number, ANSWER, "revision", critique) for each, critique in pairs]
    )
    changed = []
    for (each, critique), revision in zip(pairs, revisions, strict=True):
        principle = texts_of(each.step, _DRAWN)[number]
        each.said.append(Said(CRITIQUE, critique, principle))
        if not revision:
            continue
        each.said.append(Said(REVISION, revision, principle))
        if revision != each.answer:
            each.answer = revision
            changed.append(each)
    return changed


def _writing(each: Conversation, number: int, field: str, name: str, critique: str) -> Writing:
    values = {
        **each.values,
        "answer": each.answer,
        "principle": texts_of(each.step, _DRAWN)[number],
        "critique": critique,
    }
    prompt = rendered(each.step.prompts[name], values, "revise")
    return Writing(each, f"{name}-{number}", field, prompt)


def _prepare(options: Options, identity: str) -> Options:
    """The principles of one request, one a round."""
    step = Step("revise", {}, options)
    principles = _principles(step)
    rounds = min(int(number_of(step, "rounds", _ROUNDS)), len(principles))
    drawn = random.Random(f"{identity} principles").sample(principles, rounds)
    return {**options, _DRAWN: tuple(each.ask for each in drawn)}


def _principles(step: Step) -> list[Criterion]:
    """Those that the recipe names, else all of its constitution."""
    names = texts_of(step, "principles")
    return [each for each in constitution(_constitution(step)) if not names or each.name in names]


def _constitution(step: Step) -> str:
    return next(iter(texts_of(step, "constitution")), "darija")


def _check(step: Step) -> Iterator[str]:
    if not 1 <= number_of(step, "rounds", _ROUNDS) <= _ROUNDS:
        yield f"step.rounds: 1 or {_ROUNDS}"
    yield from (f"step.{name}" for name in sorted(set(step.options) - _KNOWN))
    try:
        known = {each.name for each in constitution(_constitution(step))}
    except UserError as problem:
        yield str(problem)
        return
    unknown = [name for name in texts_of(step, "principles") if name not in known]
    yield from (f"principle {name}" for name in unknown)


STEP = StepKind(
    name="revise",
    title=QT_TRANSLATE_NOOP("engine", "Criticise and revise"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "The teacher criticises its draft by one principle of the constitution and writes it anew, "
        "once or twice. Draft and revision become a pair.",
    ),
    prompts={
        "critique": QT_TRANSLATE_NOOP("engine", "What is wrong with the answer, by one principle?"),
        "revision": QT_TRANSLATE_NOOP("engine", "The answer written anew"),
    },
    shown={
        "answer": QT_TRANSLATE_NOOP("engine", "the answer so far"),
        "principle": QT_TRANSLATE_NOOP("engine", "a principle"),
        "critique": QT_TRANSLATE_NOOP("engine", "the critique"),
    },
    run=_run,
    prepare=_prepare,
    check=_check,
)
