"""The watermark: what it costs in speed and variety, how often it is found, how often falsely.

Speed: marked and unmarked runs in turn, of the starter teacher with and without an answer format,
of a model of random weights with its vocabulary, and of one whose vocabulary is large for its size
(random weights hardly repeat a token, so that nearly every list is made anew: the worst case).

Human corpora: 100 real texts drawn at random, each corpus with a key of its own. Without the
shared data, texts that the starter wrote unmarked stand in (`human_texts` says which).

Marked corpora: the starter paraphrases the sample's seeds under a key of its own for each corpus,
until 2,000 tokens of text are there (100 rows of 20); the texts are then tokenised anew, as after
an export. From what was written under each key, `drawn_corpora` are also drawn, 100 rows at a time
without replacement: more corpora than there is time to write, but those of one key share rows.
Edited rows have a third of their words (one at least) replaced by words of the human texts.
"""

import json
import random
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean, median, pstdev
from time import process_time
from typing import Any

import gguf

from engine.answers import read_answer, score, verdict_from_data
from engine.importers.reading import rows_to_seeds
from engine.importers.seeding import SeedOptions
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.known_teachers import STARTER, find
from engine.model import SeedExample
from engine.paths import samples
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.teachers.llama.batching import Batching
from engine.teachers.llama.engine import LlamaTeacher
from engine.text.watermark import MARKED, THRESHOLD, detect, new_key, read_key
from tests.benchmarks.convention import (
    interleaved,
    machine,
    median_ratio,
    options,
    report,
)
from tests.benchmarks.teacher.loads import line
from tests.conftest import SHARED
from tests.engine.tiny_model import pieces, write_tiny_model

CORPUS_TOKENS = 2000
HUMAN_ROWS = 100
ROWS_A_KEY = 160
DRAWS_A_KEY = 50
Line = dict[str, Any]


def marked(lines: Sequence[Line], key: str) -> list[Line]:
    """The same requests with a key; without a mark for an empty one."""
    if not key:
        return list(lines)
    return [{**each, "zerria": {**each.get("zerria", {}), "watermark_key": key}} for each in lines]


# Speed


def speed(teacher: LlamaTeacher, lines: Sequence[Line], rounds: int, budget: float) -> Line:
    """Tokens a processor second, marked and not; a new key each round, so that no list is kept.

    Processor time of one thread: on a machine that others use too, the clock would measure them.
    """

    def run(key: str) -> float:
        started = process_time()
        answers = teacher.generate(marked(lines, key), lambda: False)
        tokens = sum(each.completion_tokens for each in answers)
        return tokens / (process_time() - started)

    run("")
    figures = interleaved(
        {"unmarked": lambda: run(""), "marked": lambda: run(new_key())}, rounds, budget
    )
    return {
        "slower": round(1 - median_ratio(figures["marked"], figures["unmarked"]), 3),
        "tokens_per_processor_second": {
            name: round(median(each), 1) for name, each in figures.items()
        },
        "rounds": len(figures["marked"]),
        "vocabulary": teacher._model.vocabulary,
        "parameters": teacher._placement._header.parameters,
    }


def speeds(starter: LlamaTeacher, lines: Sequence[Line], folder: Path, *, quick: bool) -> Line:
    """The ratio for each kind of model."""
    free = [{**each, "body": {**each["body"], "max_tokens": 48}} for each in lines]
    for each in free:
        del each["body"]["response_format"]
    found = {
        "starter": speed(starter, lines, 3 if quick else 9, 240),
        "starter_without_format": speed(starter, free, 3 if quick else 9, 120),
    }
    shapes = {
        "small_vocabulary": {"dim": 512, "layers": 8, "tokenizer_of": Path(find(STARTER).model)},
        "large_vocabulary": {
            "dim": 256 if quick else 1024,
            "layers": 4 if quick else 8,
            "vocabulary": [
                *pieces(),
                *((f"w{each}", -1000.0, gguf.TokenType.NORMAL) for each in range(150_000)),
            ],
        },
    }
    short = [line(row, "أكتب جملة وحدة بالدارجة. " * 2, f"{row} واش راك") for row in range(16)]
    for name, shape in shapes.items():
        path = write_tiny_model(
            folder / f"{name}.gguf",
            end_weight=0.0,
            kind=gguf.GGMLQuantizationType.Q8_0,
            **shape,  # type: ignore[arg-type]
        )
        teacher = LlamaTeacher(TeacherSpec(name, "llama", str(path), {"threads": 1}))
        found[name] = speed(teacher, short, 3 if quick else 5, 60 if quick else 150)
        teacher.close()
        path.unlink()
    return found


# Texts


def human_texts() -> tuple[list[str], str]:
    """Real texts and where they are from; none without the shared data."""
    found: dict[str, None] = {}
    names = [*sorted((SHARED / "data").glob("seeds_*.jsonl")), SHARED / "data" / "lid_dev.jsonl"]
    for path in names:
        if path.is_file():
            with path.open(encoding="utf-8") as file:
                found.update(dict.fromkeys(str(json.loads(line)["text"]) for line in file))
    return list(found), ", ".join(each.name for each in names if each.is_file())


def seeds() -> list[SeedExample]:
    """The seeds of the sample project, numbered."""
    options_ = SeedOptions(task="classification", variety="arq")
    rows = rows_to_seeds(samples() / "everyday_darija" / "seeds.jsonl", options_)
    found = [each for each in rows if isinstance(each, SeedExample)]
    return [
        SeedExample(**{**_values(each), "id": number, "uid": str(number)})
        for number, each in enumerate(found, 1)
    ]


def _values(seed: SeedExample) -> Mapping[str, Any]:
    return {name: getattr(seed, name) for name in SeedExample.__dataclass_fields__}


def requests(count: int) -> list[Line]:
    """Request lines as a run of the recipe `paraphrase` has them."""
    recipe = find_recipe("paraphrase")
    planned = plan_requests(recipe, seeds(), GenerationPlan(total=count), STARTER, 1)
    return [dict(each.line) for each in planned]


class Writer:
    """The starter, and the tokens that it drew for each request."""

    def __init__(self) -> None:
        self.teacher = LlamaTeacher(find(STARTER))
        self.drawn: dict[str, list[int]] = {}

    def write(self, lines: Sequence[Line], key: str) -> list[tuple[str, list[int], float]]:
        """Text, drawn tokens and score of each answer that has a shape."""
        self.drawn = {str(each["custom_id"]): [] for each in lines}
        take = Batching._take

        def listening(batching: Batching, each: Any, token: int | None) -> str:
            if token is not None:
                self.drawn[each.work.id].append(token)
            return take(batching, each, token)

        Batching._take = listening  # type: ignore[method-assign]
        try:
            by_id = {str(each["custom_id"]): each for each in lines}
            found = []
            for answer in self.teacher.generate(marked(lines, key), lambda: False):
                for record in read_answer(by_id[answer.request_id], answer):
                    if record["parsed"]:
                        verdicts = [verdict_from_data(each) for each in record["verdicts"]]
                        drawn = self.drawn[answer.request_id]
                        found.append((record["text"], drawn, score(verdicts)))
            return found
        finally:
            Batching._take = take  # type: ignore[method-assign]

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """Tokenised as the detector does."""
        model = self.teacher._model
        return [model.tokens(text, special=False, first=False) for text in texts]


# Corpora


def human_corpora(writer: Writer, texts: Sequence[str], count: int, rows: int) -> Line:
    """How far ordinary texts stray, each corpus under a key of its own."""
    tokens = writer.tokens(texts)
    draw = random.Random(7)
    found = [
        detect(draw.sample(tokens, min(rows, len(tokens))), read_key(new_key()))
        for _ in range(count)
    ]
    scores = [each.z for each in found]
    return {
        "corpora": count,
        "rows": rows,
        "false_alarms": sum(each.verdict == MARKED for each in found),
        "without_verdict": sum(each.n < 500 for each in found),
        "scored_pairs": round(fmean(each.n for each in found)),
        "z_mean": round(fmean(scores), 3),
        "z_deviation": round(pstdev(scores), 3),
        "z_most": round(max(scores), 2),
    }


def edited(text: str, words: Sequence[str], draw: random.Random) -> str:
    """A third of the words, one at least, are other ones."""
    own = text.split()
    for place in draw.sample(range(len(own)), max(1, len(own) // 3)):
        own[place] = draw.choice(words)
    return " ".join(own)


def treatments(
    texts: list[str], humans: Sequence[str], draw: random.Random
) -> Iterator[tuple[str, list[str]]]:
    """What may happen to a corpus on its way."""
    words = " ".join(draw.sample(list(humans), min(500, len(humans)))).split()
    yield "as_exported", texts
    for share in (10, 20, 30):
        chosen = set(draw.sample(range(len(texts)), len(texts) * share // 100))
        yield (
            f"{share}_percent_edited",
            [edited(each, words, draw) if at in chosen else each for at, each in enumerate(texts)],
        )
    yield "every_row_edited", [edited(each, words, draw) for each in texts]
    half = draw.sample(texts, len(texts) // 2)
    yield "half_dropped", half
    yield "half_human", [*half, *draw.sample(list(humans), len(half))]
    yield (
        "four_fifths_human",
        [*texts, *draw.sample(list(humans), min(4 * len(texts), len(humans)))],
    )


def marked_corpora(writer: Writer, humans: Sequence[str], count: int) -> Line:
    """How often the mark is found, by what happened to the texts."""
    lines = requests(count * ROWS_A_KEY)
    random.Random(3).shuffle(lines)
    draw = random.Random(5)
    scores: dict[str, list[float]] = {}
    found: dict[str, list[bool]] = {}
    pairs, rows, points, drawn_scores = [], [], [], []
    for number in range(count):
        key = new_key()
        kept: list[str] = []
        drawn: list[list[int]] = []
        size = 0
        written = writer.write(lines[number * ROWS_A_KEY : (number + 1) * ROWS_A_KEY], key)
        again = writer.tokens([text for text, _, _ in written])
        drawn_scores += [detect(draw.sample(again, 100), read_key(key)) for _ in range(DRAWS_A_KEY)]
        for text, tokens, point in written:
            if size < CORPUS_TOKENS:
                kept.append(text)
                drawn.append(tokens)
                points.append(point)
                size += len(writer.tokens([text])[0])
        rows.append(len(kept))
        results = {"tokens_as_drawn": detect(drawn, read_key(key))}
        for name, texts in treatments(kept, humans, draw):
            results[name] = detect(writer.tokens(texts), read_key(key))
        pairs.append(results["as_exported"].n)
        for name, result in results.items():
            scores.setdefault(name, []).append(result.z)
            found.setdefault(name, []).append(result.verdict == MARKED)
    return {
        "corpora": count,
        "rows": round(fmean(rows), 1),
        "tokens": CORPUS_TOKENS,
        "scored_pairs": round(fmean(pairs)),
        "verifier_score": round(fmean(points), 3),
        "drawn_corpora": {
            "corpora": len(drawn_scores),
            "found": round(fmean(each.verdict == MARKED for each in drawn_scores), 4),
            "z_least": round(min(each.z for each in drawn_scores), 1),
        },
        **{
            name: {
                "found": round(fmean(found[name]), 4),
                "z_mean": round(fmean(scores[name]), 1),
                "z_least": round(min(scores[name]), 1),
            }
            for name in found
        },
    }


def unmarked_corpus(writer: Writer, count: int, keys: int) -> tuple[Line, list[str]]:
    """What the starter writes without a mark: the same measures, and false alarms under keys."""
    lines = requests(count * ROWS_A_KEY)
    random.Random(3).shuffle(lines)
    pairs, points, texts = [], [], []
    for number in range(count):
        kept: list[str] = []
        size = 0
        for text, _, point in writer.write(
            lines[number * ROWS_A_KEY : (number + 1) * ROWS_A_KEY], ""
        ):
            if size < CORPUS_TOKENS:
                kept.append(text)
                points.append(point)
                size += len(writer.tokens([text])[0])
        pairs.append(detect(writer.tokens(kept), bytes(16)).n)
        texts += kept
    tokens = writer.tokens(texts)
    false = sum(detect(tokens, read_key(new_key())).z > THRESHOLD for _ in range(keys))
    told = {
        "corpora": count,
        "scored_pairs": round(fmean(pairs)),
        "verifier_score": round(fmean(points), 3),
        "keys": keys,
        "false_alarms": false,
    }
    return told, texts


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "")
    quick = chosen.quick
    writer = Writer()
    unmarked, written = unmarked_corpus(writer, 2 if quick else 10, 100 if quick else 1000)
    humans, origin = human_texts()
    if not humans:
        humans, origin = written, "unmarked texts of the starter"
    count = 100 if quick else 1000
    result = {
        "human_texts": f"{len(humans)} from {origin}",
        "human_corpora": human_corpora(writer, humans, count, HUMAN_ROWS),
        "human_corpora_large": human_corpora(writer, humans, count, 1000),
        "unmarked": unmarked,
        "marked": marked_corpora(writer, humans, 3 if quick else 20),
    }
    with tempfile.TemporaryDirectory() as folder:
        lines = requests(48 if quick else 128)
        result["speed"] = speeds(writer.teacher, lines, Path(folder), quick=quick)
    report(
        {"benchmark": "watermark", "quick": quick, **result, "machine": machine()},
        as_json=chosen.json,
    )


if __name__ == "__main__":
    main()
