"""Every recipe that ships, on real seeds: `python -m tests.benchmarks.techniques [--requests 40] [--json]`.

A row for each recipe and teacher that can follow it: requests, answers that parsed, candidates that every
check passed, mean score, rows a minute. Seeds are drawn from `../shared/data` (skipped with a reason
where that is absent): AfriSenti of Algeria and Morocco with sentiment, and for documents passages of
joined NArabizi and SIB-200 sentences. Rows a minute are of this machine, whatever else runs on it.
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.importers.seeding import SeedOptions
from engine.jobs.generate import Generation, generate
from engine.jobs.import_seeds import import_file
from engine.jobs.planning import GenerationPlan
from engine.known_teachers import STARTER, find
from engine.model import Outcome
from engine.recipes import PromptRecipe, all_recipes
from engine.runners.local import LocalRunner
from engine.store import QueueFilter, Store

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
SEEDS = 80
_SOURCES = (
    ("seeds_afrisenti_arq_sentiment.jsonl", "arq"),
    ("seeds_afrisenti_ary_sentiment.jsonl", "ary"),
)


def main() -> int:
    """Make a project of each variety, ask every recipe of both teachers, print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--requests", type=int, default=40, help="for each recipe and teacher")
    options.add_argument("--only", nargs="*", default=[], help="recipes; else all")
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    if not DATA.is_dir():
        print(f"skipped: there is no {DATA.name} beside the project", file=sys.stderr)
        return 0
    rows = []
    with tempfile.TemporaryDirectory(prefix="zerria") as folder, LocalRunner() as runner:
        for name, recipe in all_recipes().items():
            if chosen.only and name not in chosen.only:
                continue
            for teacher in ("rules", STARTER):
                path = _project(Path(folder), f"{name}-{teacher}", recipe)
                row = _ask(path, recipe, teacher, chosen.requests, runner)
                if row is not None:
                    rows.append({"recipe": name, "teacher": teacher, **row})
                    if not chosen.json:
                        print(_line(rows[-1]), flush=True)
    if chosen.json:
        print(json.dumps(rows, ensure_ascii=False))
    return 0


def _line(row: dict[str, Any]) -> str:
    if "reason" in row:
        return f"| {row['recipe']} | {row['teacher']} | {row['reason']} |"
    return (
        f"| {row['recipe']} | {row['teacher']} | {row['requests']} | {row['parsed']} | "
        f"{row['passed']} of {row['candidates']} | {row['score']:.2f} | {row['rows_per_minute']:.0f} |"
    )


def _project(folder: Path, name: str, recipe: PromptRecipe) -> Path:
    """A project with seeds that the recipe can grow from."""
    task = "passage" if recipe.name.startswith("document") else "classification"
    seeds = folder / f"{name}.{'txt' if task == 'passage' else 'jsonl'}"
    if task == "passage":
        seeds.write_text("\n\n".join(_passages()), "utf-8")
    else:
        lines = (json.dumps(each, ensure_ascii=False) for each in _sentences())
        seeds.write_text("\n".join(lines), "utf-8")
    with Store.create(folder / f"{name}.zerria", {"variety": "arq", "task": task}) as store:
        options = SeedOptions(
            task=task,
            source="shared",
            licence="CC-BY-4.0",
            variety="ary" if task == "passage" else "",
            variety_given=task == "passage",
        )
        for _ in import_file(store.seeds, seeds, options):
            pass
        return store.path


def _sentences() -> Iterator[dict[str, str]]:
    dice = random.Random(5)
    for file, variety in _SOURCES:
        rows = [json.loads(line) for line in (DATA / file).read_text("utf-8").splitlines()]
        fitting = [each for each in rows if 15 <= len(each["text"]) <= 120]
        for each in dice.sample(fitting, SEEDS // len(_SOURCES)):
            yield {"text": each["text"], "label": each["label"], "variety": variety}


def _passages() -> Iterator[str]:
    texts = [
        json.loads(line)["text"]
        for line in (DATA / "seeds_sib200_ary_topic.jsonl").read_text("utf-8").splitlines()
    ]
    for first in range(0, 120, 3):
        yield " ".join(texts[first : first + 3])


def _ask(
    path: Path, recipe: PromptRecipe, teacher: str, requests: int, runner: LocalRunner
) -> dict[str, Any] | None:
    with Store.open(path) as store:
        try:
            generation = Generation(store, recipe, find(teacher))
            generation.begin(GenerationPlan(total=requests), 1)
        except UserError as error:
            if teacher == "rules" and not recipe.operations:
                return None  # the rules can not follow every recipe, and say so
            return {"reason": str(error)}
        done: dict[str, Any] = {}
        try:
            for event in generate(generation, runner):
                done = dict(event.data) if event.kind == "done" else done
        except UserError as error:
            return {"reason": str(error)}
        candidates = store.candidates.queue(QueueFilter(), 10_000)
    passed = [
        each
        for each in candidates
        if all(v.outcome in (Outcome.PASS, Outcome.UNSCORED) for v in each.verdicts)
    ]
    scores = [each.score for each in candidates]
    return {
        "requests": done["requests"],
        "parsed": done["parsed"],
        "candidates": len(candidates),
        "passed": len(passed),
        "score": sum(scores) / len(scores) if scores else 0.0,
        "rows_per_minute": done["rows_per_minute"],
    }


if __name__ == "__main__":
    raise SystemExit(main())
