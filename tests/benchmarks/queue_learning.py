"""The learning curve of the queue, and how long a refit takes.

Decisions are simulated from labelled rows of the shared data. `darija`: of rows in several languages
and dialects (three in ten are not Algerian or Moroccan) a stand-in accepts what is Darija. `arq`, `ary`:
of tweets (AfriSenti) it accepts what is not labelled negative, which is hard to see in letters. What is
to be learned is in the text alone: no verifier speaks. A tenth of the rows is held out. `learned`
follows the queue: 8 best and 2 random of ten until it may learn, then 7 unsure, 2 random, 1 likely
good; scores of verifiers are none here, so the best are any. `random` takes rows as they come. Both
refit every 25 decisions, on the same rows for each seed.

AUC on the held-out rows against the number of decisions: means of the seeds. The time of a refit is
processor time at the most rows it learns from and 2,000 waiting ones, features included, and without.
"""

import json
import random
from collections.abc import Sequence
from pathlib import Path
from statistics import mean, median
from time import process_time
from typing import Any

from engine.learning.model import MOST_LEARNED, Seen, features, may_learn, train, verifiers_of
from engine.learning.order import SHARES, ranked, slots
from engine.learning.sitting import Sitting, refit
from engine.learning.trust import calibration_error
from engine.model import Stream
from tests.benchmarks.convention import machine, options, report

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
FILES = {
    "darija": "lid_dev.jsonl",
    "arq": "seeds_afrisenti_arq_sentiment.jsonl",
    "ary": "seeds_afrisenti_ary_sentiment.jsonl",
}
STEPS = (50, 100, 200, 300, 400, 600, 800)
REFIT = 25
POOL = 500

Judged = tuple[Seen, bool]


def labelled(file: str) -> list[Judged]:
    """The rows of a file, and whether the stand-in accepts them."""
    path = DATA / file
    if not path.is_file():
        return []
    rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
    if "lang" in rows[0]:
        lots = random.Random(3)
        ours = lots.sample([row for row in rows if row["lang"] in ("arq", "ary")], 2800)
        others = lots.sample([row for row in rows if row["lang"] not in ("arq", "ary")], 1200)
        return [(Seen(row["text"], ()), row["lang"] in ("arq", "ary")) for row in ours + others]
    return [(Seen(row["text"], ()), row["label"] != "negative") for row in rows]


def auc(chances: Sequence[float], kept: Sequence[bool]) -> float:
    """The area under the ROC curve."""
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(kept, chances))


def curve(rows: list[Judged], seed: int, *, learned: bool, most: int) -> dict[int, float]:
    """AUC at each step of one sitting."""
    lots = random.Random(seed)
    rows = rows[:]
    lots.shuffle(rows)
    cut = len(rows) // 10
    held, waiting = rows[:cut], rows[cut:]
    order = slots(seed)
    judged: list[tuple[Seen, bool, bool]] = []
    found: dict[int, float] = {}
    while waiting and len(judged) < most:
        portion, waiting = _portion(waiting, judged, order, learned=learned)
        judged += portion
        if len(judged) in STEPS and may_learn([kept for _, kept, _ in judged]):
            model = _model(judged)
            chances = model.chances([row for row, _ in held])
            found[len(judged)] = auc(chances, [kept for _, kept in held])
    return found


def _model(judged: Sequence[tuple[Seen, bool, bool]]) -> Any:
    last = list(reversed(judged))[:MOST_LEARNED]
    return train([r for r, _, _ in last], [k for _, k, _ in last], [c for _, _, c in last])


def _portion(
    waiting: list[Judged], judged: list[tuple[Seen, bool, bool]], order: Any, *, learned: bool
) -> tuple[list[tuple[Seen, bool, bool]], list[Judged]]:
    """The next decisions, and what waits after them."""
    if not learned or not may_learn([kept for _, kept, _ in judged]):
        taken = [(row, kept, True) for row, kept in waiting[:REFIT]]
        return taken, waiting[REFIT:]
    pool = waiting[:POOL]
    chances = _model(judged).chances([row for row, _ in pool])
    texts = [row.text for row, _ in pool]
    queues = {
        stream: ranked(chances, texts, 3 * REFIT, stream)
        for stream in (Stream.UNCERTAIN, Stream.LIKELY)
    }
    queues[Stream.RANDOM] = list(range(len(pool)))
    chosen: dict[int, bool] = {}
    while len(chosen) < min(REFIT, len(pool)):
        stream = next(order)
        place = next((p for p in queues[stream] if p not in chosen), None)
        if place is None:
            place = next(p for p in range(len(pool)) if p not in chosen)
        chosen[place] = stream == Stream.RANDOM
    taken = [(*pool[place], chance) for place, chance in chosen.items()]
    return taken, [row for place, row in enumerate(waiting) if place not in chosen]


def refit_seconds(rows: list[Judged], rounds: int) -> dict[str, Any]:
    """Processor seconds of a refit with everything, and of its learning alone."""
    lots = random.Random(5)
    judged = lots.sample(rows, min(MOST_LEARNED, len(rows)))
    pool = lots.sample(rows, min(2000, len(rows)))
    chance = [lots.random() < SHARES[Stream.RANDOM] / 10 for _ in judged]
    whole, alone, error = [], [], None
    for _ in range(rounds):
        sitting = Sitting(
            [row for row, _ in judged], [kept for _, kept in judged], chance,
            [row for row, _ in pool], list(range(len(pool))),
        )  # fmt: skip
        began = process_time()
        refit(sitting)
        whole.append(process_time() - began)
        matrix = features(sitting.judged, verifiers_of(sitting.judged))
        began = process_time()
        model = train(sitting.judged, sitting.kept, chance, matrix)
        alone.append(process_time() - began)
        error = calibration_error(model.tested)
    return {
        "learning_ms": round(1000 * median(alone)),
        "with_features_and_2000_waiting_rows_ms": round(1000 * median(whole)),
        "calibration_error_of_400_random_rows": round(error or 0.0, 3),
    }


def main() -> None:
    """Print the curves of both orders, and the time of a refit."""
    chosen = options(__doc__ or "")
    seeds = range(2) if chosen.quick else range(4)
    most = 300 if chosen.quick else STEPS[-1]
    result: dict[str, Any] = {"machine": machine(), "seeds": len(seeds)}
    every: list[Judged] = []
    for task, file in FILES.items():
        rows = labelled(file)
        every += rows
        if not rows:
            result[task] = f"skipped: there is no shared/data/{file} beside the project"
            continue
        curves = {
            name: [curve(rows, seed, learned=name == "learned", most=most) for seed in seeds]
            for name in ("random", "learned")
        }
        result[task] = {
            str(step): {
                name: round(mean(each[step] for each in found), 3)
                for name, found in curves.items()
                if all(step in each for each in found)
            }
            for step in STEPS
            if step <= most
        }
    if every:
        result["refit"] = refit_seconds(every, 3 if chosen.quick else 9)
    report(result, as_json=chosen.json)


if __name__ == "__main__":
    main()
