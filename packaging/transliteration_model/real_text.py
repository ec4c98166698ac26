"""Frequencies of words in real text: what becomes letter statistics and hashed word frequencies.

The rows are not part of the repository; sources and licences are in
`resources/varieties/ATTRIBUTION.md`. FLORES and SIB-200 rows are never read.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from engine.text.chat_alphabet import fold_arabic, fold_latin
from engine.text.french_words import looks_french
from engine.text.script import language_words, word_script
from engine.text.skeleton import reads_as_number

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_HARAKAT = re.compile("[\u064b-\u0652\u0640]")


def _rows(folder: Path) -> Iterator[tuple[str, str]]:
    """Variety and text of every row that may be used."""
    for name, variety in (
        ("seeds_afrisenti_arq_sentiment", "arq"),
        ("seeds_afrisenti_ary_sentiment", "ary"),
        ("seeds_doda_ary_latn_en", "ary"),
        ("seeds_tatoeba_arq_ary_parallel", ""),
        ("lid_dev", ""),
    ):
        for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n"):
            if not line:
                continue
            row = json.loads(line)
            language = variety or row["lang"]
            if language in ("arq", "ary") and row.get("source") not in ("narabizi", "doda"):
                yield language, row["text"]


def _narabizi(folder: Path) -> Iterator[str]:
    """The words that a person marked as Algerian Arabic."""
    path = folder / "codeswitch_narabizi_tokens.jsonl"
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            yield from (
                word for word, language in json.loads(line)["tokens"] if language == "ar_dz"
            )


def _lexicon(folder: Path) -> Iterator[str]:
    """The spellings of the Moroccan word list, as statistics."""
    path = folder / "seeds_lexicon_doda_ary.csv"
    for line in path.read_text(encoding="utf-8").split("\n")[1:]:
        fields = line.split(",")
        yield from fields[0].split()
        if len(fields) > 1:
            yield from fields[1].replace("|", " ").split()


def words(folder: Path) -> dict[tuple[str, str], Counter[str]]:
    """Counts of folded words by script and variety."""
    found: dict[tuple[str, str], Counter[str]] = {
        (script, variety): Counter() for script in ("Arab", "Latn") for variety in ("arq", "ary")
    }
    tokens = [
        (variety, word)
        for variety, text in _rows(folder)
        for part in language_words(text)
        for word in _WORD.findall(_HARAKAT.sub("", part))
    ]
    tokens += [("arq", word) for word in _narabizi(folder)]
    tokens += [("ary", word) for word in _lexicon(folder)]
    for variety, word in tokens:
        script = word_script(word)
        if len(word) > 20 or reads_as_number(word) or script not in ("Arab", "Latn"):
            continue
        if script == "Latn" and looks_french(word):
            continue
        folded = (fold_arabic if script == "Arab" else fold_latin)(word)
        if script == "Latn":
            folded = folded.lower()
        if folded:
            found[script, variety][folded] += 1
    return found
