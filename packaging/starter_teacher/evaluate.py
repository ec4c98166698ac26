"""Measures a starter teacher on held-out prompts: `uv run python packaging/starter_teacher/evaluate.py`.

Seeds are the held-out sentences of the corpus, prompts those of the shipped recipes, sampling the
recipes' own, answers read and verified as in a project. Prints one JSON object for the card.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from corpus import grown, written
from rapidfuzz import fuzz

from engine.errors import UserError
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.known_teachers import spec_as_data
from engine.model import SeedExample, content_id
from engine.plugin import TeacherSpec
from engine.recipes import all_recipes
from engine.runners.local import LocalRunner
from engine.text.normalise import exact_key

SEED = 11


def held_out_seeds() -> list[SeedExample]:
    """The held-out sentences as seeds, every third one in Arabizi."""
    seeds = []
    for number, each in enumerate(s for s in written() if s.held_out):
        latin = number % 3 == 2
        text = each.arabizi if latin else each.text
        seeds.append(
            SeedExample(
                "classification",
                {"text": text},
                text,
                each.variety,
                "Latn" if latin else "Arab",
                each.sentiment,
                each.topic,
                id=number + 1,
                uid=content_id(text),
            )
        )
    return seeds


def main() -> None:
    """Ask, read, count."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("model", type=Path)
    options.add_argument("--prompts", type=int, default=200, help="per recipe")
    options.add_argument("--only", nargs="*", default=[], help="these recipes; else all that fit")
    options.add_argument("--show", type=int, default=0, help="print so many answers per recipe")
    chosen = options.parse_args()
    spec = TeacherSpec("starter", "llama", str(chosen.model.resolve()))
    seeds = held_out_seeds()
    trained = {
        exact_key(text)
        for each in [*(s for s in written() if not s.held_out), *grown()]
        for text in (each.text, each.paraphrase, each.arabizi, each.paraphrase_arabizi)
    }
    twins = {each.text: each.arabizi for each in written()}
    twins |= {latin: arab for arab, latin in twins.items()}
    figures = {}
    with LocalRunner() as runner:
        for name, recipe in all_recipes().items():
            if chosen.only and name not in chosen.only:
                continue
            plan = GenerationPlan(total=chosen.prompts)
            try:
                lines = [dict(r.line) for r in plan_requests(recipe, seeds, plan, "card", SEED)]
            except UserError as error:  # documents, records: other seeds than sentences
                print(f"{name}: {error}", file=sys.stderr)
                continue
            figures[name] = _measure(runner, spec, lines, trained, twins, chosen.show)
    print(json.dumps({"prompts": chosen.prompts, "recipes": figures}, ensure_ascii=False))


def _measure(
    runner: LocalRunner,
    spec: TeacherSpec,
    lines: list[dict],
    trained: set[str],
    twins: dict[str, str],
    show: int,
) -> dict[str, float]:
    """Shares of the answers; for transliterations also how near they come to the written one."""
    count: Counter[str] = Counter()
    nearness = []
    for event in runner.call("generate", {"teacher": spec_as_data(spec), "requests": lines}):
        if event.kind != "answer":
            continue
        for record in event.data["records"]:
            outcomes = {v["verifier"]: v["outcome"] for v in record["verdicts"]}
            count["answers"] += 1
            count["parsed"] += record["parsed"]
            for verifier in ("script", "length", "copy_of_seed", "variety"):
                count[verifier] += outcomes.get(verifier, "pass") in ("pass", "unscored")
            passed = all(each in ("pass", "unscored") for each in outcomes.values())
            count["all_verifiers"] += passed
            if record["fields"].get("source") in twins and "text" in record["fields"]:
                twin = twins[record["fields"]["source"]]
                nearness.append(fuzz.ratio(record["text"], twin) / 100)
            count["verbatim_training_row"] += exact_key(record["text"]) in trained
            if count["answers"] <= show:
                print(json.dumps(record["fields"], ensure_ascii=False), outcomes, file=sys.stderr)
    total = max(count["answers"], 1)
    shares = {name: round(value / total, 3) for name, value in count.items() if name != "answers"}
    if nearness:
        shares["similarity_to_reference"] = round(sum(nearness) / len(nearness), 3)
    return shares


if __name__ == "__main__":
    main()
