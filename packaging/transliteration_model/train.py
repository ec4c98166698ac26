"""Train the transliteration model and print what it is worth. See README.md beside this file."""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import figures
import french_letters
import ngrams
import noise
import pairs
import real_text
from aligner import Aligner, Chunk

from engine.text.chat_alphabet import ARABIC, LATIN
from engine.text.french_words import french_chance, looks_french
from engine.text.transliteration_model import (
    CHUNK_BITS,
    CHUNK_ORDER,
    EDGE,
    FIRST_CHUNK,
    LETTER_BITS,
    LETTER_ORDER,
    VARIETIES,
    WORD_STEP,
    word_hash,
)

SEED = 20261125
OUT = ROOT / "resources" / "varieties" / "transliteration.npz"
HELD_OUT = 0.15
COPIES = 4  # noisy copies of each unit toward Arabic letters
NOISE = 0.12  # weight of a copy
#: Units of less weight are only forms made by rule.
MADE = 0.6
#: Chunks that weigh less are slips.
LEAST = {"Arab": 1.5, "Latn": 2.5}
OTHER = 0.25  # weight of the other country's units
#: Beside the joint model, which counts 1: letters, word, unknown word, sharpness of the posterior.
WEIGHTS = {"Arab": (0.5, 0.3, 2.0, 0.55), "Latn": (0.6, 0.2, 1.0, 0.55)}
#: A pair this much less likely (nats) than another of the same signs is another word.
SYNONYM = 5.0


@dataclass(frozen=True)
class Unit:
    """A pair that was cut, with the weight of its type."""

    variety: str
    toward: str
    chunks: tuple[Chunk, ...]
    weight: float

    @property
    def latin(self) -> str:
        return "".join(latin for latin, _ in self.chunks)

    @property
    def arabic(self) -> str:
        return "".join(arabic for _, arabic in self.chunks)


def counted(found: Iterable[pairs.Pair]) -> Counter[tuple[str, str, str, str]]:
    counts: Counter[tuple[str, str, str, str]] = Counter()
    for pair in found:
        counts[pair.variety, pair.toward, pair.latin, pair.arabic] += pair.weight
    return counts


def cut(counts: Counter[tuple[str, str, str, str]]) -> list[Unit]:
    """Learn the chunks from all pairs and cut each; types weigh as 1 + log of their count.

    Left out: French words, whose silent letters teach nothing, and pairs far less likely than
    another with the same signs: two synonyms of one row of a lexicon.
    """
    types: dict[Chunk, float] = defaultdict(float)
    for (_, _, latin, arabic), times in counts.items():
        if not is_french(latin):
            types[latin, arabic] += times
    aligner = Aligner()
    # Forms made by rule are cut, but are too many alike to learn from.
    aligner.learn(
        {key: 1 + math.log(max(times, 1)) for key, times in types.items() if times >= MADE}
    )
    cuts = {pair: aligner.cut(*pair) for pair in types}
    best: dict[str, float] = defaultdict(lambda: -math.inf)
    for (latin, _), done in cuts.items():
        if done is not None:
            best[latin] = max(best[latin], done[1])
    units = []
    for (variety, toward, latin, arabic), times in counts.items():
        done = cuts.get((latin, arabic))
        if done is not None and done[1] > best[latin] - SYNONYM:
            weight = 1 + math.log(times) if times > 1 else times
            units.append(Unit(variety, toward, tuple(done[0]), weight))
    return units


def is_french(latin: str) -> bool:
    """Whether a word of the unit is French, by list or by letters."""
    return any(
        looks_french(word) or (word.isalpha() and len(word) > 3 and french_chance(word) > 0.8)
        for word in latin.split("_")
    )


def attached(chunks: Iterable[Chunk]) -> list[Chunk]:
    """Signs that face nothing go with the chunk before them: nothing is written out of nothing."""
    done: list[Chunk] = []
    for latin, arabic in chunks:
        if arabic or not done:
            done.append((latin, arabic))
        else:
            done[-1] = (done[-1][0] + latin, done[-1][1])
    if len(done) > 1 and not done[0][1]:
        done[:2] = [(done[0][0] + done[1][0], done[1][1])]
    return done


def sequences(units: list[Unit], toward: str) -> list[tuple[str, list[Chunk], float]]:
    """Variety, chunks and weight of every unit and its noisy copies."""
    lots = random.Random(SEED)
    found = []
    for unit in units:
        if unit.toward != toward:
            continue
        chunks = list(unit.chunks)
        found.append((unit.variety, chunks, unit.weight))
        for _ in range(COPIES if toward == "Arab" and unit.weight >= MADE else 1):
            other = (noise.arabizi_of_others if toward == "Arab" else noise.arabic_of_others)(
                chunks, lots
            )
            if other != chunks:
                found.append((unit.variety, other, unit.weight * NOISE))
    if toward == "Latn":
        return [(variety, attached(chunks), weight) for variety, chunks, weight in found]
    return found


def joint_arrays(units: list[Unit], toward: str) -> dict[str, Any]:
    found = sequences(units, toward)
    totals: Counter[Chunk] = Counter()
    for _, chunks, weight in found:
        for chunk in chunks:
            totals[chunk] += weight
    listed = sorted(chunk for chunk, times in totals.items() if times >= LEAST[toward])
    listed = listed[: (1 << CHUNK_BITS) - FIRST_CHUNK]
    number = {chunk: FIRST_CHUNK + place for place, chunk in enumerate(listed)}
    print(toward, len(totals), "chunks,", len(listed), "kept,", len(found), "units")
    arrays: dict[str, Any] = {
        f"chunks_{toward}": _text("\n".join(f"{latin}\t{arabic}" for latin, arabic in listed))
    }
    for variety in VARIETIES:
        counts = ngrams.count(
            (
                (
                    tuple(number[chunk] for chunk in chunks),
                    weight * (1.0 if whose == variety else OTHER),
                )
                for whose, chunks, weight in found
                if all(chunk in number for chunk in chunks)
            ),
            CHUNK_ORDER,
            CHUNK_BITS,
        )
        name = f"joint_{toward}_{variety}"
        arrays |= ngrams.pack(name, counts, CHUNK_BITS, len(number) + 1, {2: 0.2, 3: 0.45, 4: 0.9})
    return arrays


def word_counts(
    units: Counter[tuple[str, str, str, str]], real: dict[tuple[str, str], Counter[str]]
) -> dict[tuple[str, str], Counter[str]]:
    """Real text and our own words together, by script and variety."""
    found = {key: Counter(counts) for key, counts in real.items()}
    for (variety, toward, latin, arabic), times in units.items():
        unit, script = (arabic, "Arab") if toward == "Arab" else (latin, "Latn")
        for word in unit.split("_"):
            if word:
                found[script, variety][word] += 1 + 2 * math.log(max(times, 1))
    return found


def letter_arrays(words: dict[tuple[str, str], Counter[str]], toward: str) -> dict[str, Any]:
    alphabet = {
        sign: EDGE + place for place, sign in enumerate(ARABIC if toward == "Arab" else LATIN)
    }
    arrays: dict[str, Any] = {}
    for variety in VARIETIES:
        weighed: dict[str, float] = defaultdict(float)
        for whose in VARIETIES:
            for word, times in words[toward, whose].items():
                weighed[word] += (1 + math.log(max(times, 1))) * (1 if whose == variety else OTHER)
        counts = ngrams.count(
            ((tuple(alphabet[sign] for sign in word), weight) for word, weight in weighed.items()),
            LETTER_ORDER,
            LETTER_BITS,
        )
        name = f"letters_{toward}_{variety}"
        least = {3: 0.3, 4: 1.1, 5: 1.9, 6: 2.6}
        arrays |= ngrams.pack(name, counts, LETTER_BITS, len(alphabet), least)
    return arrays


def word_arrays(words: dict[tuple[str, str], Counter[str]], toward: str) -> dict[str, Any]:
    arrays: dict[str, Any] = {}
    for variety in VARIETIES:
        values = {
            word_hash(word): min(round(math.log(1 + times) / WORD_STEP), 255)
            for word, times in words[toward, variety].items()
            if len(word) > 1
        }
        hashes = sorted(values)
        steps = np.diff(np.array(hashes, np.uint64), prepend=np.uint64(0))
        arrays[f"words_{toward}_{variety}_hash"] = steps.astype(np.uint32)
        arrays[f"words_{toward}_{variety}_value"] = np.array([values[h] for h in hashes], np.uint8)
    return arrays


def known_arrays(counts: Counter[tuple[str, str, str, str]], toward: str) -> dict[str, Any]:
    """How our own sentences write units: those met twice, and the lexicon's words."""
    arrays: dict[str, Any] = {}
    for variety in VARIETIES:
        table: dict[str, Counter[str]] = defaultdict(Counter)
        for (whose, way, latin, arabic), times in counts.items():
            if way == toward and whose == variety:
                source, target = (latin, arabic) if toward == "Arab" else (arabic, latin)
                table[source][target] += times
        lines = []
        for source, targets in sorted(table.items()):
            if targets.total() >= 0.9:
                best = sorted(targets.items(), key=lambda each: (-each[1], each[0]))[:4]
                kept = [(t, max(1, round(c))) for t, c in best if c * 12 >= best[0][1]]
                lines.append("\t".join([source, *(f"{t}\t{c}" for t, c in kept)]))
        arrays[f"known_{toward}_{variety}"] = _text("\n".join(lines))
    return arrays


def _text(text: str) -> Any:
    return np.frombuffer(text.encode(), np.uint8)


def arrays_of(
    counts: Counter[tuple[str, str, str, str]], real: dict[tuple[str, str], Counter[str]]
) -> dict[str, Any]:
    """The whole model file."""
    units = cut(counts)
    words = word_counts(counts, real)
    arrays: dict[str, Any] = {}
    for toward in ("Arab", "Latn"):
        arrays |= joint_arrays(units, toward)
        arrays |= letter_arrays(words, toward)
        arrays |= word_arrays(words, toward)
        arrays |= known_arrays(counts, toward)
        arrays[f"weights_{toward}"] = np.array(WEIGHTS[toward], np.float32)
    return arrays


@dataclass(frozen=True)
class Material:
    """All pairs, with the lot of the sentence each came from (1 where it came from a lexicon)."""

    written: list[tuple[pairs.Pair, float]]
    grown: list[pairs.Pair]
    lexicons: list[pairs.Pair]
    conjugated: list[pairs.Pair]

    def but_lemmas(self) -> list[pairs.Pair]:
        """All but the held-out lemmas and the verb forms, whose lemma would come back in them."""
        listed = [*(pair for pair, _ in self.written), *self.grown, *self.lexicons]
        return [pair for pair in listed if pairs.lot(pairs.lemma(pair.arabic)) >= HELD_OUT]

    def lemmas(self) -> list[pairs.Pair]:
        """Held-out lemmas, from written sentences and lexicons."""
        listed = [*(pair for pair, _ in self.written), *self.lexicons]
        return [pair for pair in listed if pairs.lot(pairs.lemma(pair.arabic)) < HELD_OUT]

    def but_sentences(self) -> list[pairs.Pair]:
        """All but the pairs of held-out sentences."""
        kept = [pair for pair, lot in self.written if lot >= HELD_OUT]
        return [*kept, *self.grown, *self.lexicons, *self.conjugated]

    def everything(self) -> list[pairs.Pair]:
        """What the shipped model learns from."""
        written = [pair for pair, _ in self.written]
        return [*written, *self.grown, *self.lexicons, *self.conjugated]


def material(lexicons: Iterable[Path]) -> Material:
    """Read and align all of it (half a minute)."""
    written = [(pair, twin.lot) for twin in pairs.written_twins() for pair in pairs.pairs_of(twin)]
    known = {twin.arabic for twin in pairs.written_twins()}
    # A template says one thing many times.
    grown = [
        replace(pair, weight=0.2)
        for twin in pairs.twins()
        if twin.arabic not in known
        for pair in pairs.pairs_of(twin)
    ]
    listed = [pair for path in sorted(lexicons) for pair in pairs.lexicon_pairs(path)]
    conjugated = [pair for variety in VARIETIES for pair in pairs.conjugated_pairs(variety)]
    return Material(written, grown, listed, conjugated)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the real texts")
    parser.add_argument(
        "--lexicons", type=Path, nargs="*", default=sorted((ROOT / "resources/lexicons").glob("*"))
    )
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--evaluate", action="store_true", help="two more models, for the figures")
    chosen = parser.parse_args()
    all_of_it = material(chosen.lexicons)
    letters = french_letters.arrays(chosen.data)
    # The witness is read by the rest of the training.
    np.savez_compressed(OUT, **letters)
    real = real_text.words(chosen.data)
    if chosen.evaluate:
        figures.print_words(arrays_of(counted(all_of_it.but_lemmas()), real), all_of_it.lemmas())
        figures.print_sentences(arrays_of(counted(all_of_it.but_sentences()), real))
    arrays = arrays_of(counted(all_of_it.everything()), real) | letters
    np.savez_compressed(chosen.out, **arrays)
    print(chosen.out, chosen.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
