"""How well and how fast the words of a code-switched sentence are told apart.

Against the rule that went before (accents and a list of French words), on the test part of the
annotated sentences, when the shared data lie beside the checkout.
"""

import json
from statistics import fmean
from time import perf_counter

from engine.text.code_switch import french_share, split, tokens
from engine.text.french_words import looks_french
from engine.text.token_language import LANGUAGES, language_probabilities
from tests.benchmarks import convention
from tests.conftest import SHARED

GOLD = {"ar_dz": "arabizi", "ar_msa": "arabizi", "msa": "arabizi", "fr": "french", "en": "english"}


def by_rule(text: str) -> float:
    """The French share that the former rule tells."""
    words = [text[t.start : t.end] for t in split(text) if t.kind == "word"]
    return sum(map(looks_french, words)) / len(words) if words else 0.0


def f1(pairs: list[tuple[bool, bool]]) -> float:
    """Of known and told."""
    return 2 * sum(a and b for a, b in pairs) / max(1, sum(a + b for a, b in pairs))


def main() -> None:
    chosen = convention.options(__doc__ or "")
    path = SHARED / "data/codeswitch_narabizi_tokens.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
    test = [row for row in rows if row["split"] == "test"]
    told, ruled = [], []
    for row in test:
        words = [word for word, _ in row["tokens"]]
        for (word, known), chances in zip(
            row["tokens"], language_probabilities(words), strict=True
        ):
            if known in GOLD:
                told.append((GOLD[known], LANGUAGES[chances.index(max(chances))]))
                ruled.append((GOLD[known], "french" if looks_french(word) else "arabizi"))
    result: dict[str, object] = {"sentences": len(test), "words": len(told)}
    for name, pairs, share in (("model", told, french_share), ("rule", ruled, by_rule)):
        french = [(a == "french", b == "french") for a, b in pairs]
        result[f"{name}: accuracy"] = round(fmean(a == b for a, b in pairs), 3)
        result[f"{name}: F1 of French"] = round(f1(french), 3)
        error = fmean(abs(share(row["text"]) - row["fr_share"]) for row in test)
        result[f"{name}: error of the French share"] = round(error, 3)
    texts = [row["text"] for row in rows] * (1 if chosen.quick else 10)
    started = perf_counter()
    words = sum(token.kind == "word" for text in texts for token in tokens(text))
    result["words a second"] = round(words / (perf_counter() - started))
    convention.report(result | {"machine": convention.machine()}, as_json=chosen.json)


if __name__ == "__main__":
    main()
