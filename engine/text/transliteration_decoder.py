"""From one unit in one script to its likeliest spellings in the other: a beam over chunks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.text.chat_alphabet import JOINT
from engine.text.transliteration_model import EDGE, known_spellings, word_hash

if TYPE_CHECKING:
    from engine.text.transliteration_model import Way

_State = tuple[str, int]
_Beam = dict[_State, tuple[float, int]]

BEAM = 14
_LONGEST_CHUNK = 3
#: Hypotheses this much worse than the best of their place (in nats) are dropped.
_MARGIN = 9.0
#: Attestations at which our own sentences weigh as much as the model.
_TRUST = 1.0


def decode(source: str, way: Way, n: int) -> list[tuple[str, float]]:
    """The `n` likeliest spellings of a folded unit, best first, with their probabilities.

    Scores are log-linear: joint model + letters + words, summed over the cuttings of a spelling,
    made a distribution, then mixed with how our own sentences write the unit, when they do. Spellings
    are distinct; the order is settled by the text where scores are equal.
    """
    chances = _of_model(source, way)
    known = known_spellings(way, source)
    if known:
        total = sum(count for _, count in known)
        trust = total / (total + _TRUST)
        chances = {text: (1 - trust) * chance for text, chance in chances.items()}
        for text, count in known:
            chances[text] = chances.get(text, 0.0) + trust * count / total
    ranked = sorted(chances.items(), key=lambda each: (-each[1], each[0]))
    return ranked[:n]


def _of_model(source: str, way: Way) -> dict[str, float]:
    scores = _word_scores(_search(source, way), way)
    if not scores:
        return {}
    sharpness = way.weights.sharpness
    best = max(scores.values())
    raised = {text: math.exp((score - best) * sharpness) for text, score in scores.items()}
    total = sum(raised.values())
    return {text: value / total for text, value in raised.items()}


def _search(source: str, way: Way) -> dict[str, float]:
    """The surviving spellings with joint and letter score."""
    joint, letters, weight = way.joint, way.letters, way.weights.letters
    joint_memo, letter_memo = joint.memo, letters.memo
    joint_bits, joint_mask = joint.bits, joint.context_mask
    letter_bits, letter_mask, letter_start = letters.bits, letters.context_mask, letters.start
    length = len(source)
    beams: list[_Beam] = [{} for _ in range(length + 1)]
    beams[0]["", joint.start] = (0.0, letter_start)
    for place in range(length):
        options = [
            (beams[place + size], *option)
            for size in range(1, min(_LONGEST_CHUNK, length - place) + 1)
            for option in way.chunks.get(source[place : place + size], ())
        ]
        for (written, chunks), (score, context) in _survivors(beams[place]):
            for beam, text, chunk, signs in options:
                key = chunks << joint_bits | chunk
                total = joint_memo.get(key)
                if total is None:
                    total = joint.logarithm(key)
                total += score
                after = context
                for sign in signs:
                    letter_key = after << letter_bits | sign
                    chance = letter_memo.get(letter_key)
                    if chance is None:
                        chance = letters.logarithm(letter_key)
                    total += weight * chance
                    after = letter_start if sign == EDGE else letter_key & letter_mask
                state = (written + text, key & joint_mask)
                before = beam.get(state)
                if before is None or before[0] < total:
                    beam[state] = (total, after)
    ended: dict[str, float] = {}
    for (written, chunks), (score, context) in beams[length].items():
        total = score + joint.logarithm(chunks << joint_bits | EDGE)
        total += weight * letters.logarithm(context << letter_bits | EDGE)
        before_score = ended.get(written)
        ended[written] = total if before_score is None else _sum(before_score, total)
    return ended


def _survivors(beam: _Beam) -> list[tuple[_State, tuple[float, int]]]:
    states = sorted(beam.items(), key=lambda each: (-each[1][0], each[0]))[:BEAM]
    if not states:
        return states
    least = states[0][1][0] - _MARGIN
    return [state for state in states if state[1][0] >= least]


def _sum(one: float, other: float) -> float:
    high, low = (one, other) if one > other else (other, one)
    return high + math.log1p(math.exp(low - high))


def _word_scores(scores: dict[str, float], way: Way) -> dict[str, float]:
    return {
        text: score + sum(_word_score(part, way) for part in text.split(JOINT) if part)
        for text, score in scores.items()
        if text.strip(JOINT)
    }


def _word_score(word: str, way: Way) -> float:
    value = way.words.get(word_hash(word))
    if value is not None:
        return value * way.weights.word
    for prefix in way.prefixes:
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            value = way.words.get(word_hash(word[len(prefix) :]))
            if value is not None:
                return value * way.weights.word * 0.5 - way.weights.unknown * 0.3
    return -way.weights.unknown
