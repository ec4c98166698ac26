"""Does the text talk about the task, or carry a model's markup, instead of being the text?"""

import re

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier

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
    r"as an ai\b|language model|i (?:cannot|can't|am unable to) (?:help|assist|comply)"
    r"|\bhere(?: is|'s) (?:the|a|your) (?:text|paraphrase|translation|sentence|rewrite|example)"
    r"|\b(?:ignore|disregard) (?:all |the |any )?(?:previous|above|prior) (?:instructions?|rules)"
    r"|\bsystem prompt\b|\bjson object\b|\bparaphrase\s*:|\btranslation\s*:"
    r"|en tant qu(?:e |['’])(?:ia|intelligence artificielle|mod[eè]le)|\bvoici (?:le|la|une?) "
    r"(?:texte|traduction|phrase|paraphrase)|\bignor(?:e|ez) (?:les|toutes les) (?:consignes|instructions)"
    r"|كنموذج لغوي|كذكاء اصطناعي|بصفتي نموذج|إليك (?:النص|الترجمة|الجملة|إعادة)"
    r"|تجاهل (?:كل )?(?:التعليمات|الأوامر)|(?:هاهي|هاهو|هاك) (?:الترجمة|النص) ?:",
    re.IGNORECASE,
)


def _check(checked: Checked) -> Verdict:
    text = checked.text[:_LONGEST]
    found = _MARKUP.search(text) or _TALK.search(text)
    if found is None:
        sentence = QT_TRANSLATE_NOOP("engine", "Nothing about the task, only the text.")
        return Verdict(_NAME, 1, Outcome.PASS, 1.0, sentence)
    values = {"part": found[0][:60]}
    # The seed has it too: then people write so here, and a person decides.
    if found[0].casefold() in checked.seed_text.casefold():
        sentence = QT_TRANSLATE_NOOP("engine", "Words of an instruction, as in the seed: {part}")
        return Verdict(_NAME, 1, Outcome.FLAG, 0.3, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "It talks about the task: {part}")
    return Verdict(_NAME, 1, Outcome.REJECT, 0.0, sentence, values)


VERIFIER = Verifier(
    name=_NAME,
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Instructions"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "The text holds no instruction, no words about the task and no markup of a chat. It knows the "
        "usual phrases in English, French and Arabic.",
    ),
    check=_check,
)
