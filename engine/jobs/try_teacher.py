"""A short trial of a teacher with built-in seeds: does it answer, and how fast?"""

from dataclasses import replace
from typing import Any

from engine.jobs.generate import Runner
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.known_teachers import spec_as_data
from engine.model import SeedExample, content_id
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.teachers import TEACHERS

_TEXTS = (
    ("arq", "راني رايح للسوق نشري الخضرة"),
    ("arq", "وين راك ساكن دروك؟"),
    ("ary", "بغيت نمشي نشوف الماتش مع صحابي"),
    ("ary", "هاد الماكلة بنينة بزاف"),
)
_REQUESTS = 16
#: What a teacher is tried with: a prompt, or a rule that has something to say of every sentence.
_RECIPE, _RECIPE_BY_RULES = "paraphrase", "transliteration"


def try_teacher(spec: TeacherSpec, runner: Runner) -> dict[str, Any]:
    """Answers to sixteen requests: samples, speed, and minutes for 1,000 rows."""
    recipe = find_recipe(_RECIPE_BY_RULES if TEACHERS[spec.kind].by_operations else _RECIPE)
    seeds = [
        SeedExample("text", {"text": text}, text, variety, "Arab", id=number, uid=content_id(text))
        for number, (variety, text) in enumerate(_TEXTS, start=1)
    ]
    plan = GenerationPlan(total=_REQUESTS)
    lines = [
        dict(each.line)
        for each in plan_requests(replace(recipe), seeds, plan, content_id(spec.name), 1)
    ]
    samples: list[str] = []
    done: dict[str, Any] = {}
    for event in runner.call("generate", {"teacher": spec_as_data(spec), "requests": lines}):
        if event.kind == "answer":
            records: Any = event.data["records"]
            samples += [str(record["text"]) for record in records]
        elif event.kind == "done":
            done = dict(event.data)
    seconds = max(float(done.get("seconds", 0.0)), 1e-9)
    rows = 60 * _REQUESTS / seconds
    return {
        "teacher": spec.name,
        "answers": done.get("answers", 0),
        "parsed": done.get("parsed", 0),
        "tokens_per_second": round(done.get("completion_tokens", 0) / seconds, 1),
        "rows_per_minute": round(rows, 1),
        "minutes_for_1000_rows": round(1000 / rows, 1),
        "samples": samples[:4],
    }
