"""Character error rate and speed of `engine.text.transliteration` against a one-to-one chart.

Held-out figures need a model that has not seen the words: with ZERRIA_REAL_TEXTS naming the folder of
real texts, two models are made anew, one without 15 % of the lemmas, one without 15 % of the written
sentences (some minutes). Without it, and with --quick, the shipped model is measured on
`tests/data/transliteration.psv`: sentences written apart from the training material; their words are
everyday words that it has met.
"""

import os
import sys
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median
from typing import Any

from engine.text import transliteration
from engine.text.transliteration_model import forget_ways, load_way
from tests.benchmarks.convention import interleaved, machine, median_ratio, options, report, seconds

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging" / "transliteration_model"))

import figures  # noqa: E402

GOLD = ROOT / "tests" / "data" / "transliteration.psv"


def gold(variety: str, to: str) -> dict[str, Counter[str]]:
    """Sentences of one variety; spellings that are as good are separated by slashes."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in GOLD.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#") or not line:
            continue
        whose, latin, arabic = (each.strip() for each in line.split("|"))
        if whose == variety:
            one, other = (latin, arabic) if to == "Arab" else (arabic, latin)
            found[one.split("/")[0].strip()].update(each.strip() for each in other.split("/"))
    return found


def on_gold() -> dict[str, Any]:
    """The shipped model and the chart on the written sentences."""
    result: dict[str, Any] = {}
    for to in ("Arab", "Latn"):
        for variety in ("arq", "ary"):
            references = gold(variety, to)

            def model(source: str, to: str = to, variety: str = variety) -> list[str]:
                told = transliteration.transliterate(source, to, variety).nbest
                return [text for text, _ in told]

            def chart(source: str, to: str = to) -> list[str]:
                return [figures.by_chart(source, to)]

            result[f"{variety}_to_{to}"] = {
                "model": figures.measure(references, model),
                "chart": figures.measure(references, chart),
            }
    return result


def speed(rounds: int) -> dict[str, Any]:
    """Words a second, cold (every unit decoded) and warm (units met before), and loading."""
    sentences = [source for variety in ("arq", "ary") for source in [*gold(variety, "Arab")]] * 5
    words = sum(len(sentence.split()) for sentence in sentences)

    def run() -> None:
        for sentence in sentences:
            transliteration.transliterate(sentence, "Arab", "arq")

    def cold() -> float:
        transliteration._decoded.cache_clear()
        distinct = sentences[: len(sentences) // 5]
        return sum(len(s.split()) for s in distinct) / seconds(
            lambda: [transliteration.transliterate(s, "Arab", "arq") for s in distinct]
        )

    def warm() -> float:
        return words / seconds(run)

    def load() -> None:
        forget_ways()
        load_way("Arab", "arq")

    loading = seconds(load)
    run()
    measured = interleaved({"cold": cold, "warm": warm}, rounds)
    return {
        "load_seconds": round(loading, 3),
        "cold_words_a_second": round(median(measured["cold"])),
        "warm_words_a_second": round(median(measured["warm"])),
        "warm_to_cold": round(median_ratio(measured["warm"], measured["cold"]), 1),
    }


def held_out(folder: Path) -> None:
    """Train without the held-out part and print; the lines are those of the training's README."""
    import real_text
    import train

    material = train.material(sorted((ROOT / "resources" / "lexicons").glob("*.psv")))
    real = real_text.words(folder)
    lemmas = train.arrays_of(train.counted(material.but_lemmas()), real)
    figures.print_words(lemmas, material.lemmas())
    sentences = train.arrays_of(train.counted(material.but_sentences()), real)
    figures.print_sentences(sentences)


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "")
    result = {
        "benchmark": "transliteration",
        "quick": chosen.quick,
        "gold": on_gold(),
        "speed": speed(3 if chosen.quick else 9),
        "machine": machine(),
    }
    folder = os.environ.get("ZERRIA_REAL_TEXTS")
    if folder and not chosen.quick:
        held_out(Path(folder))
    report(result, as_json=chosen.json)


if __name__ == "__main__":
    main()
