"""How often spellings of one word meet in the folded key, and how often different words do.

Pairs in two scripts come from the sentences written for the starter teacher, aligned word by word;
Arabizi variants from the lexicon of Darija variants, when the shared data lie beside the checkout.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from statistics import fmean
from time import perf_counter

from engine.text.skeleton import folded_key
from tests.benchmarks import convention
from tests.conftest import SHARED

ROOT = Path(__file__).resolve().parents[2]
# Spellings of one word in 1,300 Algerian sentences, by French gloss (project notes, Darija 5.2).
GROUPS = [
    "nchalah inchallah nchallah inchalah", "ta3 tâa taa", "m3a ma3a", "m3akom m3akoum me3akoum",
    "wach wache wech waach", "kifah kifeh", "hna 7na", "ahna a7na", "bezaf bazaf bezzaf bazef bzf bzaf",
    "mlih mli7 mleh", "besah bessah bassah besa7", "makach makech makache", "makanch makanech",
    "allah alah", "rabi rabbi", "dzayer dzayar dzair", "djazair jazair djazayer eldjazair",
    "koul kol kul", "koulchi kolchi kulchi", "3lach 3leche 3lech", "chkoun chkon chkoune",
]  # fmt: skip
LETTERS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def aligned_pairs() -> Counter[tuple[str, str]]:
    """Words of the two scripts at the same place of sentences with equal numbers of words."""
    sys.path.insert(0, str(ROOT / "packaging/starter_teacher"))
    import corpus

    pairs: Counter[tuple[str, str]] = Counter()
    for each in corpus.written():
        for arab, latn in ((each.text, each.arabizi), (each.paraphrase, each.paraphrase_arabizi)):
            one, other = LETTERS.findall(arab), LETTERS.findall(latn)
            if len(one) == len(other):
                pairs.update(zip(one, [word.lower() for word in other], strict=True))
    return pairs


def meeting(groups: list[list[str]]) -> float:
    """Share of pairs within the groups that have one key."""
    hits = []
    for group in groups:
        keys = [folded_key(word) for word in group]
        hits += [a == b for i, a in enumerate(keys) for b in keys[i + 1 :]]
    return fmean(hits)


def precision(words: set[str]) -> float:
    """Distinct keys over distinct words."""
    return len({folded_key(word) for word in words}) / len(words)


def main() -> None:
    chosen = convention.options(__doc__ or "")
    pairs = aligned_pairs()
    frequent = {pair for pair, count in pairs.items() if count >= 2}
    hits = [folded_key(one) == folded_key(other) for one, other in frequent]
    # The rules of the key were made from the misses among the frequent pairs; the others tell more.
    known = {word for pair in frequent for word in pair}
    fresh = [(one, other) for one, other in pairs if not {one, other} & known]
    fresh_hits = [folded_key(one) == folded_key(other) for one, other in fresh]
    result: dict[str, object] = {
        "aligned pairs of words seen once": len(fresh),
        "aligned pairs of words seen once that meet": round(fmean(fresh_hits), 3),
        "aligned pairs": len(frequent),
        "aligned pairs that meet": round(fmean(hits), 3),
        "Algerian groups that meet": round(meeting([g.split() for g in GROUPS]), 3),
        "keys per Arabic word form": round(precision({one for one, _ in pairs}), 3),
    }
    lexicon = SHARED / "data/seeds_lexicon_doda_ary.csv"
    if lexicon.exists():
        rows = list(csv.DictReader(lexicon.read_text("utf-8").split("\n")))
        groups = [
            [w for w in [row["darija"], *row["variants"].split("|")] if w and " " not in w]
            for row in rows
        ]
        by_gloss = defaultdict(set)
        for row, group in zip(rows, groups, strict=True):
            if group:
                by_gloss[folded_key(group[0])].add(row["english"])
        shared = [len(glosses) for glosses in by_gloss.values() for _ in glosses]
        result |= {
            "lexicon variants that meet": round(meeting(groups), 3),
            "keys per lexicon entry": round(precision({g[0] for g in groups if g}), 3),
            "meanings of a lexicon key (mean over entries)": round(fmean(shared), 2),
        }
    words = [word for pair in pairs for word in pair] * (1 if chosen.quick else 5)
    started = perf_counter()
    for word in words:
        folded_key(word)
    result["words a second"] = round(len(words) / (perf_counter() - started))
    convention.report(result | {"machine": convention.machine()}, as_json=chosen.json)


if __name__ == "__main__":
    main()
