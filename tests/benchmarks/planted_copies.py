"""A million short Darija sentences with planted near-copies, made anew from a number.

Words are drawn by their frequency in the sentences written for the starter teacher (or in JSON
lines given beside them), so that common words recur as they do in speech: sentences that share
most of their words by chance are part of the measurement.
"""

import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "packaging" / "starter_teacher" / "corpus"
#: The sentence columns of the corpus: two wordings, each in Arabic letters and in Arabizi.
_COLUMNS = {"Arab": (3, 5), "Latn": (4, 6)}
_ALPHABETS = {"Arab": "ابتجحخدذرزسشعغفقكلمنهويةى", "Latn": "abcdefghijklmnopqrstuwyz3792 "}
_HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"


@dataclass(frozen=True, slots=True)
class Planted:
    """`texts` in the order of a file; `copies` maps the row of each planted copy to the row of
    its source and the kind of change.
    """

    texts: list[str]
    copies: dict[int, tuple[int, str]]


def corpus_pairs() -> list[tuple[str, str]]:
    """Every sentence of the corpus in Arabic letters, with its Arabizi twin."""
    pairs = []
    for path in sorted(CORPUS.glob("*/*.psv")):
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                cells = [cell.strip() for cell in line.split("|")]
                pairs += [
                    (cells[arab], cells[latn])
                    for arab, latn in zip(_COLUMNS["Arab"], _COLUMNS["Latn"], strict=True)
                ]
    return pairs


def sentences(count: int, seed: int, more: Sequence[Path] = ()) -> list[tuple[str, str]]:
    """Distinct sentences of three to eight words, each with its script."""
    words: dict[str, Counter[str]] = {"Arab": Counter(), "Latn": Counter()}
    for arab, latn in corpus_pairs():
        words["Arab"].update(arab.split())
        words["Latn"].update(latn.split())
    for path in more:
        for line in path.read_text("utf-8").splitlines():
            text = json.loads(line)["text"]
            arabic = sum("\u0600" <= sign <= "\u06ff" for sign in text)
            words["Arab" if arabic * 2 > len(text) else "Latn"].update(text.split())
    lots = random.Random(seed)
    weights = {script: list(accumulate(counts.values())) for script, counts in words.items()}
    vocabulary = {script: list(counts) for script, counts in words.items()}
    found: dict[str, str] = {}
    while len(found) < count:
        script = lots.choice(("Arab", "Latn"))
        length = lots.randint(3, 8)
        drawn = lots.choices(vocabulary[script], cum_weights=weights[script], k=length)
        found.setdefault(" ".join(drawn), script)
    return list(found.items())


def _edits(times: int) -> Callable[[str, str, random.Random], str]:
    def edit(text: str, script: str, lots: random.Random) -> str:
        signs = list(text)
        for _ in range(times):
            place = lots.randrange(len(signs))
            kind = lots.randrange(3)
            if kind == 0:
                signs[place] = lots.choice(_ALPHABETS[script])
            elif kind == 1:
                signs.insert(place, lots.choice(_ALPHABETS[script]))
            elif len(signs) > 4:
                del signs[place]
        return "".join(signs)

    return edit


def _surface(text: str, script: str, lots: random.Random) -> str:
    signs = list(text)
    marks = _HARAKAT + "\u0640" if script == "Arab" else "\u200b\u200f"
    for _ in range(lots.randint(1, 4)):
        signs.insert(lots.randint(1, len(signs)), lots.choice(marks))
    changed = "".join(signs)
    if script == "Latn":
        changed = changed.upper() if lots.random() < 0.5 else changed.capitalize()
    else:
        changed = changed.replace("ا", lots.choice("اأإآ"), 1)
    return changed + lots.choice(("", "", " ", ".", "!", "؟" if script == "Arab" else "?"))


def _punctuation(text: str, script: str, lots: random.Random) -> str:
    marks = "،؛؟!." if script == "Arab" else ",;?!."
    return "".join(
        word + (lots.choice(marks) if lots.random() < 0.5 else "") + " " for word in text.split()
    ).strip()


def _swapped(text: str, _script: str, lots: random.Random) -> str:
    words = text.split()
    place = lots.randrange(len(words) - 1)
    words[place : place + 2] = words[place + 1], words[place]
    return " ".join(words)


def _word_added(text: str, script: str, lots: random.Random) -> str:
    words = text.split()
    added = ("بزاف", "خويا", "اليوم", "والله") if script == "Arab" else ("bzaf", "khouya", "wlh")
    words.insert(lots.randint(0, len(words)), lots.choice(added))
    return " ".join(words)


CHANGES: dict[str, Callable[[str, str, random.Random], str]] = {
    "surface": _surface,
    "1 edit": _edits(1),
    "2 edits": _edits(2),
    "4 edits": _edits(4),
    "punctuation": _punctuation,
    "words swapped": _swapped,
    "word added": _word_added,
}


def planted(count: int, share: float = 0.03, seed: int = 7, more: Sequence[Path] = ()) -> Planted:
    """`count` sentences of which `share` are changed copies of others, shuffled."""
    lots = random.Random(seed)
    copies = round(count * share)
    own = sentences(count - copies, seed, more)
    rows: list[tuple[str, int, str]] = [(text, -1, "") for text, _ in own]
    kinds = list(CHANGES)
    for number, source in enumerate(lots.sample(range(len(own)), copies)):
        text, script = own[source]
        kind = kinds[number % len(kinds)]
        changed = CHANGES[kind](text, script, lots)
        if changed != text:
            rows.append((changed, source, kind))
    order = list(range(len(rows)))
    lots.shuffle(order)
    place = [0] * len(rows)
    for row, old in enumerate(order):
        place[old] = row
    return Planted(
        [rows[old][0] for old in order],
        {place[old]: (place[rows[old][1]], rows[old][2]) for old in order if rows[old][1] >= 0},
    )
