"""What the tests of scores share: texts, a chat, and likelihoods by the binding alone."""

from typing import Any

import numpy as np

from engine.model import Turn
from engine.scores import Choice, Question, TextScore, TextToScore
from engine.teachers.llama.engine import LlamaTeacher
from tests.engine.asking import never

TEXTS = (
    "واش راك خويا", "the an in", "a", "راني مليح لا " * 9, "x" * 40, "{\"text\": \"label\"}",
    "لا" * 30, "un", "مليح",
)  # fmt: skip
CHAT = (Turn("system", "Judge what you read. " * 5), Turn("user", "واش راك خويا"))


def alone(binding: Any, before: list[int], after: list[int]) -> float:
    """The log-probability of tokens that follow others, one decode and no batch."""
    binding.reset()
    binding.eval([*before, *after])
    rows = np.array(binding.scores[len(before) - 1 : len(before) + len(after) - 1], np.float64)
    totals = np.log(np.exp(rows - rows.max(1, keepdims=True)).sum(1)) + rows.max(1)
    return float((rows[np.arange(len(after)), after] - totals).sum())


def scores(teacher: LlamaTeacher, texts: list[TextToScore]) -> dict[str, TextScore]:
    return {each.id: each for each in teacher.score_texts(texts, never)}


def choices(teacher: LlamaTeacher, questions: list[Question]) -> dict[str, Choice]:
    return {each.id: each for each in teacher.choose(questions, never)}


def plain(texts: tuple[str, ...] = TEXTS) -> list[TextToScore]:
    return [TextToScore(str(number), text) for number, text in enumerate(texts)]
