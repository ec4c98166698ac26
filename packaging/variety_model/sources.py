"""What the variety model learns from: the data set, our own corpora, and made-up mixtures.

Every row says whether it is held out. The split is by a hash of the text (of a sentence's first
column where columns are translations of each other), so that it never moves when rows are added.
"""

from __future__ import annotations

import gettext
import hashlib
import importlib.util
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from engine.text.lexicon import lexicon
from engine.text.ngram_model import VARIETIES, fold
from engine.text.variety_data import variety_data
from engine.text.variety_model import read_words

SEED = 20261122
HELD_OUT = 0.15
FORMAL_HELD_OUT = 1 / 3
DIALECTS = ("arq", "ary", "aeb", "arz", "apc")
# What a row counts, by source; 1 for the data set. Ours are there to say what the data set does
# not: how formal dialect differs from Standard Arabic.
WEIGHTS = {
    "own-formal": 6.0, "own-starter": 0.4, "own-mixed": 0.2, "interface": 0.3, "profile": 0.1,
}  # fmt: skip
MIXED_PER_VARIETY = 900
_DJANGO_ARABIC = ("fa", "ckb", "ug", "ur")
_DJANGO_LATIN = (
    "af ast az br bs ca cs cy da de dsb eo es et eu fi fy ga gd gl hr hsb hu ia id ig io is it kab"
    " lb lt lv ms nb nl nn pl pt ro sk sl sq sr_Latn sv sw tk tr uz vi"
).split()
_PROFILES_ARABIC = ("fa", "ur")
_PROFILES_LATIN = (
    "af ca cs cy da de es et fi hr hu id it lt lv nl no pl pt ro sk sl so sq sv sw tl tr vi"
).split()


@dataclass(frozen=True)
class Row:
    """One text with its variety (``other`` for none of ours), script and source."""

    text: str
    variety: str
    script: str
    source: str
    held: bool = False

    @property
    def weight(self) -> float:
        """How much the row counts when weights are fitted."""
        return WEIGHTS.get(self.source, 1.0)


def lots(text: str) -> float:
    """A number in [0, 1) that depends on the text alone."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") / 2**48


def data_set(path: Path) -> list[Row]:
    """The rows of ``lid_dev.jsonl``; 15 % of each source and class are held out."""
    lines = path.read_text(encoding="utf-8").split("\n")
    found = [json.loads(line) for line in lines if line]
    groups: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for row in found:
        groups.setdefault((row["source"], row["lang"], row["script"]), []).append(row)
    rows = []
    for (source, lang, script), members in sorted(groups.items()):
        members.sort(key=lambda row: lots(row["text"]))
        held = round(len(members) * HELD_OUT)
        rows += [
            Row(row["text"], lang, script, source, place < held)
            for place, row in enumerate(members)
        ]
    return rows


def _lines(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [
        [cell.strip() for cell in line.split("|")]
        for line in lines
        if line.strip() and not line.startswith("#")
    ]


def own_corpora() -> list[Row]:
    """The parallel corpus beside this file and the starter teacher's sentences."""
    rows = []
    for path in sorted((Path(__file__).parent / "corpus").glob("*.psv")):
        for cells in _lines(path):
            held = lots(cells[0]) < FORMAL_HELD_OUT
            if path.stem == "everyday_msa":
                rows.append(Row(cells[0], "arb", "Arab", "own-everyday", held))
            else:
                rows += [
                    Row(cell, variety, "Arab", "own-formal", held)
                    for variety, cell in zip(("arb", *DIALECTS), cells, strict=False)
                ]
    for variety in ("arq", "ary"):
        folder = ROOT / "packaging" / "starter_teacher" / "corpus" / variety
        for path in sorted(folder.glob("*.psv")):
            for cells in _lines(path):
                held = lots(cells[3]) < HELD_OUT
                for text, name, script in (
                    (cells[3], variety, "Arab"), (cells[5], variety, "Arab"),
                    (cells[4], variety, "Latn"), (cells[6], variety, "Latn"),
                    (cells[7], "arb", "Arab"), (cells[8], "fra", "Latn"),
                ):  # fmt: skip
                    rows.append(Row(text, name, script, "own-starter", held))
    return rows


def function_words(script: str) -> dict[str, list[str]]:
    """The folded function words of each variety in one script."""
    return {
        variety: sorted({fold(w) for w in variety_data(variety).function_words.get(script, ())})
        for variety in VARIETIES
    }


def content_words(variety: str) -> set[str]:
    """Folded words of a dialect that Standard Arabic does not share: from its lexicon where there
    is one, else from the list beside this file.
    """
    listed = Path(__file__).parent / "words" / f"{variety}.txt"
    if listed.is_file():
        return {fold(word) for cells in _lines(listed) for word in cells[0].split()}
    words: set[str] = set()
    for entry in lexicon(variety).entries:
        forms = {value.split(":")[0] for value in entry.features.values() if ":" in value}
        standard = {fold(word) for word in entry.arb}
        words |= {fold(word) for word in (*entry.arab, *forms)} - standard
    return {word for word in words if word and " " not in word}


def mixed(rows: list[Row], per_variety: int = MIXED_PER_VARIETY) -> list[Row]:
    """Standard Arabic sentences with words of a dialect put in: formal dialect as translators
    write it, where the content words say nothing.

    Words that occur in the Standard Arabic rows themselves are no evidence and not used.
    """
    chance = random.Random(SEED)
    standard = [row for row in rows if row.variety == "arb" and not row.held]
    seen = Counter(word for row in standard for word in set(read_words(row.text, "Arab").split()))
    lists = function_words("Arab")
    common = set(lists["arb"])
    made = []
    for variety in DIALECTS:
        small = [w for w in lists[variety] if seen[w] < 2 and w not in common and " " not in w]
        large = sorted(w for w in content_words(variety) if not seen[w] and w not in common)
        for row in chance.sample(standard, min(per_variety, len(standard))):
            words = read_words(row.text, "Arab").split()
            words = [w for w in words if w not in common or chance.random() < 0.8]
            for _ in range(max(1, round(len(words) * chance.uniform(0.12, 0.4)))):
                new = chance.choice(small if chance.random() < 0.6 else large)
                words.insert(chance.randrange(len(words) + 1), new)
            made.append(Row(" ".join(words), variety, "Arab", "own-mixed"))
    return made


def other_languages(*, interface: bool = True) -> list[Row]:
    """Texts that are none of ours, for the class ``other``: the interface texts of Django, and
    word salad from the letter statistics of langdetect (its profiles).
    """
    rows = list(_interface_texts()) if interface else []
    for language in (*_PROFILES_ARABIC, *_PROFILES_LATIN):
        script = "Arab" if language in _PROFILES_ARABIC else "Latn"
        rows += [Row(text, "other", script, "profile") for text in _salad(language, 120)]
    # Of ours as well, so that word salad as such is no sign of another language.
    for language, variety in (("en", "eng"), ("fr", "fra"), ("ar", "arb")):
        script = "Arab" if language == "ar" else "Latn"
        rows += [Row(text, variety, script, "profile") for text in _salad(language, 400)]
    return rows


def _interface_texts() -> Iterator[Row]:
    found = importlib.util.find_spec("django")
    if found is None or found.origin is None:
        raise SystemExit("Django is missing: uv run --with django==5.2.19 …")
    home = Path(found.origin).parent
    ours = {"fr": ("fra", "Latn"), "ar": ("arb", "Arab"), "en": ("eng", "Latn")}
    for language in ("en", "ar", "fr", *_DJANGO_ARABIC, *_DJANGO_LATIN):
        other = ("other", "Arab" if language in _DJANGO_ARABIC else "Latn")
        variety, script = ours.get(language, other)
        folder = "fr" if language == "en" else language  # the keys are English
        texts = set()
        for path in home.rglob(f"locale/{folder}/LC_MESSAGES/*.mo"):
            with path.open("rb") as file:
                catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
            for key, value in catalogue.items():
                if isinstance(key, str) and isinstance(value, str) and key and key != value:
                    text = key if language == "en" else value
                    text = re.sub(r"%\(?\w*\)?\w|\{\w*\}|<[^>]+>|&\w+;", " ", text)
                    if len(read_words(text, script).split()) >= 3:
                        texts.add(" ".join(text.split()))
        for text in sorted(texts, key=lots)[: 120 if variety == "other" else 400]:
            yield Row(text, variety, script, "interface", lots(text) < HELD_OUT)


def _salad(language: str, number: int) -> list[str]:
    """Texts of three to twelve words, letter by letter after the two before."""
    home = Path(importlib.util.find_spec("langdetect").origin).parent  # type: ignore[union-attr,arg-type]
    profile = json.loads((home / "profiles" / language).read_text(encoding="utf-8"))
    after: dict[str, tuple[list[str], list[int]]] = {}
    for gram, count in profile["freq"].items():
        if len(gram) in (2, 3):
            signs, counts = after.setdefault(gram[:-1], ([], []))
            signs.append(gram[-1])
            counts.append(count)
    chance = random.Random(f"{SEED} {language}")
    texts = []
    for _ in range(number):
        text, words = " ", chance.randint(3, 12)
        while text.count(" ") <= words and len(text) < 200:
            dead_end = after[" "] if text[-1] == " " else ([" "], [1])
            signs, counts = after.get(text[-2:], dead_end)
            text += chance.choices(signs, counts)[0]
        texts.append(text.strip())
    return texts
