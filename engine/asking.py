"""What a teacher says of candidates for the verifiers that ask it: asked in batches, kept as facts.

The texts to judge are the user's turn of a chat of their own, tokenised with special tokens off, and the
teacher can only choose among given answers or be measured: nothing that a text says is obeyed or
passed on. What it said is kept with the verdict, so that a later check needs no teacher.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from engine.model import canonical_json
from engine.plugin import Asking, Checked
from engine.scores import Question, Scorer, TextToScore
from engine.told import FEWEST_SEEDS, fact_name
from engine.verifiers import VERIFIERS

_LONGEST = 4_000
_SHARE_UNRELATED = 0.95


class Wanted(NamedTuple):
    """A candidate to ask about: any name for it, what verifiers see of it, and which ones ask."""

    id: str
    checked: Checked
    verifiers: tuple[str, ...]


def asking_verifiers(names: Sequence[str]) -> tuple[str, ...]:
    """Those of the verifiers that judge by what a teacher says."""
    return tuple(each for each in names if each in VERIFIERS and VERIFIERS[each].ask is not None)


def ask(
    scorer: Scorer, wanted: Sequence[Wanted], cancelled: Callable[[], bool]
) -> dict[str, dict[str, str]]:
    """By candidate, a fact for each verifier that asked; fewer after a cancel."""
    asked: dict[tuple[str, str], Asking] = {}
    for each in wanted:
        for name in each.verifiers:
            question = VERIFIERS[name].ask
            if question is not None and each.checked.parsed:
                asked[each.id, name] = question(each.checked)
    seeds = list(dict.fromkeys(each.checked.seed_text for each in wanted if each.checked.seed_text))
    nats, seed_nats = _likelihoods(scorer, asked, seeds, cancelled)
    chosen = _choices(scorer, asked, cancelled)
    likenesses, unrelated = _likenesses(scorer, asked, seeds, cancelled)
    facts: dict[str, dict[str, str]] = {}
    for (candidate, name), asking in asked.items():
        told = {
            "likelihoods": [nats[text] for text in asking.likelihoods if text in nats],
            "seeds": seed_nats if asking.likelihoods else [],
            "choices": [p for p, _ in chosen.get((candidate, name), [])],
            "masses": [mass for _, mass in chosen.get((candidate, name), [])],
            "likenesses": likenesses.get((candidate, name), []),
            "unrelated": unrelated if asking.meanings else None,
        }
        if any(told[key] for key in ("likelihoods", "choices", "likenesses")):
            facts.setdefault(candidate, {})[fact_name(name)] = canonical_json(told)
    return facts


def _likelihoods(
    scorer: Scorer,
    asked: Mapping[tuple[str, str], Asking],
    seeds: Sequence[str],
    cancelled: Callable[[], bool],
) -> tuple[dict[str, float], list[float]]:
    texts = list(dict.fromkeys(text for each in asked.values() for text in each.likelihoods))
    if not texts:
        return {}, []
    whole = list(dict.fromkeys([*texts, *seeds]))
    items = [TextToScore(str(place), text[:_LONGEST]) for place, text in enumerate(whole)]
    nats = {
        whole[int(each.id)]: round(each.nats_per_character, 5)
        for each in scorer.score_texts(items, cancelled)
        if each.characters and not each.error
    }
    return nats, sorted(nats[seed] for seed in seeds if seed in nats)


def _choices(
    scorer: Scorer, asked: Mapping[tuple[str, str], Asking], cancelled: Callable[[], bool]
) -> dict[tuple[str, str], list[tuple[list[float], float]]]:
    questions: list[Question] = []
    owners: list[tuple[str, str]] = []
    for owner, each in asked.items():
        for turns, choices in each.questions:
            questions.append(Question(str(len(owners)), turns, choices))
            owners.append(owner)
    found: dict[int, tuple[list[float], float]] = {}
    for answer in scorer.choose(questions, cancelled) if questions else ():
        if not answer.error:
            shares = [round(each, 5) for each in answer.probabilities]
            found[int(answer.id)] = (shares, round(answer.mass, 6))
    whole: dict[tuple[str, str], list[tuple[list[float], float]]] = {}
    for place, owner in enumerate(owners):
        if place in found:
            whole.setdefault(owner, []).append(found[place])
    # A rubric that was answered in part would count its items as all of them.
    return {
        owner: answers
        for owner, answers in whole.items()
        if len(answers) == len(asked[owner].questions)
    }


def _likenesses(
    scorer: Scorer,
    asked: Mapping[tuple[str, str], Asking],
    seeds: Sequence[str],
    cancelled: Callable[[], bool],
) -> tuple[dict[tuple[str, str], list[float]], float | None]:
    texts = list(dict.fromkeys(text for each in asked.values() for text in each.meanings))
    if not texts:
        return {}, None
    import numpy  # in the worker only

    whole = list(dict.fromkeys([*texts, *seeds]))
    items = [TextToScore(str(place), text[:_LONGEST]) for place, text in enumerate(whole)]
    vectors = {
        whole[int(each.id)]: numpy.frombuffer(each.vector, dtype="<f4")
        for each in scorer.embed(items, cancelled)
        if each.vector and not each.error
    }
    found = {
        owner: [
            round(float(vectors[each.meanings[0]] @ vectors[text]), 5) for text in each.meanings[1:]
        ]
        for owner, each in asked.items()
        if each.meanings and all(text in vectors for text in each.meanings)
    }
    known = [vectors[seed] for seed in seeds if seed in vectors]
    if len(known) < FEWEST_SEEDS:
        return found, None
    table = numpy.stack(known)
    cosines = (table @ table.T)[numpy.triu_indices(len(known), 1)]
    return found, round(float(numpy.quantile(cosines, _SHARE_UNRELATED)), 5)
