"""Does the text talk about the task, or carry a model's markup, instead of being the text?"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.recipes import all_recipes

_NAME = "leaked_instructions"
_LONGEST = 8_000
#: Signs of chat templates and of our own answers' format.
_MARKUP = re.compile(
    r"<\|[^|<>]{1,40}\|>|</?s>|\[/?INST\]|<</?SYS>>|<(?:start|end)_of_turn>|</?think>|```"
    r"|\{\s*\"(?:text|answer|translation|instruction)\"\s*:|\{\{|\{%|^\s*#{2,}\s",
    re.IGNORECASE | re.MULTILINE,
)
#: What a model says about its work; each is hardly ever part of an everyday sentence.
_TALK = re.compile(
    r"as an? (?:large )?(?:ai|language model)\b|language model"
    r"|i (?:cannot|can't|am unable to) (?:help|assist|comply)"
    r"|^\W*(?:sure|certainly|of course)\s*[,!.:]\s*(?:here|i)\b"
    r"|\bhere(?: is|'s|’s) (?:the|an?|your|my) (?:new |rewritten |requested )?"
    r"(?:text|paraphrase|translation|sentence|rewrite|example|message|version|json)"
    r"|\b(?:ignore|disregard) (?:all |the |any )?(?:previous|above|prior) (?:instructions?|rules)"
    r"|\bsystem prompt\b|\bjson object\b|\bparaphrase\s*:|\btranslation\s*:"
    r"|en tant qu(?:e |['’])(?:ia|intelligence artificielle|mod[eè]le)"
    r"|^\W*bien s[ûu]r\s*[,!.:]\s*voici\b"
    r"|\bvoici (?:le|la|une?|votre|ma) (?:nouve(?:au|lle) )?"
    r"(?:texte|traduction|phrase|paraphrase|reformulation|réponse|version)\b"
    r"|\bignor(?:e|ez) (?:les|toutes les) (?:consignes|instructions)"
    r"|كنموذج لغوي|كذكاء اصطناعي|بصفتي نموذج"
    r"|^\W*(?:بالتأكيد|بالطبع|أكيد|طبعا)\s*[،,!.:]\s*(?:إليك|اليك|هاك|هذا هو)(?!\w)"
    r"|(?:إليك|اليك|هذا هو|هذه هي) (?:ال)?(?:نص|ترجمة|جملة|رسالة|صياغة|إعادة)(?!\w)"
    r"|تجاهل (?:كل )?(?:التعليمات|الأوامر)|(?:هاهي|هاهو|هاك) (?:الترجمة|النص) ?:",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_PLACEHOLDER = re.compile(r"\"\w+\"\s*:\s*\"([^\"{}]{4,80})\"")
_WORD = re.compile(r"[^\W_]+")
#: So many words in a row are a prompt's: in 13,862 real texts in Arabic, Arabizi, French and English none was found.
_IN_A_ROW = 6
_NOT_INSTRUCTIONS = ("title", "when", "vary", "verifiers", "sampling")


class _Prompts(NamedTuple):
    """What the prompts of the recipes say: their word sequences, and texts that stand for an answer."""

    rows: frozenset[tuple[str, ...]]
    placeholders: frozenset[str]


@lru_cache(maxsize=1)
def _prompts() -> _Prompts:
    rows: set[tuple[str, ...]] = set()
    placeholders: set[str] = set()
    try:
        sources = [each.source for each in all_recipes().values()]
    except UserError:  # a recipe that can not be read is told where recipes are chosen
        sources = []
    for source in sources:
        for prompt in _instructions(tomllib.loads(source)):
            placeholders.update(each.casefold() for each in _PLACEHOLDER.findall(prompt))
            for part in _TEMPLATE.split(prompt):
                rows.update(row for row, _ in _rows(part))
    return _Prompts(frozenset(rows), frozenset(placeholders))


def _instructions(data: Mapping[str, object]) -> Iterator[str]:
    """Every text of a recipe's file but those that only people read, or that are data."""
    for key, value in data.items():
        if key not in _NOT_INSTRUCTIONS:
            inside = value if isinstance(value, list) else [value]
            for each in inside:
                if isinstance(each, dict):
                    yield from _instructions(each)
                elif isinstance(each, str):
                    yield each


def _rows(text: str) -> Iterator[tuple[tuple[str, ...], tuple[int, int]]]:
    """Every so many words in a row, and where they stand."""
    words = [(each[0].casefold(), each.start(), each.end()) for each in _WORD.finditer(text)]
    for place in range(len(words) - _IN_A_ROW + 1):
        some = words[place : place + _IN_A_ROW]
        yield tuple(word for word, _, _ in some), (some[0][1], some[-1][2])


def _of_a_prompt(text: str) -> str:
    """The first part of the text that is a recipe's own; empty when there is none."""
    prompts = _prompts()
    if text.strip().casefold() in prompts.placeholders:
        return text.strip()
    return next((text[a:b] for row, (a, b) in _rows(text) if row in prompts.rows), "")


def _check(checked: Checked) -> Verdict:
    text = checked.text[:_LONGEST]
    found = _MARKUP.search(text) or _TALK.search(text)
    part = found[0] if found else _of_a_prompt(text)
    if not part:
        sentence = QT_TRANSLATE_NOOP("engine", "Nothing about the task, only the text.")
        return Verdict(_NAME, 2, Outcome.PASS, 1.0, sentence)
    values = {"part": part[:60]}
    # The seed has it too: then people write so here, and a person decides.
    if part.casefold() in checked.seed_text.casefold():
        sentence = QT_TRANSLATE_NOOP("engine", "Words of an instruction, as in the seed: {part}")
        return Verdict(_NAME, 2, Outcome.FLAG, 0.3, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "It talks about the task: {part}")
    return Verdict(_NAME, 2, Outcome.REJECT, 0.0, sentence, values)


VERIFIER = Verifier(
    name=_NAME,
    version=2,
    title=QT_TRANSLATE_NOOP("engine", "Instructions"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "The text holds no words of the prompt, no words about the task and no markup of a chat. It knows "
        "the prompts of your recipes and the usual phrases in English, French and Arabic.",
    ),
    check=_check,
)
