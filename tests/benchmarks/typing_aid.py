"""How often the typing aid offers the wanted spelling first, or among its five, and how fast.

`gold` types the words of `tests/data/transliteration.psv` (sentences in both scripts, written apart from
the training material; their words are everyday words that the model has met). `with_project` does the
same when the project holds real Arabic-script texts. `round_trip` types distinct words of real texts,
rare ones as often as usual ones, as the transliterator itself would write them in Latin letters. These
need the shared data beside the checkout and are left out without them. No collection at hand holds what
real people typed in both scripts, so none of this says how well other people's Arabizi is read.
"""

import json
import random
from collections import Counter
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from engine.text.darija_words import arabic_words
from engine.text.transliteration import transliterate
from engine.text.typing_aid import SHOWN, TypingAid, typed_word, waits_for_more
from tests.benchmarks.convention import machine, options, report
from tests.conftest import SHARED

GOLD = Path(__file__).resolve().parents[1] / "data" / "transliteration.psv"
REAL = {
    "arq": ("seeds_afrisenti_arq_sentiment.jsonl", "seeds_tatoeba_arq_ary_parallel.jsonl"),
    "ary": ("seeds_afrisenti_ary_sentiment.jsonl", "seeds_sib200_ary_topic.jsonl"),
}
_ROUND_TRIP = 1_000


def typed_units(sentence: str) -> list[str]:
    """What the aid is asked for while a sentence is typed: particles with the word behind them."""
    units: list[str] = []
    words = sentence.split()
    for place in range(1, len(words) + 1):
        typed = typed_word(" ".join(words[:place]))
        if typed and not (waits_for_more(typed) and place < len(words)):
            units.append(typed)
    return units


def gold_pairs(variety: str) -> list[tuple[str, frozenset[str]]]:
    """Typed words with the spellings that are as good, from sentences whose words face each other."""
    found: list[tuple[str, frozenset[str]]] = []
    for line in GOLD.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#") or not line:
            continue
        whose, latin, arabic = (each.strip() for each in line.split("|"))
        units = typed_units(latin.split("/")[0].strip())
        facing = [each.split() for each in arabic.split("/") if len(each.split()) == len(units)]
        if whose == variety and facing:
            found += [(unit, frozenset(words)) for unit, *words in zip(units, *facing, strict=True)]
    return found


def real_texts(variety: str) -> list[str]:
    """Texts of people in Arabic letters; none without the shared data."""
    texts: list[str] = []
    for name in REAL[variety]:
        path = SHARED / "data" / name
        if path.exists():
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            texts += [row["text"] for row in rows if row.get("lang", variety) == variety]
    return texts


def figures(aid: TypingAid, pairs: list[tuple[str, frozenset[str]]]) -> dict[str, Any]:
    """Shares of first and among five, over words as they occur."""
    first = among = 0
    times: list[float] = []
    for typed, wanted in pairs:
        started = perf_counter()
        offered = aid.spellings(typed)
        times.append(perf_counter() - started)
        first += offered[0] in wanted
        among += bool(wanted.intersection(offered[: SHOWN + 1]))
    return {
        "words": len(pairs),
        "first": round(first / max(len(pairs), 1), 3),
        "among_five": round(among / max(len(pairs), 1), 3),
        "median_ms": round(1000 * median(times), 2) if times else None,
        "most_ms": round(1000 * max(times), 1) if times else None,
    }


def round_trip(variety: str, texts: list[str]) -> list[tuple[str, frozenset[str]]]:
    """Words of real texts, typed as the transliterator would write them."""
    words = Counter(word for text in texts for _, _, word in arabic_words(text) if len(word) > 2)
    drawn = random.Random(7).sample(sorted(words), min(_ROUND_TRIP, len(words)))
    pairs = []
    for word in drawn:
        typed = transliterate(word, "Latn", variety, 1).best
        if typed_word(typed) == typed:
            pairs.append((typed, frozenset((word,))))
    return pairs


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "")
    result: dict[str, Any] = {"benchmark": "typing_aid", "quick": chosen.quick}
    for variety in ("arq", "ary"):
        pairs = gold_pairs(variety)
        aid = TypingAid(variety)
        for _ in aid.loading_steps():
            pass
        told = {"gold": figures(aid, pairs)}
        texts = real_texts(variety)
        if texts:
            held_out, known = texts[::2], texts[1::2]
            trips = round_trip(variety, held_out)
            told["round_trip_without_project"] = figures(aid, trips)
            for text in known:
                aid.learn(text)
            told["with_project"] = figures(aid, pairs)
            told["round_trip_with_half_of_project"] = figures(aid, trips)
        result[variety] = told
    report({**result, "machine": machine()}, as_json=chosen.json)


if __name__ == "__main__":
    main()
