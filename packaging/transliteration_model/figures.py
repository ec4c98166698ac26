"""Character error rates on pairs that a model has not seen, against a one-to-one chart."""

from __future__ import annotations

import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pairs
from rapidfuzz.distance import Levenshtein

from engine.text import (
    darija_words,
    french_words,
    transliteration,
    transliteration_decoder,
    transliteration_model,
)
from engine.text.chat_alphabet import CHART_TO_ARABIC, CHART_TO_LATIN

References = dict[str, Counter[str]]
Answers = Callable[[str], list[str]]
CHARTS = {"Arab": CHART_TO_ARABIC, "Latn": CHART_TO_LATIN}
_PUNCTUATION = str.maketrans("", "", '?!.,;:؟،؛«»"')


def by_chart(text: str, to: str) -> str:
    """One sign for one letter, whatever stands around it."""
    return "".join(CHARTS[to].get(sign, sign) for sign in text)


def nearest(guess: str, references: Iterable[str]) -> tuple[int, int]:
    """Edits and length of the reference that the guess is nearest to."""
    return min(
        ((Levenshtein.distance(guess, each), len(each)) for each in references),
        key=lambda found: (found[0] / max(found[1], 1), found[1]),
    )


def measure(references: Mapping[str, Counter[str]], answers: Answers) -> dict[str, float]:
    """Error rates (edits per sign): first guess and best of five against the nearest attested
    spelling, first guess against the commonest one; share of exact first guesses.
    """
    sums: Counter[str] = Counter()
    for source, targets in references.items():
        guesses = answers(source)[:5] or [""]
        edits, length = nearest(guesses[0], targets)
        best, best_length = min(
            (nearest(guess, targets) for guess in guesses), key=lambda found: found[0]
        )
        common = targets.most_common(1)[0][0]
        sums.update(
            first=edits, first_length=length, five=best, five_length=best_length,
            common=Levenshtein.distance(guesses[0], common), common_length=len(common),
            exact=guesses[0] in targets,
        )  # fmt: skip
    return {
        "pairs": len(references),
        "first": round(sums["first"] / max(sums["first_length"], 1), 4),
        "best_of_five": round(sums["five"] / max(sums["five_length"], 1), 4),
        "first_against_commonest": round(sums["common"] / max(sums["common_length"], 1), 4),
        "exact": round(sums["exact"] / max(len(references), 1), 3),
    }


def word_references(found: Iterable[pairs.Pair], to: str, variety: str) -> References:
    """Single words with every attested spelling; French ones are no transliteration."""
    references: References = defaultdict(Counter)
    for pair in found:
        if (pair.toward, pair.variety) != (to, variety) or "_" in pair.latin + pair.arabic:
            continue
        if french_words.looks_french(pair.latin) or french_words.french_chance(pair.latin) > 0.8:
            continue
        source, target = (pair.latin, pair.arabic) if to == "Arab" else (pair.arabic, pair.latin)
        references[source][target] += pair.weight
    return references


def print_words(arrays: Mapping[str, Any], found: list[pairs.Pair]) -> None:
    """Words whose lemma was held out."""
    for to in ("Arab", "Latn"):
        for variety in ("arq", "ary"):
            references = word_references(found, to, variety)
            way = transliteration_model.way_of(arrays, to, variety)
            chances: list[float] = []

            def model(source: str, way: Any = way, chances: list[float] = chances) -> list[str]:
                guesses = transliteration_decoder.decode(source, way, 5)
                chances.append(guesses[0][1])
                return [text for text, _ in guesses]

            started = time.perf_counter()
            figures = measure(references, model)
            spent = (time.perf_counter() - started) / max(len(references), 1)
            print(f"words to {to}, {variety}: {figures}, {1000 * spent:.2f} ms a word, "
                  f"mean chance {sum(chances) / len(chances):.3f}")  # fmt: skip
            chart = measure(references, lambda source, to=to: [by_chart(source, to)])  # type: ignore[misc]
            print(f"  chart: {chart}")


def sentence_references(variety: str, to: str, *, french: bool) -> References:
    """Held-out written sentences, without punctuation; those with or without a French word, which
    stays as it is while our own sentences write it in Arabic letters.
    """
    references: References = defaultdict(Counter)
    for twin in pairs.written_twins():
        words = [word for _, _, word in darija_words.latin_words(twin.latin)]
        mixed = any(french_words.french_words(words, variety))
        if twin.variety == variety and twin.lot < 0.15 and mixed == french:
            one, other = (twin.latin, twin.arabic) if to == "Arab" else (twin.arabic, twin.latin)
            references[one][other.translate(_PUNCTUATION)] += 1
    return references


_WAYS: dict[tuple[str, str], transliteration_model.Way] = {}


def _way(arrays: Mapping[str, Any], to: str, variety: str) -> transliteration_model.Way:
    if (to, variety) not in _WAYS:
        _WAYS[to, variety] = transliteration_model.way_of(arrays, to, variety)
    return _WAYS[to, variety]


def use(arrays: Mapping[str, Any]) -> None:
    """Let `transliterate` read this model instead of the stored one."""
    transliteration.load_way = lambda to, variety: _way(arrays, to, variety)  # type: ignore[assignment]
    _WAYS.clear()
    transliteration._decoded.cache_clear()


def sentence_figures(variety: str, to: str, *, french: bool, most: int = 400) -> dict[str, Any]:
    """The model in use and the chart on sentences, and the round trip of the other script."""
    references = sentence_references(variety, to, french=french)
    chosen = random.Random(7).sample(sorted(references), min(most, len(references)))
    kept = {source: references[source] for source in chosen}
    back = "Latn" if to == "Arab" else "Arab"

    def model(source: str) -> list[str]:
        told = transliteration.transliterate(source, to, variety).nbest
        return [text.translate(_PUNCTUATION) for text, _ in told]

    def around(source: str) -> list[str]:
        there = transliteration.transliterate(source, to, variety, 1).best
        return [transliteration.transliterate(there, back, variety, 1).best]

    started = time.perf_counter()
    figures = measure(kept, model)
    spent = (time.perf_counter() - started) / max(len(kept), 1)
    itself = {source: Counter([source]) for source in kept}
    return {
        "model": figures,
        "chart": measure(kept, lambda source: [by_chart(source, to).translate(_PUNCTUATION)]),
        "round_trip": measure(itself, around)["first"],
        "ms_a_sentence": round(1000 * spent, 2),
    }


def print_sentences(arrays: Mapping[str, Any]) -> None:
    """Sentences that were held out whole (their words occur elsewhere, as words do)."""
    use(arrays)
    for to in ("Arab", "Latn"):
        for variety in ("arq", "ary"):
            for french in (False, True):
                found = sentence_figures(variety, to, french=french)
                print(f"sentences to {to}, {variety}, French words {french}: {found}")
