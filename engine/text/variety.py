"""Which variety a text is written in: a coarse label to rely on, a country as a hint.

No library on PyPI knows Darija: Arabic script is "Arabic", Arabizi becomes Somali, Swahili,
French or English. Order of work: script (certain) → fewer than three words say nothing → a linear
model for that script. The country does not carry over from one source of text to another
(measured in ``packaging/variety_model/README.md``), so a project's own setting must win over
`VarietyGuess.variety`.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from engine.text.ngram_model import fold, load_heads, probabilities
from engine.text.script import Script, detect_script, language_words, word_script

if TYPE_CHECKING:
    from collections.abc import Sequence

Coarse = Literal["maghrebi", "msa", "eastern", "arabizi", "french", "english", "other", "short"]

# One word is right 63 % of the time, two 72 %, three 77 % (project notes, Darija 4): below three,
# no answer.
FEWEST_WORDS = 3
# Below an even chance inside its group a country is a guess; the field then stays empty.
COUNTRY_SHARE = 0.5
# The coarse Latin label is right 99 times in 100; the gate is asked only where the model says it
# may be wrong.
GATE_BELOW = 0.90
GATE_TRUSTED = 0.90

_GROUP: dict[tuple[str, str], Coarse] = {
    ("Arab", "arq"): "maghrebi",
    ("Arab", "ary"): "maghrebi",
    ("Arab", "aeb"): "maghrebi",
    ("Arab", "arz"): "eastern",
    ("Arab", "apc"): "eastern",
    ("Arab", "arb"): "msa",
    ("Latn", "arq"): "arabizi",
    ("Latn", "ary"): "arabizi",
    ("Latn", "aeb"): "arabizi",
    ("Latn", "fra"): "french",
    ("Latn", "eng"): "english",
}
_GATE_LABELS: dict[str, Coarse] = {"fr": "french", "en": "english"}
_VARIETY_OF: dict[Coarse, str] = {"french": "fra", "english": "eng"}
_PERSIAN_LETTER = re.compile("[کیٹڈڑےںھژ]")
_ARABIZI_DIGIT = re.compile(r"[^\W\d_][379]|[379][^\W\d_]")


@dataclass(frozen=True, slots=True)
class VarietyGuess:
    """The answer. `probability` belongs to the coarse label; `probabilities` to the single
    varieties.
    """

    coarse: Coarse
    variety: str | None
    probability: float
    script: Script
    msa_probability: float = 0.0
    probabilities: dict[str, float] = field(default_factory=dict)


def identify(text: str) -> VarietyGuess:
    """The variety of one text (see `identify_many`)."""
    return identify_many([text])[0]


def identify_many(texts: Sequence[str]) -> list[VarietyGuess]:
    """The varieties of many texts: about ten times faster a text than asking one by one."""
    guesses: list[VarietyGuess | None] = [None] * len(texts)
    waiting: dict[str, list[tuple[int, str, Script]]] = {"Arab": [], "Latn": []}
    for row, text in enumerate(texts):
        script = detect_script(text)
        if script == "other":
            guesses[row] = _foreign(text)
            continue
        head, part, words = _part_to_read(text, script)
        if words < FEWEST_WORDS:
            guesses[row] = VarietyGuess("short", None, 0.0, script)
        else:
            waiting[head].append((row, part, script))
    read = {"Latn": _through_gate, "Arab": _past_persian}
    for head, batch in waiting.items():
        for first in range(0, len(batch), 512):
            for row, guess in _read(head, batch[first : first + 512]):
                guesses[row] = read[head](texts[row], guess)
    return [guess for guess in guesses if guess is not None]


def _part_to_read(text: str, script: Script) -> tuple[str, str, int]:
    """Which model reads which words. Of a mixed text the Arabic words, when there are enough of
    them.

    A single label for a mixed row is right 69 % of the time; each script read by itself does
    better.
    """
    words = language_words(text)
    arabic = [word for word in words if word_script(word) == "Arab"]
    latin = [word for word in words if word_script(word) == "Latn"]
    count = len(arabic) + len(latin)
    if script != "mixed":
        return script, text, count
    if len(arabic) >= min(FEWEST_WORDS, len(latin)):
        return "Arab", " ".join(arabic), count
    return "Latn", " ".join(latin), count


def _read(head: str, batch: list[tuple[int, str, Script]]) -> list[tuple[int, VarietyGuess]]:
    model = load_heads()[head]
    table = probabilities(model, [fold(part) for _, part, _ in batch])
    answers = []
    for (row, _, script), values in zip(batch, table.tolist(), strict=True):
        single = dict(zip(model.classes, values, strict=True))
        groups: dict[Coarse, float] = {}
        for variety, value in single.items():
            group = _GROUP[head, variety]
            groups[group] = groups.get(group, 0.0) + value
        coarse = max(groups, key=lambda group: groups[group])
        members = {v: p for v, p in single.items() if _GROUP[head, v] == coarse}
        best = max(members, key=lambda variety: members[variety])
        sure = members[best] >= COUNTRY_SHARE * groups[coarse]
        guess = VarietyGuess(
            coarse=coarse,
            variety=best if sure else None,
            probability=min(groups[coarse], 1.0),
            script=script,
            msa_probability=single.get("arb", 0.0),
            probabilities=single,
        )
        answers.append((row, guess))
    return answers


def _through_gate(text: str, guess: VarietyGuess) -> VarietyGuess:
    """Ask langdetect where our model wavers between French, English and something else.

    Our Latin model knows Arabizi, French and English only, and langdetect calls Arabizi Somali:
    it is not asked about a text that may be Arabizi.
    """
    arabizi = sum(guess.probabilities.get(v, 0.0) for v in ("arq", "ary", "aeb"))
    if guess.coarse == "arabizi" or guess.probability >= GATE_BELOW or arabizi > 0.5:
        return guess
    if _ARABIZI_DIGIT.search(text):
        return guess
    language, probability = _langdetect(text)
    if probability < GATE_TRUSTED:
        return guess
    coarse = _GATE_LABELS.get(language, "other")
    if coarse == guess.coarse:
        return guess
    return VarietyGuess(
        coarse=coarse,
        variety=_VARIETY_OF.get(coarse),
        probability=probability,
        script=guess.script,
        probabilities=guess.probabilities,
    )


def _past_persian(text: str, guess: VarietyGuess) -> VarietyGuess:
    """Persian and Urdu share the script: ask langdetect about a text with several of their own
    letters.

    Not about every text: it also takes Algerian spelled with ڥ ۆ ڨ for Persian.
    """
    if len(_PERSIAN_LETTER.findall(text[:2000])) < 2:
        return guess
    language, probability = _langdetect(text)
    if language not in ("fa", "ur") or probability < GATE_TRUSTED:
        return guess
    return VarietyGuess("other", None, probability, guess.script, 0.0, guess.probabilities)


def _foreign(text: str) -> VarietyGuess:
    """A text in neither Arabic nor Latin letters: ``other``, with langdetect's language where it
    has one.
    """
    language, probability = _langdetect(text)
    probabilities = {language: probability} if language else {}
    return VarietyGuess("other", None, probability, "other", 0.0, probabilities)


@lru_cache(maxsize=1)
def _langdetect_module() -> Any:
    module = importlib.import_module("langdetect")
    module.DetectorFactory.seed = 0  # it draws lots: without a seed, the same text changes language
    return module


def _langdetect(text: str) -> tuple[str, float]:
    """langdetect's best language and its probability; ``("", 0.0)`` where it has no answer."""
    words = " ".join(language_words(text[:2000]))
    if not any(sign.isalpha() for sign in words):
        return "", 0.0
    module = _langdetect_module()
    try:
        best = module.detect_langs(words)[0]
    except module.LangDetectException:
        return "", 0.0
    return str(best.lang), float(best.prob)
