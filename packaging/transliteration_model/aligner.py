"""Cut word pairs into facing chunks: expectation maximisation over all ways to cut them.

The many-to-many aligner of Jiampojamarn et al. (2007): 1-3 Latin signs face 0-2 Arabic letters (3
when they begin with the article). The first guess is a uniform chart in which chunks with the same
consonant skeleton are ten times as likely.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from engine.text.skeleton import skeleton

Chunk = tuple[str, str]
_Arc = tuple[int, int, int, int, Chunk, float]
ROUNDS = 6
#: A chunk seen less than this, after the last round, is no habit.
RARE = 1.5


_TWO = frozenset(
    "ch sh kh gh dj th dh ph ou oo ee aa ii uu ai ei ay ey au eu oi ie ia io ua oe ah eh "
    "gu qu ck et at an en on in 2a 2o 2i 2e 2u".split()
)
_THREE = frozenset("tch cch ssh kkh ggh ddj dth tth ddh eau ein ain les 2ou".split())
#: An ending that is one letter only when it is that letter.
_ENDINGS = {"et": "ةت", "at": "ةت", "ah": "ةه", "eh": "ةه", "an": "ان", "en": "ان", "on": "ون",
            "in": "ان"}  # fmt: skip


#: Signs that may stand for no letter: vowels, and the h and 2 that some write for a long one.
_SILENT = frozenset("aeiouyh2_")


def _one_sign(one: str) -> bool:
    """Whether a reader takes these Latin signs for one."""
    if len(one) == 1:
        return True
    return one in _THREE or one in _TWO or (len(one) == 2 and one[0] == one[1] and one != "__")


def _steps(latin: str, arabic: str, i: int, j: int) -> Iterable[tuple[int, int]]:
    for di in (1, 2, 3):
        one = latin[i : i + di]
        if len(one) < di:
            return
        if not _one_sign(one):
            continue
        for dj in (0, 1, 2, 3):
            other = arabic[j : j + dj]
            if len(other) == dj and _may_face(one, other):
                yield di, dj


def _may_face(one: str, other: str) -> bool:
    if one in _ENDINGS:
        return len(other) == 1 and other in _ENDINGS[one]
    if not other:
        return one in _SILENT
    if len(other) == 1:
        return True
    if len(other) == 3:
        return other.startswith("ال") and "_" not in other
    if "_" in other:
        return other[1] == "_" and one in ("_", "f", "i")
    return len(one) == 1 or one == "ou" or other == "ال"


def _guess(one: str, other: str) -> float:
    """How likely two chunks face each other before anything was counted."""
    score = 0.3 ** (len(one) + len(other))
    bare = skeleton(other) if other else ""
    same = skeleton(one) == bare if other else one in "aeiou_"
    return score * (10.0 if same else 1.0)


class Aligner:
    """Chunk probabilities, learned by `learn`, used by `cut`."""

    def __init__(self) -> None:
        self._chance: dict[Chunk, float] = {}

    def _of(self, chunk: Chunk) -> float:
        if not self._chance:
            return _guess(*chunk)
        return self._chance.get(chunk, 0.0)

    def _forward(self, latin: str, arabic: str) -> tuple[dict[tuple[int, int], float], list[_Arc]]:
        alpha: dict[tuple[int, int], float] = defaultdict(float)
        alpha[0, 0] = 1.0
        arcs: list[_Arc] = []
        for i in range(len(latin)):
            for j in range(len(arabic) + 1):
                here = alpha.get((i, j))
                if not here:
                    continue
                for di, dj in _steps(latin, arabic, i, j):
                    chunk = (latin[i : i + di], arabic[j : j + dj])
                    chance = self._of(chunk)
                    if chance:
                        alpha[i + di, j + dj] += here * chance
                        arcs.append((i, j, i + di, j + dj, chunk, chance))
        return alpha, arcs

    def learn(self, pairs: dict[Chunk, float]) -> None:
        """Learn from word pairs with weights."""
        for _ in range(ROUNDS):
            counts: dict[Chunk, float] = defaultdict(float)
            for (latin, arabic), weight in pairs.items():
                alpha, arcs = self._forward(latin, arabic)
                total = alpha.get((len(latin), len(arabic)), 0.0)
                if not total:
                    continue
                beta: dict[tuple[int, int], float] = defaultdict(float)
                beta[len(latin), len(arabic)] = 1.0
                for i, j, k, m, chunk, chance in reversed(arcs):
                    after = beta.get((k, m))
                    if after:
                        beta[i, j] += chance * after
                        counts[chunk] += weight * alpha[i, j] * chance * after / total
            # The unit of the joint model is the letter: a chunk pays for each sign it spans.
            total = sum(counts.values())
            self._chance = {
                chunk: count / total * 0.5 ** (max(len(chunk[0]), 1) + max(len(chunk[1]), 1) - 2)
                for chunk, count in counts.items()
                if count > 0.05
            }
            self._kept = {chunk for chunk, count in counts.items() if count >= RARE}
        self._chance = {chunk: c for chunk, c in self._chance.items() if chunk in self._kept}

    def cut(self, latin: str, arabic: str) -> tuple[list[Chunk], float] | None:
        """The likeliest chunks of a pair and the logarithm of their chance; None where only
        unheard-of chunks would fit.
        """
        best: dict[tuple[int, int], tuple[float, tuple[int, int], Chunk]] = {
            (0, 0): (0.0, (0, 0), ("", ""))
        }
        for i in range(len(latin)):
            for j in range(len(arabic) + 1):
                here = best.get((i, j))
                if here is None:
                    continue
                for di, dj in _steps(latin, arabic, i, j):
                    chunk = (latin[i : i + di], arabic[j : j + dj])
                    chance = self._chance.get(chunk)
                    if not chance:
                        continue
                    score = here[0] + math.log(chance)
                    at = (i + di, j + dj)
                    if at not in best or score > best[at][0]:
                        best[at] = (score, (i, j), chunk)
        at = (len(latin), len(arabic))
        if at not in best:
            return None
        likely = best[at][0]
        chunks = []
        while at != (0, 0):
            _, at, chunk = best[at]
            chunks.append(chunk)
        return chunks[::-1], likely
