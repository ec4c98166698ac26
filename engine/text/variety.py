"""Which variety a text is written in: a coarse label to rely on, a country as a hint.

No library on PyPI knows Darija: Arabic script is "Arabic", Arabizi becomes Somali, Swahili,
French or English. Order of work: script (certain) → fewer than three words say nothing → a linear
model for that script (`engine.text.variety_model`) → langdetect where the model wavers about a
language that is none of ours. The country does not carry over from one source of text to another
(measured in ``packaging/variety_model/README.md``), so a project's own setting wins over the
model's country.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, cast

from engine.text.ngram_model import VARIETIES
from engine.text.script import MIXED_SHARE, Script, detect_script, language_words
from engine.text.variety_model import (
    HEADS,
    LONGEST_TEXT,
    Head,
    TokenTable,
    batches,
    shipped_table,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from engine.text.variety_model import Reading

Coarse = Literal["maghrebi", "msa", "eastern", "arabizi", "french", "english", "other", "short"]

# One word is right 63 % of the time, two 72 %, three 77 % (project notes, Darija 4): below three,
# no answer.
FEWEST_WORDS = 3
# langdetect takes 7 ms a text, the model 0.05: it is asked only where "other" is about as likely as
# not, which is one text of ours in 300, or where a text has letters that ours do not use.
GATE_FROM, GATE_TO = 0.2, 0.65
# It draws lots in sevenths: six of seven for one language is as sure as it gets on a short text.
GATE_TRUSTED = 0.85

_GROUPS: dict[str, dict[str, Coarse]] = {
    "Arab": {
        "arq": "maghrebi",
        "ary": "maghrebi",
        "aeb": "maghrebi",
        "arz": "eastern",
        "apc": "eastern",
        "arb": "msa",
        "other": "other",
    },
    "Latn": {
        "arq": "arabizi",
        "ary": "arabizi",
        "aeb": "arabizi",
        "fra": "french",
        "eng": "english",
        "other": "other",
    },
}
_GATE_VARIETIES = {"fr": "fra", "en": "eng"}
# What langdetect calls Arabizi when it does not say French or English (project notes, Darija 3); and
# Arabic, which says nothing new.
_GATE_UNSURE = frozenset(("so", "sw", "id", "tl", "af", "et", "ar"))
# Small Latin letters that French and the transliterations of Arabic and Berber do not use; letters of
# Persian, Urdu, Pashto and Sindhi (the model reads ک and ی as their Arabic twins).
_FOREIGN_LETTERS = {
    "Latn": re.compile("[áíóúñìòãõåøäößışğőűłąęćńśźżčšžřěůđțţăəþðħċġ\u1ea0-\u1ef9]"),
    "Arab": re.compile("[کیٹڈڑےںھژټډړږښځڅڼېۍڀٺٽڄڃڇڏڊڌڪڳڱڻګ]"),
}
_FEWEST_FOREIGN = {"Latn": 1, "Arab": 2}
_ARABIZI_DIGIT = re.compile(r"[^\W\d_][379]|[379][^\W\d_]")


@dataclass(frozen=True, slots=True)
class VarietyGuess:
    """The answer.

    `probability` belongs to the coarse label. `variety` is the best single variety of that label
    (None for ``short`` and ``other``), `variety_probability` the model's probability of it, and
    `variety_from` says who named it: the model, or the project's setting. `msa_leakage` is the
    share, from 0 to 1, of the words in Arabic letters that only Standard Arabic would use.
    `probabilities` holds the eight varieties and ``other`` and sums to one (empty for ``short``
    and for a text without letters).
    """

    coarse: Coarse
    variety: str | None
    probability: float
    script: Script
    variety_probability: float = 0.0
    variety_from: Literal["model", "setting"] = "model"
    msa_leakage: float = 0.0
    probabilities: dict[str, float] = field(default_factory=dict)


def identify(text: str, project_variety: str = "", table: TokenTable | None = None) -> VarietyGuess:
    """The variety of one text (see `identify_many`)."""
    return identify_many([text], project_variety, table)[0]


def identify_many(
    texts: Sequence[str], project_variety: str = "", table: TokenTable | None = None
) -> list[VarietyGuess]:
    """The varieties of many texts: a hundred times faster a text than asking one by one.

    `project_variety` is the variety that the project is about, or empty; see `apply_setting`.
    `table` holds other weights than the shipped ones: a project's own
    (`engine.jobs.retrain_variety`). The first 4,000 characters of a text are read.
    """
    table = shipped_table() if table is None else table
    guesses: list[VarietyGuess] = []
    for first, last in batches(texts):
        guesses += _identify_batch(texts[first:last], table)
    if project_variety:
        return [apply_setting(guess, project_variety) for guess in guesses]
    return guesses


def apply_setting(guess: VarietyGuess, project_variety: str) -> VarietyGuess:
    """The guess with the country of the project's setting, where the coarse label allows it: a
    Maghrebi text in a Moroccan project is Moroccan, an Egyptian one stays Egyptian.
    """
    if guess.coarse in ("short", "other") or not guess.probabilities:
        return guess
    head = "Latn" if guess.coarse in ("arabizi", "french", "english") else "Arab"
    if _GROUPS[head].get(project_variety) != guess.coarse:
        return guess
    return replace(
        guess,
        variety=project_variety,
        variety_probability=guess.probabilities[project_variety],
        variety_from="setting",
    )


def _identify_batch(texts: Sequence[str], table: TokenTable) -> list[VarietyGuess]:
    import numpy as np

    reading = table.read(texts)
    arabic, latin, foreign = reading.words[:, 1], reading.words[:, 2], reading.words[:, 3]
    known = arabic + latin
    total = known + foreign
    mixed = np.minimum(arabic, latin) >= MIXED_SHARE * total
    is_other = (foreign * 2 > total) | (known == 0)
    scripts = np.where(is_other, 3, np.where(mixed, 2, np.where(arabic > latin, 0, 1)))
    # Of a mixed text the Arabic words are read, when there are enough of them: a single label for a
    # mixed row is right 69 % of the time; each script read by itself does better.
    reads_arabic = np.where(mixed, arabic >= np.minimum(FEWEST_WORDS, latin), arabic > latin)
    names: tuple[Script, ...] = ("Arab", "Latn", "mixed", "other")
    guesses: list[VarietyGuess | None] = [None] * len(texts)
    for row in np.flatnonzero(is_other).tolist():
        guesses[row] = _foreign(texts[row], int(foreign[row]))
    for row in np.flatnonzero(~is_other & (known < FEWEST_WORDS)).tolist():
        guesses[row] = VarietyGuess("short", None, 0.0, names[scripts[row]])
    leakage = (reading.msa_words / np.maximum(arabic, 1)).tolist()
    for name, mine in zip(HEADS, (reads_arabic, ~reads_arabic), strict=True):
        rows = np.flatnonzero(mine & ~is_other & (known >= FEWEST_WORDS))
        head = table.heads[name]
        for row, guess in zip(rows.tolist(), _name(head, name, reading, rows), strict=True):
            coarse, variety, probability, single, probabilities = guess
            guesses[row] = VarietyGuess(
                coarse, variety, probability, names[scripts[row]], single, "model",
                leakage[row], probabilities,
            )  # fmt: skip
            if _to_be_asked(texts[row], coarse, probabilities["other"], name):
                guesses[row] = _through_gate(texts[row], cast("VarietyGuess", guesses[row]), name)
    return cast("list[VarietyGuess]", guesses)


_Named = tuple[Coarse, str | None, float, float, dict[str, float]]


def _name(head: Head, script: str, reading: Reading, rows: NDArray[np.int64]) -> list[_Named]:
    """Coarse label, variety, their probabilities and all probabilities of some texts."""
    import numpy as np

    chances = head.probabilities(reading.sums[script][rows], reading.counts[script][rows])
    groups = [_GROUPS[script][variety] for variety in head.classes]
    coarse_names = sorted(set(groups))
    member = np.array([[group == name for name in coarse_names] for group in groups])
    coarse = np.minimum(chances @ member, 1.0)
    best = coarse.argmax(axis=1)
    inside = np.where(member.T[best], chances, -1.0).argmax(axis=1)
    at = np.arange(len(rows))
    empty = dict.fromkeys((*VARIETIES, "other"), 0.0)
    return [
        (
            coarse_names[group],
            None if head.classes[single] == "other" else head.classes[single],
            probability,
            of_single,
            empty | dict(zip(head.classes, values, strict=True)),
        )
        for group, single, probability, of_single, values in zip(
            best.tolist(),
            inside.tolist(),
            coarse[at, best].tolist(),
            chances[at, inside].tolist(),
            chances.tolist(),
            strict=True,
        )
    ]


def _to_be_asked(text: str, coarse: Coarse, other: float, script: str) -> bool:
    """Whether langdetect is worth its time: the model wavers, or the text holds letters that ours
    do not use. Algerian has ڥ ۆ ڨ, which langdetect takes for Persian.
    """
    if GATE_FROM <= other <= GATE_TO:
        return True
    if coarse == "other" or (script == "Latn" and text.isascii()):
        return False
    found = _FOREIGN_LETTERS[script].findall(text[:LONGEST_TEXT].lower())
    return len(found) >= _FEWEST_FOREIGN[script]


def _through_gate(text: str, guess: VarietyGuess, script: str) -> VarietyGuess:
    """Ask langdetect about a text that may be none of our languages; the mean of both answers.

    Not about a text with Arabizi's digits: langdetect calls Arabizi Somali.
    """
    if script == "Latn" and _ARABIZI_DIGIT.search(text[:LONGEST_TEXT]):
        return guess
    language, probability = _langdetect(text)
    if probability < GATE_TRUSTED or language in _GATE_UNSURE:
        return guess
    found = _GATE_VARIETIES.get(language, "other")
    mean = {name: value / 2 for name, value in guess.probabilities.items()}
    mean[found] += 0.5
    groups: dict[Coarse, float] = {}
    for name, group in _GROUPS[script].items():
        groups[group] = groups.get(group, 0.0) + mean[name]
    coarse = max(groups, key=lambda group: groups[group])
    members = [name for name, group in _GROUPS[script].items() if group == coarse]
    variety = max(members, key=lambda name: mean[name])
    return replace(
        guess,
        coarse=coarse,
        variety=None if variety == "other" else variety,
        probability=min(groups[coarse], 1.0),
        variety_probability=mean[variety],
        probabilities=mean,
    )


def _foreign(text: str, foreign_words: int) -> VarietyGuess:
    """A text whose words are in neither Arabic nor Latin letters; one without words of its own
    (links, @handles, #tags, numbers) is too short to tell.
    """
    script = detect_script(text[:LONGEST_TEXT])
    if script != "other":
        return VarietyGuess("short", None, 0.0, script)
    if not foreign_words:
        return VarietyGuess("short", None, 0.0, "other")
    sure = dict.fromkeys(VARIETIES, 0.0) | {"other": 1.0}
    return VarietyGuess("other", None, 1.0, "other", 1.0, "model", 0.0, sure)


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
